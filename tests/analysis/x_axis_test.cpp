// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/x_axis.h"

#include <gtest/gtest.h>

namespace runlane::analysis {
namespace {

core::MetricSeries makeSeries(
    std::vector<std::int64_t> steps, std::vector<std::int64_t> times, std::vector<double> values)
{
    core::MetricSeries series;
    series.steps = std::move(steps);
    series.timestampsMillis = std::move(times);
    series.values = std::move(values);
    core::sortPoints(series);
    return series;
}

TEST(XAxis, EqualStepsGiveLogOrderWithANotice)
{
    const auto one = makeSeries({0, 0, 0}, {10, 20, 30}, {1, 2, 3});
    const auto two = makeSeries({0, 0}, {10, 20}, {1, 2});
    const core::MetricSeries* both[] = {&one, nullptr, &two};
    const XChoice choice = chooseX(both, XMode::Step);
    EXPECT_EQ(choice.mode, XMode::LogOrder);
    ASSERT_TRUE(choice.notice);
    EXPECT_EQ(core::englishText(*choice.notice), "All steps equal (0): showing log order");
    EXPECT_EQ(chooseX(both, XMode::Time).mode, XMode::Time);
    EXPECT_FALSE(chooseX(both, XMode::Time).notice);
}

TEST(XAxis, StepsThatDifferBetweenRunsOnlyAreNamedWithoutAStep)
{
    const auto one = makeSeries({0, 0}, {10, 20}, {1, 2});
    const auto two = makeSeries({5, 5}, {10, 20}, {1, 2});
    const core::MetricSeries* both[] = {&one, &two};
    EXPECT_EQ(core::englishText(*chooseX(both, XMode::Step).notice),
        "All steps of a run equal: showing log order");
}

TEST(XAxis, SinglePointsAndRealStepsStaySteps)
{
    const auto single = makeSeries({0}, {10}, {1});
    const auto equal = makeSeries({0, 0}, {10, 20}, {1, 2});
    const auto real = makeSeries({0, 1}, {10, 20}, {1, 2});
    const core::MetricSeries* singles[] = {&single, &single};
    EXPECT_EQ(chooseX(singles, XMode::Step).mode, XMode::Step);
    const core::MetricSeries* mixed[] = {&equal, &real};
    EXPECT_EQ(chooseX(mixed, XMode::Step).mode, XMode::Step);
    EXPECT_FALSE(chooseX(mixed, XMode::Step).notice);
    EXPECT_EQ(chooseX({}, XMode::Step).mode, XMode::Step);
}

TEST(XAxis, PointsAlongEveryMode)
{
    // Written in the order 30, 10, 20 at steps 2, 0, 1; time runs against the steps.
    const auto series = makeSeries({2, 0, 1}, {1000, 5000, 3000}, {30, 10, 20});
    EXPECT_EQ(pointsAlong(series, XMode::Step).x, (std::vector<double>{0, 1, 2}));
    EXPECT_EQ(pointsAlong(series, XMode::Step).y, (std::vector<double>{10, 20, 30}));
    const XPoints time = pointsAlong(series, XMode::Time);
    EXPECT_EQ(time.x, (std::vector<double>{1000, 3000, 5000}));
    EXPECT_EQ(time.y, (std::vector<double>{30, 20, 10}));
    EXPECT_EQ(time.index, (std::vector<std::uint32_t>{2, 1, 0}));
    EXPECT_EQ(pointsAlong(series, XMode::RelativeTime).x, (std::vector<double>{0, 2000, 4000}));
    EXPECT_EQ(
        pointsAlong(series, XMode::RelativeTime, 500).x, (std::vector<double>{500, 2500, 4500}));
    const XPoints order = pointsAlong(series, XMode::LogOrder);
    EXPECT_EQ(order.x, (std::vector<double>{0, 1, 2}));
    EXPECT_EQ(order.y, (std::vector<double>{30, 10, 20}));
}

} // namespace
} // namespace runlane::analysis
