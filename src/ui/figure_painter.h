// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/block_layout.h"

namespace runlane::ui {

// Figures of a report drawn by charts in the colours of print. Needs a QApplication; window's
// thread.
[[nodiscard]] report::FigurePainter printFigurePainter();

} // namespace runlane::ui
