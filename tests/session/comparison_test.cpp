// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace runlane::tests {

using session::Comparison;
using session::RunRef;
using session::Visibility;

namespace {

std::string order(const Comparison& comparison)
{
    std::string text;
    for (const auto& run : comparison.runs()) {
        text += run.ref.runId + std::to_string(run.styleIndex) + " ";
    }
    return text;
}

} // namespace

TEST(Comparison, GivesTheLowestFreeStyleAndKeepsIt)
{
    Comparison comparison;
    comparison.addAll({{1, "a"}, {1, "b"}, {1, "c"}});
    EXPECT_EQ(order(comparison), "a0 b1 c2 ");
    comparison.remove({1, "a"});
    EXPECT_EQ(order(comparison), "b1 c2 ");
    comparison.add({2, "a"});
    EXPECT_EQ(order(comparison), "b1 c2 a0 ");
    comparison.add({2, "d"});
    EXPECT_EQ(order(comparison), "b1 c2 a0 d3 ");
}

TEST(Comparison, SignalsOnceForEachRealChange)
{
    Comparison comparison;
    QSignalSpy spy(&comparison, &Comparison::changed);
    comparison.addAll({{1, "a"}, {1, "b"}, {1, "a"}});
    EXPECT_EQ(spy.size(), 1);
    EXPECT_EQ(comparison.runs().size(), 2U);
    comparison.add({1, "a"});
    comparison.remove({1, "z"});
    comparison.move(0, 5);
    comparison.move(1, 1);
    comparison.setVisibility({1, "a"}, Visibility::Shown);
    comparison.setBaseline(std::nullopt);
    comparison.setStyle({1, "a"}, 0);
    EXPECT_EQ(spy.size(), 1);
    comparison.setVisibility({1, "a"}, Visibility::Hidden);
    EXPECT_EQ(spy.size(), 2);
    comparison.clear();
    EXPECT_EQ(spy.size(), 3);
    comparison.clear();
    EXPECT_EQ(spy.size(), 3);
}

TEST(Comparison, RunsOfTwoStoresWithOneIdAreTwoRuns)
{
    Comparison comparison;
    comparison.addAll({{1, "a"}, {2, "a"}});
    comparison.setVisibility({2, "a"}, Visibility::Hidden);
    ASSERT_EQ(comparison.shownRuns().size(), 1U);
    EXPECT_EQ(comparison.shownRuns().front().ref.store, 1);
}

TEST(Comparison, MovesRunsInBothDirections)
{
    Comparison comparison;
    comparison.addAll({{1, "a"}, {1, "b"}, {1, "c"}, {1, "d"}});
    comparison.move(0, 2);
    EXPECT_EQ(order(comparison), "b1 c2 a0 d3 ");
    comparison.move(3, 1);
    EXPECT_EQ(order(comparison), "b1 d3 c2 a0 ");
}

TEST(Comparison, BaselineIsAComparedRunOrNone)
{
    Comparison comparison;
    comparison.setBaseline(RunRef{1, "x"});
    ASSERT_NE(comparison.find({1, "x"}), nullptr);
    EXPECT_EQ(comparison.baseline(), (RunRef{1, "x"}));
    comparison.add({1, "y"});
    comparison.remove({1, "x"});
    EXPECT_FALSE(comparison.baseline().has_value());
}

TEST(Comparison, ChosenStyleIsExchanged)
{
    Comparison comparison;
    comparison.addAll({{1, "a"}, {1, "b"}});
    comparison.setStyle({1, "a"}, 1);
    EXPECT_EQ(order(comparison), "a1 b0 ");
    comparison.setStyle({1, "b"}, 7);
    EXPECT_EQ(order(comparison), "a1 b7 ");
    comparison.add({1, "c"});
    EXPECT_EQ(order(comparison), "a1 b7 c0 ");
}

} // namespace runlane::tests
