// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_style.h"
#include "charts/paint_figure.h"

#include <QPixmap>
#include <QWidget>

#include <functional>
#include <optional>

class QMenu;

namespace runlane::charts {

// What all views of figures share: a painted layer kept as a picture, so that a crosshair costs one
// blit; the context menu with Copy picture and Save picture; their file dialog.
class ChartWidget : public QWidget
{
    Q_OBJECT

public:
    explicit ChartWidget(QWidget* parent = nullptr);

    void setChartStyle(const ChartStyle& style);
    [[nodiscard]] const ChartStyle& chartStyle() const { return m_style; }
    // Adds entries of the page behind those of the chart each time the menu opens.
    void setMenuExtension(std::function<void(QMenu&)> extension);

    void copyPicture() const;
    void savePicture(); // asks for a file

Q_SIGNALS:
    void pictureSaved(const QString& filePath);
    void pictureFailed(const runlane::core::Error& error);

protected:
    [[nodiscard]] virtual std::optional<AnyFigure> anyFigure() const = 0;
    // File name offered, without ending.
    [[nodiscard]] virtual QString pictureName() const = 0;
    virtual void paintStatic(QPainter& painter) = 0;
    virtual void paintOverlay(QPainter& painter) = 0;

    // The painted layer is out of date.
    void refresh();
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    // Base ground with a hair frame.
    void paintCard(QPainter& painter) const;

private:
    void write(const QString& filePath);

    ChartStyle m_style;
    QPixmap m_layer;
    std::function<void(QMenu&)> m_extension;
};

} // namespace runlane::charts
