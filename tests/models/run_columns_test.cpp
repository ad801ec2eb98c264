// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/run_columns.h"

#include "support/snapshot_builder.h"

#include <gtest/gtest.h>

#include <limits>

namespace runlane::tests {

using analysis::ColumnFamily;
using models::RunColumns;

namespace {

analysis::RunValuesPtr valuesOf(
    const core::SnapshotPtr& snapshot, const analysis::Directions& directions = {})
{
    return std::make_shared<const analysis::RunValues>(
        analysis::runSetOf(snapshot), analysis::HistoryColumns(), directions);
}

} // namespace

TEST(RunColumns, ScaleLeavesOutliersOut)
{
    std::vector<RunSpec> runs;
    for (int i = 0; i < 20; ++i) {
        runs.push_back({"r" + std::to_string(i), "", "", {}, {{"acc", 0.85 + 0.005 * i}}});
    }
    runs.push_back({"failed", "", "", {}, {{"acc", 0.1}}});
    runs.push_back({"nan", "", "", {}, {{"acc", std::numeric_limits<double>::quiet_NaN()}}});
    runs.push_back({"none"});
    const auto snapshot = buildSnapshot(runs);
    RunColumns columns;
    columns.setIds({{ColumnFamily::Metric, "acc"}});
    columns.setValues(valuesOf(snapshot));
    columns.setRows(allRows(*snapshot));
    const auto& column = columns.column(0);
    EXPECT_DOUBLE_EQ(column.barMaximum, 0.945);
    EXPECT_GT(column.barMinimum, 0.7);
    ASSERT_TRUE(column.best.has_value());
    EXPECT_DOUBLE_EQ(*column.best, 0.945);
    EXPECT_EQ(column.values->numbers.size(), 23U);
}

TEST(RunColumns, BestFollowsTheDirectionAndTheRowsShown)
{
    const auto snapshot = buildSnapshot({{"a", "", "", {}, {{"val/loss", 0.2}, {"lr", 1}}},
        {"b", "", "", {}, {{"val/loss", 0.3}, {"lr", 2}}},
        {"c", "", "", {}, {{"val/loss", 0.4}, {"lr", 3}}}});
    RunColumns columns;
    columns.setIds({{ColumnFamily::Metric, "val/loss"}, {ColumnFamily::Metric, "lr"}});
    columns.setValues(valuesOf(snapshot));
    columns.setRows(allRows(*snapshot));
    EXPECT_EQ(columns.column(0).best, 0.2);
    EXPECT_EQ(columns.column(0).worst, 0.4);
    EXPECT_FALSE(columns.column(1).worst.has_value());
    EXPECT_FALSE(columns.column(1).best.has_value()); // nobody says which way is better
    columns.setRows(rowsOf(*snapshot, {"b", "c"}));
    EXPECT_EQ(columns.column(0).best, 0.3);
    columns.setRows(rowsOf(*snapshot, {"c"}));
    EXPECT_FALSE(columns.column(0).best.has_value()); // nothing to be better than
}

TEST(RunColumns, ParamsAreNumericWhenAllAre)
{
    const auto snapshot = buildSnapshot({{"a", "", "", {{"lr", "1e-3"}, {"model", "resnet50"}}},
        {"b", "", "", {{"lr", "0.1"}, {"model", "7"}}}, {"c"}});
    RunColumns columns;
    columns.setIds({{ColumnFamily::Param, "lr"}, {ColumnFamily::Param, "model"},
        {ColumnFamily::Param, "absent"}});
    columns.setValues(valuesOf(snapshot));
    columns.setRows(allRows(*snapshot));
    EXPECT_TRUE(columns.column(0).isNumeric);
    EXPECT_FALSE(columns.column(1).isNumeric);
    EXPECT_FALSE(columns.column(2).isNumeric);
}

TEST(RunColumns, AStatedDirectionTurnsBestAndWorst)
{
    const auto snapshot = buildSnapshot(
        {{"a", "", "", {}, {{"val/loss", 0.2}}}, {"b", "", "", {}, {{"val/loss", 0.3}}}});
    analysis::Directions directions;
    directions.setOwn("val/loss", analysis::Direction::HigherIsBetter);
    RunColumns columns;
    columns.setIds({{ColumnFamily::Metric, "val/loss"}});
    columns.setValues(valuesOf(snapshot, directions));
    columns.setRows(allRows(*snapshot));
    EXPECT_EQ(columns.column(0).best, 0.3);
    EXPECT_EQ(columns.column(0).worst, 0.2);
}

TEST(RunColumns, TitlesSayWhatOfTheHistoryIsShown)
{
    using analysis::MetricView;
    const auto title = [](const analysis::MetricChoice& choice) {
        return models::columnTitle({ColumnFamily::Metric, "val/acc", choice}).toStdString();
    };
    EXPECT_EQ(title({}), "val/acc");
    EXPECT_EQ(title({MetricView::Maximum, 0, {}}), "val/acc max");
    EXPECT_EQ(title({MetricView::MeanOfLast, 10, {}}), "val/acc mean of last 10");
    EXPECT_EQ(title({MetricView::AtBestOf, 0, "val/loss"}), "val/acc at best val/loss");
    EXPECT_EQ(title({MetricView::AtStep, 0, {}, 1200}), "val/acc at step 1200");
}

TEST(RunColumns, TitlesArePeoplesWords)
{
    EXPECT_EQ(
        models::columnTitle({ColumnFamily::Attribute, "start_time"}), QStringLiteral("Started"));
    EXPECT_EQ(
        models::columnTitle({ColumnFamily::Metric, "start_time"}), QStringLiteral("start_time"));
}

} // namespace runlane::tests
