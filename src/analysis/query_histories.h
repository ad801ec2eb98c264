// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_query.h"
#include "core/progress.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

// Queries that ask for histories: what can be decided without them is decided first, then only the
// histories that still matter are read, in bulk, and reduced to the values asked for.
namespace runlane::analysis {

struct HistoryRead
{
    std::string runId;
    std::string key;
};
// One series for each, in order; an absent metric gives an empty one. Cancelled when stop is asked.
using HistoryReader = std::function<core::Expected<std::vector<core::MetricSeries>>(
    const std::vector<HistoryRead>& reads, const std::stop_token& stop)>;

struct QueryWork
{
    const HistoryReader& reader; // may be empty: then undecided rows stay undecided
    std::stop_token stop;
    core::Progress& progress; // of the histories to read
};

// Synchronous; for a worker thread. Error: of the reader; Cancelled.
[[nodiscard]] core::Expected<QueryResult> evaluateReading(RunColumns& columns,
    std::span<const std::uint32_t> rows, const RunQuery& query, const QueryContext& context,
    const QueryWork& work);

} // namespace runlane::analysis
