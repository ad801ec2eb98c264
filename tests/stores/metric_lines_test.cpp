// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/metric_lines.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

// Line formats of mlflow-formats 1.7; faults F35 to F51.
namespace runlane::stores::mlruns {

namespace {

core::MetricSeries series(std::string_view text, MetricScan* scan = nullptr,
    TailAge tail = TailAge::Settled, LineShape shape = LineShape::Run)
{
    core::MetricSeries points;
    const MetricScan result = readSeries(text, shape, tail, points);
    EXPECT_EQ(result.lineCount,
        result.pointCount + result.unreadableCount + (result.heldBackLine > 0 ? 1U : 0U));
    EXPECT_EQ(result.pointCount, points.size());
    if (scan != nullptr) {
        *scan = result;
    }
    return points;
}

} // namespace

TEST(MetricLines, TwoThreeAndFiveFields)
{
    const core::MetricSeries points = series("1600000000000 0.5\n1600000000001 0.25 7\n"
                                             "1600000000002 1e-07 8 train abcd1234\n");
    ASSERT_EQ(points.size(), 3U);
    EXPECT_EQ(points.steps, (std::vector<std::int64_t>{0, 7, 8}));
    EXPECT_EQ(points.values[2], 1e-07);
}

TEST(MetricLines, F39F40DataSetNamesMayHoldBlanks)
{
    EXPECT_EQ(series("1600000000000 0.5 3 my data set abcd\n").steps.at(0), 3);
    const core::MetricSeries model =
        series("1600000000000 0.5 4 runid my data set abcd\n1600000000000 0.5 5 runid\n", nullptr,
            TailAge::Settled, LineShape::Model);
    EXPECT_EQ(model.steps, (std::vector<std::int64_t>{4, 5}));
}

TEST(MetricLines, F35WrongFieldCountsCostTheirLine)
{
    MetricScan scan;
    EXPECT_EQ(series("1600000000000\n1600000000000 0.5 1\n\n1600000000000 0.5 1 four\n"
                     "1600000000000  0.75 2\n",
                  &scan)
                  .values,
        (std::vector<double>{0.5, 0.75}));
    EXPECT_EQ(scan.unreadableCount, 3U);
    ASSERT_EQ(scan.unreadable.size(), 3U);
    EXPECT_EQ(scan.unreadable[0].line, 1);
    EXPECT_EQ(scan.unreadable[1].line, 3);
    EXPECT_EQ(scan.unreadable[2].excerpt, "1600000000000 0.5 1 four");
}

TEST(MetricLines, F42WordsAreNoNumbers)
{
    MetricScan scan;
    series("1600000000000 None 0\n1600000000000 1,5 0\n1600000000000 tensor(0.5) 0\n"
           "1600000000000 True 0\n1600000000000.5 1 0\n1600000000000 1 0.5\n",
        &scan);
    EXPECT_EQ(scan.unreadableCount, 6U);
    EXPECT_EQ(scan.unreadable.size(), 3U);
}

TEST(MetricLines, F43SpellingsOfNanAndInfinity)
{
    const core::MetricSeries points =
        series("1 nan\n1 NaN\n1 -inf\n1 Infinity\n1 +inf\n1 1e400\n1 -1e400\n1 1e-400\n1 +3.0\n");
    ASSERT_EQ(points.size(), 9U);
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(std::isnan(points.values[0]));
    EXPECT_TRUE(std::isnan(points.values[1]));
    EXPECT_EQ(points.values[2], -infinity);
    EXPECT_EQ(points.values[3], infinity);
    EXPECT_EQ(points.values[4], infinity);
    EXPECT_EQ(points.values[5], infinity);
    EXPECT_EQ(points.values[6], -infinity);
    EXPECT_EQ(points.values[7], 0.0);
    EXPECT_EQ(points.values[8], 3.0);
}

TEST(MetricLines, F37AnOpenLastLine)
{
    MetricScan scan;
    const std::string_view torn = "1600000000000 0.1 1\n1600000000001 0.1";
    EXPECT_EQ(series(torn, &scan, TailAge::Fresh).size(), 1U);
    EXPECT_EQ(scan.heldBackLine, 2);
    EXPECT_EQ(series(torn, &scan, TailAge::Settled).size(), 1U);
    EXPECT_EQ(scan.heldBackLine, 2);
    const std::string_view whole = "1600000000000 0.1 1\n1600000000001 0.1 2";
    EXPECT_EQ(series(whole, &scan, TailAge::Fresh).size(), 1U);
    EXPECT_EQ(series(whole, &scan, TailAge::Settled).size(), 2U);
    EXPECT_TRUE(hasOpenTail(whole));
    EXPECT_FALSE(hasOpenTail("1 2\n"));
}

TEST(MetricLines, F38CutAtTheFirstNul)
{
    MetricScan scan;
    const std::string text = std::string("1600000000000 0.1 1\n") + std::string(40, '\0');
    EXPECT_EQ(series(text, &scan).size(), 1U);
    EXPECT_EQ(scan.bytesAfterNul, 40U);
}

TEST(MetricLines, F06F07LineEndsAndByteOrderMark)
{
    EXPECT_EQ(series("\xEF\xBB\xBF"
                     "1 0.5 1\r\n1 0.5 2\r\n")
                  .size(),
        2U);
    EXPECT_EQ(series("1 0.5 1\r1 0.5 2\r").size(), 2U);
}

TEST(MetricLines, F46F47StepsOfAnySize)
{
    const core::MetricSeries points =
        series("1600000000000 1 -5\n1600000000000 1 9223372036854775807\n");
    EXPECT_EQ(points.steps[0], -5);
    EXPECT_EQ(points.steps[1], std::numeric_limits<std::int64_t>::max());
}

TEST(MetricLines, F51UnitsOfTime)
{
    EXPECT_EQ(guessTimeUnit(0), TimeUnit::Milliseconds);
    EXPECT_EQ(guessTimeUnit(17), TimeUnit::Milliseconds);
    EXPECT_EQ(guessTimeUnit(1'550'000'000), TimeUnit::Seconds);
    EXPECT_EQ(guessTimeUnit(1'550'000'000'000), TimeUnit::Milliseconds);
    EXPECT_EQ(guessTimeUnit(1'550'000'000'000'000), TimeUnit::Microseconds);
    EXPECT_EQ(guessTimeUnit(1'550'000'000'000'000'000), TimeUnit::Nanoseconds);
    MetricScan scan;
    EXPECT_EQ(series("1550000000 0.5\n", &scan).timestampsMillis.at(0), 1'550'000'000'000);
    EXPECT_EQ(scan.guessedUnit, TimeUnit::Seconds);
    EXPECT_EQ(series("1550000000123456789 0.5\n").timestampsMillis.at(0), 1'550'000'000'123);
}

TEST(MetricLines, F52LatestIsNotTheLastLine)
{
    core::MetricValue value;
    readLatest("1600000000009 0.9 3\n1600000000001 0.2 1\n1600000000009 0.95 3\nx\n",
        LineShape::Run, TailAge::Settled, value);
    EXPECT_EQ(value.value, 0.95);
    EXPECT_EQ(value.step, 3);
    EXPECT_EQ(value.points, 3U);
    EXPECT_EQ(value.minimum, 0.2);
    EXPECT_EQ(value.maximum, 0.95);
}

TEST(MetricLines, NanIsComparedAsZeroWhateverTheOrder)
{
    for (const char* text : {"1600000000000 nan 1\n1600000000000 0.5 1\n",
             "1600000000000 0.5 1\n1600000000000 nan 1\n"}) {
        core::MetricValue value;
        readLatest(text, LineShape::Run, TailAge::Settled, value);
        EXPECT_EQ(value.value, 0.5);
        EXPECT_EQ(value.nanPoints, 1U);
    }
}

} // namespace runlane::stores::mlruns
