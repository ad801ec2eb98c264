// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/fake_computer.h"
#include "stores/point_visits.h"

#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace runlane::tests {

using analysis::MetricView;
using analysis::SummaryKey;
using session::Session;
using session::StoreId;
using session::StoreState;
using session::SummaryState;

namespace {

class SessionSummaries : public testing::Test
{
protected:
    void SetUp() override
    {
        FakeAnswers& answers = m_computer.at("/lab/mlruns");
        answers.runs = {{"a", "1", {"acc", "loss"}}, {"b", "1", {"loss"}}, {"c", "1", {}}};
        m_session = std::make_unique<Session>(m_computer.readers());
        m_answers = m_computer.answers.at("/lab/mlruns");
        m_id = m_session->open(QStringLiteral("/lab"));
        ASSERT_TRUE(waitFor([&] { return m_session->store(m_id)->state == StoreState::Ready; }));
    }

    static bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 20000);
    }

    void request(const SummaryKey& key) { m_session->requestSummaries(m_id, {key}, {0, 1, 2}); }

    bool waitUntilRead(const SummaryKey& key)
    {
        return waitFor([&] {
            const auto column = m_session->summaries(m_id, key);
            return column != nullptr
                && std::count(column->states.begin(), column->states.end(), SummaryState::Read)
                == 3;
        });
    }

    [[nodiscard]] analysis::MetricSummary summaryOf(const SummaryKey& key, std::size_t run) const
    {
        return m_session->summaries(m_id, key)->summaries.at(run);
    }

    FakeComputer m_computer;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<FakeAnswers> m_answers;
    StoreId m_id = 0;
    SummaryKey m_loss{"loss", {}, analysis::Direction::Unknown};
};

// A store of very many runs that reads in one pass, unless it declines; keeps what was asked of it.
struct Passes
{
    std::mutex mutex;
    stores::Pass answer = stores::Pass::Read;
    std::vector<std::size_t> runsOfPasses;
    std::vector<std::size_t> runsOfReadings;
    std::vector<std::string> firstIds;
};

class PassingStore : public FakeStore, public stores::PointVisits
{
public:
    PassingStore(
        std::string path, std::shared_ptr<FakeAnswers> answers, std::shared_ptr<Passes> passes)
        : FakeStore(std::move(path), std::move(answers))
        , m_passes(std::move(passes))
    {
    }

    [[nodiscard]] core::Expected<stores::Pass> visitInOnePass(
        const core::StoreSnapshot& /*snapshot*/, const core::PointRequest& request,
        const core::PointVisitor& visitor, stores::Work /*work*/) const override
    {
        const std::lock_guard lock(m_passes->mutex);
        if (request.runs.size() <= 1000) {
            return stores::Pass::Declined;
        }
        m_passes->runsOfPasses.push_back(request.runs.size());
        if (m_passes->answer == stores::Pass::Read) {
            for (std::size_t i = 0; i < request.runs.size(); ++i) {
                visitor.take(i, {0, 0, 0, 7});
                visitor.finish(i);
            }
        }
        return m_passes->answer;
    }

    [[nodiscard]] core::Expected<std::vector<core::MetricSeries>> loadHistories(
        const core::StoreSnapshot& snapshot, const std::vector<stores::HistoryRequest>& requests,
        stores::Work work) const override
    {
        {
            const std::lock_guard lock(m_passes->mutex);
            m_passes->runsOfReadings.push_back(requests.size());
            m_passes->firstIds.push_back(requests.front().runId);
        }
        return FakeStore::loadHistories(snapshot, requests, std::move(work));
    }

private:
    std::shared_ptr<Passes> m_passes;
};

class SessionPasses : public testing::Test
{
protected:
    static constexpr std::size_t kRuns = 4500;

    // Asks for all runs, the last of the store first; true once all are read.
    bool readAll(stores::Pass answer)
    {
        m_passes->answer = answer;
        auto answers = std::make_shared<FakeAnswers>();
        answers->runs.clear();
        for (std::size_t i = 0; i < kRuns; ++i) {
            answers->runs.push_back({"run" + std::to_string(10000 + i), "1", {"loss"}});
        }
        session::Readers readers = FakeComputer().readers();
        readers.findStores =
            [store = std::make_shared<PassingStore>("/lab", answers, m_passes)](const std::string&,
                const std::stop_token&) -> core::Expected<std::vector<session::FoundStore>> {
            std::vector<session::FoundStore> found(1);
            found.front().store = store;
            return found;
        };
        m_session = std::make_unique<Session>(readers);
        const StoreId id = m_session->open(QStringLiteral("/lab"));
        const auto isReady = [&] { return m_session->store(id)->state == StoreState::Ready; };
        if (!QTest::qWaitFor(isReady, 20000)) {
            return false;
        }
        std::vector<std::uint32_t> runs(kRuns);
        std::iota(runs.rbegin(), runs.rend(), 0U);
        m_session->requestSummaries(id, {m_loss}, runs);
        const bool isRead = QTest::qWaitFor(
            [&] {
                const auto& states = m_session->summaries(id, m_loss)->states;
                return std::count(states.begin(), states.end(), SummaryState::Read)
                    == static_cast<std::ptrdiff_t>(kRuns);
            },
            20000);
        m_summaries = m_session->summaries(id, m_loss)->summaries;
        return isRead;
    }

    std::shared_ptr<Passes> m_passes = std::make_shared<Passes>();
    std::unique_ptr<Session> m_session;
    SummaryKey m_loss{"loss", {}, analysis::Direction::Unknown};
    std::vector<analysis::MetricSummary> m_summaries;
};

} // namespace

