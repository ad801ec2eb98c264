// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/evaluate_parts.h"

#include "analysis/precision_recall.h"
#include "analysis/regression.h"
#include "analysis/roc.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace runlane::analysis {

namespace {

// Scores of one class and the rows they belong to, rows without a score left out.
struct ClassScores
{
    std::string label;
    std::vector<unsigned char> isPositive;
    std::vector<double> scores;
    std::size_t missing = 0;
};

bool areProbabilities(std::span<const double> scores)
{
    return !scores.empty() && std::all_of(scores.begin(), scores.end(), [](double score) {
        return score >= 0 && score <= 1;
    });
}

ClassScores scoresOf(
    const core::PredictionTable& table, const std::vector<double>& scores, const std::string& label)
{
    ClassScores result;
    result.label = label;
    const std::size_t rows = std::min(table.actual.size(), scores.size());
    result.isPositive.reserve(rows);
    result.scores.reserve(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        if (std::isnan(scores[i])) {
            ++result.missing;
            continue;
        }
        result.isPositive.push_back(table.actual[i] == label ? 1 : 0);
        result.scores.push_back(scores[i]);
    }
    return result;
}

// Score of the other class: 1 - p for probabilities, the negative of other scores.
std::vector<double> reversed(const std::vector<double>& scores)
{
    std::vector<double> finite;
    std::copy_if(scores.begin(), scores.end(), std::back_inserter(finite),
        [](double score) { return !std::isnan(score); });
    const double top = areProbabilities(finite) ? 1 : 0;
    std::vector<double> result(scores.size());
    std::transform(
        scores.begin(), scores.end(), result.begin(), [top](double score) { return top - score; });
    return result;
}

std::vector<std::string> labelsOf(const core::PredictionTable& table)
{
    std::unordered_set<std::string_view> labels(table.actual.begin(), table.actual.end());
    labels.insert(table.predicted.begin(), table.predicted.end());
    labels.insert(table.classes.begin(), table.classes.end());
    if (!table.score.empty() && !table.scoreLabel.empty()) {
        labels.insert(table.scoreLabel);
    }
    return orderedLabels({labels.begin(), labels.end()});
}

// Class the scores were logged for: that of a single score, else of the last of two columns (the
// second column of predict_proba).
std::string classOfScores(const core::PredictionTable& table)
{
    if (!table.classes.empty()) {
        return table.classes.back();
    }
    return table.score.empty() ? std::string() : table.scoreLabel;
}

// Scores of the positive class from whatever columns there are; empty without any.
std::vector<double> binaryScores(const core::PredictionTable& table,
    const std::vector<std::string>& labels, const std::string& positive)
{
    for (std::size_t i = 0; i < table.classes.size(); ++i) {
        if (table.classes[i] == positive) {
            return table.classScores[i];
        }
    }
    if (table.classes.size() == 1) {
        return reversed(table.classScores.front());
    }
    if (table.score.empty()) {
        return {};
    }
    const std::string& spokenFor = table.scoreLabel.empty() ? labels.back() : table.scoreLabel;
    return spokenFor == positive ? table.score : reversed(table.score);
}

void fillBinaryScores(Evaluation& evaluation, const core::PredictionTable& table)
{
    const std::vector<double> scores = binaryScores(table, evaluation.labels, evaluation.positive);
    if (scores.empty()) {
        return;
    }
    const ClassScores own = scoresOf(table, scores, evaluation.positive);
    if (own.missing > 0) {
        evaluation.notes.push_back("Curves use the " + std::to_string(own.scores.size())
            + " rows that have a score; " + std::to_string(own.missing) + " have none");
    }
    const ScoreGroups groups = groupScores(own.isPositive, own.scores);
    RocCurve roc = rocCurve(groups);
    PrCurve pr = precisionRecallCurve(groups);
    roc.label = pr.label = evaluation.positive;
    evaluation.values["roc_auc"] = roc.auc;
    evaluation.values["average_precision"] = pr.averagePrecision;
    evaluation.values["log_loss"] = logLoss(own.isPositive, own.scores);
    evaluation.values["brier"] = brierScore(own.isPositive, own.scores);
    for (ClassMeasures& one : evaluation.perClass) {
        one.rocAuc = roc.auc;
    }
    if (!roc.truePositiveRates.empty()) {
        evaluation.roc.push_back(std::move(roc));
    }
    if (!pr.recalls.empty()) {
        evaluation.precisionRecall.push_back(std::move(pr));
    }
}

// Rows in which every class has a finite score.
struct CompleteRows
{
    std::vector<std::size_t> actual;
    std::vector<std::vector<double>> scores; // one vector a label
};

CompleteRows completeRows(const Evaluation& evaluation, const core::PredictionTable& table)
{
    std::unordered_map<std::string_view, std::size_t> indexOf;
    for (std::size_t i = 0; i < evaluation.labels.size(); ++i) {
        indexOf.emplace(evaluation.labels[i], i);
    }
    CompleteRows rows;
    if (table.classes.size() != evaluation.labels.size()) {
        return rows;
    }
    rows.scores.resize(evaluation.labels.size());
    for (std::size_t row = 0; row < table.actual.size(); ++row) {
        const bool isComplete = std::none_of(table.classScores.begin(), table.classScores.end(),
            [row](const std::vector<double>& scores) { return std::isnan(scores[row]); });
        if (!isComplete) {
            continue;
        }
        rows.actual.push_back(indexOf.at(table.actual[row]));
        for (std::size_t k = 0; k < table.classes.size(); ++k) {
            rows.scores[indexOf.at(table.classes[k])].push_back(table.classScores[k][row]);
        }
    }
    return rows;
}

void fillMicroScores(Evaluation& evaluation, const CompleteRows& rows)
{
    std::vector<unsigned char> isPositive;
    std::vector<double> scores;
    isPositive.reserve(rows.actual.size() * rows.scores.size());
    scores.reserve(rows.actual.size() * rows.scores.size());
    for (std::size_t k = 0; k < rows.scores.size(); ++k) {
        for (std::size_t i = 0; i < rows.actual.size(); ++i) {
            isPositive.push_back(rows.actual[i] == k ? 1 : 0);
            scores.push_back(rows.scores[k][i]);
        }
    }
    const ScoreGroups groups = groupScores(isPositive, scores);
    evaluation.averages["micro"]["roc_auc"] = rocArea(groups);
    evaluation.averages["micro"]["average_precision"] = averagePrecision(groups);
}

// Mean over classes; a class without samples leaves the mean undefined.
Measure meanOfAreas(const std::vector<Measure>& areas, const std::vector<double>& weights)
{
    const bool isComplete = std::all_of(
        areas.begin(), areas.end(), [](const Measure& area) { return area.isDefined(); });
    return isComplete ? meanOverClasses(areas, weights)
                      : Measure::undefined("class_without_samples");
}

void fillAverageScores(Evaluation& evaluation, const std::vector<Measure>& precisions)
{
    std::vector<Measure> areas;
    std::vector<double> supports;
    for (const ClassMeasures& one : evaluation.perClass) {
        areas.push_back(one.rocAuc);
        supports.push_back(one.support);
    }
    evaluation.averages["macro"]["roc_auc"] = meanOfAreas(areas, {});
    evaluation.averages["weighted"]["roc_auc"] = meanOfAreas(areas, supports);
    evaluation.averages["macro"]["average_precision"] = meanOfAreas(precisions, {});
    evaluation.averages["weighted"]["average_precision"] = meanOfAreas(precisions, supports);
    evaluation.values["roc_auc"] = evaluation.averages["macro"]["roc_auc"];
    evaluation.values["average_precision"] = evaluation.averages["macro"]["average_precision"];
}

void fillClassScores(Evaluation& evaluation, const core::PredictionTable& table)
{
    if (table.classes.empty()) {
        return;
    }
    std::vector<Measure> precisions;
    for (ClassMeasures& one : evaluation.perClass) {
        const auto found = std::find(table.classes.begin(), table.classes.end(), one.label);
        if (found == table.classes.end()) {
            precisions.push_back(Measure::undefined("no_scores"));
            continue;
        }
        const std::vector<double>& column =
            table.classScores[static_cast<std::size_t>(found - table.classes.begin())];
        const ClassScores own = scoresOf(table, column, one.label);
        const ScoreGroups groups = groupScores(own.isPositive, own.scores);
        RocCurve roc = rocCurve(groups);
        PrCurve pr = precisionRecallCurve(groups);
        roc.label = pr.label = one.label;
        one.rocAuc = roc.auc;
        precisions.push_back(pr.averagePrecision);
        if (!roc.truePositiveRates.empty()) {
            evaluation.roc.push_back(std::move(roc));
        }
        if (!pr.recalls.empty()) {
            evaluation.precisionRecall.push_back(std::move(pr));
        }
    }
    const CompleteRows rows = completeRows(evaluation, table);
    if (rows.scores.empty()) {
        return;
    }
    if (rows.actual.size() < table.actual.size()) {
        evaluation.notes.push_back(std::to_string(table.actual.size() - rows.actual.size())
            + " rows without all class scores are left out of averages and proper scores");
    }
    fillMicroScores(evaluation, rows);
    fillAverageScores(evaluation, precisions);
    evaluation.values["log_loss"] = logLoss(rows.actual, rows.scores);
    evaluation.values["brier"] = brierScore(rows.actual, rows.scores);
}

// Predictions where only scores were logged: positive from 0.5 on, else the most probable class.
std::vector<std::string> impliedPredictions(Evaluation& evaluation,
    const core::PredictionTable& table, const std::vector<std::string>& labels,
    const std::string& positive)
{
    std::vector<std::string> predicted;
    if (labels.size() == 2) {
        const std::vector<double> scores = binaryScores(table, labels, positive);
        if (!areProbabilities(scores) || scores.size() != table.actual.size()) {
            return predicted;
        }
        const std::string& negative = labels.front() == positive ? labels.back() : labels.front();
        for (const double score : scores) {
            predicted.push_back(score >= 0.5 ? positive : negative);
        }
        evaluation.notes.push_back("No predicted labels in the file: " + positive
            + " is predicted where its score is 0.5 or more");
    } else if (table.classes.size() == labels.size()) {
        for (std::size_t row = 0; row < table.actual.size(); ++row) {
            std::size_t best = 0;
            for (std::size_t k = 1; k < table.classes.size(); ++k) {
                if (table.classScores[k][row] > table.classScores[best][row]) {
                    best = k;
                }
            }
            predicted.push_back(table.classes[best]);
        }
        evaluation.notes.push_back(
            "No predicted labels in the file: the class with the highest score is predicted");
    }
    return predicted;
}

void evaluateRegression(Evaluation& evaluation, const core::PredictionTable& table)
{
    evaluation.kind = EvaluationKind::Regression;
    evaluation.n = table.actualValues.size();
    evaluation.values = regressionMeasures(table.actualValues, table.predictedValues);
    evaluation.actualValues = table.actualValues;
    evaluation.predictedValues = table.predictedValues;
}

} // namespace

