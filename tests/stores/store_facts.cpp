// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/store_facts.h"

#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace runlane::tests {

namespace {

using nlohmann::json;

std::string text(const json& value)
{
    if (value.is_null()) {
        return {};
    }
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (value.is_number_integer()) {
        return std::to_string(value.get<std::int64_t>());
    }
    return value.is_number() ? core::shortestText(value.get<double>()) : value.dump();
}

// The largest double stands for infinity in MLflow's databases.
std::string number(const json& value)
{
    if (!value.is_number()) {
        return text(value);
    }
    const double real = value.get<double>();
    if (std::fabs(real) == std::numeric_limits<double>::max()) {
        return real > 0 ? "Infinity" : "-Infinity";
    }
    return core::shortestText(real);
}

std::string text(const std::optional<std::int64_t>& value)
{
    return value ? std::to_string(*value) : std::string();
}

std::string text(std::string_view value)
{
    return std::string(value);
}

void addPairs(Facts& facts, const std::string& path, const std::vector<core::KeyValue>& pairs)
{
    for (const core::KeyValue& pair : pairs) {
        facts[path + "/" + text(pair.key)] = text(pair.value);
    }
}

void addPairs(Facts& facts, const std::string& path, const json& pairs)
{
    if (!pairs.is_object()) {
        return;
    }
    for (const auto& [key, value] : pairs.items()) {
        facts[path + "/" + key] = text(value);
    }
}

std::string joinedSorted(std::vector<std::string> items)
{
    std::sort(items.begin(), items.end());
    std::string all;
    for (const std::string& item : items) {
        all += item + "; ";
    }
    return all;
}

const json& field(const json& object, const char* name)
{
    static const json kNull;
    const auto at = object.find(name);
    return at == object.end() ? kNull : *at;
}

void addMetric(
    Facts& facts, const std::string& path, const core::MetricValue& metric, core::StoreKind kind)
{
    facts[path + "/value"] = core::shortestText(metric.value);
    facts[path + "/timestamp"] = std::to_string(metric.timestampMillis);
    facts[path + "/step"] = std::to_string(metric.step);
    facts[path + "/points"] = std::to_string(metric.points);
    facts[path + "/nan_points"] = std::to_string(metric.nanPoints);
    if (kind == core::StoreKind::Files && metric.points > 1 && std::isfinite(metric.minimum)) {
        facts[path + "/min"] = core::shortestText(metric.minimum);
        facts[path + "/max"] = core::shortestText(metric.maximum);
    }
}

// true_step holds the latest by the real third column where MLflow itself reads step 0.
void addMetric(Facts& facts, const std::string& path, const json& metric)
{
    const json& latest = metric.contains("true_step") ? metric["true_step"] : metric;
    facts[path + "/value"] = number(field(latest, "value"));
    facts[path + "/timestamp"] = text(field(latest, "timestamp"));
    facts[path + "/step"] = text(field(latest, "step"));
    facts[path + "/points"] = text(field(metric, "points"));
    facts[path + "/nan_points"] = std::to_string(metric.value("nan_points", 0));
    for (const char* name : {"min", "max"}) {
        if (metric.contains(name)) {
            facts[path + "/" + name] = number(metric[name]);
        }
    }
}

std::string pointText(const core::MetricSeries& series, std::uint32_t logPosition)
{
    const auto at = static_cast<std::size_t>(
        std::find(series.logOrder.begin(), series.logOrder.end(), logPosition)
        - series.logOrder.begin());
    return std::to_string(series.timestampsMillis[at]) + " " + core::shortestText(series.values[at])
        + " " + std::to_string(series.steps[at]);
}

std::string pointText(const json& point)
{
    return text(point[0]) + " " + number(point[1]) + " " + text(point[2]);
}

void addRun(Facts& facts, const core::Run& run, core::StoreKind kind)
{
    const std::string path = "run " + text(run.experimentId) + "/" + text(run.id);
    facts[path + "/name"] = text(run.name);
    facts[path + "/status"] =
        text(run.status == core::RunStatus::Unknown ? run.statusText : statusName(run.status));
    facts[path + "/stage"] = text(stageName(run.stage));
    facts[path + "/start_time"] = text(run.startTimeMillis);
    facts[path + "/end_time"] = text(run.endTimeMillis);
    facts[path + "/user_id"] = text(run.userId);
    facts[path + "/artifact_uri"] = text(run.artifactUri);
    addPairs(facts, path + "/params", run.params);
    addPairs(facts, path + "/tags", run.tags);
    for (const core::MetricValue& metric : run.metrics) {
        addMetric(facts, path + "/metrics/" + text(metric.key), metric, kind);
    }
    // The expected files of databases name data sets only, without tags and steps.
    std::vector<std::string> inputs;
    for (const core::RunInput& input : run.inputs) {
        if (kind == core::StoreKind::Sqlite && input.sourceType != "DATASET") {
            continue;
        }
        std::string item = text(input.sourceType) + " " + text(input.sourceId);
        for (const core::KeyValue& tag : input.tags) {
            item += kind == core::StoreKind::Files ? " " + text(tag.key) + "=" + text(tag.value)
                                                   : std::string();
        }
        inputs.push_back(std::move(item));
    }
    facts[path + "/inputs"] = joinedSorted(std::move(inputs));
    std::vector<std::string> outputs;
    for (const core::RunOutput& output : run.outputs) {
        const bool hasStep = kind == core::StoreKind::Files;
        outputs.push_back(text(output.destinationType) + " " + text(output.destinationId)
            + (hasStep ? " " + std::to_string(output.step) : std::string()));
    }
    facts[path + "/outputs"] = joinedSorted(std::move(outputs));
}

void addRun(Facts& facts, const json& run, bool isFiles)
{
    const std::string path =
        "run " + text(field(run, "experiment_id")) + "/" + text(field(run, "run_id"));
    for (const char* name :
        {"name", "status", "start_time", "end_time", "user_id", "artifact_uri"}) {
        facts[path + "/" + name] = text(field(run, name));
    }
    // The name of a run of 0.6 stands there with the line end that its tag has lost.
    std::string& name = facts[path + "/name"];
    name.erase(name.find_last_not_of('\n') + 1);
    facts[path + "/stage"] = text(field(run, "lifecycle_stage"));
    addPairs(facts, path + "/params", field(run, "params"));
    addPairs(facts, path + "/tags", field(run, "tags"));
    for (const auto& [key, metric] : run["metrics"].items()) {
        const std::string metricPath = path + "/metrics/" + key;
        addMetric(facts, metricPath, metric);
        if (metric.contains("first")) {
            facts[metricPath + "/first"] = pointText(metric["first"]);
            facts[metricPath + "/last_line"] = pointText(metric["last_line"]);
        }
    }
    std::vector<std::string> inputs;
    for (const json& input : run["inputs"]) {
        std::string item =
            text(field(input, "source_type")) + " " + text(field(input, "source_id"));
        if (field(input, "tags").is_object()) {
            for (const auto& [key, value] : input["tags"].items()) {
                item += " " + key + "=" + text(value);
            }
        }
        inputs.push_back(std::move(item));
    }
    facts[path + "/inputs"] = joinedSorted(std::move(inputs));
    std::vector<std::string> outputs;
    for (const json& output : run["outputs"]) {
        outputs.push_back(text(field(output, "destination_type")) + " "
            + text(field(output, "destination_id"))
            + (isFiles ? " " + text(field(output, "step")) : std::string()));
    }
    facts[path + "/outputs"] = joinedSorted(std::move(outputs));
}

void addModels(Facts& facts, const core::StoreSnapshot& snapshot)
{
    for (const core::RegisteredModel& model : snapshot.registeredModels) {
        const std::string path = "model " + text(model.name);
        facts[path + "/description"] = text(model.description.value_or(""));
        facts[path + "/created"] = text(model.creationTimeMillis);
        facts[path + "/updated"] = text(model.lastUpdateTimeMillis);
        addPairs(facts, path + "/aliases", model.aliases);
        addPairs(facts, path + "/tags", model.tags);
        for (const core::ModelVersion& version : model.versions) {
            const std::string at = path + "/version " + text(version.version);
            facts[at] = text(version.stage) + " " + text(version.runId) + " " + text(version.source)
                + " " + text(version.status) + " " + text(version.description.value_or("")) + " "
                + text(version.creationTimeMillis);
            if (snapshot.store.kind == core::StoreKind::Files) {
                facts[at + "/model_id"] = text(version.modelId);
            }
            addPairs(facts, at + "/tags", version.tags);
        }
    }
    for (const core::LoggedModel& model : snapshot.loggedModels) {
        const std::string path = "logged model " + text(model.id);
        facts[path] = text(model.experimentId) + " " + text(model.name) + " "
            + text(model.sourceRunId) + " " + std::to_string(model.status) + " "
            + text(model.modelType) + " " + text(model.storedStage.value_or(""));
        if (snapshot.store.kind == core::StoreKind::Sqlite) {
            continue;
        }
        addPairs(facts, path + "/params", model.params);
        addPairs(facts, path + "/tags", model.tags);
        for (const core::MetricValue& metric : model.metrics) {
            addMetric(facts, path + "/metrics/" + text(metric.key), metric, snapshot.store.kind);
        }
    }
}

void addModels(Facts& facts, const json& expected, bool isFiles)
{
    for (const json& model : expected["registered_models"]) {
        const std::string path = "model " + text(field(model, "name"));
        facts[path + "/description"] = text(field(model, "description"));
        facts[path + "/created"] = text(field(model, "creation_timestamp"));
        facts[path + "/updated"] = text(field(model, "last_updated_timestamp"));
        addPairs(facts, path + "/aliases", field(model, "aliases"));
        addPairs(facts, path + "/tags", field(model, "tags"));
        for (const json& version : model["versions"]) {
            const std::string at = path + "/version " + text(field(version, "version"));
            std::string all;
            for (const char* name :
                {"current_stage", "run_id", "source", "status", "description"}) {
                all += text(field(version, name)) + " ";
            }
            facts[at] = all + text(field(version, "creation_timestamp"));
            if (isFiles) {
                facts[at + "/model_id"] = text(field(version, "model_id"));
            }
            addPairs(facts, at + "/tags", field(version, "tags"));
        }
    }
    for (const json& model : expected["logged_models"]) {
        const std::string path = "logged model " + text(field(model, "model_id"));
        std::string all;
        for (const char* name :
            {"experiment_id", "name", "source_run_id", "status", "model_type"}) {
            all += text(field(model, name)) + " ";
        }
        facts[path] = all + text(field(model, "lifecycle_stage"));
        if (!isFiles) {
            continue;
        }
        addPairs(facts, path + "/params", field(model, "params"));
        addPairs(facts, path + "/tags", field(model, "tags"));
        for (const json& metric : model["metrics"]) {
            addMetric(facts, path + "/metrics/" + text(metric[0]), metric[1]);
        }
    }
}

} // namespace

