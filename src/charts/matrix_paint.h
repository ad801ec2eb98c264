// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_style.h"
#include "charts/text_pen.h"
#include "figures/matrix_figure.h"

#include <QRectF>
#include <QSizeF>

#include <cstddef>
#include <optional>

class QPainter;

namespace runlane::charts {

enum class RowLabels { Shown, Hidden };

struct MatrixOptions
{
    PaintTarget target = PaintTarget::Screen;
    RowLabels rowLabels = RowLabels::Shown;
};

// Where the parts of a matrix stand; sides of cells include their gap of 1 px.
struct MatrixLayout
{
    QRectF title;
    QRectF columnLabels;
    QRectF rowLabels; // empty when hidden
    QRectF cells;
    QRectF caption; // caption, or the legend bar of a difference
    double cellPx = 0;
    std::size_t count = 0; // classes
    bool hasTurnedLabels = false;

    [[nodiscard]] QRectF cell(std::size_t row, std::size_t column) const;
    // Index row * count + column; none outside.
    [[nodiscard]] std::optional<std::size_t> cellAt(QPointF position) const;
};

// Cells are at least 26 px, unless there are more than 25 classes, and as large as the area has
// room for, at most 44 px.
[[nodiscard]] MatrixLayout layOutMatrix(const figures::MatrixFigure& figure, const QRectF& area,
    const TextPen& pen, const MatrixOptions& options);
// Size with cells of the usual 33 px.
[[nodiscard]] QSizeF preferredMatrixSize(
    const figures::MatrixFigure& figure, const TextPen& pen, const MatrixOptions& options);
void paintMatrix(QPainter& painter, const figures::MatrixFigure& figure, const MatrixLayout& layout,
    const ChartStyle& style, const MatrixOptions& options);

} // namespace runlane::charts
