// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_tree.h"

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace runlane::models {

using analysis::Nesting;

// How rows stand below each other. sortedBy: first sort column, places parents without a value.
// guests: rows that stand in the table though the query left them out, which no group counts.
struct Arrangement
{
    Nesting nesting = Nesting::Flat;
    std::vector<analysis::ColumnId> grouping; // outermost first
    std::optional<analysis::ColumnId> sortedBy;
    analysis::GroupOrder groupOrder = {};
    std::set<std::uint32_t> guests = {};
};

// Rows in their order with everything worked out, which may happen on any thread.
struct ArrangedRuns
{
    analysis::RunValuesPtr values;
    std::vector<std::uint32_t> order; // rows of the set
    Arrangement arrangement;
    analysis::RunTree tree;
};
[[nodiscard]] ArrangedRuns arranged(
    analysis::RunValuesPtr values, std::vector<std::uint32_t> order, Arrangement arrangement);

} // namespace runlane::models
