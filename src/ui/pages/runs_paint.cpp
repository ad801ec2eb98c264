// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"
#include "models/runs_model.h"
#include "ui/pages/runs_table.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_fit.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tables.h"

#include <QPainter>

#include <algorithm>

namespace runlane::ui {

using models::RunState;

namespace {

constexpr int kPaddingPx = 8;
constexpr int kIconPx = 14;

QColor textColor(const QModelIndex& index, figures::Color usual)
{
    const figures::Theme& theme = applicationTheme();
    if (index.data(models::IsMissingRole).toBool()) {
        return toQColor(theme.text2);
    }
    if (index.data(models::IsNonFiniteRole).toBool()) {
        return toQColor(theme.warn);
    }
    return toQColor(index.data(models::DeletedRole).toBool() ? theme.text2 : usual);
}

struct StateLook
{
    QString iconName;
    figures::Color icon;
    figures::Color text;
    FontRole font = FontRole::Base;
};

StateLook lookOf(RunState state)
{
    const figures::Theme& theme = applicationTheme();
    switch (state) {
    case RunState::Finished:
        return {QStringLiteral("check"), theme.good, theme.text2, FontRole::Base};
    case RunState::Failed:
        return {QStringLiteral("error"), theme.bad, theme.bad, FontRole::BaseStrong};
    case RunState::Killed:
        return {QStringLiteral("close"), theme.text2, theme.text2, FontRole::Base};
    case RunState::Running:
        return {QStringLiteral("running"), theme.accent, theme.text, FontRole::Base};
    case RunState::Scheduled:
        return {QStringLiteral("clock"), theme.text2, theme.text2, FontRole::Base};
    case RunState::Stale:
        return {QStringLiteral("clock"), theme.warn, theme.warn, FontRole::BaseStrong};
    case RunState::Unknown:
        break;
    }
    return {QStringLiteral("info"), theme.text2, theme.text2, FontRole::Base};
}

void paintState(QPainter& painter, const QRect& rect, const QModelIndex& index)
{
    const StateLook look = lookOf(static_cast<RunState>(index.data(models::StatusRole).toInt()));
    const int side = scaledPx(kIconPx);
    const int left = rect.left() + scaledPx(kPaddingPx);
    paintIcon(painter, look.iconName,
        QRectF(left, rect.top() + (rect.height() - side) / 2.0, side, side), toQColor(look.icon));
    const QRect place(left + side + scaledPx(3), rect.top(),
        rect.right() - left - side - scaledPx(7), rect.height());
    painter.setPen(toQColor(look.text));
    paintText(painter, look.font, place, Qt::AlignLeft,
        elidedText(
            look.font, index.data(Qt::DisplayRole).toString(), Qt::ElideRight, place.width()));
}

void paintPlain(QPainter& painter, const QRect& rect, const QModelIndex& index)
{
    const QString key = index.data(models::KeyRole).toString();
    const auto family = static_cast<analysis::ColumnFamily>(index.data(models::FamilyRole).toInt());
    const bool isAttribute = family == analysis::ColumnFamily::Attribute;
    const bool isCode =
        isAttribute && (key == QLatin1String("git_commit") || key == QLatin1String("run_id"));
    const Qt::Alignment alignment(index.data(Qt::TextAlignmentRole).toInt());
    const bool isNumber = alignment.testFlag(Qt::AlignRight) || key == QLatin1String("start_time")
        || key == QLatin1String("end_time");
    const bool isStaleTime = key == QLatin1String("duration")
        && static_cast<RunState>(index.data(models::StatusRole).toInt()) == RunState::Stale;
    const figures::Theme& theme = applicationTheme();
    const QRect place = rect.adjusted(scaledPx(kPaddingPx), 0, -scaledPx(kPaddingPx), 0);
    const FontRole font = isCode ? FontRole::Mono : isNumber ? FontRole::Number : FontRole::Base;
    painter.setPen(isStaleTime ? toQColor(theme.warn)
                               : textColor(index, isAttribute ? theme.text2 : theme.text));
    paintText(painter, font, place, alignment,
        elidedText(font, index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, place.width()));
}

void paintCheck(QPainter& painter, const QRect& rect, const QModelIndex& index)
{
    const figures::Theme& theme = applicationTheme();
    const int style = index.data(models::ComparedStyleRole).toInt();
    if (style < 0) {
        paintBox(painter, rect, toQColor(theme.base), toQColor(theme.line),
            figures::metrics().radiusBadge);
        return;
    }
    const figures::RunStyle run = figures::runStyle(static_cast<std::size_t>(style));
    const QColor color = toQColor(figures::runColor(theme, run));
    const bool isHidden = index.data(models::HiddenRole).toBool();
    paintBox(painter, rect, isHidden ? toQColor(theme.base) : color, color,
        figures::metrics().radiusBadge);
}

// As many of the group's runs as are compared.
void paintGroupCheck(
    QPainter& painter, const QRect& rect, const QWidget& table, const QModelIndex& index)
{
    QStyleOptionViewItem option;
    option.initFrom(&table);
    option.rect = rect;
    option.state.setFlag(QStyle::State_MouseOver, false);
    const auto check = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    option.state |= check == Qt::Checked ? QStyle::State_On
        : check == Qt::PartiallyChecked  ? QStyle::State_NoChange
                                         : QStyle::State_Off;
    table.style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &option, &painter, &table);
}

// A mark at the end of a bar whose value lies beyond the scale.
void paintBarEnd(QPainter& painter, const QRect& bar, int end)
{
    const double x = end > 0 ? bar.right() + 1 - scaledPx(2) : bar.left() + scaledPx(2);
    const double reach = (end > 0 ? 1 : -1) * scaledPx(4);
    const double y = bar.center().y() + 0.5;
    const double half = bar.height() / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toQColor(applicationTheme().warn));
    painter.drawPolygon(
        QPolygonF({QPointF(x, y - half), QPointF(x + reach, y), QPointF(x, y + half)}));
    painter.restore();
}

} // namespace

