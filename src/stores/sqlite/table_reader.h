// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"
#include "core/progress.h"
#include "stores/sqlite/connection.h"
#include "stores/sqlite/schema.h"
#include "stores/sqlite/statement.h"

#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace runlane::stores::sqlite {

// Reads whole tables in the order they were written, in chunks that hold the read lock for less
// than 100 ms. A damaged table gives the rows before the damage and a problem.
class TableReader
{
public:
    TableReader(Connection& connection, const Schema& schema, core::DiagnosticSink& problems,
        core::Progress& progress);

    // Only rows with that value in a column (empty: all), behind a row.
    struct Restriction
    {
        std::string column = {};
        std::string value = {};
        std::int64_t afterRow = std::numeric_limits<std::int64_t>::min();
    };
    void restrictTo(Restriction restriction) { m_restriction = std::move(restriction); }

    using BetweenChunks = std::function<void()>;
    void callBetweenChunks(BetweenChunks callback) { m_betweenChunks = std::move(callback); }

    // Adds the number of rows to the progress' total.
    void announce(std::string_view table);
    // onRow(const Statement&): value i of columns stands in statement column i + 1. Absent tables
    // have no rows, absent columns are NULL.
    template <class OnRow>
    void forEachRow(
        std::string_view table, const std::vector<std::string_view>& columns, OnRow onRow)
    {
        if (!begin(table, columns)) {
            return;
        }
        Statement statement(m_connection, m_sql);
        Chunk chunk;
        chunk.lastRow = m_restriction.afterRow;
        do {
            startChunk(statement, chunk);
            StepResult result = statement.step();
            for (; result == StepResult::Row; result = statement.step()) {
                chunk.lastRow = statement.whole(0).value_or(chunk.lastRow);
                ++chunk.rows;
                onRow(static_cast<const Statement&>(statement));
            }
            chunk.result = result;
        } while (endChunk(statement, chunk, table));
    }

    [[nodiscard]] const Schema& schema() const { return m_schema; }
    [[nodiscard]] Connection& connection() { return m_connection; }
    [[nodiscard]] core::DiagnosticSink& problems() { return m_problems; }
    [[nodiscard]] bool isStopped() const { return m_connection.isStopped(); }

private:
    struct Chunk
    {
        std::uint64_t rowsBefore = 0;
        std::int64_t lastRow = std::numeric_limits<std::int64_t>::min();
        int rows = 0;
        int attempts = 0;
        StepResult result = StepResult::Done;
    };

    [[nodiscard]] bool begin(std::string_view table, const std::vector<std::string_view>& columns);
    // The row after the chunk's last is too large to be read: reports it and goes on behind it.
    [[nodiscard]] bool skipRow(Chunk& chunk, std::string_view table);
    void startChunk(Statement& statement, Chunk& chunk) const;
    void bindChunk(Statement& statement, const Chunk& chunk) const;
    // True when there is more to read.
    [[nodiscard]] bool endChunk(Statement& statement, Chunk& chunk, std::string_view table);

    Connection& m_connection;
    const Schema& m_schema;
    core::DiagnosticSink& m_problems;
    core::Progress& m_progress;
    BetweenChunks m_betweenChunks;
    Restriction m_restriction;
    std::string m_sql;
};

} // namespace runlane::stores::sqlite
