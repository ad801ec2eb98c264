// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace runlane::tests {

struct RunSpec
{
    std::string id;
    std::string name = {};
    std::string parent = {};
    std::map<std::string, std::string> params = {};
    std::map<std::string, double> metrics = {};
    std::string experiment = "1";
    core::RunStatus status = core::RunStatus::Finished;
    std::optional<std::int64_t> startMillis = {};
    std::optional<std::int64_t> endMillis = {};
    core::LifecycleStage stage = core::LifecycleStage::Active;
    std::int64_t step = 0;
};

struct ExperimentSpec
{
    std::string id;
    std::string name;
    core::LifecycleStage stage = core::LifecycleStage::Active;
};

// A sealed snapshot. Runs without a start time keep the order given (by descending made-up times).
inline std::shared_ptr<core::StoreSnapshot> buildSnapshot(const std::vector<RunSpec>& runs,
    const std::vector<ExperimentSpec>& experiments = {{"1", "leaf-disease"}})
{
    auto snapshot = std::make_shared<core::StoreSnapshot>();
    snapshot->text = std::make_shared<core::TextPool>();
    core::TextPool& pool = *snapshot->text;
    snapshot->store.path = "/lab/mlruns";
    snapshot->store.displayName = "mlruns";
    for (const ExperimentSpec& spec : experiments) {
        core::Experiment experiment;
        experiment.id = pool.keep(spec.id);
        experiment.name = pool.keep(spec.name);
        experiment.stage = spec.stage;
        snapshot->experiments.push_back(experiment);
    }
    std::int64_t madeUp = 1'000'000'000'000;
    for (const RunSpec& spec : runs) {
        core::Run run;
        run.id = pool.keep(spec.id);
        run.experimentId = pool.keep(spec.experiment);
        run.name = pool.keep(spec.name);
        run.status = spec.status;
        run.stage = spec.stage;
        run.startTimeMillis = spec.startMillis.value_or(madeUp);
        run.endTimeMillis = spec.endMillis;
        madeUp -= 60'000;
        for (const auto& [key, value] : spec.params) {
            run.params.push_back({pool.keep(key), pool.keep(value)});
        }
        for (const auto& [key, value] : spec.metrics) {
            core::MetricValue metric;
            metric.key = pool.keep(key);
            metric.value = value;
            metric.step = spec.step;
            run.metrics.push_back(metric);
        }
        if (!spec.parent.empty()) {
            run.tags.push_back({pool.keep("mlflow.parentRunId"), pool.keep(spec.parent)});
        }
        snapshot->runs.push_back(std::move(run));
    }
    core::seal(*snapshot);
    return snapshot;
}

inline std::vector<std::uint32_t> allRows(const core::StoreSnapshot& snapshot)
{
    std::vector<std::uint32_t> rows(snapshot.runs.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i] = static_cast<std::uint32_t>(i);
    }
    return rows;
}

// Indexes of the runs with these ids, in this order.
inline std::vector<std::uint32_t> rowsOf(
    const core::StoreSnapshot& snapshot, const std::vector<std::string>& ids)
{
    std::vector<std::uint32_t> rows;
    for (const std::string& id : ids) {
        rows.push_back(snapshot.runOfId.at(id));
    }
    return rows;
}

} // namespace runlane::tests
