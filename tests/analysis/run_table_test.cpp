// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

namespace runlane::analysis {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

core::MetricValue metric(std::string_view key, double value)
{
    core::MetricValue one;
    one.key = key;
    one.value = value;
    return one;
}

// Five runs, newest first after sealing: e d c b a.
core::StoreSnapshot sample()
{
    core::StoreSnapshot snapshot;
    snapshot.runs.resize(5);
    const char* const ids[] = {"a", "b", "c", "d", "e"};
    for (std::size_t i = 0; i < 5; ++i) {
        core::Run& run = snapshot.runs[i];
        run.id = ids[i];
        run.experimentId = i == 4 ? "2" : "1";
        run.startTimeMillis = static_cast<std::int64_t>(1000 + i);
    }
    snapshot.runs[0].name = "MLP wide";
    snapshot.runs[0].params = {{"lr", "0.1"}, {"model", "mlp"}};
    snapshot.runs[0].metrics = {metric("acc", 0.9)};
    snapshot.runs[1].params = {{"lr", "1e-3"}, {"model", "svm"}};
    snapshot.runs[1].metrics = {metric("acc", kNan)};
    snapshot.runs[1].tags = {{"mlflow.user", "ana"}, {"team", "red"}};
    snapshot.runs[2].params = {{"lr", "0.02"}, {"model", "mlp"}};
    snapshot.runs[2].metrics = {metric("acc", 0.95)};
    snapshot.runs[3].params = {{"model", "mlp"}};
    snapshot.runs[4].params = {{"lr", "0.1"}, {"model", "mlp"}};
    snapshot.runs[4].metrics = {metric("acc", 0.95)};
    snapshot.runs[4].stage = core::LifecycleStage::Deleted;
    core::seal(snapshot);
    return snapshot;
}

std::string ids(const core::StoreSnapshot& snapshot, const std::vector<std::uint32_t>& rows)
{
    std::string text;
    for (const std::uint32_t row : rows) {
        text += snapshot.runs[row].id;
    }
    return text;
}

std::vector<std::uint32_t> all(const core::StoreSnapshot& snapshot)
{
    return selectRows(snapshot, {{}, {}, DeletedRuns::Shown});
}

} // namespace

TEST(RunTable, FilterByExperimentStageAndWordsInAnyCase)
{
    const core::StoreSnapshot snapshot = sample();
    EXPECT_EQ(ids(snapshot, selectRows(snapshot, {})), "dcba");
    EXPECT_EQ(ids(snapshot, all(snapshot)), "edcba");
    EXPECT_EQ(ids(snapshot, selectRows(snapshot, {{"2"}, {}, DeletedRuns::Shown})), "e");
    EXPECT_EQ(ids(snapshot, selectRows(snapshot, {{}, "mlp WIDE", DeletedRuns::Shown})), "a");
    EXPECT_EQ(ids(snapshot, selectRows(snapshot, {{}, "Ana", DeletedRuns::Shown})), "b");
    EXPECT_EQ(ids(snapshot, selectRows(snapshot, {{}, "zzz", DeletedRuns::Shown})), "");
}

TEST(RunTable, NumbersSortAsNumbersAndMissingIsLastBothWays)
{
    const core::StoreSnapshot snapshot = sample();
    const ColumnId lr{ColumnFamily::Param, "lr"};
    EXPECT_EQ(ids(snapshot, sortRows(snapshot, all(snapshot), {{lr, SortDirection::Ascending}})),
        "bcead");
    EXPECT_EQ(ids(snapshot, sortRows(snapshot, all(snapshot), {{lr, SortDirection::Descending}})),
        "eacbd");
}

TEST(RunTable, NanComesJustBeforeMissing)
{
    const core::StoreSnapshot snapshot = sample();
    const ColumnId acc{ColumnFamily::Metric, "acc"};
    EXPECT_EQ(ids(snapshot, sortRows(snapshot, all(snapshot), {{acc, SortDirection::Descending}})),
        "ecabd");
    EXPECT_EQ(ids(snapshot, sortRows(snapshot, all(snapshot), {{acc, SortDirection::Ascending}})),
        "aecbd");
}

TEST(RunTable, FurtherKeysBreakTies)
{
    const core::StoreSnapshot snapshot = sample();
    EXPECT_EQ(ids(snapshot,
                  sortRows(snapshot, all(snapshot),
                      {{{ColumnFamily::Param, "model"}, SortDirection::Descending},
                          {{ColumnFamily::Metric, "acc"}, SortDirection::Ascending},
                          {{ColumnFamily::Attribute, "start_time"}, SortDirection::Ascending}})),
        "baced");
}

