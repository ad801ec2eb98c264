// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run.h"

#include <algorithm>
#include <cmath>

namespace runlane::core {

namespace {

constexpr std::int64_t kSilentMillis = 3'600'000;

bool isSameNumber(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool isSameMetric(const MetricValue& a, const MetricValue& b)
{
    return a.key == b.key && isSameNumber(a.value, b.value)
        && a.timestampMillis == b.timestampMillis && a.step == b.step && a.points == b.points
        && a.nanPoints == b.nanPoints && isSameNumber(a.minimum, b.minimum)
        && isSameNumber(a.maximum, b.maximum);
}

bool isSameInput(const RunInput& a, const RunInput& b)
{
    return a.sourceType == b.sourceType && a.sourceId == b.sourceId && a.tags == b.tags;
}

bool isSameOutput(const RunOutput& a, const RunOutput& b)
{
    return a.destinationType == b.destinationType && a.destinationId == b.destinationId
        && a.step == b.step;
}

bool isSameHead(const Run& a, const Run& b)
{
    return a.id == b.id && a.experimentId == b.experimentId && a.name == b.name
        && a.status == b.status && a.statusText == b.statusText && a.stage == b.stage
        && a.startTimeMillis == b.startTimeMillis && a.endTimeMillis == b.endTimeMillis
        && a.userId == b.userId && a.artifactUri == b.artifactUri && a.folder == b.folder;
}

template <class Item, class IsSame>
bool areSame(const std::vector<Item>& a, const std::vector<Item>& b, IsSame isSame)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), isSame);
}

} // namespace

std::string_view statusName(RunStatus status)
{
    switch (status) {
    case RunStatus::Running:
        return "RUNNING";
    case RunStatus::Scheduled:
        return "SCHEDULED";
    case RunStatus::Finished:
        return "FINISHED";
    case RunStatus::Failed:
        return "FAILED";
    case RunStatus::Killed:
        return "KILLED";
    case RunStatus::Unknown:
        return "UNKNOWN";
    }
    return "UNKNOWN";
}

std::string_view stageName(LifecycleStage stage)
{
    return stage == LifecycleStage::Active ? "active" : "deleted";
}

std::string_view displayName(const Run& run)
{
    return run.name.empty() ? run.id.substr(0, 8) : run.name;
}

std::string_view parentRunId(const Run& run)
{
    const KeyValue* tag = findKey(run.tags, "mlflow.parentRunId");
    return tag != nullptr ? tag->value : std::string_view();
}

std::int64_t lastActivityMillis(const Run& run)
{
    std::int64_t last = std::max(run.startTimeMillis.value_or(0), run.lastWriteMillis.value_or(0));
    for (const MetricValue& metric : run.metrics) {
        last = std::max(last, metric.timestampMillis);
    }
    return last;
}

bool isSilent(const Run& run, std::int64_t nowMillis)
{
    if (run.status != RunStatus::Running || run.stage != LifecycleStage::Active) {
        return false;
    }
    const std::int64_t last = lastActivityMillis(run);
    return last > 0 && nowMillis - last > kSilentMillis;
}

bool isSameRun(const Run& a, const Run& b)
{
    return isSameHead(a, b) && a.params == b.params && a.tags == b.tags
        && areSame(a.metrics, b.metrics, isSameMetric) && areSame(a.inputs, b.inputs, isSameInput)
        && areSame(a.outputs, b.outputs, isSameOutput);
}

std::optional<std::int64_t> durationMillis(const Run& run)
{
    if (!run.startTimeMillis || !run.endTimeMillis || *run.endTimeMillis < *run.startTimeMillis) {
        return std::nullopt;
    }
    return *run.endTimeMillis - *run.startTimeMillis;
}

} // namespace runlane::core
