// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run.h"

namespace runlane::core {

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

std::optional<std::int64_t> durationMillis(const Run& run)
{
    if (!run.startTimeMillis || !run.endTimeMillis || *run.endTimeMillis < *run.startTimeMillis) {
        return std::nullopt;
    }
    return *run.endTimeMillis - *run.startTimeMillis;
}

} // namespace runlane::core
