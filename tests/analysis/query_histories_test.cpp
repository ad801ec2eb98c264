// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_histories.h"

#include "support/snapshot_builder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace runlane::analysis {
namespace {

// Runs a, b, c of which "acc" was logged in a and b.
class QueryHistories : public testing::Test
{
protected:
    QueryHistories()
    {
        m_snapshot = tests::buildSnapshot({
            {.id = "a", .params = {{"lr", "1"}}, .metrics = {{"acc", 0.93}}},
            {.id = "b", .params = {{"lr", "2"}}, .metrics = {{"acc", 0.85}}},
            {.id = "c", .params = {{"lr", "3"}}, .metrics = {{"loss", 1}}},
        });
        m_columns = std::make_unique<RunColumns>(*m_snapshot);
        m_series["a"].steps = {0, 10, 10, 20};
        m_series["a"].values = {0.5, std::nan(""), 0.97, 0.93};
        m_series["b"].steps = {0, 10};
        m_series["b"].values = {0.1, 0.85};
        m_reader = [this](const core::PointRequest& request, const core::PointVisitor& visitor,
                       const std::stop_token&) -> core::Expected<void> {
            if (m_error) {
                return core::Unexpected(*m_error);
            }
            if (m_restarts > 0) {
                visitor.take(0, {0, 0, 0, 1e9});
                visitor.finish(0);
                visitor.restart();
            }
            for (std::size_t place = 0; place < request.runs.size(); ++place) {
                const std::string id(m_snapshot->runs[request.runs[place]].id);
                m_log += id + ":" + request.key + " ";
                const core::MetricSeries& series = m_series[id];
                for (std::size_t i = series.size(); i-- > 0;) { // in any order
                    visitor.take(place,
                        {series.steps[i], 0, static_cast<std::int64_t>(i), series.values[i]});
                }
                visitor.finish(place);
                if (m_stopsAfterARun) {
                    m_stop.request_stop();
                    return core::makeError(core::ErrorCode::Cancelled, {});
                }
            }
            return {};
        };
    }

    std::string found(std::string_view text)
    {
        const auto rows = tests::allRows(*m_snapshot);
        m_log.clear();
        const auto query = parseQuery(text, m_directions);
        if (!query) {
            return core::englishText(query.error().message);
        }
        const auto result = evaluateReading(
            *m_columns, rows, *query, {}, {m_reader, m_stop.get_token(), m_progress});
        if (!result) {
            return result.error().code == core::ErrorCode::Cancelled ? "cancelled"
                                                                     : result.error().detail;
        }
        std::string ids;
        for (const std::uint32_t row : result->rows) {
            ids += m_snapshot->runs[row].id;
        }
        return ids;
    }

