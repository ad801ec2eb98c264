// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/evidence_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace runlane::tests {

namespace {

using analysis::Evaluation;
using analysis::Measure;
using nlohmann::json;

// Twelve digits, as the truth files promise.
void expectNumber(const Measure& got, const json& wanted, const std::string& where)
{
    if (!got.isDefined()) {
        ADD_FAILURE() << where << " is undefined (" << got.reason << ") instead of " << wanted;
        return;
    }
    const double value = wanted.get<double>();
    EXPECT_LE(std::abs(got.value - value), 1e-12 + 1e-12 * std::abs(value))
        << where << ": " << got.value << " instead of " << value;
}

// scikit-learn's zero_division=0 writes 0 where the denominator is 0; Runlane says undefined.
void expectNumberOrZeroDivision(const Measure& got, const json& wanted, const std::string& where)
{
    if (!got.isDefined() && got.reason == "zero_denominator") {
        EXPECT_TRUE(wanted.is_null() || wanted == 0.0) << where << " should be " << wanted;
        return;
    }
    expectNumber(got, wanted, where);
}

const analysis::RocCurve* curveOf(const Evaluation& evaluation, const std::string& label)
{
    const auto found = std::find_if(evaluation.roc.begin(), evaluation.roc.end(),
        [&](const analysis::RocCurve& roc) { return roc.label == label; });
    return found == evaluation.roc.end() ? nullptr : &*found;
}

const Measure& valueOf(const Evaluation& evaluation, const std::string& name)
{
    static const Measure kAbsent = Measure::undefined("absent");
    const auto found = evaluation.values.find(name);
    return found == evaluation.values.end() ? kAbsent : found->second;
}

Measure averageOf(const Evaluation& evaluation, const std::string& group, const std::string& name)
{
    const auto found = evaluation.averages.find(group);
    if (found == evaluation.averages.end() || found->second.count(name) == 0) {
        return Measure::undefined("absent");
    }
    return found->second.at(name);
}

const analysis::ClassMeasures* classOf(const Evaluation& evaluation, const std::string& label)
{
    for (const analysis::ClassMeasures& one : evaluation.perClass) {
        if (one.label == label) {
            return &one;
        }
    }
    return nullptr;
}

// Labels are sorted; only a list column has an order of its own in the truth.
void expectMatrix(const Evaluation& evaluation, const json& expected, const std::string& where)
{
    ASSERT_TRUE(evaluation.matrix) << where;
    const analysis::ConfusionMatrix& matrix = *evaluation.matrix;
    const json& cells = expected.contains("confusion_matrix") ? expected.at("confusion_matrix")
                                                              : expected.at("normalized_matrix");
    if (!expected.contains("labels") || expected.at("labels").is_null()) {
        EXPECT_FALSE(matrix.hasNamedLabels) << where;
        EXPECT_EQ(json(matrix.counts), cells) << where;
        return;
    }
    std::vector<std::string> labels;
    for (const json& label : expected.at("labels")) {
        labels.push_back(labelOf(label));
    }
    EXPECT_THAT(matrix.labels, testing::UnorderedElementsAreArray(labels)) << where;
    if (where.find("probabilities.json") == std::string::npos) {
        EXPECT_EQ(matrix.labels, labels) << where;
    }
    const auto indexOf = [&](const std::string& label) {
        return static_cast<std::size_t>(
            std::find(matrix.labels.begin(), matrix.labels.end(), label) - matrix.labels.begin());
    };
    ASSERT_EQ(matrix.counts.size(), labels.size()) << where;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t j = 0; j < labels.size(); ++j) {
            EXPECT_EQ(matrix.counts.at(indexOf(labels[i])).at(indexOf(labels[j])),
                cells.at(i).at(j).get<double>())
                << where << " " << labels[i] << " as " << labels[j];
        }
    }
}

void expectClass(const analysis::ClassMeasures& got, const json& wanted, const std::string& where)
{
    const auto check = [&](const char* name, const Measure& measure) {
        if (wanted.contains(name)) {
            expectNumberOrZeroDivision(measure, wanted.at(name), where + " " + name);
        }
    };
    check("precision", got.precision);
    check("recall", got.recall);
    check("f1", got.f1);
    check("f1-score", got.f1);
    check("specificity", got.specificity);
    check("npv", got.npv);
    check("roc_auc", got.rocAuc);
    if (wanted.contains("support")) {
        EXPECT_EQ(got.support, wanted.at("support").get<double>()) << where;
    }
}

