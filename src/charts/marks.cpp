// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/marks.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace runlane::charts {

namespace {

constexpr double kPaperLinePx = 1.2; // 0.9 pt
constexpr double kIconGrid = 16;

QPolygonF regularPolygon(int corners, double radius, double startDegrees)
{
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = (startDegrees + 360.0 * i / corners) * std::numbers::pi / 180;
        polygon << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return polygon;
}

QPolygonF starPolygon(double outer, double inner)
{
    QPolygonF polygon;
    for (int i = 0; i < 10; ++i) {
        const double angle = (-90.0 + 36.0 * i) * std::numbers::pi / 180;
        const double radius = i % 2 == 0 ? outer : inner;
        polygon << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return polygon;
}

QPolygonF plusPolygon(double arm, double half)
{
    return QPolygonF(
        {{-half, -arm}, {half, -arm}, {half, -half}, {arm, -half}, {arm, half}, {half, half},
            {half, arm}, {-half, arm}, {-half, half}, {-arm, half}, {-arm, -half}, {-half, -half}});
}

QPolygonF rotated(const QPolygonF& polygon, double degrees)
{
    QTransform transform;
    transform.rotate(degrees);
    return transform.map(polygon);
}

QPolygonF markerPolygon(figures::Marker marker, double half)
{
    switch (marker) {
    case figures::Marker::Square:
        return regularPolygon(4, half * 1.2, 45);
    case figures::Marker::TriangleUp:
        return regularPolygon(3, half * 1.2, -90);
    case figures::Marker::Diamond:
        return regularPolygon(4, half * 1.25, 0);
    case figures::Marker::TriangleDown:
        return regularPolygon(3, half * 1.2, 90);
    case figures::Marker::Plus:
        return plusPolygon(half * 1.1, half * 0.36);
    case figures::Marker::Cross:
        return rotated(plusPolygon(half * 1.15, half * 0.36), 45);
    case figures::Marker::Star:
        return starPolygon(half * 1.3, half * 0.55);
    case figures::Marker::Pentagon:
        return regularPolygon(5, half * 1.1, -90);
    case figures::Marker::Hexagon:
        return regularPolygon(6, half * 1.1, 0);
    case figures::Marker::TriangleLeft:
        return regularPolygon(3, half * 1.2, 180);
    case figures::Marker::TriangleRight:
        return regularPolygon(3, half * 1.2, 0);
    case figures::Marker::Circle:
        break;
    }
    return {};
}

} // namespace

std::vector<double> dashLengths(figures::Dash dash)
{
    switch (dash) {
    case figures::Dash::Dashed:
        return {8, 4};
    case figures::Dash::Dotted:
        return {2, 3};
    case figures::Dash::DashDot:
        return {9, 3, 2, 3};
    case figures::Dash::Solid:
        break;
    }
    return {};
}

QPen runPen(const QColor& color, double widthPx, PaintTarget target)
{
    QPen pen(color, widthPx, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (target == PaintTarget::Screen) {
        pen.setCosmetic(true);
    } else {
        pen.setJoinStyle(Qt::RoundJoin);
    }
    return pen;
}

void setDash(QPen& pen, figures::Dash dash)
{
    QList<qreal> pattern;
    for (const double length : dashLengths(dash)) {
        pattern << length / pen.widthF();
    }
    if (!pattern.isEmpty()) {
        pen.setDashPattern(pattern);
    }
}

QPainterPath markerPath(figures::Marker marker, double sizePx)
{
    QPainterPath path;
    const double half = sizePx / 2;
    if (marker == figures::Marker::Circle) {
        path.addEllipse(QPointF(0, 0), half, half);
        return path;
    }
    path.addPolygon(markerPolygon(marker, half));
    path.closeSubpath();
    return path;
}

void paintMarker(
    QPainter& painter, QPointF centre, figures::RunStyle style, const QColor& fill, QColor rim)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    painter.setPen(QPen(rim, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPainterPath path = markerPath(style.marker, kMarkerSizePx);
    painter.drawPath(path);
    painter.fillPath(path, fill);
    painter.restore();
}

void paintRunMark(
    figures::RunStyle style, QPainter& painter, const QRectF& rect, const ChartStyle& chartStyle)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = toQColor(figures::runColor(*chartStyle.theme, style));
    QPen pen = runPen(color, kPaperLinePx * 1.25, PaintTarget::Paper);
    setDash(pen, style.dash);
    painter.setPen(pen);
    const double y = rect.center().y();
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    paintMarker(painter, rect.center(), style, color, toQColor(chartStyle.theme->base));
    painter.restore();
}

void paintSwatch(QPainter& painter, const QRectF& rect, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double radius = figures::metrics().radiusSwatch;
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

void paintStar(QPainter& painter, const QRectF& rect, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    const double outer = rect.width() / 2;
    QPainterPath path;
    path.addPolygon(starPolygon(outer, outer * 0.45));
    path.closeSubpath();
    painter.fillPath(path, color);
    painter.restore();
}

void paintWarningSign(QPainter& painter, const QRectF& rect, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / kIconGrid, rect.height() / kIconGrid);
    painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(QPolygonF({{8, 2.5}, {14.2, 13.3}, {1.8, 13.3}}));
    painter.drawLine(QPointF(8, 6.4), QPointF(8, 9.6));
    painter.drawPoint(QPointF(8, 11.5));
    painter.restore();
}

} // namespace runlane::charts
