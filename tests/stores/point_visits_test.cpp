// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/point_visits.h"

#include "stores/fixtures.h"
#include "stores/sqlite/key_sweep.h"
#include "stores/sqlite/statement.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <bit>
#include <filesystem>
#include <numeric>
#include <tuple>

// One metric of many runs of a database: in one pass over its points the same as run by run.
namespace runlane::tests {

namespace {

namespace sqlite = stores::sqlite;

constexpr std::size_t kRuns = 400;

// Runs with 60 points of loss each, more than one chunk, in which everything is that may be: NaN,
// infinite, equal steps and times, steps that go back, seconds for milliseconds, text for a step.
void fill(const Database& database)
{
    database.run("INSERT INTO experiments VALUES(0,'Default','./mlruns/0','active',1,2)");
    const std::string runs = "WITH RECURSIVE r(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM r WHERE "
                             "i < "
        + std::to_string(kRuns - 1)
        + "), p(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM p WHERE k "
          "< 59) ";
    database.run(runs
        + "INSERT INTO runs SELECT printf('%032d', i), 'run', 'ana', 'FINISHED', 1700000000000 + "
          "i, "
          "NULL, 'active', './mlruns/0', 0 FROM r");
    database.run(runs
        + "INSERT INTO metrics SELECT key, CASE WHEN k % 11 = 3 THEN 0 WHEN k % 13 = 5 THEN "
          "1.7976931348623157e308 WHEN k % 17 = 7 THEN -1.7976931348623157e308 ELSE (i * 31 + k * "
          "k * 7) % 101 / 10.0 END, CASE WHEN i % 50 = 7 THEN 1700000000 + k / 3 ELSE "
          "1700000000000 + (k * 37 % 60) / 2 END, printf('%032d', i), CASE WHEN i % 9 = 4 THEN "
          "k / 4 ELSE (k * 7) % 60 END, k % 11 = 3 FROM r, p, (SELECT 'loss' AS key UNION SELECT "
          "'acc' WHERE 1) WHERE key = 'loss' OR i % 2 = 0 ORDER BY (k * 23 + i) % 97, i, k");
    database.run("INSERT OR IGNORE INTO metrics VALUES('loss', 1, 1700000000000, "
                 "printf('%032d', 5), 'seven', 0)");
    database.run(
        "INSERT INTO latest_metrics SELECT key, 0, 0, 0, 0, run_uuid FROM metrics GROUP BY "
        "key, run_uuid");
}

using Point = std::tuple<std::size_t, std::int64_t, std::int64_t, std::int64_t, std::uint64_t>;

// What a visitor was handed.
struct Visit
{
    std::vector<Point> points;
    std::vector<int> finished;
    std::size_t turns = 0; // how often the run changed from point to point
    std::size_t problems = 0;
    core::Expected<void> result;

    [[nodiscard]] core::PointVisitor visitor()
    {
        return {[this] {
                    points.clear();
                    std::fill(finished.begin(), finished.end(), 0);
                },
            [this](std::size_t place, const core::MetricPoint& point) {
                turns += points.empty() || std::get<0>(points.back()) != place ? 1 : 0;
                points.emplace_back(place, point.arrival, point.step, point.timestampMillis,
                    std::bit_cast<std::uint64_t>(point.value));
            },
            [this](std::size_t place) { ++finished.at(place); }};
    }
};

enum class Way { AsTheStoreLikes, RunByRun };

Visit visit(const Loaded& loaded, const core::PointRequest& request, Way way)
{
    Visit visited;
    visited.finished.resize(request.runs.size());
    core::Progress progress;
    core::DiagnosticSink problems;
    const stores::Work work{{}, progress, problems};
    const auto read = way == Way::RunByRun ? &stores::visitPointsByRun : &stores::visitPoints;
    visited.result = read(*loaded.store, *loaded.snapshot, request, visited.visitor(), work);
    for (const core::Diagnostic& problem : problems.take()) {
        visited.problems += problem.count;
    }
    // Run by run arrival is the place among the points read, in one pass the number of the row.
    std::sort(visited.points.begin(), visited.points.end());
    std::size_t run = visited.finished.size();
    std::int64_t arrival = 0;
    for (Point& point : visited.points) {
        arrival = std::get<0>(point) == run ? arrival + 1 : 0;
        run = std::get<0>(point);
        std::get<1>(point) = arrival;
    }
    EXPECT_TRUE(visited.result) << visited.result.error().detail;
    EXPECT_EQ(progress.done, request.runs.size());
    EXPECT_EQ(progress.total, request.runs.size());
    return visited;
}

core::PointRequest requestOf(const Loaded& loaded, const std::string& key)
{
    core::PointRequest request{key, std::vector<std::uint32_t>(loaded.snapshot->runs.size())};
    std::iota(request.runs.rbegin(), request.runs.rend(), 0U);
    return request;
}

class PointVisits : public testing::Test
{
protected:
    [[nodiscard]] std::string path() const { return m_folder.text() + "/mlflow.db"; }
    void expectTheSame(const Loaded& loaded, const core::PointRequest& request) const
    {
        const std::string before = manifest(m_folder.text());
        const Visit one = visit(loaded, request, Way::AsTheStoreLikes);
        const Visit other = visit(loaded, request, Way::RunByRun);
        EXPECT_EQ(one.points, other.points);
        EXPECT_EQ(one.finished, std::vector<int>(request.runs.size(), 1));
        EXPECT_EQ(other.finished, one.finished);
        EXPECT_EQ(one.problems, other.problems);
        EXPECT_EQ(manifest(m_folder.text()), before);
    }

