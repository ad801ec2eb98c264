// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/fixtures.h"
#include "stores/other_process.h"
#include "stores/sqlite/connection.h"
#include "stores/sqlite/file_gate.h"
#include "stores/sqlite/histories.h"
#include "stores/sqlite/statement.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

#include <fstream>

// Further rows of faults-and-hardening 1D and the steps of its section 3.2.
namespace runlane::tests {

namespace {

namespace fs = std::filesystem;
using core::ErrorCode;
using core::Rule;
namespace sqlite = stores::sqlite;

class DatabaseReading : public testing::Test
{
protected:
    void SetUp() override { writeHealthyDatabase(path()); }
    [[nodiscard]] std::string path() const { return m_folder.text() + "/mlflow.db"; }
    void change(const std::string& sql) const { Database(path()).run(sql); }
    [[nodiscard]] static std::vector<core::Diagnostic> verified(const Loaded& loaded)
    {
        core::Progress progress;
        core::DiagnosticSink problems;
        const auto done = loaded.store->verify({{}, progress, problems});
        EXPECT_TRUE(done) << englishText(done.error());
        return problems.take();
    }
    // More than one chunk of params for run A.
    void addParams(int count) const
    {
        const Database database(path());
        database.run("WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r WHERE i < "
            + std::to_string(count) + ") INSERT INTO params SELECT 'p' || i, 'v', '" + kRunA
            + "' FROM r");
    }

