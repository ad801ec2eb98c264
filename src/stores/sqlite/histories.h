// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric_series.h"
#include "stores/sqlite/connection.h"
#include "stores/sqlite/schema.h"

#include <memory>
#include <string>

namespace runlane::stores::sqlite {

class Statement;

// Reads full histories, one (run, key) at a time, by the best index the database has.
class HistoryReader
{
public:
    HistoryReader(Connection& connection, const Schema& schema, core::DiagnosticSink& problems);
    HistoryReader(const HistoryReader&) = delete;
    HistoryReader& operator=(const HistoryReader&) = delete;
    ~HistoryReader();
    [[nodiscard]] core::Expected<core::MetricSeries> read(
        const std::string& runId, const std::string& key);
    // The statement that reads a history.
    [[nodiscard]] const std::string& sql() const { return m_sql; }

private:
    Connection& m_connection;
    core::DiagnosticSink& m_problems;
    std::string m_sql;
    int m_chunkPoints = 0; // rows read under one lock
    std::unique_ptr<Statement> m_statement; // prepared once for all requests
};

} // namespace runlane::stores::sqlite
