// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/axes_chart.h"
#include "charts/chart_style.h"
#include "charts/line_paint.h"
#include "figures/line_figure.h"

#include <QGraphicsScene>
#include <QRectF>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace runlane::charts {

enum class LegendRow { Hidden, Shown };

// Where and how a figure is painted. titleReservePx: room at the right of the title row for a
// button of the window.
struct SceneOptions
{
    PaintTarget target = PaintTarget::Screen;
    LegendRow legend = LegendRow::Hidden;
    double titleReservePx = 0;
    std::string highlightedRunId;
};

// A curve figure in a scene: a QChart for the axes, items of our own for all else. The same scene
// goes to the window and to paper. Needs a QApplication; window's thread.
class LineScene
{
public:
    LineScene();
    ~LineScene();
    LineScene(const LineScene&) = delete;
    LineScene& operator=(const LineScene&) = delete;

    // figure, style and area stay the caller's wish until the next call.
    void arrange(std::shared_ptr<const figures::LineFigure> figure, const ChartStyle& style,
        const QRectF& area, const SceneOptions& options);
    void render(QPainter& painter);

    [[nodiscard]] const PlotMap& map() const { return m_map; }
    [[nodiscard]] QRectF noticeArea() const { return m_notice; } // empty without a notice
    [[nodiscard]] QRectF titleArea() const { return m_title; }

    // Plot area of a figure of this size before it is built, for LineView.
    [[nodiscard]] static QSizeF plotSize(const QSizeF& size, const ChartStyle& style);

private:
    void place(const TextPen& pen);
    void paintBehind(QPainter& painter) const;
    void paintCurves(QPainter& painter) const;
    void paintTexts(QPainter& painter) const;
    void paintEndLabels(QPainter& painter, const TextPen& pen) const;
    [[nodiscard]] double endLabelRoom(const TextPen& pen) const;

    QGraphicsScene m_scene;
    AxesChart m_axes;
    PaintItem* m_behind;
    PaintItem* m_curves;
    PaintItem* m_texts;

    std::shared_ptr<const figures::LineFigure> m_figure;
    ChartStyle m_style;
    SceneOptions m_options;
    QRectF m_area;
    QRectF m_title;
    QRectF m_notice;
    QRectF m_legend;
    PlotMap m_map;
};

} // namespace runlane::charts
