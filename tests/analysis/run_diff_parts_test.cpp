// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_diff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace runlane::analysis {

namespace {

const char* signOf(const DiffCell& cell)
{
    return cell.isPending ? "?" : cell.isTinted ? "~" : "";
}

// "key | ~value | value" a row of the section, parts indented, "=" before rows that do not differ.
std::string printed(const RunDiff& diff, DiffSection section)
{
    std::string out;
    for (const DiffRow& row : diff.rows) {
        if (row.section != section) {
            continue;
        }
        out.append(row.owner ? "  " : "").append(row.differs ? "" : "= ").append(row.key);
        for (const DiffCell& cell : row.cells) {
            out.append(" | ").append(signOf(cell));
            out.append(cell.isPresent ? std::string(cell.text) : "-");
        }
        out += '\n';
    }
    return out;
}

std::size_t rowsOf(const RunDiff& diff, DiffSection section)
{
    return static_cast<std::size_t>(std::count_if(diff.rows.begin(), diff.rows.end(),
        [&](const DiffRow& row) { return row.section == section; }));
}

const DiffRow& rowOf(const RunDiff& diff, std::string_view key)
{
    const auto at = std::find_if(
        diff.rows.begin(), diff.rows.end(), [&](const DiffRow& row) { return row.key == key; });
    EXPECT_NE(at, diff.rows.end()) << key;
    return *at;
}

std::string counts(const DiffCell& cell)
{
    return std::to_string(cell.partCount) + " parts " + std::to_string(cell.changedParts) + " "
        + std::to_string(cell.addedParts) + " " + std::to_string(cell.removedParts);
}

core::Run runWithParam(std::string_view value)
{
    core::Run run;
    run.params = {{"cfg", value}};
    return run;
}

core::RunInput used(std::string_view set, std::string_view context)
{
    core::RunInput input;
    input.sourceType = "DATASET";
    input.sourceId = set;
    if (!context.empty()) {
        input.tags = {{"mlflow.data.context", context}};
    }
    return input;
}

} // namespace

TEST(RunDiffParts, DictsAreComparedByKeyWhateverTheirOrderAndQuotes)
{
    const core::StoreSnapshot snapshot;
    const core::Run a = runWithParam("{\"lr\": 0.1, \"betas\": [0.9, 0.999], \"name\": \"adam\"}");
    const core::Run b = runWithParam("{'name': 'adam', 'lr': 0.2, 'betas': (0.9, 0.999), 'wd': 0}");
    const core::Run c = runWithParam("adam");
    const RunDiff diff =
        compareRuns({{&a, &snapshot}, {&b, &snapshot}, {&c, &snapshot}}, 0, ValueDetail::ByKey);
    ASSERT_EQ(rowsOf(diff, DiffSection::Params), 5U);
    EXPECT_EQ(diff.rows[1].key, "betas");
    EXPECT_EQ(diff.rows[2].key, "lr");
    EXPECT_EQ(diff.rows[2].cells[1].text, "0.2");
    EXPECT_TRUE(diff.rows[2].cells[1].isTinted);
    EXPECT_FALSE(diff.rows[1].cells[1].isTinted);
    EXPECT_EQ(diff.rows[4].key, "wd");
    EXPECT_EQ(counts(diff.rows[0].cells[0]), "3 parts 0 0 0");
    EXPECT_EQ(counts(diff.rows[0].cells[1]), "4 parts 1 1 0");
    EXPECT_EQ(counts(diff.rows[0].cells[2]), "0 parts 0 0 0"); // a text has no keys to lack
    EXPECT_EQ(fullKey(diff, 2), "cfg: lr");
    EXPECT_EQ(fullKey(diff, 0), "cfg");
    EXPECT_EQ(diff.rowCount(DiffSection::Params), 1U); // parts are not counted as params
    EXPECT_EQ(diff.differingCount(DiffSection::Params), 1U);
}

TEST(RunDiffParts, WholeEqualAndLonelyValuesHaveNone)
{
    const core::StoreSnapshot snapshot;
    const core::Run a = runWithParam("{'lr': 1}");
    const core::Run same = runWithParam("{'lr': 1}");
    const core::Run word = runWithParam("none");
    const auto rows = [&](const core::Run& other, ValueDetail detail) {
        return rowsOf(
            compareRuns({{&a, &snapshot}, {&other, &snapshot}}, 0, detail), DiffSection::Params);
    };
    EXPECT_EQ(rows(same, ValueDetail::ByKey), 1U);
    EXPECT_EQ(rows(word, ValueDetail::ByKey), 1U);
    EXPECT_EQ(rows(runWithParam("{'lr': 2}"), ValueDetail::Whole), 1U);
    EXPECT_EQ(rows(runWithParam("{'lr': 2}"), ValueDetail::ByKey), 2U);
}

