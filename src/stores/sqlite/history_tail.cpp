// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/history_tail.h"

#include "stores/mlruns/metric_lines.h"
#include "stores/sqlite/statement.h"

#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace runlane::stores::sqlite {

namespace {

constexpr std::array<const char*, 5> kColumns{
    "metrics.rowid", "metrics.timestamp", "metrics.step", "metrics.value", "metrics.is_nan"};
constexpr std::size_t kMostRows = 50'000; // more are read as a whole, in chunks

double storedValue(double value, bool isNan)
{
    if (isNan) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return std::fabs(value) == std::numeric_limits<double>::max()
        ? std::copysign(std::numeric_limits<double>::infinity(), value)
        : value;
}

void bindAll(Statement& statement, const core::MetricSeries& known, std::int64_t lastRow)
{
    statement.bind(1, std::string_view(known.runId));
    statement.bind(2, std::string_view(known.key));
    statement.bind(3, lastRow);
}

bool isPrefix(Connection& connection, const core::MetricSeries& known, const RowMark& mark)
{
    Statement count(connection,
        "SELECT count(*) FROM metrics WHERE run_uuid = ?1 AND key = ?2 AND +rowid <= ?3");
    if (!count.isReady()) {
        return false;
    }
    bindAll(count, known, mark.lastRow);
    return count.step() == StepResult::Row
        && count.whole(0) == static_cast<std::int64_t>(mark.rows);
}

std::string newRowsSql(const Schema& schema)
{
    std::string sql = "SELECT rowid, timestamp, ";
    sql += schema.hasColumn("metrics", "step") ? "step, value, " : "0, value, ";
    sql += schema.hasColumn("metrics", "is_nan") ? "is_nan" : "0";
    sql += " FROM metrics WHERE run_uuid = ?1 AND key = ?2 AND ";
    // A plain rowid makes SQLite read every row of the table behind the last one.
    sql += schema.hasIndex("index_metrics_run_uuid_key_step") ? "+rowid" : "rowid";
    return sql + " > ?3 ORDER BY rowid LIMIT " + std::to_string(kMostRows);
}

} // namespace

HistoryRow historyRow(const Statement& statement)
{
    const std::int64_t timestamp = statement.whole(1).value_or(0);
    HistoryRow row;
    row.rowId = statement.whole(0).value_or(0);
    row.timestampMillis = mlruns::toMillis(timestamp, mlruns::guessTimeUnit(timestamp));
    row.step = statement.whole(2).value_or(0);
    row.value = storedValue(statement.real(3).value_or(0), statement.whole(4).value_or(0) != 0);
    return row;
}

int wrongColumn(const Statement& statement)
{
    for (const int column : {1, 2, 4}) {
        if (!statement.isNull(column) && !statement.whole(column)) {
            return column;
        }
    }
    return statement.real(3) ? 0 : 3;
}

void reportWrongColumn(
    const Statement& statement, int column, std::string_view runId, core::DiagnosticSink& problems)
{
    problems.report(core::Rule::ColumnTypeUnexpected, {}, 0,
        {kColumns[static_cast<std::size_t>(column)], std::string(statement.typeName(column))},
        std::string(runId));
}

std::optional<core::MetricSeries> readHistoryOn(Connection& connection, const Schema& schema,
    const std::shared_ptr<const core::MetricSeries>& known)
{
    const auto* mark = known ? dynamic_cast<const RowMark*>(known->mark.get()) : nullptr;
    if (mark == nullptr || mark->rows != known->size() || !isPrefix(connection, *known, *mark)) {
        return std::nullopt;
    }
    core::MetricSeries series = core::inLogOrder(*known, known->size());
    Statement statement(connection, newRowsSql(schema));
    if (!statement.isReady()) {
        return std::nullopt;
    }
    bindAll(statement, *known, mark->lastRow);
    std::int64_t lastRow = mark->lastRow;
    StepResult result = statement.step();
    for (; result == StepResult::Row; result = statement.step()) {
        if (!statement.real(3)) {
            return std::nullopt;
        }
        const HistoryRow row = historyRow(statement);
        series.steps.push_back(row.step);
        series.timestampsMillis.push_back(row.timestampMillis);
        series.values.push_back(row.value);
        lastRow = row.rowId;
    }
    if (result == StepResult::Failed || series.size() - known->size() == kMostRows) {
        return std::nullopt;
    }
    series.mark = std::make_shared<RowMark>(lastRow, series.size());
    core::sortPoints(series);
    return series;
}

} // namespace runlane::stores::sqlite
