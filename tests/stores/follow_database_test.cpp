// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/followed_store.h"

#include <gtest/gtest.h>

// Following a database while another program writes it.
namespace runlane::tests {

using core::Rule;
using stores::FollowExtent;
namespace fs = std::filesystem;

namespace {

class FollowDatabase : public testing::Test
{
protected:
    void SetUp() override
    {
        writeHealthyDatabase(path());
        change("CREATE INDEX index_params_run_uuid ON params(run_uuid);"
               "CREATE INDEX index_tags_run_uuid ON tags(run_uuid);"
               "CREATE INDEX index_latest_metrics_run_uuid ON latest_metrics(run_uuid);");
        m_followed.open(path());
    }
    [[nodiscard]] std::string path() const { return m_folder.text() + "/mlflow.db"; }
    void change(const std::string& sql) const { Database(path()).run(sql); }
    void startTraining() const
    {
        change("INSERT INTO runs VALUES('" + kRunC + "','run c','ana','RUNNING',"
            + std::to_string(m_followed.now()) + ",NULL,'active','./mlruns/0/c',0);"
            + "INSERT INTO params VALUES('lr','0.1','" + kRunC + "');" + point(1, 0));
    }
    // SQL that logs loss of run C as MLflow does.
    [[nodiscard]] std::string point(double value, int step) const
    {
        const std::string row =
            std::to_string(value) + "," + std::to_string(m_followed.now()) + ",";
        return "INSERT INTO metrics VALUES('loss'," + row + "'" + kRunC + "',"
            + std::to_string(step) + ",0);INSERT OR REPLACE INTO latest_metrics VALUES('loss',"
            + row + std::to_string(step) + ",0,'" + kRunC + "');";
    }
    [[nodiscard]] const core::MetricValue& loss() const
    {
        return *core::findKey(m_followed.known()->findRun(kRunC)->metrics, "loss");
    }

