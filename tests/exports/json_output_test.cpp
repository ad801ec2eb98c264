// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/json_output.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace runlane::exports {

namespace {

using nlohmann::json;

core::StoreSnapshot snapshotWithOneRun()
{
    core::StoreSnapshot snapshot;
    snapshot.store.path = "/data/mlruns";
    core::Experiment experiment;
    experiment.id = "123456789012345678";
    experiment.name = "iris";
    snapshot.experiments.push_back(experiment);
    core::Run run;
    run.id = "0123456789abcdef0123456789abcdef";
    run.experimentId = experiment.id;
    run.status = core::RunStatus::Finished;
    run.startTimeMillis = 1700000000000;
    run.params = {{"lr", "1e-05"}};
    core::MetricValue nan;
    nan.key = "loss";
    nan.value = std::numeric_limits<double>::quiet_NaN();
    nan.points = 3;
    nan.minimum = 0.5;
    nan.maximum = 2.0;
    core::MetricValue infinite;
    infinite.key = "ratio";
    infinite.value = -std::numeric_limits<double>::infinity();
    infinite.points = 1;
    infinite.minimum = std::numeric_limits<double>::quiet_NaN();
    run.metrics = {nan, infinite};
    snapshot.runs.push_back(run);
    core::seal(snapshot);
    return snapshot;
}

json written(const core::StoreSnapshot& snapshot, HistoryFields fields)
{
    std::string text;
    writeRunsJson(snapshot, {0}, {0}, fields, [&](std::string_view part) {
        text += part;
        return true;
    });
    return json::parse(text);
}

} // namespace

TEST(JsonOutput, RunsCarryStringsForIdsAndNonFiniteNumbers)
{
    const json document = written(snapshotWithOneRun(), HistoryFields::Left);
    EXPECT_EQ(document["schema"], "runlane.runs/1");
    EXPECT_EQ(document["store"]["kind"], "file");
    EXPECT_EQ(document["experiments"][0]["experiment_id"], "123456789012345678");
    const json& run = document["runs"][0];
    EXPECT_EQ(run["status"], "FINISHED");
    EXPECT_EQ(run["start_time"], 1700000000000);
    EXPECT_TRUE(run["end_time"].is_null());
    EXPECT_EQ(run["params"]["lr"], "1e-05");
    EXPECT_EQ(run["metrics"]["loss"]["value"], "NaN");
    EXPECT_EQ(run["metrics"]["ratio"]["value"], "-Infinity");
    EXPECT_FALSE(run["metrics"]["loss"].contains("points"));
}

TEST(JsonOutput, HistoryFieldsAreWrittenOnRequest)
{
    const json document = written(snapshotWithOneRun(), HistoryFields::Written);
    const json& metrics = document["runs"][0]["metrics"];
    EXPECT_EQ(metrics["loss"]["points"], 3);
    EXPECT_EQ(metrics["loss"]["min"], 0.5);
    EXPECT_EQ(metrics["loss"]["max"], 2.0);
    EXPECT_FALSE(metrics["ratio"].contains("min"));
}

TEST(JsonOutput, AClosedPipeEndsTheOutput)
{
    int calls = 0;
    writeRunsJson(snapshotWithOneRun(), {0}, {0}, HistoryFields::Left, [&](std::string_view) {
        ++calls;
        return false;
    });
    EXPECT_EQ(calls, 1);
}

TEST(JsonOutput, InvalidUtf8IsReplacedNotFatal)
{
    core::StoreSnapshot snapshot = snapshotWithOneRun();
    snapshot.runs[0].params = {{"p", "caf\xE9"}};
    EXPECT_EQ(written(snapshot, HistoryFields::Left)["runs"][0]["params"]["p"], "caf\xEF\xBF\xBD");
}

TEST(JsonOutput, UndefinedMeasuresAreAbsentAndNamed)
{
    analysis::Evaluation evaluation;
    evaluation.source = "eval/predictions.csv";
    evaluation.level = 1;
    evaluation.kind = analysis::EvaluationKind::Binary;
    evaluation.labels = {"0", "1"};
    evaluation.values["accuracy"] = analysis::Measure::of(0.5);
    evaluation.values["precision"] = analysis::Measure::undefined("zero_denominator");
    const json document = json::parse(evaluationsJson({{"run", {evaluation}}}));
    const json& one = document["runs"][0]["evaluations"][0];
    EXPECT_EQ(document["schema"], "runlane.evaluation/1");
    EXPECT_EQ(one["values"]["accuracy"], 0.5);
    EXPECT_FALSE(one["values"].contains("precision"));
    EXPECT_EQ(one["undefined"]["precision"], "zero_denominator");
}

} // namespace runlane::exports
