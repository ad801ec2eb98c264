// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_widget.h"
#include "charts/matrix_paint.h"
#include "figures/matrix_figure.h"

#include <memory>
#include <optional>

namespace runlane::charts {

// A confusion matrix or a difference of two on the screen, without a frame. Arrow keys move a cell
// cursor; the cell under the pointer or cursor describes itself. Assistive technology sees a table.
class MatrixView : public ChartWidget
{
    Q_OBJECT

public:
    explicit MatrixView(QWidget* parent = nullptr);

    void setFigure(std::shared_ptr<const figures::MatrixFigure> figure); // null: nothing is drawn
    void setFigure(figures::MatrixFigure figure)
    {
        setFigure(std::make_shared<const figures::MatrixFigure>(std::move(figure)));
    }
    [[nodiscard]] const std::shared_ptr<const figures::MatrixFigure>& figure() const
    {
        return m_figure;
    }
    void setRowLabels(RowLabels labels);

    // Index row * classes + column.
    [[nodiscard]] std::optional<std::size_t> currentCell() const { return m_current; }
    void setCurrentCell(std::optional<std::size_t> cell);
    [[nodiscard]] QRect cellArea(std::size_t cell) const;
    [[nodiscard]] std::optional<std::size_t> cellAt(QPoint position) const;
    [[nodiscard]] QString describe(std::size_t cell) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentCellChanged();

protected:
    [[nodiscard]] std::optional<AnyFigure> anyFigure() const override;
    [[nodiscard]] QString pictureName() const override;
    void paintStatic(QPainter& painter) override;
    void paintOverlay(QPainter& painter) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] MatrixLayout layoutNow() const;
    [[nodiscard]] MatrixOptions options() const { return {PaintTarget::Screen, m_rowLabels}; }

    std::shared_ptr<const figures::MatrixFigure> m_figure;
    RowLabels m_rowLabels = RowLabels::Shown;
    std::optional<std::size_t> m_current;
};

} // namespace runlane::charts
