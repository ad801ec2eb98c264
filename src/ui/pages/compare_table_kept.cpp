// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"
#include "ui/pages/compare_table.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

// The baseline's row, which stays in sight while the other runs scroll.
namespace runlane::ui {

namespace {

constexpr int kLeastRows = 4; // beside the one that is kept, else it takes too much

} // namespace

QRect CompareTable::keptRow() const
{
    const auto baseline = m_model.baseline();
    if (m_layout != CompareLayout::RunsDown || !baseline) {
        return {};
    }
    const int height = rowHeightPx();
    const int bottom = viewport()->height() - height;
    const int top = static_cast<int>(*baseline) * height - verticalScrollBar()->value();
    if ((top >= 0 && top <= bottom) || bottom < kLeastRows * height) {
        return {};
    }
    return {0, top < 0 ? 0 : bottom, viewport()->width(), height};
}

QModelIndex CompareTable::indexAt(const QPoint& point) const
{
    const QRect kept = keptRow();
    if (!kept.contains(point)) {
        return FrozenTree::indexAt(point);
    }
    const int top = static_cast<int>(*m_model.baseline()) * kept.height();
    return FrozenTree::indexAt(
        {point.x(), top - verticalScrollBar()->value() + point.y() - kept.top()});
}

void CompareTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    FrozenTree::scrollTo(index, hint);
    const QRect kept = keptRow();
    const bool isKept =
        kept.isValid() && index.isValid() && index.row() == static_cast<int>(*m_model.baseline());
    if (!kept.isValid() || isKept || !index.isValid()) {
        return;
    }
    const QRect place = visualRect(index);
    const int covered = kept.top() == 0 ? std::min(0, place.top() - kept.height())
                                        : std::max(0, place.bottom() + 1 - kept.top());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + covered);
}

void CompareTable::paintEvent(QPaintEvent* event)
{
    FrozenTree::paintEvent(event);
    const QRect kept = keptRow();
    if (!kept.isValid()) {
        return;
    }
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = kept;
    drawRow(&painter, option, model()->index(static_cast<int>(*m_model.baseline()), 0));
    paintEdge(painter, kept, kept.top() == 0 ? Edge::Bottom : Edge::Top,
        toQColor(applicationTheme().line));
}

// What was painted out of its place must not scroll with the others.
void CompareTable::scrollContentsBy(int dx, int dy)
{
    FrozenTree::scrollContentsBy(dx, dy);
    if (m_layout == CompareLayout::RunsDown && m_model.baseline()) {
        viewport()->update();
    }
}

void CompareTable::selectionChanged(
    const QItemSelection& selected, const QItemSelection& deselected)
{
    FrozenTree::selectionChanged(selected, deselected);
    if (keptRow().isValid()) {
        viewport()->update();
    }
}

} // namespace runlane::ui
