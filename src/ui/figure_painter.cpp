// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_painter.h"

#include "charts/marks.h"
#include "charts/paint_figure.h"

#include <memory>

namespace runlane::ui {

report::FigurePainter printFigurePainter()
{
    const auto style = std::make_shared<const charts::ChartStyle>(
        charts::defaultChartStyle(figures::ThemeKind::Print));
    const auto paint = [style](const auto& figure, QPainter& painter, QRectF area) {
        charts::paintFigure(figure, painter, area, *style);
    };
    report::FigurePainter painter;
    painter.line = paint;
    painter.roc = paint;
    painter.matrix = paint;
    painter.runMark = [style](figures::RunStyle run, QPainter& p, QRectF area) {
        charts::paintRunMark(run, p, area, *style);
    };
    return painter;
}

} // namespace runlane::ui
