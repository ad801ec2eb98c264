// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runs_arrangement.h"

#include <utility>

namespace runlane::models {

ArrangedRuns arranged(
    analysis::RunValuesPtr values, std::vector<std::uint32_t> order, Arrangement arrangement)
{
    ArrangedRuns runs;
    runs.tree = analysis::arrangeRuns(*values, order, arrangement.nesting, arrangement.sortedBy);
    analysis::groupRuns(
        runs.tree, *values, arrangement.grouping, arrangement.groupOrder, arrangement.guests);
    runs.values = std::move(values);
    runs.order = std::move(order);
    runs.arrangement = std::move(arrangement);
    return runs;
}

} // namespace runlane::models
