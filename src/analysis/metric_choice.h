// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_direction.h"
#include "analysis/run_diff.h"
#include "core/metric_series.h"

#include <optional>
#include <string_view>

// Which value of a metric's history stands for it.
namespace runlane::analysis {

// Best: maximum or minimum by the metric's direction, the last value where it is unknown.
enum class MetricKind { Last, Minimum, Maximum, Best };

// "last", "min", "max", "best"; nothing for another word.
[[nodiscard]] std::optional<MetricKind> metricKindOf(std::string_view word);
// Best resolved by direction: Last, Minimum or Maximum.
[[nodiscard]] MetricKind resolvedKind(MetricKind kind, Direction direction);

// The value and its step; Minimum and Maximum are over finite values, at the earliest step that
// has it. Nothing for a history without such a value.
[[nodiscard]] std::optional<MetricPoint> chosenPoint(
    const core::MetricSeries& series, MetricKind kind, Direction direction);

} // namespace runlane::analysis
