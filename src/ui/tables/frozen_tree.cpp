// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/frozen_tree.h"

#include "ui/tables/frozen_header.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace runlane::ui {

namespace {

constexpr int kChevronPx = 16;

} // namespace

FrozenTree::FrozenTree(FrozenHeader* header, QWidget* parent)
    : QTreeView(parent)
    , m_frozen(header)
{
    setHeader(header);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(false);
    setExpandsOnDoubleClick(false);
    setAlternatingRowColors(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setSurface(viewport(), Surface::Base);
}

int FrozenTree::rowHeightPx() const
{
    const RunlaneStyle* style = applicationStyle();
    return style == nullptr ? figures::metrics().row : style->rowHeight();
}

bool FrozenTree::isSpanned(const QModelIndex& /*row*/) const
{
    return false;
}

QColor FrozenTree::rowFill(const QModelIndex& /*row*/) const
{
    return {};
}

int FrozenTree::firstCellIndent(const QModelIndex& /*row*/) const
{
    return 0;
}

bool FrozenTree::hasLineBefore(int /*logicalColumn*/) const
{
    return false;
}

QModelIndex FrozenTree::indexAt(const QPoint& point) const
{
    const bool isFrozen = point.x() >= 0 && point.x() < m_frozen->frozenWidth();
    const QModelIndex found =
        QTreeView::indexAt(isFrozen ? point - QPoint(header()->offset(), 0) : point);
    return found.isValid() && isSpanned(found.siblingAtColumn(0)) ? found.siblingAtColumn(0)
                                                                  : found;
}

QRect FrozenTree::visualRect(const QModelIndex& index) const
{
    QRect rect = QTreeView::visualRect(index);
    if (!index.isValid() || rect.isEmpty()) {
        return rect;
    }
    if (isSpanned(index.siblingAtColumn(0))) {
        return {0, rect.top(), viewport()->width(), rect.height()};
    }
    if (m_frozen->isFrozen(index.column())) {
        rect.moveLeft(header()->sectionPosition(index.column()));
    }
    return rect;
}

void FrozenTree::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTreeView::scrollTo(index, hint);
    if (!index.isValid() || m_frozen->isFrozen(index.column())
        || isSpanned(index.siblingAtColumn(0))) {
        horizontalScrollBar()->setValue(before);
        return;
    }
    const int covered = m_frozen->frozenWidth() - header()->sectionViewportPosition(index.column());
    if (covered > 0) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
    }
}

QRect FrozenTree::chevronRect(const QModelIndex& index) const
{
    const QModelIndex row = index.siblingAtColumn(0);
    const QRect rect = visualRect(row);
    const int side = scaledPx(kChevronPx);
    const int right = firstCellIndent(row);
    return {rect.left() + right - side, rect.top() + (rect.height() - side) / 2, side, side};
}

void FrozenTree::drawBranches(
    QPainter* /*painter*/, const QRect& /*rect*/, const QModelIndex& /*index*/) const
{
}

void FrozenTree::drawRow(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const figures::Theme& theme = applicationTheme();
    const QModelIndex row = index.siblingAtColumn(0);
    const QRect line = option.rect;
    const bool isWhole = isSpanned(row);
    painter->save();
    painter->setClipRect(line);
    if (!isWhole) {
        const int frozenPx = m_frozen->frozenWidth();
        painter->setClipRect(line.adjusted(frozenPx, 0, 0, 0));
        for (int visual = m_frozen->frozenCount(); visual < header()->count(); ++visual) {
            const int column = header()->logicalIndex(visual);
            const int left = header()->sectionViewportPosition(column);
            const int width = header()->sectionSize(column);
            if (header()->isSectionHidden(column) || left + width <= frozenPx) {
                continue;
            }
            if (left > line.right()) {
                break;
            }
            paintCell(*painter, option, row.siblingAtColumn(column),
                QRect(left, line.top(), width, line.height()));
        }
        const int end = header()->length() - header()->offset();
        if (end <= line.right()) {
            const bool isSelected = selectionModel()->isRowSelected(row.row(), row.parent());
            painter->fillRect(QRect(end, line.top(), line.right() - end + 1, line.height()),
                isSelected ? toQColor(theme.selection) : restingFill(row));
            paintEdge(*painter, QRect(end, line.top(), line.right() - end + 1, line.height()),
                Edge::Bottom, toQColor(theme.grid));
        }
        painter->setClipRect(line);
    }
    if (isWhole) {
        paintCell(*painter, option, row, QRect(0, line.top(), line.width(), line.height()));
    } else {
        paintFrozen(*painter, option, row);
    }
    if (model()->hasChildren(row)) {
        paintIcon(*painter,
            isExpanded(row) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
            chevronRect(row), toQColor(theme.text2));
    }
    painter->restore();
}

void FrozenTree::paintFrozen(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& row) const
{
    const QRect line = option.rect;
    const int kept = m_frozen->frozenCount();
    for (int visual = 0; visual < kept; ++visual) {
        const int column = header()->logicalIndex(visual);
        if (!header()->isSectionHidden(column)) {
            paintCell(painter, option, row.siblingAtColumn(column),
                QRect(header()->sectionPosition(column), line.top(), header()->sectionSize(column),
                    line.height()));
        }
    }
    if (kept > 1 || header()->offset() > 0) {
        paintEdge(painter, QRect(m_frozen->frozenWidth(), line.top(), 1, line.height()), Edge::Left,
            toQColor(applicationTheme().hair));
    }
}