void expectLabelMeasures(
    const Evaluation& evaluation, const json& expected, const std::string& where)
{
    expectMatrix(evaluation, expected, where);
    EXPECT_EQ(evaluation.n, expected.at("n").get<std::size_t>()) << where;
    expectNumber(valueOf(evaluation, "accuracy"), expected.at("accuracy"), where + " accuracy");
    expectNumber(valueOf(evaluation, "balanced_accuracy"), expected.at("balanced_accuracy"),
        where + " balanced accuracy");
    // scikit-learn gives 0 for a constant vector, and NaN for kappa when all agree by chance.
    const Measure& mcc = valueOf(evaluation, "mcc");
    if (mcc.reason == "constant_input") {
        EXPECT_EQ(expected.at("mcc"), 0.0) << where;
    } else {
        expectNumber(mcc, expected.at("mcc"), where + " mcc");
    }
    const Measure& kappa = valueOf(evaluation, "kappa");
    if (kappa.reason == "expected_agreement_is_1") {
        EXPECT_EQ(expected.at("cohen_kappa"), "NaN") << where;
    } else {
        expectNumber(kappa, expected.at("cohen_kappa"), where + " kappa");
    }
    std::size_t position = 0;
    for (const auto& [label, wanted] : expected.at("per_class").items()) {
        // A matrix without labels is named by position.
        const bool isNamed = evaluation.matrix && evaluation.matrix->hasNamedLabels;
        const auto* one = classOf(evaluation, isNamed ? label : std::to_string(position));
        ++position;
        if (one == nullptr) {
            ADD_FAILURE() << where << " has no class " << label;
            continue;
        }
        expectClass(*one, wanted, where + " class " + label);
    }
    for (const char* group : {"macro", "micro", "weighted"}) {
        for (const char* name : {"precision", "recall", "f1"}) {
            expectNumber(averageOf(evaluation, group, name), expected.at(group).at(name),
                where + " " + group + " " + name);
        }
    }
}

void expectScoreMeasures(
    const Evaluation& evaluation, const json& expected, const std::string& where)
{
    if (expected.contains("undefined")) {
        EXPECT_EQ(valueOf(evaluation, "roc_auc").reason, "single_class") << where;
        EXPECT_TRUE(evaluation.roc.empty()) << where;
    }
    if (!expected.contains("n_scored")) {
        EXPECT_FALSE(valueOf(evaluation, "roc_auc").isDefined()) << where;
        EXPECT_TRUE(evaluation.roc.empty()) << where << ": there is no score to draw a curve from";
    }
    for (const char* name : {"roc_auc", "average_precision", "log_loss", "brier"}) {
        if (expected.contains(name)) {
            expectNumber(valueOf(evaluation, name), expected.at(name), where + " " + name);
        }
    }
    if (expected.contains("score_kind")) {
        EXPECT_EQ(valueOf(evaluation, "log_loss").reason, "not_a_probability") << where;
        EXPECT_EQ(valueOf(evaluation, "brier").reason, "not_a_probability") << where;
    }
    if (expected.contains("roc_points_all")) {
        ASSERT_EQ(evaluation.roc.size(), 1U) << where;
        EXPECT_EQ(evaluation.roc.front().thresholds.size(),
            expected.at("roc_points_all").get<std::size_t>())
            << where;
        EXPECT_TRUE(std::isinf(evaluation.roc.front().thresholds.front())) << where;
        ASSERT_EQ(evaluation.precisionRecall.size(), 1U) << where;
        EXPECT_EQ(evaluation.precisionRecall.front().recalls.size(),
            expected.at("pr_points").get<std::size_t>())
            << where;
    }
}

void expectBinary(const Evaluation& evaluation, const json& expected, const std::string& where)
{
    EXPECT_EQ(evaluation.kind, analysis::EvaluationKind::Binary) << where;
    EXPECT_EQ(evaluation.positive, labelOf(expected.at("positive_label"))) << where;
    if (expected.contains("confusion_matrix")) {
        expectLabelMeasures(evaluation, expected, where);
        for (const char* name : {"precision", "recall", "f1", "specificity", "npv"}) {
            expectNumberOrZeroDivision(
                valueOf(evaluation, name), expected.at(name), where + " " + name);
        }
    } else if (expected.contains("at_threshold_0.5")) {
        // Without predicted labels Runlane predicts at 0.5 and says so.
        ASSERT_TRUE(evaluation.matrix) << where;
        const json& counts = expected.at("at_threshold_0.5");
        const json matrix{{counts.at("tn"), counts.at("fp")}, {counts.at("fn"), counts.at("tp")}};
        EXPECT_EQ(json(evaluation.matrix->counts), matrix) << where;
    }
    expectScoreMeasures(evaluation, expected, where);
}

