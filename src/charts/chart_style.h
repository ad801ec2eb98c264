// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text.h"
#include "figures/theme.h"

#include <QColor>
#include <QFont>
#include <QString>

namespace runlane::charts {

// Screen: cosmetic pens and the fonts of the desktop. Paper: pens in points, fonts without hinting,
// independent of the resolution of the device.
enum class PaintTarget { Screen, Paper };

// How charts look besides their figure. Sizes of the fonts are ignored; number is a font whose
// digits have one advance. scale: font size setting of the window, 1 = 100 %.
struct ChartStyle
{
    const figures::Theme* theme = &figures::theme(figures::ThemeKind::Light);
    QFont text;
    QFont number;
    double scale = 1;
};

// Families of the visual language that exist on this computer. Needs a QGuiApplication.
[[nodiscard]] ChartStyle defaultChartStyle(figures::ThemeKind kind);
// The same fonts with the colours of print at normal size.
[[nodiscard]] ChartStyle printStyle(const ChartStyle& style);

[[nodiscard]] QColor toQColor(figures::Color color);
[[nodiscard]] QColor toQColor(figures::Color color, double alphaShare);
[[nodiscard]] QString toQString(const std::string& text);
// A message of a figure in the language of the window.
[[nodiscard]] QString messageText(const core::Message& message);

} // namespace runlane::charts