QColor FrozenTree::restingFill(const QModelIndex& row) const
{
    const QColor own = rowFill(row);
    return own.isValid()
        ? own
        : toQColor(m_hovered == row ? applicationTheme().hover : applicationTheme().base);
}

void FrozenTree::paintCell(QPainter& painter, const QStyleOptionViewItem& option,
    const QModelIndex& index, const QRect& rect) const
{
    const figures::Theme& theme = applicationTheme();
    const QModelIndex row = index.siblingAtColumn(0);
    QStyleOptionViewItem item(option);
    item.rect = rect;
    item.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    item.state.setFlag(QStyle::State_HasFocus, hasFocus() && currentIndex() == index);
    item.state.setFlag(QStyle::State_MouseOver, m_hovered == row);
    painter.fillRect(rect,
        item.state.testFlag(QStyle::State_Selected) ? toQColor(theme.selection) : restingFill(row));
    item.rect.setHeight(rect.height() - 1);
    if (index.column() == 0) {
        item.rect.setLeft(rect.left() + firstCellIndent(row));
    }
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    itemDelegateForIndex(index)->paint(&painter, item, index);
    painter.restore();
    paintEdge(painter, rect, Edge::Bottom, toQColor(theme.grid));
    if (index.column() > 0 && hasLineBefore(index.column())) {
        paintEdge(painter, rect, Edge::Left, toQColor(theme.hair));
    }
    if (item.state.testFlag(QStyle::State_HasFocus)) {
        paintBox(painter, rect.adjusted(0, 0, 0, -1), {}, toQColor(theme.accent), 0);
    }
}

void FrozenTree::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex row = indexAt(event->position().toPoint()).siblingAtColumn(0);
    if (event->button() == Qt::LeftButton && row.isValid() && model()->hasChildren(row)
        && (isSpanned(row) || chevronRect(row).contains(event->position().toPoint()))) {
        setExpanded(row, !isExpanded(row));
        selectionModel()->setCurrentIndex(row, QItemSelectionModel::NoUpdate);
        return;
    }
    QTreeView::mousePressEvent(event);
}

void FrozenTree::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const QModelIndex row = index.siblingAtColumn(0);
    if (row.isValid() && model()->hasChildren(row)
        && (isSpanned(row) || chevronRect(row).contains(event->position().toPoint()))) {
        mousePressEvent(event);
        return;
    }
    if (event->button() == Qt::LeftButton && index.isValid()) {
        Q_EMIT cellActivated(index);
    }
}

void FrozenTree::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        const QModelIndex row = currentIndex().siblingAtColumn(0);
        if (isSpanned(row)) {
            setExpanded(row, !isExpanded(row));
        } else {
            Q_EMIT cellActivated(currentIndex());
        }
        return;
    }
    QTreeView::keyPressEvent(event);
}

QModelIndex FrozenTree::besides(int step) const
{
    const QModelIndex current = currentIndex();
    int visual = header()->visualIndex(current.column()) + step;
    while (visual >= 0 && visual < header()->count()) {
        const int column = header()->logicalIndex(visual);
        if (!header()->isSectionHidden(column)) {
            return current.siblingAtColumn(column);
        }
        visual += step;
    }
    return current;
}

QModelIndex FrozenTree::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    const bool isSideways = action == MoveLeft || action == MoveRight;
    if (!isSideways || !current.isValid()) {
        const QModelIndex next = QTreeView::moveCursor(action, modifiers);
        const bool keepsColumn = action == MoveUp || action == MoveDown || action == MovePageUp
            || action == MovePageDown;
        return keepsColumn && next.isValid() && current.isValid()
            ? next.siblingAtColumn(current.column())
            : next;
    }
    const bool isRight = action == MoveRight;
    const QModelIndex row = current.siblingAtColumn(0);
    const bool isOnFirst = current.column() == 0 || isSpanned(row);
    if (isOnFirst && model()->hasChildren(row) && isExpanded(row) != isRight) {
        setExpanded(row, isRight);
        return current;
    }
    if (isOnFirst && !isRight) {
        return row.parent().isValid() ? row.parent() : row;
    }
    return isSpanned(row) ? current : besides(isRight ? 1 : -1);
}

void FrozenTree::hover(const QModelIndex& row)
{
    if (m_hovered == row) {
        return;
    }
    m_hovered = row;
    viewport()->update();
}

bool FrozenTree::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        hover(indexAt(static_cast<QMouseEvent*>(event)->position().toPoint()).siblingAtColumn(0));
        break;
    case QEvent::Leave:
        hover({});
        break;
    default:
        break;
    }
    return QTreeView::viewportEvent(event);
}

void FrozenTree::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        scheduleDelayedItemsLayout();
        viewport()->update();
    }
}

void FrozenTree::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    if (dx != 0) {
        viewport()->update();
        header()->viewport()->update();
    }
}

} // namespace runlane::ui
