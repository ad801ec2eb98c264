// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/fixtures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

// Rows of faults-and-hardening 1D.
namespace runlane::tests {

namespace {

using core::ErrorCode;
using core::Rule;

class DatabaseFaults : public testing::Test
{
protected:
    [[nodiscard]] std::string path() const { return m_folder.text() + "/mlflow.db"; }
    void change(const std::string& sql) const { Database(path()).run(sql); }

    TemporaryFolder m_folder;
};

} // namespace

TEST_F(DatabaseFaults, AHealthyDatabaseHasNoProblems)
{
    writeHealthyDatabase(path());
    const Loaded result = load(path());
    ASSERT_NE(result.snapshot, nullptr) << englishText(result.error);
    EXPECT_EQ(problemText(result), "");
    EXPECT_EQ(result.snapshot->runs.size(), 2U);
    EXPECT_EQ(result.snapshot->store.revisions, std::vector<std::string>{"0584bdc529eb"});
    EXPECT_EQ(result.snapshot->runs[0].metrics.at(0).points, 2U);
}

TEST_F(DatabaseFaults, F44F45StandInsForNanAndInfinity)
{
    writeHealthyDatabase(path());
    change("INSERT INTO latest_metrics VALUES('nan',0.0,1,0,1,'" + kRunA
        + "'),('inf',1.7976931348623157e308,1,0,0,'" + kRunA
        + "'),('minus',-1.7976931348623157e308,1,0,0,'" + kRunA + "')");
    const Loaded result = load(path(), stores::HistoryDetail::LatestOnly);
    const core::Run* run = result.snapshot->findRun(kRunA);
    EXPECT_TRUE(std::isnan(core::findKey(run->metrics, "nan")->value));
    EXPECT_EQ(core::findKey(run->metrics, "inf")->value, INFINITY);
    EXPECT_EQ(core::findKey(run->metrics, "minus")->value, -INFINITY);
    EXPECT_EQ(count(load(path()), Rule::LatestWithoutHistory), 3U);
}

TEST_F(DatabaseFaults, F72F75OldTablesAreEnough)
{
    const Database database(path());
    database.run("CREATE TABLE experiments(experiment_id INTEGER PRIMARY KEY, name TEXT, "
                 "artifact_location TEXT, lifecycle_stage TEXT);"
                 "CREATE TABLE runs(run_uuid TEXT PRIMARY KEY, name TEXT, status TEXT, "
                 "experiment_id INTEGER);"
                 "CREATE TABLE metrics(key TEXT, value FLOAT, timestamp BIGINT, run_uuid TEXT, "
                 "PRIMARY KEY(key, timestamp, run_uuid));"
                 "INSERT INTO experiments VALUES(0,'Default','x','active');"
                 "INSERT INTO runs VALUES('"
        + kRunA + "','old','FINISHED',0);INSERT INTO metrics VALUES('m',0.5,1550000000,'" + kRunA
        + "'),('m',0.75,1550000001,'" + kRunA + "')");
    const Loaded result = load(path(), stores::HistoryDetail::LatestOnly);
    ASSERT_NE(result.snapshot, nullptr) << englishText(result.error);
    const core::MetricValue& metric = result.snapshot->runs.at(0).metrics.at(0);
    EXPECT_EQ(metric.value, 0.75);
    EXPECT_EQ(metric.timestampMillis, 1'550'000'001'000);
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto histories =
        result.store->loadHistories(*result.snapshot, {{kRunA, "m"}}, {{}, progress, problems});
    ASSERT_TRUE(histories);
    EXPECT_EQ(histories->at(0).values, (std::vector<double>{0.5, 0.75}));
}

TEST_F(DatabaseFaults, F76TruncatedFilesShowWhatTheyHold)
{
    writeHealthyDatabase(path());
    std::filesystem::resize_file(path(), std::filesystem::file_size(path()) - 1000);
    const Loaded result = load(path());
    ASSERT_NE(result.snapshot, nullptr) << englishText(result.error);
    EXPECT_EQ(count(result, Rule::DatabaseTruncated), 1U);
    EXPECT_EQ(result.snapshot->runs.size(), 2U);
}

TEST_F(DatabaseFaults, F77ADamagedPageCostsItsTable)
{
    {
        writeHealthyDatabase(path());
        const Database database(path());
        database.run("CREATE TABLE filler(x); INSERT INTO filler SELECT randomblob(4000)");
        std::string rows;
        for (int i = 0; i < 3000; ++i) {
            rows += (i == 0 ? "" : ",") + std::string("('p") + std::to_string(i)
                + "','0123456789012345678901234567890123456789','" + kRunA + "')";
        }
        database.run("INSERT INTO params VALUES" + rows);
    }
    const auto bytes = std::filesystem::file_size(path());
    {
        std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(bytes - 8 * 4096));
        file.write(std::string(4 * 4096, '\0').data(), 4 * 4096);
    }
    const Loaded result = load(path(), stores::HistoryDetail::LatestOnly);
    ASSERT_NE(result.snapshot, nullptr) << englishText(result.error);
    EXPECT_EQ(result.snapshot->runs.size(), 2U);
    EXPECT_EQ(count(result, Rule::DatabaseRowsCut), 1U) << problemText(result);
}

