// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tables.h"

#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"

#include <QEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <cmath>

namespace runlane::ui {

namespace {

constexpr int kCellPadding = 8;
constexpr const char* kHoveredRow = "runlaneHoveredRow";

// Keeps the row under the pointer in a property of the view, and row heights in step.
class TableFollower : public QObject
{
public:
    explicit TableFollower(QAbstractItemView& view)
        : QObject(&view)
        , m_view(view)
    {
        view.setMouseTracking(true);
        view.installEventFilter(this);
        view.viewport()->installEventFilter(this);
        applyHeights();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::MouseMove) {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            hover(m_view.indexAt(mouse->position().toPoint()).row());
        } else if (event->type() == QEvent::Leave) {
            hover(-1);
        } else if (event->type() == QEvent::StyleChange && watched == &m_view) {
            applyHeights();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void hover(int row)
    {
        if (m_view.property(kHoveredRow).toInt() != row) {
            m_view.setProperty(kHoveredRow, row);
            m_view.viewport()->update();
        }
    }

    void applyHeights()
    {
        const RunlaneStyle* style = applicationStyle();
        const int height = style == nullptr ? figures::metrics().row : style->rowHeight();
        if (auto* table = qobject_cast<QTableView*>(&m_view)) {
            table->verticalHeader()->setMinimumSectionSize(height);
            table->verticalHeader()->setDefaultSectionSize(height);
        }
    }

    QAbstractItemView& m_view;
};

void prepareView(QAbstractItemView& view)
{
    view.setFrameShape(QFrame::NoFrame);
    view.setAlternatingRowColors(false);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setProperty(kHoveredRow, -1);
    new TableFollower(view);
}

void prepareHeader(QHeaderView& header)
{
    header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header.setHighlightSections(false);
    header.setSectionsMovable(false);
    header.setFixedHeight(scaledPx(figures::metrics().row));
    setFontRole(&header, FontRole::BaseStrong);
}

} // namespace

void prepareTable(QTableView& table)
{
    prepareView(table);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    prepareHeader(*table.horizontalHeader());
    table.setItemDelegate(new RowDelegate(&table));
}

void prepareTree(QTreeView& tree)
{
    prepareView(tree);
    tree.setUniformRowHeights(true);
    prepareHeader(*tree.header());
    tree.setItemDelegate(new RowDelegate(&tree));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const RunlaneStyle* style = applicationStyle();
    const QSize base = QStyledItemDelegate::sizeHint(option, index);
    return {base.width() + scaledPx(kCellPadding),
        style == nullptr ? figures::metrics().row : style->rowHeight()};
}

QColor RowDelegate::fill(const QModelIndex&) const
{
    return {};
}

void RowDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const figures::Theme& theme = applicationTheme();
    const QRect rect = option.rect;
    const bool isHovered =
        option.widget != nullptr && option.widget->property(kHoveredRow).toInt() == index.row();
    const QColor own = fill(index);
    if ((option.state & QStyle::State_Selected) != 0) {
        painter->fillRect(rect, toQColor(theme.selection));
    } else if (own.isValid()) {
        painter->fillRect(rect, own);
    } else if (isHovered) {
        painter->fillRect(rect, toQColor(theme.hover));
    }
    paintEdge(*painter, rect, Edge::Bottom, toQColor(theme.grid));
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    item.rect = rect.adjusted(0, 0, 0, -1);
    painter->save();
    painter->setClipRect(rect);
    cell(*painter, item, index);
    painter->restore();
    const RunlaneStyle* style = applicationStyle();
    if ((option.state & QStyle::State_HasFocus) != 0 && style != nullptr
        && style->focusDisplay() == FocusDisplay::Keyboard) {
        paintBox(*painter, rect.adjusted(0, 0, 0, -1), {}, toQColor(theme.accent), 0);
    }
}

void RowDelegate::cell(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    QRect rect = option.rect.adjusted(scaledPx(kCellPadding), 0, -scaledPx(kCellPadding), 0);
    if (!option.icon.isNull()) {
        const int side = scaledPx(16);
        option.icon.paint(
            &painter, QRect(rect.left(), rect.center().y() - side / 2 + 1, side, side));
        rect.setLeft(rect.left() + side + scaledPx(6));
    }
    painter.setFont(option.font);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(rect,
        static_cast<int>(option.displayAlignment) | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(option.font).elidedText(option.text, option.textElideMode, rect.width()));
}

QRect paintInCellBar(QPainter& painter, const QRect& rect, double share)
{
    const figures::Theme& theme = applicationTheme();
    const int width = scaledPx(36);
    const int height = scaledPx(8);
    const QRect track(rect.left(), rect.center().y() - height / 2 + 1, width, height);
    painter.fillRect(track, toQColor(theme.grid));
    if (std::isfinite(share)) {
        const int filled = static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * width));
        painter.fillRect(QRect(track.left(), track.top(), filled, height), toQColor(theme.barFill));
        painter.fillRect(QRect(track.left() + std::max(0, filled - 2), track.top(), 2, height),
            toQColor(theme.barEnd));
    }
    return rect.adjusted(width + scaledPx(4), 0, 0, 0);
}

void paintBestMark(QPainter& painter, const QPointF& rightMiddle)
{
    const double half = scaledPx(7) / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(Tone::Text));
    const QPointF center(rightMiddle.x() - half, rightMiddle.y());
    painter.drawPolygon(QPolygonF({center + QPointF(0, -half), center + QPointF(half, 0),
        center + QPointF(0, half), center + QPointF(-half, 0)}));
    painter.restore();
}

void paintChangeMark(QPainter& painter, const QRectF& square, ChangeMark mark)
{
    const Tone tone = mark.meaning == ChangeMeaning::Better ? Tone::Good
        : mark.meaning == ChangeMeaning::Worse              ? Tone::Bad
                                                            : Tone::Quiet;
    const QRectF box = square.adjusted(0.5, 1, -0.5, -1);
    const QPolygonF triangle = mark.way == ChangeWay::Up
        ? QPolygonF({box.bottomLeft(), QPointF(box.center().x(), box.top()), box.bottomRight()})
        : QPolygonF({box.topLeft(), QPointF(box.center().x(), box.bottom()), box.topRight()});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (mark.support == ChangeSupport::NotTested) {
        painter.setPen(QPen(toneColor(tone), 1));
        painter.setBrush(Qt::NoBrush);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneColor(tone));
    }
    painter.drawPolygon(triangle);
    painter.restore();
}

} // namespace runlane::ui
