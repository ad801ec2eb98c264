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

// How a store is read: a folder of files, or a database without locks of its own (ReadOnly),
// without any look at other files (Immutable), with its WAL index read only, or as a private copy.
enum class StoreAccess { Folder, ReadOnly, Immutable, SharedMemoryRead, PrivateCopy };

// path: absolute path of the mlruns folder or database file. root: folder below which artifacts may
// be read. revisions: Alembic revisions of a database, else empty. displayName: short name for
// lists. bytes: size of the database file with its WAL, 0 for folders.
struct StoreInfo
{
    StoreKind kind = StoreKind::Files;
    std::string path;
    std::string root;
    std::string displayName;
    std::vector<std::string> revisions;
    std::string notice; // e.g. "Snapshot taken ...", English, may be empty
    StoreAccess access = StoreAccess::Folder;
    std::uint64_t bytes = 0;
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
    std::uint64_t traceCount = 0; // traces are counted, never read
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
    std::string_view modelId; // of the logged model it was made from, may be empty
    std::optional<std::int64_t> creationTimeMillis;
    std::optional<std::int64_t> lastUpdateTimeMillis;
    std::string_view userId;
    std::string_view runLink; // address of the run on the server that trained it, may be empty
    std::string_view statusMessage;
    std::string_view storageLocation; // where the registry keeps it, when not at source
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

// Latest value of a metric of a logged model over one data set, by MLflow's rule. datasetName is
// empty when the metric names no data set; runId: the run that logged it.
struct DatasetMetric
{
    std::string_view key;
    std::string_view datasetName;
    std::string_view datasetDigest;
    std::string_view runId;
    double value = 0;
    std::int64_t timestampMillis = 0;
    std::int64_t step = 0;
    std::uint64_t points = 0;
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
    std::optional<std::int64_t> creationTimeMillis;
    std::optional<std::int64_t> lastUpdateTimeMillis;
    std::string_view statusMessage;
    std::vector<KeyValue> params;
    std::vector<KeyValue> tags;
    std::vector<MetricValue> metrics; // latest over all data sets
    std::vector<DatasetMetric> datasetMetrics; // by key, data set, digest
};

// A prompt kept in the model registry (tag mlflow.prompt.is_prompt).
[[nodiscard]] bool isPrompt(const RegisteredModel& model);
// The aliases of one version, in their order.
[[nodiscard]] std::vector<std::string_view> aliasesOf(
    const RegisteredModel& model, const ModelVersion& version);
// MLflow's word for a logged model's status: "READY", "PENDING", "FAILED"; "UNSPECIFIED" otherwise.
[[nodiscard]] std::string_view loggedModelStatusName(std::int64_t status);
// Takes a point into the latest values of a model: a newer one of the same key, data set and digest
// replaces the value, others are added.
void addDatasetMetric(std::vector<DatasetMetric>& metrics, const DatasetMetric& point);
// By key, data set, digest.
void sortDatasetMetrics(std::vector<DatasetMetric>& metrics);

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
    [[nodiscard]] const LoggedModel* findLoggedModel(std::string_view id) const;
    // The run was silent when the store was read (rule RunSilent). Cheap enough for every cell.
    [[nodiscard]] bool isSilent(const Run& run) const;
};

using SnapshotPtr = std::shared_ptr<const StoreSnapshot>;

// Sorts everything as stated and fills the index.
void seal(StoreSnapshot& snapshot);

} // namespace runlane::core