TEST(RunDiffParts, TheSameNumberWrittenOtherwiseIsTold)
{
    const core::StoreSnapshot snapshot;
    const core::Run a = runWithParam("1e-3");
    const core::Run b = runWithParam("0.001");
    const core::Run c = runWithParam("0.002");
    const RunDiff diff =
        compareRuns({{&a, &snapshot}, {&b, &snapshot}, {&c, &snapshot}}, 0, ValueDetail::ByKey);
    EXPECT_TRUE(diff.rows[0].cells[1].isTinted);
    EXPECT_TRUE(diff.rows[0].cells[1].isSameNumber);
    EXPECT_FALSE(diff.rows[0].cells[2].isSameNumber);
}

TEST(RunDiffParts, LongIntegersThatDifferAreNotTheSameNumber)
{
    const core::StoreSnapshot snapshot;
    const core::Run a = runWithParam("12345678901234567895");
    const core::Run b = runWithParam("12345678901234567896");
    const RunDiff diff = compareRuns({{&a, &snapshot}, {&b, &snapshot}}, 0, ValueDetail::ByKey);
    EXPECT_TRUE(diff.rows[0].cells[1].isTinted);
    EXPECT_FALSE(diff.rows[0].cells[1].isSameNumber);
}

TEST(RunDiffParts, DataSetsAreComparedByContextWithDigestSourceAndSchema)
{
    core::StoreSnapshot snapshot;
    core::Dataset train;
    train.id = "d1";
    train.name = "leaves";
    train.digest = "aa11";
    train.source = "s3://b/leaves";
    train.schema = R"({"mlflow_colspec": [{"type": "double", "name": "area", "required": true},)"
                   R"( {"type": "string", "name": "label", "required": false}]})";
    core::Dataset other = train;
    other.id = "d2";
    other.digest = "bb22";
    other.schema = R"({"mlflow_colspec": [{"type": "float", "name": "area", "required": true}]})";
    snapshot.datasets = {train, other};
    core::Run a;
    a.inputs = {used("d1", "train")};
    core::Run b;
    b.inputs = {used("d2", "train")};
    const RunDiff diff = compareRuns({{&a, &snapshot}, {&b, &snapshot}}, 0, ValueDetail::ByKey);
    EXPECT_EQ(printed(diff, DiffSection::Datasets),
        "train | leaves aa11 | ~leaves bb22\n"
        "  = context | train | train\n"
        "  digest | aa11 | ~bb22\n"
        "  = name | leaves | leaves\n"
        "  schema.area | double | ~float\n"
        "  schema.label | string, optional | ~-\n"
        "  = source | s3://b/leaves | s3://b/leaves\n");
}

TEST(RunDiffParts, SeveralDataSetsOfOneContextAreToldApartByName)
{
    core::StoreSnapshot snapshot;
    core::Dataset one;
    one.id = "1";
    one.name = "one";
    one.digest = "d";
    core::Dataset two = one;
    two.id = "2";
    two.name = "two";
    snapshot.datasets = {one, two};
    core::Run a;
    a.inputs = {used("1", ""), used("2", ""), used("missing", "")};
    core::Run b;
    b.inputs = {used("2", "")};
    const RunDiff diff = compareRuns({{&a, &snapshot}, {&b, &snapshot}}, 0);
    EXPECT_EQ(printed(diff, DiffSection::Datasets),
        "dataset/one | one d | ~-\n= dataset/two | two d | two d\n");
}

TEST(RunDiffParts, EnvironmentFilesAreComparedByPackageAndWaitUntilTheyAreRead)
{
    const core::StoreSnapshot snapshot;
    const core::Run run;
    using Files = std::vector<core::EnvironmentFile>;
    const Files a{{"model/requirements.txt", "numpy==1.26.0\nmlflow==3.17.0\n", ""}};
    const Files b{{"net/requirements.txt", "mlflow==3.17.0\nnumpy==2.0.1\ntorch\n", ""}};
    const Files broken{{"model/requirements.txt", "", "larger than 1 MB"}};
    const Files none;
    const RunDiff diff =
        compareRuns({{&run, &snapshot, &a}, {&run, &snapshot, &b}, {&run, &snapshot, nullptr},
                        {&run, &snapshot, &broken}, {&run, &snapshot, &none}},
            0, ValueDetail::ByKey);
    EXPECT_EQ(printed(diff, DiffSection::Environment),
        "requirements.txt | numpy==1.26.0\nmlflow==3.17.0\n"
        " | ~mlflow==3.17.0\nnumpy==2.0.1\ntorch\n"
        " | ?- | ~larger than 1 MB | ~-\n"
        "  mlflow | 3.17.0 | 3.17.0 | ?- | ~- | ~-\n"
        "  numpy | 1.26.0 | ~2.0.1 | ?- | ~- | ~-\n"
        "  torch | - | ~ | ?- | - | -\n");
    EXPECT_EQ(counts(rowOf(diff, "requirements.txt").cells[1]), "3 parts 1 1 0");
}

TEST(RunDiffParts, SeveralFilesOfOneNameKeepTheirPaths)
{
    const core::StoreSnapshot snapshot;
    const core::Run run;
    using Files = std::vector<core::EnvironmentFile>;
    const Files a{{"m1/requirements.txt", "a==1\n", ""}, {"m2/requirements.txt", "a==2\n", ""}};
    const Files b{{"m1/requirements.txt", "a==1\n", ""}};
    const RunDiff diff = compareRuns({{&run, &snapshot, &a}, {&run, &snapshot, &b}}, 0);
    EXPECT_EQ(printed(diff, DiffSection::Environment),
        "= m1/requirements.txt | a==1\n | a==1\n\nm2/requirements.txt | a==2\n | ~-\n");
}

