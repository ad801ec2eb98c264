// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_values.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

// How the rows of a table of runs stand below each other. Pure functions, any thread.
namespace runlane::analysis {

enum class Nesting { Flat, Tree };

inline constexpr std::uint32_t kNoRun = kNoRow;

// One line of the table: a run or a group. row: place among the children of parent; parent -1: top
// level.
struct RunNode
{
    std::uint32_t run = kNoRun; // row of the set
    int parent = -1;
    int row = 0;
    std::vector<int> children; // nodes
    int group = -1; // index into the groups
};

// Runs that have one value in common, and those of the groups around.
struct RunGroup
{
    std::size_t level = 0; // index into the columns grouped by
    std::optional<std::string> value; // as stored; nothing: not logged
    std::vector<std::uint32_t> runs; // with everything nested, in their order
    std::vector<std::uint32_t> guests = {}; // stand there without counting
};

struct RunTree
{
    std::vector<RunNode> nodes;
    std::vector<int> roots;
    std::vector<RunGroup> groups;
};

// Arranges rows given in their order. Tree: runs stand below their parent when it is among the
// rows, siblings in the given order; a parent without a value of sortedBy stands where its first
// descendant would. A circle of parents is cut open at one place.
[[nodiscard]] RunTree arrangeRuns(const RunValues& values, const std::vector<std::uint32_t>& order,
    Nesting nesting, const std::optional<ColumnId>& sortedBy = std::nullopt);

// What is said of a metric of many runs. Mean: of finished runs; the others: of all.
enum class GroupStatistic { Mean, Best, Minimum, Maximum, Count };

// How groups stand among their siblings, first key first: by the statistic of a metric, by their
// own value for the name, by the run that the key puts first for anything else. Without a value
// last, as runs; equal groups stand where their first run stood.
struct GroupOrder
{
    std::vector<SortKey> keys;
    GroupStatistic statistic = GroupStatistic::Mean;
};

// Puts groups above the top-level runs that have the same value of the first column, in them groups
// by the next, and so on. A parent without a value belongs where all its nested runs do. guests:
// runs of the tree that no group counts.
void groupRuns(RunTree& tree, const RunValues& values, const std::vector<ColumnId>& columns,
    const GroupOrder& order = {}, const std::set<std::uint32_t>& guests = {});

// What a group says of a numeric column. n, mean and deviation (of the sample, n - 1; 0 for n < 2)
// are over the finite values of finished runs; count, minimum, maximum and best (by direction) over
// the finite values of all runs.
struct GroupSummary
{
    std::size_t n = 0;
    double mean = 0;
    double deviation = 0;
    std::size_t count = 0;
    double minimum = 0;
    double maximum = 0;
    std::optional<double> best;
    std::uint32_t bestRun = kNoRun; // the first in the order given that has it
};
[[nodiscard]] GroupSummary summariseGroup(
    const RunValues& values, const ColumnId& column, const std::vector<std::uint32_t>& runs);
// Nothing when no value counts; a count is always known.
[[nodiscard]] std::optional<double> statisticOf(
    const GroupSummary& summary, GroupStatistic statistic);

} // namespace runlane::analysis
