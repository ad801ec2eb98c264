// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_header.h"

#include "models/roles.h"
#include "ui/pages/compare_table.h"
#include "ui/pages/compare_text.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tables.h"

#include <QAbstractItemModel>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kPaddingPx = 8;
constexpr int kSwatchPx = 22;
constexpr int kStarPx = 13;
constexpr int kChevronPx = 14;
constexpr int kTopPx = 6;
constexpr int kLinePx = 16;

} // namespace

QSize CompareHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), scaledPx(44)};
}

bool CompareHeader::isPathAt(const QPoint& position) const
{
    return position.y() < scaledPx(kTopPx + kLinePx);
}

QVariant CompareHeader::value(int logicalIndex, int role) const
{
    return model()->headerData(logicalIndex, orientation(), role);
}

void CompareHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    if (model() == nullptr || !rect.isValid()) {
        return;
    }
    const figures::Theme& theme = applicationTheme();
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->fillRect(rect, toQColor(theme.alt));
    paintEdge(*painter, rect, Edge::Bottom, toQColor(theme.hair));
    const QRect place = rect.adjusted(scaledPx(kPaddingPx), 0, -scaledPx(kPaddingPx), -1);
    if (logicalIndex == 0) {
        paintText(*painter, place, value(0, Qt::DisplayRole).toString(),
            {FontRole::Base, toQColor(theme.text2)});
    } else {
        paintEdge(*painter, rect, Edge::Left, toQColor(theme.hair));
        const QRect upper(
            place.left(), rect.top() + scaledPx(kTopPx), place.width(), scaledPx(kLinePx));
        value(logicalIndex, models::ComparedStyleRole).isValid()
            ? paintRun(*painter, upper, logicalIndex)
            : paintAttribute(*painter, upper, logicalIndex);
    }
    painter->restore();
}

void CompareHeader::paintRun(QPainter& painter, const QRect& place, int logicalIndex) const
{
    const figures::Theme& theme = applicationTheme();
    QRect upper = place;
    paintSwatchLine(painter, QRectF(upper.left(), upper.top(), scaledPx(kSwatchPx), upper.height()),
        figures::runStyle(
            static_cast<std::size_t>(value(logicalIndex, models::ComparedStyleRole).toInt())));
    upper.setLeft(upper.left() + scaledPx(kSwatchPx + 7));
    const bool isBaseline = value(logicalIndex, models::BaselineRole).toBool();
    const int end = paintText(painter, upper.adjusted(0, 0, isBaseline ? -scaledPx(20) : 0, 0),
        value(logicalIndex, Qt::DisplayRole).toString(),
        {FontRole::BaseTitle, toQColor(theme.text)});
    if (isBaseline) {
        const int side = scaledPx(kStarPx);
        paintIcon(painter, QStringLiteral("star-filled"),
            QRectF(end + scaledPx(6), upper.center().y() - side / 2.0 + 1, side, side),
            toQColor(theme.text));
    }
    paintText(painter, upper.translated(0, upper.height()),
        value(logicalIndex, models::NoteRole).toString(), {FontRole::Note, toQColor(theme.text2)});
}

void CompareHeader::paintAttribute(QPainter& painter, const QRect& place, int logicalIndex) const
{
    const figures::Theme& theme = applicationTheme();
    const auto* table = qobject_cast<const CompareTable*>(parentWidget());
    const bool isKnown = table != nullptr && table->tableLayout() == CompareLayout::RunsDown;
    paintText(painter, place, value(logicalIndex, models::PathRole).toString(),
        {FontRole::Note, toQColor(theme.text2), Qt::ElideLeft});
    QRect lower = place.translated(0, place.height());
    if (isKnown && table->canOpen(logicalIndex)) {
        const int side = scaledPx(kChevronPx);
        paintIcon(painter,
            table->isColumnOpen(logicalIndex) ? QStringLiteral("chevron-down")
                                              : QStringLiteral("chevron-right"),
            QRectF(lower.left() - scaledPx(3), lower.center().y() - side / 2.0 + 1, side, side),
            toQColor(theme.text2));
        lower.setLeft(lower.left() + side);
    }
    const QString note = value(logicalIndex, models::NoteRole).toString();
    const int noteWidth = note.isEmpty()
        ? 0
        : QFontMetrics(fontFor(FontRole::Note)).horizontalAdvance(note) + scaledPx(5);
    const bool hasRoom = noteWidth < lower.width() * 2 / 3;
    const int end = paintText(painter, lower.adjusted(0, 0, hasRoom ? -noteWidth : 0, 0),
        value(logicalIndex, Qt::DisplayRole).toString(),
        {FontRole::BaseStrong, toQColor(theme.text)},
        isKnown ? table->searchWords() : QStringList());
    if (hasRoom) {
        QRect rest = lower;
        rest.setLeft(end + scaledPx(5));
        paintText(painter, rest, note, {FontRole::Note, toQColor(theme.text2)});
    }
}

} // namespace runlane::ui
