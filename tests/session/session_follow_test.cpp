// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"
#include "session/session.h"

#include "session/fake_computer.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace runlane::tests {

using session::RunRef;
using session::Session;
using session::StoreId;
using session::StoreState;
using stores::FollowAnswer;
using stores::FollowExtent;
using Answer = core::Expected<FollowAnswer>;

namespace {

class SessionFollow : public testing::Test
{
protected:
    void SetUp() override
    {
        m_computer.at("/lab/mlruns").follow = [this](const stores::FollowRequest& request) {
            m_request = request;
            return m_next;
        };
        m_session = std::make_unique<Session>(m_computer.readers());
        m_answers = m_computer.answers.at("/lab/mlruns");
        m_answers->runs = {{"a", "1", {"loss"}}, {"b", "1", {"loss"}}};
        m_id = m_session->open(QStringLiteral("/lab"));
        ASSERT_TRUE(waitFor([&] { return m_session->store(m_id)->state == StoreState::Ready; }));
    }

    static bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 20000);
    }

    // Looks once and waits for the end of it.
    void look(Answer answer)
    {
        m_next = std::move(answer);
        QSignalSpy followed(m_session.get(), &Session::followed);
        ASSERT_TRUE(m_session->follow(m_id));
        ASSERT_TRUE(followed.size() == 1 || followed.wait(20000));
    }

    // Run a has one point more, run c is new.
    [[nodiscard]] static FollowAnswer grown()
    {
        auto snapshot = std::make_shared<core::StoreSnapshot>(*fakeSnapshot(
            "/lab/mlruns", {{"a", "1", {"loss"}}, {"b", "1", {"loss"}}, {"c", "1", {"loss"}}}));
        for (core::Run& run : snapshot->runs) {
            run.metrics.front().step = run.id == "a" ? 1 : 0;
        }
        return {FollowExtent::Parts, snapshot, {"a", "c"}};
    }

    [[nodiscard]] RunRef ref(const std::string& run) const { return {m_id, run}; }

    FakeComputer m_computer;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<FakeAnswers> m_answers;
    stores::FollowRequest m_request;
    Answer m_next;
    StoreId m_id = 0;
};

} // namespace

TEST_F(SessionFollow, NothingNewChangesNothing)
{
    const core::SnapshotPtr before = m_session->snapshot(m_id);
    QSignalSpy changed(m_session.get(), &Session::storeChanged);
    look(FollowAnswer{});
    EXPECT_TRUE(changed.isEmpty());
    EXPECT_EQ(m_session->snapshot(m_id), before);
    EXPECT_EQ(m_request.known, before);
    EXPECT_GT(m_request.nowMillis, 0);
}

TEST_F(SessionFollow, NewRunsAppearWithoutAReload)
{
    QSignalSpy changed(m_session.get(), &Session::storeChanged);
    QSignalSpy read(m_session.get(), &Session::storeRead);
    QSignalSpy progress(m_session.get(), &Session::progressChanged);
    look(grown());
    EXPECT_EQ(changed.size(), 1);
    EXPECT_TRUE(read.isEmpty());
    EXPECT_TRUE(progress.isEmpty());
    EXPECT_EQ(m_session->snapshot(m_id)->runs.size(), 3U);
    EXPECT_EQ(m_session->store(m_id)->state, StoreState::Ready);
    EXPECT_EQ(m_answers->catalogueReads, 1);
}

TEST_F(SessionFollow, OnlyGrownHistoriesAreReadOn)
{
    m_session->requestSeries({ref("a"), ref("b")}, {"loss"});
    ASSERT_TRUE(waitFor([&] {
        return m_session->isCurrent(ref("a"), "loss") && m_session->isCurrent(ref("b"), "loss");
    }));
    const auto before = m_session->series(ref("a"), "loss");
    look(grown());
    EXPECT_FALSE(m_session->isCurrent(ref("a"), "loss"));
    EXPECT_TRUE(m_session->isCurrent(ref("b"), "loss"));
    EXPECT_EQ(m_session->series(ref("a"), "loss"), before) << "shown until the longer one is there";
    m_answers->pointsPerSeries = 4;
    m_session->requestSeries({ref("a"), ref("b"), ref("c")}, {"loss"});
    ASSERT_TRUE(waitFor([&] {
        return m_session->isCurrent(ref("a"), "loss") && m_session->isCurrent(ref("c"), "loss");
    }));
    EXPECT_EQ(m_session->series(ref("a"), "loss")->size(), 4U);
    EXPECT_EQ(m_answers->seriesRead, 4);
    EXPECT_EQ(m_answers->seriesReadOn, 1);
}

TEST_F(SessionFollow, AReloadReadsHistoriesAnew)
{
    m_session->requestSeries({ref("a")}, {"loss"});
    ASSERT_TRUE(waitFor([&] { return m_session->isCurrent(ref("a"), "loss"); }));
    look(grown());
    m_session->reload(m_id);
    ASSERT_TRUE(waitFor([&] { return m_session->store(m_id)->state == StoreState::Ready; }));
    EXPECT_FALSE(m_session->isCurrent(ref("a"), "loss"));
    m_session->requestSeries({ref("a")}, {"loss"});
    ASSERT_TRUE(waitFor([&] { return m_session->isCurrent(ref("a"), "loss"); }));
    EXPECT_EQ(m_answers->seriesReadOn, 0);
}

