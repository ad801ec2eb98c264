// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sort_values.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace runlane::analysis {

namespace {

constexpr std::uint64_t kNotANumber = UINT64_MAX - 1;
constexpr std::uint64_t kSign = std::uint64_t{1} << 63;

// Unsigned numbers that stand in the order of the doubles, NaN apart.
std::uint64_t ordered(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0); // -0 is 0
    return (bits & kSign) != 0 ? ~bits : bits | kSign;
}

bool sortsAsNumbers(
    const ValueColumn& column, const std::vector<std::uint32_t>& rows, ColumnFamily family)
{
    return column.hasNumbers()
        || (family != ColumnFamily::Attribute
            && std::all_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
                   return column.isMissing(row)
                       || !std::isnan(column.textNumbers[column.codes[row]]);
               }));
}

struct Item
{
    std::uint64_t first = 0;
    std::uint32_t position = 0;
};

} // namespace

std::uint64_t sortValue(double number, SortDirection direction)
{
    return std::isnan(number)                    ? kNotANumber
        : direction == SortDirection::Descending ? ordered(-number)
                                                 : ordered(number);
}

std::vector<std::uint64_t> sortValues(
    const RunValues& values, const std::vector<std::uint32_t>& rows, const SortKey& key)
{
    const ValueColumnPtr column = values.column(key.column);
    const bool isNumeric = sortsAsNumbers(*column, rows, key.column.family);
    const bool isDown = key.direction == SortDirection::Descending;
    std::vector<std::uint64_t> sorted(rows.size(), kMissingSortValue);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t row = rows[i];
        if (column->isMissing(row)) {
            continue;
        }
        if (!isNumeric) {
            const std::uint64_t code = column->codes[row];
            sorted[i] = isDown ? kSign - code : code;
            continue;
        }
        sorted[i] = sortValue(
            column->hasNumbers() ? column->numbers[row] : column->textNumbers[column->codes[row]],
            key.direction);
    }
    return sorted;
}

std::vector<std::uint32_t> sortRows(
    const RunValues& values, std::vector<std::uint32_t> rows, const std::vector<SortKey>& keys)
{
    if (!std::is_sorted(rows.begin(), rows.end())) {
        std::sort(rows.begin(), rows.end());
    }
    if (keys.empty()) {
        return rows;
    }
    std::vector<std::vector<std::uint64_t>> columns;
    columns.reserve(keys.size());
    for (const SortKey& key : keys) {
        columns.push_back(sortValues(values, rows, key));
    }
    std::vector<Item> items(rows.size());
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        items[i] = {columns.front()[i], i};
    }
    std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
        if (a.first != b.first) {
            return a.first < b.first;
        }
        for (std::size_t key = 1; key < columns.size(); ++key) {
            if (columns[key][a.position] != columns[key][b.position]) {
                return columns[key][a.position] < columns[key][b.position];
            }
        }
        return a.position < b.position;
    });
    std::vector<std::uint32_t> order;
    order.reserve(items.size());
    for (const Item& item : items) {
        order.push_back(rows[item.position]);
    }
    return order;
}

std::vector<std::uint32_t> sortRows(const core::StoreSnapshot& snapshot,
    std::vector<std::uint32_t> rows, const std::vector<SortKey>& keys)
{
    return sortRows(RunValues(runSetOver(snapshot)), std::move(rows), keys);
}

} // namespace runlane::analysis
