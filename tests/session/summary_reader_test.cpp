// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/summary_reader.h"

#include "stores/fixtures.h"

#include <gtest/gtest.h>

#include <bit>
#include <numeric>
#include <string>
#include <vector>

// Summaries of many runs of a database in one pass are those of their whole series.
namespace runlane::tests {

using analysis::Direction;
using analysis::MetricSummary;
using analysis::MetricView;
using analysis::SummaryKey;

namespace {

constexpr int kRuns = 120;

// 40 points of loss in every run, of acc in every other: NaN, infinite, equal steps and times,
// steps that go back.
void fill(const Database& database)
{
    const std::string runs = "WITH RECURSIVE r(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM r WHERE "
                             "i < "
        + std::to_string(kRuns - 1)
        + "), p(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM p WHERE k < 39) ";
    database.run("INSERT INTO experiments VALUES(0,'Default','./mlruns/0','active',1,2)");
    database.run(runs
        + "INSERT INTO runs SELECT printf('%032d', i), 'run', 'ana', 'FINISHED', 1700000000000 + "
          "i, NULL, 'active', './mlruns/0', 0 FROM r");
    database.run(runs
        + "INSERT INTO metrics SELECT key, CASE WHEN k % 11 = 3 THEN 0 WHEN k % 13 = 5 THEN "
          "1.7976931348623157e308 ELSE (i * 31 + k * k * 7) % 101 / 10.0 END, 1700000000000 + "
          "(k * 37 % 40) / 2, printf('%032d', i), CASE WHEN i % 9 = 4 THEN k / 4 ELSE (k * 7) % "
          "40 - 2 END, k % 11 = 3 FROM r, p, (SELECT 'loss' AS key UNION SELECT 'acc') WHERE key "
          "= 'loss' OR i % 2 = 0 ORDER BY (k * 23 + i) % 97, i, k");
    database.run("INSERT INTO latest_metrics SELECT key, 0, 0, 0, 0, run_uuid FROM metrics GROUP "
                 "BY key, run_uuid");
}

// Every field, NaN told from NaN by nothing.
std::string textOf(const MetricSummary& summary)
{
    const auto point = [](const analysis::SummaryPoint& one) {
        return std::to_string(std::bit_cast<std::uint64_t>(one.value)) + '@'
            + std::to_string(one.step) + ' ';
    };
    return std::to_string(summary.n) + ' ' + std::to_string(summary.nanCount) + ' '
        + std::to_string(summary.infiniteCount) + ' ' + point(summary.first) + point(summary.last)
        + point(summary.minimum) + point(summary.maximum)
        + (summary.hasChosen ? point(summary.chosen) : std::string("-"));
}

class SummaryReader : public testing::Test
{
protected:
    SummaryReader()
    {
        {
            const Database database(m_folder.text() + "/mlflow.db");
            createTables(database);
            fill(database);
        }
        m_loaded = load(m_folder.text() + "/mlflow.db", stores::HistoryDetail::LatestOnly);
        m_all.resize(m_loaded.snapshot->runs.size());
        std::iota(m_all.rbegin(), m_all.rend(), 0U);
    }

    [[nodiscard]] stores::Work work() { return {{}, m_progress, m_problems}; }

    [[nodiscard]] core::MetricSeries seriesOf(std::uint32_t run, const std::string& key)
    {
        if (key.empty()) {
            return {};
        }
        const std::string id(m_loaded.snapshot->runs[run].id);
        auto read = m_loaded.store->loadHistories(*m_loaded.snapshot, {{id, key}}, work());
        return std::move(read->front());
    }

    TemporaryFolder m_folder;
    Loaded m_loaded;
    std::vector<std::uint32_t> m_all;
    core::Progress m_progress;
    core::DiagnosticSink m_problems;
};

} // namespace

TEST_F(SummaryReader, OnePassGivesWhatWholeSeriesGive)
{
    const SummaryKey keys[] = {{"loss", {}, Direction::Unknown},
        {"loss", {MetricView::AtStep, 0, {}, 7}, Direction::Unknown},
        {"acc", {MetricView::AtStep, 0, {}, -1}, Direction::Unknown},
        {"loss", {MetricView::AtBestOf, 0, "acc"}, Direction::HigherIsBetter},
        {"acc", {MetricView::AtBestOf, 0, "loss"}, Direction::LowerIsBetter},
        {"acc", {MetricView::AtBestOf, 0, "loss"}, Direction::Unknown}};
    for (const SummaryKey& key : keys) {
        const auto read = session::readSummariesInOnePass(
            *m_loaded.store, *m_loaded.snapshot, key, m_all, work());
        ASSERT_TRUE(read.has_value());
        ASSERT_TRUE(read->result.has_value());
        ASSERT_EQ(read->count, m_all.size());
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            const MetricSummary whole = analysis::summarise(
                seriesOf(m_all[i], key.key), key, seriesOf(m_all[i], key.choice.other));
            ASSERT_EQ(textOf(read->ofRun[i]), textOf(whole))
                << key.key << ' ' << analysis::choiceText(key.choice) << " of run " << m_all[i];
        }
    }
}

TEST_F(SummaryReader, APassIsDeclinedForFewRunsAndForMeans)
{
    const auto read = [&](const SummaryKey& key, const std::vector<std::uint32_t>& runs) {
        return session::readSummariesInOnePass(
            *m_loaded.store, *m_loaded.snapshot, key, runs, work());
    };
    const SummaryKey mean{"loss", {MetricView::MeanOfLast, 5, {}}, Direction::Unknown};
    EXPECT_FALSE(read({"loss", {}, Direction::Unknown}, {3, 5}).has_value());
    EXPECT_FALSE(read(mean, m_all).has_value());
    const auto usual =
        session::readSummaries(*m_loaded.store, *m_loaded.snapshot, mean, m_all, work());
    EXPECT_EQ(usual.count, m_all.size());
    EXPECT_TRUE(usual.ofRun.front().hasChosen);
}

TEST_F(SummaryReader, NothingIsKeptOfAPassThatIsStopped)
{
    std::stop_source stop;
    stop.request_stop();
    const auto read = session::readSummariesInOnePass(*m_loaded.store, *m_loaded.snapshot,
        {"loss", {}, Direction::Unknown}, m_all, {stop.get_token(), m_progress, m_problems});
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->result.error().code, core::ErrorCode::Cancelled);
    EXPECT_EQ(read->count, 0U);
}

} // namespace runlane::tests
