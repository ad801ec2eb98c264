// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/axis.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace runlane::figures {
namespace {

std::vector<std::string> labelsOf(const Axis& axis)
{
    std::vector<std::string> labels;
    for (const Tick& tick : axis.ticks) {
        labels.push_back(tick.label);
    }
    return labels;
}

using Labels = std::vector<std::string>;

TickStyle across(double lengthPx)
{
    TickStyle style;
    style.lengthPx = lengthPx;
    return style;
}

TickStyle up(double lengthPx)
{
    TickStyle style = across(lengthPx);
    style.side = AxisSide::Vertical;
    return style;
}

TEST(Axis, TicksAtOneTwoFive)
{
    EXPECT_EQ(labelsOf(niceAxis({0, 5640}, across(420))),
        (Labels{"0", "1,000", "2,000", "3,000", "4,000", "5,000"}));
    EXPECT_EQ(labelsOf(niceAxis({0, 1}, across(300))),
        (Labels{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"}));
    EXPECT_EQ(
        labelsOf(niceAxis({0.48, 0.95}, up(270))), (Labels{"0.5", "0.6", "0.7", "0.8", "0.9"}));
    EXPECT_EQ(labelsOf(niceAxis({0, 0.00104}, up(270))),
        (Labels{"0", "0.0002", "0.0004", "0.0006", "0.0008", "0.0010"}));
    EXPECT_EQ(labelsOf(niceAxis({-1.1, 1.1}, up(150))), (Labels{"−1", "0", "1"}));
}

TEST(Axis, SmallAndLargeValuesHaveExponents)
{
    EXPECT_EQ(labelsOf(niceAxis({0, 6.4e-4}, up(200))), (Labels{"0", "2e−4", "4e−4", "6e−4"}));
    EXPECT_EQ(labelsOf(niceAxis({0, 4e7}, up(200))), (Labels{"0", "1e7", "2e7", "3e7", "4e7"}));
    EXPECT_EQ(labelsOf(niceAxis({0, 1.3e-4}, up(300))),
        (Labels{"0", "2e−5", "4e−5", "6e−5", "8e−5", "1e−4", "1.2e−4"}));
}

TEST(Axis, TickPositionsAreTheNumbersTheySay)
{
    const Axis axis = niceAxis({-0.5, 0.5}, across(600));
    bool hasZero = false;
    for (const Tick& tick : axis.ticks) {
        hasZero = hasZero || tick.position == 0.0;
        EXPECT_NEAR(tick.position * 10, std::round(tick.position * 10), 1e-12);
    }
    EXPECT_TRUE(hasZero);
}

TEST(Axis, NeverMoreThanTwelveTicksAndRoomForEach)
{
    for (const double length : {60.0, 130.0, 300.0, 700.0, 3000.0}) {
        for (const double high : {0.0031, 0.07, 1.0, 7.3, 999.0, 123456.0, 9.9e9, 3e200}) {
            for (const TickStyle& style : {across(length), up(length)}) {
                const Axis axis = niceAxis({0, high}, style);
                SCOPED_TRACE(testing::Message() << length << " px, to " << high);
                EXPECT_GE(axis.ticks.size(), 2U);
                EXPECT_LE(axis.ticks.size(), 12U);
                const double perTick = style.side == AxisSide::Horizontal ? 60.0 : 45.0;
                for (std::size_t i = 1; i < axis.ticks.size() && length > 200; ++i) {
                    const double px =
                        (axis.ticks[i].position - axis.ticks[i - 1].position) / high * length;
                    EXPECT_GE(px, perTick * 0.999);
                }
            }
        }
    }
}

TEST(Axis, LogTicksAtDecades)
{
    TickStyle style = up(300);
    style.scale = AxisScale::Log10;
    EXPECT_EQ(labelsOf(niceAxis({-1.5, 1.2}, style)), (Labels{"0.1", "1", "10"}));
    EXPECT_EQ(labelsOf(niceAxis({-6.2, 1.1}, style)), (Labels{"1e−6", "1e−4", "1e−2", "1e0"}));
    EXPECT_EQ(labelsOf(niceAxis({0, 6.0}, style)),
        (Labels{"1", "10", "100", "1,000", "10,000", "100,000", "1,000,000"}));
}

TEST(Axis, LogTicksWithTwoAndFiveBelowTwoDecades)
{
    TickStyle style = up(300);
    style.scale = AxisScale::Log10;
    const Axis axis = niceAxis({std::log10(0.15), std::log10(6.0)}, style);
    EXPECT_EQ(labelsOf(axis), (Labels{"0.2", "0.5", "1", "2", "5"}));
    EXPECT_NEAR(axis.ticks[0].position, std::log10(0.2), 1e-12);
    const Axis narrow = niceAxis({std::log10(0.915), std::log10(0.935)}, style);
    EXPECT_EQ(labelsOf(narrow), (Labels{"0.915", "0.920", "0.925", "0.930", "0.935"}));
    EXPECT_NEAR(narrow.ticks[1].position, std::log10(0.92), 1e-12);
}

TEST(Axis, RelativeTimeInUnitsOfTime)
{
    TickStyle style = across(420);
    style.time = TimeTicks::Duration;
    EXPECT_EQ(labelsOf(niceAxis({0, 200000}, style)),
        (Labels{"0 s", "30 s", "1 min", "90 s", "2 min", "150 s", "3 min"}));
    EXPECT_EQ(labelsOf(niceAxis({0, 7 * 3600000.0}, style)),
        (Labels{"0 h", "1 h", "2 h", "3 h", "4 h", "5 h", "6 h", "7 h"}));
    EXPECT_EQ(labelsOf(niceAxis({0, 14 * 60000.0}, style)),
        (Labels{"0 min", "2 min", "4 min", "6 min", "8 min", "10 min", "12 min", "14 min"}));
    EXPECT_EQ(labelsOf(niceAxis({0, 800}, style)).back(), "800 ms");
    EXPECT_EQ(labelsOf(niceAxis({0, 6 * 86400000.0}, style)),
        (Labels{"0 d", "1 d", "2 d", "3 d", "4 d", "5 d", "6 d"}));
    EXPECT_GE(niceAxis({0, 9e13}, style).ticks.size(), 2U);
}

TEST(Axis, DatesAtTheOffset)
{
    TickStyle style = across(420);
    style.time = TimeTicks::Date;
    const double morning = 1795252440000; // 2026-11-21 09:14 UTC
    EXPECT_EQ(labelsOf(niceAxis({morning, morning + 3600000}, style)),
        (Labels{"09:20", "09:30", "09:40", "09:50", "10:00", "10:10"}));
    style.utcOffsetSeconds = 9 * 3600;
    EXPECT_EQ(labelsOf(niceAxis({morning, morning + 3600000}, style)),
        (Labels{"18:20", "18:30", "18:40", "18:50", "19:00", "19:10"}));
    EXPECT_EQ(labelsOf(niceAxis({morning, morning + 5 * 86400000.0}, style)),
        (Labels{"11-22", "11-23", "11-24", "11-25", "11-26"}));
    EXPECT_EQ(labelsOf(niceAxis({morning, morning + 200 * 86400000.0}, style)),
        (Labels{"2026-12", "2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06"}));
    EXPECT_EQ(axisValueText(niceAxis({morning, morning + 1}, style), morning, style),
        "2026-11-21 18:14:00");
}

TEST(Axis, RangesArePaddedAndNeverCrossZero)
{
    EXPECT_EQ(paddedRange({10, 20}, AxisScale::Linear), (Range{9.6, 20.4}));
    EXPECT_EQ(paddedRange({0.0, 1}, AxisScale::Linear), (Range{0, 1.04}));
    EXPECT_EQ(paddedRange({-1, 0}, AxisScale::Linear), (Range{-1.04, 0}));
    EXPECT_EQ(paddedRange({-1, 1}, AxisScale::Linear), (Range{-1.08, 1.08}));
    EXPECT_EQ(paddedRange({0, 1}, AxisScale::Log10), (Range{-0.04, 1.04}));
}

TEST(Axis, FlatDataIsWidened)
{
    EXPECT_EQ(paddedRange({0, 0}, AxisScale::Linear), (Range{-1, 1}));
    const Range one = paddedRange({0.9, 0.9}, AxisScale::Linear);
    EXPECT_LT(one.minimum, 0.9);
    EXPECT_GT(one.maximum, 0.9);
    const Range log = paddedRange({-2, -2}, AxisScale::Log10);
    EXPECT_EQ(log, (Range{-2.5, -1.5}));
    EXPECT_GE(niceAxis({3, 3}, across(300)).ticks.size(), 2U);
}

TEST(Axis, ExtremeRangesStayUsable)
{
    const double infinity = std::numeric_limits<double>::infinity();
    const double largest = std::numeric_limits<double>::max();
    for (const Range range : {Range{-largest, largest}, Range{0, 5e-324}, Range{1, 1 + 1e-15},
             Range{-infinity, infinity}, Range{std::nan(""), 1}, Range{7, 3}}) {
        for (const TimeTicks time : {TimeTicks::None, TimeTicks::Duration, TimeTicks::Date}) {
            TickStyle style = across(400);
            style.time = time;
            const Axis axis = niceAxis(range, style);
            EXPECT_LT(axis.minimum, axis.maximum);
            EXPECT_TRUE(std::isfinite(axis.minimum) && std::isfinite(axis.maximum));
            EXPECT_LE(axis.ticks.size(), 12U);
            for (const Tick& tick : axis.ticks) {
                EXPECT_GE(tick.position, axis.minimum);
                EXPECT_LE(tick.position, axis.maximum);
                EXPECT_FALSE(tick.label.empty());
            }
        }
    }
}

TEST(Axis, CrosshairTagSaysTheValue)
{
    const TickStyle style = across(400);
    EXPECT_EQ(axisValueText(niceAxis({0, 5640}, style), 2632, style), "2,632");
    EXPECT_EQ(axisValueText(niceAxis({0, 1}, style), 0.12345, style), "0.1235");
    TickStyle log = style;
    log.scale = AxisScale::Log10;
    EXPECT_EQ(axisValueText(niceAxis({0, 4}, log), std::log10(2632.0), log), "2,632");
    TickStyle duration = style;
    duration.time = TimeTicks::Duration;
    EXPECT_EQ(axisValueText(niceAxis({0, 1e7}, duration), 3151000, duration), "52 min 31 s");
}

} // namespace
} // namespace runlane::figures
