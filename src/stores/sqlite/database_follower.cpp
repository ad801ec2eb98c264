// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/database_follower.h"

#include "stores/files.h"
#include "stores/sqlite/catalogue.h"
#include "stores/sqlite/sqlite_store.h"
#include "stores/sqlite/statement.h"
#include "stores/stamp.h"

#include <algorithm>
#include <array>
#include <set>

namespace runlane::stores::sqlite {

namespace {

using Columns = std::vector<std::string_view>;

constexpr std::size_t kMostParts = 300; // more runs are read with everything else
constexpr std::int64_t kWholeMillis = 300'000;
constexpr std::size_t kMostGrowthBytes = 16UL * 1024 * 1024; // of text of runs read again
constexpr int kMostAttempts = 3;

constexpr std::array<std::string_view, 4> kRunTables{"metrics", "latest_metrics", "params", "tags"};
// A new row in one of these is read with everything else.
constexpr std::array<std::string_view, 14> kSideTables{"experiments", "experiment_tags", "datasets",
    "inputs", "input_tags", "registered_models", "model_versions", "registered_model_tags",
    "model_version_tags", "registered_model_aliases", "logged_models", "logged_model_metrics",
    "logged_model_params", "logged_model_tags"};

std::uint64_t mixed(std::uint64_t hash, std::string_view text)
{
    constexpr std::uint64_t kPrime = 1099511628211ULL; // FNV-1a
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
    }
    return (hash ^ 0x100U) * kPrime;
}

std::uint64_t rowHash(const Statement& row, std::size_t columns)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (std::size_t column = 1; column <= columns; ++column) {
        hash = mixed(hash, row.text(static_cast<int>(column)).value_or("\x01"));
    }
    return hash;
}

std::int64_t lastRow(Connection& connection, std::string_view table)
{
    Statement last(connection, "SELECT max(rowid) FROM \"" + std::string(table) + "\"");
    return last.step() == StepResult::Row ? last.whole(0).value_or(0) : -1;
}

DatabaseRows readRows(TableReader& reader)
{
    static const Columns kRunColumns{"run_uuid", "experiment_id", "name", "status",
        "lifecycle_stage", "start_time", "end_time", "user_id", "artifact_uri"};
    static const std::array<std::pair<std::string_view, Columns>, 4> kSides{{
        {"experiments",
            {"experiment_id", "name", "artifact_location", "lifecycle_stage", "last_update_time"}},
        {"registered_models", {"name", "description", "last_updated_time"}},
        {"model_versions", {"name", "version", "current_stage", "status", "last_updated_time"}},
        {"logged_models", {"model_id", "status", "lifecycle_stage", "last_updated_timestamp_ms"}},
    }};
    DatabaseRows rows;
    for (const auto& tables : {Columns(kRunTables.begin(), kRunTables.end()),
             Columns(kSideTables.begin(), kSideTables.end())}) {
        for (const std::string_view table : tables) {
            if (reader.schema().hasTable(table)) {
                rows.lastRows.emplace(table, lastRow(reader.connection(), table));
            }
        }
    }
    reader.forEachRow("runs", kRunColumns, [&](const Statement& row) {
        rows.runs[std::string(row.text(1).value_or(""))] = rowHash(row, kRunColumns.size());
    });
    for (const auto& [table, columns] : kSides) {
        reader.forEachRow(table, columns, [&rows, count = columns.size()](const Statement& row) {
            rows.sideHash = (rows.sideHash ^ rowHash(row, count)) * 1099511628211ULL;
        });
    }
    return rows;
}

bool isReadWhole(const core::DiagnosticSink& problems)
{
    return problems.size() == 0;
}

std::int64_t newestMillis(const DatabaseFacts& facts)
{
    return std::max(facts.main.changedNanos, facts.wal.changedNanos) / 1'000'000;
}

// The -shm file is touched by readers too.
bool isSame(const DatabaseFacts& a, const DatabaseFacts& b)
{
    return a.main == b.main && a.wal == b.wal && a.journal == b.journal;
}

} // namespace