TEST_F(SessionFollow, EvaluationsStayWhileARunOnlyGrows)
{
    QSignalSpy first(m_session.get(), &Session::evaluationsChanged);
    m_session->requestEvaluations({ref("a")});
    ASSERT_TRUE(first.wait(20000));
    const auto before = m_session->evaluations(ref("a"));
    look(grown());
    QSignalSpy read(m_session.get(), &Session::evaluationsChanged);
    m_session->requestEvaluations({ref("a")});
    EXPECT_FALSE(read.wait(100));
    EXPECT_EQ(m_session->evaluations(ref("a")), before);
}

TEST_F(SessionFollow, AVanishedRunLeavesTheComparison)
{
    m_session->comparison().addAll({ref("a"), ref("b")});
    look(FollowAnswer{FollowExtent::Parts, fakeSnapshot("/lab/mlruns", {{"b"}}), {"a"}});
    EXPECT_EQ(m_session->comparison().find(ref("a")), nullptr);
    EXPECT_NE(m_session->comparison().find(ref("b")), nullptr);
}

TEST_F(SessionFollow, ALostStoreKeepsItsDataAndComesBack)
{
    QSignalSpy changed(m_session.get(), &Session::storeChanged);
    const core::Unexpected gone = core::makeError(core::ErrorCode::NotFound, "/lab/mlruns");
    look(gone);
    ASSERT_TRUE(m_session->store(m_id)->lostSinceMillis.has_value());
    const std::int64_t since = *m_session->store(m_id)->lostSinceMillis;
    EXPECT_EQ(m_session->snapshot(m_id)->runs.size(), 2U);
    look(gone);
    EXPECT_EQ(m_session->store(m_id)->lostSinceMillis, since);
    EXPECT_EQ(changed.size(), 1) << "said once";
    look(FollowAnswer{});
    EXPECT_FALSE(m_session->store(m_id)->lostSinceMillis.has_value());
    EXPECT_EQ(changed.size(), 2);
}

TEST_F(SessionFollow, AReloadThatFailedIsForgottenWhenTheStoreIsBack)
{
    m_answers->error = core::Error{core::ErrorCode::NotFound, "/lab/mlruns", {}, 0};
    m_session->reload(m_id);
    ASSERT_TRUE(waitFor([&] { return m_session->store(m_id)->state == StoreState::Failed; }));
    look(FollowAnswer{});
    EXPECT_EQ(m_session->store(m_id)->state, StoreState::Ready);
    EXPECT_FALSE(m_session->store(m_id)->error.has_value());
}

TEST_F(SessionFollow, ABusyDatabaseIsNotLost)
{
    const core::Unexpected busy = core::makeError(core::ErrorCode::DatabaseBusy, "/lab/mlruns");
    for (int i = 0; i < 4; ++i) {
        look(busy);
    }
    EXPECT_FALSE(m_session->store(m_id)->lostSinceMillis.has_value());
    look(FollowAnswer{});
    look(busy);
    EXPECT_FALSE(m_session->store(m_id)->lostSinceMillis.has_value());
}

TEST_F(SessionFollow, ALookThatAReloadOvertookIsDropped)
{
    const auto gate = std::make_shared<Gate>();
    m_answers->catalogueGate = gate;
    m_next = grown();
    QSignalSpy followed(m_session.get(), &Session::followed);
    ASSERT_TRUE(m_session->follow(m_id));
    EXPECT_FALSE(m_session->follow(m_id)) << "one look at a time";
    m_session->reload(m_id);
    EXPECT_FALSE(m_session->follow(m_id)) << "not while it is read";
    ASSERT_TRUE(followed.size() == 1 || followed.wait(20000));
    EXPECT_EQ(m_session->snapshot(m_id)->runs.size(), 2U);
    gate->open();
    ASSERT_TRUE(waitFor([&] { return m_session->store(m_id)->state == StoreState::Ready; }));
}

TEST_F(SessionFollow, SummariesOfUnchangedRunsStay)
{
    const analysis::SummaryKey key{"loss", {}, analysis::Direction::LowerIsBetter};
    m_session->requestSummaries(m_id, {key}, {0, 1});
    const auto isRead = [&](std::size_t run) {
        const auto column = m_session->summaries(m_id, key);
        return column != nullptr && column->states[run] == session::SummaryState::Read;
    };
    ASSERT_TRUE(waitFor([&] { return isRead(0) && isRead(1); }));
    look(grown());
    m_session->requestSummaries(m_id, {key}, {});
    const auto column = m_session->summaries(m_id, key);
    ASSERT_NE(column, nullptr);
    const auto stateOf = [&](const char* run) {
        return column->states[column->snapshot->runOfId.at(run)];
    };
    EXPECT_EQ(stateOf("a"), session::SummaryState::Old);
    EXPECT_EQ(stateOf("b"), session::SummaryState::Read);
    EXPECT_EQ(stateOf("c"), session::SummaryState::Unread);
}

} // namespace runlane::tests
