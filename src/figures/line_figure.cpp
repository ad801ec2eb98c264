// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/line_figure.h"

#include "figures/prepared_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace runlane::figures {

namespace {

constexpr std::size_t kMostDashedPoints = 2000;
constexpr std::size_t kMostEndLabels = 5;
constexpr double kEndLabelPx = 12;
constexpr Range kNothing{
    std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};

void widen(Range& range, double low, double high)
{
    range.minimum = std::min(range.minimum, low);
    range.maximum = std::max(range.maximum, high);
}

bool isEmpty(const Range& range)
{
    return !(range.minimum <= range.maximum);
}

template <class Visit>
void eachCurve(const PreparedLines& lines, const Visit& visit)
{
    for (const PreparedRun& run : lines.runs) {
        visit(run.value);
        if (run.raw) {
            visit(*run.raw);
        }
    }
}

Range wholeX(const PreparedLines& lines)
{
    Range range = kNothing;
    eachCurve(lines, [&](const PreparedCurve& curve) {
        if (curve.index->size() > 0) {
            widen(range, curve.index->x().front(), curve.index->x().back());
        }
    });
    return range;
}

struct Positions
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

Positions inside(const PreparedCurve& curve, const Range& range)
{
    const auto x = curve.index->x();
    const auto low = std::lower_bound(x.begin(), x.end(), range.minimum);
    const auto high = std::upper_bound(low, x.end(), range.maximum);
    return {static_cast<std::size_t>(low - x.begin()), static_cast<std::size_t>(high - x.begin())};
}

Range visibleY(const PreparedLines& lines, const Range& x)
{
    Range range = kNothing;
    eachCurve(lines, [&](const PreparedCurve& curve) {
        const Positions part = inside(curve, x);
        if (part.begin < part.end) {
            const auto extremes = curve.index->extremes(part.begin, part.end);
            widen(range, extremes.lowest, extremes.highest);
        }
    });
    return range;
}

bool hasGapBetween(const PreparedCurve& curve, std::uint32_t before, std::uint32_t after)
{
    const auto gap = std::upper_bound(curve.gaps.begin(), curve.gaps.end(), before);
    return gap != curve.gaps.end() && *gap <= after;
}

// Positions to draw inside part, with one neighbour on either side so that lines reach the edges.
std::vector<std::uint32_t> chosenPoints(
    const PreparedCurve& curve, const Positions& part, const analysis::ColumnGrid& grid)
{
    std::vector<std::uint32_t> chosen;
    if (part.begin > 0) {
        chosen.push_back(static_cast<std::uint32_t>(part.begin - 1));
    }
    if (part.end - part.begin <= 2 * grid.columns) {
        for (std::size_t i = part.begin; i < part.end; ++i) {
            chosen.push_back(static_cast<std::uint32_t>(i));
        }
    } else {
        const auto reduced = analysis::indicesOf(curve.index->reduce(grid));
        chosen.insert(chosen.end(), reduced.begin(), reduced.end());
    }
    if (part.end < curve.index->size()) {
        chosen.push_back(static_cast<std::uint32_t>(part.end));
    }
    return chosen;
}

// A gap narrower than a pixel column cannot be seen and does not split the line there.
std::vector<Polyline> split(const PreparedCurve& curve, const std::vector<std::uint32_t>& chosen,
    const analysis::ColumnGrid& grid, bool isReduced)
{
    std::vector<Polyline> parts;
    const auto x = curve.index->x();
    const auto y = curve.index->y();
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const std::uint32_t at = chosen[i];
        const bool isBroken = i == 0
            || (hasGapBetween(curve, chosen[i - 1], at)
                && !(isReduced && grid.columnOf(x[chosen[i - 1]]) == grid.columnOf(x[at])));
        if (isBroken) {
            parts.emplace_back();
            parts.back().x.reserve(curve.gaps.empty() ? chosen.size() : 0);
            parts.back().y.reserve(curve.gaps.empty() ? chosen.size() : 0);
        }
        parts.back().x.push_back(x[at]);
        parts.back().y.push_back(y[at]);
    }
    return parts;
}

struct Frame
{
    Range x;
    std::size_t columns = 1;
    std::string_view highlighted;
};

FigureLine buildLine(
    const PreparedRun& run, const PreparedCurve& curve, LineRole role, const Frame& frame)
{
    FigureLine line;
    line.runId = run.runId;
    line.label = run.label;
    line.style = run.style;
    line.role = role;
    line.loggedPoints = run.loggedPoints;
    if (!frame.highlighted.empty()) {
        line.emphasis = run.runId == frame.highlighted ? Emphasis::Highlighted : Emphasis::Faded;
    }
    const Positions part = inside(curve, frame.x);
    const analysis::ColumnGrid grid{frame.x.minimum, frame.x.maximum, frame.columns};
    const auto chosen = chosenPoints(curve, part, grid);
    line.parts = split(curve, chosen, grid, part.end - part.begin > 2 * grid.columns);
    line.drawnPoints = chosen.size();
    line.isDashed = role == LineRole::Value && line.drawnPoints <= kMostDashedPoints;
    if (role == LineRole::Value) {
        line.readout = run.readout;
    }
    return line;
}

