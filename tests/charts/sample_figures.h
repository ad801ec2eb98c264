// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/line_figure.h"
#include "figures/matrix_figure.h"
#include "figures/roc_figure.h"

#include <memory>

// Figures made by hand for tests of charts.
namespace runlane::tests {

enum class CurveShape { Falling, Noisy };

// Four runs of a loss over 480 steps; Noisy: a smoothed curve over its raw one on a log axis.
[[nodiscard]] std::shared_ptr<figures::LineFigure> sampleCurves(CurveShape shape);
// lineCount runs of pointCount points each.
[[nodiscard]] std::shared_ptr<figures::LineFigure> manyCurves(
    std::size_t lineCount, std::size_t pointCount);
// Four curves close to the upper left corner, with an inset and operating points.
[[nodiscard]] std::shared_ptr<figures::RocFigure> sampleRoc();
// Five classes: shares by row, or a difference.
[[nodiscard]] std::shared_ptr<figures::MatrixFigure> sampleMatrix(
    figures::MatrixMeaning meaning, figures::ThemeKind theme);

} // namespace runlane::tests