void paintWorstMark(QPainter& painter, const QPointF& rightMiddle)
{
    const double half = scaledPx(6) / 2.0;
    const QPointF center(rightMiddle.x() - half, rightMiddle.y());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toQColor(applicationTheme().text2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(QPolygonF({center + QPointF(0, -half), center + QPointF(half, 0),
        center + QPointF(0, half), center + QPointF(-half, 0)}));
    painter.restore();
}

RunsDelegate::RunsDelegate(RunsTable* table)
    : QStyledItemDelegate(table)
    , m_table(table)
{
}

QSize RunsDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {scaledPx(60), m_table->rowHeightPx()};
}

void RunsDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.data(models::KindRole).toInt() == static_cast<int>(models::RunRow::Group)) {
        paintGroup(*painter, option.rect, index);
        return;
    }
    if (index.column() == 0) {
        paintName(*painter, option.rect, index);
        return;
    }
    const auto family = static_cast<analysis::ColumnFamily>(index.data(models::FamilyRole).toInt());
    if (family == analysis::ColumnFamily::Metric) {
        paintMetric(*painter, option.rect, index);
    } else if (family == analysis::ColumnFamily::Attribute
        && index.data(models::KeyRole).toString() == QLatin1String("status")) {
        paintState(*painter, option.rect, index);
    } else {
        paintPlain(*painter, option.rect, index);
    }
}

void RunsDelegate::paintGroup(
    QPainter& painter, const QRect& cell, const QModelIndex& shownIndex) const
{
    const bool isEmpty = shownIndex.data(Qt::DisplayRole).toString().isEmpty();
    const QModelIndex index = isEmpty ? shownIndex.siblingAtColumn(0) : shownIndex;
    if (shownIndex.column() == 0) {
        paintGroupCheck(painter, m_table->checkRect(shownIndex), *m_table, shownIndex);
    }
    QRect rect = cell;
    if (index.column() == 0) {
        const QRect title = m_table->titleRect(index);
        if (!title.intersects(cell)) {
            return;
        }
        rect.setLeft(title.left());
        rect.setRight(title.right());
    }
    const figures::Theme& theme = applicationTheme();
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString note = index.data(models::NoteRole).toString();
    const bool isTitle = index.column() == 0;
    const bool isBarColumn = m_table->hasBar(index.column());
    const bool isStrong = isBarColumn && !index.data(models::IsMissingRole).toBool();
    const bool hasNote = !note.isEmpty();
    const Qt::Alignment alignment(index.data(Qt::TextAlignmentRole).toInt());
    const bool isRight = !isTitle && alignment.testFlag(Qt::AlignRight);
    QRect place = rect.adjusted(isTitle ? 0 : scaledPx(kPaddingPx), 0, -scaledPx(kPaddingPx), 0);
    const FontRole font = isTitle ? FontRole::BaseTitle
        : !isRight                ? FontRole::Base
        : isStrong                ? FontRole::NumberStrong
                                  : FontRole::Number;
    const int gap = scaledPx(5);
    // A number is never cut for the sake of its note, a title is.
    const int kept = isTitle ? place.width() / 2 : textWidth(font, text) + gap;
    const int noteRoom = std::max(0, place.width() - kept);
    const bool isWhole = isTitle || textWidth(FontRole::NoteNumber, note) <= noteRoom;
    const QString wanted = isWhole ? note : index.data(models::ShortNoteRole).toString();
    const QString noteText =
        hasNote ? elidedText(FontRole::NoteNumber, wanted, Qt::ElideRight, noteRoom) : QString();
    const int noteWidth = noteText.isEmpty() ? 0 : textWidth(FontRole::NoteNumber, noteText) + gap;
    const QString shown =
        elidedText(font, text, Qt::ElideMiddle, std::max(0, place.width() - noteWidth));
    const int width = textWidth(font, shown);
    const int left = isRight ? place.right() - noteWidth - width + 1 : place.left();
    painter.setPen(toQColor(isTitle || isStrong ? theme.text : theme.text2));
    paintText(
        painter, font, QRect(left, rect.top(), width + 1, rect.height()), Qt::AlignLeft, shown);
    if (!noteText.isEmpty()) {
        painter.setPen(toQColor(theme.text2));
        paintText(painter, FontRole::NoteNumber,
            QRect(left + width + gap, rect.top(), noteWidth, rect.height()), Qt::AlignLeft,
            noteText);
    }
}

