// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"
#include "core/metric_series.h"
#include "stores/sqlite/connection.h"
#include "stores/sqlite/schema.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace runlane::stores::sqlite {

class Statement;

// A row of metrics.
struct HistoryRow
{
    std::int64_t rowId = 0;
    std::int64_t timestampMillis = 0;
    std::int64_t step = 0;
    double value = 0;
};
// Of a statement that selects rowid, timestamp, step, value, is_nan.
[[nodiscard]] HistoryRow historyRow(const Statement& statement);
// The column of such a statement that holds no number of its kind; 0: none.
[[nodiscard]] int wrongColumn(const Statement& statement);
void reportWrongColumn(
    const Statement& statement, int column, std::string_view runId, core::DiagnosticSink& problems);

// Rows only ever join a history behind the last one.
struct RowMark final : core::SeriesMark
{
    RowMark(std::int64_t lastRowId, std::size_t rowCount)
        : lastRow(lastRowId)
        , rows(rowCount)
    {
    }
    std::int64_t lastRow;
    std::size_t rows;
};

// The known history with the rows written since. Nothing when there is no known one, or when it is
// not what the database holds up to its last row.
[[nodiscard]] std::optional<core::MetricSeries> readHistoryOn(Connection& connection,
    const Schema& schema, const std::shared_ptr<const core::MetricSeries>& known);

} // namespace runlane::stores::sqlite
