// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_style.h"
#include "charts/line_scene.h"
#include "charts/matrix_paint.h"
#include "core/error.h"
#include "figures/line_figure.h"
#include "figures/matrix_figure.h"
#include "figures/roc_figure.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>
#include <variant>
#include <vector>

class QPainter;

// Figures on any painter and into files: vectors and selectable text on paper. Needs a
// QApplication; window's thread.
namespace runlane::charts {

using AnyFigure = std::variant<std::shared_ptr<const figures::LineFigure>,
    std::shared_ptr<const figures::RocFigure>, std::shared_ptr<const figures::MatrixFigure>>;

struct PaintOptions
{
    PaintTarget target = PaintTarget::Paper;
    LegendRow legend = LegendRow::Hidden;
    RowLabels rowLabels = RowLabels::Shown;
};

// area: px at 96 dpi in the painter's coordinates. The ground is not filled.
void paintFigure(const figures::LineFigure& figure, QPainter& painter, const QRectF& area,
    const ChartStyle& style, const PaintOptions& options = {});
void paintFigure(const figures::RocFigure& figure, QPainter& painter, const QRectF& area,
    const ChartStyle& style, const PaintOptions& options = {});
void paintFigure(const figures::MatrixFigure& figure, QPainter& painter, const QRectF& area,
    const ChartStyle& style, const PaintOptions& options = {});
void paintFigure(const AnyFigure& figure, QPainter& painter, const QRectF& area,
    const ChartStyle& style, const PaintOptions& options = {});

// A size in which the figure reads well on paper.
[[nodiscard]] QSizeF pictureSize(const AnyFigure& figure, const ChartStyle& style);

// Writes one picture with a legend in the colours of print; the kind is that of the ending: .png
// (twice 96 dpi), .svg or .pdf. The file is replaced as a whole or not at all.
[[nodiscard]] core::Expected<void> saveFigure(
    const AnyFigure& figure, const QString& filePath, const ChartStyle& style);
// All figures on pages of A4, two across.
[[nodiscard]] core::Expected<void> saveFiguresAsPdf(const std::vector<AnyFigure>& figures,
    const QString& filePath, const QString& title, const ChartStyle& style);
// White picture at pixelRatio times 96 dpi.
[[nodiscard]] QImage figureImage(
    const AnyFigure& figure, const ChartStyle& style, double pixelRatio);

} // namespace runlane::charts