TEST(RunDiffParts, SourceNotesAndModelsAreRowsOfTheRun)
{
    core::StoreSnapshot snapshot;
    core::LoggedModel model;
    model.id = "m-1";
    model.name = "leaf-net";
    model.sourceRunId = "1";
    snapshot.loggedModels = {model};
    core::RegisteredModel registered;
    registered.name = "leaf";
    core::ModelVersion version;
    version.version = "3";
    version.stage = "Production";
    version.runId = "1";
    registered.versions = {version};
    snapshot.registeredModels = {registered};
    core::Run a;
    a.id = "1";
    a.status = core::RunStatus::Finished;
    a.tags = {{"mlflow.note.content", "tried"}, {"mlflow.source.git.branch", "main"},
        {"mlflow.source.git.commit", "0123456789abcdef"}};
    core::Run b;
    b.id = "2";
    b.status = core::RunStatus::Finished;
    const RunDiff diff = compareRuns({{&a, &snapshot}, {&b, &snapshot}}, 0);
    EXPECT_EQ(printed(diff, DiffSection::Source),
        "= run_id | 1 | 2\n"
        "= status | FINISHED | FINISHED\n"
        "git_commit | 0123456789abcdef | ~-\n"
        "git_branch | main | ~-\n"
        "models | leaf-net | ~-\n"
        "model_versions | leaf 3 (Production) | ~-\n"
        "note | tried | ~-\n");
    EXPECT_EQ(diff.rowCount(DiffSection::Tags), 0U); // shown once, not again as tags
}

TEST(RunDiffParts, MetricsThatAreStillReadAreNoDifference)
{
    const core::StoreSnapshot snapshot;
    core::Run a;
    core::MetricValue loss;
    loss.key = "loss";
    loss.value = 0.5;
    loss.step = 9;
    a.metrics = {loss};
    core::Run b = a;
    const auto best = [](const core::MetricValue& /*latest*/) {
        return ChosenMetric{SummaryPoint{0.25, 4}, false};
    };
    const auto pending = [](const core::MetricValue& /*latest*/) {
        return ChosenMetric{std::nullopt, true};
    };
    const RunDiff diff = compareRuns(
        {{&a, &snapshot, nullptr, best}, {&b, &snapshot, nullptr, pending}, {&b, &snapshot}}, 0);
    const DiffRow& row = diff.rows.front();
    EXPECT_EQ(row.cells[0].number, 0.25);
    EXPECT_EQ(row.cells[0].step, 4);
    EXPECT_TRUE(row.cells[1].isPending);
    EXPECT_FALSE(row.cells[1].isTinted);
    EXPECT_EQ(row.cells[2].delta, 0.25);
    EXPECT_EQ(row.cells[2].relativeDelta, 1.0);
}

// Every run has another id and another folder of artifacts: that tells nothing, the end does.
TEST(RunDiffParts, WhatNamesARunIsARowButNoDifference)
{
    core::StoreSnapshot first;
    first.store.displayName = "mlruns";
    first.store.path = "/a/mlruns";
    core::StoreSnapshot second = first;
    second.store.path = "/b/mlruns";
    core::Run a;
    a.id = "1";
    a.status = core::RunStatus::Finished;
    a.artifactUri = "s3://bucket/1/artifacts";
    a.endTimeMillis = 1'000;
    core::Run b;
    b.id = "2";
    b.status = core::RunStatus::Finished;
    b.artifactUri = "s3://bucket/2/artifacts";
    const RunDiff diff = compareRuns({{&a, &first}, {&b, &second}}, 0);
    EXPECT_EQ(printed(diff, DiffSection::Source),
        "store | /a/mlruns | ~/b/mlruns\n" // stores of one name
        "= run_id | 1 | 2\n"
        "= status | FINISHED | FINISHED\n"
        "end_time |  | ~-\n"
        "= artifact_uri | s3://bucket/1/artifacts | s3://bucket/2/artifacts\n");
    EXPECT_EQ(diff.differingCount(), 2U);
}

TEST(RunDiffParts, ValuesOfASingleRunAreTakenApart)
{
    core::StoreSnapshot snapshot;
    core::Run run;
    run.id = "1";
    run.params = {{"augment", "{'flip': 'h', 'crop': 224}"}, {"layers", "[1, 2]"}, {"lr", "0.1"}};
    const RunDiff diff = compareRuns({{&run, &snapshot}}, std::nullopt, ValueDetail::ByKey);
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < diff.rows.size(); ++i) {
        if (diff.rows[i].section == DiffSection::Params) {
            keys.push_back(fullKey(diff, i));
        }
    }
    EXPECT_EQ(keys,
        (std::vector<std::string>{"augment", "augment: crop", "augment: flip", "layers", "lr"}));
    EXPECT_EQ(diff.differingCount(), 0U);
}

} // namespace runlane::analysis
