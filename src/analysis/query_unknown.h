// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_query.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace runlane::analysis {

// Runs of one store that a query is asked about.
struct QueriedRuns
{
    const core::StoreSnapshot* snapshot = nullptr;
    std::span<const std::uint32_t> rows;
};

// What a query names and no run has: a metric, param or tag, or a status that there is not.
// nearest: what was probably meant, written as the query language reads it; empty where nothing is
// near.
struct UnknownName
{
    std::string written;
    std::string nearest;
};

// In the order of the query, each once. What is near says nearest_name.h. Looks at 200,000 values
// at most for it.
[[nodiscard]] std::vector<UnknownName> unknownNames(
    const RunQuery& query, std::span<const QueriedRuns> runs);

// The same of columns that are metrics, params or tags.
[[nodiscard]] std::vector<UnknownName> unknownColumns(
    std::span<const ColumnId> columns, std::span<const QueriedRuns> runs);

} // namespace runlane::analysis
