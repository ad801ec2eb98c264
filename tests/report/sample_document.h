// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/page_painter.h"

namespace runlane::report::tests {

// Boxes and diagonals in place of charts.
[[nodiscard]] FigurePainter plainPainter();
// One block of each kind, Korean names, a table of the given number of rows.
[[nodiscard]] Document sampleDocument(int tableRows = 6);

} // namespace runlane::report::tests
