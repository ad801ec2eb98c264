// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

// Contract: value types of a snapshot. Every string_view points into the snapshot's text pool.
namespace runlane::core {

enum class LifecycleStage { Active, Deleted };
enum class RunStatus { Running, Scheduled, Finished, Failed, Killed, Unknown };

[[nodiscard]] std::string_view statusName(RunStatus status); // MLflow's word, "RUNNING"
[[nodiscard]] std::string_view stageName(LifecycleStage stage); // "active", "deleted"

struct KeyValue
{
    std::string_view key;
    std::string_view value;

    friend bool operator==(const KeyValue&, const KeyValue&) = default;
};

// Latest value of a metric by MLflow's rule: maximum by (step, timestamp, value), NaN compared as
// 0. points, minimum, maximum are known only when histories were read with the catalogue (points >
// 0); minimum and maximum are over finite values and NaN when there is none.
struct MetricValue
{
    std::string_view key;
    double value = 0;
    std::int64_t timestampMillis = 0;
    std::int64_t step = 0;
    std::uint64_t points = 0;
    std::uint64_t nanPoints = 0;
    double minimum = 0;
    double maximum = 0;
};

// Dataset or model used by a run. tags hold e.g. mlflow.data.context.
struct RunInput
{
    std::string_view sourceType; // "DATASET", "MODEL" or as stored
    std::string_view sourceId;
    std::vector<KeyValue> tags;
};

// Model made by a run.
struct RunOutput
{
    std::string_view destinationType;
    std::string_view destinationId;
    std::int64_t step = 0;
};

// One run. params, metrics and tags are sorted by key (code units), keys unique.
struct Run
{
    std::string_view id;
    std::string_view experimentId;
    std::string_view name; // run_name, else tag mlflow.runName, else name; may be empty
    RunStatus status = RunStatus::Running;
    std::string_view statusText; // as stored when status is Unknown
    LifecycleStage stage = LifecycleStage::Active;
    std::optional<std::int64_t> startTimeMillis;
    std::optional<std::int64_t> endTimeMillis;
    std::string_view userId;
    std::string_view artifactUri;
    std::string_view folder; // run folder relative to the store, files only
    // Files of a run that says RUNNING: when the newest of them was written. Unknown for databases
    // and where the times of the files contradict the logged ones (a copy of a store).
    std::optional<std::int64_t> lastWriteMillis;
    std::vector<KeyValue> params;
    std::vector<KeyValue> tags;
    std::vector<MetricValue> metrics;
    std::vector<RunInput> inputs;
    std::vector<RunOutput> outputs;
};

// Value under key, or null. items must be sorted by key.
template <class Item>
[[nodiscard]] const Item* findKey(const std::vector<Item>& items, std::string_view key)
{
    const auto at = std::lower_bound(items.begin(), items.end(), key,
        [](const Item& item, std::string_view wanted) { return item.key < wanted; });
    return at != items.end() && at->key == key ? &*at : nullptr;
}

// Name to show: the name, else the first eight characters of the id.
[[nodiscard]] std::string_view displayName(const Run& run);
// Id of the parent run (tag mlflow.parentRunId), empty when there is none.
[[nodiscard]] std::string_view parentRunId(const Run& run);
// Newest sign of life: start, latest metric, last write. 0 when nothing is known.
[[nodiscard]] std::int64_t lastActivityMillis(const Run& run);
// Says RUNNING but gave no sign of life for an hour.
[[nodiscard]] bool isSilent(const Run& run, std::int64_t nowMillis);
// Everything but lastWriteMillis is the same; NaN equals NaN.
[[nodiscard]] bool isSameRun(const Run& a, const Run& b);
// endTime - startTime in milliseconds when both are known and ordered.
[[nodiscard]] std::optional<std::int64_t> durationMillis(const Run& run);

} // namespace runlane::core
