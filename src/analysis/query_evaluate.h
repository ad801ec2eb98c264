// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/query_parts.h"

#include <array>
#include <span>
#include <stop_token>
#include <unordered_map>

// Behind run_query.h: a query over many runs, clause by clause and column by column.
namespace runlane::analysis {

// Whether a run matches; Unknown while a history has not been read. Ordered for Kleene's AND (the
// least) and OR (the most).
enum class Truth : std::uint8_t { No, Unknown, Yes };

[[nodiscard]] bool numberHolds(double value, const QueryClause& clause);
[[nodiscard]] bool textHolds(std::string_view value, const QueryClause& clause);
[[nodiscard]] TimeValue placedTime(const TimeValue& value, const QueryContext& context);
// times: of the clause's values, placed.
[[nodiscard]] bool timeHolds(
    std::int64_t millis, Comparison comparison, const std::vector<TimeValue>& times);
[[nodiscard]] ColumnFamily familyOf(FieldKind kind);

// Answers about texts that are stored once but occur in many runs.
class TextAnswers
{
public:
    template <class Question>
    [[nodiscard]] bool ask(std::string_view text, const Question& question)
    {
        const auto address = reinterpret_cast<std::uintptr_t>(text.data());
        Entry& entry = m_entries[((address >> 3U) ^ (address >> 16U) ^ text.size()) % kEntries];
        if (entry.text != text.data() || entry.length != text.size()) {
            entry = {text.data(), text.size(), question()};
        }
        return entry.answer;
    }

private:
    static constexpr std::size_t kEntries = 8192;
    struct Entry
    {
        const char* text = nullptr;
        std::size_t length = 0;
        bool answer = false;
    };
    std::vector<Entry> m_entries = std::vector<Entry>(kEntries);
};

// word: in lower case; text: in any letter case.
[[nodiscard]] bool containsWord(std::string_view text, std::string_view word);

// Texts of which a run may have several. key: dataset.name, dataset.digest, dataset.context,
// model (logged or registered), registered_model, parent (the parent's id and name).
class ManyTexts
{
public:
    ManyTexts(const core::StoreSnapshot& snapshot, std::string_view key);
    // Valid until the next call.
    [[nodiscard]] const std::vector<std::string_view>& of(const core::Run& run);

private:
    void addDatasets(const core::Run& run);

    const core::StoreSnapshot& m_snapshot;
    std::string_view m_key;
    std::unordered_map<std::string_view, const core::Dataset*> m_datasets;
    std::unordered_multimap<std::string_view, std::string_view> m_models; // by run id
    std::vector<std::string_view> m_values;
};

class QueryEvaluation
{
public:
    QueryEvaluation(RunColumns& columns, std::span<const std::uint32_t> rows,
        const QueryContext& context, std::stop_token stop);

    // One a row. Anything at all once a stop is asked for.
    [[nodiscard]] std::vector<Truth> evaluate(
        const QueryNode& node, std::span<const std::uint32_t> rows);
    [[nodiscard]] std::vector<QueryNote> takeNotes() { return std::move(m_notes); }

private:
    using Rows = std::span<const std::uint32_t>;
    [[nodiscard]] std::vector<Truth> evaluateChain(const QueryNode& node, Rows rows);
    [[nodiscard]] std::vector<Truth> evaluateClause(const QueryClause& clause, Rows rows);
    [[nodiscard]] std::vector<Truth> evaluateNumbers(const QueryClause& clause, Rows rows);
    [[nodiscard]] std::vector<Truth> evaluateTexts(const QueryClause& clause, Rows rows);
    [[nodiscard]] std::vector<Truth> evaluateTimes(const QueryClause& clause, Rows rows);
    [[nodiscard]] std::vector<Truth> evaluateDurations(const QueryClause& clause, Rows rows);
    [[nodiscard]] std::vector<Truth> evaluateMany(const QueryClause& clause, Rows rows);
    [[nodiscard]] std::vector<Truth> evaluateWord(const QueryNode& node, Rows rows);
    void noteNotNumbers(const QueryClause& clause, const NumberColumn& column);

    RunColumns& m_columns;
    Rows m_allRows;
    const QueryContext& m_context;
    std::stop_token m_stop;
    std::vector<QueryNote> m_notes;
};

void collectHistories(const QueryNode& node, std::vector<HistoryValue>& wanted);

} // namespace runlane::analysis