TEST(RunTable, AnyOrderIsAPermutation)
{
    core::StoreSnapshot snapshot;
    std::mt19937 random(7);
    std::vector<std::string> names(500);
    for (std::size_t i = 0; i < names.size(); ++i) {
        names[i] = std::to_string(i);
        core::Run run;
        run.id = names[i];
        run.metrics = {metric("m", static_cast<double>(random() % 20))};
        snapshot.runs.push_back(run);
    }
    core::seal(snapshot);
    auto rows = sortRows(snapshot, all(snapshot), {{{ColumnFamily::Metric, "m"}, {}}});
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        return snapshot.runs[a].metrics[0].value < snapshot.runs[b].metrics[0].value;
    }));
    std::sort(rows.begin(), rows.end());
    EXPECT_EQ(rows, all(snapshot));
}

TEST(RunTable, ColumnsAreDiscoveredWithWhatTheyHold)
{
    const core::StoreSnapshot snapshot = sample();
    const auto rows = all(snapshot);
    const auto infos = discoverColumns(snapshot, rows);
    ASSERT_EQ(infos.size(), 4U);
    EXPECT_EQ(infos[0].id.key, "lr");
    EXPECT_TRUE(infos[0].isNumeric);
    EXPECT_TRUE(infos[0].differs);
    EXPECT_EQ(infos[0].count, 4U);
    EXPECT_EQ(infos[1].id.key, "model");
    EXPECT_FALSE(infos[1].isNumeric);
    EXPECT_EQ(infos[2].id, (ColumnId{ColumnFamily::Metric, "acc"}));
    EXPECT_EQ(infos[3].id, (ColumnId{ColumnFamily::Tag, "team"}));
}

TEST(RunTable, ColumnNamesAreReadAsInMlflow)
{
    EXPECT_EQ(parseColumn("metrics.val/acc"), (ColumnId{ColumnFamily::Metric, "val/acc"}));
    EXPECT_EQ(parseColumn("metric.`a b`"), (ColumnId{ColumnFamily::Metric, "a b"}));
    EXPECT_EQ(parseColumn("params.opt.lr"), (ColumnId{ColumnFamily::Param, "opt.lr"}));
    EXPECT_EQ(
        parseColumn("attributes.start_time"), (ColumnId{ColumnFamily::Attribute, "start_time"}));
    EXPECT_EQ(parseColumn("run_name"), (ColumnId{ColumnFamily::Attribute, "name"}));
    EXPECT_EQ(parseColumn("nonsense"), std::nullopt);
    EXPECT_EQ(parseColumn("other.x"), std::nullopt);
    EXPECT_EQ(columnText({ColumnFamily::Tag, "team"}), "tags.team");
    EXPECT_EQ(parseColumn("params.a:max"), (ColumnId{ColumnFamily::Param, "a:max"}));
}

TEST(RunTable, BestIsByDirectionWithTiesAndIgnoresNan)
{
    const core::StoreSnapshot snapshot = sample();
    const auto rows = all(snapshot);
    EXPECT_EQ(ids(snapshot, bestRows(snapshot, rows, "acc", Direction::HigherIsBetter)), "ec");
    EXPECT_EQ(ids(snapshot, bestRows(snapshot, rows, "acc", Direction::LowerIsBetter)), "a");
    EXPECT_TRUE(bestRows(snapshot, rows, "acc", Direction::Unknown).empty());
    EXPECT_TRUE(bestRows(snapshot, rows, "none", Direction::HigherIsBetter).empty());
}

TEST(RunTable, OnlyWholeFiniteTextsAreNumbers)
{
    EXPECT_EQ(parseNumber("1e-3"), 0.001);
    EXPECT_EQ(parseNumber("+2"), 2.0);
    for (const char* text : {"", "1 ", "1,5", "nan", "inf", "0x10", "1e999", "True"}) {
        EXPECT_EQ(parseNumber(text), std::nullopt) << text;
    }
}

TEST(RunTable, ColumnsOfHistoriesReadBackWhatTheyWrite)
{
    const MetricChoice maximum{MetricView::Maximum, 0, {}};
    EXPECT_EQ(
        parseColumn("metrics.val/acc:max"), (ColumnId{ColumnFamily::Metric, "val/acc", maximum}));
    EXPECT_EQ(parseColumn("metrics.`a b`:max"), (ColumnId{ColumnFamily::Metric, "a b", maximum}));
    EXPECT_EQ(parseColumn("metrics.a:b"), (ColumnId{ColumnFamily::Metric, "a:b"}));
    EXPECT_EQ(parseColumn("metrics.acc:at(val/loss:x)")->choice.other, "val/loss:x");
    for (const ColumnId& column :
        {ColumnId{ColumnFamily::Metric, "loss", {MetricView::MeanOfLast, 10, {}}},
            ColumnId{ColumnFamily::Metric, "a:max"}, // a key that ends like a choice
            ColumnId{ColumnFamily::Metric, "a:max", maximum},
            ColumnId{ColumnFamily::Metric, "acc", {MetricView::AtBestOf, 0, "val/loss"}}}) {
        EXPECT_EQ(parseColumn(columnText(column)), column) << columnText(column);
    }
}

} // namespace runlane::analysis
