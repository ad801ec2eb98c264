// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace runlane::analysis {

enum class LineChange { Same, Removed, Added };

// oldNumber, newNumber: 1-based line numbers, 0 where the line is not on that side.
struct DiffLine
{
    LineChange change = LineChange::Same;
    std::size_t oldNumber = 0;
    std::size_t newNumber = 0;
    std::string_view text; // into the given texts
};

// Shortest line difference (Myers 1986), removed lines before added ones. Lines beyond 4,000 a
// side, or texts that differ in more than 1,000 lines, are given as removed and added whole.
[[nodiscard]] std::vector<DiffLine> diffLines(std::string_view oldText, std::string_view newText);

} // namespace runlane::analysis
