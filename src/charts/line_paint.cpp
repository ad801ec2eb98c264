// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/line_paint.h"

#include "charts/marks.h"

#include <QLineF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace runlane::charts {

namespace {

constexpr double kFadedShare = 0.45;
constexpr double kRawShare = 0.28;
constexpr double kScreenLinePx = 1;
constexpr double kScreenStrongPx = 2;
constexpr double kPaperLinePx = 1.2; // 0.9 pt
constexpr double kPaperStrongPx = 1.4 * 96.0 / 72.0;
constexpr double kPaperRawPx = 0.6;
constexpr std::size_t kPaperMarkerEvery = 14;
constexpr double kPaperMarkerApartPx = 48;
constexpr double kMarkerRoomPx = 4;

bool isRaw(const figures::FigureLine& line)
{
    return line.role == figures::LineRole::RawBehindSmoothed;
}

// Part of a segment inside the box (Liang and Barsky 1984).
bool cutSegment(QLineF& line, const QRectF& box)
{
    const double dx = line.dx();
    const double dy = line.dy();
    double from = 0;
    double to = 1;
    const double directions[4] = {-dx, dx, -dy, dy};
    const double distances[4] = {line.x1() - box.left(), box.right() - line.x1(),
        line.y1() - box.top(), box.bottom() - line.y1()};
    for (int i = 0; i < 4; ++i) {
        if (directions[i] == 0) {
            if (distances[i] < 0) {
                return false;
            }
        } else if (directions[i] < 0) {
            from = std::max(from, distances[i] / directions[i]);
        } else {
            to = std::min(to, distances[i] / directions[i]);
        }
    }
    if (from > to) {
        return false;
    }
    const QPointF start = line.p1();
    line = QLineF(start + QPointF(dx, dy) * from, start + QPointF(dx, dy) * to);
    return true;
}

std::vector<QPolygonF> cutPolygon(const QPolygonF& polygon, const QRectF& box)
{
    std::vector<QPolygonF> parts;
    bool isOpen = false;
    for (qsizetype i = 1; i < polygon.size(); ++i) {
        QLineF segment(polygon[i - 1], polygon[i]);
        if (!cutSegment(segment, box)) {
            isOpen = false;
            continue;
        }
        if (!isOpen) {
            parts.push_back({segment.p1()});
        }
        parts.back() << segment.p2();
        isOpen = segment.p2() == polygon[i];
    }
    return parts;
}

void paintPaperMarkers(QPainter& painter, const figures::FigureLine& line, const PlotMap& map,
    const QColor& color, const QColor& rim)
{
    double lastX = -1e300;
    const std::size_t offset = (line.style.index * 5) % kPaperMarkerEvery;
    std::size_t number = kPaperMarkerEvery - 1 - offset;
    for (const figures::Polyline& part : line.parts) {
        for (std::size_t i = 0; i < part.x.size(); ++i, ++number) {
            const QPointF at = map.point(part.x[i], part.y[i]);
            if (number % kPaperMarkerEvery != kPaperMarkerEvery - 1
                || at.x() - lastX < kPaperMarkerApartPx || !map.area.contains(at)) {
                continue;
            }
            paintMarker(painter, at, line.style, color, rim);
            lastX = at.x();
        }
    }
}

void paintSinglePoints(QPainter& painter, const figures::FigureLine& line, const PlotMap& map,
    const QColor& color, const QColor& rim)
{
    for (const figures::Polyline& part : line.parts) {
        if (part.x.size() == 1) {
            paintMarker(painter, map.point(part.x[0], part.y[0]), line.style, color, rim);
        }
    }
}

void paintLine(
    QPainter& painter, const figures::FigureLine& line, const PlotMap& map, const LinePaint& paint)
{
    const auto emphasis = emphasisOf(line, paint.highlightedRunId);
    QPen pen = linePen({line.style, emphasis, line.role}, *paint.style, paint.target);
    if (!isRaw(line) && (line.isDashed || paint.target == PaintTarget::Paper)) {
        setDash(pen, line.style.dash);
    }
    painter.setPen(pen);
    for (const figures::Polyline& part : line.parts) {
        for (const QPolygonF& polygon : polygons(part.x, part.y, map)) {
            painter.drawPolyline(polygon);
        }
    }
    if (isRaw(line)) {
        return;
    }
    const QColor rim = toQColor(paint.style->theme->base);
    if (paint.target == PaintTarget::Paper) {
        paintPaperMarkers(painter, line, map, pen.color(), rim);
    }
    paintSinglePoints(painter, line, map, pen.color(), rim);
}

double distance(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double share =
        length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0.0;
    const QPointF gap = point - (from + along * share);
    return std::hypot(gap.x(), gap.y());
}

double distanceTo(const figures::Polyline& part, const PlotMap& map, QPointF at, double within)
{
    const double low = map.xValue(at.x() - within);
    const double high = map.xValue(at.x() + within);
    const auto size = static_cast<std::ptrdiff_t>(part.x.size());
    std::ptrdiff_t begin = std::lower_bound(part.x.begin(), part.x.end(), low) - part.x.begin() - 1;
    std::ptrdiff_t end = std::upper_bound(part.x.begin(), part.x.end(), high) - part.x.begin() + 1;
    begin = std::max<std::ptrdiff_t>(begin, 0);
    end = std::min(end, size);
    double best = within * 2;
    for (std::ptrdiff_t i = begin; i < end; ++i) {
        const auto here = static_cast<std::size_t>(i);
        const std::size_t before = i > begin ? here - 1 : here;
        best = std::min(best,
            distance(at, map.point(part.x[before], part.y[before]),
                map.point(part.x[here], part.y[here])));
    }
    return best;
}

} // namespace

