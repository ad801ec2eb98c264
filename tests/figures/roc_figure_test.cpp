// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/roc_figure.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace runlane::figures {
namespace {

using analysis::Measure;

struct CurveOf
{
    std::string label;
    double area;
};

std::shared_ptr<analysis::Evaluation> evaluation(const std::vector<CurveOf>& curves)
{
    auto result = std::make_shared<analysis::Evaluation>();
    result->level = 1;
    for (const CurveOf& one : curves) {
        analysis::RocCurve roc;
        roc.label = one.label;
        roc.falsePositiveRates = {0, 0, 0.5, 1};
        roc.truePositiveRates = {0, 0.5, 1, 1};
        roc.thresholds = {std::numeric_limits<double>::infinity(), 0.8, 0.5, 0.2};
        roc.auc = Measure::of(one.area);
        roc.positives = 220;
        roc.negatives = 980;
        result->roc.push_back(roc);
        analysis::PrCurve pr;
        pr.label = one.label;
        pr.precisions = {0.5, 0.6, 1, 1};
        pr.recalls = {1, 1, 0.5, 0};
        pr.thresholds = {0.2, 0.5, 0.8};
        pr.averagePrecision = Measure::of(one.area);
        result->precisionRecall.push_back(pr);
    }
    return result;
}

CurveRequest request()
{
    CurveRequest asked;
    asked.inputs.push_back(
        {"a", "first", runStyle(0), evaluation({{"Blight", 0.9914}, {"Rust", 0.8}})});
    asked.inputs.push_back({"b", "second", runStyle(1), evaluation({{"Blight", 0.9741}})});
    asked.inputs.push_back({"c", "none", runStyle(2), nullptr});
    asked.positiveLabel = "Blight";
    return asked;
}

TEST(RocFigure, OverlayOfOneClass)
{
    const RocFigure figure = buildRocFigure(request());
    EXPECT_EQ(figure.title, "Blight");
    EXPECT_EQ(core::englishText(figure.titleNote), "220 positive, 980 negative");
    EXPECT_EQ(core::englishText(figure.x.name), "False positive rate");
    ASSERT_EQ(figure.lines.size(), 2U);
    EXPECT_EQ(figure.lines[0].areaText, "0.9914");
    EXPECT_EQ(figure.lines[0].x, (std::vector<double>{0, 0, 0.5, 1}));
    EXPECT_EQ(figure.lines[0].y, (std::vector<double>{0, 0.5, 1, 1}));
    EXPECT_EQ(core::englishText(figure.notices.at(0)), "1 run left no curve");
    EXPECT_EQ(
        core::englishText(figure.accessibleDescription), "Best first, area under the curve 0.9914");
    EXPECT_TRUE(figure.showsChanceLine);
    EXPECT_EQ(figure.x.minimum, 0);
    EXPECT_EQ(figure.y.maximum, 1);
}

TEST(RocFigure, InsetOnlyWhenEveryAreaIsAboveNineTenths)
{
    const RocFigure high = buildRocFigure(request());
    ASSERT_TRUE(high.inset);
    EXPECT_EQ(high.inset->x.maximum, 0.2);
    EXPECT_EQ(high.inset->y.minimum, 0.8);
    CurveRequest asked = request();
    asked.inputs[1].evaluation = evaluation({{"Blight", 0.9}});
    EXPECT_FALSE(buildRocFigure(asked).inset);
    auto noArea = evaluation({{"Blight", 1}});
    noArea->roc[0].auc = Measure::undefined("single_class");
    asked.inputs[1].evaluation = noArea;
    EXPECT_FALSE(buildRocFigure(asked).inset);
}

TEST(RocFigure, OperatingPointAtTheThreshold)
{
    CurveRequest asked = request();
    asked.threshold = 0.5;
    const RocFigure figure = buildRocFigure(asked);
    ASSERT_TRUE(figure.lines[0].operatingPoint);
    EXPECT_EQ(figure.lines[0].operatingPoint->x, 0.5);
    EXPECT_EQ(figure.lines[0].operatingPoint->y, 1);
    asked.threshold = 0.9;
    EXPECT_EQ(buildRocFigure(asked).lines[0].operatingPoint->y, 0);
    asked.threshold = 0.6;
    EXPECT_EQ(buildPrFigure(asked).lines[0].operatingPoint->x, 0.5);
    EXPECT_EQ(buildPrFigure(asked).lines[0].operatingPoint->y, 1);
}

TEST(RocFigure, HighlightedRunIsDrawnLast)
{
    CurveRequest asked = request();
    asked.highlightedRunId = "a";
    const RocFigure figure = buildRocFigure(asked);
    EXPECT_EQ(figure.lines.back().runId, "a");
    EXPECT_EQ(figure.lines.back().emphasis, Emphasis::Highlighted);
    EXPECT_EQ(figure.lines.front().emphasis, Emphasis::Faded);
}

TEST(RocFigure, CountsAreSaidOnlyWhenRunsAgree)
{
    CurveRequest asked = request();
    auto other = evaluation({{"Blight", 0.95}});
    other->roc[0].negatives = 10;
    asked.inputs[1].evaluation = other;
    EXPECT_TRUE(buildRocFigure(asked).titleNote.isEmpty());
    EXPECT_FALSE(buildPrFigure(asked).chanceLevel);
}

TEST(RocFigure, PrecisionRecallHasItsChanceLevel)
{
    const RocFigure figure = buildPrFigure(request());
    EXPECT_FALSE(figure.showsChanceLine);
    ASSERT_TRUE(figure.chanceLevel);
    EXPECT_DOUBLE_EQ(*figure.chanceLevel, 220.0 / 1200.0);
    EXPECT_EQ(core::englishText(figure.x.name), "Recall");
    EXPECT_EQ(
        core::englishText(figure.accessibleDescription), "Best first, average precision 0.9914");
}

TEST(RocFigure, NoCurveHasAReason)
{
    CurveRequest asked = request();
    asked.positiveLabel = "Unheard of";
    EXPECT_EQ(
        core::englishText(buildRocFigure(asked).emptyReason), "No run left scores or curve points");
    EXPECT_EQ(
        core::englishText(buildPrFigure({}).emptyReason), "No run left scores or curve points");
    EXPECT_EQ(curveLabels(request().inputs), (std::vector<std::string>{"Blight", "Rust"}));
}

TEST(RocFigure, LongCurvesAreReducedWithTheirShapeKept)
{
    auto many = std::make_shared<analysis::Evaluation>();
    analysis::RocCurve roc;
    const std::size_t count = 300000;
    for (std::size_t i = 0; i <= count; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(count);
        roc.falsePositiveRates.push_back(share * share);
        roc.truePositiveRates.push_back(std::sqrt(share));
    }
    roc.auc = Measure::of(0.99);
    many->roc.push_back(roc);
    CurveRequest asked;
    asked.inputs.push_back({"a", "many", runStyle(0), many});
    const RocFigure figure = buildRocFigure(asked);
    const RocLine& line = figure.lines.at(0);
    EXPECT_EQ(line.loggedPoints, count + 1);
    EXPECT_LT(line.x.size(), 5000U);
    EXPECT_EQ(line.x.front(), 0);
    EXPECT_EQ(line.x.back(), 1);
    EXPECT_TRUE(std::is_sorted(line.x.begin(), line.x.end()));
    EXPECT_TRUE(std::is_sorted(line.y.begin(), line.y.end()));
    const auto inInset =
        std::count_if(line.x.begin(), line.x.end(), [](double x) { return x < 0.2; });
    EXPECT_GT(inInset, 600);
}

} // namespace
} // namespace runlane::figures
