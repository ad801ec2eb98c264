// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/fake_computer.h"
#include "session/session_private.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace runlane::tests {

using session::RunRef;
using session::Session;
using session::StoreId;
using session::StoreState;

namespace {

class SessionRead : public testing::Test
{
protected:
    void SetUp() override
    {
        m_session = std::make_unique<Session>(m_computer.readers());
        m_answers = m_computer.answers.at("/lab/mlruns");
        m_id = m_session->open(QStringLiteral("/lab"));
        ASSERT_TRUE(waitUntilReady());
    }

    bool waitUntilReady()
    {
        return waitFor([&] { return m_session->store(m_id)->state == StoreState::Ready; });
    }

    static bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 20000);
    }

    [[nodiscard]] RunRef ref(const std::string& run) const { return {m_id, run}; }

    FakeComputer m_computer;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<FakeAnswers> m_answers;
    StoreId m_id = 0;
};

} // namespace

TEST_F(SessionRead, SeriesAreReadOnce)
{
    EXPECT_EQ(m_session->series(ref("a"), "loss"), nullptr);
    QSignalSpy changed(m_session.get(), &Session::seriesChanged);
    m_session->requestSeries({ref("a"), ref("b"), ref("nobody")}, {"loss", "absent"});
    m_session->requestSeries({ref("a")}, {"loss"}); // under way already
    ASSERT_TRUE(changed.wait());
    const auto loss = m_session->series(ref("a"), "loss");
    ASSERT_NE(loss, nullptr);
    EXPECT_EQ(loss->values, (std::vector<double>{1, 2, 3}));
    ASSERT_NE(m_session->series(ref("b"), "absent"), nullptr);
    EXPECT_EQ(m_session->series(ref("b"), "absent")->size(), 0U);
    EXPECT_EQ(m_session->series(ref("nobody"), "loss"), nullptr);
    EXPECT_EQ(m_answers->seriesRead, 4);
    m_session->requestSeries({ref("a")}, {"loss", "absent"});
    EXPECT_FALSE(changed.wait(100));
    EXPECT_EQ(m_answers->seriesRead, 4);
}

TEST_F(SessionRead, ManySeriesComeInSeveralJobs)
{
    std::vector<std::string> keys;
    for (int i = 0; i < 100; ++i) {
        keys.push_back("m" + std::to_string(i));
    }
    m_session->requestSeries({ref("a")}, keys);
    ASSERT_TRUE(waitFor([&] {
        return std::all_of(keys.begin(), keys.end(),
            [&](const std::string& key) { return m_session->series(ref("a"), key) != nullptr; });
    }));
    EXPECT_GT(m_answers->historyReads, 1);
    EXPECT_EQ(m_answers->seriesRead, 100);
}

TEST_F(SessionRead, ReloadMakesSeriesOldButKeepsThemShown)
{
    m_session->requestSeries({ref("a")}, {"loss"});
    ASSERT_TRUE(waitFor([&] { return m_session->series(ref("a"), "loss") != nullptr; }));
    m_answers->firstValue = 7;
    m_session->reload(m_id);
    ASSERT_TRUE(waitUntilReady());
    ASSERT_NE(m_session->series(ref("a"), "loss"), nullptr);
    EXPECT_EQ(m_session->series(ref("a"), "loss")->values.front(), 1);
    m_session->requestSeries({ref("a")}, {"loss"});
    EXPECT_EQ(m_session->series(ref("a"), "loss")->values.front(), 1);
    ASSERT_TRUE(waitFor([&] { return m_session->series(ref("a"), "loss")->values.front() == 7; }));
}

TEST_F(SessionRead, ReloadOfChangedRunsKeepsTheOthersSeries)
{
    m_session->requestSeries({ref("a")}, {"loss"});
    m_session->requestEvaluations({ref("a")});
    ASSERT_TRUE(waitFor([&] {
        return m_session->series(ref("a"), "loss") != nullptr
            && m_session->evaluations(ref("a")) != nullptr;
    }));
    m_session->reload(m_id, session::ReloadScope::ChangedRuns);
    ASSERT_TRUE(waitUntilReady());
    const auto before = m_session->series(ref("a"), "loss");
    m_session->requestSeries({ref("a"), ref("b")}, {"loss"});
    ASSERT_TRUE(waitFor([&] { return m_session->series(ref("b"), "loss") != nullptr; }));
    EXPECT_EQ(m_answers->seriesRead, 2); // a once, b once
    EXPECT_EQ(m_session->series(ref("a"), "loss"), before);
}

