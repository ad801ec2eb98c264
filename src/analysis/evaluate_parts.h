// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/classification.h"
#include "analysis/evaluation.h"

#include <string>
#include <string_view>
#include <vector>

// The parts of evaluate(), one per shape of evidence. Each fills an Evaluation whose source, file
// and level are set.
namespace runlane::analysis {

// wanted when it is among labels, else a label that is positive by its word ("1", "True", "yes"),
// else byFile (what the file says the scores are for), else a usual positive ("malignant", "spam"),
// else the last. labels not empty.
[[nodiscard]] std::string chosenPositive(
    const std::vector<std::string>& labels, std::string_view wanted, std::string_view byFile = {});

enum class MatrixScale { Counts, SharesOfRows, SharesOfColumns, SharesOfAll, SharesOfUnknown };
[[nodiscard]] MatrixScale scaleOf(const ConfusionMatrix& matrix);

// Fills matrix, n, kind, labels, positive, values, perClass and averages; scores stay undefined as
// "no_scores".
void fillFromMatrix(
    Evaluation& evaluation, ConfusionMatrix matrix, const EvaluationOptions& options);

// Sets every value of the evaluation's kind that is not there yet.
void fillMissingValues(Evaluation& evaluation, std::string_view reason);

void evaluatePredictions(
    Evaluation& evaluation, const core::PredictionTable& table, const EvaluationOptions& options);
void evaluateCurves(Evaluation& evaluation, const std::vector<core::CurvePoints>& curves,
    const EvaluationOptions& options);
void evaluateReport(
    Evaluation& evaluation, const core::ClassReport& report, const EvaluationOptions& options);
void evaluateCounts(
    Evaluation& evaluation, const core::CountMetrics& counts, const EvaluationOptions& options);

} // namespace runlane::analysis
