// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/frozen_header.h"

#include "ui/theme/runlane_style.h"

#include <QAbstractItemModel>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kGripPx = 4;
constexpr int kClickPx = 4; // how far a click may stray
constexpr int kFrozenPercent = 70; // of the width at most, unless it is one section

} // namespace

FrozenHeader::FrozenHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setStretchLastSection(false);
    viewport()->setMouseTracking(true);
}

void FrozenHeader::setFrozenCount(int count)
{
    m_frozenCount = std::max(1, count);
    viewport()->update();
}

int FrozenHeader::frozenCount() const
{
    const int room = viewport()->width() * kFrozenPercent / 100;
    int kept = std::min(1, count());
    int width = kept == 0 ? 0 : sectionSize(logicalIndex(0));
    for (int visual = kept; visual < std::min(m_frozenCount, count()); ++visual) {
        width += sectionSize(logicalIndex(visual));
        if (width > room) {
            break;
        }
        kept = visual + 1;
    }
    return kept;
}

int FrozenHeader::frozenWidth() const
{
    int width = 0;
    for (int visual = 0, kept = frozenCount(); visual < kept; ++visual) {
        width += sectionSize(logicalIndex(visual));
    }
    return width;
}

bool FrozenHeader::isFrozen(int logicalIndex) const
{
    return visualIndex(logicalIndex) < frozenCount();
}

int FrozenHeader::sectionAt(const QPoint& position) const
{
    return logicalIndexAt(isOverFrozen(position) ? position - QPoint(offset(), 0) : position);
}

QRect FrozenHeader::sectionRect(int logicalIndex) const
{
    const int left = isFrozen(logicalIndex) ? sectionPosition(logicalIndex)
                                            : sectionViewportPosition(logicalIndex);
    return {left, 0, sectionSize(logicalIndex), height()};
}

bool FrozenHeader::isOverFrozen(const QPoint& position) const
{
    return offset() > 0 && position.x() < frozenWidth();
}

void FrozenHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    if (offset() > 0 && count() > 0) {
        QPainter painter(viewport());
        for (int visual = 0, kept = frozenCount(); visual < kept; ++visual) {
            paintSection(&painter, sectionRect(logicalIndex(visual)), logicalIndex(visual));
        }
    }
}

// While frozen sections lie over others, the base class is told where they would be unfrozen.
template <class Handler>
void FrozenHeader::passOn(QMouseEvent* event, const Handler& handler)
{
    const QPoint position = event->position().toPoint();
    const bool isOver = offset() > 0 && position.x() < frozenWidth() + kGripPx;
    if (event->type() == QEvent::MouseButtonPress) {
        m_isFrozenPressed = isOver;
    }
    const bool isPressed =
        event->buttons() != Qt::NoButton || event->type() == QEvent::MouseButtonRelease;
    if (isPressed ? !m_isFrozenPressed : !isOver) {
        handler(event);
        return;
    }
    const QPointF moved = event->position() - QPointF(offset(), 0);
    QMouseEvent mapped(event->type(), moved, moved, event->globalPosition(), event->button(),
        event->buttons(), event->modifiers(), event->pointingDevice());
    handler(&mapped);
}

void FrozenHeader::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->position().toPoint();
    const int section = sectionAt(m_pressed);
    m_pressedSize = section < 0 ? 0 : sectionSize(section);
    passOn(event, [this](QMouseEvent* mapped) { QHeaderView::mousePressEvent(mapped); });
}

void FrozenHeader::mouseMoveEvent(QMouseEvent* event)
{
    passOn(event, [this](QMouseEvent* mapped) { QHeaderView::mouseMoveEvent(mapped); });
}

void FrozenHeader::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    const int section = sectionAt(position);
    const bool isClick = event->button() == Qt::LeftButton && section >= 0
        && (position - m_pressed).manhattanLength() < scaledPx(kClickPx)
        && cursor().shape() != Qt::SplitHCursor && sectionSize(section) == m_pressedSize;
    passOn(event, [this](QMouseEvent* mapped) { QHeaderView::mouseReleaseEvent(mapped); });
    m_isFrozenPressed = false;
    if (isClick) {
        Q_EMIT plainlyClicked(section, event->modifiers());
    }
}

void FrozenHeader::mouseDoubleClickEvent(QMouseEvent* event)
{
    passOn(event, [this](QMouseEvent* mapped) { QHeaderView::mouseDoubleClickEvent(mapped); });
}

bool FrozenHeader::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && model() != nullptr) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int section = sectionAt(help->pos());
        const QString text = section < 0
            ? QString()
            : model()->headerData(section, orientation(), Qt::ToolTipRole).toString();
        QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    // A menu takes the pointer away, and nobody says later that it left.
    const bool isLeft = event->type() == QEvent::Leave || event->type() == QEvent::ContextMenu;
    if (isLeft || event->type() == QEvent::MouseMove) {
        const int hovered =
            isLeft ? -1 : sectionAt(static_cast<QMouseEvent*>(event)->position().toPoint());
        if (hovered != m_hovered) {
            m_hovered = hovered;
            viewport()->update();
        }
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace runlane::ui
