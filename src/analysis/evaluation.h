// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Contract: what one evaluation file of a run amounts to. Formulas stand in
// analysis/measure_names.h.
namespace runlane::analysis {

// A computed number, or the fixed word that says why there is none (words of the truth files:
// "zero_denominator", "single_class", ...).
struct Measure
{
    double value = 0;
    std::string reason; // empty: defined

    [[nodiscard]] bool isDefined() const { return reason.empty(); }
    [[nodiscard]] static Measure of(double value) { return {value, {}}; }
    [[nodiscard]] static Measure undefined(std::string_view reason)
    {
        return {0, std::string(reason)};
    }
};

// counts[i][j]: samples of actual class i predicted as j; shares when isNormalised.
struct ConfusionMatrix
{
    std::vector<std::string> labels;
    std::vector<std::vector<double>> counts;
    bool isNormalised = false;
    bool hasNamedLabels = true; // false: the file named none, labels are 0..n-1
};

// One class against the rest.
struct ClassMeasures
{
    std::string label;
    double support = 0;
    Measure precision, recall, specificity, npv, fpr, f1, rocAuc;
};

// Points in descending threshold order, first threshold infinity at (0,0).
struct RocCurve
{
    std::string label; // positive class
    std::vector<double> falsePositiveRates;
    std::vector<double> truePositiveRates;
    std::vector<double> thresholds; // empty when not logged
    Measure auc;
    std::size_t positives = 0, negatives = 0; // 0: not known
};

// Points in ascending threshold order, the last (recall 0, precision 1) has no threshold.
struct PrCurve
{
    std::string label;
    std::vector<double> precisions;
    std::vector<double> recalls;
    std::vector<double> thresholds;
    Measure averagePrecision;
};

enum class EvaluationKind { Binary, Multiclass, Regression, Picture };

// values, averages: keyed by the names of "runlane.evaluation/1" (product.md); averages by "macro",
// "micro", "weighted". A name that cannot be had is present with its reason.
struct Evaluation
{
    std::string source;
    std::string filePath;
    int level = 6;
    EvaluationKind kind = EvaluationKind::Picture;
    core::PictureKind picture = core::PictureKind::Other;
    std::vector<std::string> labels;
    std::string positive; // binary only
    std::size_t n = 0;
    std::optional<ConfusionMatrix> matrix;
    std::map<std::string, Measure> values;
    std::vector<ClassMeasures> perClass;
    std::map<std::string, std::map<std::string, Measure>> averages;
    std::vector<RocCurve> roc; // binary: one, multiclass: one a class
    std::vector<PrCurve> precisionRecall;
    std::vector<double> actualValues; // regression
    std::vector<double> predictedValues;
    std::vector<std::string> notes; // English, what was assumed
};

struct EvaluationOptions
{
    std::string positive; // empty: the usual choice (1, True, "yes", "positive", "malignant"...,
                          // else the second label)
};

// Never fails: what cannot be computed is undefined with its reason.
[[nodiscard]] Evaluation evaluate(
    const core::Evidence& evidence, const EvaluationOptions& options = {});

} // namespace runlane::analysis
