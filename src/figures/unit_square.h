// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/roc_figure.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// What ROC and precision-recall figures share.
namespace runlane::figures {

// Points of one curve, x monotone (rising or falling).
struct CurveSpan
{
    std::span<const double> x;
    std::span<const double> y;
};

// Positions to draw on a plot of sidePx: all of a small curve; else what each half pixel column of
// the square and of its inset needs.
[[nodiscard]] std::vector<std::size_t> visiblePositions(const CurveSpan& curve, double sidePx);

[[nodiscard]] Axis unitAxis(core::Message name, AxisSide side, const CurveRequest& request);
// Sets emphasis by the highlighted run and brings that run's line to the end.
void emphasise(std::vector<RocLine>& lines, std::string_view highlightedRunId);
// A line with everything but its points.
[[nodiscard]] RocLine makeLine(
    const CurveInput& input, const analysis::Measure& area, const analysis::NumberStyle& numbers);

} // namespace runlane::figures
