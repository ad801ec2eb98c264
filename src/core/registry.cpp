// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snapshot.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace runlane::core {

namespace {

auto placeOf(const DatasetMetric& metric)
{
    return std::tie(metric.key, metric.datasetName, metric.datasetDigest);
}

// MLflow's rule: maximum by (step, timestamp, value), NaN compared as 0.
bool isNewer(const DatasetMetric& point, const DatasetMetric& than)
{
    const auto comparable = [](double value) { return std::isnan(value) ? 0.0 : value; };
    return std::make_tuple(than.step, than.timestampMillis, comparable(than.value))
        < std::make_tuple(point.step, point.timestampMillis, comparable(point.value));
}

} // namespace

bool isPrompt(const RegisteredModel& model)
{
    const KeyValue* tag = findKey(model.tags, "mlflow.prompt.is_prompt");
    return tag != nullptr && (tag->value == "true" || tag->value == "True");
}

std::vector<std::string_view> aliasesOf(const RegisteredModel& model, const ModelVersion& version)
{
    std::vector<std::string_view> aliases;
    for (const KeyValue& alias : model.aliases) {
        if (alias.value == version.version) {
            aliases.push_back(alias.key);
        }
    }
    return aliases;
}

std::string_view loggedModelStatusName(std::int64_t status)
{
    switch (status) {
    case 1:
        return "PENDING";
    case 2:
        return "READY";
    case 3:
        return "FAILED";
    default:
        return "UNSPECIFIED";
    }
}

void addDatasetMetric(std::vector<DatasetMetric>& metrics, const DatasetMetric& point)
{
    const auto known = std::find_if(metrics.begin(), metrics.end(),
        [&](const DatasetMetric& metric) { return placeOf(metric) == placeOf(point); });
    if (known == metrics.end()) {
        metrics.push_back(point);
        metrics.back().points = 1;
        return;
    }
    const std::uint64_t points = known->points + 1;
    if (isNewer(point, *known)) {
        *known = point;
    }
    known->points = points;
}

void sortDatasetMetrics(std::vector<DatasetMetric>& metrics)
{
    std::sort(metrics.begin(), metrics.end(),
        [](const DatasetMetric& a, const DatasetMetric& b) { return placeOf(a) < placeOf(b); });
}

} // namespace runlane::core
