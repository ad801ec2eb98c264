// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart_look.h"

#include "ui/theme/theme_controller.h"

namespace runlane::ui {

charts::ChartStyle chartStyle(const ThemeController& theme)
{
    charts::ChartStyle style;
    style.theme = &theme.theme();
    style.text = theme.font(FontRole::Base);
    style.number = theme.font(FontRole::Number);
    style.scale = theme.fontPercent() / 100.0;
    return style;
}

} // namespace runlane::ui