void RunsDelegate::paintName(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const figures::Theme& theme = applicationTheme();
    paintCheck(painter, m_table->checkRect(index), index);
    const bool isCompared = index.data(models::ComparedStyleRole).toInt() >= 0;
    const bool isDeleted = index.data(models::DeletedRole).toBool();
    const bool isBaseline = index.data(models::BaselineRole).toBool();
    const QString note = index.data(models::NoteRole).toString();
    const int noteWidth = note.isEmpty() ? 0 : textWidth(FontRole::Note, note) + scaledPx(5);
    const int starWidth = isBaseline ? scaledPx(18) : 0;
    const bool isPinned = m_table->isPinned(index);
    const int pinWidth = isPinned ? scaledPx(18) : 0;
    const QRect place = rect.adjusted(0, 0, -scaledPx(kPaddingPx), 0);
    const FontRole role = isCompared ? FontRole::BaseTitle : FontRole::Base;
    const QString name = elidedText(role, index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle,
        std::max(scaledPx(24), place.width() - noteWidth - starWidth - pinWidth));
    painter.setPen(toQColor(isDeleted ? theme.text2 : theme.text));
    if (isDeleted) {
        QFont struckOut = fontFor(role);
        struckOut.setStrikeOut(true);
        painter.setFont(struckOut);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    } else {
        paintText(painter, role, place, Qt::AlignLeft, name);
    }
    int end = place.left() + textWidth(role, name);
    if (isBaseline) {
        const int side = scaledPx(12);
        paintIcon(painter, QStringLiteral("star-filled"),
            QRectF(end + scaledPx(5), rect.top() + (rect.height() - side) / 2.0, side, side),
            toQColor(theme.text));
        end += starWidth;
    }
    if (isPinned) {
        const int side = scaledPx(13);
        paintIcon(painter, QStringLiteral("pin"),
            QRectF(end + scaledPx(5), rect.top() + (rect.height() - side) / 2.0, side, side),
            toQColor(theme.text2));
        end += pinWidth;
    }
    if (!note.isEmpty()) {
        painter.setPen(toQColor(theme.text2));
        paintText(painter, FontRole::Note,
            QRect(end + scaledPx(5), rect.top(), noteWidth, rect.height()), Qt::AlignLeft, note);
    }
}

void RunsDelegate::paintMetric(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const figures::Theme& theme = applicationTheme();
    const bool isBarColumn = m_table->hasBar(index.column());
    QRect place = rect.adjusted(scaledPx(kPaddingPx), 0, -scaledPx(kPaddingPx), 0);
    const bool isMissing = index.data(models::IsMissingRole).toBool();
    if (isBarColumn && place.width() > scaledPx(110)) {
        const QVariant share = index.data(models::MetricBarRole);
        if (share.isValid()) {
            const QRect rest = paintInCellBar(painter, place, share.toDouble());
            if (const int end = index.data(models::BarEndRole).toInt(); end != 0) {
                const int height = scaledPx(8);
                paintBarEnd(painter,
                    QRect(place.left(), place.center().y() - height / 2 + 1,
                        rest.left() - place.left() - scaledPx(4), height),
                    end);
            }
            place = rest;
        }
    }
    const bool isBest = index.data(models::BestRole).toBool();
    const QString text = index.data(Qt::DisplayRole).toString();
    const FontRole font = isBest ? FontRole::NumberStrong : FontRole::Number;
    const int fullWidth = textWidth(font, text);
    const int step = m_table->stepWidthPx(index.column());
    if (step > 0 && fullWidth + step <= place.width()) {
        painter.setPen(toQColor(theme.text2));
        paintText(painter, FontRole::NoteNumber, place, Qt::AlignRight,
            index.data(models::StepRole).toString());
        place.setRight(place.right() - step);
    }
    const QString shown = elidedText(font, text, Qt::ElideRight, place.width());
    const int width = textWidth(font, shown);
    painter.setPen(isMissing ? toQColor(theme.text2) : textColor(index, theme.text));
    paintText(painter, font, place, Qt::AlignRight, shown);
    if (shown != text) {
        return;
    }
    const QPointF before(place.right() - width - scaledPx(4), rect.center().y() + 1.0);
    if (isBest) {
        paintBestMark(painter, before);
    } else if (index.data(models::WorstRole).toBool()) {
        paintWorstMark(painter, before);
    }
}

} // namespace runlane::ui
