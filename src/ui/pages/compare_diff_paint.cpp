// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_diff_view.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace runlane::ui {

using analysis::LineChange;

namespace {

constexpr int kMarkAlpha = 64;

QColor fillOf(LineChange change)
{
    const figures::Theme& theme = applicationTheme();
    switch (change) {
    case LineChange::Removed:
        return toQColor(theme.badFill);
    case LineChange::Added:
        return toQColor(theme.goodFill);
    case LineChange::Same:
        break;
    }
    return toQColor(theme.base);
}

QColor signColor(LineChange change)
{
    const figures::Theme& theme = applicationTheme();
    return toQColor(change == LineChange::Removed ? theme.bad : theme.good);
}

// Marks one word in a line of the same change.
QColor markColor(LineChange change)
{
    QColor color = signColor(change);
    color.setAlpha(kMarkAlpha);
    return color;
}

} // namespace

std::vector<DiffView::Span> DiffView::matchesIn(const QString& text) const
{
    std::vector<Span> spans;
    for (const QString& word : m_words) {
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive)) {
            spans.push_back({static_cast<int>(at), static_cast<int>(at + word.size())});
        }
    }
    return spans;
}

void DiffView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), toQColor(applicationTheme().base));
    painter.setFont(fontFor(FontRole::Mono));
    const int height = lineHeightPx();
    const int top = scaledPx(4) - verticalScrollBar()->value();
    const int width = viewport()->width();
    const int first = std::max(0, (event->rect().top() - top) / height);
    for (int i = first; i < static_cast<int>(m_rows.size()); ++i) {
        const QRect rect(0, top + i * height, width, height);
        if (rect.top() > event->rect().bottom()) {
            break;
        }
        const Row& row = m_rows[static_cast<std::size_t>(i)];
        if (m_layout == DiffLayout::Unified) {
            paintLine(painter, {rect, row.piece, true, true}, row.before);
            continue;
        }
        const int half = width / 2;
        paintLine(
            painter, {QRect(0, rect.top(), half, height), row.piece, true, false}, row.before);
        paintLine(painter, {QRect(half, rect.top(), width - half, height), row.piece, false, true},
            row.after);
        paintEdge(painter, QRect(half, rect.top(), 1, height), Edge::Left,
            toQColor(applicationTheme().hair));
    }
}

void DiffView::paintLine(QPainter& painter, const Place& place, int line) const
{
    const figures::Theme& theme = applicationTheme();
    const QRect& rect = place.rect;
    if (line < 0) {
        painter.fillRect(rect, toQColor(theme.alt));
        return;
    }
    const Line& shown = m_lines[static_cast<std::size_t>(line)];
    painter.fillRect(rect, fillOf(shown.change));
    const int numberWidth = numberWidthPx();
    int left = rect.left();
    const auto number = [&](std::size_t value) {
        if (value != 0 && place.piece == 0) {
            painter.drawText(QRect(left, rect.top(), numberWidth, rect.height()),
                Qt::AlignRight | Qt::AlignVCenter, QString::number(value));
        }
        left += numberWidth;
    };
    painter.setPen(toQColor(theme.text2));
    if (place.isOld) {
        number(shown.oldNumber);
    }
    if (place.isNew) {
        number(shown.newNumber);
    }
    const QRect sign(left, rect.top(), scaledPx(kSignWidthPx), rect.height());
    if (place.piece == 0) {
        painter.setPen(signColor(shown.change));
        painter.drawText(sign, Qt::AlignCenter, QString(diffSign(shown.change, QLatin1Char(' '))));
    }
    paintPiece(painter, rect.adjusted(sign.right() + scaledPx(kPaddingPx) - rect.left(), 0, 0, 0),
        shown, place.piece);
}

void DiffView::paintPiece(QPainter& painter, const QRect& rect, const Line& line, int piece) const
{
    const auto at = static_cast<std::size_t>(piece);
    if (at >= line.starts.size()) {
        return;
    }
    const int begin = line.starts[at];
    const int end =
        at + 1 < line.starts.size() ? line.starts[at + 1] : static_cast<int>(line.text.size());
    const figures::Theme& theme = applicationTheme();
    const QFontMetrics metrics = painter.fontMetrics();
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    const auto fill = [&](const Span& span, const QColor& color) {
        const int from = std::max(span.begin, begin);
        const int to = std::min(span.end, end);
        if (from < to) {
            const int left =
                rect.left() + metrics.horizontalAdvance(line.text.mid(begin, from - begin));
            const int width = metrics.horizontalAdvance(line.text.mid(from, to - from));
            paintBox(painter, QRect(left, rect.top() + 1, width, rect.height() - 2), color, {},
                figures::metrics().radiusBadge);
        }
    };
    for (const Span& word : line.words) {
        fill(word, markColor(line.change));
    }
    for (const Span& match : matchesIn(line.text)) {
        fill(match, toQColor(theme.warnFill));
    }
    painter.setPen(toQColor(theme.text));
    painter.drawText(rect.left(),
        rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) / 2,
        line.text.mid(begin, end - begin));
    painter.restore();
}

} // namespace runlane::ui
