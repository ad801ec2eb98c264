// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/value_tree.h"

#include "analysis/truth_cases.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace runlane::analysis {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs leavesOf(const ValueNode& value)
{
    Pairs pairs;
    for (const ValueLeaf& leaf : valueLeaves(value)) {
        pairs.emplace_back(leaf.path, leaf.text);
    }
    return pairs;
}

Pairs leavesOf(std::string_view text)
{
    const auto value = parseValue(text);
    return value ? leavesOf(*value) : Pairs{{"no value", std::string(text)}};
}

} // namespace

// Values written by Python's json, repr and PyYAML, with the leaves that these read themselves.
TEST(ValueTree, ReadsWhatPythonReads)
{
    std::map<std::string, int> counts;
    for (const auto& one : tests::truthCases("values.json")) {
        Pairs wanted;
        for (const auto& leaf : one.at("leaves")) {
            wanted.emplace_back(leaf.at(0).get<std::string>(), leaf.at(1).get<std::string>());
        }
        const auto text = one.at("text").get<std::string>();
        EXPECT_EQ(leavesOf(text), wanted) << one.at("form") << '\n' << text;
        ++counts[one.at("form").get<std::string>()];
    }
    EXPECT_EQ(counts["json"], 223);
    EXPECT_EQ(counts["python"], 125);
    EXPECT_EQ(counts["yaml"], 35);
}

// Written again and read by any JSON reader it is the same value.
TEST(ValueTree, PrettyTextIsJsonOfTheSameValue)
{
    for (const auto& one : tests::truthCases("values.json")) {
        const auto text = one.at("text").get<std::string>();
        if (one.at("form") != "json" || text.find("NaN") != std::string::npos) {
            continue;
        }
        const auto value = parseValue(text);
        ASSERT_TRUE(value.has_value()) << text;
        EXPECT_EQ(nlohmann::json::parse(prettyValue(*value)), nlohmann::json::parse(text)) << text;
    }
}

TEST(ValueTree, PrettyTextSortsKeysAndKeepsShortListsOnALine)
{
    const auto value = parseValue("{'b': (1, 2.50), 'a': {'x': None, 'l': []}}");
    ASSERT_TRUE(value.has_value());
    EXPECT_EQ(prettyValue(*value),
        "{\n"
        "  \"a\": {\n"
        "    \"l\": [],\n"
        "    \"x\": null\n"
        "  },\n"
        "  \"b\": [1, 2.50]\n"
        "}\n");
}

// What is no dict or list, or not whole, is text; a guess would compare what was never logged.
TEST(ValueTree, OtherTextsAreNoValues)
{
    for (const char* text : {"", " \n ", "adamw", "0.1", "\"text\"", "{", "{'open", "[1, 2",
             "{\"a\" 1}", "[object Object]", "{\"a\": 1} and more", "(a b)", "{1: }", "[,]",
             "Traceback (most recent call last):\n  File \"x.py\", line 1", "one: line",
             "a: 1\n b: 2\n", "a: word\n  goes on\n", "a: &x 1\nb: *x\n", "a: !!int 1\nb: 2\n",
             "key: value\n- item\n", "a: b: c\nd: e\n", "Results: good.\nNext we try lr 0.1.",
             "a:\tb\n\tc: d\n", "---\na: 1\n---\nb: 2\n"}) {
        EXPECT_FALSE(parseValue(text).has_value()) << text;
    }
}

TEST(ValueTree, PlainYamlHasCommentsQuotesAndListsAtTheKeysIndent)
{
    EXPECT_EQ(leavesOf("---\n"
                       "# of the run\n"
                       "lr: 1e-3   # start\n"
                       "name: 'it''s #1'\n"
                       "layers:\n"
                       "- units: 64\n"
                       "  act: relu\n"
                       "- units: 32\n"
                       "tags: [a, b]\n"
                       "empty:\n"
                       "url: http://host/x#y\n"),
        (Pairs{{"lr", "1e-3"}, {"name", "it's #1"}, {"layers[0].units", "64"},
            {"layers[0].act", "relu"}, {"layers[1].units", "32"}, {"tags", "[\"a\", \"b\"]"},
            {"empty", "null"}, {"url", "http://host/x#y"}}));
}

// Expected values: yaml.safe_load of PyYAML.
TEST(ValueTree, YamlHasBlockScalarsAndFlowCollectionsOverLines)
{
    EXPECT_EQ(leavesOf("text: |\n  one\n  two\nfolded: >-\n  a\n  b\n"),
        (Pairs{{"text", "one\ntwo\n"}, {"folded", "a b"}}));
    EXPECT_EQ(leavesOf("a: {x: 1,\n  y: [2, 3]}\nb: \"p\\tq\"\n"),
        (Pairs{{"a.x", "1"}, {"a.y", "[2, 3]"}, {"b", "p\tq"}}));
    EXPECT_EQ(leavesOf("- a: 1\n  b: 2\n- - x\n  - y\n"),
        (Pairs{{"[0].a", "1"}, {"[0].b", "2"}, {"[1]", "[\"x\", \"y\"]"}}));
}

TEST(ValueTree, ListsOfScalarsAreOneLeafAndDeeperOnesArePaths)
{
    EXPECT_EQ(leavesOf("[1, 2]"), (Pairs{{"", "[1, 2]"}}));
    EXPECT_EQ(leavesOf("[[1], {'a': {}}]"), (Pairs{{"[0]", "[1]"}, {"[1].a", "{}"}}));
    EXPECT_EQ(leavesOf("{'a': '[1]', 'b': [1], 'c': 'null', 'd': None}"),
        (Pairs{{"a", "\"[1]\""}, {"b", "[1]"}, {"c", "\"null\""}, {"d", "null"}}));
}

TEST(ValueTree, LimitsMakeHugeTextsNoValues)
{
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + '1' + std::string(depth, ']');
    };
    EXPECT_TRUE(parseValue(nested(60)).has_value());
    EXPECT_FALSE(parseValue(nested(100'000)).has_value());
    std::string wide = "[0";
    for (int i = 0; i < 6'000; ++i) {
        wide += ",0";
    }
    EXPECT_FALSE(parseValue(wide + ']').has_value());
    EXPECT_FALSE(parseValue("[\"" + std::string(1'000'000, 'x') + "\"]").has_value());
    std::string deepYaml;
    for (std::size_t i = 0; i < 500; ++i) {
        deepYaml += std::string(i, ' ') + "a:\n";
    }
    EXPECT_FALSE(parseValue(deepYaml).has_value());
}

} // namespace runlane::analysis
