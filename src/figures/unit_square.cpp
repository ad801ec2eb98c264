// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/unit_square.h"

#include "analysis/downsample.h"

#include <algorithm>

namespace runlane::figures {

namespace {

constexpr std::size_t kSmallCurve = 2000;
constexpr std::size_t kColumnsPerPx = 2;
constexpr double kInsetSide = 0.2;
constexpr int kAreaDecimals = 4;

} // namespace

std::vector<std::size_t> visiblePositions(const CurveSpan& curve, double sidePx)
{
    const std::size_t count = std::min(curve.x.size(), curve.y.size());
    std::vector<std::size_t> positions;
    if (count <= kSmallCurve) {
        for (std::size_t i = 0; i < count; ++i) {
            positions.push_back(i);
        }
        return positions;
    }
    std::vector<double> x(curve.x.begin(), curve.x.begin() + static_cast<std::ptrdiff_t>(count));
    std::vector<double> y(curve.y.begin(), curve.y.begin() + static_cast<std::ptrdiff_t>(count));
    const bool isFalling = x.front() > x.back();
    if (isFalling) {
        std::reverse(x.begin(), x.end());
        std::reverse(y.begin(), y.end());
    }
    const auto columns = static_cast<std::size_t>(std::max(sidePx, 100.0)) * kColumnsPerPx;
    std::vector<std::uint32_t> chosen;
    for (const double side : {1.0, kInsetSide}) {
        const auto part = analysis::indicesOf(analysis::reduceToColumns(x, y, {0, side, columns}));
        chosen.insert(chosen.end(), part.begin(), part.end());
    }
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    for (const std::uint32_t i : chosen) {
        positions.push_back(isFalling ? count - 1 - i : i);
    }
    if (isFalling) {
        std::reverse(positions.begin(), positions.end());
    }
    return positions;
}

Axis unitAxis(core::Message name, AxisSide side, const CurveRequest& request)
{
    TickStyle style;
    style.side = side;
    style.lengthPx = request.sidePx;
    style.numbers = request.numbers;
    Axis axis = niceAxis({0, 1}, style);
    axis.name = std::move(name);
    return axis;
}

void emphasise(std::vector<RocLine>& lines, std::string_view highlightedRunId)
{
    const auto isChosen = [&](const RocLine& line) { return line.runId == highlightedRunId; };
    if (highlightedRunId.empty() || std::none_of(lines.begin(), lines.end(), isChosen)) {
        return;
    }
    for (RocLine& line : lines) {
        line.emphasis = isChosen(line) ? Emphasis::Highlighted : Emphasis::Faded;
    }
    std::stable_partition(
        lines.begin(), lines.end(), [&](const RocLine& line) { return !isChosen(line); });
}

RocLine makeLine(
    const CurveInput& input, const analysis::Measure& area, const analysis::NumberStyle& numbers)
{
    RocLine line;
    line.runId = input.runId;
    line.label = input.label;
    line.style = input.style;
    line.evidenceLevel = input.evaluation->level;
    if (area.isDefined()) {
        line.area = area.value;
        line.areaText = analysis::formatFixed(area.value, kAreaDecimals, numbers);
    }
    return line;
}

} // namespace runlane::figures
