// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/hardening.h"

#include "stores/sqlite/schema.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace runlane::stores::sqlite {

namespace {

constexpr std::array<std::string_view, 8> kFunctions{
    "count", "min", "max", "sum", "coalesce", "substr", "length", "typeof"};
constexpr std::array<std::string_view, 10> kPragmas{"table_info", "table_xinfo", "index_list",
    "index_info", "data_version", "schema_version", "query_only", "quick_check", "journal_mode",
    "table_list"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, const char* name)
{
    return name != nullptr
        && std::find(names.begin(), names.end(), std::string_view(name)) != names.end();
}

int authorize(void*, int action, const char* first, const char* second, const char*, const char*)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_TRANSACTION:
        return SQLITE_OK;
    case SQLITE_READ:
        return first != nullptr && isKnownTable(first) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION:
        return contains(kFunctions, second) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
        return contains(kPragmas, first) ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

} // namespace

void applySwitches(sqlite3* database)
{
    static constexpr std::array<std::pair<int, int>, 7> kSwitches{{
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
    }};
    for (const auto& [option, value] : kSwitches) {
        sqlite3_db_config(database, option, value, nullptr);
    }
    sqlite3_exec(database,
        "PRAGMA query_only=1; PRAGMA cell_size_check=1; PRAGMA mmap_size=0; PRAGMA temp_store=2; "
        "PRAGMA cache_size=-8000",
        nullptr, nullptr, nullptr);
}

void applyLimits(sqlite3* database)
{
    static constexpr std::array<std::pair<int, int>, 11> kLimits{{
        {SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024},
        {SQLITE_LIMIT_SQL_LENGTH, 100'000},
        {SQLITE_LIMIT_COLUMN, 200},
        {SQLITE_LIMIT_EXPR_DEPTH, 20},
        {SQLITE_LIMIT_COMPOUND_SELECT, 5},
        {SQLITE_LIMIT_VDBE_OP, 25'000},
        {SQLITE_LIMIT_FUNCTION_ARG, 8},
        {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
        {SQLITE_LIMIT_VARIABLE_NUMBER, 1000},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    }};
    for (const auto& [limit, value] : kLimits) {
        sqlite3_limit(database, limit, value);
    }
    sqlite3_hard_heap_limit64(1024LL * 1024 * 1024);
}

void applyAuthorizer(sqlite3* database)
{
    sqlite3_set_authorizer(database, authorize, nullptr);
}

} // namespace runlane::stores::sqlite
