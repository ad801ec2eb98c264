// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"
#include "core/snapshot.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace runlane::models {

enum class Nesting { Flat, Tree };

// One row of the table of runs. row: place among the children of parent; parent -1: top level.
struct RunNode
{
    std::uint32_t run = 0; // index into the snapshot
    int parent = -1;
    int row = 0;
    std::vector<int> children; // nodes
};

struct RunTree
{
    std::vector<RunNode> nodes;
    std::vector<int> roots;
};

// Arranges rows given in their order. Tree: runs stand below their parent (tag mlflow.parentRunId)
// when it is among the rows, siblings in the given order; a parent without a value of sortedBy
// stands where its first descendant would. A circle of parents is cut open at one place.
[[nodiscard]] RunTree arrangeRuns(const core::StoreSnapshot& snapshot,
    const std::vector<std::uint32_t>& order, Nesting nesting,
    const std::optional<analysis::ColumnId>& sortedBy = std::nullopt);

} // namespace runlane::models
