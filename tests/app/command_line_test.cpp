// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_run.h"
#include "commands/commands.h"
#include "support/model_store.h"
#include "support/shared_data.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace runlane::app {

namespace {

using nlohmann::json;

json sampleTruth()
{
    std::ifstream file(tests::dataFolder() / "sample_truth.json");
    return json::parse(file);
}

} // namespace

TEST(CommandLine, WithoutSubcommandTheWindowIsAskedToOpen)
{
    std::ostringstream out;
    std::ostringstream err;
    const CommandLineResult result =
        runCommandLine({"--new-window", "mlruns", "sqlite:///a.db", "sqlite:////b/c.db?x=1",
                           "file:///b/d%20e", "s3://bucket/x"},
            out, err);
    EXPECT_FALSE(result.exitCode.has_value());
    ASSERT_EQ(result.window.paths.size(), 5U);
    EXPECT_TRUE(std::filesystem::path(result.window.paths[0]).is_absolute());
    // A window that is already open has another working folder.
    EXPECT_EQ(result.window.paths[1], (std::filesystem::current_path() / "a.db").string());
    EXPECT_EQ(result.window.paths[2], "/b/c.db");
    EXPECT_EQ(result.window.paths[3], "/b/d e");
    EXPECT_EQ(result.window.paths[4], "s3://bucket/x");
    EXPECT_EQ(result.window.reuse, WindowReuse::NewWindow);
}

// The sample's predictions, moved away from its runs.
TEST(CommandLine, MovedArtifactsAreNamed)
{
    namespace fs = std::filesystem;
    const tests::TemporaryFolder folder;
    fs::copy(sample(), folder.path() / "mlruns", fs::copy_options::recursive);
    const std::string store = (folder.path() / "mlruns").string();
    const std::string id = sampleComparison().at("runs").at(0).get<std::string>();
    fs::path runFolder;
    for (const auto& experiment : fs::directory_iterator(store)) {
        if (fs::exists(experiment.path() / id)) {
            runFolder = experiment.path() / id;
        }
    }
    ASSERT_FALSE(runFolder.empty());
    const fs::path away = folder.path() / "away" / id / "artifacts";
    fs::create_directories(away.parent_path());
    const Outcome before = run({"evaluate", store, "--run", id, "--format", "json"});
    fs::rename(runFolder / "artifacts", away);
    std::ifstream in(runFolder / "meta.yaml");
    std::string meta((std::istreambuf_iterator<char>(in)), {});
    const std::size_t at = meta.find("artifact_uri:");
    meta.replace(at, meta.find('\n', at) - at, "artifact_uri: s3://bucket/p/" + id + "/artifacts");
    std::ofstream(runFolder / "meta.yaml") << meta;
    const Outcome missing = run({"evaluate", store, "--run", id, "--format", "json"});
    EXPECT_NE(missing.err.find("s3://bucket/p"), std::string::npos) << missing.err;
    EXPECT_NE(missing.err.find("--artifacts OLD=NEW"), std::string::npos) << missing.err;
    const Outcome named = run({"evaluate", store, "--run", id, "--format", "json", "--artifacts",
        "s3://bucket/p=" + (folder.path() / "away").string()});
    EXPECT_EQ(named.code, kExitSuccess);
    EXPECT_EQ(named.err, "");
    EXPECT_EQ(named.out, before.out);
    const Outcome wrong = run({"evaluate", store, "--run", id, "--artifacts", "s3://bucket/p"});
    EXPECT_EQ(wrong.code, kExitUsage);
    EXPECT_NE(wrong.err.find("OLD=NEW"), std::string::npos) << wrong.err;
}

TEST(CommandLine, ArtifactsOfTheWindowAreSplit)
{
    const tests::TemporaryFolder folder;
    std::ostringstream out;
    std::ostringstream err;
    const CommandLineResult result =
        runCommandLine({"--artifacts", "s3://bucket/p=" + folder.path().string(), "mlruns",
                           "--artifacts", "/old=" + folder.path().string(), "other"},
            out, err);
    ASSERT_FALSE(result.exitCode.has_value()) << err.str();
    ASSERT_EQ(result.window.moved.size(), 2U);
    EXPECT_EQ(result.window.moved[0].from, "s3://bucket/p");
    EXPECT_EQ(result.window.moved[1].from, "/old");
    EXPECT_EQ(result.window.paths.size(), 2U);
    EXPECT_EQ(run({"mlruns", "--artifacts", "nonsense"}).code, kExitUsage);
}

TEST(CommandLine, OtherStoresOfAPlaceAreNamed)
{
    namespace fs = std::filesystem;
    const fs::path both = fs::path(sample()).parent_path();
    const Outcome one = run({"list", both.string()});
    EXPECT_EQ(one.code, kExitSuccess);
    EXPECT_NE(one.err.find((both / "mlruns").string()), std::string::npos) << one.err;
    EXPECT_NE(one.err.find((both / "mlflow.db").string()), std::string::npos) << one.err;
    EXPECT_EQ(run({"list", sample()}).err, "");
    const tests::TemporaryFolder folder;
    folder.write("mlruns/0/meta.yaml",
        "artifact_location: x\nexperiment_id: '0'\nlifecycle_stage: active\nname: Default\n");
    const std::string database = (folder.path() / "mlflow.db").string();
    fs::copy(both / "mlflow.db", database);
    const Outcome none = run({"runs", (folder.path() / "mlruns").string()});
    EXPECT_EQ(none.code, kExitSuccess);
    EXPECT_NE(none.err.find(database), std::string::npos) << none.err;
}

