// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/query_parts.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace runlane::analysis {

[[nodiscard]] core::Message queryMessage(
    std::string_view pattern, std::vector<std::string> arguments = {});
[[nodiscard]] bool isOrdering(Comparison comparison); // >, >=, <, <=, BETWEEN
[[nodiscard]] bool isPattern(Comparison comparison); // LIKE, ILIKE, MATCHES

// Recursive descent over the lexemes of a query. Each parse function returns nothing after the
// first error, which is kept.
class QueryParser
{
public:
    // directions: for best(), must outlive the parser; null: any metric may have a best value.
    QueryParser(std::string_view text, const Directions* directions);

    [[nodiscard]] tl::expected<RunQuery, QueryError> parse();

private:
    using NodePtr = std::unique_ptr<QueryNode>;

    [[nodiscard]] const Lexeme& peek(std::size_t ahead = 0) const;
    NodePtr fail(const Lexeme& lexeme, QueryPart expected, core::Message text);
    void failBehind(const Lexeme& before);
    NodePtr failField(const Lexeme& lexeme);

    [[nodiscard]] NodePtr parseOr(int depth);
    [[nodiscard]] NodePtr parseChain(QueryNode::Kind kind, int depth);
    [[nodiscard]] NodePtr parsePart(int depth);
    [[nodiscard]] NodePtr parseClause();
    [[nodiscard]] std::optional<QueryField> parseField();
    [[nodiscard]] std::optional<QueryField> parseFunction();
    [[nodiscard]] bool placeBest(QueryField& field, const Lexeme& metric);
    [[nodiscard]] bool parseStep(QueryField& field);
    [[nodiscard]] std::optional<Comparison> parseComparison(QueryClause& clause);
    [[nodiscard]] bool parseValues(QueryClause& clause);
    bool failNan(const QueryClause& clause);
    [[nodiscard]] bool parseNull(QueryClause& clause);
    [[nodiscard]] bool parseList(QueryClause& clause);
    [[nodiscard]] bool parseValue(QueryClause& clause);
    [[nodiscard]] bool parsePattern(QueryClause& clause);
    [[nodiscard]] bool parseTimeValue(QueryClause& clause);

    [[nodiscard]] bool isOperatorAhead(std::size_t ahead) const;
    [[nodiscard]] bool isFreeWord() const;
    [[nodiscard]] bool isClauseAhead() const;
    [[nodiscard]] bool isFunction() const;

    std::string_view m_text;
    const Directions* m_directions;
    std::vector<Lexeme> m_lexemes;
    std::size_t m_at = 0;
    std::string m_field; // being compared
    std::optional<QueryError> m_error;
};

} // namespace runlane::analysis
