// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"
#include "core/run.h"
#include "core/text_pool.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// Contract: what a store holds, as read at one time. Built privately, sealed, then shared and never
// edited.
namespace runlane::core {

enum class StoreKind { Files, Sqlite };
[[nodiscard]] std::string_view storeKindName(StoreKind kind); // "file", "sqlite"

// path: absolute path of the mlruns folder or database file. root: folder below which artifacts may
// be read. revision: Alembic revision of a database, else empty. displayName: short name for lists.
struct StoreInfo
{
    StoreKind kind = StoreKind::Files;
    std::string path;
    std::string root;
    std::string displayName;
    std::vector<std::string> revisions;
    std::string notice; // e.g. "Snapshot taken ...", English, may be empty
};

struct Experiment
{
    std::string_view id;
    std::string_view name;
    std::string_view artifactLocation;
    LifecycleStage stage =
        LifecycleStage::Active; // a folder in .trash is deleted whatever its file says
    std::string_view storedStage; // as written, may differ
    std::optional<std::int64_t> creationTimeMillis;
    std::optional<std::int64_t> lastUpdateTimeMillis;
    std::string_view workspace;
    std::vector<KeyValue> tags;
};

struct Dataset
{
    std::string_view id;
    std::string_view experimentId;
    std::string_view name;
    std::string_view digest;
    std::string_view sourceType;
    std::string_view source;
    std::string_view schema;
    std::string_view profile;
};

struct ModelVersion
{
    std::string_view version;
    std::string_view stage;
    std::string_view runId;
    std::string_view source;
    std::string_view status;
    std::optional<std::string_view> description;
    std::string_view modelId;
    std::optional<std::int64_t> creationTimeMillis;
    std::vector<KeyValue> tags;
};

struct RegisteredModel
{
    std::string_view name;
    std::string_view workspace;
    std::optional<std::string_view> description;
    std::optional<std::int64_t> creationTimeMillis;
    std::optional<std::int64_t> lastUpdateTimeMillis;
    std::vector<KeyValue> aliases; // alias -> version
    std::vector<KeyValue> tags;
    std::vector<ModelVersion> versions; // ascending by number
};

struct LoggedModel
{
    std::string_view id;
    std::string_view experimentId;
    std::string_view name;
    std::string_view sourceRunId;
    std::string_view modelType;
    std::int64_t status = 0; // 0 unspecified, 1 pending, 2 ready, 3 failed
    std::optional<std::string_view> storedStage;
    LifecycleStage stage = LifecycleStage::Active;
    std::string_view artifactLocation;
    std::vector<KeyValue> params;
    std::vector<KeyValue> tags;
    std::vector<MetricValue> metrics;
};

// experiments: active before deleted, then by last activity descending, id. runs: start time
// descending (missing last), id ascending. runOfId indexes runs.
struct StoreSnapshot
{
    StoreInfo store;
    std::shared_ptr<TextPool> text;
    std::vector<std::shared_ptr<TextPool>> otherText; // pools of the threads that read the runs
    std::vector<Experiment> experiments;
    std::vector<Run> runs;
    std::vector<Dataset> datasets;
    std::vector<RegisteredModel> registeredModels;
    std::vector<LoggedModel> loggedModels;
    std::uint64_t traceCount = 0;
    std::vector<Diagnostic> problems;
    std::int64_t readAtMillis = 0;
    std::int64_t readFromMillis = 0; // when reading began
    std::unordered_map<std::string_view, std::uint32_t> runOfId;

    [[nodiscard]] const Run* findRun(std::string_view id) const;
    [[nodiscard]] const Experiment* findExperiment(std::string_view id) const;
    // The run was silent when the store was read (rule RunSilent).
    [[nodiscard]] bool isSilent(const Run& run) const;
};

using SnapshotPtr = std::shared_ptr<const StoreSnapshot>;

// Sorts everything as stated and fills the index.
void seal(StoreSnapshot& snapshot);

} // namespace runlane::core
