// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/axis.h"

#include "figures/ticks.h"

#include <algorithm>
#include <cmath>

namespace runlane::figures {

namespace {

constexpr double kLargest = 1e300;
constexpr double kLargestLog = 300;
constexpr double kLatestMillis = 2.5e14; // year 9892
constexpr double kFlatShare = 0.05;
constexpr double kFlatDecades = 0.5;
constexpr double kLeastShare = 1e-12; // narrower ranges have no distinct ticks
constexpr double kLeastSpan = 1e-290;
constexpr double kFlatMillis = 1000;

Range limited(Range range, double limit)
{
    return {std::clamp(range.minimum, -limit, limit), std::clamp(range.maximum, -limit, limit)};
}

double largestOf(const TickStyle& style)
{
    if (style.time != TimeTicks::None) {
        return kLatestMillis;
    }
    return style.scale == AxisScale::Log10 ? kLargestLog : kLargest;
}

Range widened(Range range, AxisScale scale, TimeTicks time)
{
    const double middle = range.minimum / 2 + range.maximum / 2;
    const double size = std::max(std::abs(range.minimum), std::abs(range.maximum));
    if (range.maximum - range.minimum > std::max(size * kLeastShare, kLeastSpan)) {
        return range;
    }
    double half = scale == AxisScale::Log10 ? kFlatDecades : size * kFlatShare;
    if (time != TimeTicks::None) {
        half = kFlatMillis;
    }
    half = half > kLeastSpan ? half : 1.0;
    return {middle - half, middle + half};
}

Range ordered(Range range)
{
    if (!std::isfinite(range.minimum) || !std::isfinite(range.maximum)) {
        return {0, 1};
    }
    return {std::min(range.minimum, range.maximum), std::max(range.minimum, range.maximum)};
}

} // namespace

Range paddedRange(Range data, AxisScale scale, double padding)
{
    const Range valid = limited(ordered(data), scale == AxisScale::Log10 ? kLargestLog : kLargest);
    const Range wide = widened(valid, scale, TimeTicks::None);
    if (wide != valid) {
        return wide;
    }
    const double margin = (valid.maximum - valid.minimum) * padding;
    Range padded{valid.minimum - margin, valid.maximum + margin};
    if (scale == AxisScale::Linear && valid.minimum >= 0) {
        padded.minimum = std::max(padded.minimum, 0.0);
    }
    if (scale == AxisScale::Linear && valid.maximum <= 0) {
        padded.maximum = std::min(padded.maximum, 0.0);
    }
    return padded;
}

Axis niceAxis(Range range, const TickStyle& style)
{
    const Range shown = widened(limited(ordered(range), largestOf(style)), style.scale, style.time);
    Axis axis;
    axis.scale = style.scale;
    axis.time = style.time;
    axis.minimum = shown.minimum;
    axis.maximum = shown.maximum;
    if (style.time == TimeTicks::Duration && style.scale == AxisScale::Linear) {
        axis.ticks = durationTicks(shown, style);
    } else if (style.time == TimeTicks::Date && style.scale == AxisScale::Linear) {
        axis.ticks = dateTicks(shown, style);
    } else if (style.scale == AxisScale::Log10) {
        axis.ticks = logTicks(shown, style);
    } else {
        axis.ticks = linearTicks(shown, style);
    }
    return axis;
}

std::string axisValueText(const Axis& axis, double position, const TickStyle& style)
{
    const double value = axis.scale == AxisScale::Log10 ? std::pow(10.0, position) : position;
    if (axis.time == TimeTicks::Date) {
        return dateTimeText(value, style);
    }
    if (axis.time == TimeTicks::Duration) {
        return analysis::formatDuration(
            std::llround(value), style.numbers, analysis::DurationDetail::Full);
    }
    const double rounded = std::round(value);
    if (std::abs(value - rounded) <= 1e-9 * std::abs(value) && std::abs(value) < 1e15) {
        return analysis::formatInteger(static_cast<std::int64_t>(rounded), style.numbers);
    }
    return analysis::formatNumber(value, style.numbers);
}

} // namespace runlane::figures
