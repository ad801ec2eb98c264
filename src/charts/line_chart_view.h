// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_widget.h"
#include "charts/line_scene.h"
#include "figures/line_figure.h"

#include <memory>
#include <optional>
#include <string>

namespace runlane::charts {

// One curve chart on the screen. The view changes nothing by itself but its crosshair: zooming is
// asked for by signals, and the page answers with another figure. All x are axis coordinates.
class LineChartView : public ChartWidget
{
    Q_OBJECT

public:
    explicit LineChartView(QWidget* parent = nullptr);

    void setFigure(std::shared_ptr<const figures::LineFigure> figure); // null: nothing is drawn
    [[nodiscard]] const std::shared_ptr<const figures::LineFigure>& figure() const
    {
        return m_figure;
    }
    // Plot area to build figures for.
    [[nodiscard]] QSizeF plotSize() const;

    // Snaps to the nearest point; emits nothing.
    void setCrosshair(std::optional<double> x);
    [[nodiscard]] std::optional<double> crosshair() const;
    [[nodiscard]] const std::optional<figures::Readout>& readout() const { return m_readout; }

    // The run drawn stronger than all others; empty: as the figure says.
    void setHighlightedRun(const std::string& runId);
    // Room at the right end of the title row for a button.
    void setTitleReserve(double px);
    [[nodiscard]] QRect titleButtonArea() const;

    [[nodiscard]] QSize sizeHint() const override { return {320, 336}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 180}; }

Q_SIGNALS:
    void crosshairMoved(double x);
    void crosshairLeft();
    void rangeRequested(double minimum, double maximum);
    void rangeReset();
    void logToggled(); // L
    void rawToggled(); // R
    void tableRequested(); // T
    void runHovered(const QString& runId); // empty: none
    void plotSizeChanged();

protected:
    [[nodiscard]] std::optional<AnyFigure> anyFigure() const override;
    [[nodiscard]] QString pictureName() const override;
    void paintStatic(QPainter& painter) override;
    void paintOverlay(QPainter& painter) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Drag { None, Zoom, Pan };

    [[nodiscard]] bool isReady() const;
    [[nodiscard]] SceneOptions sceneOptions() const;
    void arrange();
    void moveCrosshair(double x);
    void stepCrosshair(figures::StepDirection direction, int count);
    void jumpCrosshair(figures::StepDirection end);
    void hover(QPointF position);
    void zoom(double factor, double aroundX);
    void pan(double px);
    void finishZoom(double px);
    bool handleZoomKey(int key);
    void announce();

    std::shared_ptr<const figures::LineFigure> m_figure;
    LineScene m_scene;
    bool m_isArranged = false;
    std::optional<figures::Readout> m_readout;
    std::string m_highlighted;
    QString m_hovered;
    double m_titleReserve = 0;
    Drag m_drag = Drag::None;
    double m_dragFrom = 0;
    static constexpr double kLeastDragPx = 6; // less is a click
    double m_dragTo = 0;
};

} // namespace runlane::charts
