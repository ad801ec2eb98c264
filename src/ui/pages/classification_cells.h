// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"
#include "models/cell_table_model.h"
#include "ui/pages/classification_data.h"

#include <QCoreApplication>

// Single cells of the tables of evaluations.
namespace runlane::ui {

class ClassificationText
{
    Q_DECLARE_TR_FUNCTIONS(ClassificationText)
};

inline constexpr int kMeasureDecimals = 4;

// Name, colour and baseline star.
[[nodiscard]] models::Cell runCell(const EvaluatedRun& run);
[[nodiscard]] models::Cell missingCell();
// Level of the evidence, n, notes.
[[nodiscard]] models::Cell evidenceCell(const EvaluationPtr& evaluation);
// The value, or why there is none. measure may be null.
[[nodiscard]] models::Cell measureCell(
    const analysis::Measure* measure, int decimals = kMeasureDecimals);

} // namespace runlane::ui
