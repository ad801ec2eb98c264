// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/table_reader.h"

#include <sqlite3.h>

#include <algorithm>

namespace runlane::stores::sqlite {

namespace {

constexpr int kChunkRows = 5000;
constexpr int kMostAttempts = 5;

} // namespace

TableReader::TableReader(Connection& connection, const Schema& schema,
    core::DiagnosticSink& problems, core::Progress& progress)
    : m_connection(connection)
    , m_schema(schema)
    , m_problems(problems)
    , m_progress(progress)
{
}

void TableReader::announce(std::string_view table)
{
    if (!m_schema.hasTable(table)) {
        return;
    }
    Statement statement(m_connection, "SELECT max(rowid) FROM \"" + std::string(table) + "\"");
    if (statement.step() == StepResult::Row) {
        const std::int64_t rows = statement.whole(0).value_or(0);
        m_progress.total += static_cast<std::uint64_t>(std::max<std::int64_t>(rows, 0));
    }
}

bool TableReader::begin(std::string_view table, const std::vector<std::string_view>& columns)
{
    if (!m_schema.hasTable(table) || isStopped()) {
        return false;
    }
    m_sql = m_schema.select(table, columns) + " WHERE ";
    if (!m_restriction.column.empty()) {
        m_sql += "\"" + m_restriction.column + "\" = ?2 AND ";
    }
    m_sql += "rowid > ?1 ORDER BY rowid LIMIT " + std::to_string(kChunkRows);
    return true;
}

void TableReader::startChunk(Statement& statement, Chunk& chunk) const
{
    chunk.rowsBefore += static_cast<std::uint64_t>(chunk.rows);
    chunk.rows = 0;
    if (statement.isReady()) {
        statement.reset();
        bindChunk(statement, chunk);
    }
}

void TableReader::bindChunk(Statement& statement, const Chunk& chunk) const
{
    statement.bind(1, chunk.lastRow);
    if (!m_restriction.column.empty()) {
        statement.bind(2, std::string_view(m_restriction.value));
    }
}

bool TableReader::skipRow(Chunk& chunk, std::string_view table)
{
    std::string sql = "SELECT rowid FROM \"" + std::string(table) + "\" WHERE ";
    if (!m_restriction.column.empty()) {
        sql += "\"" + m_restriction.column + "\" = ?2 AND ";
    }
    Statement next(m_connection, sql + "rowid > ?1 ORDER BY rowid LIMIT 1");
    if (next.isReady()) {
        bindChunk(next, chunk);
    }
    if (next.step() != StepResult::Row || !next.whole(0)) {
        return false;
    }
    chunk.lastRow = *next.whole(0);
    m_problems.report(core::Rule::DatabaseRowTooLarge, {}, 0,
        {std::to_string(chunk.lastRow), std::string(table)});
    return true;
}

bool TableReader::endChunk(Statement& statement, Chunk& chunk, std::string_view table)
{
    m_progress.done += static_cast<std::uint64_t>(chunk.rows);
    if (isStopped()) {
        return false;
    }
    if (chunk.result == StepResult::Failed) {
        const int primary = statement.code() & 0xFF;
        const bool isPassing = primary == SQLITE_BUSY || primary == SQLITE_SCHEMA;
        if (isPassing && ++chunk.attempts < kMostAttempts) {
            return true;
        }
        const std::string why = sqlite3_errmsg(m_connection.get());
        if (primary == SQLITE_TOOBIG && skipRow(chunk, table)) {
            return true;
        }
        const std::uint64_t read = chunk.rowsBefore + static_cast<std::uint64_t>(chunk.rows);
        m_problems.report(
            core::Rule::DatabaseRowsCut, {}, 0, {std::string(table), why, std::to_string(read)});
        return false;
    }
    if (statement.isReady()) {
        statement.reset();
    }
    if (m_betweenChunks) {
        m_betweenChunks();
    }
    return chunk.rows == kChunkRows;
}

} // namespace runlane::stores::sqlite
