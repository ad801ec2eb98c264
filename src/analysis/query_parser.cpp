// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_parser.h"

#include <algorithm>
#include <array>
#include <utility>

namespace runlane::analysis {

namespace {

constexpr int kDeepest = 100; // nested parentheses and NOTs

struct Sign
{
    std::string_view text;
    Comparison comparison;
};
constexpr std::array<Sign, 8> kSigns{{{"=", Comparison::Equal}, {"==", Comparison::Equal},
    {"!=", Comparison::NotEqual}, {"<>", Comparison::NotEqual}, {">", Comparison::Greater},
    {">=", Comparison::GreaterEqual}, {"<", Comparison::Less}, {"<=", Comparison::LessEqual}}};
constexpr std::array<Sign, 6> kWords{
    {{"LIKE", Comparison::Like}, {"ILIKE", Comparison::ILike}, {"MATCHES", Comparison::Matches},
        {"IN", Comparison::In}, {"BETWEEN", Comparison::Between}, {"IS", Comparison::IsNull}}};

std::optional<Comparison> wordComparison(const Lexeme& lexeme)
{
    const auto at = std::find_if(
        kWords.begin(), kWords.end(), [&](const Sign& sign) { return isWord(lexeme, sign.text); });
    return at == kWords.end() ? std::nullopt : std::optional(at->comparison);
}

bool isAllowed(FieldKind kind, Comparison comparison)
{
    switch (kind) {
    case FieldKind::Metric:
        return !isPattern(comparison);
    case FieldKind::Time:
    case FieldKind::Duration:
        return !isPattern(comparison);
    case FieldKind::Text:
    case FieldKind::Many:
        return !isOrdering(comparison);
    case FieldKind::Param:
    case FieldKind::Tag:
        return true;
    }
    return true;
}

core::Message expectedOperators(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Metric:
        return queryMessage(
            RUNLANE_TEXT("Query", "Expected =, !=, >, >=, <, <=, IN or BETWEEN for a number"));
    case FieldKind::Time:
    case FieldKind::Duration:
        return queryMessage(
            RUNLANE_TEXT("Query", "Expected =, !=, >, >=, <, <=, IN or BETWEEN for a time"));
    default:
        return queryMessage(
            RUNLANE_TEXT("Query", "Expected =, !=, LIKE, ILIKE, MATCHES or IN for a text"));
    }
}

} // namespace

QueryParser::QueryParser(std::string_view text, const Directions* directions)
    : m_text(text)
    , m_directions(directions)
    , m_lexemes(splitQuery(text))
{
}

tl::expected<RunQuery, QueryError> QueryParser::parse()
{
    RunQuery query;
    if (peek().kind == LexemeKind::End) {
        return query;
    }
    std::unique_ptr<QueryNode> root = parseOr(0);
    if (!m_error && peek().kind != LexemeKind::End) {
        failBehind(m_lexemes[m_at - 1]);
    }
    if (m_error) {
        return tl::unexpected(std::move(*m_error));
    }
    query.m_root = std::move(root);
    return query;
}

const Lexeme& QueryParser::peek(std::size_t ahead) const
{
    return m_lexemes[std::min(m_at + ahead, m_lexemes.size() - 1)];
}

std::unique_ptr<QueryNode> QueryParser::fail(
    const Lexeme& lexeme, QueryPart expected, core::Message text)
{
    if (!m_error) {
        if (lexeme.kind == LexemeKind::Unclosed && lexeme.text != "!") {
            text = queryMessage(RUNLANE_TEXT("Query", "Expected a closing quotation mark"));
        }
        m_error = QueryError{lexeme.position, lexeme.length, expected, m_field, std::move(text)};
    }
    return nullptr;
}

// 'C:\runs\' AND x = 'y' is one text up to the y.
void QueryParser::failBehind(const Lexeme& before)
{
    const std::string_view written = m_text.substr(before.position, before.length);
    const bool hidesQuote = before.kind == LexemeKind::Quoted
        && written.substr(0, written.size() - 1).find(std::string("\\") + written.back())
            != std::string_view::npos;
    fail(peek(), QueryPart::Connector,
        hidesQuote ? queryMessage(RUNLANE_TEXT("Query",
            "Expected AND, OR or the end of the query; a quotation mark behind a backslash does "
            "not end a text"))
                   : queryMessage(
                       RUNLANE_TEXT("Query", "Expected AND, OR or the end of the query")));
}

