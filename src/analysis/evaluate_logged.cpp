// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/evaluate_parts.h"

#include "analysis/precision_recall.h"
#include "analysis/roc.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace runlane::analysis {

namespace {

// As logged, in descending threshold order.
RocCurve rocOf(const core::CurvePoints& points)
{
    RocCurve curve;
    curve.label = points.label;
    curve.falsePositiveRates = points.x;
    curve.truePositiveRates = points.y;
    curve.thresholds = points.thresholds;
    curve.auc = trapezoidArea(points.x, points.y);
    if (points.x.size() > 1 && points.x.front() > points.x.back()) {
        std::reverse(curve.falsePositiveRates.begin(), curve.falsePositiveRates.end());
        std::reverse(curve.truePositiveRates.begin(), curve.truePositiveRates.end());
        std::reverse(curve.thresholds.begin(), curve.thresholds.end());
    }
    if (curve.thresholds.size() == curve.falsePositiveRates.size() && !curve.thresholds.empty()
        && curve.falsePositiveRates.front() == 0 && curve.truePositiveRates.front() == 0) {
        curve.thresholds.front() = std::numeric_limits<double>::infinity();
    }
    return curve;
}

// As logged, in ascending threshold order, with the end point that needs no threshold.
PrCurve precisionRecallOf(const core::CurvePoints& points)
{
    PrCurve curve;
    curve.label = points.label;
    curve.recalls = points.x;
    curve.precisions = points.y;
    curve.thresholds = points.thresholds;
    if (points.x.size() > 1 && points.x.front() < points.x.back()) {
        std::reverse(curve.recalls.begin(), curve.recalls.end());
        std::reverse(curve.precisions.begin(), curve.precisions.end());
        std::reverse(curve.thresholds.begin(), curve.thresholds.end());
    }
    if (!curve.recalls.empty() && curve.thresholds.size() == curve.recalls.size()
        && (curve.recalls.back() != 0 || curve.precisions.back() != 1)) {
        curve.recalls.push_back(0);
        curve.precisions.push_back(1);
    } else if (curve.thresholds.size() == curve.recalls.size() && !curve.thresholds.empty()) {
        curve.thresholds.pop_back();
    }
    curve.averagePrecision = averagePrecision(curve.precisions, curve.recalls);
    return curve;
}

void noteLoggedArea(Evaluation& evaluation, const core::CurvePoints& points, const Measure& own)
{
    if (points.loggedArea && own.isDefined() && std::abs(*points.loggedArea - own.value) > 1e-6) {
        evaluation.notes.push_back("The file says an area of " + std::to_string(*points.loggedArea)
            + ", its points give " + std::to_string(own.value));
    }
}

bool isAverageName(const std::string& label)
{
    return label == "micro" || label == "macro" || label == "weighted";
}

Measure measureOf(const std::optional<double>& logged)
{
    return logged ? Measure::of(*logged) : Measure::undefined("not_logged");
}

bool hasCounts(const core::ReportRow& row)
{
    return row.truePositives && row.falsePositives && row.trueNegatives && row.falseNegatives;
}

BinaryCounts countsOf(const core::ReportRow& row)
{
    return {*row.truePositives, *row.falsePositives, *row.trueNegatives, *row.falseNegatives};
}

ClassMeasures measuresOfRow(const core::ReportRow& row)
{
    ClassMeasures one;
    if (hasCounts(row)) {
        one = measuresOf(countsOf(row));
    } else {
        one.support = row.support.value_or(0);
        one.precision = measureOf(row.precision);
        one.recall = measureOf(row.recall);
        one.f1 = measureOf(row.f1);
        one.specificity = one.npv = one.fpr = Measure::undefined("not_logged");
    }
    one.label = row.label;
    one.rocAuc = measureOf(row.rocAuc);
    return one;
}

// Counts of a two-class report: recall times support are whole numbers unless it was rounded.
std::optional<ConfusionMatrix> rebuiltMatrix(const core::ClassReport& report)
{
    if (report.rows.size() != 2) {
        return std::nullopt;
    }
    ConfusionMatrix matrix;
    matrix.counts.assign(2, std::vector<double>(2));
    for (std::size_t i = 0; i < 2; ++i) {
        const core::ReportRow& row = report.rows[i];
        if (!row.recall || !row.support || !row.precision || *row.support <= 0) {
            return std::nullopt;
        }
        const double right = *row.recall * *row.support;
        if (std::abs(right - std::round(right)) > 1e-6) {
            return std::nullopt;
        }
        matrix.labels.push_back(row.label);
        matrix.counts[i][i] = std::round(right);
        matrix.counts[i][1 - i] = std::round(*row.support) - std::round(right);
    }
    for (std::size_t i = 0; i < 2; ++i) {
        const Measure precision = measuresOf(countsOfClass(matrix, i)).precision;
        if (std::abs((precision.isDefined() ? precision.value : 0) - *report.rows[i].precision)
            > 1e-6) {
            return std::nullopt;
        }
    }
    return matrix;
}

void fillReportAverages(Evaluation& evaluation)
{
    std::vector<Measure> precisions;
    std::vector<Measure> recalls;
    std::vector<Measure> f1s;
    std::vector<double> supports;
    double total = 0;
    for (const ClassMeasures& one : evaluation.perClass) {
        precisions.push_back(one.precision);
        recalls.push_back(one.recall);
        f1s.push_back(one.f1);
        supports.push_back(one.support);
        total += one.support;
    }
    evaluation.averages["macro"] = {{"precision", meanOverClasses(precisions)},
        {"recall", meanOverClasses(recalls)}, {"f1", meanOverClasses(f1s)}};
    if (total > 0) {
        evaluation.averages["weighted"] = {{"precision", meanOverClasses(precisions, supports)},
            {"recall", meanOverClasses(recalls, supports)}, {"f1", meanOverClasses(f1s, supports)}};
    }
    evaluation.n = static_cast<std::size_t>(std::llround(total));
}

// Every sample is positive for exactly one class, so the sums of the per-class counts tell the
// accuracy and the micro averages.
void fillFromCounts(Evaluation& evaluation, const core::ClassReport& report)
{
    if (!std::all_of(report.rows.begin(), report.rows.end(), hasCounts)) {
        return;
    }
    BinaryCounts sum;
    for (const core::ReportRow& row : report.rows) {
        sum.truePositives += *row.truePositives;
        sum.falsePositives += *row.falsePositives;
        sum.falseNegatives += *row.falseNegatives;
    }
    const ClassMeasures micro = measuresOf(sum);
    evaluation.averages["micro"] = {
        {"precision", micro.precision}, {"recall", micro.recall}, {"f1", micro.f1}};
    evaluation.values["accuracy"] = micro.recall;
}

} // namespace

