// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/histories.h"

#include "stores/mlruns/metric_lines.h"
#include "stores/sqlite/history_tail.h"
#include "stores/sqlite/statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace runlane::stores::sqlite {

namespace {

constexpr int kChunkPoints = 5'000;
constexpr int kUnindexedChunkPoints = 50'000; // each chunk sorts the history anew
constexpr int kMostAttempts = 5;

} // namespace

HistoryReader::HistoryReader(
    Connection& connection, const Schema& schema, core::DiagnosticSink& problems)
    : m_connection(connection)
    , m_problems(problems)
{
    const bool hasStep = schema.hasColumn("metrics", "step");
    const bool hasNan = schema.hasColumn("metrics", "is_nan");
    const bool hasBest = schema.hasIndex("index_metrics_run_uuid_key_step");
    const bool hasRun = schema.hasIndex("index_metrics_run_uuid");
    m_chunkPoints = hasBest ? kChunkPoints : kUnindexedChunkPoints;
    m_sql = "SELECT rowid, timestamp, ";
    m_sql += hasStep ? "step" : "0";
    m_sql += ", value, ";
    m_sql += hasNan ? "is_nan" : "0";
    m_sql += " FROM metrics ";
    m_sql += !hasBest && hasRun ? "INDEXED BY index_metrics_run_uuid " : "";
    m_sql += "WHERE run_uuid = ?1 AND key = ?2 AND ";
    m_sql += hasStep ? "(step, rowid) > (?3, ?4) ORDER BY step, rowid"
                     : "rowid > ?4 AND ?3 = ?3 ORDER BY rowid";
    m_sql += " LIMIT " + std::to_string(m_chunkPoints);
}

HistoryReader::~HistoryReader() = default;

core::Expected<core::MetricSeries> HistoryReader::read(
    const std::string& runId, const std::string& key)
{
    constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
    std::vector<HistoryRow> rows;
    if (m_statement == nullptr || !m_statement->isReady()) {
        m_statement = std::make_unique<Statement>(m_connection, m_sql);
    }
    Statement& statement = *m_statement;
    int attempts = 0;
    for (bool hasMore = statement.isReady(); hasMore;) {
        statement.reset();
        statement.bind(1, std::string_view(runId));
        statement.bind(2, std::string_view(key));
        statement.bind(3, rows.empty() ? kLowest : rows.back().step);
        statement.bind(4, rows.empty() ? kLowest : rows.back().rowId);
        const std::size_t before = rows.size();
        int seen = 0;
        StepResult result = statement.step();
        for (; result == StepResult::Row; result = statement.step()) {
            ++seen;
            if (const int wrong = wrongColumn(statement); wrong > 0) {
                reportWrongColumn(statement, wrong, runId, m_problems);
                continue;
            }
            rows.push_back(historyRow(statement));
        }
        hasMore = seen == m_chunkPoints && rows.size() > before;
        if (result == StepResult::Failed) {
            const int primary = statement.code() & 0xFF;
            const bool isPassing = primary == SQLITE_BUSY || primary == SQLITE_SCHEMA;
            hasMore = isPassing && ++attempts < kMostAttempts;
            if (!hasMore && (m_connection.isStopped() || rows.empty())) {
                return m_connection.failure(statement.code());
            }
            if (!hasMore) {
                m_problems.report(core::Rule::DatabaseRowsCut, {}, 0,
                    {"metrics", sqlite3_errmsg(m_connection.get()), std::to_string(rows.size())},
                    runId);
            }
        }
    }
    if (!statement.isReady()) {
        return m_connection.failure(statement.code());
    }
    statement.reset();
    std::sort(rows.begin(), rows.end(),
        [](const HistoryRow& a, const HistoryRow& b) { return a.rowId < b.rowId; });
    core::MetricSeries series;
    series.runId = runId;
    series.key = key;
    for (const HistoryRow& row : rows) {
        series.steps.push_back(row.step);
        series.timestampsMillis.push_back(row.timestampMillis);
        series.values.push_back(row.value);
    }
    if (!rows.empty()) {
        series.mark = std::make_shared<RowMark>(rows.back().rowId, rows.size());
    }
    core::sortPoints(series);
    return series;
}

} // namespace runlane::stores::sqlite
