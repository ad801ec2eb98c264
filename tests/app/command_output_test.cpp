// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_run.h"
#include "commands/commands.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

// What commands write, and where.
namespace runlane::app {

namespace {

using nlohmann::json;

// Two runs named "same" whose param lr and latest acc differ: by 1e-9 of 1.
std::string storeOfNamesakes(const tests::TemporaryFolder& folder)
{
    folder.write("mlruns/0/meta.yaml",
        "artifact_location: x\nexperiment_id: '0'\nlifecycle_stage: active\nname: Default\n");
    for (const std::string id : {"aaaabbbbccccdddd", "eeeeffff00001111"}) {
        const bool isFirst = id == "aaaabbbbccccdddd";
        folder.write("mlruns/0/" + id + "/meta.yaml",
            "artifact_uri: x\nend_time: 1700000090500\nexperiment_id: '0'\n"
            "lifecycle_stage: active\nrun_id: "
                + id + "\nrun_name: same\nstart_time: 1700000000000\nstatus: 3\nuser_id: u\n");
        folder.write("mlruns/0/" + id + "/params/lr", isFirst ? "0.1" : "0.2");
        folder.write("mlruns/0/" + id + "/metrics/acc",
            std::string("1700000001000 ") + (isFirst ? "1.000000001" : "1.000000002") + " 1\n");
    }
    return folder.text() + "/mlruns";
}

Outcome compareNamesakes(const std::vector<std::string>& more)
{
    const tests::TemporaryFolder folder;
    std::vector<std::string> words{
        "compare", storeOfNamesakes(folder), "--run", "aaaa", "--run", "eeee"};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
}

} // namespace

TEST(CommandOutput, AFullDiskIsSeventyThree)
{
    std::ofstream full("/dev/full");
    std::ostringstream complaints;
    const auto result = runCommandLine({"list", sample()}, full, complaints);
    EXPECT_EQ(result.exitCode, kExitCannotWrite);
    EXPECT_NE(complaints.str().find("standard output"), std::string::npos) << complaints.str();
}

TEST(CommandOutput, JsonOfRunsHasTheColumnsAskedFor)
{
    const tests::TemporaryFolder folder;
    const Outcome outcome = run({"runs", storeOfNamesakes(folder), "--format", "json", "--columns",
        "status,params.lr,metrics.acc,metrics.acc:max", "--sort", "params.lr"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const json document = json::parse(outcome.out);
    EXPECT_EQ(document.at("schema"), "runlane.runs/1");
    const json expected = {{"run_id", "aaaabbbbccccdddd"}, {"status", "FINISHED"},
        {"params", {{"lr", "0.1"}}},
        {"metrics",
            {{"acc", {{"value", 1.000000001}, {"step", 1}}},
                {"acc:max", {{"value", 1.000000001}, {"step", 1}}}}}};
    EXPECT_EQ(document.at("runs").at(0), expected);
}

TEST(CommandOutput, TheNameOfTheFileTellsTheFormat)
{
    const tests::TemporaryFolder folder;
    const auto begins = [&](const std::string& name, const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{"runs", sample(), "-o", folder.text() + "/" + name};
        words.insert(words.end(), more.begin(), more.end());
        EXPECT_EQ(run(words).code, kExitSuccess) << name;
        std::ifstream file(folder.text() + "/" + name);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        return text.substr(0, 2);
    };
    EXPECT_EQ(begins("runs.xlsx"), "PK"); // a ZIP archive
    EXPECT_EQ(begins("RUNS.XLSX"), "PK");
    EXPECT_EQ(begins("runs.json").substr(0, 1), "{");
    EXPECT_EQ(begins("runs.md"), "| ");
    EXPECT_EQ(begins("runs.json.txt", {"--format", "json"}).substr(0, 1), "{");
    EXPECT_EQ(run({"runs", sample(), "-o", ""}).code, kExitUsage);
}

TEST(CommandOutput, ALimitCountsGroups)
{
    const std::vector<std::string> words{
        "runs", sample(), "--group-by", "params.model", "--format", "json"};
    const json all = json::parse(run(words).out);
    std::vector<std::string> limited = words;
    limited.insert(limited.end(), {"--limit", "1"});
    const json first = json::parse(run(limited).out);
    ASSERT_EQ(first.at("groups").size(), 1U);
    EXPECT_EQ(first.at("groups").at(0), all.at("groups").at(0));
    EXPECT_EQ(run({"runs", sample(), "--limit", "-1"}).code, kExitUsage);
}

TEST(CommandOutput, GroupsStandInTheOrderOfTheirStatistic)
{
    for (const auto& [statistic, key] : std::vector<std::pair<std::string, std::string>>{
             {"mean", "mean"}, {"max", "max"}, {"min", "min"}, {"count", "count"}}) {
        const json groups =
            json::parse(run({"runs", sample(), "--group-by", "params.model", "--columns",
                                "metrics.test/acc", "--sort", "metrics.test/acc:desc",
                                "--statistic", statistic, "--format", "json"})
                            .out)
                .at("groups");
        std::vector<double> numbers;
        for (const json& group : groups) {
            const json& summary = group.at("metrics").at("metrics.test/acc");
            if (summary.contains(key)) {
                numbers.push_back(summary.at(key).get<double>());
            }
        }
        EXPECT_GT(numbers.size(), 1U);
        EXPECT_TRUE(std::is_sorted(numbers.rbegin(), numbers.rend())) << statistic;
    }
    EXPECT_EQ(run({"runs", sample(), "--statistic", "mean"}).code, kExitUsage);
}

TEST(CommandOutput, AStoreIsNeverWritten)
{
    const tests::TemporaryFolder folder;
    namespace fs = std::filesystem;
    fs::copy(sample(), folder.path() / "mlruns", fs::copy_options::recursive);
    const std::string store = (folder.path() / "mlruns").string();
    const std::string id = sampleComparison().at("runs").at(0).get<std::string>();
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"runs", store, "--format", "csv", "-o", store + "/runs.csv"},
             {"runs", store, "--format", "xlsx", "-o", store + "/runs.xlsx"},
             {"compare", store, "--run", id, "--format", "json", "-o", store + "/a.json"},
             {"report", store, "--run", id, "-o", store + "/report.pdf"}}) {
        EXPECT_EQ(run(words).code, kExitCannotWrite) << words.back();
        EXPECT_FALSE(fs::exists(words.back())) << words.back();
    }
}