void evaluatePredictions(
    Evaluation& evaluation, const core::PredictionTable& table, const EvaluationOptions& options)
{
    if (table.skippedRows > 0) {
        evaluation.notes.push_back(
            std::to_string(table.skippedRows) + " incomplete rows are left out");
    }
    if (!table.actualValues.empty()) {
        evaluateRegression(evaluation, table);
        return;
    }
    std::vector<std::string> labels = labelsOf(table);
    EvaluationOptions own = options;
    if (!labels.empty() && labels.size() <= 2) {
        own.positive = chosenPositive(labels, options.positive, classOfScores(table));
    }
    const std::vector<std::string> implied = table.predicted.empty() && !labels.empty()
        ? impliedPredictions(evaluation, table, labels, chosenPositive(labels, own.positive))
        : std::vector<std::string>();
    const std::vector<std::string>& predicted = table.predicted.empty() ? implied : table.predicted;
    if (predicted.empty()) {
        // Without predictions only supports are known.
        fillFromMatrix(evaluation, countConfusions(table.actual, table.actual, labels), own);
        for (ClassMeasures& one : evaluation.perClass) {
            one.precision = one.recall = one.specificity = one.npv = one.fpr = one.f1 =
                Measure::undefined("no_predictions");
        }
        evaluation.matrix.reset();
        evaluation.averages.clear();
        evaluation.values.clear();
    } else {
        fillFromMatrix(evaluation, countConfusions(table.actual, predicted, labels), own);
    }
    evaluation.n = table.actual.size();
    if (evaluation.kind == EvaluationKind::Binary) {
        if (!labels.empty()) {
            fillBinaryScores(evaluation, table);
        }
    } else {
        fillClassScores(evaluation, table);
    }
    fillMissingValues(evaluation, predicted.empty() ? "no_predictions" : "no_scores");
}

} // namespace runlane::analysis