    TemporaryFolder m_folder;
};

} // namespace

TEST_F(PointVisits, OnePassHandsOutWhatRunByRunHandsOut)
{
    {
        const Database database(path());
        createTables(database);
        fill(database);
    }
    const Loaded loaded = load(path(), stores::HistoryDetail::LatestOnly);
    ASSERT_NE(loaded.snapshot, nullptr);
    const core::PointRequest all = requestOf(loaded, "loss");
    const Visit pass = visit(loaded, all, Way::AsTheStoreLikes);
    EXPECT_EQ(pass.points.size(), kRuns * 60);
    EXPECT_GT(pass.turns, kRuns * 10) << "not read in one pass";
    EXPECT_EQ(visit(loaded, all, Way::RunByRun).turns, kRuns);
    EXPECT_EQ(pass.problems, 1U);
    expectTheSame(loaded, all);
    expectTheSame(loaded, requestOf(loaded, "acc"));
    expectTheSame(loaded, requestOf(loaded, "none"));
    core::PointRequest some = all;
    some.runs.resize(kRuns / 2);
    expectTheSame(loaded, some);
    some.runs.resize(20);
    EXPECT_EQ(visit(loaded, some, Way::AsTheStoreLikes).turns, 20U) << "few are read one by one";
}

TEST_F(PointVisits, DatabasesOfOtherFormsAreReadAllTheSame)
{
    const std::vector<std::string> forms{
        "key TEXT, value FLOAT, timestamp BIGINT, run_uuid TEXT, step BIGINT, is_nan BOOLEAN",
        "key TEXT, value FLOAT, timestamp BIGINT, run_uuid TEXT, step BIGINT, is_nan BOOLEAN, "
        "PRIMARY KEY(run_uuid, key, timestamp, step, value, is_nan)",
        "key TEXT, value FLOAT, timestamp BIGINT, run_uuid TEXT, step BIGINT, is_nan BOOLEAN, "
        "PRIMARY KEY(key, value, is_nan, run_uuid, timestamp, step)"};
    for (const std::string& form : forms) {
        std::filesystem::remove(path());
        {
            const Database database(path());
            createTables(database);
            database.run("DROP TABLE metrics; CREATE TABLE metrics(" + form + ")");
            fill(database);
            database.run("UPDATE metrics SET step = NULL WHERE rowid % 3 = 0");
        }
        const Loaded loaded = load(path(), stores::HistoryDetail::LatestOnly);
        ASSERT_NE(loaded.snapshot, nullptr);
        expectTheSame(loaded, requestOf(loaded, "loss"));
    }
}

// Before MLflow 1.0 metrics had neither steps nor a mark of NaN.
TEST_F(PointVisits, TheOldestDatabases)
{
    {
        const Database database(path());
        createTables(database);
        fill(database);
        database.run("ALTER TABLE metrics RENAME TO newer; CREATE TABLE metrics(key VARCHAR(250) "
                     "NOT NULL, value FLOAT NOT NULL, timestamp BIGINT NOT NULL, run_uuid "
                     "VARCHAR(32) NOT NULL, PRIMARY KEY(key, timestamp, run_uuid, value)); INSERT "
                     "OR IGNORE INTO metrics SELECT key, value, timestamp, run_uuid FROM newer; "
                     "DROP TABLE newer");
    }
    const Loaded loaded = load(path(), stores::HistoryDetail::LatestOnly);
    ASSERT_NE(loaded.snapshot, nullptr);
    EXPECT_GT(visit(loaded, requestOf(loaded, "loss"), Way::AsTheStoreLikes).turns, kRuns * 2);
    expectTheSame(loaded, requestOf(loaded, "loss"));
}

TEST_F(PointVisits, AStopEndsThePass)
{
    {
        const Database database(path());
        createTables(database);
        fill(database);
    }
    const Loaded loaded = load(path(), stores::HistoryDetail::LatestOnly);
    std::stop_source stop;
    std::size_t taken = 0;
    const core::PointVisitor visitor{[] {},
        [&](std::size_t, const core::MetricPoint&) {
            ++taken;
            stop.request_stop();
        },
        [](std::size_t) {}};
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto read = stores::visitPoints(*loaded.store, *loaded.snapshot,
        requestOf(loaded, "loss"), visitor, {stop.get_token(), progress, problems});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, core::ErrorCode::Cancelled);
    EXPECT_LT(taken, 1000U);
}

// Nothing but the index is read, and nothing is sorted.
TEST_F(PointVisits, AChunkIsASearchInTheIndex)
{
    {
        const Database database(path());
        createTables(database);
        fill(database);
    }
    const auto connection = sqlite::Connection::open(path(), nullptr, {});
    ASSERT_TRUE(connection);
    core::DiagnosticSink problems;
    const auto schema = sqlite::Schema::probe(**connection, problems);
    ASSERT_TRUE(schema);
    const sqlite::KeySweep sweep(**connection, *schema, problems);
    ASSERT_TRUE(sweep.isPossible());
    sqlite3_set_authorizer((*connection)->get(), nullptr, nullptr);
    sqlite::Statement plan(**connection, "EXPLAIN QUERY PLAN " + sweep.nextSql());
    std::string text;
    while (plan.step() == sqlite::StepResult::Row) {
        text += std::string(plan.text(3).value_or("")) + "\n";
    }
    EXPECT_EQ(text,
        "SEARCH metrics USING COVERING INDEX sqlite_autoindex_metrics_1 (key=? AND "
        "(timestamp,step,run_uuid,value,is_nan)>(?,?,?,?,?))\n");
}

} // namespace runlane::tests
