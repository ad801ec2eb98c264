// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/key_sweep.h"

#include "stores/sqlite/history_tail.h"
#include "stores/sqlite/statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <string_view>

namespace runlane::stores::sqlite {

namespace {

constexpr int kChunkPoints = 20'000;
constexpr int kStepColumn = 2;
constexpr int kRunColumn = 5; // behind the columns of historyRow
constexpr int kFirstOrderColumn = 6;
constexpr std::uint32_t kNotAsked = std::numeric_limits<std::uint32_t>::max();

// Names of indexes of metrics without equal entries, of all rows.
std::vector<std::string> uniqueIndexes(Connection& connection)
{
    std::vector<std::string> names;
    Statement list(connection, "PRAGMA index_list(\"metrics\")");
    while (list.step() == StepResult::Row) {
        const std::string name(list.text(1).value_or(""));
        const bool isUnique = list.whole(2).value_or(0) != 0;
        const bool isPartial = list.whole(4).value_or(0) != 0;
        if (isUnique && !isPartial && name.find('"') == std::string::npos) {
            names.push_back(name);
        }
    }
    return names;
}

std::vector<std::string> columnsOfIndex(Connection& connection, const std::string& index)
{
    std::vector<std::string> columns;
    Statement list(connection, "PRAGMA index_info(\"" + index + "\")");
    while (list.step() == StepResult::Row) {
        columns.emplace_back(list.text(2).value_or(""));
    }
    return columns;
}

std::string joined(const std::vector<std::string>& columns)
{
    std::string text;
    for (const std::string& column : columns) {
        text += (text.empty() ? "\"" : ", \"") + column + '"';
    }
    return text;
}

} // namespace

struct KeySweep::Places
{
    const core::StoreSnapshot& snapshot;
    std::vector<std::uint32_t> ofRun; // into the request
    std::vector<bool> isSeen; // by place
    core::Progress& progress;
};

KeySweep::KeySweep(Connection& connection, const Schema& schema, core::DiagnosticSink& problems)
    : m_connection(connection)
    , m_problems(problems)
    , m_hasStep(schema.hasColumn("metrics", "step"))
    , m_hasNan(schema.hasColumn("metrics", "is_nan"))
{
    std::vector<std::string> needed{"timestamp", "run_uuid", "value"};
    if (m_hasStep) {
        needed.emplace_back("step");
    }
    if (m_hasNan) {
        needed.emplace_back("is_nan");
    }
    for (const std::string& index : uniqueIndexes(connection)) {
        const std::vector<std::string> columns = columnsOfIndex(connection, index);
        const bool isUsable = !columns.empty() && columns.front() == "key"
            && std::all_of(needed.begin(), needed.end(), [&](const std::string& column) {
                   return std::find(columns.begin(), columns.end(), column) != columns.end();
               });
        if (isUsable) {
            m_index = index;
            m_order.assign(columns.begin() + 1, columns.end());
            return;
        }
    }
}

std::string KeySweep::selection() const
{
    std::string sql = "SELECT rowid, timestamp, ";
    sql += m_hasStep ? "step, value, " : "0, value, ";
    sql += m_hasNan ? "is_nan" : "0";
    return sql + ", run_uuid, " + joined(m_order) + " FROM metrics INDEXED BY \"" + m_index
        + "\" WHERE key = ?1";
}

std::string KeySweep::firstSql() const
{
    return selection() + " ORDER BY " + joined(m_order) + " LIMIT " + std::to_string(kChunkPoints);
}

std::string KeySweep::nextSql() const
{
    std::string places;
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        places += (i == 0 ? "?" : ", ?") + std::to_string(i + 2);
    }
    return selection() + " AND (" + joined(m_order) + ") > (" + places + ") ORDER BY "
        + joined(m_order) + " LIMIT " + std::to_string(kChunkPoints);
}

void KeySweep::take(const Statement& row, Places& places, const core::PointVisitor& visitor)
{
    const auto at = places.snapshot.runOfId.find(row.text(kRunColumn).value_or(""));
    if (at == places.snapshot.runOfId.end() || places.ofRun[at->second] == kNotAsked) {
        return;
    }
    if (row.isNull(kStepColumn)) {
        return; // no place in a history, as in HistoryReader
    }
    if (const int wrong = wrongColumn(row); wrong > 0) {
        reportWrongColumn(row, wrong, at->first, m_problems);
        return;
    }
    const std::uint32_t place = places.ofRun[at->second];
    if (!places.isSeen[place]) {
        places.isSeen[place] = true;
        ++places.progress.done;
    }
    const HistoryRow read = historyRow(row);
    visitor.take(place, {read.step, read.timestampMillis, read.rowId, read.value});
}

// The bounds of the next chunk: the row where the statement stands.
bool KeySweep::bindNext(Statement& next, const std::string& key, const Statement& last) const
{
    next.bind(1, std::string_view(key));
    for (int i = 0; i < static_cast<int>(m_order.size()); ++i) {
        if (last.isNull(kFirstOrderColumn + i)) {
            return false; // nothing compares with it
        }
        next.bind(i + 2, last, kFirstOrderColumn + i);
    }
    return true;
}

core::Expected<void> KeySweep::read(const core::StoreSnapshot& snapshot,
    const core::PointRequest& request, const core::PointVisitor& visitor, core::Progress& progress)
{
    progress.done = 0;
    progress.total = request.runs.size();
    Places places{snapshot, std::vector<std::uint32_t>(snapshot.runs.size(), kNotAsked),
        std::vector<bool>(request.runs.size(), false), progress};
    for (std::size_t i = 0; i < request.runs.size(); ++i) {
        places.ofRun[request.runs[i]] = static_cast<std::uint32_t>(i);
    }
    Statement first(m_connection, firstSql());
    Statement even(m_connection, nextSql());
    Statement odd(m_connection, nextSql());
    Statement* statement = &first;
    Statement* next = &even;
    statement->bind(1, std::string_view(request.key));
    for (bool hasMore = true; hasMore;) {
        int seen = 0;
        StepResult result = StepResult::Done;
        for (; seen < kChunkPoints; ++seen) {
            result = statement->step();
            if (result != StepResult::Row) {
                break;
            }
            take(*statement, places, visitor);
        }
        if (result == StepResult::Failed) {
            return m_connection.failure(statement->code());
        }
        hasMore = result == StepResult::Row;
        if (hasMore && !bindNext(*next, request.key, *statement)) {
            return core::makeError(core::ErrorCode::ReadFailed, "metrics", "a value is missing");
        }
        statement->reset();
        statement = next;
        next = statement == &even ? &odd : &even;
    }
    for (std::size_t i = 0; i < request.runs.size(); ++i) {
        visitor.finish(i);
    }
    progress.done = request.runs.size();
    return {};
}

} // namespace runlane::stores::sqlite
