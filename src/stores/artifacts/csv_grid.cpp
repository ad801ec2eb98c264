// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/csv_grid.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <memory>

namespace runlane::stores::artifacts {

namespace {

// Separators outside quotes in one line.
std::size_t countOutsideQuotes(std::string_view line, char separator)
{
    std::size_t count = 0;
    bool isQuoted = false;
    for (const char c : line) {
        isQuoted = c == '"' ? !isQuoted : isQuoted;
        count += !isQuoted && c == separator ? 1 : 0;
    }
    return count;
}

std::string_view takeLine(std::string_view& text)
{
    std::string_view line;
    while (line.empty() && !text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return line;
}

char separatorOf(std::string_view text)
{
    const std::string_view first = takeLine(text);
    const std::string_view second = takeLine(text);
    constexpr std::array<char, 4> kSeparators{'\t', ';', ',', '|'};
    for (const char separator : kSeparators) {
        const std::size_t count = countOutsideQuotes(first, separator);
        if (count > 0 && (second.empty() || countOutsideQuotes(second, separator) == count)) {
            return separator;
        }
    }
    return *std::max_element(kSeparators.begin(), kSeparators.end(), [&](char a, char b) {
        return countOutsideQuotes(first, a) < countOutsideQuotes(first, b);
    });
}

struct Collector
{
    CsvGrid grid;
    std::size_t maximumRows = 0;
    bool isFull = false;
};

void takeField(void* text, std::size_t size, void* target)
{
    auto& collector = *static_cast<Collector*>(target);
    if (!collector.isFull) {
        collector.grid.cells.emplace_back(
            text == nullptr ? "" : static_cast<const char*>(text), size);
    }
}

void takeRow(int /*terminator*/, void* target)
{
    auto& collector = *static_cast<Collector*>(target);
    if (!collector.isFull) {
        collector.grid.rowStarts.push_back(collector.grid.cells.size());
        collector.isFull =
            collector.maximumRows > 0 && collector.grid.rowStarts.size() > collector.maximumRows;
    }
}

} // namespace

std::optional<CsvGrid> parseCsv(std::string_view text, std::size_t maximumRows)
{
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (text.substr(0, kMark.size()) == kMark) {
        text.remove_prefix(kMark.size());
    }
    if (text.find('\0') != std::string_view::npos) {
        return std::nullopt;
    }
    Collector collector;
    collector.maximumRows = maximumRows;
    collector.grid.separator = separatorOf(text);
    collector.grid.decimalMark =
        collector.grid.separator == ',' ? DecimalMark::Point : DecimalMark::CommaToo;
    collector.grid.rowStarts.push_back(0);
    csv_parser parser;
    if (csv_init(&parser, 0) != 0) {
        return std::nullopt;
    }
    const std::unique_ptr<csv_parser, decltype(&csv_free)> guard(&parser, &csv_free);
    csv_set_delim(&parser, static_cast<unsigned char>(collector.grid.separator));
    constexpr std::size_t kChunk = std::size_t(1) << 16;
    while (!text.empty() && !collector.isFull) {
        const std::string_view chunk = text.substr(0, kChunk);
        if (csv_parse(&parser, chunk.data(), chunk.size(), takeField, takeRow, &collector)
            != chunk.size()) {
            return std::nullopt;
        }
        text.remove_prefix(chunk.size());
    }
    csv_fini(&parser, takeField, takeRow, &collector);
    return std::move(collector.grid);
}

} // namespace runlane::stores::artifacts
