// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/classification.h"

#include "analysis/measure_checks.h"

#include <gtest/gtest.h>

#include <functional>
#include <numeric>
#include <random>

namespace runlane::analysis {
namespace {

using nlohmann::json;
using tests::expectMeasure;
using tests::expectMeasures;
using tests::labelTexts;

using MeasureOf = std::function<Measure(const ClassMeasures&)>;

// The cases whose inputs are a table Runlane counts itself: no weights, no faulty input.
std::vector<json> countedCases()
{
    std::vector<json> cases;
    for (const json& one : tests::allTruthCases("classification.json")) {
        if (one.at("expected").contains("confusion_matrix")
            && !one.at("inputs").contains("sample_weight")) {
            cases.push_back(one);
        }
    }
    return cases;
}

ConfusionMatrix matrixOf(const json& inputs)
{
    return countConfusions(labelTexts(inputs.at("y_true")), labelTexts(inputs.at("y_pred")),
        labelTexts(inputs.at("labels")));
}

TEST(Classification, CountsAsTheReference)
{
    const std::vector<json> cases = countedCases();
    ASSERT_GE(cases.size(), 20U);
    for (const json& one : cases) {
        SCOPED_TRACE(one.at("id").get<std::string>());
        EXPECT_EQ(json(matrixOf(one.at("inputs")).counts),
            one.at("expected").at("confusion_matrix").at("value"));
    }
}

TEST(Classification, MeasuresPerClass)
{
    const std::vector<std::pair<std::string, MeasureOf>> measures{
        {"precision.per_class", [](const ClassMeasures& m) { return m.precision; }},
        {"recall.per_class", [](const ClassMeasures& m) { return m.recall; }},
        {"f1.per_class", [](const ClassMeasures& m) { return m.f1; }},
        {"specificity.per_class", [](const ClassMeasures& m) { return m.specificity; }},
        {"npv.per_class", [](const ClassMeasures& m) { return m.npv; }},
        {"fpr.per_class", [](const ClassMeasures& m) { return m.fpr; }},
        {"support", [](const ClassMeasures& m) { return Measure::of(m.support); }},
    };
    for (const json& one : countedCases()) {
        SCOPED_TRACE(one.at("id").get<std::string>());
        const std::vector<ClassMeasures> classes = measuresPerClass(matrixOf(one.at("inputs")));
        for (const auto& [name, measure] : measures) {
            std::vector<Measure> values;
            std::transform(classes.begin(), classes.end(), std::back_inserter(values), measure);
            expectMeasures(values, one.at("expected").at(name), name);
        }
    }
}

TEST(Classification, MeasuresOfTheWholeMatrix)
{
    for (const json& one : countedCases()) {
        SCOPED_TRACE(one.at("id").get<std::string>());
        const ConfusionMatrix matrix = matrixOf(one.at("inputs"));
        const json& expected = one.at("expected");
        expectMeasure(accuracy(matrix), expected.at("accuracy"), "accuracy");
        expectMeasure(
            balancedAccuracy(matrix), expected.at("balanced_accuracy"), "balanced_accuracy");
        expectMeasure(matthewsCorrelation(matrix), expected.at("mcc"), "mcc");
        expectMeasure(cohensKappa(matrix), expected.at("kappa"), "kappa");
        const Averages averages = averagesOf(matrix);
        for (const char* group : {"macro", "micro", "weighted"}) {
            for (const char* name : {"precision", "recall", "f1"}) {
                const std::string entry = std::string(name) + "." + group;
                expectMeasure(averages.at(group).at(name), expected.at(entry), entry);
            }
        }
    }
}

TEST(Classification, MeasuresOfThePositiveClass)
{
    int count = 0;
    for (const json& one : countedCases()) {
        const json& expected = one.at("expected");
        if (!expected.contains("binary.counts")) {
            continue;
        }
        SCOPED_TRACE(one.at("id").get<std::string>());
        const ConfusionMatrix matrix = matrixOf(one.at("inputs"));
        const std::string positive = tests::labelText(one.at("inputs").at("positive"));
        const std::vector<ClassMeasures> classes = measuresPerClass(matrix);
        const std::size_t index = matrix.labels.front() == positive ? 0 : 1;
        const BinaryCounts counts = countsOfClass(matrix, index);
        const json& wanted = expected.at("binary.counts").at("value");
        EXPECT_EQ(counts.truePositives, wanted.at("tp").get<double>());
        EXPECT_EQ(counts.falsePositives, wanted.at("fp").get<double>());
        EXPECT_EQ(counts.trueNegatives, wanted.at("tn").get<double>());
        EXPECT_EQ(counts.falseNegatives, wanted.at("fn").get<double>());
        expectMeasure(classes[index].precision, expected.at("binary.precision"), "precision");
        expectMeasure(classes[index].recall, expected.at("binary.recall"), "recall");
        expectMeasure(classes[index].specificity, expected.at("binary.specificity"), "specificity");
        expectMeasure(classes[index].npv, expected.at("binary.npv"), "npv");
        expectMeasure(classes[index].fpr, expected.at("binary.fpr"), "fpr");
        expectMeasure(classes[index].f1, expected.at("binary.f1"), "f1");
        ++count;
    }
    EXPECT_GE(count, 10);
}

TEST(Classification, AnEmptyMatrixIsUndefinedEverywhere)
{
    const ConfusionMatrix matrix = countConfusions({}, {}, {"0", "1"});
    EXPECT_EQ(accuracy(matrix).reason, "empty_input");
    EXPECT_EQ(balancedAccuracy(matrix).reason, "empty_input");
    EXPECT_EQ(matthewsCorrelation(matrix).reason, "empty_input");
    EXPECT_EQ(cohensKappa(matrix).reason, "empty_input");
}

TEST(Classification, LabelsAreOrderedByValueOrCodePoint)
{
    EXPECT_EQ(orderedLabels({"10", "9", "-1", "9"}), (std::vector<std::string>{"-1", "9", "10"}));
    EXPECT_EQ(
        orderedLabels({"b", "10", "9", "B"}), (std::vector<std::string>{"10", "9", "B", "b"}));
    EXPECT_EQ(orderedLabels({"세토사", "버지니카", "버시컬러"}),
        (std::vector<std::string>{"버시컬러", "버지니카", "세토사"}));
}

TEST(Classification, TheOrderOfSamplesDoesNotMatter)
{
    const json one = countedCases().front();
    std::vector<std::string> actual = labelTexts(one.at("inputs").at("y_true"));
    std::vector<std::string> predicted = labelTexts(one.at("inputs").at("y_pred"));
    std::vector<std::size_t> order(actual.size());
    std::iota(order.begin(), order.end(), 0U);
    std::shuffle(order.begin(), order.end(), std::mt19937(7));
    std::vector<std::string> shuffledActual;
    std::vector<std::string> shuffledPredicted;
    for (const std::size_t i : order) {
        shuffledActual.push_back(actual[i]);
        shuffledPredicted.push_back(predicted[i]);
    }
    const std::vector<std::string> labels = labelTexts(one.at("inputs").at("labels"));
    EXPECT_EQ(countConfusions(shuffledActual, shuffledPredicted, labels).counts,
        matrixOf(one.at("inputs")).counts);
}

} // namespace
} // namespace runlane::analysis
