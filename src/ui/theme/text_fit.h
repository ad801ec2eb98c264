// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/fonts.h"

#include <QString>

class QPainter;
class QRect;

namespace runlane::ui {

// What was shaped is kept, because tables paint the same texts again and again and shaping one
// takes longer than all else of a cell. Window's thread.

// Device-independent pixels of a single line in the font of the role.
[[nodiscard]] int textWidth(FontRole role, const QString& text);
// The text where it fits into width, else cut with an ellipsis.
[[nodiscard]] QString elidedText(
    FontRole role, const QString& text, Qt::TextElideMode mode, int width);

// One line in the painter's pen and the font of the role, which the painter then has; placed as
// QPainter::drawText places it. What does not fit reaches over the rectangle.
void paintText(QPainter& painter, FontRole role, const QRect& rect, Qt::Alignment alignment,
    const QString& text);

} // namespace runlane::ui
