// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/number_format.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace runlane::analysis {
namespace {

TEST(NumberFormat, ColumnHasAboutFourSignificantDigitsAtItsMedian)
{
    EXPECT_EQ(columnDecimals(std::vector{0.92083, 0.91084, 0.88501}), 4);
    EXPECT_EQ(columnDecimals(std::vector{52.8314, 38.6012, 47.6333}), 2);
    EXPECT_EQ(columnDecimals(std::vector{0.0123456789, 0.02, 0.03}), 5);
    EXPECT_EQ(columnDecimals(std::vector{0.00223456789, 0.0012345678}), 6);
    EXPECT_EQ(columnDecimals(std::vector{12345.678, 23456.7}), 0);
}

TEST(NumberFormat, ColumnHasNoMoreDecimalsThanItsValuesNeed)
{
    EXPECT_EQ(columnDecimals(std::vector{0.937, 0.935, 0.933}), 3);
    EXPECT_EQ(columnDecimals(std::vector{3.0, 20.0, 5170.0}), 0);
    EXPECT_EQ(columnDecimals(std::vector{0.5, std::nan(""), 0.25}), 2);
    EXPECT_EQ(columnDecimals(std::vector<double>()), 0);
    EXPECT_EQ(columnDecimals(std::vector{0.0, 0.0}), 0);
}

TEST(NumberFormat, ValuesOfAColumnShareTheirDecimals)
{
    EXPECT_EQ(formatNumber(0.9, 4), "0.9000");
    EXPECT_EQ(formatNumber(-0.25, 2), "−0.25");
    EXPECT_EQ(formatNumber(1234.5, 1), "1,234.5");
    EXPECT_EQ(formatNumber(999999.0, 0), "999,999");
}

TEST(NumberFormat, VeryLargeAndVerySmallValuesHaveAnExponent)
{
    EXPECT_EQ(formatNumber(6.3e-4, 4), "6.3e−4");
    EXPECT_EQ(formatNumber(0.001, 3), "0.001");
    EXPECT_EQ(formatNumber(1e7, 0), "1e7");
    EXPECT_EQ(formatNumber(9999999, 0), "9,999,999");
    EXPECT_EQ(formatNumber(-1.23456e12, 2), "−1.235e12");
    EXPECT_EQ(formatNumber(1.7976931348623157e308, 0), "1.798e308");
    EXPECT_EQ(formatNumber(5e-324, 6), "4.941e−324");
}

TEST(NumberFormat, WhatIsNotZeroNeverReadsAsZero)
{
    EXPECT_EQ(formatNumber(0.012, 1), "1.2e−2");
    EXPECT_EQ(formatNumber(0.0, 3), "0.000");
    EXPECT_EQ(formatNumber(-0.0, 1), "0.0");
}

TEST(NumberFormat, NamesWhatIsNotANumber)
{
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(formatNumber(std::nan(""), 3), "NaN");
    EXPECT_EQ(formatNumber(infinity, 3), "∞");
    EXPECT_EQ(formatNumber(-infinity, 3), "−∞");
}

TEST(NumberFormat, SingleValues)
{
    EXPECT_EQ(formatNumber(0.9), "0.9");
    EXPECT_EQ(formatNumber(0.123456789), "0.1235");
    EXPECT_EQ(formatNumber(2632.0), "2,632");
    EXPECT_EQ(formatNumber(0.0), "0");
    EXPECT_EQ(formatScientific(0.00025, 3), "2.5e−4");
    EXPECT_EQ(formatFixed(-0.004, 2), "0.00");
}

TEST(NumberFormat, ChangesCarryTheirSign)
{
    EXPECT_EQ(formatDelta(0.0173, 4), "+0.0173");
    EXPECT_EQ(formatDelta(-0.06, 2), "−0.06");
    EXPECT_EQ(formatDelta(0, 2), "0");
}

TEST(NumberFormat, IntegersAndPercent)
{
    EXPECT_EQ(formatInteger(0), "0");
    EXPECT_EQ(formatInteger(999), "999");
    EXPECT_EQ(formatInteger(45120), "45,120");
    EXPECT_EQ(formatInteger(-1234567), "−1,234,567");
    EXPECT_EQ(
        formatInteger(std::numeric_limits<std::int64_t>::min()), "−9,223,372,036,854,775,808");
    EXPECT_EQ(formatPercent(0.0833, 1), "8.3");
    EXPECT_EQ(formatPercent(1, 1), "100.0");
}

TEST(NumberFormat, SeparatorsOfALanguage)
{
    NumberStyle german;
    german.thousands = ".";
    german.decimal = ",";
    EXPECT_EQ(formatNumber(1234567.25, 2, german), "1.234.567,25");
    EXPECT_EQ(formatNumber(6.3e-4, 2, german), "6,3e−4");
}

TEST(NumberFormat, DurationsInTwoUnits)
{
    EXPECT_EQ(formatDuration(0), "0 ms");
    EXPECT_EQ(formatDuration(350), "350 ms");
    EXPECT_EQ(formatDuration(3440), "3.4 s");
    EXPECT_EQ(formatDuration(52000), "52 s");
    EXPECT_EQ(formatDuration(59700), "1 min");
    EXPECT_EQ(formatDuration(52 * 60000), "52 min");
    EXPECT_EQ(formatDuration(52 * 60000 + 31000), "53 min");
    EXPECT_EQ(formatDuration(52 * 60000 + 31000, {}, DurationDetail::Full), "52 min 31 s");
    EXPECT_EQ(formatDuration((2 * 60 + 41) * 60000), "2 h 41 min");
    EXPECT_EQ(formatDuration((6 * 24 + 23) * 3600000LL), "6 d 23 h");
    EXPECT_EQ(formatDuration(2 * 3600000), "2 h");
    EXPECT_EQ(formatDuration(-52000), "−52 s");
}

TEST(NumberFormat, Probabilities)
{
    EXPECT_EQ(formatProbability(0.0004), "< 0.001");
    EXPECT_EQ(formatProbability(0.0021), "0.002");
    EXPECT_EQ(formatProbability(0.123), "0.12");
}

} // namespace
} // namespace runlane::analysis