TEST(CommandLine, VersionAndHelpSucceed)
{
    EXPECT_EQ(run({"--version"}).code, kExitSuccess);
    EXPECT_EQ(run({"--version"}).out.rfind("runlane ", 0), 0U);
    const Outcome help = run({"--help"});
    EXPECT_EQ(help.code, kExitSuccess);
    for (const char* word : {"list", "runs", "models", "curves", "compare", "evaluate", "report",
             "doctor", "Examples"}) {
        EXPECT_NE(help.out.find(word), std::string::npos) << word;
        EXPECT_TRUE(std::string(word) == "Examples" || run({word, "--help"}).code == kExitSuccess)
            << word;
    }
}

TEST(CommandLine, WrongUseIsSixtyFour)
{
    EXPECT_EQ(run({"runs"}).code, kExitUsage);
    EXPECT_EQ(run({"list", sample(), "--format", "xml"}).code, kExitUsage);
    EXPECT_EQ(run({"--nonsense"}).code, kExitUsage);
    EXPECT_EQ(run({"compare", sample(), "--run", "zzzz"}).code, kExitUsage);
    EXPECT_EQ(run({"runs", sample(), "--sort", "nonsense"}).code, kExitUsage);
    const std::string id = sampleComparison()["runs"][0];
    for (const char* value : {"mode", "mean0", "step", "at(epoch_note)"}) {
        const Outcome outcome = run({"compare", sample(), "--run", id, "--value", value});
        EXPECT_EQ(outcome.code, kExitUsage) << value;
        EXPECT_NE(outcome.err.find(value), std::string::npos) << outcome.err;
    }
}

TEST(CommandLine, UnreadableInputIsSixtyFiveWithASentence)
{
    const Outcome missing = run({"list", "/nonexistent/mlruns"});
    EXPECT_EQ(missing.code, kExitUnreadable);
    EXPECT_NE(missing.err.find("/nonexistent/mlruns"), std::string::npos);
    EXPECT_TRUE(missing.out.empty());
    EXPECT_EQ(
        run({"doctor", (std::filesystem::path(RUNLANE_SOURCE_DIR) / "README.md").string()}).code,
        kExitUnreadable);
}

TEST(CommandLine, ListNamesTheExperimentsOfTheSample)
{
    const Outcome table = run({"list", sample()});
    EXPECT_EQ(table.code, kExitSuccess);
    EXPECT_NE(table.out.find("leaf-disease"), std::string::npos);
    const json document = json::parse(run({"list", sample(), "--format", "json"}).out);
    EXPECT_EQ(document["schema"], "runlane.experiments/1");
    EXPECT_EQ(document["experiments"][0]["name"], "leaf-disease");
    EXPECT_EQ(document["experiments"][0]["runs"], 16);
}

TEST(CommandLine, RunsAreSortedByNumbersWithMissingLast)
{
    const json document = json::parse(
        run({"runs", sample(), "--sort", "metrics.test/acc:desc", "--format", "json"}).out);
    double last = 2;
    bool isMissing = false;
    for (const json& one : document["runs"]) {
        if (!one["metrics"].contains("test/acc")) {
            isMissing = true;
            continue;
        }
        EXPECT_FALSE(isMissing) << "a value after a missing one";
        EXPECT_LE(one["metrics"]["test/acc"]["value"], last);
        last = one["metrics"]["test/acc"]["value"];
    }
    EXPECT_LT(last, 1.0);
}

TEST(CommandLine, LimitAndColumnsShapeTheTable)
{
    const Outcome outcome =
        run({"runs", sample(), "--columns", "name,params.seed", "--limit", "3", "--format", "csv"});
    EXPECT_EQ(outcome.code, kExitSuccess);
    EXPECT_EQ(outcome.out.rfind("name,params.seed\r\n", 0), 0U);
    EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 4);
}

