// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/text_fit.h"

#include "ui/theme/runlane_style.h"

#include <QFontMetrics>
#include <QHash>
#include <QPainter>
#include <QStaticText>

#include <cmath>
#include <utility>

namespace runlane::ui {

namespace {

constexpr qsizetype kMostTexts = 6'000; // some MB; a screen shows about a thousand

struct ShapedText
{
    QStaticText text;
    int width = 0;
};

// Of one text size and choice of fonts.
struct Shaped
{
    FontChoice fonts = FontChoice::Runlane;
    double scale = 0;
    QHash<std::pair<int, QString>, ShapedText> ofText;
};

Shaped& shapedNow()
{
    static Shaped kept;
    const RunlaneStyle* style = applicationStyle();
    const Look look = style == nullptr ? Look() : style->look();
    if (kept.fonts != look.fonts || kept.scale != look.scale || kept.ofText.size() >= kMostTexts) {
        kept = {look.fonts, look.scale, {}};
    }
    return kept;
}

ShapedText& shapedText(FontRole role, const QString& text)
{
    auto& known = shapedNow().ofText;
    const auto key = std::pair(static_cast<int>(role), text);
    const auto at = known.find(key);
    if (at != known.end()) {
        return *at;
    }
    ShapedText shaped{QStaticText(text), 0};
    shaped.text.setTextFormat(Qt::PlainText);
    shaped.text.prepare(QTransform(), fontFor(role));
    shaped.width = static_cast<int>(std::ceil(shaped.text.size().width()));
    return *known.insert(key, std::move(shaped));
}

} // namespace

int textWidth(FontRole role, const QString& text)
{
    return text.isEmpty() ? 0 : shapedText(role, text).width;
}

QString elidedText(FontRole role, const QString& text, Qt::TextElideMode mode, int width)
{
    return textWidth(role, text) <= width
        ? text
        : QFontMetrics(fontFor(role)).elidedText(text, mode, width);
}

void paintText(QPainter& painter, FontRole role, const QRect& rect, Qt::Alignment alignment,
    const QString& text)
{
    painter.setFont(fontFor(role));
    if (text.isEmpty()) {
        return;
    }
    const QStaticText& shaped = shapedText(role, text).text;
    const QSizeF size = shaped.size();
    const double spare = rect.width() - size.width();
    const double left = alignment.testFlag(Qt::AlignRight) ? spare
        : alignment.testFlag(Qt::AlignHCenter)             ? spare / 2
                                                           : 0;
    painter.drawStaticText(
        QPointF(rect.left() + left, rect.top() + (rect.height() - size.height()) / 2), shaped);
}

} // namespace runlane::ui
