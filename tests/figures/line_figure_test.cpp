// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/line_figure.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

namespace runlane::figures {
namespace {

const double kNan = std::nan("");

LineInput input(const std::string& label, const std::vector<double>& values, std::size_t style = 0,
    std::int64_t stepSize = 1)
{
    auto series = std::make_shared<core::MetricSeries>();
    series->runId = "id-" + label;
    series->key = "val/acc";
    for (std::size_t i = 0; i < values.size(); ++i) {
        series->steps.push_back(static_cast<std::int64_t>(i) * stepSize);
        series->timestampsMillis.push_back(1000000 + static_cast<std::int64_t>(i) * 500);
        series->values.push_back(values[i]);
    }
    core::sortPoints(*series);
    return {series, label, runStyle(style), std::nullopt};
}

std::vector<double> wave(std::size_t count)
{
    std::vector<double> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = std::sin(static_cast<double>(i) * 0.7) + static_cast<double>(i % 13);
    }
    return values;
}

LineFigureRequest request(std::vector<LineInput> inputs)
{
    LineFigureRequest result;
    result.data.title = "val/acc";
    result.data.inputs = std::move(inputs);
    return result;
}

std::vector<std::string> texts(const std::vector<core::Message>& messages)
{
    std::vector<std::string> result;
    for (const core::Message& message : messages) {
        result.push_back(core::englishText(message));
    }
    return result;
}

using Texts = std::vector<std::string>;

TEST(LineFigure, SmallSeriesAreDrawnWhole)
{
    const LineFigure figure =
        buildLineFigure(request({input("a", {1, 2, 4}), input("b", {2, 3, 5}, 1)}));
    EXPECT_EQ(figure.title, "val/acc");
    EXPECT_EQ(core::englishText(figure.pointsNote), "all 6 points");
    EXPECT_TRUE(figure.notices.empty());
    EXPECT_TRUE(figure.titleNote.isEmpty());
    EXPECT_TRUE(figure.emptyReason.isEmpty());
    ASSERT_EQ(figure.lines.size(), 2U);
    ASSERT_EQ(figure.lines[0].parts.size(), 1U);
    EXPECT_EQ(figure.lines[0].parts[0].x, (std::vector<double>{0, 1, 2}));
    EXPECT_EQ(figure.lines[0].parts[0].y, (std::vector<double>{1, 2, 4}));
    EXPECT_EQ(figure.lines[1].style, runStyle(1));
    EXPECT_TRUE(figure.usesDashes);
    EXPECT_TRUE(figure.showsEndLabels);
    EXPECT_EQ(figure.x.minimum, 0);
    EXPECT_EQ(figure.x.maximum, 2);
    EXPECT_NEAR(figure.y.minimum, 0.84, 1e-12);
    EXPECT_NEAR(figure.y.maximum, 5.16, 1e-12);
    EXPECT_EQ(core::englishText(figure.x.name), "step");
}

TEST(LineFigure, F53LongSeriesAreReducedAndSaySo)
{
    std::vector<double> values = wave(45120);
    values[20000] = 1000;
    LineFigureRequest asked = request({input("a", values)});
    asked.view.widthPx = 300;
    const LineFigure figure = buildLineFigure(asked);
    const FigureLine& line = figure.lines.front();
    EXPECT_EQ(line.loggedPoints, 45120U);
    EXPECT_LE(line.drawnPoints, 1200U);
    EXPECT_GT(line.drawnPoints, 600U);
    std::size_t inParts = 0;
    double highest = 0;
    for (const Polyline& part : line.parts) {
        inParts += part.x.size();
        for (const double y : part.y) {
            highest = std::max(highest, y);
        }
    }
    EXPECT_EQ(inParts, line.drawnPoints);
    EXPECT_EQ(highest, 1000);
    EXPECT_EQ(core::englishText(figure.pointsNote),
        analysis::formatInteger(static_cast<std::int64_t>(line.drawnPoints)) + " of 45,120 points");
}

TEST(LineFigure, DashesOnlyUpToTwoThousandDrawnPoints)
{
    LineFigureRequest asked = request({input("a", wave(2000)), input("b", wave(40000), 1)});
    asked.view.widthPx = 1200;
    const LineFigure figure = buildLineFigure(asked);
    EXPECT_TRUE(figure.lines[0].isDashed);
    EXPECT_FALSE(figure.lines[1].isDashed);
    EXPECT_FALSE(figure.usesDashes);
}

TEST(LineFigure, NotFiniteValuesBreakTheLineWithANotice)
{
    const double infinity = std::numeric_limits<double>::infinity();
    const LineFigure figure = buildLineFigure(request({input("a", {1, kNan, kNan, 2, 3}, 0, 10),
        input("b", {1, 2, infinity, 4, 5}, 1, 10), input("c", {kNan, 2, kNan, 4, 5}, 2, 10)}));
    EXPECT_EQ(texts(figure.notices),
        (Texts{"a: NaN at steps 10 to 20", "b: ∞ at step 20",
            "c: NaN 2 times between steps 0 and 20"}));
    EXPECT_EQ(figure.lines[0].parts.size(), 2U);
    EXPECT_EQ(figure.lines[0].parts[0].x, (std::vector<double>{0}));
    EXPECT_EQ(figure.lines[0].parts[1].x, (std::vector<double>{30, 40}));
    EXPECT_EQ(figure.lines[1].parts.size(), 2U);
    EXPECT_EQ(figure.lines[2].parts.size(), 2U);
    EXPECT_EQ(core::englishText(figure.pointsNote), "10 of 15 points");
}

TEST(LineFigure, ManyBrokenRunsAreCounted)
{
    std::vector<LineInput> inputs;
    for (std::size_t i = 0; i < 6; ++i) {
        inputs.push_back(input(std::to_string(i), {1, i < 5 ? kNan : 2, 3}, i));
    }
    EXPECT_EQ(texts(buildLineFigure(request(inputs)).notices), (Texts{"NaN or ∞ in 5 of 6 runs"}));
}

TEST(LineFigure, GapsSurviveReductionWhereTheyAreWiderThanAColumn)
{
    std::vector<double> values = wave(100000);
    for (std::size_t i = 50000; i < 60000; ++i) {
        values[i] = kNan;
    }
    values[100] = kNan; // narrower than a column: not visible
    LineFigureRequest asked = request({input("a", values)});
    asked.view.widthPx = 200;
    const LineFigure figure = buildLineFigure(asked);
    ASSERT_EQ(figure.lines[0].parts.size(), 2U);
    EXPECT_EQ(figure.lines[0].parts[0].x.back(), 49999);
    EXPECT_EQ(figure.lines[0].parts[1].x.front(), 60000);
    asked.view.xRange = Range{90, 110};
    EXPECT_EQ(buildLineFigure(asked).lines[0].parts.size(), 2U);
}

TEST(LineFigure, LogAxisHidesWhatHasNoLogarithm)
{
    LineFigureRequest asked = request({input("a", {0, 10, 100, -1, 1000})});
    asked.data.yScale = AxisScale::Log10;
    const LineFigure figure = buildLineFigure(asked);
    EXPECT_EQ(texts(figure.notices), (Texts{"2 points ≤ 0 hidden on the log axis"}));
    EXPECT_EQ(core::englishText(figure.titleNote), "log");
    ASSERT_EQ(figure.lines[0].parts.size(), 2U);
    EXPECT_EQ(figure.lines[0].parts[0].y, (std::vector<double>{1, 2}));
    EXPECT_EQ(figure.lines[0].parts[1].y, (std::vector<double>{3}));
    EXPECT_EQ(figure.y.scale, AxisScale::Log10);

    asked.data.xScale = AxisScale::Log10;
    EXPECT_EQ(texts(buildLineFigure(asked).notices),
        (Texts{"2 points ≤ 0 hidden on the log axis", "1 point at x ≤ 0 hidden on the log axis"}));
}

TEST(LineFigure, F48AllStepsEqualShowsLogOrder)
{
    const LineFigure figure = buildLineFigure(request({input("a", {5, 4, 3}, 0, 0)}));
    EXPECT_EQ(texts(figure.notices), (Texts{"All steps equal (0): showing log order"}));
    EXPECT_EQ(figure.xMode, analysis::XMode::LogOrder);
    EXPECT_EQ(core::englishText(figure.x.name), "log order");
    EXPECT_EQ(figure.lines[0].parts[0].x, (std::vector<double>{0, 1, 2}));
}

TEST(LineFigure, SmoothingKeepsTheRawCurveBehind)
{
    LineFigureRequest asked = request({input("a", {1, 2, kNan, 4}), input("b", {4, 3, 2, 1}, 1)});
    asked.data.smoothing = 0.6;
    const LineFigure figure = buildLineFigure(asked);
    ASSERT_EQ(figure.lines.size(), 4U);
    EXPECT_EQ(figure.lines[0].role, LineRole::RawBehindSmoothed);
    EXPECT_EQ(figure.lines[1].role, LineRole::RawBehindSmoothed);
    EXPECT_EQ(figure.lines[2].role, LineRole::Value);
    EXPECT_EQ(figure.lines[0].parts[0].y, (std::vector<double>{1, 2}));
    EXPECT_EQ(figure.lines[2].parts[0].y[0], 1);
    EXPECT_NEAR(figure.lines[2].parts[0].y[1], 1.625, 1e-12); // reference values, ema_gaps
    EXPECT_EQ(figure.lines[2].parts.size(), 2U);
    EXPECT_EQ(core::englishText(figure.titleNote), "smoothed 0.60");
    EXPECT_EQ(core::englishText(figure.pointsNote), "7 of 8 points");
    asked.data.raw = RawCurves::Hidden;
    EXPECT_EQ(buildLineFigure(asked).lines.size(), 2U);
    asked.data.yScale = AxisScale::Log10;
    EXPECT_EQ(core::englishText(buildLineFigure(asked).titleNote), "log, smoothed 0.60");
}

TEST(LineFigure, ZoomShowsThePartAndReachesItsEdges)
{
    LineFigureRequest asked = request({input("a", wave(1000))});
    asked.view.xRange = Range{99.5, 110.5};
    const LineFigure figure = buildLineFigure(asked);
    EXPECT_EQ(figure.x.minimum, 99.5);
    EXPECT_EQ(figure.x.maximum, 110.5);
    const Polyline& part = figure.lines[0].parts.at(0);
    EXPECT_EQ(part.x.front(), 99);
    EXPECT_EQ(part.x.back(), 111);
    EXPECT_EQ(part.x.size(), 13U);
    asked.view.yRange = Range{-3, 3};
    EXPECT_EQ(buildLineFigure(asked).y.maximum, 3);
    asked.view.xRange = Range{5000, 6000};
    asked.view.yRange.reset();
    const LineFigure beyond = buildLineFigure(asked);
    EXPECT_LT(beyond.y.minimum, beyond.y.maximum);
    EXPECT_TRUE(beyond.emptyReason.isEmpty());
}

TEST(LineFigure, HighlightedRunIsLastAndOthersFade)
{
    LineFigureRequest asked = request({input("a", {1, 2}), input("b", {2, 3}, 1)});
    asked.view.highlightedRunId = "id-a";
    const LineFigure figure = buildLineFigure(asked);
    EXPECT_EQ(figure.lines.back().runId, "id-a");
    EXPECT_EQ(figure.lines.back().emphasis, Emphasis::Highlighted);
    EXPECT_EQ(figure.lines.front().emphasis, Emphasis::Faded);
    asked.view.highlightedRunId = "unknown";
    EXPECT_EQ(buildLineFigure(asked).lines[0].emphasis, Emphasis::Normal);
}

TEST(LineFigure, EndLabelsNeedRoom)
{
    LineFigureRequest asked = request({input("a", {1, 2.0}), input("b", {0, 2.001}, 1)});
    EXPECT_FALSE(buildLineFigure(asked).showsEndLabels);
    std::vector<LineInput> six;
    for (std::size_t i = 0; i < 6; ++i) {
        six.push_back(input(std::to_string(i), {0, static_cast<double>(i)}, i));
    }
    EXPECT_FALSE(buildLineFigure(request(six)).showsEndLabels);
    six.pop_back();
    EXPECT_TRUE(buildLineFigure(request(six)).showsEndLabels);
}

TEST(LineFigure, NothingToDrawHasAReason)
{
    EXPECT_EQ(core::englishText(buildLineFigure(request({})).emptyReason), "No values logged");
    EXPECT_EQ(core::englishText(buildLineFigure(request({{}})).emptyReason), "No values logged");
    EXPECT_EQ(core::englishText(buildLineFigure(request({input("a", {kNan, kNan})})).emptyReason),
        "Only NaN and ∞ logged");
    LineFigureRequest asked = request({input("a", {0, -1})});
    asked.data.yScale = AxisScale::Log10;
    EXPECT_EQ(core::englishText(buildLineFigure(asked).emptyReason),
        "No values above 0 for the log axis");
}

TEST(LineFigure, OnePointIsAMarkerOnAUsableChart)
{
    const LineFigure figure = buildLineFigure(request({input("a", {0.9})}));
    ASSERT_EQ(figure.lines[0].parts.size(), 1U);
    EXPECT_EQ(figure.lines[0].parts[0].x.size(), 1U);
    EXPECT_LT(figure.x.minimum, 0);
    EXPECT_GT(figure.x.maximum, 0);
    EXPECT_LT(figure.y.minimum, 0.9);
    EXPECT_GT(figure.y.maximum, 0.9);
    EXPECT_EQ(core::englishText(figure.pointsNote), "1 point");
}

TEST(LineFigure, DescribesTheBestByDirection)
{
    LineFigureRequest asked =
        request({input("a", {0.5, 0.935, 0.7}, 0, 5170), input("b", {0.1, 0.2, 0.3}, 1, 5170)});
    EXPECT_EQ(core::englishText(buildLineFigure(asked).accessibleDescription),
        "Best a, 0.935 at step 5,170; x is step");
    asked.data.title = "val/loss";
    EXPECT_EQ(core::englishText(buildLineFigure(asked).accessibleDescription),
        "Best b, 0.1 at step 0; x is step");
    asked.data.title = "lr";
    EXPECT_EQ(core::englishText(buildLineFigure(asked).accessibleDescription),
        "Values from 0.1 to 0.935; x is step");
}

TEST(LineFigure, TimeAxes)
{
    LineFigureRequest asked = request({input("a", {1, 2, 3})});
    asked.data.xMode = analysis::XMode::RelativeTime;
    const LineFigure relative = buildLineFigure(asked);
    EXPECT_EQ(relative.x.time, TimeTicks::Duration);
    EXPECT_EQ(relative.lines[0].parts[0].x, (std::vector<double>{0, 500, 1000}));
    asked.data.inputs[0].zeroMillis = 999000;
    EXPECT_EQ(buildLineFigure(asked).lines[0].parts[0].x, (std::vector<double>{1000, 1500, 2000}));
    asked.data.xScale = AxisScale::Log10;
    EXPECT_EQ(core::englishText(buildLineFigure(asked).x.name), "relative time, seconds");
    EXPECT_EQ(buildLineFigure(asked).lines[0].parts[0].x[0], 0);
    asked.data.xMode = analysis::XMode::Time;
    const LineFigure dates = buildLineFigure(asked);
    EXPECT_EQ(dates.x.scale, AxisScale::Linear);
    EXPECT_EQ(core::englishText(dates.x.name), "time, 1970-01-01");
}

TEST(Readout, NearestPointsSortedByValue)
{
    const LineFigure figure = buildLineFigure(
        request({input("a", {1, 2, 3, 4}, 0, 10), input("b", {5, 6, 0.5, 8}, 1, 10)}));
    const auto at = readout(figure, 21);
    ASSERT_TRUE(at);
    EXPECT_EQ(at->x, 20);
    EXPECT_EQ(at->xText, "20");
    ASSERT_EQ(at->entries.size(), 2U);
    EXPECT_EQ(figure.lines[at->entries[0].line].runId, "id-a");
    EXPECT_EQ(at->entries[0].value, 3);
    EXPECT_EQ(at->entries[0].text, "3.0");
    EXPECT_EQ(at->entries[1].text, "0.5");
    EXPECT_EQ(at->entries[1].y, 0.5);
    EXPECT_EQ(readout(figure, -100)->x, 0);
    EXPECT_EQ(readout(figure, 1e9)->x, 30);
    EXPECT_FALSE(readout(buildLineFigure(request({})), 0));
}

TEST(Readout, LinesThatDoNotReachAreLeftOut)
{
    const LineFigure figure = buildLineFigure(
        request({input("a", {1, 2, 3, 4, 5, 6}, 0, 10), input("b", {5, 6}, 1, 10)}));
    EXPECT_EQ(readout(figure, 10)->entries.size(), 2U);
    EXPECT_EQ(readout(figure, 20)->entries.size(), 2U);
    EXPECT_EQ(readout(figure, 50)->entries.size(), 1U);
}

TEST(Readout, SmoothedAndRawValues)
{
    LineFigureRequest asked = request({input("a", {1, 2, 4})});
    asked.data.smoothing = 0.6;
    const auto both = readout(buildLineFigure(asked), 1);
    EXPECT_EQ(both->entries.at(0).value, 2);
    EXPECT_NEAR(*both->entries.at(0).smoothed, 1.625, 1e-12);
    EXPECT_EQ(both->entries.at(0).y, 2);
    asked.data.raw = RawCurves::Hidden;
    EXPECT_NEAR(readout(buildLineFigure(asked), 1)->entries.at(0).y, 1.625, 1e-12);
}

TEST(Readout, StepsFromPointToPoint)
{
    const LineFigure figure =
        buildLineFigure(request({input("a", {1, 2, 3}, 0, 10), input("b", {1, 2, 3}, 1, 7)}));
    EXPECT_EQ(neighbourX(figure, 0, StepDirection::Forward), 7);
    EXPECT_EQ(neighbourX(figure, 7, StepDirection::Forward), 10);
    EXPECT_EQ(neighbourX(figure, 14, StepDirection::Back), 10);
    EXPECT_FALSE(neighbourX(figure, 20, StepDirection::Forward));
    EXPECT_FALSE(neighbourX(figure, 0, StepDirection::Back));
}

} // namespace
} // namespace runlane::figures
