// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"
#include "ui/pages/models_table.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/tables.h"

#include <QPainter>

#include <algorithm>

namespace runlane::ui {

using models::RunState;

namespace {

constexpr int kPaddingPx = 8;
constexpr int kIconPx = 14;
constexpr int kHeaderPx = 30;
constexpr int kArrowPx = 10;

struct Mark
{
    QString iconName;
    figures::Color color;
};

Mark markOf(RunState state)
{
    const figures::Theme& theme = applicationTheme();
    switch (state) {
    case RunState::Finished:
        return {QStringLiteral("check"), theme.good};
    case RunState::Failed:
        return {QStringLiteral("error"), theme.bad};
    case RunState::Scheduled:
        return {QStringLiteral("clock"), theme.text2};
    default:
        return {};
    }
}

// Paints an icon at the left end; what is left of the rect.
QRect withIcon(QPainter& painter, const QRect& rect, const QString& name, figures::Color color)
{
    const int side = scaledPx(kIconPx);
    paintIcon(painter, name,
        QRectF(rect.left(), rect.top() + (rect.height() - side) / 2.0, side, side),
        toQColor(color));
    return rect.adjusted(side + scaledPx(4), 0, 0, 0);
}

void paintCheck(QPainter& painter, const QRect& rect, int style)
{
    const figures::Theme& theme = applicationTheme();
    const QColor color = style < 0
        ? QColor()
        : toQColor(figures::runColor(theme, figures::runStyle(static_cast<std::size_t>(style))));
    paintBox(painter, rect, style < 0 ? toQColor(theme.base) : color,
        style < 0 ? toQColor(theme.line) : color, figures::metrics().radiusBadge);
}

void paintText(QPainter& painter, QRect place, const QModelIndex& index, figures::Color color)
{
    const figures::Theme& theme = applicationTheme();
    const QVariant status = index.data(models::StatusRole);
    if (status.isValid()) {
        const Mark mark = markOf(static_cast<RunState>(status.toInt()));
        if (!mark.iconName.isEmpty()) {
            place = withIcon(painter, place, mark.iconName, mark.color);
        }
    }
    if (index.data(models::WarningRole).isValid()) {
        place = withIcon(painter, place, QStringLiteral("warning"), theme.warn);
    }
    const Qt::Alignment alignment(index.data(Qt::TextAlignmentRole).toInt());
    const bool isNumber = alignment.testFlag(Qt::AlignRight);
    const bool isBest = index.data(models::BestRole).toBool();
    painter.setFont(fontFor(isBest ? FontRole::NumberStrong
            : isNumber             ? FontRole::Number
                                   : FontRole::Base));
    const QString whole = index.data(Qt::DisplayRole).toString();
    const bool isList = whole.contains(QStringLiteral(", "));
    const QString text = painter.fontMetrics().elidedText(
        whole, isList ? Qt::ElideRight : Qt::ElideMiddle, place.width());
    painter.setPen(toQColor(color));
    painter.drawText(place, static_cast<int>(alignment) | Qt::TextSingleLine, text);
    if (isBest) {
        const int width = painter.fontMetrics().horizontalAdvance(text);
        paintBestMark(
            painter, QPointF(place.right() - width - scaledPx(4), place.center().y() + 1.0));
    }
}

} // namespace

ModelsDelegate::ModelsDelegate(ModelsTable* table)
    : QStyledItemDelegate(table)
    , m_table(table)
{
}

QSize ModelsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), m_table->rowHeightPx()};
}

void ModelsDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.column() == 0) {
        paintName(*painter, option.rect, index);
    } else {
        const figures::Theme& theme = applicationTheme();
        const bool isQuiet = index.data(models::IsMissingRole).toBool()
            || index.data(models::DeletedRole).toBool()
            || index.data(models::WarningRole).isValid();
        const figures::Color color = m_table->isLink(index) ? theme.accent
            : isQuiet                                       ? theme.text2
            : index.data(models::IsNonFiniteRole).toBool()  ? theme.warn
                                                            : theme.text;
        paintText(*painter, option.rect.adjusted(scaledPx(kPaddingPx), 0, -scaledPx(kPaddingPx), 0),
            index, color);
    }
    painter->restore();
}

