// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_values.h"

#include <cstdint>
#include <vector>

// What rows are sorted by: of two values the smaller stands first, whatever the direction.
namespace runlane::analysis {

inline constexpr std::uint64_t kMissingSortValue = UINT64_MAX; // stands last

// NaN stands after every other number.
[[nodiscard]] std::uint64_t sortValue(double number, SortDirection direction);
// By position in rows.
[[nodiscard]] std::vector<std::uint64_t> sortValues(
    const RunValues& values, const std::vector<std::uint32_t>& rows, const SortKey& key);

} // namespace runlane::analysis
