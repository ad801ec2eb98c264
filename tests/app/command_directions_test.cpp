// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_run.h"
#include "commands/command.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>

// Commands follow the directions that experiments state.
namespace runlane::app {

using nlohmann::json;

namespace {

const std::string kLow(32, 'a');
const std::string kHigh(32, 'b');

// Experiment 1 says that a lower zeta is better; 2 that a higher is, and has no runs. Run aaaa has
// zeta 1, then 3; run bbbb 5, then 4.
void writeStore(const tests::TemporaryFolder& folder)
{
    const std::array<std::string, 2> isGreaterBetter{"False", "True"};
    for (std::size_t i = 0; i < isGreaterBetter.size(); ++i) {
        const std::string id = std::to_string(i + 1);
        const std::string experiment = "mlruns/" + id + "/";
        folder.write(experiment + "meta.yaml",
            "artifact_location: mlruns/" + id + "\nexperiment_id: '" + id
                + "'\nlifecycle_stage: active\nname: e" + id + "\n");
        const std::string tags = experiment + "tags/mlflow.experiment.primaryMetric.";
        folder.write(tags + "name", "zeta");
        folder.write(tags + "greaterIsBetter", isGreaterBetter[i]);
    }
    for (const std::string& id : {kLow, kHigh}) {
        const std::string run = "mlruns/1/" + id + "/";
        folder.write(run + "meta.yaml",
            "artifact_uri: mlruns/1/" + id + "/artifacts\nend_time: 1700000600000\n"
                + "entry_point_name: ''\nexperiment_id: '1'\nlifecycle_stage: active\nrun_id: " + id
                + "\nrun_name: run-" + id.substr(0, 1) + "\nrun_uuid: " + id
                + "\nsource_name: ''\nsource_type: 4\nsource_version: ''\n"
                + "start_time: 1700000000000\nstatus: 3\ntags: []\nuser_id: someone\n");
        folder.write(run + "metrics/zeta",
            id == kLow ? "1700000000000 1 0\n1700000001000 3 1\n"
                       : "1700000000000 5 0\n1700000001000 4 1\n");
    }
}

std::string outputOf(const std::string& command)
{
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 4096> part{};
    while (pipe != nullptr && fgets(part.data(), static_cast<int>(part.size()), pipe) != nullptr) {
        text += part.data();
    }
    return pipe != nullptr && pclose(pipe) == 0 ? text : std::string();
}

} // namespace

TEST(CommandDirections, BestInAQueryIsAsTheExperimentOfTheRunsSays)
{
    const tests::TemporaryFolder folder;
    writeStore(folder);
    const std::string store = folder.text() + "/mlruns";
    const auto found = [&](const char* query) {
        const Outcome outcome = run({"runs", store, "--format", "json", "--query", query});
        EXPECT_EQ(outcome.code, kExitSuccess) << outcome.err;
        const json all = json::parse(outcome.out);
        std::string ids;
        for (const json& one : all.at("runs")) {
            ids += one.at("run_id").get<std::string>().substr(0, 1);
        }
        return ids;
    };
    EXPECT_EQ(found("best(metrics.zeta) = 1"), "a");
    EXPECT_EQ(found("best(metrics.zeta) = 4"), "b");
    EXPECT_EQ(found("best(metrics.zeta) >= 5"), "");
}

TEST(CommandDirections, TheUsersOwnComesFirst)
{
    const tests::TemporaryFolder folder;
    writeStore(folder);
    const std::string store = folder.text() + "/mlruns";
    EXPECT_EQ(run({"runs", store, "--sort", "name", "--columns", "name,metrics.zeta:best",
                      "--direction", "zeta=higher", "--format", "csv"})
                  .out,
        "name,metrics.zeta:best,metrics.zeta:best step\r\nrun-a,3,1\r\nrun-b,5,0\r\n");
    const Outcome none =
        run({"runs", store, "--query", "best(metrics.zeta) > 0", "--direction", "zeta=none"});
    EXPECT_EQ(none.code, kExitUsage);
    EXPECT_NE(none.err.find("It is not known whether more or less of zeta"), std::string::npos);
    const auto direction = [&](const std::string& word) {
        const Outcome compared = run({"compare", store, "--run", kLow, "--run", kHigh,
            "--direction", word, "--format", "json"});
        EXPECT_EQ(compared.code, kExitSuccess) << compared.err;
        return json::parse(compared.out);
    };
    EXPECT_NE(direction("zeta=higher").dump().find("\"direction\":\"higher\""), std::string::npos);
    EXPECT_NE(direction("zeta=lower").dump().find("\"direction\":\"lower\""), std::string::npos);
    for (const char* word : {"zeta", "zeta=up", "=lower", "zeta="}) {
        const Outcome wrong = run({"runs", store, "--direction", word});
        EXPECT_EQ(wrong.code, kExitUsage) << word;
        EXPECT_NE(wrong.err.find("KEY=higher"), std::string::npos) << wrong.err;
    }
}

// The best value of the experiment's direction, with the step it was logged at.
TEST(CommandDirections, BestColumnsSayTheStep)
{
    const tests::TemporaryFolder folder;
    writeStore(folder);
    const auto table = [&](const char* format) {
        return run({"runs", folder.text() + "/mlruns", "--sort", "name", "--columns",
                       "name,metrics.zeta:best", "--format", format})
            .out;
    };
    EXPECT_EQ(table("csv"),
        "name,metrics.zeta:best,metrics.zeta:best step\r\nrun-a,1,0\r\nrun-b,4,1\r\n");
    EXPECT_EQ(table("table"),
        "name   metrics.zeta:best\nrun-a               1 @0\n"
        "run-b               4 @1\n");
    EXPECT_EQ(table("markdown"),
        "| name | metrics.zeta:best |\n| --- | ---: |\n| run-a | **1 @0** |\n"
        "| run-b | 4 @1 |\n");
    EXPECT_NE(table("latex").find("run-a & \\textbf{1 @0}"), std::string::npos);
    const json all = json::parse(table("json"));
    EXPECT_EQ(all.at("runs")[1].at("metrics").at("zeta:best").at("step"), 1);
}

TEST(CommandDirections, TheReportNamesTheBestAsTheExperimentSays)
{
    if (outputOf("pdftotext -v 2>&1").empty()) {
        GTEST_SKIP() << "pdftotext is not installed";
    }
    const tests::TemporaryFolder folder;
    writeStore(folder);
    const std::string target = folder.text() + "/report.pdf";
    const Outcome outcome =
        run({"report", folder.text() + "/mlruns", "--run", kHigh, "--run", kLow, "-o", target});
    ASSERT_EQ(outcome.code, kExitSuccess) << outcome.err;
    const std::string text = outputOf("pdftotext '" + target + "' -");
    EXPECT_NE(text.find("run-a has the lowest zeta, 3"), std::string::npos) << text;
}

} // namespace runlane::app
