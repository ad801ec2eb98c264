// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// Measures of a confusion matrix (scikit-learn's definitions; formulas in measure_names.h). counts
// may be weights or shares of the whole; a zero denominator is undefined, never 0.
namespace runlane::analysis {

// Distinct labels in the usual order: by value when all are numbers, else by code point.
[[nodiscard]] std::vector<std::string> orderedLabels(std::vector<std::string> labels);

// Rows: actual, columns: predicted, in the order of labels. Texts that are not among labels are
// not counted. actual and predicted have one length.
[[nodiscard]] ConfusionMatrix countConfusions(std::span<const std::string> actual,
    std::span<const std::string> predicted, std::vector<std::string> labels);

// One class against the rest.
struct BinaryCounts
{
    double truePositives = 0, falsePositives = 0, trueNegatives = 0, falseNegatives = 0;

    [[nodiscard]] double actualPositives() const { return truePositives + falseNegatives; }
    [[nodiscard]] double actualNegatives() const { return trueNegatives + falsePositives; }
    [[nodiscard]] double total() const { return actualPositives() + actualNegatives(); }
};
[[nodiscard]] BinaryCounts countsOfClass(const ConfusionMatrix& matrix, std::size_t index);

// precision, recall, specificity, npv, fpr, f1 and support; label and rocAuc stay empty.
[[nodiscard]] ClassMeasures measuresOf(const BinaryCounts& counts);

// One entry a class, in the order of the matrix.
[[nodiscard]] std::vector<ClassMeasures> measuresPerClass(const ConfusionMatrix& matrix);

[[nodiscard]] Measure accuracy(const ConfusionMatrix& matrix);
// Mean recall over the classes that occur.
[[nodiscard]] Measure balancedAccuracy(const ConfusionMatrix& matrix);
// Matthews correlation (Gorodkin's R_K for more than two classes); "constant_input" when either
// side has one value only.
[[nodiscard]] Measure matthewsCorrelation(const ConfusionMatrix& matrix);
[[nodiscard]] Measure cohensKappa(const ConfusionMatrix& matrix);

using Averages = std::map<std::string, std::map<std::string, Measure>>;
// precision, recall and f1 by "macro", "micro" and "weighted". Undefined classes count as 0 in
// macro and weighted averages (scikit-learn's rule); weights are the supports.
[[nodiscard]] Averages averagesOf(const ConfusionMatrix& matrix);
// Mean of one measure over classes, undefined counting as 0; weights may be empty (macro).
[[nodiscard]] Measure meanOverClasses(
    std::span<const Measure> measures, std::span<const double> weights = {});

// Class probabilities of binary problems: isPositive[i] is 0 or 1. Undefined: "empty_input",
// "length_mismatch", "non_finite_input", "not_a_probability".
// Log loss clips to [2.2e-16, 1 - 2.2e-16].
[[nodiscard]] Measure logLoss(
    std::span<const unsigned char> isPositive, std::span<const double> probabilities);
[[nodiscard]] Measure brierScore(
    std::span<const unsigned char> isPositive, std::span<const double> probabilities);

// The same for several classes: actual[i] is an index into probabilities, one vector a class. Rows
// must sum to 1 within 0.05 and are scaled to it for the log loss; the Brier score is the mean over
// samples of the sum over classes.
[[nodiscard]] Measure logLoss(
    std::span<const std::size_t> actual, std::span<const std::vector<double>> probabilities);
[[nodiscard]] Measure brierScore(
    std::span<const std::size_t> actual, std::span<const std::vector<double>> probabilities);

} // namespace runlane::analysis
