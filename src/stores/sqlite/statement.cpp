// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/statement.h"

#include <sqlite3.h>

#include <cmath>

namespace runlane::stores::sqlite {

Statement::Statement(Connection& connection, const std::string& sql)
    : m_connection(connection)
{
    connection.restartClock();
    m_code = sqlite3_prepare_v2(
        connection.get(), sql.c_str(), static_cast<int>(sql.size()), &m_statement, nullptr);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int place, std::int64_t number)
{
    sqlite3_bind_int64(m_statement, place, number);
}

void Statement::bind(int place, std::string_view text)
{
    sqlite3_bind_text(
        m_statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void Statement::bind(int place, const Statement& other, int column)
{
    sqlite3_bind_value(m_statement, place, sqlite3_column_value(other.m_statement, column));
}

StepResult Statement::step()
{
    if (m_statement == nullptr) {
        return StepResult::Failed;
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return StepResult::Row;
    }
    if (code == SQLITE_DONE) {
        return StepResult::Done;
    }
    m_code = code;
    return StepResult::Failed;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    m_connection.restartClock();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::optional<std::string_view> Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (bytes == nullptr) {
        return isNull(column) ? std::nullopt : std::optional(std::string_view());
    }
    const int size = sqlite3_column_bytes(m_statement, column);
    return std::string_view(bytes, static_cast<std::size_t>(size));
}

std::optional<std::int64_t> Statement::whole(int column) const
{
    const int type = sqlite3_column_type(m_statement, column);
    if (type == SQLITE_INTEGER) {
        return sqlite3_column_int64(m_statement, column);
    }
    if (type == SQLITE_FLOAT) {
        const double number = sqlite3_column_double(m_statement, column);
        if (std::fabs(number) < 9e18 && std::trunc(number) == number) {
            return static_cast<std::int64_t>(number);
        }
    }
    return std::nullopt;
}

std::optional<double> Statement::real(int column) const
{
    const int type = sqlite3_column_type(m_statement, column);
    if (type != SQLITE_INTEGER && type != SQLITE_FLOAT) {
        return std::nullopt;
    }
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::typeName(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return "a whole number";
    case SQLITE_FLOAT:
        return "a number";
    case SQLITE_TEXT:
        return "text";
    case SQLITE_BLOB:
        return "a blob";
    default:
        return "nothing";
    }
}

} // namespace runlane::stores::sqlite
