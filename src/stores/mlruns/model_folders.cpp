// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/layout.h"

#include <algorithm>
#include <charconv>

namespace runlane::stores::mlruns {

namespace {

// path: of the folder, for problems.
std::vector<std::string> subfolders(
    Reader& reader, int at, const char* name, const std::string& path)
{
    std::vector<std::string> names;
    for (Entry& entry : reader.entries(at, name, path)) {
        if (entry.kind == EntryKind::Folder && !isLitter(entry.name)) {
            names.push_back(std::move(entry.name));
        } else if (entry.kind == EntryKind::Link) {
            reader.report(core::Rule::LinkNotFollowed, joined(path, entry.name));
        }
    }
    return names;
}

// Metadata of a model, model version or data set; nothing and a problem when it cannot be used.
std::optional<Reader::Meta> usableMeta(Reader& reader, int folder, const std::string& path)
{
    std::optional<Reader::Meta> meta = reader.meta(folder, path);
    if (!meta || meta->isEmpty || !meta->yaml.error.empty()) {
        reader.report(core::Rule::ModelMetaUnreadable, joined(path, "meta.yaml"),
            meta ? meta->yaml.errorLine : 0,
            {!meta                  ? "missing"
                    : meta->isEmpty ? "empty"
                                    : meta->yaml.error});
        return std::nullopt;
    }
    return meta;
}

std::optional<std::string_view> optionalText(
    Reader& reader, const YamlNode& meta, std::string_view key, const std::string& file)
{
    const YamlNode* node = meta.find(key);
    if (node == nullptr || node->kind != YamlKind::Scalar) {
        return std::nullopt;
    }
    return reader.keepText(node->text, file);
}

void readDatasets(
    Reader& reader, const ExperimentFolder& folder, int at, ExperimentContent& content)
{
    const std::string parent = joined(folder.path, "datasets");
    for (const std::string& id : subfolders(reader, at, "datasets", parent)) {
        const std::string path = joined(parent, id);
        const Descriptor item = openFolder(reader.root(), path.c_str());
        const std::optional<Reader::Meta> meta = usableMeta(reader, item.get(), path);
        if (!meta) {
            continue;
        }
        const YamlNode& root = meta->yaml.root;
        core::Dataset dataset;
        dataset.id = reader.internText(id, path);
        dataset.experimentId = content.experiment.id;
        dataset.name = reader.keepText(root.textOf("name"), path);
        dataset.digest = reader.keepText(root.textOf("digest"), path);
        dataset.sourceType = reader.internText(root.textOf("source_type"), path);
        dataset.source = reader.keepText(root.textOf("source"), path);
        dataset.schema = reader.keepText(root.textOf("schema"), path);
        dataset.profile = reader.keepText(root.textOf("profile"), path);
        content.datasets.push_back(dataset);
    }
}

core::ModelVersion readVersion(
    Reader& reader, const YamlNode& root, int at, const std::string& path)
{
    core::ModelVersion version;
    version.version = reader.internText(root.textOf("version"), path);
    version.stage = reader.internText(root.textOf("current_stage"), path);
    version.runId = reader.internText(root.textOf("run_id"), path);
    version.source = reader.keepText(root.textOf("source"), path);
    version.status = reader.internText(root.textOf("status"), path);
    version.description = optionalText(reader, root, "description", path);
    version.modelId = reader.internText(root.textOf("model_id"), path);
    version.creationTimeMillis = root.numberOf("creation_timestamp");
    version.lastUpdateTimeMillis = root.numberOf("last_updated_timestamp");
    version.userId = reader.internText(root.textOf("user_id"), path);
    version.runLink = reader.keepText(root.textOf("run_link"), path);
    version.statusMessage = reader.keepText(root.textOf("status_message"), path);
    version.storageLocation = reader.keepText(root.textOf("storage_location"), path);
    version.tags = reader.keyValues(at, "tags", path, ValueEnd::AsWritten);
    return version;
}

std::int64_t versionNumber(const core::ModelVersion& version)
{
    std::int64_t number = 0;
    std::from_chars(
        version.version.data(), version.version.data() + version.version.size(), number);
    return number;
}

void readVersions(Reader& reader, const std::string& path, core::RegisteredModel& model)
{
    for (const std::string& name : subfolders(reader, reader.root(), path.c_str(), path)) {
        if (name.substr(0, 8) != "version-") {
            continue;
        }
        const std::string versionPath = joined(path, name);
        const Descriptor item = openFolder(reader.root(), versionPath.c_str());
        const std::optional<Reader::Meta> meta = usableMeta(reader, item.get(), versionPath);
        if (!meta || meta->yaml.root.textOf("current_stage") == "Deleted_Internal") {
            continue;
        }
        model.versions.push_back(readVersion(reader, meta->yaml.root, item.get(), versionPath));
    }
    std::stable_sort(model.versions.begin(), model.versions.end(),
        [](const auto& a, const auto& b) { return versionNumber(a) < versionNumber(b); });
}

void readModelMetrics(Reader& reader, int at, const std::string& path, core::LoggedModel& model)
{
    const auto onText = [&](std::string_view key, std::string_view text, TailAge tail) {
        readModelPoints(text, tail, [&](const MetricPoint& point, const ModelLineOwner& owner) {
            core::DatasetMetric metric;
            metric.key = key;
            metric.datasetName = reader.internText(owner.datasetName, path);
            metric.datasetDigest = reader.internText(owner.datasetDigest, path);
            metric.runId = reader.internText(owner.runId, path);
            metric.value = point.value;
            metric.timestampMillis = point.timestampMillis;
            metric.step = point.step;
            core::addDatasetMetric(model.datasetMetrics, metric);
        });
    };
    model.metrics = reader.metrics(at, "metrics", path, LineShape::Model, onText);
    core::sortDatasetMetrics(model.datasetMetrics);
}

} // namespace

void readExperimentExtras(
    Reader& reader, const ExperimentFolder& folder, int at, ExperimentContent& content)
{
    readDatasets(reader, folder, at, content);
    content.modelFolders = subfolders(reader, at, "models", joined(folder.path, "models"));
    const std::string traces = joined(folder.path, "traces");
    for (const std::string& id : subfolders(reader, at, "traces", traces)) {
        const std::string info = "traces/" + id + "/trace_info.yaml";
        content.experiment.traceCount += exists(at, info.c_str()) ? 1U : 0U;
    }
}

std::optional<core::LoggedModel> readLoggedModel(Reader& reader, const ExperimentFolder& experiment,
    std::string_view experimentId, const std::string& id)
{
    const std::string path = joined(joined(experiment.path, "models"), id);
    reader.concern({});
    const Descriptor item = openFolder(reader.root(), path.c_str());
    const std::optional<Reader::Meta> meta = usableMeta(reader, item.get(), path);
    if (!meta) {
        return std::nullopt;
    }
    const YamlNode& root = meta->yaml.root;
    core::LoggedModel model;
    model.id = reader.internText(id, path);
    model.experimentId = experimentId;
    model.name = reader.keepText(root.textOf("name"), path);
    model.sourceRunId = reader.internText(root.textOf("source_run_id"), path);
    model.modelType = reader.internText(root.textOf("model_type"), path);
    model.status = root.numberOf("status").value_or(0);
    model.storedStage = optionalText(reader, root, "lifecycle_stage", path);
    model.stage = model.storedStage == "deleted" ? core::LifecycleStage::Deleted
                                                 : core::LifecycleStage::Active;
    model.artifactLocation = reader.keepText(root.textOf("artifact_location"), path);
    model.creationTimeMillis = root.numberOf("creation_timestamp");
    model.lastUpdateTimeMillis = root.numberOf("last_updated_timestamp");
    model.statusMessage = reader.keepText(root.textOf("status_message"), path);
    model.params = reader.keyValues(item.get(), "params", path, ValueEnd::AsWritten);
    model.tags = reader.keyValues(item.get(), "tags", path, ValueEnd::AsWritten);
    readModelMetrics(reader, item.get(), path, model);
    return model;
}

std::vector<core::RegisteredModel> readRegistry(Reader& reader)
{
    std::vector<core::RegisteredModel> models;
    for (const std::string& name : subfolders(reader, reader.root(), "models", "models")) {
        const std::string path = joined("models", name);
        const Descriptor item = openFolder(reader.root(), path.c_str());
        const std::optional<Reader::Meta> meta = usableMeta(reader, item.get(), path);
        if (!meta || reader.isStopped()) {
            continue;
        }
        const YamlNode& root = meta->yaml.root;
        core::RegisteredModel model;
        model.name = reader.keepText(root.has("name") ? root.textOf("name") : name, path);
        model.workspace = reader.internText(root.textOf("workspace"), path);
        model.description = optionalText(reader, root, "description", path);
        model.creationTimeMillis = root.numberOf("creation_timestamp");
        model.lastUpdateTimeMillis = root.numberOf("last_updated_timestamp");
        model.aliases = reader.keyValues(item.get(), "aliases", path, ValueEnd::AsWritten);
        model.tags = reader.keyValues(item.get(), "tags", path, ValueEnd::AsWritten);
        readVersions(reader, path, model);
        models.push_back(std::move(model));
    }
    return models;
}

} // namespace runlane::stores::mlruns
