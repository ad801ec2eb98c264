// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_parser.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace runlane::analysis {

namespace {

constexpr std::size_t kMostValueWords = 6; // "6 d 23 h ago"

} // namespace

core::Message queryMessage(std::string_view pattern, std::vector<std::string> arguments)
{
    return {"Query", std::string(pattern), std::move(arguments)};
}

bool isOrdering(Comparison comparison)
{
    return comparison == Comparison::Greater || comparison == Comparison::GreaterEqual
        || comparison == Comparison::Less || comparison == Comparison::LessEqual
        || comparison == Comparison::Between;
}

bool isPattern(Comparison comparison)
{
    return comparison == Comparison::Like || comparison == Comparison::ILike
        || comparison == Comparison::Matches;
}

bool QueryParser::parseValues(QueryClause& clause)
{
    switch (clause.comparison) {
    case Comparison::IsNull:
        return parseNull(clause);
    case Comparison::In:
        return parseList(clause);
    case Comparison::Between:
        if (!parseValue(clause)) {
            return false;
        }
        if (!isWord(peek(), "AND")) {
            fail(peek(), QueryPart::Connector,
                queryMessage(RUNLANE_TEXT("Query", "Expected AND and the upper end")));
            return false;
        }
        ++m_at;
        return parseValue(clause);
    default:
        return parseValue(clause);
    }
}

bool QueryParser::parseNull(QueryClause& clause)
{
    if (isWord(peek(), "NOT")) {
        clause.isNegated = true;
        ++m_at;
    }
    const FieldKind kind = clause.field.kind;
    const bool hasNumbers =
        kind == FieldKind::Metric || kind == FieldKind::Param || kind == FieldKind::Tag;
    if (isWord(peek(), "NAN") && hasNumbers) {
        ++m_at;
        // All but NaN are at most infinity.
        QueryValue infinity;
        infinity.number = std::numeric_limits<double>::infinity();
        clause.values.push_back(infinity);
        clause.comparison = Comparison::LessEqual;
        clause.isNegated = !clause.isNegated;
        return true;
    }
    if (!isWord(peek(), "NULL")) {
        fail(peek(), QueryPart::Value,
            hasNumbers
                ? queryMessage(RUNLANE_TEXT("Query", "Expected NULL, NOT NULL, NAN or NOT NAN"))
                : queryMessage(RUNLANE_TEXT("Query", "Expected NULL or NOT NULL")));
        return false;
    }
    ++m_at;
    return true;
}

bool QueryParser::failNan(const QueryClause& clause)
{
    fail(peek(), QueryPart::Value,
        queryMessage(RUNLANE_TEXT("Query", "Nothing equals NaN; write %1 IS NAN or %1 IS NOT NAN"),
            {clause.field.written}));
    return false;
}

bool QueryParser::parseList(QueryClause& clause)
{
    if (peek().kind != LexemeKind::Open) {
        fail(peek(), QueryPart::Value,
            queryMessage(RUNLANE_TEXT("Query", "Expected a list in parentheses, ('a', 'b')")));
        return false;
    }
    ++m_at;
    while (parseValue(clause)) {
        const LexemeKind kind = peek().kind;
        if (kind != LexemeKind::Comma && kind != LexemeKind::Close) {
            fail(peek(), QueryPart::End,
                queryMessage(RUNLANE_TEXT("Query", "Expected a comma or a closing parenthesis")));
            return false;
        }
        ++m_at;
        if (kind == LexemeKind::Close) {
            return true;
        }
    }
    return false;
}

