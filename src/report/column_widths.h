// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace runlane::report {

// natural: width without wrapping; minimum: least width the column may be given (<= natural).
struct ColumnDemand
{
    double natural = 0;
    double minimum = 0;
};

// Widths that add up to available: where there is too much, the rest is spread evenly; where there
// is too little, the widest columns are narrowed to one common width, none below its minimum; where
// even the minima do not fit, all are scaled.
[[nodiscard]] std::vector<double> shareWidth(
    const std::vector<ColumnDemand>& columns, double available);

} // namespace runlane::report
