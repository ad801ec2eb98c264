// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/roc.h"

#include "analysis/classification.h"
#include "analysis/measure_checks.h"
#include "analysis/precision_recall.h"
#include "analysis/roc_sort.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <random>

namespace runlane::analysis {
namespace {

using nlohmann::json;
using tests::expectMeasure;
using tests::expectTruth;
using tests::numbersOf;

struct Scores
{
    std::vector<unsigned char> isPositive;
    std::vector<double> scores;
};

Scores scoresOf(const json& inputs)
{
    Scores scores;
    for (const json& label : inputs.at("y_true")) {
        scores.isPositive.push_back(label == inputs.at("positive") ? 1 : 0);
    }
    scores.scores = numbersOf(inputs.at("score"));
    return scores;
}

std::vector<json> casesWith(const std::string& input)
{
    std::vector<json> cases;
    for (const json& one : tests::allTruthCases("scores.json")) {
        if (one.at("inputs").contains(input)) {
            cases.push_back(one);
        }
    }
    return cases;
}

// Part of an entry whose value is an object of lists.
json partOf(const json& entry, const char* name)
{
    json part = entry;
    part["value"] = entry.at("value").at(name);
    return part;
}

TEST(Roc, AreasAndProperScoresAgreeWithTheReference)
{
    const std::vector<json> cases = casesWith("score");
    ASSERT_GE(cases.size(), 18U);
    for (const json& one : cases) {
        SCOPED_TRACE(one.at("id").get<std::string>());
        const json& expected = one.at("expected");
        const Scores scores = scoresOf(one.at("inputs"));
        const ScoreGroups groups = groupScores(scores.isPositive, scores.scores);
        const auto check = [&](const char* name, const Measure& got) {
            if (expected.contains(name)) {
                expectMeasure(got, expected.at(name), name);
            }
        };
        check("auc", rocArea(groups));
        check("average_precision", averagePrecision(groups));
        check("log_loss.eps_2.2e-16", logLoss(scores.isPositive, scores.scores));
        check("brier", brierScore(scores.isPositive, scores.scores));
    }
}

TEST(Roc, CurvesAgreeWithTheReference)
{
    int full = 0;
    int reduced = 0;
    for (const json& one : casesWith("score")) {
        SCOPED_TRACE(one.at("id").get<std::string>());
        const json& expected = one.at("expected");
        const Scores scores = scoresOf(one.at("inputs"));
        const RocCurve curve = rocCurve(groupScores(scores.isPositive, scores.scores));
        if (expected.contains("roc.n_points.drop_false")) {
            EXPECT_EQ(curve.thresholds.size(),
                expected.at("roc.n_points.drop_false").at("value").get<std::size_t>());
        }
        const auto check = [&](const json& entry, const RocCurve& got) {
            if (entry.at("status") == "undefined") {
                EXPECT_EQ(got.auc.reason, entry.at("reason").get<std::string>());
                EXPECT_TRUE(got.thresholds.empty());
                return;
            }
            expectTruth(got.falsePositiveRates, partOf(entry, "fpr"));
            expectTruth(got.truePositiveRates, partOf(entry, "tpr"));
            expectTruth(got.thresholds, partOf(entry, "threshold"));
        };
        if (expected.contains("roc.drop_false")) {
            check(expected.at("roc.drop_false"), curve);
            ++full;
        }
        if (expected.contains("roc.drop_true")) {
            check(expected.at("roc.drop_true"), withoutCollinearPoints(curve));
            ++reduced;
        }
    }
    EXPECT_GE(full, 10);
    EXPECT_GE(reduced, 12);
}

TEST(PrecisionRecall, CurvesAgreeWithTheReference)
{
    int count = 0;
    for (const json& one : casesWith("score")) {
        if (!one.at("expected").contains("pr")) {
            continue;
        }
        SCOPED_TRACE(one.at("id").get<std::string>());
        const json& entry = one.at("expected").at("pr");
        const Scores scores = scoresOf(one.at("inputs"));
        const PrCurve curve = precisionRecallCurve(groupScores(scores.isPositive, scores.scores));
        expectTruth(curve.precisions, partOf(entry, "precision"));
        expectTruth(curve.recalls, partOf(entry, "recall"));
        expectTruth(curve.thresholds, partOf(entry, "threshold"));
        const Measure fromPoints = averagePrecision(curve.precisions, curve.recalls);
        EXPECT_NEAR(fromPoints.value, curve.averagePrecision.value, 1e-12);
        ++count;
    }
    EXPECT_GE(count, 10);
}

TEST(Roc, ClassProbabilitiesAgreeWithTheReference)
{
    const std::vector<json> cases = casesWith("prob");
    ASSERT_GE(cases.size(), 2U);
    for (const json& one : cases) {
        SCOPED_TRACE(one.at("id").get<std::string>());
        const json& inputs = one.at("inputs");
        const json& expected = one.at("expected");
        const std::size_t classes = inputs.at("labels").size();
        std::vector<std::size_t> actual;
        std::vector<std::vector<double>> scores(classes);
        for (std::size_t i = 0; i < inputs.at("y_true").size(); ++i) {
            const auto& labels = inputs.at("labels");
            actual.push_back(static_cast<std::size_t>(
                std::find(labels.begin(), labels.end(), inputs.at("y_true")[i]) - labels.begin()));
            for (std::size_t k = 0; k < classes; ++k) {
                scores[k].push_back(inputs.at("prob")[i][k].get<double>());
            }
        }
        const auto check = [&](const char* name, const Measure& got) {
            if (expected.contains(name)) {
                expectMeasure(got, expected.at(name), name);
            }
        };
        check("log_loss.eps_2.2e-16", logLoss(actual, scores));
        check("brier.multiclass", brierScore(actual, scores));
        std::vector<Measure> areas;
        for (std::size_t k = 0; k < classes; ++k) {
            std::vector<unsigned char> isPositive;
            for (const std::size_t index : actual) {
                isPositive.push_back(index == k ? 1 : 0);
            }
            areas.push_back(rocArea(groupScores(isPositive, scores[k])));
        }
        if (expected.contains("auc.ovr.per_class")) {
            tests::expectMeasures(areas, expected.at("auc.ovr.per_class"), "auc.ovr.per_class");
        }
    }
}

TEST(Roc, AreaDoesNotDependOnOrderOrScale)
{
    std::mt19937 random(11);
    std::normal_distribution<double> normal;
    Scores scores;
    for (int i = 0; i < 500; ++i) {
        scores.isPositive.push_back(i % 3 == 0 ? 1 : 0);
        scores.scores.push_back(std::round(4 * (normal(random) + (i % 3 == 0 ? 1 : 0))));
    }
    const double area = rocArea(groupScores(scores.isPositive, scores.scores)).value;
    Scores changed = scores;
    std::reverse(changed.isPositive.begin(), changed.isPositive.end());
    std::reverse(changed.scores.begin(), changed.scores.end());
    for (double& score : changed.scores) {
        score = std::exp(score / 7);
    }
    EXPECT_EQ(rocArea(groupScores(changed.isPositive, changed.scores)).value, area);
    for (unsigned char& flag : changed.isPositive) {
        flag = flag == 0 ? 1 : 0;
    }
    EXPECT_NEAR(rocArea(groupScores(changed.isPositive, changed.scores)).value, 1 - area, 1e-15);
    const RocCurve curve = rocCurve(groupScores(scores.isPositive, scores.scores));
    EXPECT_NEAR(
        trapezoidArea(curve.falsePositiveRates, curve.truePositiveRates).value, area, 1e-12);
}

TEST(Roc, LongListsAreSortedLikeShortOnes)
{
    std::mt19937_64 random(3);
    std::vector<double> values{0.0, -0.0, std::numeric_limits<double>::infinity(),
        -std::numeric_limits<double>::infinity(), std::numeric_limits<double>::denorm_min(),
        -std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::max(),
        std::numeric_limits<double>::lowest()};
    std::normal_distribution<double> normal;
    while (values.size() < 20000) {
        values.push_back(std::exp(3 * normal(random)) * (random() % 2 == 0 ? 1 : -1));
        values.push_back(std::round(4 * normal(random)));
    }
    std::vector<double> wanted = values;
    std::sort(wanted.begin(), wanted.end(), std::greater<>());
    sortDescending(values);
    EXPECT_EQ(values, wanted);
}

TEST(Roc, AreaOfFewerThanTwoPointsIsUndefined)
{
    const std::vector<double> one{0.5};
    EXPECT_EQ(trapezoidArea(one, one).reason, "n_too_small");
    EXPECT_EQ(averagePrecision(one, one).reason, "n_too_small");
}

} // namespace
} // namespace runlane::analysis
