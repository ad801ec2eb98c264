// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/artifacts/text_values.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runlane::stores::artifacts {

// Cells of a separated text file. Rows may differ in length; blank lines are left out.
struct CsvGrid
{
    std::vector<std::string> cells;
    std::vector<std::size_t> rowStarts; // one more than rows
    char separator = ',';
    DecimalMark decimalMark = DecimalMark::Point; // CommaToo unless ',' separates

    [[nodiscard]] std::size_t rowCount() const
    {
        return rowStarts.empty() ? 0 : rowStarts.size() - 1;
    }
    [[nodiscard]] std::size_t rowSize(std::size_t row) const
    {
        return rowStarts[row + 1] - rowStarts[row];
    }
    [[nodiscard]] const std::string& at(std::size_t row, std::size_t column) const
    {
        return cells[rowStarts[row] + column];
    }
    [[nodiscard]] std::string take(std::size_t row, std::size_t column)
    {
        return std::move(cells[rowStarts[row] + column]);
    }
};

// Separator by the first lines: tab, ';', ',' or '|'. maximumRows 0: all. Quotes as in RFC 4180,
// a byte order mark is dropped; nothing where the text is binary.
[[nodiscard]] std::optional<CsvGrid> parseCsv(std::string_view text, std::size_t maximumRows = 0);

} // namespace runlane::stores::artifacts