TEST_F(SessionRead, ReadThatAReloadOvertookIsReadAgain)
{
    const auto gate = std::make_shared<Gate>();
    m_answers->historyGate = gate;
    m_session->requestSeries({ref("a")}, {"loss"});
    ASSERT_TRUE(waitFor([&] { return m_answers->historyReads == 1; }));
    m_session->reload(m_id);
    ASSERT_TRUE(waitUntilReady());
    gate->open();
    ASSERT_TRUE(waitFor([&] { return m_answers->historyReads == 2; }));
    ASSERT_TRUE(waitFor([&] { return m_session->series(ref("a"), "loss") != nullptr; }));
}

TEST_F(SessionRead, CancelledSeriesMayBeRequestedAgain)
{
    m_answers->historyGate = std::make_shared<Gate>();
    QSignalSpy progress(m_session.get(), &Session::progressChanged);
    m_session->requestSeries({ref("a")}, {"loss"});
    ASSERT_TRUE(waitFor([&] { return !progress.isEmpty(); }));
    m_session->cancelWork();
    ASSERT_TRUE(waitFor([&] { return progress.last().front().toString().isEmpty(); }));
    EXPECT_EQ(m_session->series(ref("a"), "loss"), nullptr);
    m_answers->historyGate.reset();
    m_session->requestSeries({ref("a")}, {"loss"});
    ASSERT_TRUE(waitFor([&] { return m_session->series(ref("a"), "loss") != nullptr; }));
}

TEST_F(SessionRead, FailedSeriesAreEmptyAndExplained)
{
    QSignalSpy problems(m_session.get(), &Session::problemsChanged);
    m_session->requestSeries({ref("a")}, {"broken"});
    ASSERT_TRUE(waitFor([&] { return m_session->series(ref("a"), "broken") != nullptr; }));
    EXPECT_EQ(m_session->series(ref("a"), "broken")->size(), 0U);
    ASSERT_TRUE(waitFor([&] { return !problems.isEmpty(); }));
    const auto all = m_session->problems(m_id);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all.front().rule, core::Rule::FileUnreadable);
    EXPECT_EQ(all.front().path, "metrics/broken");
}

TEST_F(SessionRead, ProblemsAreOrderedAndToldOnce)
{
    {
        const std::lock_guard lock(m_answers->mutex);
        core::Diagnostic problem;
        problem.rule = core::Rule::RunMetaEmpty;
        problem.path = "z/meta.yaml";
        m_answers->problems = {problem};
    }
    m_session->reload(m_id);
    ASSERT_TRUE(waitUntilReady());
    m_session->requestSeries({ref("a")}, {"loss"});
    m_session->requestSeries({ref("b")}, {"loss"});
    ASSERT_TRUE(waitFor([&] { return m_answers->seriesRead == 2; }));
    ASSERT_TRUE(waitFor([&] { return m_session->series(ref("b"), "loss") != nullptr; }));
    ASSERT_TRUE(waitFor([&] { return m_session->series(ref("a"), "loss") != nullptr; }));
    const auto all = m_session->problems(m_id);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].path, "metrics/loss");
    EXPECT_EQ(all[0].line, 7);
    EXPECT_EQ(all[1].path, "z/meta.yaml");
    EXPECT_TRUE(m_session->problems(m_id + 1).empty());
}

TEST_F(SessionRead, EvaluationsComeWithTheirEvidence)
{
    EXPECT_EQ(m_session->evaluations(ref("a")), nullptr);
    QSignalSpy changed(m_session.get(), &Session::evaluationsChanged);
    m_session->requestEvaluations({ref("a")});
    ASSERT_TRUE(changed.wait());
    const auto evaluations = m_session->evaluations(ref("a"));
    ASSERT_NE(evaluations, nullptr);
    ASSERT_EQ(evaluations->size(), 1U);
    EXPECT_EQ(evaluations->front().source, "eval/predictions.csv");
    EXPECT_EQ(evaluations->front().n, 1200U);
    ASSERT_EQ(m_session->evidence(ref("a"))->size(), 1U);
    EXPECT_EQ(m_session->evidence(ref("a"))->front().level, 1);
    EXPECT_EQ(m_session->problems(m_id).front().rule, core::Rule::EvidenceUnreadable);
    EXPECT_EQ(m_session->problems(m_id).front().runId, "a");
}

