// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/number_format.h"
#include "core/text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace runlane::figures {

enum class AxisScale { Linear, Log10 };
// Duration: values are milliseconds from a zero; Date: milliseconds since the epoch.
enum class TimeTicks { None, Duration, Date };
enum class AxisSide { Horizontal, Vertical };

// position is in axis coordinates: log10(value) on a logarithmic axis.
struct Tick
{
    double position = 0;
    std::string label;

    friend bool operator==(const Tick&, const Tick&) = default;
};

// minimum < maximum, in axis coordinates.
struct Axis
{
    core::Message name; // "step", "False positive rate"
    AxisScale scale = AxisScale::Linear;
    TimeTicks time = TimeTicks::None;
    double minimum = 0;
    double maximum = 1;
    std::vector<Tick> ticks; // ascending, inside the range
    bool showsGrid = true;
};

struct Range
{
    double minimum = 0;
    double maximum = 0;

    friend bool operator==(const Range&, const Range&) = default;
};

// How ticks are chosen: 1, 2 or 5 times a power of ten, about one every 60 px across and 45 px up,
// at most 12. utcOffsetSeconds: for dates.
struct TickStyle
{
    AxisScale scale = AxisScale::Linear;
    TimeTicks time = TimeTicks::None;
    AxisSide side = AxisSide::Horizontal;
    double lengthPx = 300;
    analysis::NumberStyle numbers;
    std::int32_t utcOffsetSeconds = 0;
};

// Range to show for data of this range, both in axis coordinates: padding (share of the span) on
// both sides, never across 0 when the data does not, flat data widened.
[[nodiscard]] Range paddedRange(Range data, AxisScale scale, double padding = 0.04);
// Axis over exactly this range (axis coordinates; a range without width is widened).
[[nodiscard]] Axis niceAxis(Range range, const TickStyle& style);
// Text of one value for the crosshair's tag: more digits than a tick. position in axis
// coordinates.
[[nodiscard]] std::string axisValueText(const Axis& axis, double position, const TickStyle& style);

} // namespace runlane::figures
