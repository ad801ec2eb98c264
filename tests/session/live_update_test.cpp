// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/live_update.h"

#include "session/fake_store.h"
#include "session/store_fingerprint.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace runlane::tests {

using session::hasActiveRuns;
using session::LiveMode;
using session::LiveTiming;
using session::LiveUpdate;
using session::Session;
using session::StoreFingerprint;
using session::storeFingerprint;
using session::StoreId;
using session::StoreState;

namespace {

// Times long ago, so that nothing counts as just written.
void write(const QString& name, const QByteArray& text, int secondsAgo = 3600)
{
    QDir().mkpath(QFileInfo(name).path());
    QFile file(name);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Append));
    file.write(text);
    file.flush();
    ASSERT_TRUE(file.setFileTime(
        QDateTime::currentDateTime().addSecs(-secondsAgo), QFileDevice::FileModificationTime));
}

core::StoreSnapshot filesSnapshot(const QString& path, core::RunStatus status)
{
    core::StoreSnapshot snapshot;
    snapshot.text = std::make_shared<core::TextPool>();
    snapshot.store.path = path.toStdString();
    core::Experiment experiment;
    experiment.id = "1";
    snapshot.experiments.push_back(experiment);
    core::Run run;
    run.id = "a";
    run.folder = "1/a";
    run.status = status;
    snapshot.runs.push_back(run);
    return snapshot;
}

} // namespace

TEST(StoreFingerprint, NoticesPointsOfRunningRunsOnly)
{
    const QTemporaryDir folder;
    const QString metric = folder.filePath(QStringLiteral("1/a/metrics/val/loss"));
    write(metric, "1 0.5 0\n");
    const auto running = filesSnapshot(folder.path(), core::RunStatus::Running);
    const auto finished = filesSnapshot(folder.path(), core::RunStatus::Finished);
    EXPECT_TRUE(hasActiveRuns(running));
    EXPECT_FALSE(hasActiveRuns(finished));
    const StoreFingerprint ofRunning = storeFingerprint(running);
    const StoreFingerprint ofFinished = storeFingerprint(finished);
    EXPECT_TRUE(ofRunning.isReachable);
    EXPECT_EQ(storeFingerprint(running), ofRunning);
    write(metric, "2 0.4 1\n");
    EXPECT_NE(storeFingerprint(running), ofRunning);
    EXPECT_EQ(storeFingerprint(finished), ofFinished);
}

TEST(StoreFingerprint, NoticesNewRunsAndExperiments)
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("1/a"));
    const auto snapshot = filesSnapshot(folder.path(), core::RunStatus::Finished);
    const StoreFingerprint before = storeFingerprint(snapshot);
    QDir(folder.path()).mkpath(QStringLiteral("1/b"));
    const StoreFingerprint withRun = storeFingerprint(snapshot);
    EXPECT_NE(withRun, before);
    QDir(folder.path()).mkpath(QStringLiteral("2"));
    EXPECT_NE(storeFingerprint(snapshot), withRun);
}

TEST(StoreFingerprint, NoticesTheWriteAheadLogOfADatabase)
{
    const QTemporaryDir folder;
    const QString database = folder.filePath(QStringLiteral("mlflow.db"));
    write(database, "SQLite");
    core::StoreSnapshot snapshot;
    snapshot.store.kind = core::StoreKind::Sqlite;
    snapshot.store.path = database.toStdString();
    const StoreFingerprint before = storeFingerprint(snapshot);
    write(database + QStringLiteral("-wal"), "page");
    EXPECT_NE(storeFingerprint(snapshot), before);
    QFile::remove(database);
    EXPECT_FALSE(storeFingerprint(snapshot).isReachable);
}

class LiveUpdateTest : public testing::Test
{
protected:
    void SetUp() override
    {
        write(m_database, "SQLite");
        m_computer.places["/db"] = {m_database.toStdString()};
        m_session = std::make_unique<Session>(m_computer.readers());
        m_answers = m_computer.answers.at(m_database.toStdString());
    }