TEST_F(SessionRead, MovedFoldersMakeArtifactsBeReadAgain)
{
    QSignalSpy listed(m_session.get(), &Session::artifactsChanged);
    m_session->requestArtifacts({ref("a")});
    ASSERT_TRUE(waitFor([&] { return m_session->artifacts(ref("a")) != nullptr; }));
    EXPECT_EQ(m_session->artifacts(ref("a"))->root, "/store/artifacts");
    listed.clear();
    m_session->requestArtifacts({ref("b")}); // overtaken by what follows
    m_session->setMovedFolders(m_id, {{"/old", "/new"}});
    EXPECT_EQ(m_session->movedFolders(m_id).front().to, "/new");
    EXPECT_EQ(m_session->artifacts(ref("a")), nullptr);
    ASSERT_TRUE(listed.wait());
    ASSERT_TRUE(waitFor([&] { return m_session->artifacts(ref("b")) != nullptr; }));
    EXPECT_EQ(m_session->artifacts(ref("b"))->root, "/new");
    m_session->setMovedFolders(m_id + 1, {{"/old", "/new"}});
    EXPECT_TRUE(m_session->movedFolders(m_id + 1).empty());
}

TEST_F(SessionRead, UnlistableArtifactsAreAnEmptyListAndAProblem)
{
    {
        const std::lock_guard lock(m_answers->mutex);
        m_answers->runs = {{"a"}, {"unlistable"}};
    }
    m_session->reload(m_id);
    ASSERT_TRUE(waitUntilReady());
    m_session->requestArtifacts({ref("a"), ref("unlistable")});
    m_session->requestEvaluations({ref("unlistable")});
    ASSERT_TRUE(waitFor([&] {
        return m_session->artifacts(ref("a")) != nullptr
            && m_session->artifacts(ref("unlistable")) != nullptr
            && m_session->evaluations(ref("unlistable")) != nullptr;
    }));
    EXPECT_EQ(m_session->artifacts(ref("a"))->files.size(), 1U);
    EXPECT_TRUE(m_session->artifacts(ref("unlistable"))->files.empty());
    EXPECT_TRUE(m_session->evaluations(ref("unlistable"))->empty());
    ASSERT_EQ(m_session->problems(m_id).size(), 1U);
    EXPECT_EQ(m_session->problems(m_id).front().runId, "unlistable");
}

TEST_F(SessionRead, F76DatabasesAreCheckedOnceNothingElseIsToBeDone)
{
    m_answers->kind = core::StoreKind::Sqlite;
    m_answers->historyGate = std::make_shared<Gate>();
    m_session = std::make_unique<Session>(m_computer.readers());
    m_id = m_session->open(QStringLiteral("/lab"));
    ASSERT_TRUE(waitUntilReady());
    EXPECT_EQ(m_answers->checks, 0) << "never before the first runs are shown";
    m_session->requestSeries({ref("a")}, {"loss"});
    m_answers->historyGate->open();
    ASSERT_TRUE(waitFor([&] { return m_answers->checks == 1; }));
    EXPECT_NE(m_session->series(ref("a"), "loss"), nullptr);
}

TEST(SessionCheck, F76LargeDatabasesAndFoldersAreNotCheckedInTheWindow)
{
    core::StoreInfo store;
    store.kind = core::StoreKind::Sqlite;
    store.bytes = session::kLargestCheckedBytes;
    EXPECT_TRUE(session::isCheckedWhenOpened(store));
    ++store.bytes;
    EXPECT_FALSE(session::isCheckedWhenOpened(store));
    store = {};
    EXPECT_EQ(store.kind, core::StoreKind::Files);
    EXPECT_FALSE(session::isCheckedWhenOpened(store));
}

} // namespace runlane::tests