TEST(CommandOutput, ComparedRunsOfOneNameAreToldApart)
{
    const std::string csv = compareNamesakes({"--format", "csv"}).out;
    EXPECT_NE(csv.find("same aaaabbbb,same eeeeffff"), std::string::npos) << csv;
    EXPECT_NE(csv.find("duration (s),90.5,90.5"), std::string::npos) << csv;
    EXPECT_NE(csv.find("2023-11-14T22:13:20.000Z"), std::string::npos) << csv;
}

TEST(CommandOutput, TransposedColumnsSayWhatTheyAre)
{
    const std::string csv =
        compareNamesakes({"--baseline", "aaaa", "--transpose", "--format", "csv"}).out;
    const std::string head = csv.substr(0, csv.find('\r'));
    EXPECT_NE(head.find("metrics.acc,metrics.acc change"), std::string::npos) << head;
    EXPECT_NE(head.find("params.lr"), std::string::npos) << head;
}

TEST(CommandOutput, RunsOfSeveralStoresAreComparedAndNamedWithTheirStore)
{
    const tests::TemporaryFolder one;
    const tests::TemporaryFolder two;
    const std::string first = storeOfNamesakes(one);
    const std::string second = storeOfNamesakes(two);
    const Outcome unclear = run({"compare", first, second, "--run", "aaaa"});
    EXPECT_EQ(unclear.code, kExitUsage) << unclear.err;
    EXPECT_NE(unclear.err.find("2:aaaa"), std::string::npos) << unclear.err;
    const Outcome outcome = run({"compare", first, second, "--run", "1:aaaa", "--run",
        second + ":eeee", "--baseline", "1:aaaa", "--format", "json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const json document = json::parse(outcome.out);
    EXPECT_EQ(document.at("runs").at(0).at("store"), first);
    EXPECT_EQ(document.at("runs").at(1).at("store"), second);
    EXPECT_EQ(document.at("baseline_store"), first);
    for (const json& row : document.at("rows")) {
        if (row.at("section") == "metrics") {
            EXPECT_DOUBLE_EQ(row.at("deltas").at(1).get<double>(), 1.000000002 - 1.000000001);
            EXPECT_EQ(row.at("direction"), "higher");
            EXPECT_EQ(row.at("changes").at(1), "better");
            return;
        }
    }
    FAIL() << "no metric compared";
}

TEST(CommandOutput, WhatDiffersIsNeverPrintedAsTheSame)
{
    const std::string table = compareNamesakes({"--only-differences"}).out;
    EXPECT_NE(table.find("1.000000001"), std::string::npos) << table;
    EXPECT_NE(table.find("1.000000002"), std::string::npos) << table;
}

} // namespace runlane::app
