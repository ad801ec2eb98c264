// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/axes_chart.h"
#include "charts/chart_style.h"
#include "figures/line_figure.h"

#include <optional>
#include <string>
#include <vector>

class QPainter;

// Curves inside a plot area.
namespace runlane::charts {

// highlightedRunId: the run under the pointer; empty: emphasis as the figure says.
struct LinePaint
{
    const ChartStyle* style = nullptr;
    PaintTarget target = PaintTarget::Screen;
    std::string highlightedRunId;
};

[[nodiscard]] figures::Emphasis emphasisOf(
    const figures::FigureLine& line, const std::string& highlightedRunId);

// All lines, clipped to the plot; on paper with a marker now and then.
void paintLines(QPainter& painter, const figures::LineFigure& figure, const PlotMap& map,
    const LinePaint& paint);

// Points of a line in px, cut to the neighbourhood of the plot area; one part may become several.
[[nodiscard]] std::vector<QPolygonF> polygons(
    const std::vector<double>& x, const std::vector<double>& y, const PlotMap& map);

// Value line nearest to a position, when it is nearer than withinPx.
[[nodiscard]] std::optional<std::size_t> lineNear(
    const figures::LineFigure& figure, const PlotMap& map, QPointF position, double withinPx);

// Solid pen of a curve by its emphasis and role.
struct PenChoice
{
    figures::RunStyle run;
    figures::Emphasis emphasis = figures::Emphasis::Normal;
    figures::LineRole role = figures::LineRole::Value;
};
[[nodiscard]] QPen linePen(const PenChoice& choice, const ChartStyle& style, PaintTarget target);

} // namespace runlane::charts
