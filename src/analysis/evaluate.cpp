// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/evaluate_parts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <span>
#include <type_traits>
#include <utility>

namespace runlane::analysis {

namespace {

// Positive whatever the file says otherwise.
constexpr std::array<std::string_view, 9> kPositiveWords{
    "1", "true", "yes", "y", "t", "positive", "pos", "참", "예"};
// Positive when nothing else tells.
constexpr std::array<std::string_view, 14> kUsualPositives{"malignant", "spam", "fraud",
    "fraudulent", "anomaly", "abnormal", "defect", "defective", "disease", "sick", "churn",
    "churned", "default", "event"};
// Positive only against the named other label.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kPositivePairs{
    {{"양성", "음성"}, {"악성", "양성"}, {"불량", "정상"}, {"이상", "정상"}}};

constexpr std::array<const char*, 14> kClassificationValues{"accuracy", "balanced_accuracy",
    "precision", "recall", "specificity", "npv", "fpr", "f1", "mcc", "kappa", "roc_auc",
    "average_precision", "log_loss", "brier"};
constexpr std::array<const char*, 6> kBinaryOnlyValues{
    "precision", "recall", "specificity", "npv", "fpr", "f1"};

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

const std::string* firstAmong(
    const std::vector<std::string>& labels, std::span<const std::string_view> words)
{
    for (const std::string& label : labels) {
        if (std::find(words.begin(), words.end(), lowered(label)) != words.end()) {
            return &label;
        }
    }
    return nullptr;
}

bool isAbout(double value, double wanted)
{
    return std::abs(value - wanted) <= 1e-3;
}

void fillBinaryValues(Evaluation& evaluation)
{
    for (const ClassMeasures& one : evaluation.perClass) {
        if (one.label == evaluation.positive) {
            evaluation.values["precision"] = one.precision;
            evaluation.values["recall"] = one.recall;
            evaluation.values["specificity"] = one.specificity;
            evaluation.values["npv"] = one.npv;
            evaluation.values["fpr"] = one.fpr;
            evaluation.values["f1"] = one.f1;
        }
    }
}

// Shares tell less than counts: what they cannot tell becomes undefined.
void withdrawUnknown(Evaluation& evaluation, MatrixScale scale)
{
    const Measure unknown = Measure::undefined("shares_only");
    for (ClassMeasures& one : evaluation.perClass) {
        one.support = 0;
        one.f1 = unknown;
        if (scale != MatrixScale::SharesOfRows) {
            one.recall = one.fpr = one.specificity = unknown;
        }
        if (scale != MatrixScale::SharesOfColumns) {
            one.precision = one.npv = unknown;
        }
    }
    const bool isBinary = evaluation.kind == EvaluationKind::Binary;
    for (ClassMeasures& one : evaluation.perClass) {
        if (!isBinary) {
            one.specificity = one.fpr = one.npv = unknown;
        }
    }
    evaluation.values["accuracy"] = unknown;
    evaluation.values["mcc"] = unknown;
    evaluation.values["kappa"] = unknown;
    if (scale != MatrixScale::SharesOfRows) {
        evaluation.values["balanced_accuracy"] = unknown;
    }
    for (auto& group : evaluation.averages) {
        const bool isMacro = group.first == "macro";
        for (auto& entry : group.second) {
            const bool isKnown = isMacro
                && ((scale == MatrixScale::SharesOfRows && entry.first == "recall")
                    || (scale == MatrixScale::SharesOfColumns && entry.first == "precision"));
            if (!isKnown) {
                entry.second = unknown;
            }
        }
    }
}

} // namespace

std::string chosenPositive(
    const std::vector<std::string>& labels, std::string_view wanted, std::string_view byFile)
{
    const auto isLabel = [&](std::string_view label) {
        return std::find(labels.begin(), labels.end(), label) != labels.end();
    };
    if (isLabel(wanted)) {
        return std::string(wanted);
    }
    if (const std::string* label = firstAmong(labels, kPositiveWords)) {
        return *label;
    }
    if (isLabel(byFile)) {
        return std::string(byFile);
    }
    for (const auto& pair : kPositivePairs) {
        if (isLabel(pair.first) && isLabel(pair.second)) {
            return std::string(pair.first);
        }
    }
    const std::string* label = firstAmong(labels, kUsualPositives);
    return label == nullptr ? labels.back() : *label;
}

