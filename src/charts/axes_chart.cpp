// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/axes_chart.h"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace runlane::charts {

namespace {

constexpr double kHiddenAroundPx = 36;
constexpr double kLabelGapPx = 8; // from the axis line: tick and gap
constexpr double kXLabelCentrePx = 12; // below the axis line
constexpr double kEdgeNudge = 1e-9; // ticks at the very end stay inside despite rounding

QCategoryAxis* makeAxis(QChart& chart, Qt::Alignment alignment)
{
    auto* axis = new QCategoryAxis(&chart);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setLabelsVisible(false);
    axis->setGridLineVisible(false);
    axis->setMinorGridLineVisible(false);
    axis->setShadesVisible(false);
    chart.addAxis(axis, alignment);
    return axis;
}

// Labels are drawn by ourselves; here a tick only needs a name of its own.
void setTicks(QCategoryAxis& axis, const figures::Axis& figure)
{
    const double span = figure.maximum - figure.minimum;
    const QStringList old = axis.categoriesLabels();
    for (const QString& label : old) {
        axis.remove(label);
    }
    axis.setStartValue(figure.minimum - span);
    axis.setRange(figure.minimum, figure.maximum);
    int number = 0;
    for (const figures::Tick& tick : figure.ticks) {
        const double position = std::clamp(
            tick.position, figure.minimum + span * kEdgeNudge, figure.maximum - span * kEdgeNudge);
        axis.append(QString::number(number), position);
        ++number;
    }
}

double deviceAligned(double px)
{
    return std::floor(px) + 0.5;
}

} // namespace

double PlotMap::x(double value) const
{
    return area.left() + (value - xMinimum) / (xMaximum - xMinimum) * area.width();
}

double PlotMap::y(double value) const
{
    return area.bottom() - (value - yMinimum) / (yMaximum - yMinimum) * area.height();
}

QPointF PlotMap::point(double valueX, double valueY) const
{
    return {x(valueX), y(valueY)};
}

double PlotMap::xValue(double px) const
{
    return xMinimum + (px - area.left()) / std::max(area.width(), 1e-9) * (xMaximum - xMinimum);
}

PlotMap plotMap(const figures::Axis& x, const figures::Axis& y, const QRectF& area)
{
    return {area, x.minimum, x.maximum, y.minimum, y.maximum};
}

PaintItem::PaintItem(double zValue)
{
    setZValue(zValue);
}

void PaintItem::setPaint(const QRectF& bounds, Paint paint)
{
    prepareGeometryChange();
    m_bounds = bounds;
    m_paint = std::move(paint);
    update();
}

void PaintItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    if (m_paint) {
        m_paint(*painter);
    }
}

AxesChart::AxesChart(QGraphicsScene& scene, double zValue)
    : m_chart(new QChart)
{
    scene.addItem(m_chart);
    m_chart->setZValue(zValue);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setMargins(QMargins(0, 0, 0, 0));
    m_chart->setAcceptHoverEvents(false);
    m_x = makeAxis(*m_chart, Qt::AlignBottom);
    m_y = makeAxis(*m_chart, Qt::AlignLeft);
}

void AxesChart::setState(State state)
{
    m_chart->setVisible(state == State::Shown);
}

void AxesChart::setAxes(const figures::Axis& x, const figures::Axis& y, const ChartStyle& style)
{
    const QPen line(toQColor(style.theme->line), 1);
    m_x->setLinePen(line);
    m_y->setLinePen(line);
    setTicks(*m_x, x);
    setTicks(*m_y, y);
}

void AxesChart::setPlotArea(const QRectF& whole, const QRectF& plot)
{
    m_chart->setPos(whole.topLeft());
    m_chart->resize(whole.size());
    m_chart->setPlotArea(plot.translated(-whole.topLeft()));
    m_chart->layout()->invalidate(); // a new plot area alone does not move the axes
    m_chart->layout()->activate();
}

QRectF AxesChart::plotArea() const
{
    return m_chart->plotArea().translated(m_chart->pos());
}

void paintGrid(QPainter& painter, const figures::Axis& x, const figures::Axis& y,
    const QRectF& plot, const figures::Theme& theme)
{
    const PlotMap map = plotMap(x, y, plot);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(toQColor(theme.grid), 1));
    if (y.showsGrid) {
        for (const figures::Tick& tick : y.ticks) {
            const double at = deviceAligned(map.y(tick.position));
            painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at));
        }
    }
    if (x.showsGrid) {
        for (const figures::Tick& tick : x.ticks) {
            const double at = deviceAligned(map.x(tick.position));
            painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()));
        }
    }
    painter.restore();
}

void paintXLabels(
    QPainter& painter, const figures::Axis& axis, const LabelArea& area, const TextPen& pen)
{
    const PlotMap map = plotMap(axis, axis, area.plot);
    for (const figures::Tick& tick : axis.ticks) {
        const double x = map.x(tick.position);
        if (area.hiddenAround && std::abs(x - *area.hiddenAround) < kHiddenAroundPx * pen.scale()) {
            continue;
        }
        const QString text = toQString(tick.label);
        const double y = area.plot.bottom() + kXLabelCentrePx * pen.scale();
        pen.draw(painter, QRectF(x, y, 0, 0), Qt::AlignHCenter, text, tickText());
    }
}

void paintYLabels(
    QPainter& painter, const figures::Axis& axis, const LabelArea& area, const TextPen& pen)
{
    const PlotMap map = plotMap(axis, axis, area.plot);
    for (const figures::Tick& tick : axis.ticks) {
        const double right = area.plot.left() - kLabelGapPx;
        const double y = map.y(tick.position);
        pen.draw(
            painter, QRectF(right, y, 0, 0), Qt::AlignRight, toQString(tick.label), tickText());
    }
}

double widestLabel(const figures::Axis& axis, const TextPen& pen)
{
    double widest = 0;
    for (const figures::Tick& tick : axis.ticks) {
        widest = std::max(widest, pen.width(toQString(tick.label), tickText()));
    }
    return widest;
}

} // namespace runlane::charts
