// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_table.h"

#include "models/compare_model.h"
#include "ui/pages/compare_text.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tables.h"

#include <QPainter>

#include <algorithm>

namespace runlane::ui {

using models::CompareRow;

namespace {

constexpr int kPaddingPx = 8;
constexpr int kPillPaddingPx = 4;
constexpr int kPillHeightPx = 18;
constexpr int kNumberEndPx = 78; // where numbers end, from the left of their cell
constexpr int kMarkPx = 8;
constexpr int kShareGapPx = 6;
constexpr qsizetype kMostAroundHit = 120;
constexpr int kSwatchPx = 22;

void paintHead(
    QPainter& painter, const QRect& rect, const QModelIndex& index, const QStringList& words)
{
    const figures::Theme& theme = applicationTheme();
    const auto kind = static_cast<CompareRow>(index.data(models::KindRole).toInt());
    const bool isFold = kind == CompareRow::Fold;
    const QRect place = rect.adjusted(scaledPx(2), 0, 0, 0);
    const int end = paintText(painter, place, index.data(Qt::DisplayRole).toString(),
        {kind == CompareRow::Section ? FontRole::BaseTitle : FontRole::Base,
            toQColor(isFold ? theme.text2 : theme.text)},
        kind == CompareRow::Group ? words : QStringList());
    paintText(painter, place.adjusted(end - place.left() + scaledPx(5), 0, 0, 0),
        index.data(models::NoteRole).toString(), {FontRole::Note, toQColor(theme.text2)});
}

void paintName(
    QPainter& painter, const QRect& rect, const QModelIndex& index, const QStringList& words)
{
    const figures::Theme& theme = applicationTheme();
    const bool hasChevron = index.model()->hasChildren(index);
    QRect place = rect.adjusted(scaledPx(hasChevron ? 2 : kPaddingPx), 0, -scaledPx(kPaddingPx), 0);
    const QVariant style = index.data(models::ComparedStyleRole);
    if (style.isValid()) {
        paintSwatchLine(painter,
            QRectF(place.left(), place.top(), scaledPx(kSwatchPx), place.height()),
            figures::runStyle(static_cast<std::size_t>(style.toInt())));
        place.setLeft(place.left() + scaledPx(kSwatchPx + 7));
    }
    const QString note = index.data(models::NoteRole).toString();
    const int gap = scaledPx(style.isValid() ? 8 : 4);
    const int noteWidth = note.isEmpty()
        ? 0
        : QFontMetrics(fontFor(FontRole::Note)).horizontalAdvance(note) + gap + 1;
    const bool isBaseline = style.isValid() && index.data(models::BaselineRole).toBool();
    const int starWidth = isBaseline ? scaledPx(18) : 0;
    const int end = paintText(painter, place.adjusted(0, 0, -noteWidth - starWidth, 0),
        index.data(Qt::DisplayRole).toString(),
        {style.isValid() ? FontRole::BaseStrong : FontRole::Base, toQColor(theme.text)}, words);
    const int after = end - place.left() + starWidth + gap;
    paintText(
        painter, place.adjusted(after, 0, 0, 0), note, {FontRole::Note, toQColor(theme.text2)});
    if (isBaseline) {
        const int side = scaledPx(13);
        paintIcon(painter, QStringLiteral("star-filled"),
            QRectF(end + scaledPx(5), place.center().y() - side / 2.0 + 1, side, side),
            toQColor(theme.text));
    }
}

// What of a change there is room for: without a share the amount alone, without an amount the
// share.
struct ShownChange
{
    QString amount;
    QString share;
    int shareWidth = 0; // of the column of shares, its gap included
    int width = 0; // with the triangle
};

ShownChange changeIn(const QModelIndex& index, int room)
{
    ShownChange change{index.data(models::DeltaTextRole).toString(), {}, 0, 0};
    const int direction = index.data(models::DirectionRole).toInt();
    if (change.amount.isEmpty() || direction == 0) {
        return {};
    }
    const int mark = scaledPx(kMarkPx + 3);
    const int amount = QFontMetrics(fontFor(FontRole::Number)).horizontalAdvance(change.amount);
    const QString share = index.data(models::RelativeDeltaTextRole).toString();
    const QFontMetrics small(fontFor(FontRole::NoteNumber));
    const int slot =
        std::max(small.horizontalAdvance(QStringLiteral("00.0%")), small.horizontalAdvance(share))
        + scaledPx(kShareGapPx);
    if (!share.isEmpty() && mark + amount + slot <= room) {
        return {change.amount, share, slot, mark + amount + slot};
    }
    if (mark + amount <= room) {
        return {change.amount, {}, 0, mark + amount};
    }
    const bool hasRoom = !share.isEmpty() && mark + slot <= room;
    return hasRoom ? ShownChange{{}, share, slot, mark + slot} : ShownChange{};
}

// Triangle, amount and share at the right end of rect.
void paintDelta(
    QPainter& painter, const QRect& rect, const QModelIndex& index, const ShownChange& change)
{
    if (change.width == 0) {
        return;
    }
    painter.setPen(toQColor(applicationTheme().text2));
    painter.setFont(fontFor(FontRole::NoteNumber));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, change.share);
    painter.setFont(fontFor(FontRole::Number));
    painter.drawText(rect.adjusted(0, 0, -change.shareWidth, 0),
        Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, change.amount);
    const int better = index.data(models::BetterRole).toInt();
    const ChangeMark mark{
        index.data(models::DirectionRole).toInt() > 0 ? ChangeWay::Up : ChangeWay::Down,
        better > 0       ? ChangeMeaning::Better
            : better < 0 ? ChangeMeaning::Worse
                         : ChangeMeaning::Unknown,
        index.data(models::SupportedRole).toBool() ? ChangeSupport::Supported
                                                   : ChangeSupport::NotTested};
    const int side = scaledPx(kMarkPx);
    paintChangeMark(painter,
        QRectF(rect.right() - change.width + 1, rect.center().y() - side / 2.0 + 1, side, side),
        mark);
}

void paintNumber(
    QPainter& painter, const QRect& rect, const QModelIndex& index, const QStringList& words)
{
    const figures::Theme& theme = applicationTheme();
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool isBest = index.data(models::BestRole).toBool();
    const bool isMissing = index.data(models::IsMissingRole).toBool();
    painter.setFont(fontFor(isBest ? FontRole::NumberStrong : FontRole::Number));
    const int width = QFontMetrics(painter.font()).horizontalAdvance(text);
    const int lead = isBest ? scaledPx(11) : 0;
    const int right = std::max(
        rect.left() + scaledPx(kNumberEndPx), rect.left() + scaledPx(kPaddingPx) + lead + width);
    painter.setPen(toQColor(index.data(models::IsNonFiniteRole).toBool() ? theme.warn
            : isMissing                                                  ? theme.text2
                                                                         : theme.text));
    if (!words.isEmpty()) {
        paintMatches(painter, QRect(right - width, rect.top(), width, rect.height()), text, words);
    }
    painter.drawText(QRect(rect.left(), rect.top(), right - rect.left(), rect.height()),
        Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (isBest) {
        paintBestMark(painter, QPointF(right - width - scaledPx(4), rect.center().y() + 1.0));
    }
    QRect rest(right + scaledPx(6), rect.top(), 0, rect.height());
    rest.setRight(rect.right() - scaledPx(kPaddingPx));
    const ShownChange change = changeIn(index, rest.width());
    const QString step = index.data(models::StepRole).toString();
    const int stepWidth = QFontMetrics(fontFor(FontRole::NoteNumber)).horizontalAdvance(step);
    const int left = change.width == 0 ? 0 : change.width + scaledPx(6);
    if (!step.isEmpty() && (change.width == 0 || stepWidth + left <= rest.width())) {
        paintText(painter, rest, step, {FontRole::NoteNumber, toQColor(theme.text2)});
    }
    paintDelta(painter, rest, index, change);
}

// What is shown of a value: where only the text behind it holds what is searched for, that place.
QString shownValue(const QModelIndex& index, const QStringList& words)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (words.isEmpty() || !index.data(models::IsLongRole).toBool()) {
        return text;
    }
    const QString whole = index.data(models::FullTextRole).toString();
    for (const QString& word : words) {
        const qsizetype at = whole.indexOf(word, 0, Qt::CaseInsensitive);
        if (at >= 0 && !text.contains(word, Qt::CaseInsensitive)) {
            const qsizetype begin = std::max<qsizetype>(0, at - kMostBeforeHit);
            const QString place = whole.mid(begin, word.size() + kMostAroundHit).simplified();
            return begin > 0 ? QChar(0x2026) + place : place;
        }
    }
    return text;
}

void paintValue(
    QPainter& painter, const QRect& rect, const QModelIndex& index, const QStringList& words)
{
    const figures::Theme& theme = applicationTheme();
    const QString text = shownValue(index, words);
    const bool isMissing = index.data(models::IsMissingRole).toBool();
    const bool isTinted = index.data(models::TintedRole).toBool();
    const bool recedes = !isTinted && !index.data(models::BaselineRole).toBool();
    const bool isCode = index.data(models::KeyRole).toString() == QLatin1String("git_commit");
    const FontRole role = isCode ? FontRole::Mono : FontRole::Base;
    const QString note = index.data(models::NoteRole).toString();
    const int noteWidth = note.isEmpty()
        ? 0
        : QFontMetrics(fontFor(FontRole::Note)).horizontalAdvance(note)
            + scaledPx(2 * kPillPaddingPx);
    const QRect whole = rect.adjusted(scaledPx(kPaddingPx), 0, -scaledPx(kPaddingPx), 0);
    const bool hasNoteRoom = noteWidth > 0 && noteWidth < whole.width() / 2;
    const QRect place = whole.adjusted(0, 0, hasNoteRoom ? -noteWidth : 0, 0);
    if (isTinted) {
        const QFontMetrics metrics(fontFor(role));
        const int width = std::min(metrics.horizontalAdvance(text), place.width());
        const int height = scaledPx(kPillHeightPx);
        const QRect pill(place.left() - scaledPx(kPillPaddingPx),
            rect.top() + (rect.height() - height + 1) / 2, width + 2 * scaledPx(kPillPaddingPx),
            height);
        paintBox(painter, pill, toQColor(theme.selection), {}, figures::metrics().radiusBadge);
    }
    const Qt::TextElideMode elide =
        index.data(models::IsLongRole).toBool() ? Qt::ElideRight : Qt::ElideMiddle;
    const int end = paintText(painter, place, text,
        {role, toQColor(isMissing || recedes ? theme.text2 : theme.text), elide}, words);
    if (hasNoteRoom) {
        paintText(painter,
            whole.adjusted(end - whole.left() + scaledPx(2 * kPillPaddingPx), 0, 0, 0), note,
            {FontRole::Note, toQColor(theme.text2)});
    }
}

} // namespace

QSize CompareDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    const auto* table = qobject_cast<const CompareTable*>(parent());
    return {scaledPx(100), table != nullptr ? table->rowHeightPx() : scaledPx(24)};
}

void CompareDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* table = qobject_cast<const CompareTable*>(parent());
    const QStringList words = table != nullptr ? table->searchWords() : QStringList();
    const auto kind = static_cast<CompareRow>(index.data(models::KindRole).toInt());
    if (kind != CompareRow::Attribute) {
        if (index.column() == 0) {
            paintHead(*painter, option.rect, index, words);
        }
        return;
    }
    if (index.column() == 0) {
        paintName(*painter, option.rect, index, words);
        return;
    }
    const Qt::Alignment alignment(index.data(Qt::TextAlignmentRole).toInt());
    if (alignment.testFlag(Qt::AlignRight)) {
        paintNumber(*painter, option.rect, index, words);
    } else {
        paintValue(*painter, option.rect, index, words);
    }
}

} // namespace runlane::ui