    std::shared_ptr<core::StoreSnapshot> m_snapshot;
    std::unique_ptr<RunColumns> m_columns;
    std::map<std::string, core::MetricSeries> m_series;
    HistoryReader m_reader;
    std::string m_log; // what was read
    std::optional<core::Error> m_error;
    int m_restarts = 0;
    bool m_stopsAfterARun = false;
    std::stop_source m_stop;
    core::Progress m_progress;
    Directions m_directions;
};

TEST_F(QueryHistories, FunctionsOfAHistory)
{
    EXPECT_EQ(found("max(metrics.`acc`) > 0.95"), "a");
    EXPECT_EQ(found("max(acc) > 0.8"), "ab");
    EXPECT_EQ(found("min(metrics.acc) = 0.5"), "a");
    EXPECT_EQ(found("first(metrics.acc) = 0.1"), "b");
    EXPECT_EQ(found("best(metrics.acc) = 0.97"), "a");
    EXPECT_EQ(found("last(metrics.acc) < 0.94"), "ab");
    EXPECT_EQ(found("at_step(metrics.acc, 10) = 0.97"), "a");
    EXPECT_EQ(found("at_step(metrics.acc, 11) > 0"), "");
    EXPECT_EQ(found("at_step(acc, 20) IS NULL"), "bc");
    EXPECT_EQ(found("NOT max(acc) > 0.9"), "bc");
}

TEST_F(QueryHistories, BestIsByTheDirectionSomebodyStated)
{
    m_directions.setStated("acc", Direction::LowerIsBetter);
    EXPECT_EQ(found("best(metrics.acc) = 0.5"), "a");
    EXPECT_EQ(found("best(metrics.acc) = 0.97"), "");
    m_directions.setOwn("acc", Direction::HigherIsBetter);
    EXPECT_EQ(found("best(metrics.acc) = 0.97"), "a");
    m_directions.setOwn("acc", Direction::Unknown);
    const std::string refusal = found("best(metrics.acc) = 0.97");
    EXPECT_EQ(refusal, "It is not known whether more or less of acc is better; use min() or max()");
    EXPECT_FALSE(queryFault("best(metrics.zeta) > 1")); // it depends on who asks
    EXPECT_TRUE(queryFault("best(metrics.zeta) >"));
}

TEST_F(QueryHistories, OnlyWhatStillMattersIsReadAndOnce)
{
    EXPECT_EQ(found("max(acc) > 0.8 AND params.lr > 1"), "b");
    EXPECT_EQ(m_log, "b:acc ");
    EXPECT_EQ(found("max(acc) > 0.8 OR params.lr = 2"), "ab");
    EXPECT_EQ(m_log, "a:acc ");
    EXPECT_EQ(m_progress.done, 1U);
    EXPECT_EQ(m_progress.total, 1U);
    EXPECT_EQ(found("max(acc) > 0.96"), "a");
    EXPECT_EQ(m_log, "");
    EXPECT_EQ(found("last(acc) > 0.9"), "a");
    EXPECT_EQ(m_log, "");
    EXPECT_EQ(found("min(acc) > 0.2 AND max(acc) > 0.2"), "a");
    EXPECT_EQ(m_log, "a:acc b:acc ");
}

TEST_F(QueryHistories, WhatTheCatalogueCountedIsNotReadAgain)
{
    for (core::Run& run : m_snapshot->runs) {
        for (core::MetricValue& metric : run.metrics) {
            metric.points = 3;
            metric.minimum = 0.2;
            metric.maximum = 0.9;
        }
    }
    EXPECT_EQ(found("max(acc) >= 0.9 AND min(acc) < 0.3"), "ab");
    EXPECT_EQ(m_log, "");
    EXPECT_EQ(found("first(acc) < 0.3"), "b");
    EXPECT_EQ(m_log, "a:acc b:acc ");
}

TEST_F(QueryHistories, WithoutAReaderTheRowsStayUndecided)
{
    const auto rows = tests::allRows(*m_snapshot);
    const auto query = *parseQuery("max(acc) > 0.8 OR params.lr = 2");
    const QueryResult result = evaluateQuery(*m_columns, rows, query, {});
    EXPECT_EQ(result.rows, (std::vector<std::uint32_t>{1}));
    EXPECT_EQ(result.undecided, (std::vector<std::uint32_t>{0}));
    EXPECT_EQ(query.histories(), (std::vector<HistoryValue>{{"acc", HistoryFunction::Maximum, 0}}));
}

TEST_F(QueryHistories, ErrorsAndStopsEndTheQuery)
{
    m_error = core::Error{core::ErrorCode::DatabaseBusy, "db", "locked", 0};
    EXPECT_EQ(found("max(acc) > 0.8"), "locked");
    m_error.reset();
    EXPECT_EQ(found("max(acc) > 0.8"), "ab");
    m_stop.request_stop();
    EXPECT_EQ(found("min(acc) > 0.8"), "cancelled");
}

TEST_F(QueryHistories, WhatWasHandedOutBeforeARestartIsVoid)
{
    m_restarts = 1;
    EXPECT_EQ(found("max(acc) > 0.8"), "ab");
    EXPECT_EQ(found("max(acc) > 0.98"), "");
    EXPECT_EQ(m_progress.done, m_progress.total);
}

TEST_F(QueryHistories, WhatWasReadBeforeAStopIsKept)
{
    m_stopsAfterARun = true;
    EXPECT_EQ(found("max(acc) > 0.8"), "cancelled");
    EXPECT_EQ(m_log, "a:acc ");
    m_stop = {};
    m_stopsAfterARun = false;
    EXPECT_EQ(found("max(acc) > 0.8"), "ab");
    EXPECT_EQ(m_log, "b:acc ");
}

TEST_F(QueryHistories, RunsWhoseParamIsNotANumberAreCounted)
{
    const auto snapshot = tests::buildSnapshot({
        {.id = "a", .params = {{"lr", "1e-3"}}},
        {.id = "b", .params = {{"lr", "auto"}}},
        {.id = "c", .params = {{"lr", "inf"}}},
        {.id = "d"},
    });
    RunColumns columns(*snapshot);
    const auto rows = tests::allRows(*snapshot);
    const auto ask = [&](const char* text) {
        return evaluateQuery(columns, rows, *parseQuery(text), {});
    };
    const QueryResult result = ask("params.lr > 0 AND params.`lr` < 2 AND params.lr < 5");
    EXPECT_EQ(result.rows, (std::vector<std::uint32_t>{0}));
    ASSERT_EQ(result.notes.size(), 2U);
    EXPECT_EQ(result.notes[0].field, "params.lr");
    EXPECT_EQ(result.notes[0].runs, 1U);
    EXPECT_TRUE(ask("params.lr = 'auto'").notes.empty());
    EXPECT_EQ(ask("params.lr IN (0.001, 'auto')").rows, (std::vector<std::uint32_t>{0, 1}));
    EXPECT_TRUE(ask("params.lr IN (0.001, 'auto')").notes.empty());
    EXPECT_EQ(ask("NOT params.lr > 5").rows, (std::vector<std::uint32_t>{0, 1, 3}));
}

} // namespace
} // namespace runlane::analysis
