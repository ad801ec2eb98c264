// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/fixtures.h"
#include "stores/other_process.h"
#include "stores/sqlite/connection.h"
#include "stores/sqlite/read_only_files.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <sqlite3.h>

#include <cstdlib>
#include <iostream>

// Promise 1: nothing of a store changes by reading it. The journal states are those of
// faults-and-hardening, section 3.1.
namespace runlane::tests {

namespace {

namespace fs = std::filesystem;
using stores::sqlite::OpenWay;

constexpr const char* kThirdRun = "INSERT INTO runs VALUES('cccccccccccccccccccccccccccccccc','run "
                                  "c','ana','RUNNING',1700000003000,NULL,'active','x',0)";

class Untouched : public testing::Test
{
protected:
    [[nodiscard]] std::string origin() const { return m_folder.text() + "/origin"; }
    [[nodiscard]] std::string store() const { return m_folder.text() + "/store"; }
    [[nodiscard]] std::string path() const { return store() + "/mlflow.db"; }

    void SetUp() override
    {
        fs::create_directories(origin());
        fs::create_directories(store());
    }
    // Copies the files of an open database as a crash would leave them.
    void crash(const std::vector<std::string>& suffixes) const
    {
        for (const std::string& suffix : suffixes) {
            fs::copy_file(origin() + "/mlflow.db" + suffix, path() + suffix);
        }
    }
    // Opens, reads everything twice and compares the folder.
    void expectReadUntouched(std::size_t runs, OpenWay way) const
    {
        const std::string before = manifest(store());
        {
            const Loaded result = load(path());
            ASSERT_NE(result.snapshot, nullptr) << englishText(result.error);
            EXPECT_EQ(result.snapshot->runs.size(), runs);
            core::Progress progress;
            core::DiagnosticSink problems;
            const auto histories = result.store->loadHistories(
                *result.snapshot, {{kRunA, "loss"}}, {{}, progress, problems});
            ASSERT_TRUE(histories) << englishText(histories.error());
            EXPECT_EQ(histories->at(0).size(), 2U);
            const auto connection = stores::sqlite::Connection::open(path(), nullptr, {});
            ASSERT_TRUE(connection) << englishText(connection.error());
            EXPECT_EQ((*connection)->way(), way);
            EXPECT_EQ(manifest(store()), before) << "while open";
        }
        EXPECT_EQ(manifest(store()), before);
    }

