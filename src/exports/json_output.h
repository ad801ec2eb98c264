// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"
#include "analysis/run_values.h"
#include "core/metric_series.h"
#include "core/snapshot.h"
#include "exports/text_sink.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Contract: the versioned JSON of the command line (product.md, "Command line"). Non-finite numbers
// are the strings "NaN", "Infinity", "-Infinity", ids are strings, times are integer milliseconds
// since the epoch.
namespace runlane::exports {

enum class HistoryFields { Left, Written }; // points, min and max of each metric

// "runlane.runs/1". rows: indices into snapshot.runs in the order wanted. experiments: indices too.
void writeRunsJson(const core::StoreSnapshot& snapshot, const std::vector<std::uint32_t>& rows,
    const std::vector<std::uint32_t>& experiments, HistoryFields fields, const TextSink& sink);

// The same with nothing of a run but its run_id and the columns asked for: attributes by the names
// of columns, "params", "tags" and "metrics" with the keys asked for that the run has; of a metric
// its value and step, views of the history as "val/acc:max". values: of the one store.
void writeRunColumnsJson(const analysis::RunValues& values,
    const std::vector<analysis::ColumnId>& columns, const std::vector<std::uint32_t>& rows,
    const std::vector<std::uint32_t>& experiments, const TextSink& sink);

// "runlane.experiments/1": the experiments with the number of runs of each.
[[nodiscard]] std::string experimentsJson(
    const core::StoreSnapshot& snapshot, const std::vector<std::uint32_t>& experiments);

// "runlane.curves/1".
[[nodiscard]] std::string curvesJson(const std::vector<core::MetricSeries>& series);

// "runlane.problems/1".
[[nodiscard]] std::string problemsJson(
    const core::StoreInfo& store, const std::vector<core::Diagnostic>& problems);

// "runlane.evaluation/1", run by run.
struct RunEvaluations
{
    std::string runId;
    std::vector<analysis::Evaluation> evaluations;
};
[[nodiscard]] std::string evaluationsJson(const std::vector<RunEvaluations>& runs);

} // namespace runlane::exports
