// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metric_summary.h"
#include "analysis/point_summary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace runlane::analysis {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

core::MetricSeries seriesOf(
    const std::vector<std::int64_t>& steps, const std::vector<double>& values)
{
    core::MetricSeries series;
    series.key = "val/acc";
    series.steps = steps;
    series.values = values;
    series.timestampsMillis.assign(steps.size(), 1000);
    core::sortPoints(series);
    return series;
}

SummaryKey keyOf(const MetricChoice& choice, Direction ofOther = Direction::Unknown)
{
    return summaryKey("val/acc", choice, ofOther);
}

} // namespace

// Every number follows from the definitions in the header by counting.
TEST(MetricSummary, CountsAndFindsExtremesAmongFiniteValues)
{
    const MetricSummary summary =
        summarise(seriesOf({0, 10, 20, 30, 40, 50}, {kNan, 0.5, kInfinity, 0.25, 0.5, 0.25}));
    EXPECT_EQ(summary.n, 6U);
    EXPECT_EQ(summary.nanCount, 1U);
    EXPECT_EQ(summary.infiniteCount, 1U);
    EXPECT_EQ(summary.maximum.value, 0.5);
    EXPECT_EQ(summary.maximum.step, 10); // the earliest of equal ones
    EXPECT_EQ(summary.minimum.value, 0.25);
    EXPECT_EQ(summary.minimum.step, 30);
    EXPECT_TRUE(std::isnan(summary.first.value));
    EXPECT_EQ(summary.last.value, 0.25);
    EXPECT_EQ(summary.last.step, 50);
}

TEST(MetricSummary, ViewsFollowTheDirection)
{
    const MetricSummary summary = summarise(seriesOf({1, 2, 3}, {0.4, 0.9, 0.6}));
    const auto at = [&](MetricView view, Direction direction) {
        return summaryPoint(summary, view, direction);
    };
    EXPECT_EQ(at(MetricView::Best, Direction::HigherIsBetter)->value, 0.9);
    EXPECT_EQ(at(MetricView::Best, Direction::HigherIsBetter)->step, 2);
    EXPECT_EQ(at(MetricView::Best, Direction::LowerIsBetter)->value, 0.4);
    EXPECT_FALSE(at(MetricView::Best, Direction::Unknown));
    EXPECT_EQ(at(MetricView::First, Direction::Unknown)->step, 1);
    EXPECT_EQ(at(MetricView::Last, Direction::Unknown)->value, 0.6);
    EXPECT_FALSE(at(MetricView::MeanOfLast, Direction::Unknown)); // not asked for
}

