// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/models_output.h"

#include "core/text.h"
#include "exports/model_values.h"
#include "exports/run_table.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace runlane::exports {

namespace {

bool isWanted(const core::RegisteredModel& model, ModelItems items)
{
    return items.prompts == PromptItems::Shown || !core::isPrompt(model);
}

bool isWanted(const core::LoggedModel& model, ModelItems items)
{
    return items.deleted == DeletedModelItems::Shown || model.stage == core::LifecycleStage::Active;
}

TableCell cell(std::string_view text)
{
    return text.empty() ? missingCell() : TableCell{std::string(text), {}, CellMark::None};
}

// Name of the source run, its id when it has none or is gone.
std::string runName(const core::StoreSnapshot& snapshot, std::string_view id)
{
    const core::Run* run = snapshot.findRun(id);
    return std::string(run == nullptr || run->name.empty() ? id : run->name);
}

std::string joined(const std::vector<std::string_view>& parts)
{
    std::string text;
    for (const std::string_view part : parts) {
        text += (text.empty() ? "" : ", ") + std::string(part);
    }
    return text;
}

std::vector<TableCell> versionRow(const core::StoreSnapshot& snapshot,
    const core::RegisteredModel& model, const core::ModelVersion& version)
{
    return {cell(model.name), cell(version.version), cell(joined(core::aliasesOf(model, version))),
        cell(version.stage == "None" ? "" : version.stage), cell(version.status),
        cell(runName(snapshot, version.runId)), cell(version.runId),
        zonedTimeCell(version.creationTimeMillis), cell(version.description.value_or("")),
        cell(version.source)};
}

using MetricKey = std::tuple<std::string_view, std::string_view, std::string_view>;

// The digest stands in it where another data set of the same name has the metric, too.
std::string titleOf(const MetricKey& key, const std::map<MetricKey, std::size_t>& all)
{
    const std::string_view metric = std::get<0>(key);
    const std::string_view dataset = std::get<1>(key);
    const std::string_view digest = std::get<2>(key);
    const auto isSame = [&](const auto& entry) {
        return std::get<0>(entry.first) == metric && std::get<1>(entry.first) == dataset;
    };
    const bool isAmbiguous = std::count_if(all.begin(), all.end(), isSame) > 1;
    std::string of(dataset);
    if (isAmbiguous && !digest.empty()) {
        of.append(of.empty() ? "" : ", ").append(digest);
    }
    return of.empty() ? std::string(metric) : std::string(metric) + " (" + of + ")";
}

bool hasWorkspaces(const std::vector<const core::RegisteredModel*>& models)
{
    return std::any_of(models.begin(), models.end(),
        [&](const auto* model) { return model->workspace != models.front()->workspace; });
}

} // namespace

std::string modelsJson(const std::vector<core::SnapshotPtr>& snapshots, ModelItems items)
{
    Json stores = Json::array();
    for (const core::SnapshotPtr& snapshot : snapshots) {
        Json registered = Json::array();
        for (const core::RegisteredModel& model : snapshot->registeredModels) {
            if (isWanted(model, items)) {
                registered.push_back(registeredModelJson(model));
            }
        }
        Json logged = Json::array();
        for (const core::LoggedModel& model : snapshot->loggedModels) {
            if (isWanted(model, items)) {
                logged.push_back(loggedModelJson(model, HistoryFields::Left));
            }
        }
        stores.push_back({{"store", storeJson(snapshot->store)},
            {"registered_models", std::move(registered)}, {"logged_models", std::move(logged)}});
    }
    return jsonText({{"schema", "runlane.models/1"}, {"stores", std::move(stores)}}) + '\n';
}

Table registeredModelsTable(const core::StoreSnapshot& snapshot, ModelItems items)
{
    Table table;
    table.columns = {{"Model"}, {"Version", Alignment::Right}, {"Aliases"}, {"Stage"}, {"Status"},
        {"Source run"}, {"Run id"}, {"Created"}, {"Description"}, {"Source"}};
    std::vector<const core::RegisteredModel*> models;
    for (const core::RegisteredModel& model : snapshot.registeredModels) {
        if (isWanted(model, items)) {
            models.push_back(&model);
        }
    }
    std::stable_sort(models.begin(), models.end(),
        [](const auto* a, const auto* b) { return a->name < b->name; });
    const bool isSeveral = hasWorkspaces(models);
    if (isSeveral) {
        table.columns.push_back({"Workspace"});
    }
    for (const core::RegisteredModel* model : models) {
        for (auto version = model->versions.rbegin(); version != model->versions.rend();
             ++version) {
            table.rows.push_back(versionRow(snapshot, *model, *version));
            table.rows.back().resize(table.columns.size(), missingCell());
            if (isSeveral) {
                table.rows.back().back() = cell(model->workspace);
            }
        }
        if (model->versions.empty()) {
            std::vector<TableCell> row(table.columns.size(), missingCell());
            row[0] = cell(model->name);
            row[7] = zonedTimeCell(model->creationTimeMillis);
            row[8] = cell(model->description.value_or(""));
            if (isSeveral) {
                row.back() = cell(model->workspace);
            }
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table loggedModelsTable(const core::StoreSnapshot& snapshot, ModelItems items)
{
    Table table;
    table.columns = {{"Name"}, {"Model id"}, {"Type"}, {"Status"}, {"Stage"}, {"Source run"},
        {"Run id"}, {"Experiment id"}, {"Created"}};
    std::vector<const core::LoggedModel*> models;
    std::map<MetricKey, std::size_t> columns;
    for (const core::LoggedModel& model : snapshot.loggedModels) {
        if (!isWanted(model, items)) {
            continue;
        }
        models.push_back(&model);
        for (const core::DatasetMetric& metric : model.datasetMetrics) {
            columns.emplace(MetricKey(metric.key, metric.datasetName, metric.datasetDigest), 0);
        }
    }
    for (auto& [key, place] : columns) {
        place = table.columns.size();
        table.columns.push_back({titleOf(key, columns), Alignment::Right});
    }
    std::stable_sort(models.begin(), models.end(), [](const auto* a, const auto* b) {
        return a->creationTimeMillis.value_or(0) > b->creationTimeMillis.value_or(0);
    });
    for (const core::LoggedModel* model : models) {
        std::vector<TableCell> row{cell(model->name), cell(model->id), cell(model->modelType),
            cell(core::loggedModelStatusName(model->status)), cell(core::stageName(model->stage)),
            cell(runName(snapshot, model->sourceRunId)), cell(model->sourceRunId),
            cell(model->experimentId), zonedTimeCell(model->creationTimeMillis)};
        row.resize(table.columns.size(), missingCell());
        for (const core::DatasetMetric& metric : model->datasetMetrics) {
            const MetricKey key(metric.key, metric.datasetName, metric.datasetDigest);
            row[columns.at(key)] = cell(core::shortestText(metric.value));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace runlane::exports