std::unique_ptr<QueryNode> QueryParser::failField(const Lexeme& lexeme)
{
    return fail(lexeme, QueryPart::Field,
        queryMessage(RUNLANE_TEXT(
            "Query", "Expected a field such as metrics.acc, params.lr or status, or a word")));
}

std::unique_ptr<QueryNode> QueryParser::parseOr(int depth)
{
    return parseChain(QueryNode::Kind::Or, depth);
}

// One level of the chain: OR over ANDs, AND over single parts. Free words side by side are joined
// by AND, and so is a comparison behind something else, as in MLflow.
std::unique_ptr<QueryNode> QueryParser::parseChain(QueryNode::Kind kind, int depth)
{
    const bool isOr = kind == QueryNode::Kind::Or;
    auto node = std::make_unique<QueryNode>();
    node->kind = kind;
    while (!m_error) {
        auto child = isOr ? parseChain(QueryNode::Kind::And, depth) : parsePart(depth);
        if (child == nullptr) {
            return nullptr;
        }
        const bool wasWord = child->kind == QueryNode::Kind::Word;
        node->children.push_back(std::move(child));
        if (isWord(peek(), isOr ? "OR" : "AND")) {
            ++m_at;
            continue;
        }
        const bool goesOn = !isOr && ((wasWord && isFreeWord()) || isClauseAhead());
        if (!goesOn) {
            break;
        }
    }
    if (node->children.size() == 1) {
        return std::move(node->children.front());
    }
    return node;
}

bool QueryParser::isOperatorAhead(std::size_t ahead) const
{
    const Lexeme& next = peek(ahead);
    if (next.kind == LexemeKind::Operator || wordComparison(next)) {
        return true;
    }
    return isWord(next, "NOT") && wordComparison(peek(ahead + 1)) && !isWord(peek(ahead + 1), "IS");
}

bool QueryParser::isFreeWord() const
{
    const Lexeme& lexeme = peek();
    const bool isText = lexeme.kind == LexemeKind::Bare || lexeme.kind == LexemeKind::Quoted;
    return isText && !isKeyword(lexeme) && !startsAsField(lexeme) && !isFunction()
        && !isOperatorAhead(1);
}

bool QueryParser::isClauseAhead() const
{
    const Lexeme& lexeme = peek();
    const bool isName = (lexeme.kind == LexemeKind::Bare && !isKeyword(lexeme))
        || lexeme.kind == LexemeKind::BackQuoted || lexeme.entity;
    return isName && (isFunction() || (isOperatorAhead(1) && fieldOf(lexeme)));
}

bool QueryParser::isFunction() const
{
    const Lexeme& lexeme = peek();
    const Lexeme& next = peek(1);
    return lexeme.kind == LexemeKind::Bare && !lexeme.entity && next.kind == LexemeKind::Open
        && next.position == lexeme.position + lexeme.length && !isKeyword(lexeme);
}

