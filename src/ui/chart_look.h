// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_style.h"

namespace runlane::ui {

class ThemeController;

// How charts of the window look: its theme, fonts and font size.
[[nodiscard]] charts::ChartStyle chartStyle(const ThemeController& theme);

} // namespace runlane::ui
