// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_table_view.h"

#include "figures/theme.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"

#include <QPainter>
#include <QPainterPath>

namespace runlane::ui {

namespace {

using models::CellChange;
using models::CellMark;
using models::CellTableModel;
using models::CellTone;

struct Parts
{
    QString text;
    QString note;
    CellTone tone = CellTone::Normal;
    CellMark mark = CellMark::None;
    CellChange change = CellChange::None;
    bool isStrong = false;
    bool isNumber = false;
    int swatch = -1;
    int evidence = 0;
};

Parts partsOf(const QModelIndex& index)
{
    Parts parts;
    parts.text = index.data(Qt::DisplayRole).toString();
    parts.note = index.data(CellTableModel::CellNoteRole).toString();
    parts.tone = static_cast<CellTone>(index.data(CellTableModel::ToneRole).toInt());
    parts.mark = static_cast<CellMark>(index.data(CellTableModel::MarkRole).toInt());
    parts.change = static_cast<CellChange>(index.data(CellTableModel::ChangeRole).toInt());
    parts.isStrong = index.data(CellTableModel::StrongRole).toBool();
    parts.isNumber =
        index.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight);
    parts.swatch = index.data(CellTableModel::SwatchRole).toInt();
    parts.evidence = index.data(CellTableModel::EvidenceRole).toInt();
    return parts;
}

QFont textFont(const Parts& parts)
{
    const bool isBold = parts.isStrong || parts.mark == CellMark::Best;
    if (parts.isNumber) {
        return fontFor(isBold ? FontRole::NumberStrong : FontRole::Number);
    }
    return fontFor(isBold ? FontRole::BaseStrong : FontRole::Base);
}

QColor toneOf(const Parts& parts, const figures::Theme& theme)
{
    switch (parts.tone) {
    case CellTone::Normal:
        return toQColor(theme.text);
    case CellTone::Quiet:
        return toQColor(theme.text2);
    case CellTone::Warn:
        return toQColor(theme.warn);
    }
    return toQColor(theme.text);
}

// Width of everything that stands before the text.
int leadWidth(const Parts& parts)
{
    int width = 0;
    width += parts.swatch >= 0 ? scaledPx(9 + 6) : 0;
    width += parts.evidence > 0 ? evidenceBadgeWidth(parts.evidence) + scaledPx(6) : 0;
    width += parts.mark == CellMark::Best ? scaledPx(11) : 0;
    width += parts.change != CellChange::None ? scaledPx(12) : 0;
    return width;
}

int tailWidth(const Parts& parts)
{
    const int star = parts.mark == CellMark::Baseline ? scaledPx(16) : 0;
    const QFontMetrics note(fontFor(parts.isNumber ? FontRole::NoteNumber : FontRole::Note));
    return star + (parts.note.isEmpty() ? 0 : note.horizontalAdvance(parts.note) + scaledPx(5));
}

void paintDiamond(QPainter& painter, const QRectF& rect)
{
    QPainterPath path;
    path.moveTo(rect.center().x(), rect.top());
    path.lineTo(rect.right(), rect.center().y());
    path.lineTo(rect.center().x(), rect.bottom());
    path.lineTo(rect.left(), rect.center().y());
    path.closeSubpath();
    painter.fillPath(path, painter.pen().color());
}

void paintTriangle(QPainter& painter, const QRectF& rect, CellChange change)
{
    QPainterPath path;
    const bool isUp = change == CellChange::Up;
    path.moveTo(rect.center().x(), isUp ? rect.top() : rect.bottom());
    path.lineTo(rect.right(), isUp ? rect.bottom() : rect.top());
    path.lineTo(rect.left(), isUp ? rect.bottom() : rect.top());
    path.closeSubpath();
    painter.drawPath(path);
}

// Paints what stands before the text and returns where the text begins.
int paintLead(QPainter& painter, const Parts& parts, const QRect& rect, int left)
{
    const auto middle = [&](int side) { return rect.center().y() - side / 2.0 + 1; };
    if (parts.swatch >= 0) {
        const int side = scaledPx(9);
        paintSwatchSquare(painter, QRectF(left, middle(side), side, side),
            figures::runStyle(static_cast<std::size_t>(parts.swatch)));
        left += side + scaledPx(6);
    }
    if (parts.evidence > 0) {
        const int width = evidenceBadgeWidth(parts.evidence);
        const int height = scaledPx(16);
        paintEvidenceBadge(painter, QRect(left, rect.center().y() - height / 2 + 1, width, height),
            parts.evidence);
        left += width + scaledPx(6);
    }
    if (parts.mark == CellMark::Best) {
        const int side = scaledPx(7);
        painter.setPen(toQColor(applicationTheme().text));
        paintDiamond(painter, QRectF(left, middle(side), side, side));
        left += scaledPx(11);
    }
    if (parts.change != CellChange::None) {
        const int side = scaledPx(7);
        painter.setPen(toQColor(applicationTheme().text2));
        paintTriangle(painter, QRectF(left, middle(side), side, side - 1), parts.change);
        left += scaledPx(12);
    }
    return left;
}

void paintTail(QPainter& painter, const Parts& parts, const QRect& rect, int left)
{
    if (parts.mark == CellMark::Baseline) {
        const int side = scaledPx(12);
        paintIcon(painter, QStringLiteral("star-filled"),
            QRectF(left + scaledPx(4), rect.center().y() - side / 2.0 + 1, side, side),
            toQColor(applicationTheme().text));
        left += scaledPx(16);
    }
    if (!parts.note.isEmpty()) {
        painter.setFont(fontFor(parts.isNumber ? FontRole::NoteNumber : FontRole::Note));
        painter.setPen(toQColor(applicationTheme().text2));
        painter.drawText(QRect(left + scaledPx(5), rect.top(), rect.right() - left, rect.height()),
            Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, parts.note);
    }
}

} // namespace

void CellTableDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const figures::Theme& theme = applicationTheme();
    const Parts parts = partsOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, toQColor(theme.selection));
    }
    painter->setPen(toQColor(theme.grid));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const QRect rect = option.rect.adjusted(scaledPx(8), 0, -scaledPx(8), -1);
    painter->setFont(textFont(parts));
    const int lead = leadWidth(parts);
    const int tail = tailWidth(parts);
    const int room = std::max(0, rect.width() - lead - tail);
    const QString text = painter->fontMetrics().elidedText(
        parts.text, parts.isNumber ? Qt::ElideRight : Qt::ElideMiddle, room);
    const int width = painter->fontMetrics().horizontalAdvance(text);
    int left = parts.isNumber ? rect.right() + 1 - lead - width - tail : rect.left();
    left = paintLead(*painter, parts, rect, std::max(left, rect.left()));
    painter->setPen(toneOf(parts, theme));
    painter->drawText(QRect(left, rect.top(), width + 2, rect.height()),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    paintTail(*painter, parts, rect, left + width);
    painter->restore();
}

QSize CellTableDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const
{
    const Parts parts = partsOf(index);
    const QFontMetrics metrics(textFont(parts));
    return {
        leadWidth(parts) + metrics.horizontalAdvance(parts.text) + tailWidth(parts) + scaledPx(18),
        scaledPx(24)};
}

} // namespace runlane::ui