void evaluateCurves(Evaluation& evaluation, const std::vector<core::CurvePoints>& curves,
    const EvaluationOptions& options)
{
    for (const core::CurvePoints& points : curves) {
        if (points.kind == core::CurveKind::Roc) {
            evaluation.roc.push_back(rocOf(points));
            noteLoggedArea(evaluation, points, evaluation.roc.back().auc);
        } else {
            evaluation.precisionRecall.push_back(precisionRecallOf(points));
            noteLoggedArea(evaluation, points, evaluation.precisionRecall.back().averagePrecision);
        }
    }
    for (const core::CurvePoints& points : curves) {
        const bool isNew =
            std::find(evaluation.labels.begin(), evaluation.labels.end(), points.label)
            == evaluation.labels.end();
        if (!points.label.empty() && !isAverageName(points.label) && isNew) {
            evaluation.labels.push_back(points.label);
        }
    }
    evaluation.kind =
        evaluation.labels.size() <= 2 ? EvaluationKind::Binary : EvaluationKind::Multiclass;
    std::size_t own = 0;
    if (evaluation.kind == EvaluationKind::Binary && !evaluation.labels.empty()) {
        evaluation.positive = chosenPositive(evaluation.labels, options.positive);
        for (std::size_t i = 0; i < evaluation.roc.size(); ++i) {
            own = evaluation.roc[i].label == evaluation.positive ? i : own;
        }
    }
    if (evaluation.kind == EvaluationKind::Binary) {
        if (!evaluation.roc.empty()) {
            evaluation.values["roc_auc"] = evaluation.roc[own].auc;
        }
        if (evaluation.precisionRecall.size() == 1) {
            evaluation.values["average_precision"] =
                evaluation.precisionRecall.front().averagePrecision;
        }
    } else {
        std::vector<Measure> areas;
        for (const RocCurve& curve : evaluation.roc) {
            if (!isAverageName(curve.label)) {
                areas.push_back(curve.auc);
                ClassMeasures one;
                one.precision = one.recall = one.specificity = one.npv = one.fpr = one.f1 =
                    Measure::undefined("not_logged");
                one.label = curve.label;
                one.rocAuc = curve.auc;
                evaluation.perClass.push_back(std::move(one));
            }
        }
        if (!areas.empty()) {
            evaluation.averages["macro"]["roc_auc"] = meanOverClasses(areas);
            evaluation.values["roc_auc"] = evaluation.averages["macro"]["roc_auc"];
        }
    }
    fillMissingValues(evaluation, "not_logged");
}

