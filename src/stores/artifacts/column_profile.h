// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/artifacts/table.h"

#include <cstddef>

namespace runlane::stores::artifacts {

// A column of whole numbers with more distinct values holds no classes.
inline constexpr std::size_t kMostNumericClasses = 40;

// What the present cells of a column have in common. distinct is counted up to
// kMostNumericClasses + 1.
struct ColumnProfile
{
    bool isNumeric = true;
    bool isWhole = true;
    bool isShare = true; // all in [0, 1]
    std::size_t distinct = 0;
};

[[nodiscard]] ColumnProfile profileOf(const TableColumn& column, DecimalMark mark);

} // namespace runlane::stores::artifacts
