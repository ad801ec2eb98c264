// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/histories.h"

#include "stores/mlruns/metric_lines.h"
#include "stores/sqlite/statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace runlane::stores::sqlite {

namespace {

constexpr int kChunkPoints = 50'000;
constexpr int kMostAttempts = 5;

struct Row
{
    std::int64_t rowId = 0;
    std::int64_t timestampMillis = 0;
    std::int64_t step = 0;
    double value = 0;
};

double storedValue(double value, bool isNan)
{
    if (isNan) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return std::fabs(value) == std::numeric_limits<double>::max()
        ? std::copysign(std::numeric_limits<double>::infinity(), value)
        : value;
}

Row rowOf(const Statement& statement)
{
    const std::int64_t timestamp = statement.whole(1).value_or(0);
    Row row;
    row.rowId = statement.whole(0).value_or(0);
    row.timestampMillis = mlruns::toMillis(timestamp, mlruns::guessTimeUnit(timestamp));
    row.step = statement.whole(2).value_or(0);
    row.value = storedValue(statement.real(3).value_or(0), statement.whole(4).value_or(0) != 0);
    return row;
}

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
    m_sql = "SELECT rowid, timestamp, ";
    m_sql += hasStep ? "step" : "0";
    m_sql += ", value, ";
    m_sql += hasNan ? "is_nan" : "0";
    m_sql += " FROM metrics ";
    m_sql += !hasBest && hasRun ? "INDEXED BY index_metrics_run_uuid " : "";
    m_sql += "WHERE run_uuid = ?1 AND key = ?2 AND ";
    m_sql += hasStep ? "(step, rowid) > (?3, ?4) ORDER BY step, rowid"
                     : "rowid > ?4 AND ?3 = ?3 ORDER BY rowid";
    m_sql += " LIMIT " + std::to_string(kChunkPoints);
}

HistoryReader::~HistoryReader() = default;

core::Expected<core::MetricSeries> HistoryReader::read(
    const std::string& runId, const std::string& key)
{
    constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
    std::vector<Row> rows;
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
        StepResult result = statement.step();
        for (; result == StepResult::Row; result = statement.step()) {
            if (!statement.real(3)) {
                m_problems.report(core::Rule::ColumnTypeUnexpected, {}, 0,
                    {"metrics.value", std::string(statement.typeName(3))}, runId);
                continue;
            }
            rows.push_back(rowOf(statement));
        }
        hasMore = rows.size() - before == kChunkPoints;
        if (result == StepResult::Failed) {
            const int primary = statement.code() & 0xFF;
            const bool isPassing = primary == SQLITE_BUSY || primary == SQLITE_SCHEMA;
            hasMore = isPassing && ++attempts < kMostAttempts;
            if (!hasMore && (m_connection.isStopped() || rows.empty())) {
                return m_connection.failure(statement.code());
            }
            if (!hasMore) {
                m_problems.report(core::Rule::DatabaseRowsCut, {}, 0,
                    {"metrics", sqlite3_errmsg(m_connection.get())}, runId);
            }
        }
    }
    if (!statement.isReady()) {
        return m_connection.failure(statement.code());
    }
    statement.reset();
    std::sort(
        rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.rowId < b.rowId; });
    core::MetricSeries series;
    series.runId = runId;
    series.key = key;
    for (const Row& row : rows) {
        series.steps.push_back(row.step);
        series.timestampsMillis.push_back(row.timestampMillis);
        series.values.push_back(row.value);
    }
    core::sortPoints(series);
    return series;
}

} // namespace runlane::stores::sqlite
