// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric_series.h"
#include "core/text.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace runlane::analysis {

// What a curve is drawn against: step, timestamp in milliseconds since the epoch, milliseconds
// since the run's first timestamp, position in writing order (0-based).
enum class XMode { Step, Time, RelativeTime, LogOrder };

// The mode to use, and why when it is not the wanted one.
struct XChoice
{
    XMode mode = XMode::Step;
    std::optional<core::Message> notice;
};

// Steps that are all equal in every series say nothing: then writing order is used, with a notice.
// Series of one point do not count; null entries are skipped.
[[nodiscard]] XChoice chooseX(std::span<const core::MetricSeries* const> series, XMode wanted);

// Points of one series by ascending x (stable: equal x keep the order of the series).
// index[i]: position in the series. zeroMillis: where relative time starts, default the smallest
// timestamp of the series.
struct XPoints
{
    std::vector<double> x;
    std::vector<double> y;
    std::vector<std::uint32_t> index;
};
[[nodiscard]] XPoints pointsAlong(const core::MetricSeries& series, XMode mode,
    std::optional<std::int64_t> zeroMillis = std::nullopt);

} // namespace runlane::analysis
