// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/crosshair.h"

#include "charts/marks.h"
#include "charts/text_pen.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace runlane::charts {

namespace {

constexpr std::size_t kMostRows = 8;
constexpr double kRowPx = 15;
constexpr double kPadAcrossPx = 8;
constexpr double kPadDownPx = 5;
constexpr double kMarkColumnPx = 15;
constexpr double kValueGapPx = 10;
constexpr double kMostLabelPx = 130;
constexpr double kLeastLabelPx = 48;
constexpr double kBesidePx = 6; // between line and box
constexpr double kTagHeightPx = 15;
constexpr double kTagPadPx = 5;
constexpr double kTagTopPx = 4;
constexpr double kLabelBandPx = 20; // x labels below the axis line
constexpr double kSampleEveryPx = 6;

struct Row
{
    QString label;
    QString value;
    figures::RunStyle style;
};

struct Box
{
    std::vector<Row> rows;
    QString more;
    QSizeF size;
};

double widestValue(const figures::Readout& readout, const TextPen& pen)
{
    double value = 0;
    for (const figures::ReadoutEntry& entry : readout.entries) {
        value = std::max(
            value, pen.width(toQString(entry.text), withWeight(tickText(), QFont::DemiBold)));
    }
    return value;
}

Box makeBox(const figures::LineFigure& figure, const figures::Readout& readout, double room,
    const TextPen& pen)
{
    Box box;
    double label = 0;
    const double value = widestValue(readout, pen);
    const double scale = pen.scale();
    const double rest = 2 * kPadAcrossPx + kMarkColumnPx + kValueGapPx + value;
    const double most = std::clamp(room - rest, kLeastLabelPx * scale, kMostLabelPx * scale);
    for (const figures::ReadoutEntry& entry : readout.entries) {
        if (box.rows.size() == kMostRows) {
            break;
        }
        const figures::FigureLine& line = figure.lines[entry.line];
        Row row{pen.elided(toQString(line.label), nameText(), most, Qt::ElideMiddle),
            toQString(entry.text), line.style};
        label = std::max(label, pen.width(row.label, nameText()));
        box.rows.push_back(std::move(row));
    }
    double height = kRowPx * scale * static_cast<double>(box.rows.size());
    if (readout.entries.size() > box.rows.size()) {
        box.more = QCoreApplication::translate("Charts", "%n more", nullptr,
            static_cast<int>(readout.entries.size() - box.rows.size()));
        height += kRowPx * scale;
    }
    box.size = QSizeF(rest + label, height + 2 * kPadDownPx);
    return box;
}

// How many samples of the curves lie inside the box.
int crossings(const figures::LineFigure& figure, const PlotMap& map, const QRectF& box)
{
    int count = 0;
    for (const figures::FigureLine& line : figure.lines) {
        for (const figures::Polyline& part : line.parts) {
            for (double px = box.left(); px <= box.right(); px += kSampleEveryPx) {
                const double x = map.xValue(px);
                const auto after = std::lower_bound(part.x.begin(), part.x.end(), x);
                if (after == part.x.end() || (after == part.x.begin() && *after > x)) {
                    continue;
                }
                const auto at = static_cast<std::size_t>(after - part.x.begin());
                const double y = map.y(part.y[at]);
                count += y >= box.top() && y <= box.bottom() ? 1 : 0;
            }
        }
    }
    return count;
}

QRectF placeBox(
    const figures::LineFigure& figure, const CrosshairPlace& place, QSizeF size, double lineX)
{
    const QRectF& plot = place.map.area;
    const double right = lineX + kBesidePx;
    const double left = lineX - kBesidePx - size.width();
    const double top = plot.top() + 2;
    const double bottom = plot.bottom() - 4 - size.height();
    const double middle = (top + bottom) / 2;
    const std::array<QPointF, 6> corners{QPointF(right, top), QPointF(right, bottom),
        QPointF(left, top), QPointF(left, bottom), QPointF(right, middle), QPointF(left, middle)};
    QRectF best(
        QPointF(std::max(plot.left() + 2, place.whole.right() - 4 - size.width()), top), size);
    int fewest = -1;
    for (const QPointF corner : corners) {
        const QRectF box(corner, size);
        if (box.right() > place.whole.right() - 4 || box.left() < plot.left() + 2) {
            continue;
        }
        const int count = crossings(figure, place.map, box);
        if (fewest < 0 || count < fewest) {
            fewest = count;
            best = box;
        }
    }
    best.moveTop(std::max(best.top(), place.whole.top() + 4));
    return QRectF(
        std::round(best.left()) + 0.5, std::round(best.top()) + 0.5, size.width(), size.height());
}

void paintBox(QPainter& painter, const QRectF& area, const Box& box, const TextPen& pen,
    const ChartStyle& style)
{
    const figures::Theme& theme = *style.theme;
    const double radius = figures::metrics().radiusBadge;
    painter.setPen(QPen(toQColor(theme.line), 1));
    painter.setBrush(toQColor(theme.base));
    painter.drawRoundedRect(area, radius, radius);
    QRectF row(area.left() + kPadAcrossPx, area.top() + kPadDownPx, area.width() - 2 * kPadAcrossPx,
        kRowPx * pen.scale());
    bool isFirst = true;
    for (const Row& entry : box.rows) {
        paintMarker(painter, QPointF(row.left() + 3, row.center().y()), entry.style,
            toQColor(figures::runColor(theme, entry.style)), toQColor(theme.base));
        painter.setPen(toQColor(theme.text));
        pen.draw(
            painter, row.adjusted(kMarkColumnPx, 0, 0, 0), Qt::AlignLeft, entry.label, nameText());
        const auto weight = isFirst ? QFont::DemiBold : QFont::Normal;
        pen.draw(painter, row, Qt::AlignRight, entry.value, withWeight(tickText(), weight));
        row.translate(0, row.height());
        isFirst = false;
    }
    painter.setPen(toQColor(theme.text2));
    pen.draw(painter, row.adjusted(kMarkColumnPx, 0, 0, 0), Qt::AlignLeft, box.more, nameText());
}

void paintTag(QPainter& painter, const QString& text, double lineX, const CrosshairPlace& place,
    const ChartStyle& style)
{
    const TextPen pen(style, PaintTarget::Screen);
    const figures::Theme& theme = *style.theme;
    const double width = pen.width(text, tickText()) + 2 * kTagPadPx;
    const QRectF& plot = place.map.area;
    const double left = std::clamp(lineX - width / 2, place.whole.left() + 2,
        std::max(place.whole.left() + 2, place.whole.right() - width - 2));
    const QRectF tag(left, plot.bottom() + kTagTopPx, width, kTagHeightPx * pen.scale());
    painter.setPen(Qt::NoPen);
    painter.setBrush(toQColor(theme.text));
    const double radius = figures::metrics().radiusSwatch;
    painter.drawRoundedRect(tag, radius, radius);
    painter.setPen(toQColor(theme.base));
    pen.draw(painter, tag, Qt::AlignHCenter, text, tickText());
}

// Tick labels beside the tag are painted over.
void coverLabels(QPainter& painter, const figures::LineFigure& figure, double lineX,
    const CrosshairPlace& place, const ChartStyle& style)
{
    const TextPen pen(style, PaintTarget::Screen);
    const QRectF& plot = place.map.area;
    const QRectF band(place.whole.left() + 1, plot.bottom() + 5, place.whole.width() - 2,
        (kLabelBandPx - 5) * pen.scale());
    painter.fillRect(band, toQColor(style.theme->base));
    painter.setPen(toQColor(style.theme->text2));
    paintXLabels(painter, figure.x, {plot, lineX}, pen);
}

} // namespace