Facts factsOf(const core::StoreSnapshot& snapshot, const std::vector<core::MetricSeries>& histories)
{
    Facts facts;
    const core::StoreKind kind = snapshot.store.kind;
    for (const core::Experiment& experiment : snapshot.experiments) {
        const std::string path = "experiment " + text(experiment.id);
        facts[path + "/name"] = text(experiment.name);
        facts[path + "/deleted"] = experiment.stage == core::LifecycleStage::Deleted ? "yes" : "no";
        facts[path + "/artifact_location"] = text(experiment.artifactLocation);
        facts[path + "/creation_time"] = text(experiment.creationTimeMillis);
        facts[path + "/last_update_time"] = text(experiment.lastUpdateTimeMillis);
        addPairs(facts, path + "/tags", experiment.tags);
    }
    for (const core::Run& run : snapshot.runs) {
        addRun(facts, run, kind);
    }
    for (const core::MetricSeries& series : histories) {
        const core::Run* run = snapshot.findRun(series.runId);
        if (kind == core::StoreKind::Files && run != nullptr && series.size() > 1) {
            const std::string path =
                "run " + text(run->experimentId) + "/" + series.runId + "/metrics/" + series.key;
            facts[path + "/first"] = pointText(series, 0);
            facts[path + "/last_line"] =
                pointText(series, static_cast<std::uint32_t>(series.size() - 1));
        }
    }
    addModels(facts, snapshot);
    for (const core::Dataset& dataset : snapshot.datasets) {
        facts["dataset " + text(dataset.experimentId) + "/" + text(dataset.id)] =
            text(dataset.name) + " " + text(dataset.digest) + " " + text(dataset.sourceType);
    }
    facts["traces"] = std::to_string(snapshot.traceCount);
    return facts;
}

