// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/directions.h"
#include "analysis/run_tree.h"
#include "command.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// Columns, sort keys and groups of "runlane runs".
namespace runlane::app {

// "name", "params.lr", "metrics.val/acc:max", or a bare key with or without ":max" that a run of
// the snapshot has.
[[nodiscard]] core::Expected<std::vector<analysis::ColumnId>> columnsOf(
    const core::StoreSnapshot& snapshot, const std::vector<std::string>& words);
// The same with ":asc" or ":desc" at the end.
[[nodiscard]] core::Expected<std::vector<analysis::SortKey>> sortKeysOf(
    const core::StoreSnapshot& snapshot, const std::vector<std::string>& words);

// own, and what the experiments of the rows state of their metrics.
[[nodiscard]] analysis::Directions statedDirections(const core::StoreSnapshot& snapshot,
    const std::vector<std::uint32_t>& rows, const analysis::Directions& own);

// Values of the store's runs with the histories that columns of the rows need, read now.
[[nodiscard]] core::Expected<analysis::RunValuesPtr> valuesFor(const LoadedStore& loaded,
    const std::vector<std::uint32_t>& rows, const std::vector<analysis::ColumnId>& columns,
    const analysis::Directions& directions);

// Narrow: one column a metric with the statistic, for people. Wide: one a number, for programs.
enum class GroupLayout { Narrow, Wide };
// order: of the groups; its statistic is what the narrow layout shows.
struct GroupsRequest
{
    std::vector<std::uint32_t> rows; // in their order
    std::vector<analysis::ColumnId> grouping; // outermost first
    std::vector<analysis::ColumnId> columns; // summarised (metrics) or told when they agree
    GroupLayout layout = GroupLayout::Narrow;
    std::optional<std::size_t> limit; // of groups
    analysis::GroupOrder order = {};
};
// One row an innermost group.
[[nodiscard]] exports::Table groupsTable(
    const analysis::RunValues& values, const GroupsRequest& request);
[[nodiscard]] std::string groupsAsJson(
    const analysis::RunValues& values, const GroupsRequest& request);

} // namespace runlane::app