DatabaseFollower::DatabaseFollower(const StoreLocation& location)
    : m_location(location)
{
}

core::Expected<FollowAnswer> DatabaseFollower::follow(
    const FollowRequest& request, const std::stop_token& stop)
{
    const DatabaseFacts facts = lookAt(m_location.path);
    if (!facts.main.exists) {
        return core::makeError(core::ErrorCode::NotFound, m_location.path);
    }
    if (request.known != m_known) {
        m_known = request.known;
        m_pool = std::make_shared<core::TextPool>();
        m_rows.reset();
        m_isDue = true; // takes the rows to compare with
        m_wholeMillis = m_known->readAtMillis;
    }
    const bool isOutdated = isSilenceOutdated(*m_known, request.nowMillis);
    if (!m_isDue && isSame(facts, m_facts) && !isOutdated) {
        return FollowAnswer{};
    }
    for (int attempt = 1;; ++attempt) {
        m_facts = lookAt(m_location.path);
        core::Expected<FollowAnswer> answer = read(request, stop);
        const bool hasMoved = !isSame(m_facts, lookAt(m_location.path));
        if (!answer && answer.error().code == core::ErrorCode::ReadFailed && hasMoved
            && attempt < kMostAttempts) {
            continue;
        }
        m_isDue = !answer || newestMillis(m_facts) + kTimeGrainMillis > request.nowMillis;
        if (answer && answer->snapshot != nullptr) {
            m_known = answer->snapshot;
        }
        return answer;
    }
}

core::Expected<FollowAnswer> DatabaseFollower::read(
    const FollowRequest& request, const std::stop_token& stop)
{
    core::Expected<std::unique_ptr<Connection>> connection =
        Connection::open(m_location.path, m_copy, stop);
    if (!connection) {
        return core::Unexpected(connection.error());
    }
    m_copy = (*connection)->copy();
    core::DiagnosticSink reported;
    const core::Expected<Schema> schema = Schema::probe(**connection, reported);
    if (!schema) {
        return core::Unexpected(schema.error());
    }
    core::Progress progress;
    core::DiagnosticSink problems;
    TableReader reader(**connection, *schema, problems, progress);
    DatabaseRows rows = readRows(reader);
    rows.isComplete = isReadWhole(problems);
    if (stop.stop_requested()) {
        return core::makeError(core::ErrorCode::Cancelled, m_location.path);
    }
    if (!rows.isComplete) {
        return core::makeError(core::ErrorCode::DatabaseBusy, m_location.path);
    }
    const bool isUnchanged = !m_rows && !(*connection)->isStale()
        && newestMillis(m_facts) + kTimeGrainMillis < m_known->readFromMillis
        && rows.runs.size() == m_known->runs.size();
    if (isUnchanged) {
        m_rows = std::move(rows);
    }
    if (!m_rows || needsWhole(rows, *schema, request.nowMillis)) {
        connection->reset();
        return readWhole(std::move(rows), request, stop);
    }
    const DatabaseRows& now = isUnchanged ? *m_rows : rows;
    const std::vector<std::string> ids =
        isUnchanged ? std::vector<std::string>() : changedRuns(now, reader, request);
    if (ids.size() > kMostParts) {
        connection->reset();
        return readWhole(std::move(rows), request, stop);
    }
    FollowAnswer answer = readSome(ids, now, reader, request.nowMillis);
    if (!isReadWhole(problems) || (*connection)->isStale()) {
        return core::makeError(
            stop.stop_requested() ? core::ErrorCode::Cancelled : core::ErrorCode::ReadFailed,
            m_location.path, "changed while it was read");
    }
    if (!isUnchanged) {
        m_rows = std::move(rows);
    }
    return answer;
}

