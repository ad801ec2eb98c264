// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_clauses.h"

#include "analysis/query_parts.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace runlane::analysis {

namespace {

constexpr std::int64_t kSecondMillis = 1000;

std::string_view signOf(ClauseOperator comparison)
{
    switch (comparison) {
    case ClauseOperator::Equal:
        return " = ";
    case ClauseOperator::NotEqual:
        return " != ";
    case ClauseOperator::AtLeast:
        return " >= ";
    case ClauseOperator::AtMost:
        return " <= ";
    default:
        return {};
    }
}

bool isOrder(ClauseOperator comparison)
{
    return comparison == ClauseOperator::AtLeast || comparison == ClauseOperator::AtMost;
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc() && result.ptr == text.data() + text.size()
        ? std::optional(value)
        : std::nullopt;
}

// The second a time lies in, as a date of the context's time zone.
std::string dateText(std::int64_t millis, const QueryContext& context)
{
    const std::int64_t offset =
        context.utcOffsetSecondsAt ? context.utcOffsetSecondsAt(millis) : context.utcOffsetSeconds;
    const std::chrono::sys_time<std::chrono::milliseconds> local(
        std::chrono::milliseconds(millis + offset * kSecondMillis));
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date(day);
    const auto seconds =
        static_cast<int>(std::chrono::floor<std::chrono::seconds>(local - day).count());
    char text[64];
    std::snprintf(text, sizeof text, "'%04d-%02u-%02u %02d:%02d:%02d'",
        static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()), seconds / 3600, seconds / 60 % 60, seconds % 60);
    return text;
}

std::optional<std::string> attributeValue(const ColumnId& column, ClauseOperator comparison,
    std::string_view value, const QueryContext& context)
{
    if (column.key == "start_time" || column.key == "end_time") {
        const auto millis = wholeNumber(value);
        return millis ? std::optional(dateText(*millis, context)) : std::nullopt;
    }
    if (column.key == "duration") {
        const auto millis = wholeNumber(value);
        if (!millis) {
            return std::nullopt;
        }
        return *millis % kSecondMillis == 0 ? std::to_string(*millis / kSecondMillis) + "s"
                                            : std::to_string(*millis) + "ms";
    }
    return isOrder(comparison) ? std::nullopt : quotedValue(value);
}

// '^…$' for a text that no quotation marks can hold.
std::string wholeTextPattern(std::string_view text)
{
    std::string pattern = "'^";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = byte >= 0x80 || c == '_' || (c >= '0' && c <= '9')
            || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ' ';
        if (isPlain) {
            pattern += c;
        } else if (byte < 0x20 || byte == 0x7F || c == '\'' || c == '"') {
            char code[8];
            std::snprintf(code, sizeof code, "\\x%02x", static_cast<unsigned>(byte));
            pattern += code;
        } else {
            pattern += {'\\', c};
        }
    }
    return pattern + "$'";
}

std::optional<std::string> textClause(
    const std::string& field, ClauseOperator comparison, std::string_view value)
{
    if (const auto written = quotedValue(value)) {
        return field + std::string(signOf(comparison)) + *written;
    }
    const bool isEqual = comparison == ClauseOperator::Equal;
    const std::string clause =
        field + (isEqual ? " MATCHES " : " NOT MATCHES ") + wholeTextPattern(value);
    const bool isSayable = parseQuery(clause).has_value(); // an RE2 of this length, UTF-8
    return isSayable ? std::optional(clause) : std::nullopt;
}

// OR binds weaker than AND; anywhere in the text is reason enough for parentheses.
bool needsParentheses(std::string_view query)
{
    for (const Lexeme& lexeme : splitQuery(query)) {
        if (isWord(lexeme, "OR")) {
            return true;
        }
    }
    return false;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

} // namespace

std::string fieldText(const ColumnId& column)
{
    switch (column.family) {
    case ColumnFamily::Metric:
        return "metrics." + quotedKey(column.key);
    case ColumnFamily::Param:
        return "params." + quotedKey(column.key);
    case ColumnFamily::Tag:
        return "tags." + quotedKey(column.key);
    case ColumnFamily::Attribute:
        break;
    }
    return column.key == "name" ? "run_name" : column.key == "user" ? "user_id" : column.key;
}

std::optional<std::string> quotedValue(std::string_view text)
{
    for (const char quote : {'\'', '"'}) {
        const bool isPlain = text.find(quote) == std::string_view::npos || quote == '"';
        if (isPlain && isQuotable(text, quote)) {
            return quote + std::string(text) + quote;
        }
    }
    return isQuotable(text, '\'') ? std::optional('\'' + std::string(text) + '\'') : std::nullopt;
}

std::optional<std::string> clauseText(const ColumnId& column, ClauseOperator comparison,
    std::string_view value, const QueryContext& context)
{
    const std::string field = fieldText(column);
    if (comparison == ClauseOperator::IsPresent || comparison == ClauseOperator::IsMissing) {
        return field + (comparison == ClauseOperator::IsPresent ? " IS NOT NULL" : " IS NULL");
    }
    std::optional<std::string> written;
    if (column.family == ColumnFamily::Attribute) {
        written = attributeValue(column, comparison, value, context);
    } else if (column.family == ColumnFamily::Metric || isOrder(comparison)) {
        const auto number = parseQueryNumber(value);
        if (number && std::isnan(*number) && !isOrder(comparison)) {
            return field + (comparison == ClauseOperator::Equal ? " IS NAN" : " IS NOT NAN");
        }
        if (number && !std::isnan(*number)) {
            written = std::isinf(*number) ? (*number < 0 ? "-inf" : "inf") : std::string(value);
        }
    } else {
        return textClause(field, comparison, value);
    }
    return written ? std::optional(field + std::string(signOf(comparison)) + *written)
                   : std::nullopt;
}

std::string appendClause(std::string_view query, std::string_view clause)
{
    const std::string_view before = trimmed(query);
    if (before.empty()) {
        return std::string(clause);
    }
    const bool endsSo =
        before.size() >= clause.size() && before.substr(before.size() - clause.size()) == clause;
    const bool standsAlone = before.size() == clause.size()
        || (endsSo && trimmed(before.substr(0, before.size() - clause.size())).size() > 4
            && !needsParentheses(before));
    if (endsSo && standsAlone) {
        return std::string(before);
    }
    const std::string whole =
        needsParentheses(before) ? "(" + std::string(before) + ")" : std::string(before);
    std::string behind = whole + " AND " + std::string(clause);
    // 'a\' ends where no other quotation mark follows.
    const bool staysApart =
        splitQuery(behind).size() == splitQuery(whole).size() + splitQuery(clause).size();
    return staysApart ? behind : std::string(clause) + " AND " + whole;
}

} // namespace runlane::analysis
