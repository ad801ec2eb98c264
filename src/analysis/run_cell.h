// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"

#include <cstdint>
#include <string_view>

namespace runlane::analysis {

// One value of a run with its type. text points into the snapshot.
struct RunCell
{
    enum class Kind { Missing, Text, Integer, Number };

    Kind kind = Kind::Missing;
    std::string_view text;
    std::int64_t integer = 0; // times and durations in milliseconds
    double number = 0;
};

[[nodiscard]] RunCell runCell(
    const core::StoreSnapshot& snapshot, const core::Run& run, const ColumnId& column);

} // namespace runlane::analysis