TEST_F(SessionPasses, TheFirstRunsAreReadAloneAndTheRestInOnePass)
{
    ASSERT_TRUE(readAll(stores::Pass::Read));
    EXPECT_EQ(m_passes->runsOfPasses, std::vector<std::size_t>{kRuns - 1000});
    EXPECT_EQ(m_passes->firstIds.front(), "run14499");
    EXPECT_EQ(m_summaries[kRuns - 1].n, 3U); // as the fake series are
    EXPECT_EQ(m_summaries[kRuns - 1000].n, 3U);
    EXPECT_EQ(m_summaries[kRuns - 1001].first.value, 7); // as the pass gives
    EXPECT_EQ(m_summaries[0].first.value, 7);
}

TEST_F(SessionPasses, ADeclinedPassIsReadInSmallJobs)
{
    ASSERT_TRUE(readAll(stores::Pass::Declined));
    EXPECT_EQ(m_passes->runsOfPasses, std::vector<std::size_t>{kRuns - 1000});
    for (const analysis::MetricSummary& summary : m_summaries) {
        ASSERT_EQ(summary.n, 3U);
    }
    for (const std::size_t runs : m_passes->runsOfReadings) {
        EXPECT_LE(runs, 1000U);
    }
}

// A fake series of n points has the values first, first + 1, .. at the steps 0, 1, ..
TEST_F(SessionSummaries, AreReadWithoutKeepingHistories)
{
    EXPECT_EQ(m_session->summaries(m_id, m_loss), nullptr);
    request(m_loss);
    ASSERT_TRUE(waitUntilRead(m_loss));
    for (const std::size_t run : {0U, 1U}) {
        EXPECT_EQ(summaryOf(m_loss, run).n, 3U);
        EXPECT_EQ(summaryOf(m_loss, run).minimum.value, 1);
        EXPECT_EQ(summaryOf(m_loss, run).maximum.value, 3);
        EXPECT_EQ(summaryOf(m_loss, run).maximum.step, 2);
    }
    EXPECT_EQ(summaryOf(m_loss, 2).n, 0U); // never logged, not asked for
    EXPECT_EQ(m_answers->seriesRead, 2);
    EXPECT_EQ(m_session->series({m_id, "a"}, "loss"), nullptr);
}

TEST_F(SessionSummaries, AreReadOnce)
{
    request(m_loss);
    request(m_loss);
    ASSERT_TRUE(waitUntilRead(m_loss));
    request(m_loss);
    EXPECT_EQ(m_answers->seriesRead, 2);
}

TEST_F(SessionSummaries, ReadTheOtherMetricToo)
{
    const SummaryKey key{
        "loss", {MetricView::AtBestOf, 0, "acc"}, analysis::Direction::HigherIsBetter};
    request(key);
    ASSERT_TRUE(waitUntilRead(key));
    EXPECT_TRUE(summaryOf(key, 0).hasChosen);
    EXPECT_EQ(summaryOf(key, 0).chosen.step, 2); // acc is highest at the last step
}

TEST_F(SessionSummaries, KnowTheValueAtAStep)
{
    const SummaryKey key{"loss", {MetricView::AtStep, 0, {}, 1}, analysis::Direction::Unknown};
    request(key);
    ASSERT_TRUE(waitUntilRead(key));
    ASSERT_TRUE(summaryOf(key, 0).hasChosen);
    EXPECT_EQ(summaryOf(key, 0).chosen.value, 2);
    EXPECT_EQ(summaryOf(key, 0).chosen.step, 1);
}

TEST_F(SessionSummaries, StandAsOldAfterAReloadUntilReadAgain)
{
    request(m_loss);
    ASSERT_TRUE(waitUntilRead(m_loss));
    m_answers->firstValue = 10;
    const core::SnapshotPtr before = m_session->snapshot(m_id);
    m_session->reload(m_id);
    ASSERT_TRUE(waitFor([&] {
        return m_session->snapshot(m_id) != before
            && m_session->store(m_id)->state == StoreState::Ready;
    }));
    EXPECT_EQ(m_session->summaries(m_id, m_loss), nullptr);
    request(m_loss);
    const auto column = m_session->summaries(m_id, m_loss);
    ASSERT_NE(column, nullptr);
    EXPECT_EQ(column->states[0], SummaryState::Old);
    EXPECT_EQ(column->summaries[0].minimum.value, 1);
    ASSERT_TRUE(waitUntilRead(m_loss));
    EXPECT_EQ(summaryOf(m_loss, 0).minimum.value, 10);
    EXPECT_EQ(column->summaries[0].minimum.value, 1); // what is held does not change
}

TEST_F(SessionSummaries, WhatCannotBeReadIsAProblemAndNotWaitedFor)
{
    const SummaryKey broken{"broken", {}, analysis::Direction::Unknown};
    {
        const std::lock_guard lock(m_answers->mutex);
        m_answers->runs = {{"a", "1", {"broken"}}, {"b", "1", {}}, {"c", "1", {}}};
    }
    m_session->reload(m_id);
    ASSERT_TRUE(waitFor([&] { return m_session->snapshot(m_id)->runs[0].metrics.size() == 1; }));
    request(broken);
    ASSERT_TRUE(waitUntilRead(broken));
    EXPECT_EQ(summaryOf(broken, 0).n, 0U);
    EXPECT_FALSE(m_session->problems(m_id).empty());
}

} // namespace runlane::tests
