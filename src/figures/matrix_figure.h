// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/color.h"
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
    std::string description; // "true Mold, predicted Virus, 8.3 per cent, 16 of 192"
    Color fill;
    Color textColor;
    bool isDiagonal = false;
    bool isHatched = false; // undefined share: empty row or column
};

enum class MatrixMeaning { Shares, Difference };

struct MatrixFigure
{
    std::string runId;
    std::string title;
    std::optional<RunStyle> style;
    bool isBaseline = false;
    MatrixMeaning meaning = MatrixMeaning::Shares;
    std::vector<std::string> labels; // n
    std::vector<MatrixCell> cells; // n * n, row by row
    std::string caption; // "accuracy 0.8900, n 1,200"
    double scaleMinimum = 0; // legend of a difference
    double scaleMaximum = 0;
    std::string emptyReason;
    std::string accessibleDescription;
};

} // namespace runlane::figures
