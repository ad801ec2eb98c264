// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_widget.h"
#include "charts/roc_scene.h"
#include "figures/roc_figure.h"

#include <memory>
#include <string>

namespace runlane::charts {

// ROC or precision-recall curves of several runs on the screen, without a frame.
class RocChartView : public ChartWidget
{
    Q_OBJECT

public:
    explicit RocChartView(QWidget* parent = nullptr);

    void setFigure(std::shared_ptr<const figures::RocFigure> figure); // null: nothing is drawn
    void setFigure(figures::RocFigure figure)
    {
        setFigure(std::make_shared<const figures::RocFigure>(std::move(figure)));
    }
    [[nodiscard]] const std::shared_ptr<const figures::RocFigure>& figure() const
    {
        return m_figure;
    }
    // The run drawn stronger than all others; empty: as the figure says.
    void setHighlightedRun(const std::string& runId);

    [[nodiscard]] QSize sizeHint() const override { return {370, 380}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 220}; }

Q_SIGNALS:
    void runHovered(const QString& runId); // empty: none

protected:
    [[nodiscard]] std::optional<AnyFigure> anyFigure() const override;
    [[nodiscard]] QString pictureName() const override;
    void paintStatic(QPainter& painter) override;
    void paintOverlay(QPainter& painter) override;
    bool event(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; // up and down go through the runs

private:
    [[nodiscard]] std::optional<std::size_t> lineAt(QPointF position) const;
    [[nodiscard]] QString describe(const figures::RocLine& line) const;
    void hover(const std::string& runId);

    std::shared_ptr<const figures::RocFigure> m_figure;
    RocScene m_scene;
    bool m_isArranged = false;
    std::string m_highlighted;
    std::string m_hovered;
};

} // namespace runlane::charts
