// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"
#include "core/snapshot.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace runlane::models {

enum class Nesting { Flat, Tree };

inline constexpr std::uint32_t kNoRun = UINT32_MAX;

// One row of the table of runs: a run or a group. row: place among the children of parent; parent
// -1: top level.
struct RunNode
{
    std::uint32_t run = kNoRun; // index into the snapshot
    int parent = -1;
    int row = 0;
    std::vector<int> children; // nodes
    int group = -1; // index into the groups
};

// Runs that have one value in common.
struct RunGroup
{
    std::optional<std::string> value; // as stored; nothing: not logged
    std::vector<std::uint32_t> runs; // with everything nested, in their order
};

struct RunTree
{
    std::vector<RunNode> nodes;
    std::vector<int> roots;
    std::vector<RunGroup> groups;
};

// Arranges rows given in their order. Tree: runs stand below their parent (tag mlflow.parentRunId)
// when it is among the rows, siblings in the given order; a parent without a value of sortedBy
// stands where its first descendant would. A circle of parents is cut open at one place.
[[nodiscard]] RunTree arrangeRuns(const core::StoreSnapshot& snapshot,
    const std::vector<std::uint32_t>& order, Nesting nesting,
    const std::optional<analysis::ColumnId>& sortedBy = std::nullopt);

// Puts a group above the top-level runs that have the same value of column; groups stand where
// their first run stood. A parent without a value belongs where all its nested runs do.
void groupRuns(
    RunTree& tree, const core::StoreSnapshot& snapshot, const analysis::ColumnId& column);

} // namespace runlane::models
