// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/axes_chart.h"
#include "charts/chart_style.h"
#include "charts/line_scene.h"
#include "figures/roc_figure.h"

#include <QGraphicsScene>
#include <QRectF>

#include <memory>
#include <optional>

namespace runlane::charts {

// A ROC or precision-recall figure in a scene: square plot, chance line, operating points, and the
// enlarged corner in the lower right. Needs a QApplication; window's thread.
class RocScene
{
public:
    RocScene();
    ~RocScene();
    RocScene(const RocScene&) = delete;
    RocScene& operator=(const RocScene&) = delete;

    void arrange(std::shared_ptr<const figures::RocFigure> figure, const ChartStyle& style,
        const QRectF& area, const SceneOptions& options);
    void render(QPainter& painter);

    [[nodiscard]] const PlotMap& map() const { return m_map; }
    [[nodiscard]] QRectF noticeArea() const { return m_notice; }
    // Index of the line nearest to position in the plot or its inset, nearer than withinPx.
    [[nodiscard]] std::optional<std::size_t> lineNear(QPointF position, double withinPx) const;

private:
    void place(const TextPen& pen);
    void placeInset(const TextPen& pen);
    void paintBehind(QPainter& painter) const;
    void paintMain(QPainter& painter) const;
    void paintInsetFrame(QPainter& painter) const;
    void paintInsetCurves(QPainter& painter) const;
    void paintTexts(QPainter& painter) const;
    void paintCurves(QPainter& painter, const PlotMap& map) const;
    void paintCurve(QPainter& painter, const figures::RocLine& line, const PlotMap& map) const;
    [[nodiscard]] figures::Emphasis emphasisOf(const figures::RocLine& line) const;

    QGraphicsScene m_scene;
    AxesChart m_axes;
    AxesChart m_insetAxes;
    PaintItem* m_behind;
    PaintItem* m_main;
    PaintItem* m_insetFrame;
    PaintItem* m_insetCurves;
    PaintItem* m_texts;

    std::shared_ptr<const figures::RocFigure> m_figure;
    ChartStyle m_style;
    SceneOptions m_options;
    QRectF m_area;
    QRectF m_title;
    QRectF m_notice;
    QRectF m_legend;
    QRectF m_insetArea; // empty without an inset
    PlotMap m_map;
    PlotMap m_insetMap;
};

} // namespace runlane::charts