    TemporaryFolder m_folder;
    FollowedStore m_followed;
};

} // namespace

TEST_F(FollowDatabase, NothingIsNewInADatabaseNobodyWrites)
{
    m_followed.settle();
    EXPECT_EQ(m_followed.look().extent, FollowExtent::Nothing);
}

TEST_F(FollowDatabase, ANewRunAndItsPointsAppear)
{
    m_followed.settle();
    startTraining();
    stores::FollowAnswer answer = m_followed.look();
    EXPECT_EQ(answer.extent, FollowExtent::Parts);
    EXPECT_EQ(answer.changedRuns, std::vector<std::string>{kRunC});
    m_followed.expectLikeFresh();
    change(point(-4, 1) + point(3, 2));
    answer = m_followed.look();
    EXPECT_EQ(answer.extent, FollowExtent::Parts);
    EXPECT_EQ(answer.changedRuns, std::vector<std::string>{kRunC});
    EXPECT_EQ(loss().value, 3);
    EXPECT_EQ(loss().step, 2);
    m_followed.expectLikeFresh();
}

TEST_F(FollowDatabase, AStatusChangesAndARunGoes)
{
    startTraining();
    m_followed.settle();
    change("UPDATE runs SET status='FAILED', end_time=" + std::to_string(m_followed.now())
        + " WHERE run_uuid='" + kRunC + "'");
    EXPECT_EQ(m_followed.look().changedRuns, std::vector<std::string>{kRunC});
    EXPECT_EQ(m_followed.known()->findRun(kRunC)->status, core::RunStatus::Failed);
    m_followed.expectLikeFresh();
    for (const char* table : {"runs", "params", "metrics", "latest_metrics"}) {
        change(std::string("DELETE FROM ") + table + " WHERE run_uuid='" + kRunC + "'");
    }
    (void)m_followed.look();
    EXPECT_EQ(m_followed.known()->findRun(kRunC), nullptr);
    m_followed.expectLikeFresh();
}

TEST_F(FollowDatabase, ATagOfARunOnTheScreenIsOverwritten)
{
    m_followed.settle();
    m_followed.showRuns({kRunA});
    change("UPDATE tags SET value='b' WHERE run_uuid='" + kRunA + "'");
    EXPECT_EQ(m_followed.look().changedRuns, std::vector<std::string>{kRunA});
    EXPECT_EQ(core::findKey(m_followed.known()->findRun(kRunA)->tags, "team")->value, "b");
}

TEST_F(FollowDatabase, ANewExperimentIsReadWithEverything)
{
    m_followed.settle();
    change("INSERT INTO experiments VALUES(5,'Five','./mlruns/5','active',1,2)");
    EXPECT_EQ(m_followed.look().extent, FollowExtent::Whole);
    ASSERT_NE(m_followed.known()->findExperiment("5"), nullptr);
    m_followed.expectLikeFresh();
}

// Between two looks no lock is held and nothing is open: a writer that does not wait commits.
TEST_F(FollowDatabase, AWriterThatDoesNotWaitIsNeverRefused)
{
    for (const char* mode : {"delete", "wal"}) {
        change(std::string("PRAGMA journal_mode=") + mode);
        m_followed.settle();
        const std::string command = "python3 -c \"import sqlite3; c = sqlite3.connect('" + path()
            + "', timeout=0); c.execute('UPDATE experiments SET name=name || 1'); c.commit()\"";
        EXPECT_EQ(std::system(command.c_str()), 0) << mode;
        (void)m_followed.look();
        m_followed.expectLikeFresh();
    }
}

TEST_F(FollowDatabase, PointsInTheLogOfAnOpenWriterAppear)
{
    startTraining();
    change("PRAGMA journal_mode=wal");
    m_followed.settle();
    const Database writer(path());
    writer.run(point(0.5, 1));
    EXPECT_TRUE(fs::exists(path() + "-wal"));
    (void)m_followed.look();
    EXPECT_EQ(loss().value, 0.5);
    writer.run(point(0.25, 2));
    (void)m_followed.look();
    EXPECT_EQ(loss().value, 0.25);
    m_followed.expectLikeFresh();
}

TEST_F(FollowDatabase, LookingChangesNothing)
{
    startTraining();
    m_followed.settle();
    change(point(0.5, 1));
    const std::string before = manifest(m_folder.text());
    (void)m_followed.look();
    (void)m_followed.look();
    EXPECT_EQ(manifest(m_folder.text()), before);
}

TEST_F(FollowDatabase, ADatabaseThatVanishesSaysSoAndComesBack)
{
    startTraining();
    m_followed.settle();
    fs::rename(path(), path() + ".away");
    EXPECT_EQ(m_followed.lookInVain().code, core::ErrorCode::NotFound);
    fs::rename(path() + ".away", path());
    change(point(0.5, 1));
    (void)m_followed.look();
    EXPECT_EQ(loss().value, 0.5);
    m_followed.expectLikeFresh();
}

TEST_F(FollowDatabase, AHistoryIsReadOnFromItsLastRow)
{
    startTraining();
    m_followed.settle();
    const auto before = m_followed.history(kRunC, "loss", nullptr);
    ASSERT_EQ(before->size(), 1U);
    change(point(0.5, 1) + point(0.25, -1));
    (void)m_followed.look();
    auto longer = m_followed.history(kRunC, "loss", before);
    EXPECT_EQ(longer->steps, (std::vector<std::int64_t>{-1, 0, 1}));
    EXPECT_EQ(longer->values, (std::vector<double>{0.25, 1, 0.5}));
    EXPECT_EQ(longer->logOrder, (std::vector<std::uint32_t>{2, 0, 1}));
    // Rows before the last known one went: what is known is no beginning of the history any more.
    change("DELETE FROM metrics WHERE run_uuid='" + kRunC + "' AND step=0");
    longer = m_followed.history(kRunC, "loss", longer);
    EXPECT_EQ(longer->values, (std::vector<double>{0.25, 0.5}));
}

TEST_F(FollowDatabase, WhatIsFollowedEqualsWhatIsReadAnew)
{
    startTraining();
    m_followed.settle();
    m_followed.showRuns({kRunA, kRunB, kRunC});
    unsigned random = 7;
    for (int turn = 0; turn < 80; ++turn) {
        random = random * 1664525U + 1013904223U;
        const std::string id = std::vector{kRunA, kRunB, kRunC}[(random >> 8) % 3];
        const std::string key = "m" + std::to_string((random >> 12) % 4);
        const std::string value = std::to_string(turn);
        switch ((random >> 20) % 6) {
        case 0:
            change(
                "INSERT OR REPLACE INTO tags VALUES('" + key + "','" + value + "','" + id + "')");
            break;
        case 1:
            change(
                "INSERT OR IGNORE INTO params VALUES('" + key + "','" + value + "','" + id + "')");
            break;
        case 2:
            change("DELETE FROM tags WHERE key='" + key + "' AND run_uuid='" + id + "'");
            break;
        case 3:
            change("UPDATE runs SET name='" + value + "' WHERE run_uuid='" + id + "'");
            break;
        default:
            change(point(turn, turn + 10));
            break;
        }
        (void)m_followed.look();
        m_followed.expectLikeFresh();
        ASSERT_FALSE(HasFailure()) << "turn " << turn;
    }
}

} // namespace runlane::tests