    bool openAndWait()
    {
        m_id = m_session->open(QStringLiteral("/db"));
        return waitFor([&] { return m_session->store(m_id)->state == StoreState::Ready; });
    }

    static bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 20000);
    }

    QTemporaryDir m_folder;
    QString m_database = m_folder.filePath(QStringLiteral("mlflow.db"));
    FakeComputer m_computer;
    std::shared_ptr<FakeAnswers> m_answers;
    std::unique_ptr<Session> m_session;
    StoreId m_id = 0;
};

TEST_F(LiveUpdateTest, ReloadsWhenTheStoreChangesAndOnlyThen)
{
    LiveUpdate live(*m_session, LiveTiming{20, 20, 20});
    QSignalSpy noticed(&live, &LiveUpdate::changeNoticed);
    QSignalSpy interval(&live, &LiveUpdate::intervalChanged);
    ASSERT_TRUE(openAndWait());
    ASSERT_TRUE(waitFor([&] { return !interval.isEmpty(); }));
    EXPECT_GE(live.intervalMillis(), 20);
    EXPECT_FALSE(noticed.wait(200));
    EXPECT_EQ(m_answers->catalogueReads, 1);
    {
        const std::lock_guard lock(m_answers->mutex);
        m_answers->runs.push_back({"new"});
    }
    write(m_database, "more", 1800);
    ASSERT_TRUE(waitFor([&] { return m_session->snapshot(m_id)->runs.size() == 3; }));
    EXPECT_EQ(noticed.size(), 1);
    EXPECT_FALSE(noticed.wait(200));
    m_session->close(m_id);
    EXPECT_EQ(live.intervalMillis(), 0);
}

TEST_F(LiveUpdateTest, WhatWasWrittenWhileReadingIsReadAgain)
{
    write(m_database, "just now", 0);
    LiveUpdate live(*m_session, LiveTiming{20, 20, 20});
    ASSERT_TRUE(openAndWait());
    EXPECT_TRUE(waitFor([&] { return m_answers->catalogueReads >= 2; }));
}

TEST_F(LiveUpdateTest, OffMeansOff)
{
    LiveUpdate live(*m_session, LiveTiming{20, 20, 20});
    live.setMode(LiveMode::Off);
    QSignalSpy noticed(&live, &LiveUpdate::changeNoticed);
    ASSERT_TRUE(openAndWait());
    EXPECT_EQ(live.intervalMillis(), 0);
    write(m_database, "more", 1800);
    EXPECT_FALSE(noticed.wait(200));
    live.setMode(LiveMode::On);
    ASSERT_TRUE(waitFor([&] { return m_answers->catalogueReads == 2; }));
}

TEST_F(LiveUpdateTest, LostStoreIsToldOnceAndReadWhenItComesBack)
{
    LiveUpdate live(*m_session, LiveTiming{20, 20, 20});
    QSignalSpy noticed(&live, &LiveUpdate::changeNoticed);
    ASSERT_TRUE(openAndWait());
    {
        const std::lock_guard lock(m_answers->mutex);
        m_answers->error = core::Error{core::ErrorCode::NotFound, "mlflow.db", {}, 0};
    }
    ASSERT_TRUE(QFile::rename(m_database, m_database + QStringLiteral(".away")));
    ASSERT_TRUE(waitFor([&] { return m_session->store(m_id)->state == StoreState::Failed; }));
    EXPECT_NE(m_session->snapshot(m_id), nullptr);
    EXPECT_FALSE(noticed.wait(200));
    {
        const std::lock_guard lock(m_answers->mutex);
        m_answers->error.reset();
    }
    ASSERT_TRUE(QFile::rename(m_database + QStringLiteral(".away"), m_database));
    write(m_database, "back", 1800);
    EXPECT_TRUE(waitFor([&] { return m_session->store(m_id)->state == StoreState::Ready; }));
}

} // namespace runlane::tests
