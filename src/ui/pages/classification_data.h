// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"
#include "figures/matrix_figure.h"
#include "figures/roc_figure.h"
#include "session/comparison.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace runlane::ui {

using EvaluationPtr = std::shared_ptr<const analysis::Evaluation>;

// One compared run with the evaluation chosen for each part of the page; null where it left none.
struct EvaluatedRun
{
    session::RunRef ref;
    QString name;
    std::size_t styleIndex = 0;
    bool isBaseline = false;
    EvaluationPtr curves;
    EvaluationPtr matrix;
    EvaluationPtr classes; // per-class measures
    EvaluationPtr measures; // scalar values of a classification
    EvaluationPtr regression;
    std::vector<EvaluationPtr> pictures;
};

struct ClassificationData
{
    std::vector<EvaluatedRun> runs; // shown runs in the order of the comparison
    bool isReading = false; // some runs are not read yet
    // Shown runs without evaluations: whose artifacts are not listed yet, and whose are elsewhere.
    std::vector<session::RunRef> unlisted;
    std::vector<session::RunRef> missing;

    [[nodiscard]] bool hasCurves() const;
    [[nodiscard]] bool hasMatrices() const;
    [[nodiscard]] bool hasMeasures() const;
    [[nodiscard]] bool hasRegression() const;
    [[nodiscard]] bool hasPictures() const;
    [[nodiscard]] bool hasPerClass() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] std::string baselineId() const; // empty without a baseline
};

// What the session knows of the shown runs; asks for nothing.
[[nodiscard]] ClassificationData collectClassification(session::Session& session);

[[nodiscard]] std::vector<figures::CurveInput> curveInputs(const ClassificationData& data);
[[nodiscard]] std::vector<figures::CurveInput> matrixInputs(const ClassificationData& data);

} // namespace runlane::ui
