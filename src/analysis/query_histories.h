// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_query.h"
#include "core/metric_points.h"
#include "core/progress.h"

#include <functional>
#include <stop_token>

// Queries that ask for histories: what can be decided without them is decided first, then only the
// histories that still matter are read, metric by metric, and reduced to the values asked for.
namespace runlane::analysis {

// Hands out the points of one metric of runs of the columns' snapshot. Cancelled when stop is
// asked.
using HistoryReader = std::function<core::Expected<void>(const core::PointRequest& request,
    const core::PointVisitor& visitor, const std::stop_token& stop)>;

struct QueryWork
{
    const HistoryReader& reader; // may be empty: then undecided rows stay undecided
    std::stop_token stop;
    core::Progress& progress; // of the histories to read
};

// Synchronous; for a worker thread. Histories that were read before an error or a stop are kept in
// the columns. Error: of the reader; Cancelled.
[[nodiscard]] core::Expected<QueryResult> evaluateReading(RunColumns& columns,
    std::span<const std::uint32_t> rows, const RunQuery& query, const QueryContext& context,
    const QueryWork& work);

} // namespace runlane::analysis
