// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_summary.h"
#include "analysis/run_diff.h"
#include "core/snapshot.h"
#include "exports/table.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

// Contract: the comparison as it leaves the program, the same from the window and from the command
// line.
namespace runlane::exports {

struct ComparedRun
{
    core::SnapshotPtr snapshot;
    const core::Run* run = nullptr; // of the snapshot
};

enum class CompareLayout { RunsAcross, RunsDown };

// diff, runs: of the same length and order. rows: of the diff, in the order wanted. shownRuns:
// numbers of the runs wanted; empty: all. kept: what texts of the diff point into, snapshots aside.
// value: what the numbers of metrics are of their histories.
struct CompareInput
{
    std::shared_ptr<const analysis::RunDiff> diff;
    std::vector<ComparedRun> runs;
    std::vector<std::size_t> rows;
    CompareLayout layout = CompareLayout::RunsAcross;
    std::vector<std::size_t> shownRuns = {};
    std::vector<std::shared_ptr<const void>> kept = {};
    analysis::MetricChoice value = {};
};

// ForPeople: one column for a change, "+0.0123 (+1.3%) better". ForPrograms: one each for the
// change, the change relative to the baseline (a fraction) and "better", "worse" or "equal" by the
// metric's direction.
enum class CompareDetail { ForPeople, ForPrograms };
// People read tables in a terminal, Markdown and LaTeX.
[[nodiscard]] CompareDetail compareDetail(TableFormat format);

// Runs across: section, key, and each run with its changes from the baseline beside it. Runs down:
// a column for each row, "metrics.acc". Heads name the run, with its id and its store where
// they are needed to tell it from another. Values that differ are never shown alike. What a run
// does not have is an en dash and exactly nothing. Params and tags whose every value is a number
// that a double holds are numbers to a spreadsheet.
[[nodiscard]] Table compareTable(const CompareInput& input, CompareDetail detail);

// "runlane.compare/1": one value a run; of metrics deltas, relative_deltas (fractions of the
// baseline's absolute value), changes ("better", "worse", "equal" or null), direction ("higher",
// "lower" or null: which is better), steps and best marks; part_of: key of the row that a part
// belongs to. store: path.
[[nodiscard]] std::string compareJson(const CompareInput& input);

} // namespace runlane::exports