bool DatabaseFollower::needsWhole(
    const DatabaseRows& rows, const Schema& schema, std::int64_t nowMillis) const
{
    const bool hasIndexes = schema.hasIndex("index_params_run_uuid")
        && schema.hasIndex("index_tags_run_uuid")
        && schema.hasIndex("index_latest_metrics_run_uuid");
    const bool isOld =
        nowMillis - m_wholeMillis > kWholeMillis && rows.lastRows != m_rows->lastRows;
    if (!hasIndexes || isOld || rows.sideHash != m_rows->sideHash
        || rows.lastRows.size() != m_rows->lastRows.size()
        || m_pool->byteCount() > kMostGrowthBytes) {
        return true;
    }
    const bool hasLost = std::any_of(kRunTables.begin(), kRunTables.end(), [&](const auto& table) {
        const auto before = m_rows->lastRows.find(table);
        const auto now = rows.lastRows.find(table);
        return before == m_rows->lastRows.end() || now == rows.lastRows.end()
            || now->second < before->second;
    });
    return hasLost || std::any_of(kSideTables.begin(), kSideTables.end(), [&](const auto& table) {
        const auto before = m_rows->lastRows.find(table);
        const auto now = rows.lastRows.find(table);
        return before != m_rows->lastRows.end() && now != rows.lastRows.end()
            && before->second != now->second;
    });
}

std::vector<std::string> DatabaseFollower::changedRuns(
    const DatabaseRows& rows, TableReader& reader, const FollowRequest& request) const
{
    std::set<std::string> ids;
    for (const auto& [id, hash] : rows.runs) {
        const auto before = m_rows->runs.find(id);
        if (before == m_rows->runs.end() || before->second != hash) {
            ids.insert(id);
        }
    }
    for (const std::string_view table : kRunTables) {
        reader.restrictTo({{}, {}, m_rows->lastRows.at(std::string(table))});
        std::string last;
        reader.forEachRow(table, {"run_uuid"}, [&](const Statement& row) {
            const std::string_view id = row.text(1).value_or("");
            if (id != last) {
                last = id;
                ids.insert(last);
            }
        });
    }
    reader.restrictTo({});
    for (const core::Run& run : m_known->runs) {
        if (isActive(run, request.nowMillis)) {
            ids.emplace(run.id);
        }
    }
    ids.insert(request.closeRuns.begin(), request.closeRuns.end());
    std::vector<std::string> known;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(known),
        [&](const std::string& id) { return rows.runs.count(id) != 0; });
    return known;
}

FollowAnswer DatabaseFollower::readSome(const std::vector<std::string>& ids,
    const DatabaseRows& rows, TableReader& reader, std::int64_t nowMillis)
{
    SnapshotEdit edit(m_known, m_pool);
    const CatalogueRequest request;
    Catalogue catalogue(reader, m_known->store, request, m_pool);
    const std::shared_ptr<core::StoreSnapshot> part = catalogue.readSome(ids);
    for (core::Run& run : part->runs) {
        if (const core::Run* known = edit.findRun(run.id, {})) {
            run.inputs = known->inputs;
            run.outputs = known->outputs;
        }
        edit.putRun(std::move(run));
    }
    for (const core::Run& run : m_known->runs) {
        if (rows.runs.count(std::string(run.id)) == 0) {
            edit.removeRun(run);
        }
    }
    return edit.finish(nowMillis);
}

core::Expected<FollowAnswer> DatabaseFollower::readWhole(
    DatabaseRows rows, const FollowRequest& request, const std::stop_token& stop)
{
    const core::Expected<StorePtr> store = SqliteStore::open(m_location);
    if (!store) {
        return core::Unexpected(store.error());
    }
    core::Progress progress;
    core::DiagnosticSink problems;
    const core::Expected<core::SnapshotPtr> snapshot =
        (*store)->loadCatalogue({}, {stop, progress, problems});
    if (!snapshot) {
        return core::Unexpected(snapshot.error());
    }
    m_rows = std::move(rows);
    m_pool = std::make_shared<core::TextPool>();
    m_wholeMillis = request.nowMillis;
    return FollowAnswer{FollowExtent::Whole, *snapshot, {}};
}

} // namespace runlane::stores::sqlite
