// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_text.h"

#include "ui/theme/colors.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kMarkHeightPx = 18;

} // namespace

QString cutAround(const QString& text, const QFontMetrics& metrics, int width,
    Qt::TextElideMode elide, const QStringList& words)
{
    const QString cut = metrics.elidedText(text, elide, width);
    const auto isIn = [](const QString& in) {
        return [&in](const QString& word) { return in.contains(word, Qt::CaseInsensitive); };
    };
    const auto hit = std::find_if(words.begin(), words.end(), isIn(text));
    if (cut == text || hit == words.end() || std::any_of(words.begin(), words.end(), isIn(cut))) {
        return cut;
    }
    const QString dots(QChar(0x2026));
    const int room = width - metrics.horizontalAdvance(dots);
    const qsizetype at = text.indexOf(*hit, 0, Qt::CaseInsensitive);
    qsizetype begin = std::max<qsizetype>(0, at - kMostBeforeHit);
    while (begin < at
        && metrics.horizontalAdvance(dots + text.mid(begin, at + hit->size() - begin)) > room) {
        ++begin;
    }
    return metrics.elidedText(
        begin > 0 ? dots + text.mid(begin) : text, Qt::ElideRight, std::max(0, width));
}

void paintMatches(
    QPainter& painter, const QRect& rect, const QString& text, const QStringList& words)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int height = scaledPx(kMarkHeightPx);
    for (const QString& word : words) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at >= 0) {
            const QRect mark(rect.left() + metrics.horizontalAdvance(text.left(at)),
                rect.top() + (rect.height() - height + 1) / 2,
                metrics.horizontalAdvance(text.mid(at, word.size())), height);
            paintBox(painter, mark, toQColor(applicationTheme().warnFill), {},
                figures::metrics().radiusSwatch);
        }
    }
}

int paintText(QPainter& painter, const QRect& rect, const QString& text, const TextLook& look,
    const QStringList& words)
{
    painter.setFont(fontFor(look.role));
    painter.setPen(look.color);
    const QFontMetrics metrics(painter.font());
    const QString shown = cutAround(text, metrics, std::max(0, rect.width()), look.elide, words);
    if (!words.isEmpty()) {
        paintMatches(painter, rect, shown, words);
    }
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return rect.left() + metrics.horizontalAdvance(shown);
}

} // namespace runlane::ui
