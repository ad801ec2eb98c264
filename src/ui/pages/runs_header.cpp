// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runs_model.h"
#include "ui/pages/runs_table.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"

#include <QPainter>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kPaddingPx = 8;
constexpr int kFamilyPx = 20;
constexpr int kNamesPx = 26;
constexpr int kArrowPx = 10;
constexpr int kArrowGapPx = 3;
constexpr int kRankPx = 7;
constexpr int kNoteGapPx = 4;

QString familyName(analysis::ColumnFamily family)
{
    switch (family) {
    case analysis::ColumnFamily::Param:
        return RunsHeader::tr("Params");
    case analysis::ColumnFamily::Metric:
        return RunsHeader::tr("Metrics");
    case analysis::ColumnFamily::Tag:
        return RunsHeader::tr("Tags");
    case analysis::ColumnFamily::Attribute:
        break;
    }
    return {};
}

} // namespace

void RunsHeader::setSortKeys(std::vector<analysis::SortKey> keys)
{
    m_keys = std::move(keys);
    viewport()->update();
}

void RunsHeader::setFirstIndent(int indentPx)
{
    m_firstIndentPx = indentPx;
    viewport()->update();
}

QSize RunsHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), scaledPx(kFamilyPx + kNamesPx)};
}

analysis::ColumnFamily RunsHeader::familyOf(int logicalIndex) const
{
    return static_cast<analysis::ColumnFamily>(
        model()->headerData(logicalIndex, orientation(), models::FamilyRole).toInt());
}

bool RunsHeader::beginsFamily(int logicalIndex) const
{
    const int visual = visualIndex(logicalIndex);
    return visual > 0 && familyOf(logicalIndex) != familyOf(this->logicalIndex(visual - 1));
}

int RunsHeader::rankOf(int logicalIndex) const
{
    if (m_keys.empty()) {
        return -1;
    }
    const auto id =
        analysis::parseColumn(model()
                                  ->headerData(logicalIndex, orientation(), models::ColumnRole)
                                  .toString()
                                  .toStdString());
    const auto at = std::find_if(m_keys.begin(), m_keys.end(),
        [&](const analysis::SortKey& sort) { return id && sort.column == *id; });
    return at == m_keys.end() ? -1 : static_cast<int>(at - m_keys.begin());
}

// The arrow is kept room for before the column is sorted by: a click moves nothing.
int RunsHeader::nameWidth(int logicalIndex) const
{
    const auto text = [&](int role) {
        return model()->headerData(logicalIndex, orientation(), role).toString();
    };
    const QString choice = text(models::NoteRole);
    const int name = QFontMetrics(fontFor(FontRole::BaseStrong))
                         .horizontalAdvance(
                             text(choice.isEmpty() ? int(Qt::DisplayRole) : int(models::KeyRole)));
    const int note = choice.isEmpty()
        ? 0
        : QFontMetrics(fontFor(FontRole::Note)).horizontalAdvance(choice) + scaledPx(kNoteGapPx);
    const bool hasRank = m_keys.size() > 1 && rankOf(logicalIndex) >= 0;
    return name + note + scaledPx(kArrowPx + kArrowGapPx + (hasRank ? kRankPx : 0))
        + 2 * scaledPx(kPaddingPx) + 2;
}

void RunsHeader::paintArrow(QPainter& painter, const QRect& rect, int logicalIndex) const
{
    const int rank = rankOf(logicalIndex);
    const bool isUp =
        m_keys[static_cast<std::size_t>(rank)].direction == analysis::SortDirection::Ascending;
    const QColor accent = toQColor(applicationTheme().accent);
    const double x = rect.left() + scaledPx(kArrowPx) / 2.0;
    const double half = scaledPx(9) / 2.0;
    const double y = rect.center().y() + 1.0;
    const double tip = isUp ? y - half : y + half;
    const double back = isUp ? tip + scaledPx(4) : tip - scaledPx(4);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(accent, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(QPointF(x, y - half), QPointF(x, y + half));
    painter.drawPolyline(QPolygonF(
        {QPointF(x - scaledPx(3.5), back), QPointF(x, tip), QPointF(x + scaledPx(3.5), back)}));
    painter.restore();
    if (m_keys.size() > 1) {
        painter.setFont(fontFor(FontRole::NoteNumber));
        painter.setPen(accent);
        painter.drawText(rect.adjusted(scaledPx(kArrowPx + 1), 0, scaledPx(12), 0),
            Qt::AlignLeft | Qt::AlignVCenter, QString::number(rank + 1));
    }
}

void RunsHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    if (model() == nullptr || !rect.isValid()) {
        return;
    }
    const figures::Theme& theme = applicationTheme();
    painter->save();
    painter->fillRect(rect, toQColor(isHovered(logicalIndex) ? theme.hover : theme.alt));
    paintEdge(*painter, rect, Edge::Bottom, toQColor(theme.hair));
    if (beginsFamily(logicalIndex)) {
        paintEdge(*painter, rect, Edge::Left, toQColor(theme.hair));
        painter->setFont(fontFor(FontRole::Note));
        painter->setPen(toQColor(theme.text2));
        // The name may reach over the next columns of its family.
        painter->drawText(rect.left() + scaledPx(kPaddingPx),
            rect.top() + scaledPx(kFamilyPx) - scaledPx(5), familyName(familyOf(logicalIndex)));
    }
    painter->setClipRect(rect, Qt::IntersectClip);
    QRect place(rect.left() + scaledPx(kPaddingPx), rect.top() + scaledPx(kFamilyPx),
        rect.width() - 2 * scaledPx(kPaddingPx), rect.height() - scaledPx(kFamilyPx) - 1);
    if (logicalIndex == 0) {
        place.setLeft(rect.left() + m_firstIndentPx);
    }
    const auto value = [&](int role) {
        return model()->headerData(logicalIndex, orientation(), role);
    };
    const bool isRight =
        Qt::Alignment(value(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight);
    const bool isSorted = rankOf(logicalIndex) >= 0;
    const int arrow =
        isSorted ? scaledPx(kArrowPx + kArrowGapPx + (m_keys.size() > 1 ? kRankPx : 0)) : 0;
    const QFontMetrics names(fontFor(FontRole::BaseStrong));
    const QFontMetrics notes(fontFor(FontRole::Note));
    const QString choice = value(models::NoteRole).toString();
    const int choiceWidth =
        choice.isEmpty() ? 0 : notes.horizontalAdvance(choice) + scaledPx(kNoteGapPx);
    const QString title =
        value(choice.isEmpty() ? int(Qt::DisplayRole) : int(models::KeyRole)).toString();
    const QString name =
        names.elidedText(title, Qt::ElideMiddle, std::max(0, place.width() - arrow - choiceWidth));
    const int nameWidth = names.horizontalAdvance(name);
    const int width = nameWidth + choiceWidth;
    const int left = isRight ? place.right() - arrow - width + 1 : place.left();
    const auto write = [&](FontRole font, figures::Color color, int at, const QString& text) {
        painter->setFont(fontFor(font));
        painter->setPen(toQColor(color));
        painter->drawText(QRect(at, place.top(), place.width() + 1, place.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    };
    write(FontRole::BaseStrong, theme.text, left, name);
    if (!choice.isEmpty()) {
        write(FontRole::Note, theme.text2, left + nameWidth + scaledPx(kNoteGapPx), choice);
    }
    if (isSorted) {
        paintArrow(*painter,
            QRect(left + width + scaledPx(kArrowGapPx), place.top(), scaledPx(kArrowPx),
                place.height()),
            logicalIndex);
    }
    painter->restore();
}

} // namespace runlane::ui
