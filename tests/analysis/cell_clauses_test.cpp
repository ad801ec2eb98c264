// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cell_clauses.h"
#include "analysis/query_vocabulary.h"
#include "analysis/run_set.h"

#include "support/snapshot_builder.h"

#include <gtest/gtest.h>

namespace runlane::analysis {
namespace {

// Run a has two data sets, a registered model and a history of acc; run b has nothing.
class CellClauses : public testing::Test
{
protected:
    CellClauses()
    {
        m_snapshot = tests::buildSnapshot(
            {{.id = "a", .name = "s1", .params = {{"lr", "0.1"}}, .metrics = {{"acc", 0.9}}},
                {.id = "b", .name = "s2"}});
        core::StoreSnapshot& snapshot = *m_snapshot;
        for (const char* name : {"leaf", "moss"}) {
            snapshot.datasets.emplace_back();
            snapshot.datasets.back().id = name;
            snapshot.datasets.back().name = name;
            core::RunInput input;
            input.sourceType = "DATASET";
            input.sourceId = name;
            snapshot.runs[0].inputs.push_back(input);
        }
        core::RegisteredModel model;
        model.name = "classifier";
        model.versions.emplace_back();
        model.versions.back().runId = "a";
        snapshot.registeredModels.push_back(model);
    }

    [[nodiscard]] std::string clause(const char* row, const ColumnId& column,
        ClauseOperator comparison = ClauseOperator::Equal) const
    {
        const RunSetPtr runs = runSetOf(m_snapshot);
        Directions directions;
        directions.setOwn("acc", Direction::HigherIsBetter);
        MetricSummary summary;
        summary.n = 2;
        summary.minimum.value = 0.25;
        summary.maximum.value = 0.95;
        const HistoryColumns histories{{kBest,
            historyColumn(runs->size(), MetricView::Best, Direction::HigherIsBetter,
                [&](std::uint32_t) { return HistoryEntry{&summary}; })}};
        const RunValues values(runs, histories, directions);
        const std::string text =
            cellClause(values, runs->find(0, row), column, comparison, {}).value_or("none");
        EXPECT_TRUE(text == "none" || parseQuery(text)) << text;
        return text;
    }

    const ColumnId kBest{ColumnFamily::Metric, "acc", {MetricView::Best, 0, {}}};
    std::shared_ptr<core::StoreSnapshot> m_snapshot;
};

ColumnId attribute(const char* key)
{
    return {ColumnFamily::Attribute, key};
}

TEST_F(CellClauses, SayWhatTheCellShows)
{
    using enum ClauseOperator;
    const ColumnId rate{ColumnFamily::Param, "lr"};
    EXPECT_EQ(clause("a", rate), "params.lr = '0.1'");
    EXPECT_EQ(clause("a", rate, AtLeast), "params.lr >= 0.1");
    EXPECT_EQ(clause("b", rate), "params.lr IS NULL");
    EXPECT_EQ(clause("b", rate, NotEqual), "params.lr IS NOT NULL");
    EXPECT_EQ(clause("b", rate, AtMost), "none");
    EXPECT_EQ(clause("a", attribute("store")), "store = 'mlruns'");
    EXPECT_EQ(clause("a", attribute("name"), NotEqual), "run_name != 's1'");
}

TEST_F(CellClauses, SeveralDataSetsMustAllBeThere)
{
    using enum ClauseOperator;
    EXPECT_EQ(clause("a", attribute("dataset")), "dataset = 'leaf' AND dataset = 'moss'");
    EXPECT_EQ(
        clause("a", attribute("dataset"), NotEqual), "NOT (dataset = 'leaf' AND dataset = 'moss')");
    EXPECT_EQ(clause("b", attribute("dataset")), "dataset IS NULL");
    EXPECT_EQ(clause("a", attribute("registered_model")), "registered_model = 'classifier'");
    EXPECT_EQ(clause("a", attribute("registered_model"), NotEqual),
        "NOT registered_model = 'classifier'");
}

TEST_F(CellClauses, HistoriesAreNamedByTheirFunction)
{
    using enum ClauseOperator;
    EXPECT_EQ(clause("a", kBest, AtLeast), "max(metrics.acc) >= 0.95");
    const ColumnId least{ColumnFamily::Metric, "acc", {MetricView::Minimum, 0, {}}};
    EXPECT_EQ(clause("a", least), "none"); // not read yet
    const ColumnId mean{ColumnFamily::Metric, "acc", {MetricView::MeanOfLast, 5, {}}};
    EXPECT_FALSE(columnField(mean, {}));
    EXPECT_EQ(columnField(least, {}), "min(metrics.acc)");
    const ColumnId loss{ColumnFamily::Metric, "val loss", {MetricView::Best, 0, {}}};
    Directions directions;
    directions.setOwn("val loss", Direction::LowerIsBetter);
    EXPECT_EQ(columnField(loss, directions), "min(metrics.`val loss`)");
}

TEST_F(CellClauses, EveryAttributeOfTheTableIsAFieldOfTheLanguage)
{
    for (const char* key : {"name", "run_id", "status", "start_time", "end_time", "duration",
             "user", "source", "git_commit", "experiment", "stage", "store", "dataset", "model",
             "registered_model", "notes", "parent", "artifact_uri", "experiment_id"}) {
        const auto field = columnField(attribute(key), {});
        ASSERT_TRUE(field) << key;
        EXPECT_TRUE(parseQuery(*field + " IS NOT NULL")) << key;
    }
}

// Stores of one name are told apart by their paths, in cells, queries and completions alike.
TEST_F(CellClauses, StoresOfOneNameAreToldApart)
{
    const auto other = tests::buildSnapshot({{.id = "c", .params = {{"lr", "0.5"}}}});
    other->store.path = "/other/mlruns";
    const RunSet runs({{0, m_snapshot}, {1, other}});
    const std::uint32_t row = runs.find(1, "c");
    const auto own = cellClause(RunValues(std::make_shared<const RunSet>(runs.stores())), row,
        attribute("store"), ClauseOperator::Equal, {});
    EXPECT_EQ(own, "store = '/other/mlruns'");
    std::size_t found = 0;
    for (std::size_t store = 0; store < 2; ++store) {
        RunColumns columns(*runs.stores()[store].snapshot, runs.storeName(store));
        const auto rows = tests::allRows(*runs.stores()[store].snapshot);
        found += evaluateQuery(columns, rows, *parseQuery(*own), {}).rows.size();
    }
    EXPECT_EQ(found, 1U);
    const std::vector<std::uint32_t> all{0, 1, 2};
    for (const FieldHint& hint : fieldHints(runs, all)) {
        if (hint.field == "params.lr") {
            EXPECT_EQ(hint.range, std::pair(0.1, 0.5));
        }
        if (hint.field == "store") {
            EXPECT_EQ(hint.values.front(), std::pair(std::string("/lab/mlruns"), std::size_t{2}));
        }
    }
}

} // namespace
} // namespace runlane::analysis