TEST_F(DatabaseFaults, F78F79OtherFiles)
{
    m_folder.write("mlflow.db", "");
    EXPECT_EQ(load(path()).error.code, ErrorCode::EmptyFile);
    m_folder.write("mlflow.db", "version https://git-lfs.github.com/spec/v1\n");
    EXPECT_EQ(load(path()).error.code, ErrorCode::GitLfsPointer);
    m_folder.write("mlflow.db", std::string(4096, 'x'));
    EXPECT_EQ(load(path()).error.code, ErrorCode::NotADatabase);
    m_folder.write("mlflow.db", std::string("SQLite format 3\0", 16) + std::string(4080, 'x'));
    EXPECT_EQ(load(path()).snapshot, nullptr);
    std::filesystem::remove(path());
    Database(path()).run("CREATE TABLE users(id)");
    EXPECT_EQ(load(path()).error.code, ErrorCode::NotAStore);
}

TEST_F(DatabaseFaults, F80F81WrongTypesAndOrphans)
{
    writeHealthyDatabase(path());
    change("INSERT INTO latest_metrics VALUES('bad','text',1,0,0,'" + kRunA
        + "'); INSERT INTO params VALUES('p','v','nobody'),(NULL,'v','" + kRunA
        + "'); UPDATE runs SET start_time='soon' WHERE run_uuid='" + kRunA
        + "'; INSERT INTO metrics VALUES('loss','word',5,'" + kRunA + "',9,0)");
    const Loaded result = load(path());
    const core::Run* run = result.snapshot->findRun(kRunA);
    EXPECT_EQ(core::findKey(run->metrics, "bad"), nullptr);
    EXPECT_EQ(core::findKey(run->metrics, "loss")->points, 2U);
    EXPECT_EQ(run->startTimeMillis, std::nullopt);
    EXPECT_EQ(count(result, Rule::ColumnTypeUnexpected), 3U) << problemText(result);
    EXPECT_EQ(problem(result, Rule::OrphanRow).count, 2U);
    EXPECT_EQ(result.snapshot->findRun(kRunB)->metrics.size(), 1U);
}

TEST_F(DatabaseFaults, RunsOfAMissingExperimentAreListed)
{
    writeHealthyDatabase(path());
    change("DELETE FROM experiments");
    const Loaded result = load(path());
    EXPECT_EQ(result.snapshot->runs.size(), 2U);
    EXPECT_EQ(count(result, Rule::ExperimentRowMissing), 1U);
    EXPECT_NE(result.snapshot->findExperiment("0"), nullptr);
}

TEST_F(DatabaseFaults, F82HostileSchemas)
{
    writeHealthyDatabase(path());
    change("DROP TABLE params; CREATE VIEW params AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL "
           "SELECT x+1 FROM r) SELECT 'k' AS key, x AS value, '"
        + kRunA
        + "' AS run_uuid FROM r; ALTER TABLE runs ADD COLUMN extra TEXT GENERATED ALWAYS AS "
          "(printf('%1000000000d', 1)); DROP TABLE tags; CREATE VIRTUAL TABLE tags USING fts5(key, "
          "value, run_uuid)");
    const Loaded result = load(path());
    ASSERT_NE(result.snapshot, nullptr) << englishText(result.error);
    EXPECT_EQ(result.snapshot->runs.size(), 2U);
    EXPECT_EQ(count(result, Rule::SchemaRefused), 3U) << problemText(result);
    EXPECT_TRUE(result.snapshot->runs[0].params.empty());
}

TEST_F(DatabaseFaults, F82ATrackingTableAsAViewIsNoStore)
{
    writeHealthyDatabase(path());
    change("DROP TABLE metrics; CREATE VIEW metrics AS SELECT 1 AS key");
    EXPECT_EQ(load(path()).error.code, ErrorCode::NotAStore);
}

TEST_F(DatabaseFaults, StoppingEndsTheWork)
{
    writeHealthyDatabase(path());
    const auto store = stores::openStore(path());
    ASSERT_TRUE(store);
    std::stop_source stop;
    stop.request_stop();
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto result = (*store)->loadCatalogue({}, {stop.get_token(), progress, problems});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

} // namespace runlane::tests