void expectMulticlass(const Evaluation& evaluation, const json& expected, const std::string& where)
{
    EXPECT_EQ(evaluation.kind, analysis::EvaluationKind::Multiclass) << where;
    expectLabelMeasures(evaluation, expected, where);
    if (!expected.contains("one_vs_rest")) {
        EXPECT_TRUE(evaluation.roc.empty()) << where;
        return;
    }
    for (const auto& [label, wanted] : expected.at("one_vs_rest").items()) {
        const auto* one = classOf(evaluation, label);
        const analysis::RocCurve* curve = curveOf(evaluation, label);
        if (one == nullptr || curve == nullptr) {
            ADD_FAILURE() << where << " has no curve for " << label;
            continue;
        }
        expectNumber(one->rocAuc, wanted.at("roc_auc"), where + " AUC of " + label);
        expectNumber(curve->auc, wanted.at("roc_auc"), where + " curve of " + label);
        EXPECT_EQ(curve->thresholds.size(), wanted.at("roc_points_all").get<std::size_t>());
    }
    const auto check = [&](const char* name, const Measure& got) {
        expectNumber(got, expected.at(name), where + " " + name);
    };
    check("roc_auc_ovr_macro", averageOf(evaluation, "macro", "roc_auc"));
    check("roc_auc_ovr_weighted", averageOf(evaluation, "weighted", "roc_auc"));
    check("roc_auc_micro", averageOf(evaluation, "micro", "roc_auc"));
    check("average_precision_macro", averageOf(evaluation, "macro", "average_precision"));
    check("average_precision_micro", averageOf(evaluation, "micro", "average_precision"));
    check("roc_auc_ovr_macro", valueOf(evaluation, "roc_auc"));
    if (expected.contains("log_loss")) {
        check("log_loss", valueOf(evaluation, "log_loss"));
        check("brier_multiclass_sum", valueOf(evaluation, "brier"));
    }
}

void expectRegression(const Evaluation& evaluation, const json& expected, const std::string& where)
{
    EXPECT_EQ(evaluation.kind, analysis::EvaluationKind::Regression) << where;
    EXPECT_EQ(evaluation.n, expected.at("n").get<std::size_t>()) << where;
    for (const char* name : {"mae", "mse", "rmse", "r2", "mape", "max_error"}) {
        expectNumber(valueOf(evaluation, name), expected.at(name), where + " " + name);
    }
    expectNumber(valueOf(evaluation, "median_absolute_error"), expected.at("median_ae"),
        where + " median absolute error");
}

void expectRocCurve(const Evaluation& evaluation, const json& expected, const std::string& where)
{
    EXPECT_EQ(evaluation.level, 3) << where;
    if (expected.contains("per_class")) {
        for (const auto& [label, wanted] : expected.at("per_class").items()) {
            const analysis::RocCurve* curve = curveOf(evaluation, label);
            ASSERT_NE(curve, nullptr) << where << " class " << label;
            EXPECT_EQ(curve->falsePositiveRates.size(), wanted.at("points").get<std::size_t>());
            expectNumber(curve->auc, wanted.at("auc_trapezoid"), where + " class " + label);
        }
        return;
    }
    ASSERT_EQ(evaluation.roc.size(), 1U) << where;
    const analysis::RocCurve& curve = evaluation.roc.front();
    EXPECT_EQ(curve.falsePositiveRates.size(), expected.at("points").get<std::size_t>()) << where;
    expectNumber(curve.auc, expected.at("auc_trapezoid"), where);
    expectNumber(valueOf(evaluation, "roc_auc"), expected.at("auc_trapezoid"), where);
    if (expected.at("first_threshold") == "Infinity") {
        ASSERT_EQ(curve.thresholds.size(), curve.falsePositiveRates.size()) << where;
        EXPECT_TRUE(std::isinf(curve.thresholds.front())) << where;
    }
}

void expectPrCurve(const Evaluation& evaluation, const json& truth, const std::string& where)
{
    EXPECT_EQ(evaluation.level, 3) << where;
    const json& expected = truth.at("expected");
    ASSERT_EQ(evaluation.precisionRecall.size(), 1U) << where;
    const analysis::PrCurve& curve = evaluation.precisionRecall.front();
    // DVC leaves out the end point (recall 0, precision 1); Runlane puts it back, which gives the
    // exact average precision.
    const bool isDvc = truth.at("format") == "dvc";
    EXPECT_EQ(curve.recalls.size(), expected.at("points").get<std::size_t>() + (isDvc ? 1 : 0))
        << where;
    if (truth.at("format") != "csv2") {
        EXPECT_EQ(curve.thresholds.size(), expected.at("thresholds").get<std::size_t>()) << where;
    }
    expectNumber(curve.averagePrecision, expected.at("exact_average_precision"), where);
    if (!isDvc) {
        expectNumber(curve.averagePrecision, expected.at("average_precision_step_sum"), where);
    }
}

