// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/directions.h"
#include "analysis/metric_summary.h"
#include "analysis/run_set.h"
#include "analysis/run_table.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

// Typed columns over the runs of a table: what sorting, grouping and painting work on.
namespace runlane::analysis {

// Waiting: its history is not read yet.
enum class Presence : std::uint8_t { Missing, Waiting, Present };

// One entry a row. Metrics, times and durations (milliseconds) have numbers; everything else has
// texts: codes index texts, which are distinct and ascend by bytes, kMissingText where there is
// none.
struct ValueColumn
{
    static constexpr std::uint32_t kMissingText = UINT32_MAX;

    std::vector<double> numbers;
    std::vector<std::int64_t> steps; // of metrics
    std::vector<std::uint32_t> points; // of histories: how many, and how many are not finite
    std::vector<std::uint32_t> nonFinite;
    std::vector<Presence> presence; // of numbers
    std::vector<std::uint32_t> codes;
    std::vector<std::string_view> texts;
    std::vector<double> textNumbers; // of texts: NaN where one is no number
    std::deque<std::string> made; // texts that stand nowhere in the snapshot

    [[nodiscard]] bool hasNumbers() const { return !presence.empty(); }
    [[nodiscard]] bool isMissing(std::uint32_t row) const
    {
        return hasNumbers() ? presence[row] != Presence::Present
                            : row >= codes.size() || codes[row] == kMissingText;
    }
    // Empty when missing.
    [[nodiscard]] std::string_view text(std::uint32_t row) const
    {
        return row < codes.size() && codes[row] != kMissingText ? texts[codes[row]]
                                                                : std::string_view();
    }
};
using ValueColumnPtr = std::shared_ptr<const ValueColumn>;

// Columns that do not depend on histories, kept for as long as their runs. Thread-safe.
class ColumnCache
{
public:
    [[nodiscard]] ValueColumnPtr find(const ColumnId& id) const;
    // The one that is kept: an earlier one wins.
    ValueColumnPtr keep(const ColumnId& id, ValueColumnPtr column);

private:
    mutable std::mutex m_mutex;
    std::map<ColumnId, ValueColumnPtr> m_columns;
};

// Columns of metrics shown as something else than the latest value.
using HistoryColumns = std::map<ColumnId, ValueColumnPtr>;

// Entry of a row: its summary and whether it is known yet.
struct HistoryEntry
{
    const MetricSummary* summary = nullptr; // null: waiting
};
[[nodiscard]] ValueColumnPtr historyColumn(std::size_t rowCount, MetricView view,
    Direction direction, const std::function<HistoryEntry(std::uint32_t row)>& entryOf);

// All values of a table of runs. Immutable; columns are found when they are first asked for, from
// any thread.
class RunValues
{
public:
    explicit RunValues(RunSetPtr runs, HistoryColumns histories = {}, Directions directions = {});

    [[nodiscard]] const RunSet& runs() const { return *m_runs; }
    [[nodiscard]] const RunSetPtr& runSet() const { return m_runs; }
    // Never null. A metric whose history was not given waits in all rows that have it.
    [[nodiscard]] ValueColumnPtr column(const ColumnId& id) const;
    [[nodiscard]] const Directions& directions() const { return m_directions; }

private:
    RunSetPtr m_runs;
    HistoryColumns m_histories;
    Directions m_directions;
};
using RunValuesPtr = std::shared_ptr<const RunValues>;

// Summaries that columns and sort keys need, each once.
[[nodiscard]] std::vector<SummaryKey> neededSummaries(
    const std::vector<ColumnId>& columns, const Directions& directions);
[[nodiscard]] bool needsHistory(const ColumnId& column);
[[nodiscard]] SummaryKey summaryKeyOf(const ColumnId& column, const Directions& directions);

} // namespace runlane::analysis
