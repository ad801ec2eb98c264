// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>
#include <QStringList>

class QPainter;
class QRectF;

namespace runlane::ui {

// Colour of an icon: Quiet is text2 and accent when on; the others keep their meaning.
enum class IconTone { Quiet, Text, Muted, Accent, OnAccent, Good, Warn, Bad };

// Icon of the project's own set (resources/icons/icons.json), coloured at the time of painting, so
// it follows the theme. "star-filled" is the filled star.
[[nodiscard]] QIcon icon(const QString& name, IconTone tone = IconTone::Quiet);
// The same drawn straight into rect (square, 16, 20 or 28 px usual).
void paintIcon(QPainter& painter, const QString& name, const QRectF& rect, const QColor& color);
[[nodiscard]] QStringList iconNames();

} // namespace runlane::ui
