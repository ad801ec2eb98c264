// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/query_clauses.h"
#include "analysis/run_values.h"

#include <cstdint>
#include <optional>
#include <string>

// Query clauses for columns and cells of a table of runs.
namespace runlane::analysis {

// The field whose values a column shows: "params.lr", "max(metrics.acc)"; Best becomes min or max
// by the direction. nullopt: the language has none, as for a mean of the last points.
[[nodiscard]] std::optional<std::string> columnField(
    const ColumnId& column, const Directions& directions);

// "params.lr = '0.1'" for what the cell of a row shows. A missing value makes Equal to IS NULL and
// NotEqual to IS NOT NULL; several data sets or models in a cell must all be there. nullopt: the
// language cannot say it, or the cell waits for its history.
[[nodiscard]] std::optional<std::string> cellClause(const RunValues& values, std::uint32_t row,
    const ColumnId& column, ClauseOperator comparison, const QueryContext& context);

} // namespace runlane::analysis
