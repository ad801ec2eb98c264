// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/fake_computer.h"

#include <QTest>

#include <gtest/gtest.h>

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

} // namespace

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