void ModelsDelegate::paintName(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const figures::Theme& theme = applicationTheme();
    const int style = index.data(models::ComparedStyleRole).isValid()
        ? index.data(models::ComparedStyleRole).toInt()
        : -1;
    if (ModelsTable::hasRun(index)) {
        paintCheck(painter, m_table->checkRect(index), style);
    }
    const bool isDeleted = index.data(models::DeletedRole).toBool();
    const bool isStrong = style >= 0 || index.data(models::NoteRole).isValid();
    const QString note = index.data(models::NoteRole).toString();
    const int noteWidth = note.isEmpty()
        ? 0
        : QFontMetrics(fontFor(FontRole::Note)).horizontalAdvance(note) + scaledPx(6);
    QFont font = fontFor(isStrong ? FontRole::BaseTitle : FontRole::Base);
    font.setStrikeOut(isDeleted);
    const QFontMetrics metrics(font);
    const QRect place = rect.adjusted(0, 0, -scaledPx(kPaddingPx), 0);
    const QString name = metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle,
        std::max(scaledPx(24), place.width() - noteWidth));
    painter.setFont(font);
    painter.setPen(toQColor(isDeleted ? theme.text2 : theme.text));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    if (noteWidth > 0) {
        painter.setFont(fontFor(FontRole::Note));
        painter.setPen(toQColor(theme.text2));
        painter.drawText(
            place.adjusted(metrics.horizontalAdvance(name) + scaledPx(6), 0, noteWidth, 0),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, note);
    }
}

void ModelsHeader::setSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    viewport()->update();
}

QSize ModelsHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), scaledPx(kHeaderPx)};
}

void ModelsHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    if (model() == nullptr || !rect.isValid()) {
        return;
    }
    const figures::Theme& theme = applicationTheme();
    painter->save();
    painter->fillRect(rect, toQColor(isHovered(logicalIndex) ? theme.hover : theme.alt));
    paintEdge(*painter, rect, Edge::Bottom, toQColor(theme.hair));
    painter->setClipRect(rect, Qt::IntersectClip);
    const QVariant alignment =
        model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
    const bool isRight = Qt::Alignment(alignment.toInt()).testFlag(Qt::AlignRight);
    const bool isSorted = logicalIndex == m_sortColumn;
    const int arrow = isSorted ? scaledPx(kArrowPx + 3) : 0;
    QRect place = rect.adjusted(scaledPx(kPaddingPx), 0, -scaledPx(kPaddingPx), -1);
    if (logicalIndex == 0) {
        place.setLeft(rect.left() + scaledPx(12));
    }
    painter->setFont(fontFor(FontRole::BaseStrong));
    const QString name = painter->fontMetrics().elidedText(
        model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString(),
        Qt::ElideMiddle, std::max(0, place.width() - arrow));
    const int width = painter->fontMetrics().horizontalAdvance(name);
    const int left = isRight ? place.right() - arrow - width + 1 : place.left();
    painter->setPen(toQColor(theme.text));
    painter->drawText(QRect(left, place.top(), width + 1, place.height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    if (isSorted) {
        const double x = left + width + scaledPx(3 + kArrowPx / 2.0);
        const double y = place.center().y() + 1.0;
        const double half = scaledPx(9) / 2.0;
        const double tip = m_order == Qt::AscendingOrder ? y - half : y + half;
        const double back = m_order == Qt::AscendingOrder ? tip + scaledPx(4) : tip - scaledPx(4);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(
            QPen(toQColor(theme.accent), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawLine(QPointF(x, y - half), QPointF(x, y + half));
        painter->drawPolyline(QPolygonF(
            {QPointF(x - scaledPx(3.5), back), QPointF(x, tip), QPointF(x + scaledPx(3.5), back)}));
    }
    painter->restore();
}

} // namespace runlane::ui