Facts expectedFacts(const json& expected)
{
    Facts facts;
    const bool isFiles = text(expected["kind"]) == "file";
    for (const json& experiment : expected["experiments"]) {
        const std::string path = "experiment " + text(field(experiment, "experiment_id"));
        facts[path + "/name"] = text(field(experiment, "name"));
        facts[path + "/deleted"] = text(field(experiment, "location")) == "root" ? "no" : "yes";
        for (const char* name : {"artifact_location", "creation_time", "last_update_time"}) {
            facts[path + "/" + name] = text(field(experiment, name));
        }
        addPairs(facts, path + "/tags", field(experiment, "tags"));
    }
    for (const json& run : expected["runs"]) {
        addRun(facts, run, isFiles);
    }
    addModels(facts, expected, isFiles);
    for (const json& dataset : expected["datasets"]) {
        facts["dataset " + text(field(dataset, "experiment_id")) + "/"
            + text(field(dataset, "dataset_id"))] = text(field(dataset, "name")) + " "
            + text(field(dataset, "digest")) + " " + text(field(dataset, "source_type"));
    }
    facts["traces"] = std::to_string(expected["traces"].size());
    return facts;
}

std::vector<std::string> differences(const Facts& expected, const Facts& found)
{
    std::vector<std::string> all;
    for (const auto& [path, value] : expected) {
        const auto at = found.find(path);
        if (at == found.end()) {
            all.push_back(path + ": expected \"" + value + "\", not found");
        } else if (at->second != value) {
            all.push_back(path + ": expected \"" + value + "\", found \"" + at->second + "\"");
        }
    }
    for (const auto& [path, value] : found) {
        if (expected.count(path) == 0) {
            all.push_back(path + ": found \"" + value + "\", not expected");
        }
    }
    return all;
}

} // namespace runlane::tests
