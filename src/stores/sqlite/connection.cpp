// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/connection.h"

#include "stores/sqlite/hardening.h"
#include "stores/sqlite/read_only_files.h"

#include <sqlite3.h>

#include <utility>

namespace runlane::stores::sqlite {

namespace {

constexpr int kBusyMillis = 2000;
constexpr int kProgressSteps = 1000;
constexpr auto kLongestStatement = std::chrono::seconds(120);
constexpr auto kLongestCheck = std::chrono::minutes(10);

core::Expected<Header> usableHeader(const std::string& path)
{
    const core::Expected<std::string> bytes = readFirstBytes(path);
    if (!bytes) {
        return core::Unexpected(bytes.error());
    }
    const Header header = parseHeader(*bytes);
    switch (header.kind) {
    case HeaderKind::Database:
        return header;
    case HeaderKind::Empty:
        return core::makeError(core::ErrorCode::EmptyFile, path);
    case HeaderKind::GitLfsPointer:
        return core::makeError(core::ErrorCode::GitLfsPointer, path);
    case HeaderKind::Foreign:
        break;
    }
    return core::makeError(core::ErrorCode::NotADatabase, path);
}

bool needsCopy(int code)
{
    const int extended = code;
    const int primary = code & 0xFF;
    return extended == SQLITE_READONLY_ROLLBACK || extended == SQLITE_READONLY_RECOVERY
        || extended == SQLITE_READONLY_CANTLOCK || extended == SQLITE_READONLY_CANTINIT
        || extended == SQLITE_READONLY_DIRECTORY || primary == SQLITE_CANTOPEN
        || primary == SQLITE_IOERR || primary == SQLITE_PROTOCOL || primary == SQLITE_NOLFS;
}

} // namespace

Connection::Connection(std::string path, std::stop_token stop)
    : m_path(std::move(path))
    , m_stop(std::move(stop))
{
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    sqlite3_close_v2(std::exchange(m_database, nullptr));
    m_pass.reset();
}

core::Expected<std::unique_ptr<Connection>> Connection::open(
    const std::string& path, std::shared_ptr<const PrivateCopy> copy, std::stop_token stop)
{
    return openFor(Purpose::Reading, path, std::move(copy), std::move(stop));
}

core::Expected<std::unique_ptr<Connection>> Connection::openToCheck(
    const std::string& path, std::shared_ptr<const PrivateCopy> copy, std::stop_token stop)
{
    return openFor(Purpose::Checking, path, std::move(copy), std::move(stop));
}

core::Expected<std::unique_ptr<Connection>> Connection::openFor(Purpose purpose,
    const std::string& path, std::shared_ptr<const PrivateCopy> copy, std::stop_token stop)
{
    const core::Expected<Header> header = usableHeader(path);
    if (!header) {
        return core::Unexpected(header.error());
    }
    const DatabaseFacts facts = lookAt(path);
    std::unique_ptr<Connection> connection(new Connection(path, std::move(stop)));
    connection->m_purpose = purpose;
    connection->m_header = *header;
    connection->m_facts = facts;
    if (copy && copy->original() == facts) {
        connection->m_copy = std::move(copy);
    }
    const bool needsOwnFile =
        connection->m_copy || (purpose == Purpose::Checking && !header->isWal);
    const OpenWay way = needsOwnFile
        ? OpenWay::PrivateCopy
        : chooseWay(
            facts, *header, header->isWal ? sharedMemorySupport() : SharedMemorySupport::Unknown);
    if (const core::Expected<void> opened = connection->openAs(way); !opened) {
        return core::Unexpected(opened.error());
    }
    return connection;
}

core::Expected<void> Connection::openAs(OpenWay way)
{
    m_way = way;
    std::string target = m_path;
    std::string_view query = "mode=ro";
    int flags = SQLITE_OPEN_READONLY;
    if (way == OpenWay::PrivateCopy) {
        if (!m_copy) {
            core::Expected<std::shared_ptr<const PrivateCopy>> copy =
                PrivateCopy::make(m_path, m_stop);
            if (!copy) {
                return core::Unexpected(copy.error());
            }
            m_copy = std::move(*copy);
        }
        target = m_copy->path();
        query = "mode=rw";
        flags = SQLITE_OPEN_READWRITE;
    } else {
        m_pass = enterConnection(lookAt(m_path).main);
        query = way == OpenWay::Immutable      ? "mode=ro&immutable=1"
            : way == OpenWay::SharedMemoryRead ? "mode=ro&readonly_shm=1"
                                               : "mode=ro";
    }
    int code = openFile(databaseUri(target, query), flags);
    if (code == SQLITE_OK) {
        code = firstRead();
    }
    if (code == SQLITE_OK) {
        return {};
    }
    if (way != OpenWay::PrivateCopy && needsCopy(code)) {
        close();
        return openAs(OpenWay::PrivateCopy);
    }
    return failure(code);
}

int Connection::openFile(const std::string& uri, int flags)
{
    const int code =
        sqlite3_open_v2(uri.c_str(), &m_database, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX,
            m_way == OpenWay::PrivateCopy ? nullptr : readOnlyFiles());
    if (code != SQLITE_OK) {
        return m_database != nullptr ? sqlite3_extended_errcode(m_database) : code;
    }
    sqlite3_extended_result_codes(m_database, 1);
    sqlite3_busy_timeout(m_database, kBusyMillis);
    restartClock();
    sqlite3_progress_handler(m_database, kProgressSteps, &Connection::onProgress, this);
    harden();
    return SQLITE_OK;
}

void Connection::harden()
{
    applyLimits(m_database);
    applySwitches(m_database);
    applyAuthorizer(m_database);
}

// Reading the schema makes SQLite take its lock and meet a hot journal or a missing WAL index.
int Connection::firstRead()
{
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(
        m_database, "SELECT count(*) FROM sqlite_master", -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        code = code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
    }
    sqlite3_finalize(statement);
    return code == SQLITE_OK ? SQLITE_OK : sqlite3_extended_errcode(m_database);
}

bool Connection::isStale() const
{
    return m_way == OpenWay::Immutable && !(lookAt(m_path) == m_facts);
}

Connection::Versions Connection::versions() const
{
    return {pragma("PRAGMA schema_version"), pragma("PRAGMA data_version")};
}

std::int64_t Connection::pragma(const char* sql) const
{
    sqlite3_stmt* statement = nullptr;
    std::int64_t number = -1;
    if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW) {
        number = sqlite3_column_int64(statement, 0);
    }
    sqlite3_finalize(statement);
    return number;
}

