// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/schema.h"

#include "stores/sqlite/statement.h"

#include <algorithm>
#include <array>

namespace runlane::stores::sqlite {

namespace {

constexpr std::array<std::string_view, 24> kTables{"alembic_version", "experiments",
    "experiment_tags", "runs", "metrics", "latest_metrics", "params", "tags", "datasets", "inputs",
    "input_tags", "logged_models", "logged_model_metrics", "logged_model_params",
    "logged_model_tags", "registered_models", "model_versions", "registered_model_tags",
    "model_version_tags", "registered_model_aliases", "trace_info", "workspaces", "sqlite_master",
    "sqlite_schema"};

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

bool isVirtual(std::string_view sql)
{
    return lowered(sql.substr(0, 40)).find("virtual") < 10;
}

// Tables are read by their row ids; a column of that name would stand before them.
bool isRowIdName(std::string_view column)
{
    return lowered(column) == "rowid";
}

} // namespace

bool isKnownTable(std::string_view name)
{
    return std::find(kTables.begin(), kTables.end(), name) != kTables.end();
}

core::Expected<Schema> Schema::probe(Connection& connection, core::DiagnosticSink& problems)
{
    Schema schema;
    std::vector<std::string> tables;
    bool isBeingUpgraded = false;
    {
        Statement list(connection, "SELECT type, name, substr(sql, 1, 40) FROM sqlite_master");
        StepResult result = list.step();
        for (; result == StepResult::Row; result = list.step()) {
            const std::string_view type = list.text(0).value_or("");
            const std::string name(list.text(1).value_or(""));
            if (type == "index") {
                schema.m_indexes.insert(name);
                continue;
            }
            isBeingUpgraded = isBeingUpgraded || name.rfind("_alembic_tmp_", 0) == 0;
            if (!isKnownTable(name) || type == "trigger") {
                continue;
            }
            if (type != "table" || isVirtual(list.text(2).value_or(""))) {
                problems.report(core::Rule::SchemaRefused, {}, 0, {name});
            } else {
                tables.push_back(name);
            }
        }
        if (result == StepResult::Failed) {
            return connection.failure(list.code());
        }
    }
    if (isBeingUpgraded) {
        problems.report(core::Rule::DatabaseBeingUpgraded, {});
    }
    for (const std::string& table : tables) {
        std::set<std::string, std::less<>> columns;
        bool hidesRowId = false;
        Statement list(connection, "PRAGMA table_xinfo(\"" + table + "\")");
        while (list.step() == StepResult::Row) {
            const std::string name(list.text(1).value_or(""));
            hidesRowId = hidesRowId || isRowIdName(name);
            if (list.whole(6).value_or(0) == 0) {
                columns.insert(name);
            } else {
                problems.report(core::Rule::SchemaRefused, {}, 0, {table + "." + name});
            }
        }
        if (hidesRowId) {
            problems.report(core::Rule::SchemaRefused, {}, 0, {table});
        } else {
            schema.m_columns[table] = std::move(columns);
        }
    }
    return schema;
}

bool Schema::hasTable(std::string_view table) const
{
    return m_columns.find(table) != m_columns.end();
}

bool Schema::hasColumn(std::string_view table, std::string_view column) const
{
    const auto at = m_columns.find(table);
    return at != m_columns.end() && at->second.count(column) > 0;
}

bool Schema::isTrackingStore() const
{
    return hasTable("experiments") && hasTable("runs") && hasTable("metrics");
}

std::string Schema::select(
    std::string_view table, const std::vector<std::string_view>& columns) const
{
    std::string sql = "SELECT rowid";
    for (const std::string_view column : columns) {
        sql += ", ";
        sql += hasColumn(table, column) ? "\"" + std::string(column) + "\"" : "NULL";
    }
    return sql + " FROM \"" + std::string(table) + "\"";
}

} // namespace runlane::stores::sqlite
