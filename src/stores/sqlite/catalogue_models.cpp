// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/catalogue.h"

#include <algorithm>
#include <charconv>

namespace runlane::stores::sqlite {

namespace {

std::int64_t versionNumber(const core::ModelVersion& version)
{
    std::int64_t number = 0;
    std::from_chars(
        version.version.data(), version.version.data() + version.version.size(), number);
    return number;
}

template <class Item>
void sortByKey(std::vector<Item>& items)
{
    std::stable_sort(
        items.begin(), items.end(), [](const Item& a, const Item& b) { return a.key < b.key; });
}

} // namespace

void Catalogue::readDatasets()
{
    const Columns columns{"dataset_uuid", "experiment_id", "name", "digest", "dataset_source_type",
        "dataset_source", "dataset_schema", "dataset_profile"};
    m_reader.forEachRow("datasets", columns, [this](const Statement& row) {
        core::Dataset dataset;
        dataset.id = intern(row.text(1));
        dataset.experimentId = intern(row.text(2));
        dataset.name = keep(row.text(3));
        dataset.digest = keep(row.text(4));
        dataset.sourceType = intern(row.text(5));
        dataset.source = keep(row.text(6));
        dataset.schema = keep(row.text(7));
        dataset.profile = keep(row.text(8));
        m_snapshot->datasets.push_back(dataset);
    });
}

void Catalogue::readInputs()
{
    std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>> inputs;
    const Columns columns{
        "source_type", "source_id", "destination_type", "destination_id", "input_uuid", "step"};
    m_reader.forEachRow("inputs", columns, [&](const Statement& row) {
        const std::string_view sourceType = row.text(1).value_or("");
        const std::string_view destinationType = row.text(3).value_or("");
        if (sourceType == "RUN_OUTPUT" || (sourceType == "RUN" && destinationType != "RUN")) {
            const std::size_t run = runIndex(row.text(2));
            if (run != kNoRun) {
                m_snapshot->runs[run].outputs.push_back(
                    {intern(row.text(3)), intern(row.text(4)), row.whole(6).value_or(0)});
            } else {
                countOrphan("inputs");
            }
            return;
        }
        const bool isModel = sourceType == "RUN_INPUT";
        const std::size_t run = runIndex(row.text(isModel ? 2 : 4));
        if (!isModel && destinationType != "RUN") {
            return;
        }
        if (run == kNoRun) {
            countOrphan("inputs");
            return;
        }
        core::RunInput input;
        input.sourceType = isModel ? m_pool.intern("MODEL") : intern(row.text(1));
        input.sourceId = intern(row.text(isModel ? 4 : 2));
        std::vector<core::RunInput>& known = m_snapshot->runs[run].inputs;
        inputs.emplace(intern(row.text(5)), std::make_pair(run, known.size()));
        known.push_back(std::move(input));
    });
    readInputTags(inputs);
}

void Catalogue::readInputTags(
    std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>>& inputs)
{
    m_reader.forEachRow("input_tags", {"input_uuid", "name", "value"}, [&](const Statement& row) {
        const auto at = inputs.find(row.text(1).value_or(""));
        if (at != inputs.end()) {
            m_snapshot->runs[at->second.first].inputs[at->second.second].tags.push_back(
                {intern(row.text(2)), intern(row.text(3))});
        }
    });
}

void Catalogue::readRegistry()
{
    const auto modelOf = [this](const Statement& row) -> core::RegisteredModel* {
        const auto at = m_registered.find({row.text(1).value_or(""), row.text(2).value_or("")});
        return at == m_registered.end() ? nullptr : &m_snapshot->registeredModels[at->second];
    };
    const Columns columns{"workspace", "name", "creation_time", "last_updated_time", "description"};
    m_reader.forEachRow("registered_models", columns, [this](const Statement& row) {
        core::RegisteredModel model;
        model.workspace = intern(row.text(1));
        model.name = keep(row.text(2));
        model.creationTimeMillis = whole(row, 3, "registered_models.creation_time");
        model.lastUpdateTimeMillis = whole(row, 4, "registered_models.last_updated_time");
        if (!row.isNull(5)) {
            model.description = keep(row.text(5));
        }
        m_registered.emplace(
            std::make_pair(model.workspace, model.name), m_snapshot->registeredModels.size());
        m_snapshot->registeredModels.push_back(std::move(model));
    });
    m_reader.forEachRow("registered_model_aliases", {"workspace", "name", "alias", "version"},
        [&](const Statement& row) {
            if (core::RegisteredModel* model = modelOf(row)) {
                model->aliases.push_back({intern(row.text(3)), intern(row.text(4))});
            }
        });
    m_reader.forEachRow(
        "registered_model_tags", {"workspace", "name", "key", "value"}, [&](const Statement& row) {
            if (core::RegisteredModel* model = modelOf(row)) {
                model->tags.push_back({intern(row.text(3)), keep(row.text(4))});
            }
        });
}

void Catalogue::readVersions()
{
    const auto modelOf = [this](const Statement& row) -> core::RegisteredModel* {
        const auto at = m_registered.find({row.text(1).value_or(""), row.text(2).value_or("")});
        return at == m_registered.end() ? nullptr : &m_snapshot->registeredModels[at->second];
    };
    const Columns columns{"workspace", "name", "version", "current_stage", "run_id", "source",
        "status", "description", "creation_time", "last_updated_time", "user_id", "run_link",
        "status_message", "storage_location"};
    m_reader.forEachRow("model_versions", columns, [&](const Statement& row) {
        core::RegisteredModel* model = modelOf(row);
        if (model == nullptr || row.text(4) == "Deleted_Internal") {
            return;
        }
        core::ModelVersion version;
        version.version = intern(row.text(3));
        version.stage = intern(row.text(4));
        version.runId = intern(row.text(5));
        version.source = keep(row.text(6));
        version.status = intern(row.text(7));
        if (!row.isNull(8)) {
            version.description = keep(row.text(8));
        }
        version.creationTimeMillis = whole(row, 9, "model_versions.creation_time");
        version.lastUpdateTimeMillis = whole(row, 10, "model_versions.last_updated_time");
        version.userId = intern(row.text(11));
        version.runLink = keep(row.text(12));
        version.statusMessage = keep(row.text(13));
        version.storageLocation = keep(row.text(14));
        constexpr std::string_view kModelScheme = "models:/m-";
        if (version.source.substr(0, kModelScheme.size()) == kModelScheme) {
            version.modelId = version.source.substr(kModelScheme.size() - 2);
        }
        model->versions.push_back(std::move(version));
    });
    m_reader.forEachRow("model_version_tags", {"workspace", "name", "version", "key", "value"},
        [&](const Statement& row) {
            core::RegisteredModel* model = modelOf(row);
            if (model == nullptr) {
                return;
            }
            for (core::ModelVersion& version : model->versions) {
                if (version.version == row.text(3)) {
                    version.tags.push_back({intern(row.text(4)), keep(row.text(5))});
                }
            }
        });
    for (core::RegisteredModel& model : m_snapshot->registeredModels) {
        std::stable_sort(model.versions.begin(), model.versions.end(),
            [](const auto& a, const auto& b) { return versionNumber(a) < versionNumber(b); });
    }
}

void Catalogue::readLoggedModels()
{
    const Columns columns{"model_id", "experiment_id", "name", "source_run_id", "status",
        "model_type", "lifecycle_stage", "artifact_location", "creation_timestamp_ms",
        "last_updated_timestamp_ms", "status_message"};
    m_reader.forEachRow("logged_models", columns, [this](const Statement& row) {
        core::LoggedModel model;
        model.id = intern(row.text(1));
        model.experimentId = intern(row.text(2));
        model.name = keep(row.text(3));
        model.sourceRunId = intern(row.text(4));
        model.status = row.whole(5).value_or(0);
        model.modelType = intern(row.text(6));
        if (!row.isNull(7)) {
            model.storedStage = intern(row.text(7));
        }
        model.stage = model.storedStage == "deleted" ? core::LifecycleStage::Deleted
                                                     : core::LifecycleStage::Active;
        model.artifactLocation = keep(row.text(8));
        model.creationTimeMillis = whole(row, 9, "logged_models.creation_timestamp_ms");
        model.lastUpdateTimeMillis = whole(row, 10, "logged_models.last_updated_timestamp_ms");
        model.statusMessage = keep(row.text(11));
        m_loggedModels.emplace(model.id, m_snapshot->loggedModels.size());
        m_snapshot->loggedModels.push_back(std::move(model));
    });
}

void Catalogue::countTraces()
{
    m_reader.forEachRow("trace_info", {"experiment_id"}, [this](const Statement& row) {
        ++m_snapshot->traceCount;
        const auto at = m_experiments.find(row.text(1).value_or(""));
        if (at != m_experiments.end()) {
            ++m_snapshot->experiments[at->second].traceCount;
        }
    });
}

void Catalogue::sortEverything()
{
    for (core::Experiment& experiment : m_snapshot->experiments) {
        sortByKey(experiment.tags);
    }
    for (core::Run& run : m_snapshot->runs) {
        for (core::RunInput& input : run.inputs) {
            sortByKey(input.tags);
        }
    }
    for (core::RegisteredModel& model : m_snapshot->registeredModels) {
        sortByKey(model.aliases);
        sortByKey(model.tags);
        for (core::ModelVersion& version : model.versions) {
            sortByKey(version.tags);
        }
    }
    for (core::LoggedModel& model : m_snapshot->loggedModels) {
        sortByKey(model.params);
        sortByKey(model.tags);
        sortByKey(model.metrics);
        core::sortDatasetMetrics(model.datasetMetrics);
    }
}

} // namespace runlane::stores::sqlite
