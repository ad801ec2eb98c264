// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_direction.h"
#include "core/metric_series.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

// What a table shows of a metric's history, as pure functions. Any thread.
namespace runlane::analysis {

// Last: MLflow's latest value, maximum by (step, timestamp, value). Minimum, Maximum: over the
// finite values, the earliest point of equal ones. Best: Maximum, or Minimum where lower is better;
// nothing without a direction. First: by (step, timestamp, arrival). MeanOfLast: arithmetic mean of
// the finite values among the last count points. AtBestOf: the last point at or before the step at
// which another metric has its best value. AtStep: the last point at or before a step.
enum class MetricView { Last, Minimum, Maximum, Best, First, MeanOfLast, AtBestOf, AtStep };

// count: points of MeanOfLast, at least 1, else 0; other: key of AtBestOf, else empty; step: of
// AtStep, else 0.
struct MetricChoice
{
    MetricView view = MetricView::Last;
    std::uint32_t count = 0;
    std::string other = {};
    std::int64_t step = 0;

    friend bool operator==(const MetricChoice&, const MetricChoice&) = default;
    friend auto operator<=>(const MetricChoice&, const MetricChoice&) = default;
};

// A value and the step it belongs to; value NaN: there is none or it was logged as NaN.
struct SummaryPoint
{
    double value = std::numeric_limits<double>::quiet_NaN();
    std::int64_t step = 0;
};

// n: all points; the others count values among them. minimum and maximum are NaN when no value is
// finite. chosen: MeanOfLast (with the step of the last point), AtBestOf or AtStep; hasChosen:
// there is one.
struct MetricSummary
{
    std::uint64_t n = 0;
    std::uint32_t nanCount = 0;
    std::uint32_t infiniteCount = 0;
    bool hasChosen = false;
    SummaryPoint first;
    SummaryPoint last;
    SummaryPoint minimum;
    SummaryPoint maximum;
    SummaryPoint chosen;
};

// Which histories a summary is made of. Views that every summary holds share one key: view is Last
// for all but MeanOfLast, AtBestOf and AtStep. direction: of choice.other, Unknown without one.
struct SummaryKey
{
    std::string key;
    MetricChoice choice;
    Direction direction = Direction::Unknown;

    friend bool operator==(const SummaryKey&, const SummaryKey&) = default;
    friend auto operator<=>(const SummaryKey&, const SummaryKey&) = default;
};
[[nodiscard]] SummaryKey summaryKey(
    const std::string& metric, const MetricChoice& choice, Direction directionOfOther);

// series: of key.key; other: of key.choice.other, empty unless the view is AtBestOf.
[[nodiscard]] MetricSummary summarise(
    const core::MetricSeries& series, const SummaryKey& key, const core::MetricSeries& other);
// Everything but chosen.
[[nodiscard]] MetricSummary summarise(const core::MetricSeries& series);

// The point a view shows; nothing when there is none: no points, no finite value, no direction.
[[nodiscard]] std::optional<SummaryPoint> summaryPoint(
    const MetricSummary& summary, MetricView view, Direction direction);

// In a comparison Best is Maximum or Minimum by the metric's direction and Last without one; other
// views stand for themselves.
[[nodiscard]] MetricView resolvedView(MetricView view, Direction direction);

// "max", "min", "best", "first", "mean10", "at(val/loss)", "step50"; empty for Last.
[[nodiscard]] std::string choiceText(const MetricChoice& choice);
// Reads choiceText and "last".
[[nodiscard]] std::optional<MetricChoice> parseChoice(std::string_view text);

} // namespace runlane::analysis
