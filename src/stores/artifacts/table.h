// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/artifacts/csv_grid.h"
#include "stores/artifacts/json_value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace runlane::stores::artifacts {

// One named column; missing cells are empty.
struct TableColumn
{
    std::string name;
    std::string plain; // plainName(name)
    std::vector<std::string> cells;
};

// A table of any evaluation file. All columns have rowCount cells.
struct Table
{
    std::vector<TableColumn> columns;
    std::size_t rowCount = 0;
    std::size_t raggedRows = 0; // rows whose length differs from the header
    DecimalMark decimalMark = DecimalMark::Point;

    [[nodiscard]] const TableColumn* find(std::string_view plain) const;
};

// First row as header. Nothing without a data row.
[[nodiscard]] std::optional<Table> tableOf(CsvGrid grid);

// Any of {columns, data}, {columns, index, data}, records, {column: [..]}, {column: {"0": ..}}, or
// one of these one or two levels below. Nothing for other shapes.
[[nodiscard]] std::optional<Table> tableOf(const JsonValue& value);

} // namespace runlane::stores::artifacts
