// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/sqlite_store.h"

#include "stores/artifact_listing.h"
#include "stores/checks.h"
#include "stores/files.h"
#include "stores/mlruns/file_store.h"
#include "stores/sqlite/catalogue.h"
#include "stores/sqlite/database_follower.h"
#include "stores/sqlite/histories.h"
#include "stores/sqlite/history_tail.h"
#include "stores/sqlite/key_sweep.h"
#include "stores/sqlite/schema.h"
#include "stores/sqlite/statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <stop_token>
#include <utility>

namespace runlane::stores::sqlite {

namespace {

constexpr int kMostAttempts = 3;
constexpr std::size_t kFewRuns = 64; // read one by one

// A pass reads the points of all runs that have the metric, and each run read alone costs a search:
// about even when one in four is asked for, however long the histories are.
bool isPassWorthIt(const core::StoreSnapshot& snapshot, const core::PointRequest& request)
{
    if (request.runs.size() <= kFewRuns) {
        return false;
    }
    const auto having = std::count_if(snapshot.runs.begin(), snapshot.runs.end(),
        [&](const core::Run& run) { return core::findKey(run.metrics, request.key) != nullptr; });
    return request.runs.size() * 4 >= static_cast<std::size_t>(having);
}

std::vector<std::string> revisions(Connection& connection, const Schema& schema)
{
    std::vector<std::string> found;
    if (!schema.hasColumn("alembic_version", "version_num")) {
        return found;
    }
    Statement statement(connection, "SELECT version_num FROM alembic_version LIMIT 16");
    while (statement.step() == StepResult::Row) {
        found.emplace_back(statement.text(0).value_or(""));
    }
    return found;
}

// What a trainer that writes between two tables makes look broken.
bool comesFromWriting(core::Rule rule)
{
    return rule == core::Rule::OrphanRow || rule == core::Rule::LatestWithoutHistory
        || rule == core::Rule::HistoryWithoutLatest || rule == core::Rule::ExperimentRowMissing;
}

std::string folderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos || slash == 0 ? "/" : path.substr(0, slash);
}

core::StoreAccess accessOf(OpenWay way)
{
    switch (way) {
    case OpenWay::Immutable:
        return core::StoreAccess::Immutable;
    case OpenWay::SharedMemoryRead:
        return core::StoreAccess::SharedMemoryRead;
    case OpenWay::PrivateCopy:
        return core::StoreAccess::PrivateCopy;
    case OpenWay::ReadOnly:
        break;
    }
    return core::StoreAccess::ReadOnly;
}

} // namespace

SqliteStore::SqliteStore(const StoreLocation& location)
    : m_location(location)
{
    m_info.kind = core::StoreKind::Sqlite;
    m_info.path = location.path;
    m_info.root = location.root.empty() ? folderOf(location.path) : location.root;
    m_info.displayName = mlruns::shortName(location.path);
}

core::Expected<StorePtr> SqliteStore::open(const StoreLocation& location)
{
    static std::once_flag isSwept;
    std::call_once(isSwept, &PrivateCopy::sweepLeftovers);
    std::shared_ptr<SqliteStore> store(new SqliteStore(location));
    core::Expected<std::unique_ptr<Connection>> connection = store->connect({});
    if (!connection) {
        return core::Unexpected(connection.error());
    }
    core::DiagnosticSink unused;
    const core::Expected<Schema> schema = Schema::probe(**connection, unused);
    if (!schema) {
        return core::Unexpected(schema.error());
    }
    if (!schema->isTrackingStore()) {
        return core::makeError(core::ErrorCode::NotAStore, location.path);
    }
    store->m_info = store->infoOf(**connection);
    store->m_info.revisions = revisions(**connection, *schema);
    return StorePtr(std::move(store));
}

core::Expected<std::unique_ptr<Connection>> SqliteStore::connect(std::stop_token stop) const
{
    std::shared_ptr<const PrivateCopy> copy;
    {
        const std::lock_guard lock(m_mutex);
        copy = m_copy;
    }
    core::Expected<std::unique_ptr<Connection>> connection =
        Connection::open(m_location.path, std::move(copy), std::move(stop));
    if (connection) {
        const std::lock_guard lock(m_mutex);
        m_copy = (*connection)->copy();
    }
    return connection;
}

core::StoreInfo SqliteStore::infoOf(const Connection& connection) const
{
    core::StoreInfo info = m_info;
    const DatabaseFacts facts = lookAt(m_info.path);
    info.bytes = facts.main.bytes + facts.wal.bytes;
    info.access = accessOf(connection.way());
    info.notice = connection.way() == OpenWay::PrivateCopy
        ? "Read from a private copy; the original is untouched"
        : std::string();
    return info;
}

