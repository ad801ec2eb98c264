// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/number_text.h"

#include <gtest/gtest.h>

#include <limits>

namespace runlane::tests {

using models::NumberText;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

std::string text(const QString& shown)
{
    return shown.toStdString();
}

} // namespace

TEST(NumberText, ThousandsAndDecimalsFollowTheLocale)
{
    EXPECT_EQ(text(NumberText(QLocale::c()).integer(5170)), "5,170");
    EXPECT_EQ(text(NumberText(QLocale(QLocale::English, QLocale::UnitedStates)).integer(22741)),
        "22,741");
    EXPECT_EQ(
        text(NumberText(QLocale(QLocale::Korean, QLocale::SouthKorea)).integer(22741)), "22,741");
    const NumberText german(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(text(german.integer(22741)), "22.741");
    EXPECT_EQ(text(german.number(0.935, 3)), "0,935");
    EXPECT_EQ(text(german.step(5170)), "@5.170");
}

TEST(NumberText, NotANumberAndInfinityHaveTheirSigns)
{
    const NumberText numbers(QLocale::c());
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(text(numbers.number(std::numeric_limits<double>::quiet_NaN(), 3)), "NaN");
    EXPECT_EQ(text(numbers.number(kInfinity, 3)), "∞");
    EXPECT_EQ(text(numbers.number(-kInfinity, 3)), "−∞");
    EXPECT_EQ(text(numbers.number(-0.5, 1)), "−0.5");
    EXPECT_EQ(text(NumberText::missing()), "–");
}

TEST(NumberText, FullValueReadsBackTheSame)
{
    EXPECT_EQ(text(NumberText::full(0.1)), "0.1");
    const double third = 1.0 / 3.0;
    EXPECT_EQ(NumberText::full(third).toDouble(), third);
}

TEST(NumberText, DurationsAsOnTheMockups)
{
    const NumberText numbers(QLocale::c());
    EXPECT_EQ(text(numbers.duration(52 * kMinute)), "52 min");
    EXPECT_EQ(text(numbers.duration(2 * kHour + 41 * kMinute)), "2 h 41 min");
    EXPECT_EQ(text(numbers.duration(6 * kDay + 23 * kHour)), "6 d 23 h");
    EXPECT_EQ(text(numbers.duration(52 * kMinute + 31'000, analysis::DurationDetail::Full)),
        "52 min 31 s");
}

TEST(NumberText, TimesShortenWithinTheYear)
{
    // 2026-11-21 10:08:05 UTC and 2025-12-31 23:59:00 UTC (date -u -d ... +%s)
    constexpr std::int64_t kNovember = 1'795'255'685'000;
    constexpr std::int64_t kYearBefore = 1'767'225'540'000;
    EXPECT_EQ(text(NumberText::tableTime(kNovember, kNovember + 3 * kDay)), "11-21 10:08");
    EXPECT_EQ(text(NumberText::tableTime(kYearBefore, kNovember)), "2025-12-31 23:59");
    EXPECT_EQ(text(NumberText::time(kNovember)), "2026-11-21 10:08");
    EXPECT_EQ(text(NumberText::fullTime(kNovember)), "2026-11-21 10:08:05");
}

TEST(NumberText, AgoCountsWholeUnits)
{
    const auto ago = [](std::int64_t age) { return text(NumberText::ago(0, age)); };
    EXPECT_EQ(ago(59'999), "now");
    EXPECT_EQ(ago(kMinute), "1 min");
    EXPECT_EQ(ago(2 * kHour + 59 * kMinute), "2 h");
    EXPECT_EQ(ago(3 * kDay), "3 d");
    EXPECT_EQ(ago(29 * kDay), "29 d");
    EXPECT_EQ(ago(155 * kDay), "5 mo");
    EXPECT_EQ(ago(364 * kDay), "12 mo");
    EXPECT_EQ(ago(400 * kDay), "1 y");
    EXPECT_EQ(text(NumberText::ago(5000, 0)), "now"); // a clock that is behind
}

} // namespace runlane::tests
