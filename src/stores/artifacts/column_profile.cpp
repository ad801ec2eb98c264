// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/column_profile.h"

#include <cmath>
#include <optional>
#include <unordered_set>

namespace runlane::stores::artifacts {

ColumnProfile profileOf(const TableColumn& column, DecimalMark mark)
{
    ColumnProfile profile;
    std::unordered_set<double> distinct;
    for (const std::string& cell : column.cells) {
        if (isMissing(cell)) {
            continue;
        }
        const std::optional<double> number = parseNumber(cell, mark);
        if (!number) {
            return {false, false, false, 0};
        }
        profile.isWhole = profile.isWhole && *number == std::trunc(*number);
        profile.isShare = profile.isShare && *number >= 0 && *number <= 1;
        if (distinct.size() <= kMostNumericClasses) {
            distinct.insert(*number);
        }
    }
    profile.distinct = distinct.size();
    return profile;
}

} // namespace runlane::stores::artifacts
