// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/x_axis.h"
#include "core/metric_series.h"
#include "core/text.h"
#include "figures/axis.h"
#include "figures/theme.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// Contract: everything that can be wrong in a curve chart is decided here; charts only translates.
// Messages are of the translation context "Figure".
namespace runlane::figures {

// A stretch of consecutive finite points in axis coordinates (already log10 where the axis is
// logarithmic). A stretch of one point is drawn as a marker.
struct Polyline
{
    std::vector<double> x;
    std::vector<double> y;
};

enum class Emphasis { Normal, Highlighted, Faded };
enum class LineRole { Value, RawBehindSmoothed };

// Every finite point of a line: x in axis coordinates, ascending; values as logged; smoothed empty
// or of the same length.
struct ReadoutData
{
    std::vector<double> x;
    std::vector<double> values;
    std::vector<double> smoothed;
};

struct FigureLine
{
    std::string runId;
    std::string label;
    RunStyle style;
    LineRole role = LineRole::Value;
    Emphasis emphasis = Emphasis::Normal;
    bool isDashed = false; // drawn with the dash of its style; otherwise solid
    std::vector<Polyline> parts; // reduced for the stated width, exact per pixel column
    std::size_t drawnPoints = 0;
    std::size_t loggedPoints = 0;
    std::shared_ptr<const ReadoutData> readout; // null for RawBehindSmoothed
};

struct LineFigure
{
    std::string title; // metric key, text of the store
    core::Message titleNote; // "log", "smoothed 0.60"
    core::Message pointsNote; // "all 480 points" or "3,852 of 45,120 points"
    std::vector<core::Message> notices;
    Axis x;
    Axis y;
    TickStyle xTicks; // as used for x and y, for axisValueText
    TickStyle yTicks;
    analysis::XMode xMode = analysis::XMode::Step;
    std::vector<FigureLine> lines; // drawing order: raw first, highlighted last
    bool usesDashes = false; // every line is dashed by its style
    bool showsEndLabels = false;
    core::Message emptyReason; // not empty when there is nothing to draw
    core::Message accessibleDescription;
};

// One run's series. zeroMillis: first timestamp of the run for relative time, default that of the
// series.
struct LineInput
{
    std::shared_ptr<const core::MetricSeries> series;
    std::string label;
    RunStyle style;
    std::optional<std::int64_t> zeroMillis;
};

enum class RawCurves { Shown, Hidden };

// What stays the same while the user pans and zooms.
struct LineData
{
    std::string title;
    std::vector<LineInput> inputs;
    analysis::XMode xMode = analysis::XMode::Step;
    AxisScale xScale = AxisScale::Linear;
    AxisScale yScale = AxisScale::Linear;
    double smoothing = 0; // weight of the debiased moving average, 0 (none) to below 1
    RawCurves raw = RawCurves::Shown; // only with smoothing
};

// What is looked at. Ranges in axis coordinates; without them everything is shown, and without
// yRange the values inside xRange.
struct LineView
{
    double widthPx = 600; // of the plot area
    double heightPx = 300;
    double pixelRatio = 1; // device pixels per px: one column each
    std::optional<Range> xRange;
    std::optional<Range> yRange;
    std::string highlightedRunId;
    analysis::NumberStyle numbers;
    std::int32_t utcOffsetSeconds = 0;
};

struct LineFigureRequest
{
    LineData data;
    LineView view;
};

// The slow part: order along x, logarithms, smoothing and an index over every curve. Immutable;
// may be shared between threads. Keep it while only the view changes.
class PreparedLines;
[[nodiscard]] std::shared_ptr<const PreparedLines> prepareLines(const LineData& data);
// The fast part, once a frame: cost depends on the width, not on the number of points.
[[nodiscard]] LineFigure buildLineFigure(const PreparedLines& lines, const LineView& view);
// Both.
[[nodiscard]] LineFigure buildLineFigure(const LineFigureRequest& request);

// Value of one run at the crosshair.
struct ReadoutEntry
{
    std::size_t line = 0; // index into LineFigure::lines
    double x = 0; // of the nearest point, axis coordinates
    double y = 0; // where its marker belongs, axis coordinates of y
    double value = 0; // as logged
    std::optional<double> smoothed;
    std::string text; // value with the chart's decimals
};

struct Readout
{
    double x = 0; // of the point nearest to the asked x, where the crosshair snaps to
    std::string xText; // for the tag on the axis
    std::vector<ReadoutEntry> entries; // by value, largest first
};

// Nearest point of every value line to the point nearest to x (axis coordinates), none for lines
// whose range of x does not reach it by more than one point spacing. Empty optional when there is
// no line.
[[nodiscard]] std::optional<Readout> readout(const LineFigure& figure, double x);

enum class StepDirection { Back, Forward };
// x of the next point of any line before or after x: the crosshair moved by a key.
[[nodiscard]] std::optional<double> neighbourX(
    const LineFigure& figure, double x, StepDirection direction);

} // namespace runlane::figures