bool QueryParser::parseValue(QueryClause& clause)
{
    const FieldKind kind = clause.field.kind;
    if (kind == FieldKind::Time || kind == FieldKind::Duration) {
        return parseTimeValue(clause);
    }
    const Lexeme lexeme = peek();
    const bool isQuoted = lexeme.kind == LexemeKind::Quoted;
    const bool isBare = lexeme.kind == LexemeKind::Bare && !lexeme.entity && !isKeyword(lexeme);
    const bool needsNumber = kind == FieldKind::Metric
        || ((kind == FieldKind::Param || kind == FieldKind::Tag) && isOrdering(clause.comparison));
    QueryValue value;
    value.text = lexeme.text;
    value.isQuoted = isQuoted;
    if (isBare && !isPattern(clause.comparison) && kind != FieldKind::Text
        && kind != FieldKind::Many) {
        value.number = parseQueryNumber(lexeme.text);
    }
    if (value.number && std::isnan(*value.number)) {
        return failNan(clause);
    }
    if (needsNumber && !value.number) {
        fail(lexeme, QueryPart::Value,
            isQuoted
                ? queryMessage(RUNLANE_TEXT("Query", "Expected a number without quotation marks"))
                : queryMessage(RUNLANE_TEXT("Query", "Expected a number")));
        return false;
    }
    if (!isQuoted && !isBare) {
        fail(lexeme, QueryPart::Value,
            queryMessage(RUNLANE_TEXT("Query", "Expected a value such as 'text'")));
        return false;
    }
    if (clause.comparison == Comparison::Matches && !parsePattern(clause)) {
        return false;
    }
    ++m_at;
    clause.values.push_back(std::move(value));
    return true;
}

bool QueryParser::parsePattern(QueryClause& clause)
{
    const Lexeme& lexeme = peek();
    auto pattern = TextPattern::compile(lexeme.text);
    if (pattern) {
        clause.pattern = std::make_shared<const TextPattern>(std::move(*pattern));
        return true;
    }
    Lexeme place = lexeme;
    const std::size_t quote = lexeme.kind == LexemeKind::Quoted ? 1 : 0;
    place.position += quote + pattern.error().position;
    place.length -= std::min(lexeme.length, quote + pattern.error().position);
    switch (pattern.error().kind) {
    case PatternError::Kind::Syntax:
        fail(place, QueryPart::Value,
            queryMessage(RUNLANE_TEXT("Query", "Expected a regular expression")));
        break;
    case PatternError::Kind::Unsupported:
        fail(place, QueryPart::Value,
            queryMessage(RUNLANE_TEXT("Query",
                "Expected a regular expression of RE2, which has no such part (no back references, "
                "no look-around)")));
        break;
    case PatternError::Kind::TooLarge:
        fail(place, QueryPart::Value,
            queryMessage(RUNLANE_TEXT("Query", "Expected a shorter regular expression")));
        break;
    }
    return false;
}

// The longest sequence of words that reads as a time or a length of time.
bool QueryParser::parseTimeValue(QueryClause& clause)
{
    const bool isDuration = clause.field.kind == FieldKind::Duration;
    std::vector<std::string> candidates;
    if (peek().kind == LexemeKind::Quoted) {
        candidates.push_back(peek().text);
    }
    std::string words;
    for (std::size_t i = 0; i < kMostValueWords && peek(i).kind == LexemeKind::Bare
         && !isKeyword(peek(i)) && !peek(i).entity;
         ++i) {
        words += (i == 0 ? "" : " ") + peek(i).text;
        candidates.push_back(words);
    }
    for (std::size_t count = candidates.size(); count > 0; --count) {
        const std::string& text = candidates[count - 1];
        QueryValue value;
        value.text = text;
        if (isDuration) {
            const auto seconds = parseQueryNumber(text);
            value.number = seconds ? std::optional(*seconds * 1000.0) : parseDuration(text);
        } else if (const auto time = parseTime(text)) {
            value.time = *time;
            value.number = 0;
        }
        if (value.number) {
            m_at += count;
            clause.values.push_back(std::move(value));
            return true;
        }
    }
    fail(peek(), QueryPart::Value,
        isDuration ? queryMessage(RUNLANE_TEXT("Query", "Expected a duration such as 90 s or 2 h"))
                   : queryMessage(RUNLANE_TEXT("Query",
                       "Expected a time such as '2026-11-21', '2026-11-21 09:14' or now - 7d")));
    return false;
}

} // namespace runlane::analysis
