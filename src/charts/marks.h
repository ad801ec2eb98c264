// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_style.h"

#include <QPainterPath>
#include <QPen>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace runlane::charts {

inline constexpr double kMarkerSizePx = 7;

// Dash lengths in px of look.md, section 4; empty for solid.
[[nodiscard]] std::vector<double> dashLengths(figures::Dash dash);
// Pen of a run's line. widthPx in px; cosmetic on the screen.
[[nodiscard]] QPen runPen(const QColor& color, double widthPx, PaintTarget target);
void setDash(QPen& pen, figures::Dash dash);

// Outline of a marker around (0, 0) inside a square of sizePx; plus and cross are closed shapes.
[[nodiscard]] QPainterPath markerPath(figures::Marker marker, double sizePx);
// Filled with the run's colour, with a rim of 1 px in rim.
void paintMarker(
    QPainter& painter, QPointF centre, figures::RunStyle style, const QColor& fill, QColor rim);

// The run's line with its marker in the middle, as in legends.
void paintRunMark(
    figures::RunStyle style, QPainter& painter, const QRectF& rect, const ChartStyle& chartStyle);
// Square of the run's colour, radius 2.
void paintSwatch(QPainter& painter, const QRectF& rect, const QColor& color);
// Five-pointed star filling the square.
void paintStar(QPainter& painter, const QRectF& rect, const QColor& color);
// Triangle with an exclamation mark, stroke 1.2.
void paintWarningSign(QPainter& painter, const QRectF& rect, const QColor& color);

} // namespace runlane::charts