void expectConfusionMatrix(
    const Evaluation& evaluation, const json& expected, const std::string& where)
{
    if (!expected.contains("normalized_matrix")) {
        expectLabelMeasures(evaluation, expected, where);
        return;
    }
    expectMatrix(evaluation, expected, where);
    EXPECT_TRUE(evaluation.matrix->isNormalised) << where;
    // Only recall can be told from shares of rows.
    const json& cells = expected.at("normalized_matrix");
    for (std::size_t i = 0; i < evaluation.perClass.size(); ++i) {
        EXPECT_NEAR(evaluation.perClass[i].recall.value, cells[i][i].get<double>(), 1e-9);
        EXPECT_FALSE(evaluation.perClass[i].precision.isDefined()) << where;
    }
    EXPECT_FALSE(valueOf(evaluation, "accuracy").isDefined()) << where;
}

void expectReport(const Evaluation& evaluation, const json& truth, const std::string& where)
{
    EXPECT_EQ(evaluation.level, 3) << where;
    const json& expected = truth.at("expected");
    const bool isText = truth.at("format") == "text";
    const double slack = isText ? 0.5000001 * std::pow(10, -truth.at("digits").get<int>()) : 0;
    const auto expectClose = [&](const Measure& got, const json& wanted, const std::string& what) {
        if (isText && got.isDefined()) {
            EXPECT_NEAR(got.value, wanted.get<double>(), slack) << where << what;
        } else {
            expectNumberOrZeroDivision(got, wanted, where + what);
        }
    };
    std::size_t classes = 0;
    for (const auto& [label, wanted] : expected.items()) {
        if (!wanted.is_object() || label.find(" avg") != std::string::npos) {
            continue;
        }
        ++classes;
        const auto* one = classOf(evaluation, label);
        if (one == nullptr) {
            ADD_FAILURE() << where << " has no class " << label;
            continue;
        }
        expectClose(one->precision, wanted.at("precision"), " precision of " + label);
        expectClose(one->recall, wanted.at("recall"), " recall of " + label);
        expectClose(one->f1, wanted.at("f1-score"), " F1 of " + label);
        EXPECT_EQ(one->support, wanted.at("support").get<double>()) << where;
    }
    EXPECT_EQ(evaluation.perClass.size(), classes) << where;
    if (expected.contains("accuracy")) {
        expectClose(valueOf(evaluation, "accuracy"), expected.at("accuracy"), " accuracy");
    }
    // Averages of rounded values cannot be closer than their rounding.
    for (const char* group : {"macro", "weighted"}) {
        const json& wanted = expected.at(std::string(group) + " avg");
        const double near = isText ? 2 * slack : 1e-12;
        EXPECT_NEAR(averageOf(evaluation, group, "precision").value,
            wanted.at("precision").get<double>(), near)
            << where;
        EXPECT_NEAR(
            averageOf(evaluation, group, "recall").value, wanted.at("recall").get<double>(), near)
            << where;
    }
}

void expectPerClassMetrics(
    const Evaluation& evaluation, const json& expected, const std::string& where)
{
    EXPECT_EQ(evaluation.level, 3) << where;
    EXPECT_EQ(evaluation.perClass.size(), expected.size()) << where;
    for (const auto& [label, wanted] : expected.items()) {
        const auto* one = classOf(evaluation, label);
        if (one == nullptr) {
            ADD_FAILURE() << where << " has no class " << label;
            continue;
        }
        expectClass(*one, wanted, where + " class " + label);
        EXPECT_EQ(one->support, wanted.at("tp").get<double>() + wanted.at("fn").get<double>());
    }
}

} // namespace

void expectAgreement(
    const analysis::Evaluation& evaluation, const json& truth, const std::string& where)
{
    const json& expected = truth.at("expected");
    const std::string kind = truth.at("kind").get<std::string>();
    if (kind == "predictions") {
        // Tables written by mlflow.evaluate and DVC have no "task" of their own in the truth.
        const std::string task = expected.value("task", "multiclass");
        if (task == "regression") {
            expectRegression(evaluation, expected, where);
        } else if (task == "binary") {
            expectBinary(evaluation, expected, where);
        } else if (expected.at("labels").size() > 2) {
            expectMulticlass(evaluation, expected, where);
        } else {
            expectLabelMeasures(evaluation, expected, where);
        }
    } else if (kind == "roc_curve") {
        expectRocCurve(evaluation, expected, where);
    } else if (kind == "pr_curve") {
        expectPrCurve(evaluation, truth, where);
    } else if (kind == "confusion_matrix") {
        EXPECT_EQ(evaluation.level, truth.value("level", 3)) << where;
        expectConfusionMatrix(evaluation, expected, where);
    } else if (kind == "classification_report") {
        expectReport(evaluation, truth, where);
    } else if (kind == "per_class_metrics") {
        expectPerClassMetrics(evaluation, expected, where);
    } else {
        ADD_FAILURE() << where << " has unknown kind " << kind;
    }
}

} // namespace runlane::tests