std::unique_ptr<QueryNode> QueryParser::parsePart(int depth)
{
    if (depth > kDeepest) {
        return fail(peek(), QueryPart::Field,
            queryMessage(RUNLANE_TEXT("Query", "Too many parentheses inside each other")));
    }
    const Lexeme lexeme = peek();
    if (isWord(lexeme, "NOT")) {
        ++m_at;
        auto child = parsePart(depth + 1);
        if (child == nullptr) {
            return nullptr;
        }
        auto node = std::make_unique<QueryNode>();
        node->kind = QueryNode::Kind::Not;
        node->children.push_back(std::move(child));
        return node;
    }
    if (lexeme.kind == LexemeKind::Open) {
        ++m_at;
        auto inner = parseOr(depth + 1);
        if (inner == nullptr) {
            return nullptr;
        }
        if (peek().kind != LexemeKind::Close) {
            return fail(peek(), QueryPart::Connector,
                queryMessage(RUNLANE_TEXT("Query", "Expected AND, OR or a closing parenthesis")));
        }
        ++m_at;
        return inner;
    }
    if (isFreeWord()) {
        ++m_at;
        auto node = std::make_unique<QueryNode>();
        node->kind = QueryNode::Kind::Word;
        node->word = lexeme.text;
        std::transform(node->word.begin(), node->word.end(), node->word.begin(),
            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        const bool isAscii = std::all_of(node->word.begin(), node->word.end(),
            [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (!isAscii) {
            node->wordPattern = TextPattern::ofWord(node->word);
        }
        return node;
    }
    return parseClause();
}

std::optional<QueryField> QueryParser::parseField()
{
    const Lexeme lexeme = peek();
    if (isFunction()) {
        return parseFunction();
    }
    const bool isName = (lexeme.kind == LexemeKind::Bare && !isKeyword(lexeme))
        || lexeme.kind == LexemeKind::BackQuoted || lexeme.kind == LexemeKind::Quoted;
    if (!isName || (lexeme.entity && lexeme.text.empty())) {
        failField(lexeme);
        return std::nullopt;
    }
    const std::optional<QueryField> field = fieldOf(lexeme);
    if (!field) {
        const bool isDataset =
            lexeme.entity && (*lexeme.entity == "dataset" || *lexeme.entity == "datasets");
        fail(lexeme, QueryPart::Field,
            isDataset ? queryMessage(RUNLANE_TEXT(
                "Query", "Expected datasets.name, datasets.digest or datasets.context"))
                      : queryMessage(
                          RUNLANE_TEXT("Query",
                              "%1 is not an attribute; write metrics.%2, params.%2 or tags.%2"),
                          {lexeme.text, quotedKey(lexeme.text)}));
        return std::nullopt;
    }
    ++m_at;
    return field;
}

std::optional<Comparison> QueryParser::parseComparison(QueryClause& clause)
{
    if (isWord(peek(), "NOT") && wordComparison(peek(1)) && !isWord(peek(1), "IS")) {
        clause.isNegated = true;
        ++m_at;
    }
    const Lexeme lexeme = peek();
    std::optional<Comparison> comparison = wordComparison(lexeme);
    if (lexeme.kind == LexemeKind::Operator) {
        const auto at = std::find_if(kSigns.begin(), kSigns.end(),
            [&](const Sign& sign) { return sign.text == lexeme.text; });
        comparison = at == kSigns.end() ? std::nullopt : std::optional(at->comparison);
    }
    if (!comparison) {
        fail(lexeme, QueryPart::Operator,
            queryMessage(RUNLANE_TEXT("Query", "Expected an operator such as =, >, LIKE or IN")));
        return std::nullopt;
    }
    if (!isAllowed(clause.field.kind, *comparison)) {
        fail(lexeme, QueryPart::Operator, expectedOperators(clause.field.kind));
        return std::nullopt;
    }
    ++m_at;
    return comparison;
}

std::unique_ptr<QueryNode> QueryParser::parseClause()
{
    const Lexeme start = peek();
    const auto field = parseField();
    if (!field) {
        return nullptr;
    }
    auto node = std::make_unique<QueryNode>();
    node->kind = QueryNode::Kind::Clause;
    QueryClause& clause = node->clause;
    clause.field = *field;
    m_field = m_text.substr(
        start.position, m_lexemes[m_at - 1].position + m_lexemes[m_at - 1].length - start.position);
    clause.field.written = m_field;
    const auto comparison = parseComparison(clause);
    if (!comparison) {
        return nullptr;
    }
    clause.comparison = *comparison;
    if (!parseValues(clause)) {
        return nullptr;
    }
    const bool isItem =
        clause.field.kind == FieldKind::Param || clause.field.kind == FieldKind::Tag;
    clause.isNumeric = isItem && !clause.values.empty()
        && std::all_of(clause.values.begin(), clause.values.end(),
            [](const QueryValue& value) { return value.number.has_value(); });
    m_field.clear();
    return node;
}

} // namespace runlane::analysis
