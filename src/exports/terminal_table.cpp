// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/table_text.h"

#include <algorithm>
#include <variant>

// Tables for reading: aligned columns, one line a row.
namespace runlane::exports {

namespace {

constexpr std::size_t kGap = 2; // between columns
constexpr std::size_t kLeastText = 8; // columns that a text keeps
constexpr std::size_t kLeastHead = 10; // and the head of numbers
constexpr std::size_t kWidestPadding = 60; // a longer text pushes its own line only

struct Column
{
    std::size_t cells = 0; // widest
    std::size_t head = 0;
    bool isText = true; // neither numbers nor times
    std::size_t width = 0;
};

std::size_t lineWidth(const std::vector<Column>& columns)
{
    std::size_t width = columns.empty() ? 0 : (columns.size() - 1) * kGap;
    for (const Column& column : columns) {
        width += column.width;
    }
    return width;
}

std::vector<Column> measured(const TableStream& table, bool& isMeasured)
{
    std::vector<Column> columns(table.columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        columns[c].head = terminalWidth(table.columns[c].name);
        columns[c].isText = table.columns[c].alignment == Alignment::Left;
    }
    isMeasured = forEachRow(table, [&](const Cells& cells) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            columns[c].cells = std::max(columns[c].cells, terminalWidth(cells[c].text));
            columns[c].isText = columns[c].isText && cells[c].value.index() == 0;
        }
        return true;
    });
    for (Column& column : columns) {
        column.width = std::max(column.cells, column.head);
    }
    return columns;
}

std::size_t leastWidth(const Column& column)
{
    return column.isText ? std::min(column.width, kLeastText)
                         : std::max(column.cells, std::min(column.head, kLeastHead));
}

// Takes from the widest column that can give until the line fits or none can: from texts, and from
// heads of numbers, but never from numbers.
void fit(std::vector<Column>& columns, std::size_t lineColumns)
{
    std::vector<std::size_t> least;
    for (Column& column : columns) {
        least.push_back(leastWidth(column));
        column.width = std::min(column.width, std::max(least.back(), lineColumns));
    }
    for (std::size_t width = lineWidth(columns); width > lineColumns; --width) {
        Column* widest = nullptr;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const bool canGive = columns[c].width > least[c];
            if (canGive && (widest == nullptr || columns[c].width > widest->width)) {
                widest = &columns[c];
            }
        }
        if (widest == nullptr) {
            return;
        }
        --widest->width;
    }
}

bool writeLines(
    const TableStream& table, const std::vector<Column>& columns, bool isCut, const TextSink& sink)
{
    const auto line = [&](const auto& textOf, CutEnd endOfNumbers) {
        std::string text;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const Column& column = columns[c];
            const std::string shown = isCut
                ? cutText(textOf(c), column.width, column.isText ? CutEnd::Back : endOfNumbers)
                : withoutControls(textOf(c));
            text += c == 0 ? "" : std::string(kGap, ' ');
            text += padded(shown, column.width, table.columns[c].alignment);
        }
        text.erase(text.find_last_not_of(' ') + 1);
        return text + '\n';
    };
    // Keys differ at their ends.
    return sink(line([&](std::size_t c) { return table.columns[c].name; }, CutEnd::Front))
        && forEachRow(table, [&](const Cells& cells) {
               return sink(line([&](std::size_t c) { return cells[c].text; }, CutEnd::Back));
           });
}

} // namespace

bool writeHuman(const TableStream& table, const TextSink& sink)
{
    bool isMeasured = false;
    std::vector<Column> columns = measured(table, isMeasured);
    for (Column& column : columns) {
        column.width = column.isText ? std::min(column.width, kWidestPadding) : column.width;
    }
    return isMeasured && writeLines(table, columns, false, sink);
}

bool writeFittedTable(const TableStream& table, std::size_t columns, const TextSink& sink)
{
    bool isMeasured = false;
    std::vector<Column> found = measured(table, isMeasured);
    fit(found, columns);
    return isMeasured && writeLines(table, found, true, sink);
}

} // namespace runlane::exports
