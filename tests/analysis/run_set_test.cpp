// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_values.h"
#include "support/snapshot_builder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace runlane::tests {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::MetricView;
using analysis::Presence;
using analysis::RunSet;
using analysis::RunValues;
using analysis::SortDirection;

namespace {

RunSpec at(const std::string& id, std::int64_t start, const std::string& parent = {})
{
    RunSpec run{id, "", parent};
    run.startMillis = start;
    return run;
}

std::shared_ptr<core::StoreSnapshot> store(
    const std::string& path, const std::vector<RunSpec>& runs)
{
    auto snapshot = buildSnapshot(runs);
    snapshot->store.path = path;
    snapshot->store.displayName = path.substr(path.rfind('/') + 1);
    return snapshot;
}

std::string ids(const RunSet& runs, const std::vector<std::uint32_t>& rows)
{
    std::string text;
    for (const std::uint32_t row : rows) {
        text += std::string(runs.run(row).id) + std::to_string(runs.storeIdOf(row)) + " ";
    }
    return text;
}

std::vector<std::uint32_t> allOf(const RunSet& runs)
{
    std::vector<std::uint32_t> rows(runs.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        rows[i] = i;
    }
    return rows;
}

} // namespace

TEST(RunSet, RunsOfSeveralStoresStandInOneOrderWithIdsApart)
{
    const RunSet runs({{7, store("/a/mlruns", {at("x", 300), at("y", 100)})},
        {9, store("/b/mlruns", {at("x", 200), at("z", 300), at("w", 100, "x")})}});
    // Newest first, then by id.
    EXPECT_EQ(ids(runs, allOf(runs)), "x7 z9 x9 w9 y7 ");
    EXPECT_EQ(runs.find(7, "x"), 0U);
    EXPECT_EQ(runs.find(9, "x"), 2U);
    EXPECT_EQ(runs.find(9, "y"), analysis::kNoRow);
    EXPECT_EQ(runs.parents()[3], 2U); // of the same store
    for (std::uint32_t row = 0; row < runs.size(); ++row) {
        EXPECT_EQ(runs.rowOf(runs.storeOf(row), runs.indexOf(row)), row);
    }
    EXPECT_EQ(runs.storeName(0), "/a/mlruns"); // two have the same short name
}

TEST(RunSet, AStoreAloneKeepsItsIndexes)
{
    const auto snapshot = store("/a/mlruns", {at("x", 300), at("y", 400)});
    const auto runs = analysis::runSetOf(snapshot);
    for (std::uint32_t row = 0; row < 2; ++row) {
        EXPECT_EQ(&runs->run(row), &snapshot->runs[row]);
        EXPECT_EQ(runs->rowOf(0, row), row);
    }
    EXPECT_EQ(runs->storeName(0), "mlruns");
}

TEST(RunSet, ColumnsReachOverStores)
{
    RunSpec first = at("x", 300);
    first.params = {{"lr", "0.1"}};
    RunSpec second = at("x", 200);
    second.params = {{"lr", "0.02"}};
    second.metrics = {{"acc", 0.5}};
    const auto runs = std::make_shared<const RunSet>(std::vector<analysis::RunStore>{
        {0, store("/a/mlruns", {first})}, {1, store("/b/lab", {second, at("z", 100)})}});
    const RunValues values(runs);
    const auto lr = values.column({ColumnFamily::Param, "lr"});
    EXPECT_EQ(lr->text(0), "0.1");
    EXPECT_EQ(lr->text(1), "0.02");
    EXPECT_TRUE(lr->isMissing(2));
    EXPECT_EQ(values.column({ColumnFamily::Attribute, "store"})->text(1), "lab");
    EXPECT_EQ(values.column({ColumnFamily::Metric, "acc"})->presence[1], Presence::Present);
    EXPECT_EQ(ids(*runs, sortRows(values, allOf(*runs), {{{ColumnFamily::Param, "lr"}, {}}})),
        "x1 x0 z1 "); // as numbers
    EXPECT_EQ(discoverColumns(*runs, allOf(*runs)).size(), 2U);
    EXPECT_EQ(values.column({ColumnFamily::Param, "lr"}), lr); // found once
}

TEST(RunSet, DatasetsAndModelsOfRuns)
{
    auto snapshot = store("/a/mlruns", {at("x", 300), at("y", 200)});
    snapshot->datasets.push_back({"d1", "1", "leaf-v3", "5d0c91", "", "", "", ""});
    snapshot->datasets.push_back({"d2", "1", "leaf-v4", "77", "", "", "", ""});
    snapshot->runs[0].inputs = {
        {"DATASET", "d1", {}}, {"DATASET", "d2", {}}, {"DATASET", "d1", {}}};
    core::LoggedModel logged;
    logged.name = "net";
    logged.sourceRunId = "x";
    snapshot->loggedModels.push_back(logged);
    core::RegisteredModel model;
    model.name = "leaf";
    model.versions.resize(1);
    model.versions[0].version = "3";
    model.versions[0].runId = "y";
    snapshot->registeredModels.push_back(model);
    const RunValues values(analysis::runSetOf(snapshot));
    EXPECT_EQ(values.column({ColumnFamily::Attribute, "dataset"})->text(0), "leaf-v3, leaf-v4");
    EXPECT_TRUE(values.column({ColumnFamily::Attribute, "dataset"})->isMissing(1));
    EXPECT_EQ(values.column({ColumnFamily::Attribute, "model"})->text(0), "net");
    EXPECT_EQ(values.column({ColumnFamily::Attribute, "registered_model"})->text(1), "leaf 3");
}

