// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/run_tree.h"

#include "support/snapshot_builder.h"

#include <gtest/gtest.h>

#include <functional>

namespace runlane::tests {

using models::arrangeRuns;
using models::Nesting;
using models::RunTree;

namespace {

std::string printed(const core::StoreSnapshot& snapshot, const RunTree& tree)
{
    std::string text;
    const std::function<void(const std::vector<int>&)> print = [&](const std::vector<int>& nodes) {
        int row = 0;
        for (const int node : nodes) {
            const auto& at = tree.nodes[static_cast<std::size_t>(node)];
            EXPECT_EQ(at.row, row++);
            text += snapshot.runs[at.run].id;
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

} // namespace

TEST(RunTree, FlatKeepsTheOrder)
{
    const auto snapshot = buildSnapshot({{"a"}, {"b", "", "a"}, {"c"}});
    EXPECT_EQ(printed(*snapshot,
                  arrangeRuns(*snapshot, rowsOf(*snapshot, {"c", "b", "a"}), Nesting::Flat)),
        "cba");
}

TEST(RunTree, ChildrenStandBelowTheirParentInTheGivenOrder)
{
    const auto snapshot =
        buildSnapshot({{"a"}, {"b", "", "p"}, {"p"}, {"c", "", "p"}, {"d", "", "c"}});
    EXPECT_EQ(
        printed(*snapshot, arrangeRuns(*snapshot, allRows(*snapshot), Nesting::Tree)), "ap(bc(d))");
    EXPECT_EQ(
        printed(*snapshot,
            arrangeRuns(*snapshot, rowsOf(*snapshot, {"d", "c", "p", "b", "a"}), Nesting::Tree)),
        "p(c(d)b)a");
}

TEST(RunTree, ChildWithoutItsParentStandsAlone)
{
    const auto snapshot = buildSnapshot({{"a"}, {"b", "", "p"}, {"c", "", "nobody"}, {"p"}});
    EXPECT_EQ(printed(*snapshot,
                  arrangeRuns(*snapshot, rowsOf(*snapshot, {"a", "b", "c"}), Nesting::Tree)),
        "abc");
}

TEST(RunTree, ParentWithoutAValueStandsWhereItsBestChildWould)
{
    const auto snapshot = buildSnapshot({{"sweep"}, {"x", "", "sweep", {}, {{"acc", 0.9}}},
        {"y", "", "sweep", {}, {{"acc", 0.1}}}, {"other", "", "", {}, {{"acc", 0.5}}}});
    // As sorted by acc, descending, missing last.
    const auto order = rowsOf(*snapshot, {"x", "other", "y", "sweep"});
    const analysis::ColumnId acc{analysis::ColumnFamily::Metric, "acc"};
    EXPECT_EQ(
        printed(*snapshot, arrangeRuns(*snapshot, order, Nesting::Tree, acc)), "sweep(xy)other");
    EXPECT_EQ(printed(*snapshot, arrangeRuns(*snapshot, order, Nesting::Tree)), "othersweep(xy)");
}

TEST(RunTree, CirclesAreCut)
{
    const auto snapshot = buildSnapshot(
        {{"a", "", "b"}, {"b", "", "c"}, {"c", "", "a"}, {"self", "", "self"}, {"d", "", "a"}});
    const RunTree tree = arrangeRuns(*snapshot, allRows(*snapshot), Nesting::Tree);
    std::string text = printed(*snapshot, tree);
    for (const char* id : {"a", "b", "c", "self", "d"}) {
        EXPECT_NE(text.find(id), std::string::npos) << id << " in " << text;
    }
    EXPECT_EQ(tree.roots.size(), 2U);
}

} // namespace runlane::tests
