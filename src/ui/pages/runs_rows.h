// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/query_histories.h"
#include "analysis/query_unknown.h"
#include "analysis/run_query.h"
#include "analysis/run_table.h"
#include "core/progress.h"
#include "models/runs_model.h"
#include "session/session.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace runlane::ui {

// A store whose runs are shown; no experiments: all of it.
struct ChosenStore
{
    session::StoreId id = 0;
    std::vector<std::string> experiments;

    friend bool operator==(const ChosenStore&, const ChosenStore&) = default;
};

// Summaries of one column, by store; null: none are known.
using HistoryParts = std::vector<std::shared_ptr<const session::SummaryColumn>>;
using ColumnHistories = std::map<analysis::ColumnId, HistoryParts>;
using QueryColumnsPtr = std::shared_ptr<analysis::RunColumns>;

// How the runs of one store are found.
struct StoreRows
{
    analysis::RowFilter filter;
    QueryColumnsPtr columns; // of the snapshot; null: none are kept
    analysis::HistoryReader reader; // null: histories are not read
};

// Which runs of the chosen experiments are shown, in which order. stores: one a store of runs.
struct RowsRequest
{
    analysis::RunSetPtr runs;
    std::vector<StoreRows> stores;
    analysis::RunQuery query;
    analysis::QueryContext context;
    std::vector<analysis::SortKey> sort;
    std::set<std::uint32_t> pinned;
    models::Arrangement arrangement;
    analysis::Directions directions;
    ColumnHistories histories;
    bool isLearning = false; // finds the columns, whatever the rows
    bool isOnlyDiffering = false; // finds which columns differ among the runs shown
    std::vector<std::uint32_t> knownRows; // whose columns are known
};
struct RowsResult
{
    std::vector<std::uint32_t> all; // of the experiments, whatever the query
    std::size_t matches = 0; // of the query, without pinned runs that do not
    std::size_t alone = 0; // of a tree: shown without the parent they have
    std::vector<analysis::ColumnInfo> known; // their columns, when the rows are others than before
    std::vector<analysis::ColumnInfo> shownColumns; // of the runs shown, when asked for
    models::ArrangedRuns arranged;
    std::vector<analysis::QueryNote> notes;
    std::vector<analysis::UnknownName> unknown; // of the query, in none of the stores
    std::optional<core::Error> error; // why histories could not be read
};
// Reads the histories a query needs: for a worker thread, unless it needs none.
[[nodiscard]] RowsResult findRows(
    const RowsRequest& request, const std::stop_token& stop, core::Progress& progress);

// shown with the pinned runs of all in front, each behind the parents it has among the rows, which
// keeps it in its place of a tree; in the order of shown, those that shown lacks last.
[[nodiscard]] std::vector<std::uint32_t> pinnedFirst(const analysis::RunSet& runs,
    const std::vector<std::uint32_t>& all, const std::vector<std::uint32_t>& shown,
    const std::set<std::uint32_t>& pinned);

} // namespace runlane::ui