void evaluateReport(
    Evaluation& evaluation, const core::ClassReport& report, const EvaluationOptions& options)
{
    if (std::optional<ConfusionMatrix> matrix = rebuiltMatrix(report)) {
        evaluation.notes.push_back("Confusion matrix rebuilt from recall and support");
        fillFromMatrix(evaluation, std::move(*matrix), options);
        for (std::size_t i = 0; i < 2; ++i) {
            evaluation.perClass[i].rocAuc = measureOf(report.rows[i].rocAuc);
        }
        return;
    }
    for (const core::ReportRow& row : report.rows) {
        evaluation.labels.push_back(row.label);
        evaluation.perClass.push_back(measuresOfRow(row));
    }
    evaluation.kind = report.rows.size() <= 2 ? EvaluationKind::Binary : EvaluationKind::Multiclass;
    fillReportAverages(evaluation);
    if (report.accuracy) {
        evaluation.values["accuracy"] = Measure::of(*report.accuracy);
    }
    fillFromCounts(evaluation, report);
    std::vector<Measure> areas;
    for (const ClassMeasures& one : evaluation.perClass) {
        areas.push_back(one.rocAuc);
    }
    if (std::any_of(areas.begin(), areas.end(), [](const Measure& m) { return m.isDefined(); })) {
        evaluation.averages["macro"]["roc_auc"] = meanOverClasses(areas);
    }
    if (evaluation.kind == EvaluationKind::Binary && !evaluation.labels.empty()) {
        evaluation.positive = chosenPositive(evaluation.labels, options.positive);
        for (const ClassMeasures& one : evaluation.perClass) {
            if (one.label == evaluation.positive) {
                evaluation.values["precision"] = one.precision;
                evaluation.values["recall"] = one.recall;
                evaluation.values["f1"] = one.f1;
                evaluation.values["specificity"] = one.specificity;
                evaluation.values["npv"] = one.npv;
                evaluation.values["fpr"] = one.fpr;
                evaluation.values["roc_auc"] = one.rocAuc;
            }
        }
    }
    fillMissingValues(evaluation, "not_logged");
}

void evaluateCounts(
    Evaluation& evaluation, const core::CountMetrics& counts, const EvaluationOptions& options)
{
    ConfusionMatrix matrix;
    matrix.labels = {"0", "1"};
    matrix.hasNamedLabels = false;
    matrix.counts = {{counts.trueNegatives, counts.falsePositives},
        {counts.falseNegatives, counts.truePositives}};
    EvaluationOptions own = options;
    own.positive = "1";
    fillFromMatrix(evaluation, std::move(matrix), own);
    if (!counts.prefix.empty()) {
        evaluation.notes.push_back("From the metrics named " + counts.prefix);
    }
    const Measure recall = evaluation.values["recall"];
    const Measure fpr = evaluation.values["fpr"];
    if (recall.isDefined() && fpr.isDefined()) {
        RocCurve curve;
        curve.label = "1";
        curve.falsePositiveRates = {fpr.value};
        curve.truePositiveRates = {recall.value};
        curve.auc = Measure::undefined("n_too_small");
        curve.positives = static_cast<std::size_t>(counts.truePositives + counts.falseNegatives);
        curve.negatives = static_cast<std::size_t>(counts.trueNegatives + counts.falsePositives);
        evaluation.roc.push_back(std::move(curve));
    }
}

} // namespace runlane::analysis
