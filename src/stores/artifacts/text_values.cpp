// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/text_values.h"

#include "core/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace runlane::stores::artifacts {

namespace {

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return text.size() == lower.size()
        && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           });
}

std::optional<double> plainNumber(std::string_view text)
{
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ptr != text.data() + text.size()) {
        return std::nullopt;
    }
    if (result.ec == std::errc::result_out_of_range) {
        // A tiny number is 0; a huge one is not a number to compute with.
        return std::abs(value) < 1 ? std::optional<double>(value) : std::nullopt;
    }
    return result.ec == std::errc() ? std::optional<double>(value) : std::nullopt;
}

std::optional<double> namedNumber(std::string_view text)
{
    const bool isNegative = !text.empty() && text.front() == '-';
    const std::string_view word = isNegative ? text.substr(1) : text;
    if (equalsIgnoringCase(word, "inf") || equalsIgnoringCase(word, "infinity")) {
        const double infinity = std::numeric_limits<double>::infinity();
        return isNegative ? -infinity : infinity;
    }
    if (equalsIgnoringCase(text, "nan")) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return std::nullopt;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

std::optional<double> parseNumber(std::string_view text, DecimalMark mark)
{
    text = trimmed(text);
    if (text.size() > 1 && text.front() == '+') {
        text.remove_prefix(1);
    }
    if (text.empty()) {
        return std::nullopt;
    }
    const char last = text.back();
    if (last < '0' || last > '9') {
        if (last == '.' && text.size() > 1) {
            return plainNumber(text);
        }
        return namedNumber(text);
    }
    if (mark == DecimalMark::CommaToo && text.size() < 64) {
        const std::size_t comma = text.find(',');
        const bool isOnlyMark = comma != std::string_view::npos
            && text.find(',', comma + 1) == std::string_view::npos
            && text.find('.') == std::string_view::npos;
        if (isOnlyMark) {
            std::string pointed(text);
            pointed[comma] = '.';
            return plainNumber(pointed);
        }
    }
    return plainNumber(text);
}

std::string labelText(std::string_view cell, DecimalMark mark)
{
    cell = trimmed(cell);
    if (equalsIgnoringCase(cell, "true")) {
        return "True";
    }
    if (equalsIgnoringCase(cell, "false")) {
        return "False";
    }
    const bool looksLikeNumber =
        !cell.empty() && cell.find_first_not_of("+-0123456789.,eE") == std::string_view::npos;
    if (looksLikeNumber && cell.find_first_of(".,eE+") != std::string_view::npos) {
        const std::optional<double> number = parseNumber(cell, mark);
        if (number && std::isfinite(*number)) {
            const bool isWhole = std::abs(*number) < 1e15 && *number == std::trunc(*number);
            return isWhole ? std::to_string(static_cast<long long>(*number))
                           : core::shortestText(*number);
        }
    }
    return std::string(cell);
}

bool isMissing(std::string_view cell)
{
    cell = trimmed(cell);
    return cell.empty() || equalsIgnoringCase(cell, "nan") || equalsIgnoringCase(cell, "none")
        || equalsIgnoringCase(cell, "null") || equalsIgnoringCase(cell, "na")
        || equalsIgnoringCase(cell, "<na>") || equalsIgnoringCase(cell, "n/a");
}

std::string plainName(std::string_view name)
{
    std::string plain(trimmed(name));
    for (char& c : plain) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        } else if (c == ' ' || c == '-' || c == '.' || c == '/') {
            c = '_';
        }
    }
    return plain;
}

} // namespace runlane::stores::artifacts
