// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/matrix_view.h"

#include "charts/matrix_accessible.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace runlane::charts {

MatrixView::MatrixView(QWidget* parent)
    : ChartWidget(parent)
{
    installMatrixAccessibility();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void MatrixView::setFigure(std::shared_ptr<const figures::MatrixFigure> figure)
{
    m_figure = std::move(figure);
    if (m_figure) {
        setAccessibleName(pictureName());
        setAccessibleDescription(messageText(m_figure->accessibleDescription));
    }
    if (m_current && (!isReady() || *m_current >= m_figure->cells.size())) {
        m_current.reset();
    }
    updateGeometry();
    refresh();
}

void MatrixView::setRowLabels(RowLabels labels)
{
    m_rowLabels = labels;
    updateGeometry();
    refresh();
}

bool MatrixView::isReady() const
{
    return m_figure != nullptr && m_figure->emptyReason.isEmpty()
        && m_figure->cells.size() == m_figure->labels.size() * m_figure->labels.size();
}

MatrixLayout MatrixView::layoutNow() const
{
    const TextPen pen(chartStyle(), PaintTarget::Screen);
    return layOutMatrix(*m_figure, QRectF(rect()), pen, options());
}

void MatrixView::setCurrentCell(std::optional<std::size_t> cell)
{
    if (cell == m_current || (cell && (!isReady() || *cell >= m_figure->cells.size()))) {
        return;
    }
    m_current = cell;
    update();
    if (m_current && hasFocus()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(static_cast<int>(*m_current));
        QAccessible::updateAccessibility(&focus);
    }
    Q_EMIT currentCellChanged();
}

QRect MatrixView::cellArea(std::size_t cell) const
{
    if (!isReady() || cell >= m_figure->cells.size()) {
        return {};
    }
    const std::size_t count = m_figure->labels.size();
    return layoutNow().cell(cell / count, cell % count).toRect();
}

std::optional<std::size_t> MatrixView::cellAt(QPoint position) const
{
    return isReady() ? layoutNow().cellAt(position) : std::nullopt;
}

QString MatrixView::describe(std::size_t cell) const
{
    return isReady() && cell < m_figure->cells.size()
        ? messageText(m_figure->cells[cell].description)
        : QString();
}

QSize MatrixView::sizeHint() const
{
    if (!m_figure) {
        return {200, 200};
    }
    const TextPen pen(chartStyle(), PaintTarget::Screen);
    const QSizeF size = preferredMatrixSize(*m_figure, pen, options());
    return {static_cast<int>(size.width()) + 2, static_cast<int>(size.height()) + 2};
}

QSize MatrixView::minimumSizeHint() const
{
    if (!isReady()) {
        return {120, 80};
    }
    const TextPen pen(chartStyle(), PaintTarget::Screen);
    const MatrixLayout least = layOutMatrix(*m_figure, QRectF(0, 0, 1, 1), pen, options());
    return {static_cast<int>(least.cells.right()) + 2,
        static_cast<int>(std::max(least.cells.bottom(), least.caption.bottom())) + 2};
}

std::optional<AnyFigure> MatrixView::anyFigure() const
{
    return m_figure ? std::optional<AnyFigure>(m_figure) : std::nullopt;
}

QString MatrixView::pictureName() const
{
    return m_figure ? tr("Confusion matrix of %1").arg(toQString(m_figure->title)) : QString();
}

void MatrixView::paintStatic(QPainter& painter)
{
    if (m_figure) {
        paintMatrix(painter, *m_figure, layoutNow(), chartStyle(), options());
    }
}

void MatrixView::paintOverlay(QPainter& painter)
{
    if (!m_current || !hasFocus() || !isReady()) {
        return;
    }
    const std::size_t count = m_figure->labels.size();
    const QRectF cell = layoutNow().cell(*m_current / count, *m_current % count);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(toQColor(chartStyle().theme->base), 4));
    painter.drawRect(cell);
    painter.setPen(QPen(toQColor(chartStyle().theme->accent), 2));
    painter.drawRect(cell);
}

bool MatrixView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) {
        return ChartWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto cell = cellAt(help->pos())) {
        QToolTip::showText(help->globalPos(),
            QStringLiteral("<span>%1</span>").arg(describe(*cell).toHtmlEscaped()), this,
            cellArea(*cell));
    } else {
        QToolTip::hideText();
    }
    return true;
}

void MatrixView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        setCurrentCell(cellAt(event->pos()));
    }
    ChartWidget::mousePressEvent(event);
}

void MatrixView::keyPressEvent(QKeyEvent* event)
{
    if (!isReady() || m_figure->cells.empty()) {
        ChartWidget::keyPressEvent(event);
        return;
    }
    const std::size_t last = m_figure->labels.size() - 1;
    const std::size_t count = last + 1;
    std::size_t row = m_current ? *m_current / count : 0;
    std::size_t column = m_current ? *m_current % count : 0;
    switch (event->key()) {
    case Qt::Key_Left:
        column -= column > 0 ? 1 : 0;
        break;
    case Qt::Key_Right:
        column = std::min(column + 1, last);
        break;
    case Qt::Key_Up:
        row -= row > 0 ? 1 : 0;
        break;
    case Qt::Key_Down:
        row = std::min(row + 1, last);
        break;
    case Qt::Key_Home:
        column = 0;
        break;
    case Qt::Key_End:
        column = last;
        break;
    default:
        ChartWidget::keyPressEvent(event);
        return;
    }
    const std::size_t cell = row * count + column;
    setCurrentCell(cell);
    QToolTip::showText(mapToGlobal(cellArea(cell).bottomRight()),
        QStringLiteral("<span>%1</span>").arg(describe(cell).toHtmlEscaped()), this,
        cellArea(cell));
}

void MatrixView::focusInEvent(QFocusEvent* event)
{
    const bool isByKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByKey && !m_current && isReady() && !m_figure->cells.empty()) {
        setCurrentCell(0);
    }
    update();
    ChartWidget::focusInEvent(event);
}

void MatrixView::focusOutEvent(QFocusEvent* event)
{
    update();
    ChartWidget::focusOutEvent(event);
}

} // namespace runlane::charts
