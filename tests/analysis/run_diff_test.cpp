// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_diff.h"
#include "analysis/text_diff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

namespace runlane::analysis {

namespace {

core::MetricValue metric(std::string_view key, double value)
{
    core::MetricValue one;
    one.key = key;
    one.value = value;
    return one;
}

const DiffRow& rowOf(const RunDiff& diff, std::string_view key)
{
    const auto at = std::find_if(
        diff.rows.begin(), diff.rows.end(), [&](const DiffRow& row) { return row.key == key; });
    EXPECT_NE(at, diff.rows.end()) << key;
    return *at;
}

std::string joined(const std::vector<DiffLine>& lines, LineChange leftOut)
{
    std::string text;
    for (const DiffLine& line : lines) {
        if (line.change != leftOut) {
            text += std::string(line.text) + '\n';
        }
    }
    return text;
}

} // namespace

TEST(RunDiff, DeltasAreAgainstTheBaselineAndTheBestIsByDirection)
{
    core::StoreSnapshot snapshot;
    core::Run first;
    first.id = "1";
    first.metrics = {metric("accuracy", 0.9), metric("loss", 0.5), metric("zero", 1)};
    first.params = {{"lr", "0.1"}, {"model", "mlp"}};
    core::Run second;
    second.id = "2";
    second.metrics = {metric("accuracy", 0.8), metric("loss", 0.4), metric("zero", 0)};
    second.params = {{"lr", "0.10"}, {"model", "mlp"}, {"only", ""}};
    second.tags = {{"mlflow.source.name", "train.py"}, {"team", "red"}};
    const RunDiff diff = compareRuns({{&first, &snapshot}, {&second, &snapshot}}, 1);

    const DiffRow& accuracy = rowOf(diff, "accuracy");
    EXPECT_NEAR(*accuracy.cells[0].delta, 0.1, 1e-15);
    EXPECT_NEAR(*accuracy.cells[0].relativeDelta, 0.125, 1e-15);
    EXPECT_FALSE(accuracy.cells[1].delta.has_value());
    EXPECT_TRUE(accuracy.cells[0].isBest);
    EXPECT_TRUE(rowOf(diff, "loss").cells[1].isBest);
    EXPECT_TRUE(rowOf(diff, "zero").cells[0].delta.has_value());
    EXPECT_FALSE(rowOf(diff, "zero").cells[0].relativeDelta.has_value());

    EXPECT_TRUE(rowOf(diff, "lr").differs); // params are compared as logged
    EXPECT_TRUE(rowOf(diff, "lr").cells[0].isTinted);
    EXPECT_FALSE(rowOf(diff, "lr").cells[1].isTinted);
    EXPECT_FALSE(rowOf(diff, "model").differs);
    EXPECT_TRUE(rowOf(diff, "only").differs); // an empty value is not a missing one
    EXPECT_TRUE(rowOf(diff, "only").cells[1].isPresent);
    EXPECT_EQ(rowOf(diff, "source").section, DiffSection::Source);
    EXPECT_EQ(diff.rowCount(DiffSection::Params), 3U);
    EXPECT_EQ(diff.differingCount(DiffSection::Params), 2U);
    EXPECT_EQ(diff.rowCount(DiffSection::Tags), 1U);
}

TEST(RunDiff, NanEqualsNanAndHasNoDelta)
{
    core::StoreSnapshot snapshot;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    core::Run first;
    first.metrics = {metric("loss", nan)};
    core::Run second;
    second.metrics = {metric("loss", nan)};
    const RunDiff diff = compareRuns({{&first, &snapshot}, {&second, &snapshot}}, 0);
    EXPECT_FALSE(rowOf(diff, "loss").differs);
    EXPECT_FALSE(rowOf(diff, "loss").cells[1].delta.has_value());
}

TEST(RunDiff, StatedDirectionsWinOverThoseOfTheName)
{
    core::StoreSnapshot snapshot;
    core::Run first;
    first.metrics = {metric("loss", 1)};
    core::Run second;
    second.metrics = {metric("loss", 2)};
    const std::vector<DiffInput> runs{{&first, &snapshot}, {&second, &snapshot}};
    EXPECT_TRUE(rowOf(compareRuns(runs, 0), "loss").cells[0].isBest);
    Directions directions;
    directions.setOwn("loss", Direction::HigherIsBetter);
    const RunDiff diff = compareRuns(runs, 0, ValueDetail::Whole, directions);
    EXPECT_TRUE(rowOf(diff, "loss").cells[1].isBest);
    EXPECT_EQ(judgedChange(rowOf(diff, "loss"), rowOf(diff, "loss").cells[1]), Change::Better);
}

TEST(RunDiff, NoRunsGiveNoRows)
{
    EXPECT_TRUE(compareRuns({}, std::nullopt).rows.empty());
}

TEST(TextDiff, ShortestDifferenceOfTheMyersPaper)
{
    const auto lines = diffLines("A\nB\nC\nA\nB\nB\nA", "C\nB\nA\nB\nA\nC");
    const auto changes = std::count_if(lines.begin(), lines.end(),
        [](const DiffLine& line) { return line.change != LineChange::Same; });
    EXPECT_EQ(changes, 5); // the paper's D for these two
}

TEST(TextDiff, BothTextsCanBeReadBackFromTheDifference)
{
    std::mt19937 random(3);
    for (int round = 0; round < 50; ++round) {
        std::string before;
        std::string after;
        for (int i = 0; i < 30; ++i) {
            const std::string line(1, static_cast<char>('a' + static_cast<int>(random() % 4)));
            before += random() % 3 != 0 ? line + '\n' : "";
            after += random() % 3 != 0 ? line + '\n' : "";
        }
        const auto lines = diffLines(before, after);
        EXPECT_EQ(joined(lines, LineChange::Added), before);
        EXPECT_EQ(joined(lines, LineChange::Removed), after);
    }
}

TEST(TextDiff, EmptyAndVeryLongTexts)
{
    EXPECT_TRUE(diffLines("", "").empty());
    EXPECT_EQ(diffLines("", "a").size(), 1U);
    std::string longText;
    for (int i = 0; i < 5000; ++i) {
        longText += std::to_string(i) + '\n';
    }
    EXPECT_EQ(diffLines(longText, "x").size(), 5001U);
}

} // namespace runlane::analysis
