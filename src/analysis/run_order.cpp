// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_cell.h"
#include "analysis/run_table.h"

#include <algorithm>
#include <cmath>

namespace runlane::analysis {

namespace {

enum class Place : std::uint8_t { Value, NotANumber, Missing };

// Sort values of one key, by row position.
struct KeyColumn
{
    std::vector<Place> places;
    std::vector<double> numbers; // empty: by text
    std::vector<std::string_view> texts;
    SortDirection direction = SortDirection::Ascending;
};

bool allNumbers(const std::vector<RunCell>& cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const RunCell& cell) {
        return cell.kind != RunCell::Kind::Text || parseNumber(cell.text).has_value();
    });
}

double numberOf(const RunCell& cell)
{
    switch (cell.kind) {
    case RunCell::Kind::Integer:
        return static_cast<double>(cell.integer);
    case RunCell::Kind::Number:
        return cell.number;
    case RunCell::Kind::Text:
        return parseNumber(cell.text).value_or(0);
    case RunCell::Kind::Missing:
        return 0;
    }
    return 0;
}

KeyColumn keyColumn(
    const core::StoreSnapshot& snapshot, const std::vector<std::uint32_t>& rows, const SortKey& key)
{
    std::vector<RunCell> cells;
    cells.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        cells.push_back(runCell(snapshot, snapshot.runs[row], key.column));
    }
    KeyColumn column;
    column.direction = key.direction;
    column.places.reserve(cells.size());
    const bool isNumeric = key.column.family != ColumnFamily::Attribute
        ? allNumbers(cells)
        : std::all_of(cells.begin(), cells.end(),
            [](const RunCell& cell) { return cell.kind != RunCell::Kind::Text; });
    for (const RunCell& cell : cells) {
        const double number = isNumeric ? numberOf(cell) : 0;
        const bool isMissing = cell.kind == RunCell::Kind::Missing;
        column.places.push_back(isMissing ? Place::Missing
                : std::isnan(number)      ? Place::NotANumber
                                          : Place::Value);
        if (isNumeric) {
            column.numbers.push_back(number);
        } else {
            column.texts.push_back(cell.text);
        }
    }
    return column;
}

// -1, 0 or 1 for the positions a and b.
int compare(const KeyColumn& column, std::uint32_t a, std::uint32_t b)
{
    if (column.places[a] != column.places[b]) {
        return column.places[a] < column.places[b] ? -1 : 1;
    }
    if (column.places[a] != Place::Value) {
        return 0;
    }
    int order = 0;
    if (!column.numbers.empty()) {
        const double left = column.numbers[a];
        const double right = column.numbers[b];
        order = left < right ? -1 : left > right ? 1 : 0;
    } else {
        order = column.texts[a].compare(column.texts[b]);
        order = order < 0 ? -1 : order > 0 ? 1 : 0;
    }
    return column.direction == SortDirection::Ascending ? order : -order;
}

} // namespace

std::vector<std::uint32_t> sortRows(const core::StoreSnapshot& snapshot,
    std::vector<std::uint32_t> rows, const std::vector<SortKey>& keys)
{
    std::sort(rows.begin(), rows.end());
    std::vector<KeyColumn> columns;
    columns.reserve(keys.size());
    for (const SortKey& key : keys) {
        columns.push_back(keyColumn(snapshot, rows, key));
    }
    std::vector<std::uint32_t> order(rows.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        for (const KeyColumn& column : columns) {
            if (const int result = compare(column, a, b); result != 0) {
                return result < 0;
            }
        }
        return a < b;
    });
    for (std::uint32_t& position : order) {
        position = rows[position];
    }
    return order;
}

} // namespace runlane::analysis
