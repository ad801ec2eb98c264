// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/color.h"

#include <QColor>

namespace runlane::ui {

[[nodiscard]] inline QColor toQColor(figures::Color color)
{
    return QColor(color.red, color.green, color.blue, color.alpha);
}

} // namespace runlane::ui
