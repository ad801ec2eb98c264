// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell_table_model.h"
#include "ui/pages/classification_data.h"

#include <string>
#include <vector>

namespace runlane::ui {

struct TableContent
{
    std::vector<models::CellColumn> columns;
    std::vector<std::vector<models::Cell>> rows;
};

// Area under the ROC curve of one class (empty: the curve of a binary run) and its change to the
// baseline.
[[nodiscard]] TableContent aucTable(const ClassificationData& data, const std::string& label);
// Accuracy, precision, recall and so on down, runs across; for several classes the macro averages.
[[nodiscard]] TableContent measureTable(const ClassificationData& data);
// Precision, recall and F1 of each class, runs side by side.
[[nodiscard]] TableContent perClassTable(const ClassificationData& data);
// MAE, MSE, RMSE and R² of runs that predicted numbers.
[[nodiscard]] TableContent regressionTable(const ClassificationData& data);

// Evidence of one evaluation in words: "eval/predictions.csv, 1 scores, n 1,200".
[[nodiscard]] QString evidenceText(const analysis::Evaluation& evaluation);

} // namespace runlane::ui