TEST(RunSet, HistoriesWaitUntilTheyAreKnownAndSortLast)
{
    const auto snapshot = buildSnapshot({{"a", "", "", {}, {{"acc", 0.1}}},
        {"b", "", "", {}, {{"acc", 0.2}}}, {"c", "", "", {}, {{"acc", 0.3}}}, {"d"}});
    const auto runs = analysis::runSetOf(snapshot);
    const ColumnId column{ColumnFamily::Metric, "acc", {MetricView::Maximum, 0, {}}};
    const auto waiting = RunValues(runs).column(column);
    EXPECT_EQ(waiting->presence[0], Presence::Waiting);
    EXPECT_EQ(waiting->presence[3], Presence::Missing);
    analysis::MetricSummary low;
    low.n = 2;
    low.maximum = {0.5, 3};
    analysis::MetricSummary high = low;
    high.maximum = {0.9, 8};
    analysis::HistoryColumns histories;
    histories[column] = analysis::historyColumn(runs->size(), MetricView::Maximum,
        analysis::Direction::Unknown, [&](std::uint32_t row) -> analysis::HistoryEntry {
            return {row == 0 ? &low : row == 1 ? nullptr : &high};
        });
    const RunValues values(runs, histories);
    EXPECT_EQ(values.column(column)->steps[2], 8);
    const auto sorted = [&](SortDirection direction) {
        return ids(*runs, sortRows(values, {0, 1, 2}, {{column, direction}}));
    };
    EXPECT_EQ(sorted(SortDirection::Descending), "c0 a0 b0 ");
    EXPECT_EQ(sorted(SortDirection::Ascending), "a0 c0 b0 ");
}

// Against a comparison written from the rule: by true type, values before NaN before missing in
// both directions, ties by further keys, then the set's order.
TEST(RunSet, SortsLikeTheRule)
{
    std::mt19937 random(7);
    std::vector<RunSpec> specs;
    for (int i = 0; i < 400; ++i) {
        RunSpec run = at("r" + std::to_string(1000 + i), static_cast<std::int64_t>(random() % 50));
        if (random() % 4 != 0) {
            const double values[] = {-1.5, 0.0, -0.0, 2.0, std::numeric_limits<double>::quiet_NaN(),
                std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
            run.metrics["m"] = values[random() % 7];
        }
        if (random() % 3 != 0) {
            const char* texts[] = {"1e-3", "0.1", "12", "-4", "+3"};
            run.params["p"] = texts[random() % 5];
        }
        if (random() % 3 != 0) {
            const char* texts[] = {"b", "a", "B", "ab", "10", "9"};
            run.params["t"] = texts[random() % 6];
        }
        specs.push_back(run);
    }
    const auto snapshot = buildSnapshot(specs);
    const auto place = [](double value) { return std::isnan(value) ? 1 : 0; };
    const auto compare = [&](const core::Run& a, const core::Run& b, const std::string& key) {
        if (key == "m") {
            const auto* left = core::findKey(a.metrics, key);
            const auto* right = core::findKey(b.metrics, key);
            const int leftPlace = left == nullptr ? 2 : place(left->value);
            const int rightPlace = right == nullptr ? 2 : place(right->value);
            if (leftPlace != rightPlace || leftPlace > 0) {
                return std::pair(leftPlace - rightPlace, 0);
            }
            return std::pair(0, left->value < right->value ? -1 : left->value > right->value);
        }
        const auto* left = core::findKey(a.params, key);
        const auto* right = core::findKey(b.params, key);
        if (left == nullptr || right == nullptr) {
            return std::pair(int(left == nullptr) - int(right == nullptr), 0);
        }
        if (key == "p") {
            const double x = std::stod(std::string(left->value));
            const double y = std::stod(std::string(right->value));
            return std::pair(0, x < y ? -1 : x > y);
        }
        return std::pair(0, left->value.compare(right->value));
    };
    const std::vector<std::vector<std::string>> keySets{{"m"}, {"p", "m"}, {"t", "p", "m"}};
    for (const auto& keys : keySets) {
        for (const SortDirection direction :
            {SortDirection::Ascending, SortDirection::Descending}) {
            std::vector<analysis::SortKey> sortKeys;
            for (const std::string& key : keys) {
                sortKeys.push_back(
                    {{key == "m" ? ColumnFamily::Metric : ColumnFamily::Param, key}, direction});
            }
            auto expected = allRows(*snapshot);
            std::stable_sort(
                expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) {
                    for (const std::string& key : keys) {
                        const auto [fixed, turned] =
                            compare(snapshot->runs[a], snapshot->runs[b], key);
                        if (fixed != 0) {
                            return fixed < 0;
                        }
                        if (turned != 0) {
                            return (turned < 0) == (direction == SortDirection::Ascending);
                        }
                    }
                    return false;
                });
            EXPECT_EQ(sortRows(*snapshot, allRows(*snapshot), sortKeys), expected);
        }
    }
}

TEST(RunSet, ADirectionStatedByTheExperimentWinsOverTheNameAndTheUsersOwnOverBoth)
{
    core::Experiment experiment;
    experiment.tags = {{"mlflow.experiment.primaryMetric.greaterIsBetter", "False"},
        {"mlflow.experiment.primaryMetric.name", "acc"}};
    analysis::Directions directions;
    EXPECT_EQ(directions.of("acc"), analysis::Direction::HigherIsBetter);
    analysis::addStatedDirection(directions, experiment);
    EXPECT_EQ(directions.of("acc"), analysis::Direction::LowerIsBetter);
    directions.setOwn("acc", analysis::Direction::Unknown);
    EXPECT_EQ(directions.of("acc"), analysis::Direction::Unknown);
    directions.forgetOwn("acc");
    EXPECT_EQ(directions.of("acc"), analysis::Direction::LowerIsBetter);
}

} // namespace runlane::tests