std::vector<FigureLine> buildLines(const PreparedLines& lines, const Frame& frame)
{
    std::vector<FigureLine> built;
    for (const PreparedRun& run : lines.runs) {
        if (run.raw) {
            built.push_back(buildLine(run, *run.raw, LineRole::RawBehindSmoothed, frame));
        }
    }
    for (const PreparedRun& run : lines.runs) {
        built.push_back(buildLine(run, run.value, LineRole::Value, frame));
    }
    std::stable_partition(built.begin(), built.end(), [](const FigureLine& line) {
        return line.role == LineRole::RawBehindSmoothed || line.emphasis != Emphasis::Highlighted;
    });
    return built;
}

core::Message pointsNote(const std::vector<FigureLine>& lines, const analysis::NumberStyle& numbers)
{
    std::size_t drawn = 0;
    std::size_t logged = 0;
    for (const FigureLine& line : lines) {
        if (line.role == LineRole::Value) {
            drawn += line.drawnPoints;
            logged += line.loggedPoints;
        }
    }
    const auto count = [&](std::size_t n) {
        return analysis::formatInteger(static_cast<std::int64_t>(n), numbers);
    };
    if (logged == 1 && drawn == 1) {
        return {"Figure", RUNLANE_TEXT("Figure", "1 point"), {}};
    }
    if (drawn >= logged) {
        return {"Figure", RUNLANE_TEXT("Figure", "all %1 points"), {count(logged)}};
    }
    return {"Figure", RUNLANE_TEXT("Figure", "%1 of %2 points"), {count(drawn), count(logged)}};
}

bool endsStandApart(const LineFigure& figure, double heightPx)
{
    std::vector<double> ends;
    for (const FigureLine& line : figure.lines) {
        if (line.role != LineRole::Value || line.parts.empty()) {
            continue;
        }
        const double y = line.parts.back().y.back();
        if (line.parts.back().x.back() < figure.x.minimum
            || line.parts.back().x.back() > figure.x.maximum || y < figure.y.minimum
            || y > figure.y.maximum) {
            return false;
        }
        ends.push_back(y);
    }
    if (ends.empty() || ends.size() > kMostEndLabels) {
        return false;
    }
    std::sort(ends.begin(), ends.end());
    const double unitPx = heightPx / (figure.y.maximum - figure.y.minimum);
    for (std::size_t i = 1; i < ends.size(); ++i) {
        if ((ends[i] - ends[i - 1]) * unitPx < kEndLabelPx) {
            return false;
        }
    }
    return true;
}

TickStyle xTickStyle(const PreparedLines& lines, const LineView& view)
{
    TickStyle style;
    style.scale = lines.data.xScale;
    style.side = AxisSide::Horizontal;
    style.lengthPx = view.widthPx;
    style.numbers = view.numbers;
    style.utcOffsetSeconds = view.utcOffsetSeconds;
    if (lines.data.xMode == analysis::XMode::Time) {
        style.time = TimeTicks::Date;
    } else if (lines.data.xMode == analysis::XMode::RelativeTime
        && lines.data.xScale == AxisScale::Linear) {
        style.time = TimeTicks::Duration;
    }
    return style;
}

void setAxes(LineFigure& figure, const PreparedLines& lines, const LineView& view)
{
    figure.xTicks = xTickStyle(lines, view);
    figure.yTicks.scale = lines.data.yScale;
    figure.yTicks.side = AxisSide::Vertical;
    figure.yTicks.lengthPx = view.heightPx;
    figure.yTicks.numbers = view.numbers;
    const Range whole = wholeX(lines);
    figure.x = niceAxis(view.xRange.value_or(isEmpty(whole) ? Range{0, 1} : whole), figure.xTicks);
    figure.x.showsGrid = false;
    figure.x.name = xAxisName(figure);
    const Range x{figure.x.minimum, figure.x.maximum};
    const Range seen = visibleY(lines, x);
    const Range y = isEmpty(seen) ? Range{0, 1} : paddedRange(seen, lines.data.yScale);
    figure.y = niceAxis(view.yRange.value_or(y), figure.yTicks);
}

} // namespace

LineFigure buildLineFigure(const PreparedLines& lines, const LineView& view)
{
    LineFigure figure;
    figure.title = lines.data.title;
    figure.xMode = lines.data.xMode;
    figure.titleNote = lineTitleNote(lines, view.numbers);
    figure.notices = lineNotices(lines, view.numbers);
    setAxes(figure, lines, view);
    const bool isHighlighted = std::any_of(lines.runs.begin(), lines.runs.end(),
        [&](const PreparedRun& run) { return run.runId == view.highlightedRunId; });
    const Frame frame{{figure.x.minimum, figure.x.maximum},
        static_cast<std::size_t>(std::max(1.0, std::ceil(view.widthPx * view.pixelRatio))),
        isHighlighted ? std::string_view(view.highlightedRunId) : std::string_view()};
    figure.lines = buildLines(lines, frame);
    figure.usesDashes = std::all_of(figure.lines.begin(), figure.lines.end(),
        [](const FigureLine& line) { return line.role != LineRole::Value || line.isDashed; });
    if (isEmpty(wholeX(lines))) {
        figure.emptyReason = emptyLinesReason(lines);
        return figure;
    }
    figure.pointsNote = pointsNote(figure.lines, view.numbers);
    figure.showsEndLabels = endsStandApart(figure, view.heightPx);
    figure.accessibleDescription = lineDescription(lines, figure, view.numbers);
    return figure;
}

LineFigure buildLineFigure(const LineFigureRequest& request)
{
    return buildLineFigure(*prepareLines(request.data), request.view);
}

} // namespace runlane::figures
