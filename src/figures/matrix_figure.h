// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"
#include "core/text.h"
#include "figures/color.h"
#include "figures/roc_figure.h"
#include "figures/theme.h"

#include <optional>
#include <string>
#include <vector>

// Contract: confusion matrices as text and fill per cell. Rows: actual class, columns: predicted
// class.
namespace runlane::figures {

enum class Normalisation { Counts, Rows, Columns, All };

struct MatrixCell
{
    std::string text; // empty when there are more than 25 classes
    core::Message description; // "true Mold, predicted Virus, 8.3 per cent, 16 of 192"
    Color fill;
    Color textColor;
    bool isDiagonal = false;
    bool isHatched = false; // undefined share: empty row or column
};

enum class MatrixMeaning { Shares, Difference };

// One line of "Largest changes" beside a difference.
struct MatrixChange
{
    core::Message name; // "Mold right", "Mold as Clean"
    std::string text; // "+6.2"
    double points = 0; // per cent points, or counts
    bool isBetter = false; // more right or fewer wrong
};

struct MatrixFigure
{
    std::string runId;
    std::string title; // label of the run
    std::optional<RunStyle> style;
    bool isBaseline = false;
    std::string baselineTitle; // of a difference: what is taken away
    std::optional<RunStyle> baselineStyle;
    MatrixMeaning meaning = MatrixMeaning::Shares;
    Normalisation normalisation = Normalisation::Rows;
    std::vector<std::string> labels; // n
    std::vector<MatrixCell> cells; // n * n, row by row
    core::Message caption; // "accuracy 0.8900, n 1,200"
    double scaleMinimum = 0; // legend: 0 to 1 or counts; of a difference -8 to +8
    double scaleMaximum = 0;
    std::string scaleMinimumText;
    std::string scaleMaximumText;
    std::vector<MatrixChange> changes; // of a difference, largest first, at most 7
    core::Message emptyReason;
    core::Message accessibleDescription;
};

// Colours of cells come from theme. baselineRunId: empty for no differences.
struct MatrixRequest
{
    std::vector<CurveInput> inputs;
    Normalisation normalisation = Normalisation::Rows;
    std::string baselineRunId;
    ThemeKind theme = ThemeKind::Light;
    analysis::NumberStyle numbers;
};

// One matrix for each input that has one, baseline first, then the differences to the baseline of
// all others, on one symmetric common scale. Classes are brought into one order; a run with other
// classes than the baseline has no difference but an emptyReason.
[[nodiscard]] std::vector<MatrixFigure> buildMatrixFigures(const MatrixRequest& request);

} // namespace runlane::figures