TEST(CommandLine, ModelsListsVersionsWithTheirRuns)
{
    const tests::TemporaryFolder folder;
    tests::writeModels(folder);
    folder.write("mlruns/1/meta.yaml", "experiment_id: '1'\nlifecycle_stage: active\nname: leaf\n");
    const std::string place = folder.text() + "/mlruns";
    const std::string csv = run({"models", place, "--format", "csv"}).out;
    EXPECT_EQ(csv.rfind("Model,Version,Aliases,Stage,Status,Source run,Run id,Created,", 0), 0U);
    EXPECT_NE(csv.find("iris,2,champion,Production,READY,"), std::string::npos) << csv;
    EXPECT_EQ(csv.find("greeting"), std::string::npos) << "prompts are left out";
    EXPECT_LT(csv.find("iris,3,"), csv.find("iris,1,")) << "newest first";
    const std::string all = run({"models", place, "--prompts", "--format", "csv"}).out;
    EXPECT_NE(all.find("greeting,1,"), std::string::npos);
    const std::string logged = run({"models", place, "--logged", "--format", "csv"}).out;
    EXPECT_NE(logged.find(",acc,acc (plain)\r\n"), std::string::npos) << logged;
    const json document = json::parse(run({"models", place, "--format", "json"}).out);
    EXPECT_EQ(document["schema"], "runlane.models/1");
    const json& store = document["stores"][0];
    ASSERT_EQ(store["registered_models"].size(), 1U);
    EXPECT_EQ(store["registered_models"][0]["versions"][1]["aliases"], json::array({"champion"}));
    ASSERT_EQ(store["logged_models"].size(), 2U);
    const json& metrics = store["logged_models"][0]["dataset_metrics"];
    ASSERT_EQ(metrics.size(), 2U);
    EXPECT_EQ(metrics[0]["value"], 0.5);
    EXPECT_EQ(metrics[1]["dataset_name"], "plain");
    EXPECT_EQ(metrics[1]["dataset_digest"], "abd46f37");
}

TEST(CommandLine, ModelsSaysWhenThereAreNone)
{
    const Outcome outcome = run({"models", sample()});
    EXPECT_EQ(outcome.code, kExitSuccess);
    EXPECT_TRUE(outcome.out.empty());
    EXPECT_NE(outcome.err.find("no models"), std::string::npos);
}

TEST(CommandLine, CurvesGiveEveryPoint)
{
    const std::string id = sampleComparison()["runs"][0];
    const json runs = json::parse(run({"runs", sample(), "--history", "--format", "json"}).out);
    const json document = json::parse(run({"curves", sample(), "--run", id.substr(0, 8), "--metric",
                                              "train/loss", "--format", "json"})
                                          .out);
    const json& series = document["series"][0];
    EXPECT_EQ(series["run_id"], id);
    for (const json& one : runs["runs"]) {
        if (one["run_id"] == id) {
            EXPECT_EQ(series["values"].size(), one["metrics"]["train/loss"]["points"]);
        }
    }
    EXPECT_GT(series["values"].size(), 20U);
    EXPECT_EQ(run({"curves", sample(), "--run", id, "--metric", "nothing"}).code, kExitUsage);
}

TEST(CommandLine, EvaluateAgreesWithScikitLearn)
{
    const json comparison = sampleComparison();
    const json truth = sampleTruth();
    int compared = 0;
    for (const std::string id : comparison["runs"]) {
        const json document =
            json::parse(run({"evaluate", sample(), "--run", id, "--format", "json"}).out);
        const json& best = document["runs"][0]["evaluations"][0];
        const json& expected = truth["runs"][id];
        if (!expected.contains("accuracy")) {
            continue;
        }
        ++compared;
        EXPECT_NEAR(best["values"]["accuracy"], expected["accuracy"].get<double>(), 1e-12);
        EXPECT_EQ(best["confusion_matrix"], expected["confusion_matrix"]);
    }
    EXPECT_EQ(compared, 3);
}

TEST(CommandLine, CompareShowsOnlyDifferencesAndChanges)
{
    const json comparison = sampleComparison();
    const std::string first = comparison["runs"][0];
    const std::string baseline = comparison["baseline"];
    const json all = json::parse(
        run({"compare", sample(), "--run", first, "--baseline", baseline, "--format", "json"}).out);
    const json some = json::parse(run({"compare", sample(), "--run", first, "--baseline", baseline,
                                          "--only-differences", "--format", "json"})
                                      .out);
    EXPECT_EQ(all["baseline"], baseline);
    EXPECT_LT(some["rows"].size(), all["rows"].size());
    for (const json& row : some["rows"]) {
        EXPECT_TRUE(row["differs"]);
        if (row["section"] == "metrics" && row["values"][0].is_number()
            && row["values"][1].is_number()) {
            EXPECT_DOUBLE_EQ(row["deltas"][0].get<double>(),
                row["values"][0].get<double>() - row["values"][1].get<double>());
        }
    }
}

TEST(CommandLine, DoctorPrintsASummaryAndItsExitCodeTellsOfProblems)
{
    const Outcome outcome = run({"doctor", sample()});
    EXPECT_NE(outcome.out.find("16 runs"), std::string::npos);
    EXPECT_NE(outcome.out.find("info: "), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("\n    what to do: "), std::string::npos);
    const json document = json::parse(run({"doctor", sample(), "--format", "json"}).out);
    bool isSound = true;
    for (const json& problem : document["problems"]) {
        isSound = isSound && problem["severity"] == "info";
    }
    EXPECT_EQ(outcome.code, isSound ? kExitSuccess : kExitProblems);
}

TEST(CommandLine, ReportNeedsAPdfName)
{
    const std::string id = sampleComparison()["runs"][0];
    EXPECT_EQ(run({"report", sample(), "--run", id, "-o", "report.docx"}).code, kExitUsage);
}

} // namespace runlane::app
