// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/directions.h"
#include "analysis/run_columns.h"
#include "core/error.h"
#include "core/snapshot.h"
#include "core/text.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

// The query language over runs: MLflow's filter strings unchanged, plus
//   OR, NOT, parentheses, BETWEEN a AND b, IN and IS NULL everywhere, MATCHES 'regex',
//   numbers against params and tags (params.lr > 0.001), unquoted words as values,
//   min() max() first() last() best() of a metric's history and at_step(metric, n),
//   duration > 2h, start_time >= '2026-11-21' (a day, minute or second counts as a whole),
//   now - 7d, '7 d ago', today, yesterday, run.parent, model, dataset, store, experiment,
//   and free words or quoted phrases that must occur in a run's texts.
// A comparison with something a run does not have is false, also with !=; NOT turns that round.
// The same holds for a param compared as a number where it is not one. NaN compares by IEEE rules.
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
    std::string field; // the field being compared, as written; empty outside of a comparison
    core::Message message;
};

// nowMillis: for relative times. Dates without an offset of their own are at utcOffsetSecondsAt of
// their moment, or, where that is empty, at utcOffsetSeconds.
struct QueryContext
{
    std::int64_t nowMillis = 0;
    std::int32_t utcOffsetSeconds = 0;
    std::function<std::int32_t(std::int64_t utcMillis)> utcOffsetSecondsAt;
};
// The context of this moment in the time zone of the process.
[[nodiscard]] QueryContext currentQueryContext();

struct QueryNode;

// A parsed query; immutable, cheap to copy, usable from any thread.
class RunQuery
{
public:
    RunQuery() = default; // matches every run

    [[nodiscard]] bool isEmpty() const { return m_root == nullptr; }
    // Values of histories that the query asks for, each once.
    [[nodiscard]] std::vector<HistoryValue> histories() const;
    // Whether it names dates that depend on the time zone.
    [[nodiscard]] bool namesLocalDates() const;
    [[nodiscard]] const QueryNode& root() const { return *m_root; } // not when it is empty

private:
    friend class QueryParser;
    std::shared_ptr<const QueryNode> m_root;
};

// An empty or blank text matches every run. directions: what best() means of a metric; without one
// it is an error.
[[nodiscard]] tl::expected<RunQuery, QueryError> parseQuery(
    std::string_view text, const Directions& directions = {});
// The same with an Error of code BadQuery: where is the text, line the 1-based character.
[[nodiscard]] core::Expected<RunQuery> parseQueryOrError(
    std::string_view text, const Directions& directions = {});
// Whether a text is a query wherever its metrics have a direction: what is wrong with it, if so.
[[nodiscard]] std::optional<QueryError> queryFault(std::string_view text);
// As parseQueryOrError puts it.
[[nodiscard]] core::Error badQuery(std::string_view text, const QueryError& error);

// Runs of the rows in which a field was compared as a number but is not one. field: as written.
struct QueryNote
{
    std::string field;
    std::size_t runs = 0;
};
// Rows in their order. undecided: whether they match depends on histories that columns does not
// know.
struct QueryResult
{
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> undecided;
    std::vector<QueryNote> notes;
};
// Cheap parts first; the columns are kept for the next query. Worthless once a stop is asked for.
[[nodiscard]] QueryResult evaluateQuery(RunColumns& columns, std::span<const std::uint32_t> rows,
    const RunQuery& query, const QueryContext& context, const std::stop_token& stop = {});
// The rows that match without any history, in their order.
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
    std::string field; // being compared, as written
    std::size_t position = 0; // of the word to replace
    std::size_t length = 0;
    std::string word; // up to the cursor
};
[[nodiscard]] QueryPlace queryPlace(std::string_view text, std::size_t cursor);

// key written so that the query language reads it back: val/acc, `a b`.
[[nodiscard]] std::string quotedKey(std::string_view key);

} // namespace runlane::analysis
