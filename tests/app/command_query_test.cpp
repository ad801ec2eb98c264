// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_run.h"
#include "commands/commands.h"
#include "commands/query.h"

#include <gtest/gtest.h>

// Queries on the command line.
namespace runlane::app {

using nlohmann::json;

TEST(CommandQuery, RunsAreChosenByAQuery)
{
    const json all = json::parse(run({"runs", sample(), "--format", "json"}).out);
    std::size_t failed = 0;
    for (const json& one : all.at("runs")) {
        failed += one.at("status") == "FAILED" ? 1 : 0;
    }
    ASSERT_GT(failed, 0U);
    const Outcome chosen =
        run({"runs", sample(), "--format", "json", "--query", "status = 'FAILED'"});
    EXPECT_EQ(chosen.code, kExitSuccess) << chosen.err;
    const json runs = json::parse(chosen.out).at("runs");
    ASSERT_EQ(runs.size(), failed);
    for (const json& one : runs) {
        EXPECT_EQ(one.at("status"), "FAILED");
    }
}

TEST(CommandQuery, QueriesReadHistoriesWhenTheyMust)
{
    const json all = json::parse(run({"runs", sample(), "--history", "--format", "json"}).out);
    std::string key;
    double highest = 0;
    for (const json& one : all.at("runs")) {
        for (const auto& [name, metric] : one.at("metrics").items()) {
            const bool isUsable = metric.at("points") > 1 && metric.contains("max")
                && metric.at("value").is_number() && metric.at("max") > metric.at("value")
                && name.find_first_of(" `") == std::string::npos;
            if (isUsable && key.empty()) {
                key = name;
                highest = metric.at("max").get<double>();
            }
        }
    }
    ASSERT_FALSE(key.empty());
    std::ostringstream query;
    query.precision(17);
    query << "max(metrics." << key << ") >= " << highest;
    std::size_t expected = 0;
    for (const json& one : all.at("runs")) {
        const auto metric = one.at("metrics").find(key);
        if (metric == one.at("metrics").end()) {
            continue;
        }
        // A history of one point has no maximum of its own.
        const json value = metric->contains("max") ? metric->at("max") : metric->at("value");
        expected += value.is_number() && value.get<double>() >= highest ? 1 : 0;
    }
    const Outcome chosen = run({"runs", sample(), "--format", "json", "--query", query.str()});
    ASSERT_EQ(chosen.code, kExitSuccess) << chosen.err;
    EXPECT_EQ(json::parse(chosen.out).at("runs").size(), expected);
    EXPECT_GT(expected, 0U);
}

TEST(CommandQuery, WrongQueriesPointAtTheCharacter)
{
    const Outcome wrong = run({"runs", sample(), "--query", "metrics.acc >"});
    EXPECT_EQ(wrong.code, kExitUsage);
    EXPECT_NE(wrong.err.find("Expected a number"), std::string::npos) << wrong.err;
    EXPECT_EQ(wrong.err,
        "runlane: Expected a number, character 14\n"
        "  metrics.acc >\n"
        "               ^\n");
    const Outcome column = run({"runs", sample(), "--sort", "nonsense:desc"});
    EXPECT_EQ(column.code, kExitUsage);
    EXPECT_NE(column.err.find("\n  nonsense\n  ^\n"), std::string::npos) << column.err;
}

TEST(CommandQuery, ColumnsThatNoRunHasAreNamed)
{
    const Outcome columns = run({"runs", sample(), "--columns", "name,params.modle", "--sort",
        "metrics.test/ac:desc", "--format", "csv"});
    EXPECT_EQ(columns.code, kExitSuccess);
    EXPECT_EQ(columns.err,
        "runlane: no run has params.modle; did you mean params.model?\n"
        "runlane: no run has metrics.test/ac; did you mean metrics.test/acc?\n");
    const Outcome known =
        run({"runs", sample(), "--columns", "name,params.model", "--sort", "test/acc:max:asc"});
    EXPECT_EQ(known.code, kExitSuccess);
    EXPECT_EQ(known.err, "");
    for (const char* word : {"test/acc:foo", "metrics.test/acc:foo", "metrics.test/acc:foo:asc"}) {
        const Outcome order = run({"runs", sample(), "--sort", word});
        EXPECT_EQ(order.code, kExitUsage) << word;
        EXPECT_NE(order.err.find("\":foo\" is no order; write :asc or :desc"), std::string::npos)
            << order.err;
    }
}

TEST(CommandQuery, CaretsStandBelowTheirCharacter)
{
    EXPECT_EQ(caretLines("abc", 2), "  abc\n   ^");
    EXPECT_EQ(caretLines("잎 x", 3), "  잎 x\n     ^");
    EXPECT_EQ(caretLines("a\tb\nc", 5), "  a b c\n      ^");
    EXPECT_EQ(caretLines("", 1), "  \n  ^");
    const std::string text = std::string(80, 'a') + "B" + std::string(80, 'c');
    EXPECT_EQ(caretLines(text, 81),
        "  …" + std::string(50, 'a') + "B" + std::string(23, 'c') + "…\n" + std::string(53, ' ')
            + "^");
}

TEST(CommandQuery, SaysInHowManyRunsAParamIsNotANumber)
{
    const Outcome all = run({"runs", sample(), "--format", "json"});
    const json runs = json::parse(all.out).at("runs");
    std::string key; // of a param that is text
    std::size_t count = 0;
    for (const json& one : runs) {
        for (const auto& [name, value] : one.at("params").items()) {
            const std::string text = value.get<std::string>();
            if (key.empty() && !text.empty() && text.find_first_of("0123456789") > text.size()) {
                key = name;
            }
        }
        count += !key.empty() && one.at("params").contains(key) ? 1 : 0;
    }
    ASSERT_FALSE(key.empty());
    const Outcome chosen =
        run({"runs", sample(), "--format", "json", "--query", "params.`" + key + "` > 0"});
    EXPECT_EQ(chosen.code, kExitSuccess);
    EXPECT_NE(chosen.err.find("params.`" + key + "` is not a number in "), std::string::npos)
        << chosen.err;
    EXPECT_GT(count, 0U);
}

TEST(CommandQuery, SaysWhatAQueryNamesThatNoRunHas)
{
    const Outcome mistyped = run({"runs", sample(), "--query", "metrics.val/acuracy > 0"});
    EXPECT_EQ(mistyped.code, kExitSuccess);
    EXPECT_NE(mistyped.err.find("no run has metrics.val/acuracy"), std::string::npos)
        << mistyped.err;
    const Outcome good = run({"runs", sample(), "--query", "status = 'FINISHED'"});
    EXPECT_EQ(good.err, "");
}

} // namespace runlane::app
