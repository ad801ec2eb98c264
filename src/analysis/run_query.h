// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/metric_series.h"
#include "core/snapshot.h"
#include "core/text.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The query language over runs: MLflow's filter strings unchanged, plus
//   OR, NOT, parentheses, BETWEEN a AND b, IN and IS NULL everywhere, MATCHES 'regex',
//   numbers against params and tags (params.lr > 0.001), unquoted words as values,
//   min() max() first() last() best() of a metric's history and at_step(metric, n),
//   duration > 2h, start_time >= '2026-11-21' (a day, minute or second counts as a whole),
//   '7 d ago', today, yesterday, and free words that must occur in a run's texts.
// A comparison with something a run does not have is false, also with !=; NOT turns that round.
// NaN compares by IEEE rules.
namespace runlane::analysis {

// What may stand at a place of a query.
enum class QueryPart { Field, Operator, Value, Connector, End };

// Where a query stops making sense: bytes from position (length 0 at the end of the text); message
// says what was expected there (translation context "Query").
struct QueryError
{
    std::size_t position = 0;
    std::size_t length = 0;
    QueryPart expected = QueryPart::Field;
    std::string field; // for Value: the field compared, as written
    core::Message message;
};

// What a query is evaluated with. history: full series of a metric of a run, null when it is not
// known (then the clause is false); may be empty. nowMillis: for relative times. utcOffsetSeconds:
// of dates without an offset of their own.
struct QueryContext
{
    std::function<std::shared_ptr<const core::MetricSeries>(const core::Run&, std::string_view)>
        history;
    std::int64_t nowMillis = 0;
    std::int32_t utcOffsetSeconds = 0;
};

struct QueryNode;

// A parsed query; immutable, cheap to copy, usable from any thread.
class RunQuery
{
public:
    RunQuery() = default; // matches every run

    [[nodiscard]] bool isEmpty() const { return m_root == nullptr; }
    [[nodiscard]] bool matches(const core::StoreSnapshot& snapshot, const core::Run& run,
        const QueryContext& context) const;
    // Metrics whose histories the query asks for, each once.
    [[nodiscard]] std::vector<std::string> histories() const;

private:
    friend class QueryParser;
    std::shared_ptr<const QueryNode> m_root;
};

// An empty or blank text matches every run.
[[nodiscard]] tl::expected<RunQuery, QueryError> parseQuery(std::string_view text);
// The same with an Error of code BadQuery: where is the text, line the 1-based character.
[[nodiscard]] core::Expected<RunQuery> parseQueryOrError(std::string_view text);

// The rows that match, in their order.
[[nodiscard]] std::vector<std::uint32_t> matchingRows(const core::StoreSnapshot& snapshot,
    std::span<const std::uint32_t> rows, const RunQuery& query, const QueryContext& context);

// For colouring a query while it is typed; bytes, ascending, nothing between them but blanks.
enum class QueryTokenKind { Field, Keyword, Operator, Text, Number, Word, Unclosed };
struct QueryToken
{
    QueryTokenKind kind = QueryTokenKind::Word;
    std::size_t position = 0;
    std::size_t length = 0;
};
[[nodiscard]] std::vector<QueryToken> queryTokens(std::string_view text);

// For completion: the word around the cursor (a byte position) and what may stand there.
struct QueryPlace
{
    QueryPart part = QueryPart::Field;
    std::string field; // for Value
    std::size_t position = 0; // of the word to replace
    std::size_t length = 0;
    std::string word; // up to the cursor
};
[[nodiscard]] QueryPlace queryPlace(std::string_view text, std::size_t cursor);

// key written so that the query language reads it back: val/acc, `a b`.
[[nodiscard]] std::string quotedKey(std::string_view key);

} // namespace runlane::analysis