figures::Emphasis emphasisOf(const figures::FigureLine& line, const std::string& highlightedRunId)
{
    if (highlightedRunId.empty()) {
        return line.emphasis;
    }
    return line.runId == highlightedRunId ? figures::Emphasis::Highlighted
                                          : figures::Emphasis::Faded;
}

QPen linePen(const PenChoice& choice, const ChartStyle& style, PaintTarget target)
{
    const bool isPaper = target == PaintTarget::Paper;
    const bool isBehind = choice.role == figures::LineRole::RawBehindSmoothed;
    const bool isStrong = choice.emphasis == figures::Emphasis::Highlighted && !isBehind;
    double share = choice.emphasis == figures::Emphasis::Faded ? kFadedShare : 1.0;
    double width = isPaper ? kPaperLinePx : kScreenLinePx;
    if (isStrong) {
        width = isPaper ? kPaperStrongPx : kScreenStrongPx;
    }
    if (isBehind) {
        share *= kRawShare;
        width = isPaper ? kPaperRawPx : kScreenLinePx;
    }
    return runPen(toQColor(figures::runColor(*style.theme, choice.run), share), width, target);
}

std::vector<QPolygonF> polygons(
    const std::vector<double>& x, const std::vector<double>& y, const PlotMap& map)
{
    const std::size_t count = std::min(x.size(), y.size());
    if (count < 2) {
        return {};
    }
    const QRectF box =
        map.area.adjusted(-kMarkerRoomPx, -map.area.height(), kMarkerRoomPx, map.area.height());
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(count));
    bool isInside = true;
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF point = map.point(x[i], y[i]);
        isInside = isInside && box.contains(point);
        polygon << point;
    }
    if (isInside) {
        return {polygon};
    }
    return cutPolygon(polygon, box);
}

void paintLines(QPainter& painter, const figures::LineFigure& figure, const PlotMap& map,
    const LinePaint& paint)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setClipRect(map.area.adjusted(0, -kMarkerRoomPx, kMarkerRoomPx, 0), Qt::IntersectClip);
    const auto paintThose = [&](figures::LineRole role, auto isWanted) {
        for (const figures::FigureLine& line : figure.lines) {
            if (line.role == role && isWanted(emphasisOf(line, paint.highlightedRunId))) {
                paintLine(painter, line, map, paint);
            }
        }
    };
    const auto isStrong = [](figures::Emphasis emphasis) {
        return emphasis == figures::Emphasis::Highlighted;
    };
    const auto isWeak = [&](figures::Emphasis emphasis) { return !isStrong(emphasis); };
    paintThose(figures::LineRole::RawBehindSmoothed, isWeak);
    paintThose(figures::LineRole::RawBehindSmoothed, isStrong);
    paintThose(figures::LineRole::Value, isWeak);
    paintThose(figures::LineRole::Value, isStrong);
    painter.restore();
}

std::optional<std::size_t> lineNear(
    const figures::LineFigure& figure, const PlotMap& map, QPointF position, double withinPx)
{
    std::optional<std::size_t> found;
    double best = withinPx;
    for (std::size_t i = 0; i < figure.lines.size(); ++i) {
        if (isRaw(figure.lines[i])) {
            continue;
        }
        for (const figures::Polyline& part : figure.lines[i].parts) {
            const double gap = distanceTo(part, map, position, withinPx);
            if (gap < best) {
                best = gap;
                found = i;
            }
        }
    }
    return found;
}

} // namespace runlane::charts
