// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_query.h"

#include "analysis/query_evaluate.h"
#include "analysis/query_parser.h"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace runlane::analysis {

namespace {

bool hasLocalDate(const QueryNode& node)
{
    const auto isLocal = [](const QueryValue& value) {
        return value.time.base == TimeValue::Base::Local
            || value.time.base == TimeValue::Base::Midnight;
    };
    const auto& values = node.clause.values;
    return (node.kind == QueryNode::Kind::Clause && node.clause.field.kind == FieldKind::Time
               && std::any_of(values.begin(), values.end(), isLocal))
        || std::any_of(node.children.begin(), node.children.end(),
            [](const auto& child) { return hasLocalDate(*child); });
}

std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(),
        [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool isValuePlace(const std::vector<Lexeme>& lexemes, std::size_t at)
{
    if (at == 0) {
        return false;
    }
    const Lexeme& before = lexemes[at - 1];
    return before.kind == LexemeKind::Operator || before.kind == LexemeKind::Comma
        || isWord(before, "LIKE") || isWord(before, "ILIKE") || isWord(before, "MATCHES")
        || isWord(before, "BETWEEN");
}

QueryTokenKind bareKind(const std::vector<Lexeme>& lexemes, std::size_t at)
{
    const Lexeme& lexeme = lexemes[at];
    if (isKeyword(lexeme)) {
        return QueryTokenKind::Keyword;
    }
    if (lexeme.entity) {
        return QueryTokenKind::Field;
    }
    const Lexeme& next = lexemes[at + 1];
    const bool isNumber = parseQueryNumber(lexeme.text) || parseDuration(lexeme.text);
    if (isValuePlace(lexemes, at)) {
        return isNumber ? QueryTokenKind::Number : QueryTokenKind::Text;
    }
    const bool isCompared = next.kind == LexemeKind::Operator
        || (isKeyword(next) && !isWord(next, "AND") && !isWord(next, "OR"));
    if (isCompared && fieldOf(lexeme)) {
        return QueryTokenKind::Field;
    }
    if (isNumber) {
        return QueryTokenKind::Number;
    }
    const bool isCall =
        next.kind == LexemeKind::Open && next.position == lexeme.position + lexeme.length;
    return isCall ? QueryTokenKind::Keyword : QueryTokenKind::Word;
}

QueryTokenKind kindOf(const std::vector<Lexeme>& lexemes, std::size_t at)
{
    switch (lexemes[at].kind) {
    case LexemeKind::Bare:
        return bareKind(lexemes, at);
    case LexemeKind::BackQuoted:
        return QueryTokenKind::Field;
    case LexemeKind::Quoted:
        return lexemes[at].entity ? QueryTokenKind::Field : QueryTokenKind::Text;
    case LexemeKind::Unclosed:
        return QueryTokenKind::Unclosed;
    default:
        return QueryTokenKind::Operator;
    }
}

} // namespace

bool RunQuery::namesLocalDates() const
{
    return m_root != nullptr && hasLocalDate(*m_root);
}

std::vector<HistoryValue> RunQuery::histories() const
{
    std::vector<HistoryValue> wanted;
    if (m_root != nullptr) {
        collectHistories(*m_root, wanted);
    }
    return wanted;
}

QueryContext currentQueryContext()
{
    QueryContext context;
    context.nowMillis = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch())
                            .count();
    context.utcOffsetSecondsAt = [](std::int64_t utcMillis) {
        const auto seconds = static_cast<std::time_t>(utcMillis / 1000);
        std::tm parts{};
        return localtime_r(&seconds, &parts) == nullptr
            ? 0
            : static_cast<std::int32_t>(parts.tm_gmtoff);
    };
    return context;
}

tl::expected<RunQuery, QueryError> parseQuery(std::string_view text, const Directions& directions)
{
    return QueryParser(text, &directions).parse();
}

core::Expected<RunQuery> parseQueryOrError(std::string_view text, const Directions& directions)
{
    auto query = parseQuery(text, directions);
    if (!query) {
        return core::Unexpected(badQuery(text, query.error()));
    }
    return std::move(*query);
}

std::optional<QueryError> queryFault(std::string_view text)
{
    const auto query = QueryParser(text, nullptr).parse();
    return query ? std::nullopt : std::optional(query.error());
}

core::Error badQuery(std::string_view text, const QueryError& error)
{
    return {core::ErrorCode::BadQuery, std::string(text), core::englishText(error.message),
        static_cast<std::int64_t>(characterCount(text.substr(0, error.position))) + 1};
}

std::vector<std::uint32_t> matchingRows(const core::StoreSnapshot& snapshot,
    std::span<const std::uint32_t> rows, const RunQuery& query, const QueryContext& context)
{
    RunColumns columns(snapshot);
    return evaluateQuery(columns, rows, query, context).rows;
}

std::vector<QueryToken> queryTokens(std::string_view text)
{
    const std::vector<Lexeme> lexemes = splitQuery(text);
    std::vector<QueryToken> tokens;
    for (std::size_t i = 0; i + 1 < lexemes.size(); ++i) {
        tokens.push_back({kindOf(lexemes, i), lexemes[i].position, lexemes[i].length});
    }
    return tokens;
}

QueryPlace queryPlace(std::string_view text, std::size_t cursor)
{
    cursor = std::min(cursor, text.size());
    QueryPlace place;
    place.position = cursor;
    for (const Lexeme& lexeme : splitQuery(text)) {
        const bool isWordLike = lexeme.kind == LexemeKind::Bare
            || lexeme.kind == LexemeKind::BackQuoted || lexeme.kind == LexemeKind::Quoted
            || lexeme.kind == LexemeKind::Unclosed;
        if (isWordLike && lexeme.position < cursor && cursor <= lexeme.position + lexeme.length) {
            place.position = lexeme.position;
            place.length = lexeme.length;
            place.word = text.substr(lexeme.position, cursor - lexeme.position);
        }
    }
    const std::string_view before = text.substr(0, place.position);
    const auto parsed = QueryParser(before, nullptr).parse();
    if (!parsed && parsed.error().position + parsed.error().length >= before.size()) {
        place.part = parsed.error().expected;
        place.field = parsed.error().field;
    } else if (!parsed) {
        place.part = QueryPart::End;
    } else {
        place.part = parsed->isEmpty() ? QueryPart::Field : QueryPart::Connector;
        // An attribute that may be compared is a word as long as it stands alone.
        const bool isBehindWord = !before.empty() && before.back() == ' ';
        const auto fault = queryFault(std::string(before) + '=');
        if (isBehindWord && fault && fault->expected == QueryPart::Value) {
            place.part = QueryPart::Operator;
            place.field = fault->field;
        }
    }
    return place;
}

} // namespace runlane::analysis
