// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_style.h"
#include "charts/text_pen.h"
#include "figures/axis.h"

#include <QGraphicsItem>
#include <QPointF>
#include <QRectF>

#include <functional>
#include <optional>

class QCategoryAxis;
class QChart;
class QGraphicsScene;

namespace runlane::charts {

// From axis coordinates to px and back.
struct PlotMap
{
    QRectF area;
    double xMinimum = 0;
    double xMaximum = 1;
    double yMinimum = 0;
    double yMaximum = 1;

    [[nodiscard]] double x(double value) const;
    [[nodiscard]] double y(double value) const;
    [[nodiscard]] QPointF point(double valueX, double valueY) const;
    [[nodiscard]] double xValue(double px) const;
};
[[nodiscard]] PlotMap plotMap(const figures::Axis& x, const figures::Axis& y, const QRectF& area);

// An item of a chart that is drawn by a function, in the coordinates of the scene.
class PaintItem : public QGraphicsItem
{
public:
    using Paint = std::function<void(QPainter&)>;

    explicit PaintItem(double zValue);
    void setPaint(const QRectF& bounds, Paint paint);
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QRectF m_bounds;
    Paint m_paint;
};

// A QChart that shows the axes of a figure exactly: range, axis lines and ticks where the figure
// says. Curves and texts are items of our own over it. Belongs to the scene.
class AxesChart
{
public:
    AxesChart(QGraphicsScene& scene, double zValue);

    enum class State { Shown, Hidden };
    void setState(State state);
    void setAxes(const figures::Axis& x, const figures::Axis& y, const ChartStyle& style);
    void setPlotArea(const QRectF& whole, const QRectF& plot);
    [[nodiscard]] QRectF plotArea() const;

private:
    QChart* m_chart;
    QCategoryAxis* m_x;
    QCategoryAxis* m_y;
};

// Grid lines of the axes that want one.
void paintGrid(QPainter& painter, const figures::Axis& x, const figures::Axis& y,
    const QRectF& plot, const figures::Theme& theme);

// Tick labels under and left of the plot. Labels of the x axis nearer than 36 px to hiddenAround
// (px) are left out.
struct LabelArea
{
    QRectF plot;
    std::optional<double> hiddenAround;
};
void paintXLabels(
    QPainter& painter, const figures::Axis& axis, const LabelArea& area, const TextPen& pen);
void paintYLabels(
    QPainter& painter, const figures::Axis& axis, const LabelArea& area, const TextPen& pen);
[[nodiscard]] double widestLabel(const figures::Axis& axis, const TextPen& pen);

} // namespace runlane::charts
