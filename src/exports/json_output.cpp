// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/json_output.h"

#include "core/rules.h"
#include "core/text.h"
#include "exports/json_values.h"
#include "exports/model_values.h"

#include <algorithm>
#include <cmath>

namespace runlane::exports {

namespace {

using core::KeyValue;

Json problemJson(const core::Diagnostic& problem)
{
    return {{"rule", core::ruleInfo(problem.rule).name},
        {"fault", core::ruleInfo(problem.rule).fault},
        {"severity", core::severityName(problem.severity)}, {"path", problem.path},
        {"line", problem.line}, {"message", core::englishMessage(problem)},
        {"effect", core::ruleInfo(problem.rule).effect}, {"run_id", problem.runId},
        {"count", problem.count}};
}

Json experimentJson(const core::Experiment& experiment)
{
    return {{"experiment_id", experiment.id}, {"name", experiment.name},
        {"lifecycle_stage", core::stageName(experiment.stage)},
        {"artifact_location", experiment.artifactLocation},
        {"creation_time", optionalJson(experiment.creationTimeMillis)},
        {"last_update_time", optionalJson(experiment.lastUpdateTimeMillis)},
        {"workspace", experiment.workspace}, {"tags", keyValuesJson(experiment.tags)}};
}

Json runJson(const core::Run& run, HistoryFields fields)
{
    Json inputs = Json::array();
    for (const core::RunInput& input : run.inputs) {
        inputs.push_back({{"source_type", input.sourceType}, {"source_id", input.sourceId},
            {"tags", keyValuesJson(input.tags)}});
    }
    Json outputs = Json::array();
    for (const core::RunOutput& output : run.outputs) {
        outputs.push_back({{"destination_type", output.destinationType},
            {"destination_id", output.destinationId}, {"step", output.step}});
    }
    const bool isKnown = run.status != core::RunStatus::Unknown;
    return {{"run_id", run.id}, {"experiment_id", run.experimentId}, {"name", run.name},
        {"status", isKnown ? core::statusName(run.status) : run.statusText},
        {"lifecycle_stage", core::stageName(run.stage)},
        {"start_time", optionalJson(run.startTimeMillis)},
        {"end_time", optionalJson(run.endTimeMillis)}, {"user_id", run.userId},
        {"artifact_uri", run.artifactUri}, {"params", keyValuesJson(run.params)},
        {"tags", keyValuesJson(run.tags)}, {"metrics", metricsJson(run.metrics, fields)},
        {"inputs", std::move(inputs)}, {"outputs", std::move(outputs)}};
}

Json datasetJson(const core::Dataset& dataset)
{
    return {{"dataset_id", dataset.id}, {"experiment_id", dataset.experimentId},
        {"name", dataset.name}, {"digest", dataset.digest}, {"source_type", dataset.sourceType},
        {"source", dataset.source}, {"schema", dataset.schema}, {"profile", dataset.profile}};
}

// Writes "name":[...], one item a line.
template <class Count, class Item>
bool writeList(const TextSink& sink, std::string_view name, Count count, const Item& item)
{
    if (!sink(",\n\"" + std::string(name) + "\":[")) {
        return false;
    }
    for (Count i = 0; i < count; ++i) {
        if (!sink((i == 0 ? "\n" : ",\n") + jsonText(item(i)))) {
            return false;
        }
    }
    return sink("]");
}

// Everything of a store but the runs, which writeRuns adds in their place.
template <class WriteRuns>
void writeDocument(const core::StoreSnapshot& snapshot,
    const std::vector<std::uint32_t>& experiments, HistoryFields fields, const TextSink& sink,
    const WriteRuns& writeRuns)
{
    const bool isOpen =
        sink("{\"schema\":\"runlane.runs/1\",\n\"store\":" + jsonText(storeJson(snapshot.store)))
        && writeList(sink, "experiments", experiments.size(),
            [&](std::size_t i) { return experimentJson(snapshot.experiments[experiments[i]]); })
        && writeRuns()
        && writeList(sink, "registered_models", snapshot.registeredModels.size(),
            [&](std::size_t i) { return registeredModelJson(snapshot.registeredModels[i]); })
        && writeList(sink, "logged_models", snapshot.loggedModels.size(),
            [&](std::size_t i) { return loggedModelJson(snapshot.loggedModels[i], fields); })
        && writeList(sink, "datasets", snapshot.datasets.size(),
            [&](std::size_t i) { return datasetJson(snapshot.datasets[i]); })
        && sink(",\n\"trace_count\":" + std::to_string(snapshot.traceCount))
        && writeList(sink, "problems", snapshot.problems.size(),
            [&](std::size_t i) { return problemJson(snapshot.problems[i]); });
    if (isOpen) {
        sink("}\n");
    }
}

Json columnsJson(const analysis::RunValues& values, const std::vector<analysis::ColumnId>& columns,
    std::uint32_t row)
{
    using analysis::ColumnFamily;
    Json json{{"run_id", values.runs().run(row).id}};
    for (const analysis::ColumnId& id : columns) {
        const analysis::ValueColumn& column = *values.column(id);
        const bool isMissing = column.isMissing(row);
        if (id.family == ColumnFamily::Attribute) {
            json[id.key] = isMissing  ? Json(nullptr)
                : column.hasNumbers() ? Json(static_cast<std::int64_t>(column.numbers[row]))
                                      : Json(column.text(row));
            continue;
        }
        Json& family = json[id.family == ColumnFamily::Param ? "params"
                : id.family == ColumnFamily::Tag             ? "tags"
                                                             : "metrics"];
        family = family.is_null() ? Json::object() : family;
        if (isMissing) {
            continue;
        }
        if (id.family == ColumnFamily::Metric) {
            const std::string text = analysis::columnText(id);
            family[text.substr(std::string("metrics.").size())] = {
                {"value", numberJson(column.numbers[row])}, {"step", column.steps[row]}};
        } else {
            family[id.key] = column.text(row);
        }
    }
    return json;
}

} // namespace

void writeRunsJson(const core::StoreSnapshot& snapshot, const std::vector<std::uint32_t>& rows,
    const std::vector<std::uint32_t>& experiments, HistoryFields fields, const TextSink& sink)
{
    writeDocument(snapshot, experiments, fields, sink, [&] {
        return writeList(sink, "runs", rows.size(),
            [&](std::size_t i) { return runJson(snapshot.runs[rows[i]], fields); });
    });
}

void writeRunColumnsJson(const analysis::RunValues& values,
    const std::vector<analysis::ColumnId>& columns, const std::vector<std::uint32_t>& rows,
    const std::vector<std::uint32_t>& experiments, const TextSink& sink)
{
    const core::StoreSnapshot& snapshot = *values.runs().stores().front().snapshot;
    writeDocument(snapshot, experiments, HistoryFields::Left, sink, [&] {
        return writeList(sink, "runs", rows.size(),
            [&](std::size_t i) { return columnsJson(values, columns, rows[i]); });
    });
}

std::string experimentsJson(
    const core::StoreSnapshot& snapshot, const std::vector<std::uint32_t>& experiments)
{
    Json list = Json::array();
    for (const std::uint32_t index : experiments) {
        const core::Experiment& experiment = snapshot.experiments[index];
        Json json = experimentJson(experiment);
        json["runs"] =
            std::count_if(snapshot.runs.begin(), snapshot.runs.end(), [&](const core::Run& run) {
                return run.experimentId == experiment.id
                    && run.stage == core::LifecycleStage::Active;
            });
        list.push_back(std::move(json));
    }
    return jsonText({{"schema", "runlane.experiments/1"}, {"store", storeJson(snapshot.store)},
               {"experiments", std::move(list)}})
        + '\n';
}

std::string curvesJson(const std::vector<core::MetricSeries>& series)
{
    Json list = Json::array();
    for (const core::MetricSeries& one : series) {
        Json values = Json::array();
        for (const double value : one.values) {
            values.push_back(numberJson(value));
        }
        list.push_back({{"run_id", one.runId}, {"metric", one.key}, {"steps", one.steps},
            {"timestamps", one.timestampsMillis}, {"values", std::move(values)}});
    }
    return jsonText({{"schema", "runlane.curves/1"}, {"series", std::move(list)}}) + '\n';
}

std::string problemsJson(
    const core::StoreInfo& store, const std::vector<core::Diagnostic>& problems)
{
    Json list = Json::array();
    for (const core::Diagnostic& problem : problems) {
        Json json = problemJson(problem);
        json["remedy"] = core::ruleInfo(problem.rule).remedy;
        list.push_back(std::move(json));
    }
    return jsonText({{"schema", "runlane.problems/1"}, {"store", storeJson(store)},
               {"problems", std::move(list)}})
        + '\n';
}

} // namespace runlane::exports
