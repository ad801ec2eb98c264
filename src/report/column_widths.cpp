// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/column_widths.h"

#include <algorithm>
#include <numeric>

namespace runlane::report {

namespace {

double widthAt(const ColumnDemand& column, double cap)
{
    return std::min(column.natural, std::max(column.minimum, cap));
}

double sumAt(const std::vector<ColumnDemand>& columns, double cap)
{
    return std::accumulate(columns.begin(), columns.end(), 0.0,
        [cap](double sum, const ColumnDemand& column) { return sum + widthAt(column, cap); });
}

} // namespace

std::vector<double> shareWidth(const std::vector<ColumnDemand>& columns, double available)
{
    std::vector<double> widths(columns.size());
    if (columns.empty()) {
        return widths;
    }
    double low = 0;
    double high = available;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (sumAt(columns, middle) > available ? high : low) = middle;
    }
    std::transform(columns.begin(), columns.end(), widths.begin(),
        [low](const ColumnDemand& column) { return widthAt(column, low); });
    const double used = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (used > available) {
        std::for_each(widths.begin(), widths.end(),
            [used, available](double& width) { width *= available / used; });
        return widths;
    }
    const double rest = (available - used) / static_cast<double>(widths.size());
    std::for_each(widths.begin(), widths.end(), [rest](double& width) { width += rest; });
    return widths;
}

} // namespace runlane::report