    TemporaryFolder m_folder;
};

// What SQLite plans for the statement that reads a history.
std::string historyPlan(const std::string& path)
{
    const auto connection = sqlite::Connection::open(path, nullptr, {});
    core::DiagnosticSink problems;
    const auto schema = sqlite::Schema::probe(**connection, problems);
    const sqlite::HistoryReader reader(**connection, *schema, problems);
    sqlite3_set_authorizer((*connection)->get(), nullptr, nullptr);
    sqlite::Statement plan(**connection, "EXPLAIN QUERY PLAN " + reader.sql());
    std::string text;
    while (plan.step() == sqlite::StepResult::Row) {
        text += std::string(plan.text(3).value_or("")) + "\n";
    }
    return text;
}

} // namespace

TEST_F(DatabaseReading, F66AWriterThatHoldsOnIsNamed)
{
    const int status = inOtherProcess(
        [this](int isReady, int mayEnd) {
            const Database writer(path());
            writer.run("BEGIN EXCLUSIVE");
            sayReady(isReady);
            waitForEnd(mayEnd);
            writer.run("COMMIT");
        },
        [this] { EXPECT_EQ(load(path()).error.code, ErrorCode::DatabaseBusy); });
    EXPECT_EQ(status, 0);
    EXPECT_NE(load(path()).snapshot, nullptr);
}

// Between two chunks no lock is held: a writer that does not wait at all can commit there.
TEST_F(DatabaseReading, F67NoLockIsHeldBetweenChunks)
{
    addParams(12'000);
    const auto store = stores::openStore(path());
    ASSERT_TRUE(store);
    int commits = 0;
    stores::CatalogueRequest request;
    request.onPartial = [&](const core::SnapshotPtr&) {
        // In another process, as locks belong to processes.
        const std::string command = "python3 -c \"import sqlite3; c = sqlite3.connect('" + path()
            + "', timeout=0); c.execute('UPDATE experiments SET name=name || 1'); c.commit()\"";
        commits += std::system(command.c_str()) == 0 ? 1 : 100;
    };
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto snapshot = (*store)->loadCatalogue(request, {{}, progress, problems});
    ASSERT_TRUE(snapshot) << englishText(snapshot.error());
    EXPECT_LT(commits, 100) << "the writer met a lock";
    EXPECT_EQ((*snapshot)->findRun(kRunA)->params.size(), 12'001U);
    for (const core::Diagnostic& item : (*snapshot)->problems) {
        EXPECT_NE(item.rule, Rule::OrphanRow) << "rows of a live writer are no orphans";
    }
}

TEST_F(DatabaseReading, F73ForeignRevisionsDoNotMatter)
{
    change("UPDATE alembic_version SET version_num='v2.4.0.a'; INSERT INTO alembic_version "
           "VALUES('ffffffffffff')");
    const Loaded result = load(path());
    ASSERT_NE(result.snapshot, nullptr);
    EXPECT_EQ(result.snapshot->runs.size(), 2U);
    EXPECT_EQ(
        result.snapshot->store.revisions, (std::vector<std::string>{"v2.4.0.a", "ffffffffffff"}));
}

TEST_F(DatabaseReading, F74LeftoversOfAnUpgradeAreNamed)
{
    change("CREATE TABLE _alembic_tmp_metrics(key, value)");
    const Loaded result = load(path());
    EXPECT_EQ(result.snapshot->runs.size(), 2U);
    EXPECT_EQ(count(result, Rule::DatabaseBeingUpgraded), 1U) << problemText(result);
}

TEST_F(DatabaseReading, F74AnUpgradeWhileReadingIsReadAgain)
{
    addParams(12'000);
    const auto store = stores::openStore(path());
    ASSERT_TRUE(store);
    int upgrades = 0;
    stores::CatalogueRequest request;
    request.onPartial = [&](const core::SnapshotPtr&) {
        if (upgrades++ == 0) {
            const std::string command = "python3 -c \"import sqlite3; c = sqlite3.connect('"
                + path()
                + "'); c.execute('ALTER TABLE runs ADD COLUMN deleted_time BIGINT'); "
                  "c.commit()\"";
            EXPECT_EQ(std::system(command.c_str()), 0);
        }
    };
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto snapshot = (*store)->loadCatalogue(request, {{}, progress, problems});
    ASSERT_TRUE(snapshot) << englishText(snapshot.error());
    EXPECT_EQ((*snapshot)->findRun(kRunA)->params.size(), 12'001U);
    for (const core::Diagnostic& item : (*snapshot)->problems) {
        EXPECT_NE(item.rule, Rule::DatabaseBeingUpgraded);
    }
}

TEST_F(DatabaseReading, F76F77TheCheckFindsWhatReadingDoesNotMeet)
{
    EXPECT_TRUE(verified(load(path())).empty());
    change("CREATE TABLE other(x PRIMARY KEY); WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT "
           "i+1 FROM r WHERE i < 3000) INSERT INTO other SELECT i || '-0123456789' FROM r");
    const auto bytes = fs::file_size(path());
    {
        std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(bytes - 6 * 4096));
        file.write(std::string(4096, '\x55').data(), 4096);
    }
    const std::string before = manifest(m_folder.text());
    const Loaded result = load(path());
    ASSERT_NE(result.snapshot, nullptr);
    EXPECT_EQ(problemText(result), "") << "no table of MLflow is damaged";
    const std::vector<core::Diagnostic> found = verified(result);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found[0].rule, Rule::DatabaseCheckFailed);
    EXPECT_NE(found[0].arguments.at(0), "");
    EXPECT_EQ(manifest(m_folder.text()), before);
}

TEST_F(DatabaseReading, F77SaysHowManyRowsWereRead)
{
    addParams(9'000);
    const auto bytes = fs::file_size(path());
    {
        std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(bytes - 40 * 4096));
        file.write(std::string(20 * 4096, '\0').data(), 20 * 4096);
    }
    const Loaded result = load(path(), stores::HistoryDetail::LatestOnly);
    ASSERT_NE(result.snapshot, nullptr);
    const core::Diagnostic cut = problem(result, Rule::DatabaseRowsCut);
    EXPECT_EQ(cut.arguments.at(0), "params");
    const std::size_t read = result.snapshot->findRun(kRunA)->params.size()
        + result.snapshot->findRun(kRunB)->params.size();
    EXPECT_EQ(cut.arguments.at(2), std::to_string(read));
}

TEST_F(DatabaseReading, F80ColumnsOfTheWrongKindCostTheirPoint)
{
    change("INSERT INTO metrics VALUES('loss',1,'soon','" + kRunA + "',7,0),('loss',1,1,'" + kRunA
        + "','seven',0),('loss',1,1,'" + kRunA + "',7.5,0)");
    const Loaded result = load(path());
    EXPECT_EQ(core::findKey(result.snapshot->findRun(kRunA)->metrics, "loss")->points, 2U);
    EXPECT_EQ(problem(result, Rule::ColumnTypeUnexpected).count, 3U);
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto histories =
        result.store->loadHistories(*result.snapshot, {{kRunA, "loss"}}, {{}, progress, problems});
    ASSERT_TRUE(histories);
    EXPECT_EQ(histories->at(0).size(), 2U);
    EXPECT_EQ(problems.size(), 3U);
}

TEST_F(DatabaseReading, F81NulBytesAndNamesWithoutText)
{
    change("UPDATE params SET value=CAST(x'610062' AS TEXT) WHERE run_uuid='" + kRunA
        + "'; UPDATE runs SET name=NULL, status=NULL WHERE run_uuid='" + kRunA + "'");
    const Loaded result = load(path());
    const core::Run* run = result.snapshot->findRun(kRunA);
    EXPECT_EQ(run->params.at(0).value, std::string_view("a\0b", 3));
    EXPECT_EQ(run->name, "");
}

TEST_F(DatabaseReading, F82AColumnNamedLikeTheRowIdIsRefused)
{
    change("DROP TABLE tags; CREATE TABLE tags(RowId TEXT, key TEXT, value TEXT, run_uuid TEXT); "
           "WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r WHERE i < 6000) INSERT "
           "INTO tags SELECT 'x', 'k' || i, 'v', '"
        + kRunA + "' FROM r");
    const Loaded result = load(path());
    ASSERT_NE(result.snapshot, nullptr);
    EXPECT_EQ(result.snapshot->runs.size(), 2U);
    EXPECT_EQ(problem(result, Rule::SchemaRefused).arguments.at(0), "tags");
}

TEST_F(DatabaseReading, F83AGiantValueCostsItsRow)
{
    change("INSERT INTO params VALUES('giant',zeroblob(17000000),'" + kRunA + "'),('after','1','"
        + kRunA + "')");
    const Loaded result = load(path());
    const core::Run* run = result.snapshot->findRun(kRunA);
    EXPECT_EQ(core::findKey(run->params, "giant"), nullptr);
    EXPECT_NE(core::findKey(run->params, "after"), nullptr) << problemText(result);
    EXPECT_EQ(problem(result, Rule::DatabaseRowTooLarge).arguments.at(1), "params");
    EXPECT_EQ(count(result, Rule::DatabaseRowsCut), 0U);
}

// F85: closing any descriptor of a file drops this process' locks on it.
TEST_F(DatabaseReading, F85LooksAtTheHeaderKeepSQLitesLocks)
{
    const auto connection = sqlite::Connection::open(path(), nullptr, {});
    ASSERT_TRUE(connection);
    sqlite::Statement reading(**connection, "SELECT run_uuid FROM runs");
    ASSERT_EQ(reading.step(), sqlite::StepResult::Row);
    ASSERT_TRUE(sqlite::readFirstBytes(path()));
    ASSERT_TRUE(sqlite::readFirstBytes(path()));
    ASSERT_TRUE(stores::openStore(path()));
    const std::string commit = "python3 -c \"import sqlite3, sys\ntry:\n c = sqlite3.connect('"
        + path()
        + "', timeout=0); c.execute('UPDATE runs SET name=1'); c.commit()\nexcept "
          "sqlite3.OperationalError: sys.exit(7)\"";
    EXPECT_EQ(WEXITSTATUS(std::system(commit.c_str())), 7) << "the read lock was lost";
    reading.reset();
    EXPECT_EQ(std::system(commit.c_str()), 0);
}

TEST_F(DatabaseReading, F86EveryTwinIsOfferedByItsPath)
{
    writeHealthyDatabase(m_folder.text() + "/copy.db");
    m_folder.write("empty.db", "");
    const auto found = stores::findStores(m_folder.text());
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 2U);
    EXPECT_EQ(found->at(0).path, m_folder.text() + "/copy.db");
    EXPECT_EQ(found->at(1).path, path());
}

TEST_F(DatabaseReading, F87HistoriesUseTheBestIndexThereIs)
{
    EXPECT_NE(historyPlan(path()).find("USING INDEX index_metrics_run_uuid "), std::string::npos)
        << historyPlan(path());
    change("CREATE INDEX index_metrics_run_uuid_key_step ON metrics(run_uuid, key, step)");
    EXPECT_NE(historyPlan(path()).find("index_metrics_run_uuid_key_step (run_uuid=? AND key=?"),
        std::string::npos)
        << historyPlan(path());
    change("DROP INDEX index_metrics_run_uuid; DROP INDEX index_metrics_run_uuid_key_step");
    EXPECT_NE(historyPlan(path()).find("sqlite_autoindex_metrics_1 (key=?"), std::string::npos)
        << historyPlan(path());
}

TEST_F(DatabaseReading, NothingButReadingIsAuthorized)
{
    const auto connection = sqlite::Connection::open(path(), nullptr, {});
    ASSERT_TRUE(connection);
    for (const char* sql : {"ATTACH ':memory:' AS x", "DELETE FROM runs", "PRAGMA journal_mode=WAL",
             "SELECT load_extension('x')", "SELECT * FROM pragma_table_info('runs')",
             "CREATE TEMP TABLE t(x)", "VACUUM", "SELECT randomblob(10)"}) {
        sqlite::Statement statement(**connection, sql);
        EXPECT_NE(statement.step(), sqlite::StepResult::Row) << sql;
        EXPECT_NE(statement.code(), SQLITE_OK) << sql;
    }
    EXPECT_EQ(load(path()).snapshot->runs.size(), 2U);
}

TEST_F(DatabaseReading, LeftoversOfProcessesThatAreGoneAreSweptAway)
{
    const TemporaryFolder cache;
    const char* before = std::getenv("XDG_CACHE_HOME");
    const std::string kept = before == nullptr ? "" : before;
    ::setenv("XDG_CACHE_HOME", cache.text().c_str(), 1);
    const fs::path old = cache.path() / "runlane-copy-99999999-abcdef";
    const fs::path living =
        cache.path() / ("runlane-copy-" + std::to_string(::getpid()) + "-abcdef");
    for (const fs::path& folder : {old, living}) {
        fs::create_directories(folder);
        std::ofstream(folder / "copy.db") << "x";
    }
    sqlite::PrivateCopy::sweepLeftovers();
    EXPECT_FALSE(fs::exists(old));
    EXPECT_TRUE(fs::exists(living));
    before == nullptr ? ::unsetenv("XDG_CACHE_HOME") : ::setenv("XDG_CACHE_HOME", kept.c_str(), 1);
}

TEST_F(DatabaseReading, APrivateCopyIsPrivateAndGoneAfterwards)
{
    fs::path folder;
    {
        const auto copy = sqlite::PrivateCopy::make(path(), {});
        ASSERT_TRUE(copy) << englishText(copy.error());
        folder = fs::path((*copy)->path()).parent_path();
        EXPECT_EQ(fs::status(folder).permissions(), fs::perms::owner_all);
        EXPECT_EQ(fs::file_size((*copy)->path()), fs::file_size(path()));
    }
    EXPECT_FALSE(fs::exists(folder));
}

} // namespace runlane::tests
