// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/query_histories.h"
#include "analysis/run_query.h"
#include "analysis/run_table.h"
#include "core/progress.h"
#include "models/runs_model.h"
#include "session/session.h"

#include <map>
#include <memory>
#include <optional>
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

// How the runs of one store are found.
struct StoreRows
{
    analysis::RowFilter filter;
    std::shared_ptr<analysis::RunColumns> columns; // of the snapshot; null: none are kept
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
    models::Arrangement arrangement;
    analysis::Directions directions;
    std::map<analysis::ColumnId, HistoryParts> histories;
    bool isLearning = false; // finds the columns, whatever the rows
    std::vector<std::uint32_t> knownRows; // whose columns are known
};
struct RowsResult
{
    std::vector<std::uint32_t> all; // of the experiments, whatever the query
    std::vector<analysis::ColumnInfo> known; // their columns, when the rows are others than before
    models::ArrangedRuns arranged;
    std::vector<analysis::QueryNote> notes;
    std::optional<core::Error> error; // why histories could not be read
};
// Reads the histories a query needs: for a worker thread, unless it needs none.
[[nodiscard]] RowsResult findRows(
    const RowsRequest& request, const std::stop_token& stop, core::Progress& progress);

} // namespace runlane::ui