void Connection::restartClock()
{
    m_deadline = std::chrono::steady_clock::now()
        + (m_purpose == Purpose::Checking ? kLongestCheck : kLongestStatement);
}

int Connection::onProgress(void* self)
{
    const auto* connection = static_cast<const Connection*>(self);
    return connection->m_stop.stop_requested()
            || std::chrono::steady_clock::now() > connection->m_deadline
        ? 1
        : 0;
}

core::Unexpected Connection::failure(int code) const
{
    const std::string detail =
        m_database != nullptr ? sqlite3_errmsg(m_database) : sqlite3_errstr(code);
    switch (code & 0xFF) {
    case SQLITE_INTERRUPT:
        return isStopped() ? core::makeError(core::ErrorCode::Cancelled, m_path)
                           : core::makeError(core::ErrorCode::ReadFailed, m_path, "took too long");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return core::makeError(core::ErrorCode::DatabaseBusy, m_path, detail);
    case SQLITE_CORRUPT:
        return core::makeError(core::ErrorCode::DamagedDatabase, m_path, detail);
    case SQLITE_NOTADB:
        return core::makeError(core::ErrorCode::NotADatabase, m_path, detail);
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return core::makeError(core::ErrorCode::PermissionDenied, m_path, detail);
    default:
        return core::makeError(core::ErrorCode::ReadFailed, m_path, detail);
    }
}

} // namespace runlane::stores::sqlite