    TemporaryFolder m_folder;
};

} // namespace

TEST_F(Untouched, RollbackJournalIdle)
{
    writeHealthyDatabase(path());
    expectReadUntouched(2, OpenWay::ReadOnly);
}

TEST_F(Untouched, F71HotRollbackJournal)
{
    writeHealthyDatabase(origin() + "/mlflow.db");
    const Database trainer(origin() + "/mlflow.db");
    trainer.run("PRAGMA cache_size=2; PRAGMA cache_spill=1; BEGIN");
    trainer.run(kThirdRun);
    trainer.run(
        "CREATE TABLE filler(x); WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM "
        "r WHERE i < 300) INSERT INTO filler SELECT randomblob(3000) FROM r");
    crash({"", "-journal"});
    trainer.run("ROLLBACK");
    expectReadUntouched(2, OpenWay::PrivateCopy);
}

TEST_F(Untouched, F68WalCleanlyClosed)
{
    writeHealthyDatabase(path());
    Database(path()).run("PRAGMA journal_mode=WAL");
    ASSERT_FALSE(fs::exists(path() + "-wal"));
    expectReadUntouched(2, OpenWay::Immutable);
}

TEST_F(Untouched, F70WalWithLiveWriter)
{
    writeHealthyDatabase(path());
    const int status = inOtherProcess(
        [this](int isReady, int mayEnd) {
            const Database trainer(path());
            trainer.run("PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0");
            trainer.run(kThirdRun);
            sayReady(isReady);
            waitForEnd(mayEnd);
        },
        [this] { expectReadUntouched(3, OpenWay::SharedMemoryRead); });
    EXPECT_EQ(status, 0);
}

TEST_F(Untouched, WalAfterACrashWithItsIndex)
{
    writeHealthyDatabase(origin() + "/mlflow.db");
    const Database trainer(origin() + "/mlflow.db");
    trainer.run("PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0");
    trainer.run(kThirdRun);
    crash({"", "-wal", "-shm"});
    expectReadUntouched(3, OpenWay::SharedMemoryRead);
}

TEST_F(Untouched, F69WalCopiedWithoutItsIndex)
{
    writeHealthyDatabase(origin() + "/mlflow.db");
    const Database trainer(origin() + "/mlflow.db");
    trainer.run("PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0");
    trainer.run(kThirdRun);
    crash({"", "-wal"});
    expectReadUntouched(3, OpenWay::PrivateCopy);
    const Loaded result = load(path());
    EXPECT_EQ(count(result, core::Rule::DatabaseSnapshotUsed), 1U);
    EXPECT_NE(result.snapshot->store.notice, "");
}

// SQLite itself would create it, even for readers.
TEST_F(Untouched, F70WalThatVanishesAfterTheLookIsNotMade)
{
    writeHealthyDatabase(path());
    Database(path()).run("PRAGMA journal_mode=WAL");
    const std::string before = manifest(store());
    sqlite3* database = nullptr;
    const std::string uri = "file:" + path() + "?mode=ro&readonly_shm=1";
    ASSERT_EQ(sqlite3_open_v2(uri.c_str(), &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
                  stores::sqlite::readOnlyFiles()),
        SQLITE_OK);
    EXPECT_NE(sqlite3_exec(database, "SELECT * FROM runs", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
    EXPECT_EQ(manifest(store()), before);
}

TEST_F(Untouched, FileStore)
{
    writeHealthyStore(m_folder);
    const std::string root = m_folder.text() + "/mlruns";
    const std::string before = manifest(root);
    const Loaded result = load(root);
    ASSERT_NE(result.snapshot, nullptr);
    core::Progress progress;
    core::DiagnosticSink problems;
    const core::Run* run = result.snapshot->findRun(kRunA);
    ASSERT_TRUE(result.store->listArtifacts(*result.snapshot, *run, {}, {{}, progress, problems}));
    ASSERT_TRUE(
        result.store->loadHistories(*result.snapshot, {{kRunA, "loss"}}, {{}, progress, problems}));
    EXPECT_EQ(manifest(root), before);
}

// A trainer with a busy timeout of 200 ms never fails while its store is read, followed and
// checked. It writes 20 metrics a second for RUNLANE_TRAINER_SECONDS (300: the long form), or else
// 400 at once.
class Trainer : public Untouched, public testing::WithParamInterface<const char*>
{
protected:
    static long seconds()
    {
        const char* wanted = std::getenv("RUNLANE_TRAINER_SECONDS");
        return wanted == nullptr ? 0 : std::strtol(wanted, nullptr, 10);
    }
    // Waits out the time between two metrics of the long form.
    static void pause()
    {
        if (seconds() > 0) {
            ::poll(nullptr, 0, 50);
        }
    }
    void train(int isReady) const
    {
        const Database trainer(path());
        trainer.run("PRAGMA busy_timeout=200");
        sayReady(isReady);
        const long writes = seconds() > 0 ? 20 * seconds() : 400;
        for (long i = 0; i < writes; ++i) {
            trainer.run("INSERT INTO metrics VALUES('live',0.5," + std::to_string(i) + ",'" + kRunA
                + "'," + std::to_string(i) + ",0)");
            pause();
        }
        sayReady(isReady);
    }
    // A reader may meet a writer and look again; the writer may not notice.
    template <class Value>
    static void expectReadOrBusy(const core::Expected<Value>& result)
    {
        EXPECT_TRUE(result || result.error().code == core::ErrorCode::DatabaseBusy)
            << englishText(result.error());
    }
    // As the window does it: everything once, then by the follower, a history and the check.
    void watch(int isReady) const
    {
        Loaded known = load(path());
        ASSERT_NE(known.snapshot, nullptr) << englishText(known.error);
        const auto follower = known.store->makeFollower();
        std::size_t looks = 0;
        pollfd end{isReady, POLLIN, 0};
        do {
            const auto answer = follower->follow({known.snapshot, {kRunA}, 0}, {});
            expectReadOrBusy(answer);
            known.snapshot =
                answer && answer->snapshot != nullptr ? answer->snapshot : known.snapshot;
            EXPECT_EQ(known.snapshot->runs.size(), 2U);
            core::Progress progress;
            core::DiagnosticSink problems;
            expectReadOrBusy(known.store->loadHistories(
                *known.snapshot, {{kRunA, "live"}}, {{}, progress, problems}));
            expectReadOrBusy(known.store->verify({{}, progress, problems}));
            EXPECT_EQ(problems.take().size(), 0U);
            ++looks;
        } while (::poll(&end, 1, 0) == 0);
        std::cout << "[ trainer  ] " << GetParam() << ": looked " << looks << " times\n";
    }
};

TEST_P(Trainer, F67IsNeverDisturbed)
{
    writeHealthyDatabase(path());
    Database(path()).run(std::string("PRAGMA journal_mode=") + GetParam());
    const int status = inOtherProcess(
        [this](int isReady, int) { train(isReady); }, [this](int isReady) { watch(isReady); });
    EXPECT_EQ(status, 0);
    EXPECT_EQ(load(path()).snapshot->findRun(kRunA)->metrics.size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(JournalModes, Trainer, testing::Values("DELETE", "WAL"),
    [](const auto& mode) { return std::string(mode.param); });

} // namespace runlane::tests
