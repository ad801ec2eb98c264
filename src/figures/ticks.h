// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/axis.h"

#include <vector>

// The three ways of choosing ticks behind niceAxis. range: axis coordinates, wider than nothing.
namespace runlane::figures {

// How many intervals the length has room for, 2 to 11.
[[nodiscard]] double intervalsWithRoom(const TickStyle& style);
[[nodiscard]] int wantedTicks(const TickStyle& style);
// True when labels stand beside each other at spacingPx (always up and down).
[[nodiscard]] bool fitsBeside(
    const std::vector<Tick>& ticks, double spacingPx, const TickStyle& style);

[[nodiscard]] std::vector<Tick> linearTicks(const Range& range, const TickStyle& style);
[[nodiscard]] std::vector<Tick> logTicks(const Range& range, const TickStyle& style);
// Milliseconds since a zero: "0 s", "30 s", "2 min", "1 h", "3 d".
[[nodiscard]] std::vector<Tick> durationTicks(const Range& range, const TickStyle& style);
// Milliseconds since the epoch at the style's offset: "09:14:30", "09:14", "11-21", "2026-11",
// "2026".
[[nodiscard]] std::vector<Tick> dateTicks(const Range& range, const TickStyle& style);

// Date and time of day at the style's offset: "2026-11-21 09:14:30".
[[nodiscard]] std::string dateTimeText(double epochMillis, const TickStyle& style);

} // namespace runlane::figures
