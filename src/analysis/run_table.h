// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_direction.h"
#include "analysis/metric_summary.h"
#include "core/snapshot.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Rows, columns and order of the table of runs, as pure functions over a snapshot. A row is an
// index into snapshot.runs. All functions may be called from any thread.
namespace runlane::analysis {

class RunSet;
class RunValues;

enum class ColumnFamily { Attribute, Param, Metric, Tag };

// Keys of attributes: name, run_id, status, start_time, end_time, duration, user, source,
// git_commit, experiment, stage, store, dataset, model (logged), registered_model, notes, parent
// (its run id). choice: what of a metric's history is shown.
struct ColumnId
{
    ColumnFamily family = ColumnFamily::Attribute;
    std::string key;
    MetricChoice choice = {};

    friend bool operator==(const ColumnId&, const ColumnId&) = default;
    friend auto operator<=>(const ColumnId&, const ColumnId&) = default;
};

// "metrics.val/acc", "metrics.val/acc:max" (choiceText), "params.lr", "tags.team", "start_time";
// also the entity words of MLflow's filter language in the singular and a back-quoted key, which a
// key that ends like a choice needs. A bare word that is no attribute is not a column.
[[nodiscard]] std::optional<ColumnId> parseColumn(std::string_view text);
[[nodiscard]] std::string columnText(const ColumnId& column);

// count: rows that have the key; differs: not all rows agree, missing counts as a value; isNumeric:
// every value present reads as a number.
struct ColumnInfo
{
    ColumnId id;
    std::size_t count = 0;
    bool differs = false;
    bool isNumeric = false;
};
// Params, metrics (by their latest value) and tags that occur in the rows, ordered by family and
// key. Tags that start with "mlflow." are left out.
[[nodiscard]] std::vector<ColumnInfo> discoverColumns(
    const RunSet& runs, std::span<const std::uint32_t> rows);
[[nodiscard]] std::vector<ColumnInfo> discoverColumns(
    const core::StoreSnapshot& snapshot, std::span<const std::uint32_t> rows);

enum class DeletedRuns { Hidden, Shown };

// experimentIds: empty means all. text: words that must all occur, in any letter case, in the name,
// id, user, params or tags of a run.
struct RowFilter
{
    std::vector<std::string> experimentIds;
    std::string text;
    DeletedRuns deleted = DeletedRuns::Hidden;
};
// In the snapshot's order.
[[nodiscard]] std::vector<std::uint32_t> selectRows(
    const core::StoreSnapshot& snapshot, const RowFilter& filter);

// True when name, id, user, params or tags of the run contain the word, which is in lower case, in
// any letter case.
[[nodiscard]] bool runContains(const core::Run& run, std::string_view lowerCaseWord);

enum class SortDirection { Ascending, Descending };
struct SortKey
{
    ColumnId column;
    SortDirection direction = SortDirection::Ascending;
};
// Values by their true type; a param column sorts as numbers when all its values in the rows are
// numbers. Either way round values come first, then NaN, then missing and what is not read yet.
// Equal rows keep the order of the set (newest first).
[[nodiscard]] std::vector<std::uint32_t> sortRows(
    const RunValues& values, std::vector<std::uint32_t> rows, const std::vector<SortKey>& keys);
[[nodiscard]] std::vector<std::uint32_t> sortRows(const core::StoreSnapshot& snapshot,
    std::vector<std::uint32_t> rows, const std::vector<SortKey>& keys);

// Text of a cell as stored: nothing when missing. Numbers and times as in JSON. Without the columns
// that need more than the run: store, dataset, model, registered_model, choices of a history.
[[nodiscard]] std::optional<std::string> cellText(
    const core::StoreSnapshot& snapshot, std::uint32_t row, const ColumnId& column);

// Rows with the best finite value of a metric; ties are all best. Empty when the direction is
// unknown or fewer than two rows have a finite value.
[[nodiscard]] std::vector<std::uint32_t> bestRows(const core::StoreSnapshot& snapshot,
    std::span<const std::uint32_t> rows, std::string_view metric, Direction direction);

// The number a text means, whole text, C locale; "nan" and "inf" are not numbers here.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

} // namespace runlane::analysis
