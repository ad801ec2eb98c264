// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/runlane_style.h"

#include <QColor>
#include <QRect>
#include <QString>
#include <QStringList>
#include <Qt>

class QFontMetrics;
class QPainter;

// Text of the Compare page in one line, with what is searched for marked.
namespace runlane::ui {

inline constexpr qsizetype kMostBeforeHit = 12; // characters shown before what was found

struct TextLook
{
    FontRole role = FontRole::Base;
    QColor color;
    Qt::TextElideMode elide = Qt::ElideMiddle;
};

// text cut to width pixels so that the first of the words that is found in it, whatever the case,
// stays in sight where there is room for it; the text itself when all of it fits.
[[nodiscard]] QString cutAround(const QString& text, const QFontMetrics& metrics, int width,
    Qt::TextElideMode elide, const QStringList& words);
// Draws text at the left end of rect, cut where there is no room so that the first of the words in
// it is seen, and returns where it ends.
int paintText(QPainter& painter, const QRect& rect, const QString& text, const TextLook& look,
    const QStringList& words = {});
// Marks behind text, which begins at the left end of rect and has the painter's font, the words.
void paintMatches(
    QPainter& painter, const QRect& rect, const QString& text, const QStringList& words);

} // namespace runlane::ui