void SqliteStore::reportState(const Connection& connection, core::DiagnosticSink& problems) const
{
    if (connection.way() == OpenWay::PrivateCopy) {
        const bool isRemote = lookAt(m_info.path).isRemote;
        problems.report(core::Rule::DatabaseSnapshotUsed, m_info.path, 0,
            {isRemote ? "it lies on a network or FUSE file system"
                      : "its journal or WAL cannot be read without writing"});
    }
    const Header& header = connection.header();
    const std::uint64_t expected = std::uint64_t{header.pageCount} * header.pageBytes;
    const std::uint64_t bytes = lookAt(m_info.path).main.bytes;
    if (expected > bytes) {
        problems.report(core::Rule::DatabaseTruncated, m_info.path, 0,
            {std::to_string(bytes), std::to_string(expected)});
    }
}

core::Expected<std::shared_ptr<core::StoreSnapshot>> SqliteStore::readCatalogue(
    Connection& connection, const CatalogueRequest& request, Work& work,
    core::DiagnosticSink& problems) const
{
    const core::Expected<Schema> schema = Schema::probe(connection, problems);
    if (!schema) {
        return core::Unexpected(schema.error());
    }
    reportState(connection, problems);
    core::StoreInfo info = infoOf(connection);
    info.revisions = revisions(connection, *schema);
    work.progress.done = 0;
    work.progress.total = 0;
    TableReader reader(connection, *schema, problems, work.progress);
    return Catalogue(reader, info, request).read();
}

core::Expected<core::SnapshotPtr> SqliteStore::loadCatalogue(
    const CatalogueRequest& request, Work work) const
{
    const std::int64_t from = nowMillis();
    for (int attempt = 1;; ++attempt) {
        core::DiagnosticSink problems;
        const core::Expected<std::unique_ptr<Connection>> connection = connect(work.stop);
        if (!connection) {
            return core::Unexpected(connection.error());
        }
        const Connection::Versions before = (*connection)->versions();
        const core::Expected<std::shared_ptr<core::StoreSnapshot>> snapshot =
            readCatalogue(**connection, request, work, problems);
        const Connection::Versions after = (*connection)->versions();
        if (work.stop.stop_requested()) {
            return core::makeError(core::ErrorCode::Cancelled, m_info.path);
        }
        const bool isUpgraded = before.schema != after.schema;
        if ((isUpgraded || (*connection)->isStale()) && attempt < kMostAttempts) {
            continue;
        }
        if (!snapshot) {
            return core::Unexpected(snapshot.error());
        }
        (*snapshot)->readFromMillis = from;
        checkSnapshot(**snapshot, problems, nowMillis());
        if (isUpgraded) {
            problems.report(core::Rule::DatabaseBeingUpgraded, m_info.path);
        }
        for (core::Diagnostic& problem : problems.take()) {
            if (before == after || !comesFromWriting(problem.rule)) {
                work.problems.report(std::move(problem));
            }
        }
        (*snapshot)->problems = work.problems.take();
        return *snapshot;
    }
}

core::Expected<void> SqliteStore::readHistories(Connection& connection,
    const std::vector<HistoryRequest>& requests, const HistoryVisitor& visitor, Work& work) const
{
    core::DiagnosticSink alreadyReported;
    const core::Expected<Schema> schema = Schema::probe(connection, alreadyReported);
    if (!schema) {
        return core::Unexpected(schema.error());
    }
    HistoryReader reader(connection, *schema, work.problems);
    work.progress.done = 0;
    work.progress.total = requests.size();
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const HistoryRequest& request = requests[i];
        if (auto longer = readHistoryOn(connection, *schema, request.known)) {
            visitor(i, std::move(*longer));
            ++work.progress.done;
            continue;
        }
        core::Expected<core::MetricSeries> series = reader.read(request.runId, request.key);
        if (!series) {
            return core::Unexpected(series.error());
        }
        visitor(i, std::move(*series));
        ++work.progress.done;
    }
    return {};
}

core::Expected<void> SqliteStore::visitHistories(const core::StoreSnapshot&,
    const std::vector<HistoryRequest>& requests, const HistoryVisitor& visitor, Work work) const
{
    for (int attempt = 1;; ++attempt) {
        const core::Expected<std::unique_ptr<Connection>> connection = connect(work.stop);
        if (!connection) {
            return core::Unexpected(connection.error());
        }
        const core::Expected<void> read = readHistories(**connection, requests, visitor, work);
        if (work.stop.stop_requested()) {
            return core::makeError(core::ErrorCode::Cancelled, m_info.path);
        }
        if (!(*connection)->isStale() || attempt >= kMostAttempts) {
            return read;
        }
    }
}