MatrixScale scaleOf(const ConfusionMatrix& matrix)
{
    if (!matrix.isNormalised) {
        return MatrixScale::Counts;
    }
    const std::size_t size = matrix.counts.size();
    bool rowsAreOne = true;
    bool columnsAreOne = true;
    double total = 0;
    for (std::size_t i = 0; i < size; ++i) {
        double row = 0;
        double column = 0;
        for (std::size_t j = 0; j < size; ++j) {
            row += matrix.counts[i][j];
            column += matrix.counts[j][i];
        }
        rowsAreOne = rowsAreOne && (isAbout(row, 1) || row == 0);
        columnsAreOne = columnsAreOne && (isAbout(column, 1) || column == 0);
        total += row;
    }
    if (isAbout(total, 1)) {
        return MatrixScale::SharesOfAll;
    }
    if (rowsAreOne) {
        return MatrixScale::SharesOfRows;
    }
    return columnsAreOne ? MatrixScale::SharesOfColumns : MatrixScale::SharesOfUnknown;
}

void fillMissingValues(Evaluation& evaluation, std::string_view reason)
{
    if (evaluation.kind == EvaluationKind::Multiclass) {
        for (const char* name : kBinaryOnlyValues) {
            evaluation.values.try_emplace(name, Measure::undefined("several_classes"));
        }
    }
    for (const char* name : kClassificationValues) {
        evaluation.values.try_emplace(name, Measure::undefined(reason));
    }
}

void fillFromMatrix(
    Evaluation& evaluation, ConfusionMatrix matrix, const EvaluationOptions& options)
{
    evaluation.labels = matrix.labels;
    evaluation.kind =
        matrix.labels.size() <= 2 ? EvaluationKind::Binary : EvaluationKind::Multiclass;
    if (evaluation.kind == EvaluationKind::Binary && !matrix.labels.empty()) {
        evaluation.positive = chosenPositive(matrix.labels, options.positive);
    }
    evaluation.perClass = measuresPerClass(matrix);
    evaluation.averages = averagesOf(matrix);
    evaluation.values["accuracy"] = accuracy(matrix);
    evaluation.values["balanced_accuracy"] = balancedAccuracy(matrix);
    evaluation.values["mcc"] = matthewsCorrelation(matrix);
    evaluation.values["kappa"] = cohensKappa(matrix);
    const MatrixScale scale = scaleOf(matrix);
    if (scale == MatrixScale::Counts) {
        double total = 0;
        for (const std::vector<double>& row : matrix.counts) {
            for (const double count : row) {
                total += count;
            }
        }
        evaluation.n = static_cast<std::size_t>(std::llround(total));
    } else if (scale != MatrixScale::SharesOfAll) {
        withdrawUnknown(evaluation, scale);
    }
    if (evaluation.kind == EvaluationKind::Binary) {
        fillBinaryValues(evaluation);
    }
    evaluation.matrix = std::move(matrix);
    fillMissingValues(evaluation, "no_scores");
}

Evaluation evaluate(const core::Evidence& evidence, const EvaluationOptions& options)
{
    Evaluation evaluation;
    evaluation.source = evidence.source;
    evaluation.filePath = evidence.filePath;
    evaluation.level = evidence.level;
    evaluation.notes = evidence.notes;
    std::visit(
        [&](const auto& content) {
            using Content = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<Content, core::PredictionTable>) {
                evaluatePredictions(evaluation, content, options);
            } else if constexpr (std::is_same_v<Content, std::vector<core::CurvePoints>>) {
                evaluateCurves(evaluation, content, options);
            } else if constexpr (std::is_same_v<Content, core::MatrixTable>) {
                ConfusionMatrix matrix{
                    content.labels, content.cells, content.isNormalised, !content.labels.empty()};
                for (std::size_t i = matrix.labels.size(); i < matrix.counts.size(); ++i) {
                    matrix.labels.push_back(std::to_string(i));
                }
                fillFromMatrix(evaluation, std::move(matrix), options);
            } else if constexpr (std::is_same_v<Content, core::ClassReport>) {
                evaluateReport(evaluation, content, options);
            } else if constexpr (std::is_same_v<Content, core::CountMetrics>) {
                evaluateCounts(evaluation, content, options);
            } else {
                evaluation.picture = content.kind;
            }
        },
        evidence.content);
    return evaluation;
}

} // namespace runlane::analysis
