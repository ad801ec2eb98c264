// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/evaluation.h"
#include "analysis/measure_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

namespace runlane::analysis {
namespace {

core::Evidence evidenceOf(core::PredictionTable table)
{
    core::Evidence evidence;
    evidence.source = "predictions.csv";
    evidence.level = 1;
    table.rowCount = table.actual.size();
    evidence.content = std::move(table);
    return evidence;
}

core::PredictionTable binaryTable()
{
    core::PredictionTable table;
    table.actual = {"0", "0", "1", "1", "1", "0"};
    table.predicted = {"0", "1", "1", "1", "0", "0"};
    table.score = {0.1, 0.6, 0.8, 0.6, 0.4, 0.2};
    table.scoreLabel = "1";
    return table;
}

TEST(Evaluate, ScoresSpeakForTheirLabel)
{
    const Evaluation one = evaluate(evidenceOf(binaryTable()));
    EXPECT_EQ(one.positive, "1");
    // By hand: pairs 9, won 8 (0.4 loses to 0.6), tied 0.6 with 0.6 counts half.
    EXPECT_DOUBLE_EQ(one.values.at("roc_auc").value, 7.5 / 9);
    EvaluationOptions options;
    options.positive = "0";
    const Evaluation zero = evaluate(evidenceOf(binaryTable()), options);
    EXPECT_EQ(zero.positive, "0");
    EXPECT_DOUBLE_EQ(zero.values.at("roc_auc").value, 7.5 / 9);
    EXPECT_DOUBLE_EQ(zero.values.at("brier").value, one.values.at("brier").value);
    EXPECT_DOUBLE_EQ(zero.values.at("recall").value, one.values.at("specificity").value);
}

TEST(Evaluate, RowsWithoutScoreStayInTheMatrix)
{
    core::PredictionTable table = binaryTable();
    table.score[0] = std::numeric_limits<double>::quiet_NaN();
    const Evaluation result = evaluate(evidenceOf(table));
    EXPECT_EQ(result.n, 6U);
    EXPECT_EQ(result.roc.front().negatives, 2U);
    EXPECT_THAT(result.notes, testing::Contains(testing::HasSubstr("5 rows that have a score")));
}

TEST(Evaluate, PredictsAtOneHalfWithoutPredictions)
{
    core::PredictionTable table = binaryTable();
    table.predicted.clear();
    const Evaluation result = evaluate(evidenceOf(table));
    ASSERT_TRUE(result.matrix);
    EXPECT_EQ(result.matrix->counts, (std::vector<std::vector<double>>{{2, 1}, {1, 2}}));
    EXPECT_THAT(result.notes, testing::Contains(testing::HasSubstr("0.5 or more")));
}

TEST(Evaluate, DecisionValuesGiveNoMatrixOfTheirOwn)
{
    core::PredictionTable table = binaryTable();
    table.predicted.clear();
    table.score = {-2, 1, 3, 1, -1, -1.5};
    const Evaluation result = evaluate(evidenceOf(table));
    EXPECT_FALSE(result.matrix);
    EXPECT_EQ(result.values.at("accuracy").reason, "no_predictions");
    EXPECT_EQ(result.values.at("log_loss").reason, "not_a_probability");
    EXPECT_DOUBLE_EQ(result.values.at("roc_auc").value, 7.5 / 9);
}

TEST(Evaluate, UsualPositiveLabels)
{
    const auto positiveOf = [](const std::string& first, const std::string& second) {
        core::PredictionTable table;
        table.actual = {first, second};
        table.predicted = {first, second};
        return evaluate(evidenceOf(table)).positive;
    };
    EXPECT_EQ(positiveOf("0", "1"), "1");
    EXPECT_EQ(positiveOf("-1", "1"), "1");
    EXPECT_EQ(positiveOf("1", "2"), "1");
    EXPECT_EQ(positiveOf("True", "False"), "True");
    EXPECT_EQ(positiveOf("Yes", "No"), "Yes");
    EXPECT_EQ(positiveOf("malignant", "benign"), "malignant");
    EXPECT_EQ(positiveOf("양성", "음성"), "양성");
    EXPECT_EQ(positiveOf("cat", "dog"), "dog");
}

TEST(Evaluate, AClassWithoutSamplesLeavesTheMeanUndefined)
{
    core::PredictionTable table;
    table.actual = {"a", "b", "a", "b"};
    table.predicted = {"a", "b", "b", "b"};
    table.classes = {"a", "b", "c"};
    table.classScores = {{0.7, 0.1, 0.3, 0.25}, {0.2, 0.8, 0.3, 0.5}, {0.1, 0.1, 0.4, 0.25}};
    const Evaluation result = evaluate(evidenceOf(table));
    EXPECT_EQ(result.kind, EvaluationKind::Multiclass);
    EXPECT_EQ(result.roc.size(), 2U);
    EXPECT_DOUBLE_EQ(result.perClass[0].rocAuc.value, 1.0);
    EXPECT_EQ(result.perClass[2].rocAuc.reason, "single_class");
    EXPECT_EQ(result.values.at("roc_auc").reason, "class_without_samples");
    // scikit-learn's log loss of these four rows ("scr-s-multi_missing" of the reference values).
    EXPECT_NEAR(result.values.at("log_loss").value, 0.6192346200347059, 1e-12);
}

TEST(Evaluate, CountMetricsGiveAMatrixAndOnePoint)
{
    core::Evidence evidence;
    evidence.source = "metrics";
    evidence.level = 4;
    evidence.content = core::CountMetrics{"test_", 90, 10, 80, 20};
    const Evaluation result = evaluate(evidence);
    EXPECT_EQ(result.n, 200U);
    EXPECT_DOUBLE_EQ(result.values.at("accuracy").value, 0.85);
    EXPECT_DOUBLE_EQ(result.values.at("precision").value, 0.9);
    ASSERT_EQ(result.roc.size(), 1U);
    EXPECT_DOUBLE_EQ(result.roc[0].falsePositiveRates[0], 10.0 / 90);
    EXPECT_DOUBLE_EQ(result.roc[0].truePositiveRates[0], 90.0 / 110);
    EXPECT_EQ(result.roc[0].auc.reason, "n_too_small");
    EXPECT_EQ(result.values.at("roc_auc").reason, "no_scores");
}

TEST(Evaluate, SharesOfRowsTellRecallOnly)
{
    core::Evidence evidence;
    evidence.level = 3;
    evidence.content = core::MatrixTable{{"a", "b"}, {{0.9, 0.1}, {0.25, 0.75}}, true};
    const Evaluation result = evaluate(evidence);
    EXPECT_DOUBLE_EQ(result.perClass[0].recall.value, 0.9);
    EXPECT_DOUBLE_EQ(result.values.at("balanced_accuracy").value, 0.825);
    EXPECT_EQ(result.values.at("accuracy").reason, "shares_only");
    EXPECT_EQ(result.perClass[0].precision.reason, "shares_only");
    EXPECT_EQ(result.n, 0U);
}

TEST(Evaluate, CurvesMayRunEitherWay)
{
    core::CurvePoints points;
    points.x = {1, 0.5, 0};
    points.y = {1, 0.75, 0};
    points.thresholds = {0.1, 0.4, 1.4};
    core::Evidence evidence;
    evidence.level = 3;
    evidence.content = std::vector<core::CurvePoints>{points};
    const Evaluation result = evaluate(evidence);
    ASSERT_EQ(result.roc.size(), 1U);
    EXPECT_EQ(result.roc[0].falsePositiveRates, (std::vector<double>{0, 0.5, 1}));
    EXPECT_TRUE(std::isinf(result.roc[0].thresholds[0]));
    EXPECT_DOUBLE_EQ(result.values.at("roc_auc").value, 0.625);
}

TEST(Evaluate, EmptyEvidenceIsUndefinedNotZero)
{
    const Evaluation result = evaluate(evidenceOf({}));
    for (const auto& [name, measure] : result.values) {
        EXPECT_FALSE(measure.isDefined()) << name;
    }
    core::Evidence curves;
    curves.content = std::vector<core::CurvePoints>{};
    EXPECT_FALSE(evaluate(curves).values.at("roc_auc").isDefined());
    core::Evidence report;
    report.content = core::ClassReport{};
    EXPECT_FALSE(evaluate(report).values.at("accuracy").isDefined());
}

TEST(MeasureNames, CoverWhatEvaluationsHold)
{
    core::PredictionTable regression;
    regression.actualValues = {1, 2, 3};
    regression.predictedValues = {1, 2, 4};
    for (const Evaluation& evaluation :
        {evaluate(evidenceOf(binaryTable())), evaluate(evidenceOf(regression))}) {
        for (const auto& [name, measure] : evaluation.values) {
            const MeasureInfo* info = measureInfo(name);
            ASSERT_NE(info, nullptr) << name;
            EXPECT_FALSE(info->label.empty());
            EXPECT_FALSE(info->formula.empty());
            EXPECT_FALSE(info->meaning.empty());
        }
    }
    std::set<std::string_view> keys;
    for (const MeasureInfo& info : measureInfos()) {
        EXPECT_TRUE(keys.insert(info.key).second) << info.key;
    }
    EXPECT_EQ(keys.size(), 21U);
    EXPECT_EQ(measureInfo("log_loss")->direction, Direction::LowerIsBetter);
    EXPECT_EQ(reasonText("single_class"), "the true labels hold one class only");
    EXPECT_EQ(reasonText("unheard_of"), "unheard_of");
}

} // namespace
} // namespace runlane::analysis
