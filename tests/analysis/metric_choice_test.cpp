// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metric_choice.h"

#include <gtest/gtest.h>

#include <limits>

namespace runlane::analysis {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

core::MetricSeries seriesOf(const std::vector<std::pair<std::int64_t, double>>& points)
{
    core::MetricSeries series;
    for (const auto& [step, value] : points) {
        series.steps.push_back(step);
        series.values.push_back(value);
        series.timestampsMillis.push_back(0);
    }
    return series;
}

std::pair<std::int64_t, double> chosen(
    const core::MetricSeries& series, MetricKind kind, Direction direction = Direction::Unknown)
{
    const auto point = chosenPoint(series, kind, direction);
    return point ? std::pair(point->step, point->value) : std::pair<std::int64_t, double>(-1, -1);
}

} // namespace

TEST(MetricChoice, WordsOfTheCommandLine)
{
    EXPECT_EQ(metricKindOf("last"), MetricKind::Last);
    EXPECT_EQ(metricKindOf("best"), MetricKind::Best);
    EXPECT_EQ(metricKindOf("Best"), std::nullopt);
    EXPECT_EQ(metricKindOf(""), std::nullopt);
}

TEST(MetricChoice, BestIsByDirectionAndTheLastWhereItIsUnknown)
{
    const auto series = seriesOf({{0, 0.5}, {1, 0.25}, {2, 0.75}, {3, 0.5}});
    EXPECT_EQ(chosen(series, MetricKind::Best, Direction::LowerIsBetter), std::pair(1L, 0.25));
    EXPECT_EQ(chosen(series, MetricKind::Best, Direction::HigherIsBetter), std::pair(2L, 0.75));
    EXPECT_EQ(chosen(series, MetricKind::Best), std::pair(3L, 0.5));
    EXPECT_EQ(chosen(series, MetricKind::Minimum), std::pair(1L, 0.25));
    EXPECT_EQ(chosen(series, MetricKind::Maximum), std::pair(2L, 0.75));
    EXPECT_EQ(chosen(series, MetricKind::Last), std::pair(3L, 0.5));
}

TEST(MetricChoice, EarliestOfEqualValuesAndOnlyFiniteOnes)
{
    const auto series =
        seriesOf({{0, kNan}, {1, -kInfinity}, {2, 0.25}, {3, 0.25}, {4, kInfinity}});
    EXPECT_EQ(chosen(series, MetricKind::Minimum), std::pair(2L, 0.25));
    EXPECT_EQ(chosen(series, MetricKind::Maximum), std::pair(2L, 0.25));
    EXPECT_EQ(chosen(series, MetricKind::Last), std::pair(4L, kInfinity));
    const auto none = seriesOf({{0, kNan}, {1, kInfinity}});
    EXPECT_FALSE(chosenPoint(none, MetricKind::Minimum, Direction::Unknown).has_value());
    EXPECT_FALSE(chosenPoint({}, MetricKind::Last, Direction::Unknown).has_value());
}

} // namespace runlane::analysis
