// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/axes_chart.h"
#include "charts/chart_style.h"
#include "figures/line_figure.h"

class QPainter;

namespace runlane::charts {

// Dotted line, value tag on the axis, a marker on every curve and the read-out box, over a chart
// that is painted already. whole: the chart, for covering labels and placing the box.
struct CrosshairPlace
{
    QRectF whole;
    PlotMap map;
};
void paintCrosshair(QPainter& painter, const figures::LineFigure& figure,
    const figures::Readout& readout, const CrosshairPlace& place, const ChartStyle& style);

} // namespace runlane::charts
