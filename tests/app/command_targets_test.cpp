// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_run.h"
#include "commands/commands.h"
#include "exports/table.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

// Every command's formats and files, what stands for nothing, and tables in a terminal.
namespace runlane::app {

namespace {

using Words = std::vector<std::string>;

std::string contentOf(const std::string& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The commands that print tables, with what they need.
std::vector<Words> commands()
{
    const std::string id = sampleComparison().at("runs").at(0).get<std::string>();
    return {{"list", sample()}, {"runs", sample()}, {"models", sample()},
        {"curves", sample(), "--run", id, "--metric", "train/loss"},
        {"compare", sample(), "--run", id}, {"evaluate", sample(), "--run", id},
        {"doctor", sample()}};
}

Outcome runIn(const std::vector<std::string>& arguments, std::size_t columns)
{
    std::ostringstream out;
    std::ostringstream err;
    const CommandLineResult result = runCommandLine(arguments, out, err, columns);
    return {result.exitCode.value_or(-1), out.str(), err.str()};
}

// Experiment 0 whose only run started at 2023-11-14 22:13:20 UTC, and 1 without runs.
std::string smallStore(const tests::TemporaryFolder& folder)
{
    folder.write("mlruns/0/meta.yaml",
        "artifact_location: x\nexperiment_id: '0'\nlifecycle_stage: active\nname: Default\n");
    folder.write("mlruns/1/meta.yaml",
        "artifact_location: x\nexperiment_id: '1'\nlifecycle_stage: active\nname: empty\n");
    folder.write("mlruns/0/aaaabbbbccccdddd/meta.yaml",
        "artifact_uri: file:///b/artifacts\nend_time: 1700000090500\nexperiment_id: '0'\n"
        "lifecycle_stage: active\nrun_id: aaaabbbbccccdddd\nrun_name: late\n"
        "start_time: 1700000000000\nstatus: 3\nuser_id: u\n");
    folder.write("mlruns/0/eeeeffff00001111/meta.yaml",
        "artifact_uri: file:///a/artifacts\nend_time: 1700000090500\nexperiment_id: '0'\n"
        "lifecycle_stage: active\nrun_id: eeeeffff00001111\nrun_name: early\n"
        "start_time: 1600000000000\nstatus: 3\nuser_id: u\n");
    return folder.text() + "/mlruns";
}

// Local time for as long as it lives.
class TimeZone
{
public:
    explicit TimeZone(const char* name)
        : m_before(std::getenv("TZ") != nullptr ? std::getenv("TZ") : "")
    {
        setenv("TZ", name, 1);
        tzset();
    }
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;
    ~TimeZone()
    {
        setenv("TZ", m_before.c_str(), 1);
        tzset();
    }

private:
    std::string m_before;
};

} // namespace

TEST(CommandTargets, EveryCommandWritesEveryFormatToAFile)
{
    const tests::TemporaryFolder folder;
    for (const Words& command : commands()) {
        for (const char* format : {"csv", "tsv", "md", "tex", "html", "json", "txt"}) {
            const std::string file = folder.text() + "/" + command.front() + "." + format;
            Words words = command;
            words.insert(words.end(), {"-o", file});
            EXPECT_EQ(run(words).code, kExitSuccess) << file;
            EXPECT_EQ(run(words).out, "") << file;
            words = command;
            const std::string name = format;
            words.insert(words.end(),
                {"--format",
                    name == "md"        ? "markdown"
                        : name == "tex" ? "latex"
                        : name == "txt" ? "table"
                                        : name});
            if (command.front() != "models"
                || name != "txt") { // a terminal is told that there are none
                EXPECT_EQ(contentOf(file), run(words).out) << file;
            }
            EXPECT_FALSE(contentOf(file).empty()) << file;
        }
        Words words = command;
        words.insert(words.end(), {"--format", "xlsx"});
        const Outcome homeless = run(words);
        EXPECT_EQ(homeless.code, kExitUsage) << command.front();
        EXPECT_NE(homeless.err.find("-o FILE.xlsx"), std::string::npos) << homeless.err;
        words.insert(words.end(), {"-o", folder.text() + "/" + command.front() + ".xlsx"});
        EXPECT_EQ(run(words).code, kExitSuccess);
        EXPECT_EQ(contentOf(words.back()).substr(0, 2), "PK") << command.front();
        words = command;
        words.insert(words.end(), {"-o", sample() + "/out.csv"});
        EXPECT_EQ(run(words).code, kExitCannotWrite) << "into a store";
        EXPECT_FALSE(std::filesystem::exists(words.back()));
    }
}

TEST(CommandTargets, TimesOfExperimentsSayTheirZone)
{
    const tests::TemporaryFolder folder;
    const std::string store = smallStore(folder);
    const TimeZone seoul("KST-9");
    const std::string table = run({"list", store}).out;
    EXPECT_NE(table.find("2023-11-15 07:13 +09:00"), std::string::npos) << table;
    EXPECT_NE(table.find(" \u2013 "), std::string::npos) << table;
    const std::string csv = run({"list", store, "--format", "csv"}).out;
    EXPECT_EQ(csv,
        "Experiment id,Name,Runs,Deleted runs,Last run,Stage\r\n"
        "0,Default,2,0,2023-11-14T22:13:20.000Z,active\r\n1,empty,0,0,,active\r\n");
}

TEST(CommandTargets, ExperimentIdsAndArtifactUrisAreColumns)
{
    const tests::TemporaryFolder folder;
    const std::string store = smallStore(folder);
    EXPECT_EQ(run({"runs", store, "--columns", "name,experiment,experiment_id,artifact_uri",
                      "--sort", "artifact_uri", "--format", "csv"})
                  .out,
        "name,experiment,experiment_id,artifact_uri\r\n"
        "early,Default,0,file:///a/artifacts\r\nlate,Default,0,file:///b/artifacts\r\n");
    const std::string down =
        run({"runs", store, "--columns", "name", "--sort", "artifact_uri:desc", "--format", "csv"})
            .out;
    EXPECT_EQ(down, "name\r\nlate\r\nearly\r\n");
    const std::string groups =
        run({"runs", store, "--group-by", "experiment_id", "--format", "csv"}).out;
    EXPECT_EQ(groups.substr(0, groups.find('\r')), "experiment_id,runs");
}

TEST(CommandTargets, TablesFitTheTerminal)
{
    for (const Words& command : commands()) {
        const std::string whole = runIn(command, 0).out;
        EXPECT_EQ(run(command).out, whole);
        EXPECT_EQ(runIn(command, 10'000).out.size() <= whole.size(), true);
    }
    const std::string narrow = runIn({"list", sample()}, 70).out;
    std::istringstream lines(narrow);
    std::size_t widest = 0;
    for (std::string line; std::getline(lines, line);) {
        widest = std::max(widest, exports::terminalWidth(line));
    }
    EXPECT_EQ(widest, 70U) << narrow;
    const std::string id = sampleComparison().at("runs").at(0).get<std::string>();
    const std::string file = runIn({"compare", sample(), "--run", id, "--format", "csv"}, 40).out;
    EXPECT_EQ(file, run({"compare", sample(), "--run", id, "--format", "csv"}).out);
}

TEST(CommandTargets, AMistypedCommandIsNoPath)
{
    const auto complaint = [](const Words& words) {
        const Outcome outcome = run(words);
        EXPECT_EQ(outcome.code, kExitUsage) << words.front();
        EXPECT_EQ(outcome.out, "");
        return outcome.err;
    };
    EXPECT_EQ(
        complaint({"rusn"}), "runlane: no such command or path: rusn; did you mean 'runs'?\n");
    EXPECT_EQ(complaint({"comapre", sample(), "--run", "a"}),
        "runlane: no such command or path: comapre; did you mean 'compare'?\n");
    EXPECT_EQ(complaint({"Doctor", sample()}),
        "runlane: no such command or path: Doctor; did you mean 'doctor'?\n");
    EXPECT_EQ(complaint({"no-such-word"}), "runlane: no such command or path: no-such-word\n");
    for (const std::string place : {"./rusn", "sqlite:///rusn", "s3://rusn", "/rusn"}) {
        EXPECT_EQ(run({place}).code, -1) << place << " is for the window";
    }
}

} // namespace runlane::app