// In whatever order points come, they make the summary of the series.
TEST(MetricSummary, PointsMakeTheSameSummaryInAnyOrder)
{
    const std::vector<std::vector<double>> histories{{kNan, 0.5, kInfinity, 0.25, 0.5},
        {kNan, kNan, -kInfinity, kNan, kNan}, {1, -0.0, 0.0, 1, 0.0}, {2, kNan, -1, 0, -1}, {7}};
    const std::vector<std::int64_t> steps{3, 0, 3, -1, 0};
    const std::vector<std::int64_t> times{5, 9, 5, 7, 9}; // equal step and time twice
    for (const std::vector<double>& values : histories) {
        core::MetricSeries series;
        series.values = values;
        series.steps.assign(steps.begin(), steps.begin() + static_cast<long>(values.size()));
        series.timestampsMillis.assign(
            times.begin(), times.begin() + static_cast<long>(values.size()));
        std::vector<std::size_t> order(values.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        core::MetricSeries sorted = series;
        core::sortPoints(sorted);
        const MetricSummary wanted = summarise(sorted);
        const auto isSame = [](const SummaryPoint& a, const SummaryPoint& b) {
            return a.step == b.step
                && ((std::isnan(a.value) && std::isnan(b.value))
                    || (a.value == b.value && std::signbit(a.value) == std::signbit(b.value)));
        };
        do {
            PointSummary points;
            for (const std::size_t i : order) {
                points.add({series.steps[i], series.timestampsMillis[i],
                    static_cast<std::int64_t>(i), values[i]});
            }
            const MetricSummary found = points.summary();
            ASSERT_EQ(found.n, wanted.n);
            ASSERT_EQ(found.nanCount, wanted.nanCount);
            ASSERT_EQ(found.infiniteCount, wanted.infiniteCount);
            ASSERT_TRUE(isSame(found.first, wanted.first));
            ASSERT_TRUE(isSame(found.last, wanted.last));
            ASSERT_TRUE(isSame(found.minimum, wanted.minimum));
            ASSERT_TRUE(isSame(found.maximum, wanted.maximum));
        } while (std::next_permutation(order.begin(), order.end()));
    }
    EXPECT_EQ(PointSummary().summary().n, 0U);
}

TEST(MetricSummary, NothingFiniteHasNoExtremes)
{
    const MetricSummary summary = summarise(seriesOf({1, 2}, {kNan, -kInfinity}));
    EXPECT_FALSE(summaryPoint(summary, MetricView::Maximum, Direction::Unknown));
    EXPECT_FALSE(summaryPoint(summary, MetricView::Best, Direction::LowerIsBetter));
    EXPECT_EQ(summaryPoint(summary, MetricView::Last, Direction::Unknown)->value, -kInfinity);
    EXPECT_FALSE(summaryPoint(summarise(seriesOf({}, {})), MetricView::Last, Direction::Unknown));
}

TEST(MetricSummary, MeanOfTheLastPointsLeavesOutWhatIsNotFinite)
{
    const core::MetricSeries series = seriesOf({1, 2, 3, 4}, {100, 1, kNan, 3});
    const auto mean = [&](std::uint32_t count) {
        return summarise(series, keyOf({MetricView::MeanOfLast, count, {}}), {});
    };
    EXPECT_EQ(mean(3).chosen.value, 2);
    EXPECT_EQ(mean(3).chosen.step, 4);
    EXPECT_EQ(mean(1).chosen.value, 3);
    EXPECT_DOUBLE_EQ(mean(50).chosen.value, 104.0 / 3);
    EXPECT_FALSE(
        summarise(seriesOf({1}, {kNan}), keyOf({MetricView::MeanOfLast, 5, {}}), {}).hasChosen);
}

TEST(MetricSummary, AtTheBestStepOfAnother)
{
    const core::MetricSeries accuracy = seriesOf({0, 10, 20, 30}, {0.1, 0.2, 0.3, 0.4});
    const core::MetricSeries loss = seriesOf({5, 15, 25}, {2.0, 0.5, 1.0});
    const MetricChoice choice{MetricView::AtBestOf, 0, "val/loss"};
    const MetricSummary lower = summarise(accuracy, keyOf(choice, Direction::LowerIsBetter), loss);
    ASSERT_TRUE(lower.hasChosen); // best at 15: the point before it
    EXPECT_EQ(lower.chosen.value, 0.2);
    EXPECT_EQ(lower.chosen.step, 10);
    const MetricSummary higher =
        summarise(accuracy, keyOf(choice, Direction::HigherIsBetter), loss);
    EXPECT_EQ(higher.chosen.step, 0);
    EXPECT_FALSE(summarise(accuracy, keyOf(choice), loss).hasChosen);
    EXPECT_FALSE(summarise(seriesOf({20}, {1}), keyOf(choice, Direction::LowerIsBetter), loss)
                     .hasChosen); // nothing at or before 15
}

TEST(MetricSummary, AtAStepOrTheLastPointBeforeIt)
{
    const core::MetricSeries series = seriesOf({0, 10, 10, 20}, {0.1, 0.2, 0.25, kNan});
    const auto at = [&](std::int64_t step) {
        return summarise(series, keyOf({MetricView::AtStep, 0, {}, step}), {});
    };
    EXPECT_FALSE(at(-1).hasChosen);
    EXPECT_EQ(at(10).chosen.value, 0.25);
    EXPECT_EQ(at(19).chosen.value, 0.25);
    EXPECT_EQ(at(19).chosen.step, 10);
    EXPECT_TRUE(std::isnan(at(20).chosen.value));
    EXPECT_EQ(at(20).chosen.step, 20);
}

TEST(MetricSummary, BestInAComparisonIsByDirectionAndTheLastWithoutOne)
{
    EXPECT_EQ(resolvedView(MetricView::Best, Direction::HigherIsBetter), MetricView::Maximum);
    EXPECT_EQ(resolvedView(MetricView::Best, Direction::LowerIsBetter), MetricView::Minimum);
    EXPECT_EQ(resolvedView(MetricView::Best, Direction::Unknown), MetricView::Last);
    EXPECT_EQ(resolvedView(MetricView::Minimum, Direction::HigherIsBetter), MetricView::Minimum);
}

TEST(MetricSummary, ChoicesAsText)
{
    for (const char* text :
        {"min", "max", "best", "first", "mean10", "at(val/loss)", "step50", "step-3"}) {
        const auto choice = parseChoice(text);
        ASSERT_TRUE(choice) << text;
        EXPECT_EQ(choiceText(*choice), text);
    }
    EXPECT_EQ(parseChoice("last"), MetricChoice());
    EXPECT_EQ(choiceText({}), "");
    for (const char* text :
        {"", "mean", "mean0", "mean1x", "at()", "at(", "desc", "MAX", "step", "step1.5"}) {
        EXPECT_FALSE(parseChoice(text)) << text;
    }
}

TEST(MetricSummary, ViewsOfOneSummaryShareAKey)
{
    const SummaryKey last = keyOf({});
    EXPECT_EQ(keyOf({MetricView::Maximum, 0, {}}), last);
    EXPECT_EQ(keyOf({MetricView::Best, 0, {}}, Direction::LowerIsBetter), last);
    EXPECT_NE(keyOf({MetricView::MeanOfLast, 5, {}}), keyOf({MetricView::MeanOfLast, 6, {}}));
    EXPECT_NE(keyOf({MetricView::AtBestOf, 0, "a"}, Direction::LowerIsBetter),
        keyOf({MetricView::AtBestOf, 0, "a"}, Direction::HigherIsBetter));
}

} // namespace runlane::analysis
