// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_tree.h"

#include "support/snapshot_builder.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <optional>
#include <string>

namespace runlane::tests {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::Nesting;
using analysis::RunTree;
using analysis::RunValues;

namespace {

std::string printed(const core::StoreSnapshot& snapshot, const RunTree& tree)
{
    std::string text;
    const std::function<void(const std::vector<int>&)> print = [&](const std::vector<int>& nodes) {
        int row = 0;
        for (const int node : nodes) {
            const auto& at = tree.nodes[static_cast<std::size_t>(node)];
            EXPECT_EQ(at.row, row++);
            text += at.group < 0
                ? std::string(snapshot.runs[at.run].id)
                : tree.groups[static_cast<std::size_t>(at.group)].value.value_or("none");
            if (!at.children.empty()) {
                text += "(";
                print(at.children);
                text += ")";
            }
        }
    };
    print(tree.roots);
    return text;
}

RunValues valuesOf(const core::SnapshotPtr& snapshot)
{
    return RunValues(analysis::runSetOf(snapshot));
}

RunTree arrangeRuns(const core::SnapshotPtr& snapshot, const std::vector<std::uint32_t>& order,
    Nesting nesting, const std::optional<ColumnId>& sortedBy = std::nullopt)
{
    return analysis::arrangeRuns(valuesOf(snapshot), order, nesting, sortedBy);
}

} // namespace

TEST(RunTree, FlatKeepsTheOrder)
{
    const auto snapshot = buildSnapshot({{"a"}, {"b", "", "a"}, {"c"}});
    EXPECT_EQ(printed(*snapshot,
                  arrangeRuns(snapshot, rowsOf(*snapshot, {"c", "b", "a"}), Nesting::Flat)),
        "cba");
}

TEST(RunTree, ChildrenStandBelowTheirParentInTheGivenOrder)
{
    const auto snapshot =
        buildSnapshot({{"a"}, {"b", "", "p"}, {"p"}, {"c", "", "p"}, {"d", "", "c"}});
    EXPECT_EQ(
        printed(*snapshot, arrangeRuns(snapshot, allRows(*snapshot), Nesting::Tree)), "ap(bc(d))");
    EXPECT_EQ(
        printed(*snapshot,
            arrangeRuns(snapshot, rowsOf(*snapshot, {"d", "c", "p", "b", "a"}), Nesting::Tree)),
        "p(c(d)b)a");
}

TEST(RunTree, ChildWithoutItsParentStandsAlone)
{
    const auto snapshot = buildSnapshot({{"a"}, {"b", "", "p"}, {"c", "", "nobody"}, {"p"}});
    EXPECT_EQ(printed(*snapshot,
                  arrangeRuns(snapshot, rowsOf(*snapshot, {"a", "b", "c"}), Nesting::Tree)),
        "abc");
}

TEST(RunTree, ParentWithoutAValueStandsWhereItsBestChildWould)
{
    const auto snapshot = buildSnapshot({{"sweep"}, {"x", "", "sweep", {}, {{"acc", 0.9}}},
        {"y", "", "sweep", {}, {{"acc", 0.1}}}, {"other", "", "", {}, {{"acc", 0.5}}}});
    // As sorted by acc, descending, missing last.
    const auto order = rowsOf(*snapshot, {"x", "other", "y", "sweep"});
    const ColumnId acc{ColumnFamily::Metric, "acc"};
    EXPECT_EQ(
        printed(*snapshot, arrangeRuns(snapshot, order, Nesting::Tree, acc)), "sweep(xy)other");
    EXPECT_EQ(printed(*snapshot, arrangeRuns(snapshot, order, Nesting::Tree)), "othersweep(xy)");
}

TEST(RunTree, CirclesAreCut)
{
    const auto snapshot = buildSnapshot(
        {{"a", "", "b"}, {"b", "", "c"}, {"c", "", "a"}, {"self", "", "self"}, {"d", "", "a"}});
    const RunTree tree = arrangeRuns(snapshot, allRows(*snapshot), Nesting::Tree);
    std::string text = printed(*snapshot, tree);
    for (const char* id : {"a", "b", "c", "self", "d"}) {
        EXPECT_NE(text.find(id), std::string::npos) << id << " in " << text;
    }
    EXPECT_EQ(tree.roots.size(), 2U);
}

TEST(RunTree, GroupsStandInGroupsWhereTheirFirstRunStood)
{
    const auto snapshot = buildSnapshot({{"a", "", "", {{"model", "vit"}, {"loss", "ce"}}},
        {"b", "", "", {{"model", "cnn"}, {"loss", "ce"}}},
        {"c", "", "", {{"model", "vit"}, {"loss", "focal"}}},
        {"d", "", "", {{"model", "vit"}, {"loss", "ce"}}}, {"e"}});
    const RunValues values = valuesOf(snapshot);
    RunTree tree = analysis::arrangeRuns(values, allRows(*snapshot), Nesting::Tree);
    analysis::groupRuns(
        tree, values, {{ColumnFamily::Param, "model"}, {ColumnFamily::Param, "loss"}});
    EXPECT_EQ(printed(*snapshot, tree), "vit(ce(ad)focal(c))cnn(ce(b))none(none(e))");
    EXPECT_EQ(tree.groups.front().runs, rowsOf(*snapshot, {"a", "c", "d"}));
    EXPECT_EQ(tree.groups.front().level, 0U);
}

// vit: 0.99 and 0.5, mean 0.745; cnn: 0.8 and 0.9, mean 0.85; mlp: nothing logged.
TEST(RunTree, GroupsStandInTheOrderOfWhatTheyShow)
{
    const auto snapshot = buildSnapshot({{"a", "", "", {{"model", "vit"}}, {{"acc", 0.99}}},
        {"b", "", "", {{"model", "vit"}}, {{"acc", 0.5}}},
        {"c", "", "", {{"model", "cnn"}}, {{"acc", 0.8}}},
        {"d", "", "", {{"model", "cnn"}}, {{"acc", 0.9}}}, {"e", "", "", {{"model", "mlp"}}}});
    const RunValues values = valuesOf(snapshot);
    const analysis::ColumnId acc{ColumnFamily::Metric, "acc"};
    const analysis::ColumnId name{ColumnFamily::Attribute, "name"};
    const auto order = [&](const analysis::ColumnId& column, analysis::SortDirection direction,
                           analysis::GroupStatistic statistic) {
        const std::vector<analysis::SortKey> keys{{column, direction}};
        RunTree tree = analysis::arrangeRuns(
            values, analysis::sortRows(values, allRows(*snapshot), keys), Nesting::Flat);
        analysis::groupRuns(tree, values, {{ColumnFamily::Param, "model"}}, {keys, statistic});
        return printed(*snapshot, tree);
    };
    using analysis::GroupStatistic;
    constexpr auto kUp = analysis::SortDirection::Ascending;
    constexpr auto kDown = analysis::SortDirection::Descending;
    EXPECT_EQ(order(acc, kDown, GroupStatistic::Mean), "cnn(dc)vit(ab)mlp(e)");
    EXPECT_EQ(order(acc, kUp, GroupStatistic::Mean), "vit(ba)cnn(cd)mlp(e)");
    EXPECT_EQ(order(acc, kDown, GroupStatistic::Maximum), "vit(ab)cnn(dc)mlp(e)");
    EXPECT_EQ(order(acc, kDown, GroupStatistic::Minimum), "cnn(dc)vit(ab)mlp(e)");
    EXPECT_EQ(order(acc, kUp, GroupStatistic::Best), "cnn(cd)vit(ba)mlp(e)");
    EXPECT_EQ(order(acc, kUp, GroupStatistic::Count), "mlp(e)vit(ba)cnn(cd)");
    EXPECT_EQ(order(name, kDown, GroupStatistic::Mean), "vit(ba)mlp(e)cnn(dc)");
}

TEST(RunTree, AParentWithoutAValueBelongsWhereItsNestedRunsDo)
{
    const auto snapshot = buildSnapshot({{"sweep"}, {"x", "", "sweep", {{"model", "vit"}}},
        {"y", "", "sweep", {{"model", "vit"}}}, {"mixed"}, {"v", "", "mixed", {{"model", "vit"}}},
        {"w", "", "mixed", {{"model", "cnn"}}}});
    const RunValues values = valuesOf(snapshot);
    RunTree tree = analysis::arrangeRuns(values, allRows(*snapshot), Nesting::Tree);
    analysis::groupRuns(tree, values, {{ColumnFamily::Param, "model"}});
    EXPECT_EQ(printed(*snapshot, tree), "vit(sweep(xy))none(mixed(vw))");
}

TEST(RunTree, GroupsByStatusAndByNumbers)
{
    RunSpec failed{"b", "", "", {}, {{"fold", 1}}};
    failed.status = core::RunStatus::Failed;
    const auto snapshot =
        buildSnapshot({{"a", "", "", {}, {{"fold", 1}}}, failed, {"c", "", "", {}, {{"fold", 2}}}});
    const RunValues values = valuesOf(snapshot);
    RunTree tree = analysis::arrangeRuns(values, allRows(*snapshot), Nesting::Flat);
    analysis::groupRuns(
        tree, values, {{ColumnFamily::Attribute, "status"}, {ColumnFamily::Metric, "fold"}});
    EXPECT_EQ(printed(*snapshot, tree), "FINISHED(1(a)2(c))FAILED(1(b))");
}

// Mean and sample deviation of 0.9, 0.94, 0.92: 0.92 and 0.02 (R: mean, sd).
TEST(RunTree, SummaryOfAGroupLeavesUnfinishedRunsOutOfTheMean)
{
    RunSpec killed{"d", "", "", {}, {{"acc", 0.99}}};
    killed.status = core::RunStatus::Killed;
    const auto snapshot = buildSnapshot({{"a", "", "", {}, {{"acc", 0.9}}},
        {"b", "", "", {}, {{"acc", 0.94}}}, {"c", "", "", {}, {{"acc", 0.92}}}, killed, {"e"},
        {"f", "", "", {}, {{"acc", std::numeric_limits<double>::quiet_NaN()}}}});
    const analysis::GroupSummary summary = analysis::summariseGroup(
        valuesOf(snapshot), {ColumnFamily::Metric, "acc"}, allRows(*snapshot));
    EXPECT_EQ(summary.n, 3U);
    EXPECT_DOUBLE_EQ(summary.mean, 0.92);
    EXPECT_NEAR(summary.deviation, 0.02, 1e-15);
    EXPECT_EQ(summary.count, 4U);
    EXPECT_EQ(summary.minimum, 0.9);
    EXPECT_EQ(summary.maximum, 0.99);
    EXPECT_EQ(summary.best, 0.99);
}

} // namespace runlane::tests
