// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/model_values.h"

#include <cmath>

namespace runlane::exports {

namespace {

Json metricJson(const core::MetricValue& metric, HistoryFields fields)
{
    Json json{{"value", numberJson(metric.value)}, {"timestamp", metric.timestampMillis},
        {"step", metric.step}};
    if (fields == HistoryFields::Written) {
        json["points"] = metric.points;
        if (metric.nanPoints > 0) {
            json["nan_points"] = metric.nanPoints;
        }
        if (metric.points > 1 && std::isfinite(metric.minimum)) {
            json["min"] = numberJson(metric.minimum);
            json["max"] = numberJson(metric.maximum);
        }
    }
    return json;
}

Json datasetMetricsJson(const std::vector<core::DatasetMetric>& metrics)
{
    Json list = Json::array();
    for (const core::DatasetMetric& metric : metrics) {
        list.push_back({{"key", metric.key}, {"dataset_name", metric.datasetName},
            {"dataset_digest", metric.datasetDigest}, {"run_id", metric.runId},
            {"value", numberJson(metric.value)}, {"timestamp", metric.timestampMillis},
            {"step", metric.step}});
    }
    return list;
}

Json aliasesJson(const core::RegisteredModel& model, const core::ModelVersion& version)
{
    Json list = Json::array();
    for (const std::string_view alias : core::aliasesOf(model, version)) {
        list.push_back(alias);
    }
    return list;
}

} // namespace

Json metricsJson(const std::vector<core::MetricValue>& metrics, HistoryFields fields)
{
    Json json = Json::object();
    for (const core::MetricValue& metric : metrics) {
        json[std::string(metric.key)] = metricJson(metric, fields);
    }
    return json;
}

Json registeredModelJson(const core::RegisteredModel& model)
{
    Json versions = Json::array();
    for (const core::ModelVersion& version : model.versions) {
        versions.push_back({{"version", version.version}, {"current_stage", version.stage},
            {"run_id", version.runId}, {"source", version.source}, {"status", version.status},
            {"description", optionalJson(version.description)},
            {"creation_timestamp", optionalJson(version.creationTimeMillis)},
            {"last_updated_timestamp", optionalJson(version.lastUpdateTimeMillis)},
            {"user_id", version.userId}, {"run_link", version.runLink},
            {"status_message", version.statusMessage},
            {"storage_location", version.storageLocation}, {"model_id", version.modelId},
            {"aliases", aliasesJson(model, version)}, {"tags", keyValuesJson(version.tags)}});
    }
    return {{"name", model.name}, {"workspace", model.workspace},
        {"description", optionalJson(model.description)},
        {"creation_timestamp", optionalJson(model.creationTimeMillis)},
        {"last_updated_timestamp", optionalJson(model.lastUpdateTimeMillis)},
        {"aliases", keyValuesJson(model.aliases)}, {"tags", keyValuesJson(model.tags)},
        {"versions", std::move(versions)}};
}

Json loggedModelJson(const core::LoggedModel& model, HistoryFields fields)
{
    return {{"model_id", model.id}, {"experiment_id", model.experimentId}, {"name", model.name},
        {"source_run_id", model.sourceRunId}, {"status", model.status},
        {"model_type", model.modelType}, {"lifecycle_stage", core::stageName(model.stage)},
        {"status_message", model.statusMessage}, {"artifact_location", model.artifactLocation},
        {"creation_timestamp", optionalJson(model.creationTimeMillis)},
        {"last_updated_timestamp", optionalJson(model.lastUpdateTimeMillis)},
        {"params", keyValuesJson(model.params)}, {"tags", keyValuesJson(model.tags)},
        {"metrics", metricsJson(model.metrics, fields)},
        {"dataset_metrics", datasetMetricsJson(model.datasetMetrics)}};
}

Json storeJson(const core::StoreInfo& store)
{
    Json revision = nullptr;
    if (!store.revisions.empty()) {
        revision =
            store.revisions.size() == 1 ? Json(store.revisions.front()) : Json(store.revisions);
    }
    return {
        {"kind", core::storeKindName(store.kind)}, {"path", store.path}, {"revision", revision}};
}

} // namespace runlane::exports