void paintCrosshair(QPainter& painter, const figures::LineFigure& figure,
    const figures::Readout& readout, const CrosshairPlace& place, const ChartStyle& style)
{
    const QRectF& plot = place.map.area;
    const double x = place.map.x(readout.x);
    if (x < plot.left() - 0.5 || x > plot.right() + 0.5) {
        return;
    }
    const figures::Theme& theme = *style.theme;
    const TextPen pen(style, PaintTarget::Screen);
    painter.save();
    coverLabels(painter, figure, x, place, style);
    const double lineX = std::floor(x) + 0.5;
    QPen dotted(toQColor(theme.text), 1);
    dotted.setDashPattern({1, 2});
    dotted.setCapStyle(Qt::FlatCap);
    painter.setPen(dotted);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawLine(QPointF(lineX, plot.top()), QPointF(lineX, plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (auto entry = readout.entries.rbegin(); entry != readout.entries.rend(); ++entry) {
        const QPointF at = place.map.point(entry->x, entry->y);
        if (std::isfinite(at.y()) && plot.adjusted(-1, -1, 1, 1).contains(at)) {
            const figures::RunStyle run = figure.lines[entry->line].style;
            paintMarker(
                painter, at, run, toQColor(figures::runColor(theme, run)), toQColor(theme.base));
        }
    }
    paintTag(painter, toQString(readout.xText), x, place, style);
    const double room = std::max(place.whole.right() - 4 - x, x - plot.left() - 2) - kBesidePx;
    const Box box = makeBox(figure, readout, room, pen);
    if (!box.rows.empty()) {
        paintBox(painter, placeBox(figure, place, box.size, x), box, pen, style);
    }
    painter.restore();
}

} // namespace runlane::charts
