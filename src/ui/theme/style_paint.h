// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace runlane::ui {

// A 1 px outlined, filled rounded box that stays sharp: rect in whole pixels, edge may be invalid.
inline void paintBox(
    QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& edge, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (edge.isValid()) {
        painter.setPen(QPen(edge, 1));
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

enum class Edge { Left, Top, Right, Bottom };

// A 1 px line inside rect along one edge.
inline void paintEdge(QPainter& painter, const QRect& rect, Edge edge, const QColor& color)
{
    QRect line = rect;
    switch (edge) {
    case Edge::Left:
        line.setWidth(1);
        break;
    case Edge::Top:
        line.setHeight(1);
        break;
    case Edge::Right:
        line.setLeft(rect.right());
        break;
    case Edge::Bottom:
        line.setTop(rect.bottom());
        break;
    }
    painter.fillRect(line, color);
}

} // namespace runlane::ui
