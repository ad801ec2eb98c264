// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"
#include "core/error.h"
#include "stores/sqlite/connection.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace runlane::stores::sqlite {

// Tables Runlane reads, and SQLite's own list of tables.
[[nodiscard]] bool isKnownTable(std::string_view name);

// What the database really has: ordinary tables and their ordinary columns, never by revision.
class Schema
{
public:
    // Views, virtual tables and generated columns under a known name are reported and left out.
    [[nodiscard]] static core::Expected<Schema> probe(
        Connection& connection, core::DiagnosticSink& problems);

    [[nodiscard]] bool hasTable(std::string_view table) const;
    [[nodiscard]] bool hasColumn(std::string_view table, std::string_view column) const;
    [[nodiscard]] bool hasIndex(std::string_view name) const { return m_indexes.count(name) > 0; }
    // experiments, runs and metrics are there.
    [[nodiscard]] bool isTrackingStore() const;
    // "SELECT a, NULL, c FROM t": absent columns read as NULL.
    [[nodiscard]] std::string select(
        std::string_view table, const std::vector<std::string_view>& columns) const;

private:
    std::map<std::string, std::set<std::string, std::less<>>, std::less<>> m_columns;
    std::set<std::string, std::less<>> m_indexes;
};

} // namespace runlane::stores::sqlite