core::Expected<std::vector<core::MetricSeries>> SqliteStore::loadHistories(
    const core::StoreSnapshot& snapshot, const std::vector<HistoryRequest>& requests,
    Work work) const
{
    std::vector<core::MetricSeries> histories(requests.size());
    const auto keep = [&](std::size_t at, core::MetricSeries series) {
        histories[at] = std::move(series);
    };
    return visitHistories(snapshot, requests, keep, work).map([&] { return std::move(histories); });
}

core::Expected<Pass> SqliteStore::visitInOnePass(const core::StoreSnapshot& snapshot,
    const core::PointRequest& request, const core::PointVisitor& visitor, Work work) const
{
    int attempts = isPassWorthIt(snapshot, request) ? kMostAttempts : 0;
    for (; attempts > 0; --attempts) {
        const core::Expected<std::unique_ptr<Connection>> connection = connect(work.stop);
        if (!connection) {
            return core::Unexpected(connection.error());
        }
        core::DiagnosticSink problems;
        const core::Expected<Schema> schema = Schema::probe(**connection, problems);
        if (!schema) {
            return core::Unexpected(schema.error());
        }
        static_cast<void>(problems.take()); // the catalogue told them
        KeySweep sweep(**connection, *schema, problems);
        if (!sweep.isPossible()) {
            break;
        }
        const core::Expected<void> read = sweep.read(snapshot, request, visitor, work.progress);
        if (work.stop.stop_requested()) {
            return core::makeError(core::ErrorCode::Cancelled, m_info.path);
        }
        if (read && !(*connection)->isStale()) {
            for (core::Diagnostic& problem : problems.take()) {
                work.problems.report(std::move(problem));
            }
            return Pass::Read;
        }
        visitor.restart();
        if (!read) {
            break; // run by run, what is whole is still found
        }
    }
    return Pass::Declined;
}

std::unique_ptr<Follower> SqliteStore::makeFollower() const
{
    return std::make_unique<DatabaseFollower>(m_location);
}

core::Expected<void> SqliteStore::verify(Work work) const
{
    std::shared_ptr<const PrivateCopy> copy;
    {
        const std::lock_guard lock(m_mutex);
        copy = m_copy;
    }
    const core::Expected<std::unique_ptr<Connection>> connection =
        Connection::openToCheck(m_location.path, std::move(copy), work.stop);
    if (!connection) {
        return core::Unexpected(connection.error());
    }
    if (work.stop.stop_requested()) {
        return core::makeError(core::ErrorCode::Cancelled, m_info.path);
    }
    const std::stop_callback interrupt(
        work.stop, [database = (*connection)->get()] { sqlite3_interrupt(database); });
    core::DiagnosticSink found;
    Statement check(**connection, "PRAGMA quick_check(20)");
    StepResult result = check.step();
    for (; result == StepResult::Row; result = check.step()) {
        const std::string line(check.text(0).value_or(""));
        if (line != "ok") {
            found.report(core::Rule::DatabaseCheckFailed, m_info.path, 0, {line});
        }
    }
    if (work.stop.stop_requested()) {
        return core::makeError(core::ErrorCode::Cancelled, m_info.path);
    }
    const core::Unexpected failure = (*connection)->failure(check.code());
    const bool isDamage = failure.value().code == core::ErrorCode::DamagedDatabase
        || failure.value().code == core::ErrorCode::NotADatabase;
    if (result == StepResult::Failed && !isDamage) {
        return failure;
    }
    if (result == StepResult::Failed) {
        found.report(core::Rule::DatabaseCheckFailed, m_info.path, 0, {failure.value().detail});
    }
    if ((*connection)->isStale()) {
        return core::makeError(core::ErrorCode::DatabaseBusy, m_info.path);
    }
    for (core::Diagnostic& problem : found.take()) {
        work.problems.report(std::move(problem));
    }
    return {};
}

core::Expected<ArtifactListing> SqliteStore::listArtifacts(const core::StoreSnapshot& snapshot,
    const core::Run& run, const std::vector<MovedFolder>& moved, Work work) const
{
    return listRunArtifacts(snapshot, run, {folderOf(m_info.path), moved}, work);
}

DatabaseContent contentOf(const std::string& path)
{
    const core::Expected<std::unique_ptr<Connection>> connection =
        Connection::open(path, nullptr, {});
    core::DiagnosticSink unused;
    if (!connection) {
        return DatabaseContent::Nothing;
    }
    const core::Expected<Schema> schema = Schema::probe(**connection, unused);
    if (!schema || !schema->isTrackingStore()) {
        return DatabaseContent::Nothing;
    }
    Statement anyRun(**connection, "SELECT 1 FROM runs LIMIT 1");
    return anyRun.step() == StepResult::Row ? DatabaseContent::TrackingStoreWithRuns
                                            : DatabaseContent::TrackingStore;
}

} // namespace runlane::stores::sqlite
