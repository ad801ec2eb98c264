// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/matrix_figure.h"

#include <gtest/gtest.h>

#include <cmath>

namespace runlane::figures {
namespace {

using Cells = std::vector<std::vector<double>>;
using Texts = std::vector<std::string>;

std::shared_ptr<analysis::Evaluation> evaluation(const Texts& labels, const Cells& cells)
{
    auto result = std::make_shared<analysis::Evaluation>();
    result->matrix = analysis::ConfusionMatrix{labels, cells, false, true};
    double right = 0;
    double all = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (std::size_t j = 0; j < cells.size(); ++j) {
            all += cells[i][j];
            right += i == j ? cells[i][j] : 0;
        }
    }
    result->n = static_cast<std::size_t>(all);
    result->values["accuracy"] = analysis::Measure::of(right / all);
    return result;
}

MatrixRequest request()
{
    MatrixRequest asked;
    asked.inputs.push_back(
        {"a", "first", runStyle(0), evaluation({"Clean", "Mold"}, {{950, 50}, {0, 200}})});
    asked.inputs.push_back(
        {"b", "base", runStyle(1), evaluation({"Mold", "Clean"}, {{160, 40}, {100, 900}})});
    asked.baselineRunId = "b";
    return asked;
}

Texts textsOf(const MatrixFigure& figure)
{
    Texts texts;
    for (const MatrixCell& cell : figure.cells) {
        texts.push_back(cell.text);
    }
    return texts;
}

TEST(MatrixFigure, BaselineFirstThenOthersThenDifferences)
{
    const auto figures = buildMatrixFigures(request());
    ASSERT_EQ(figures.size(), 3U);
    EXPECT_EQ(figures[0].title, "base");
    EXPECT_TRUE(figures[0].isBaseline);
    EXPECT_EQ(figures[0].labels, (Texts{"Mold", "Clean"}));
    EXPECT_EQ(textsOf(figures[0]), (Texts{"80.0", "20.0", "10.0", "90.0"}));
    EXPECT_EQ(figures[1].labels, (Texts{"Mold", "Clean"}));
    EXPECT_EQ(textsOf(figures[1]), (Texts{"100.0", "0", "5.0", "95.0"}));
    EXPECT_EQ(figures[2].meaning, MatrixMeaning::Difference);
    EXPECT_EQ(figures[2].baselineTitle, "base");
    EXPECT_EQ(textsOf(figures[2]), (Texts{"+20.0", "−20.0", "−5.0", "+5.0"}));
    EXPECT_EQ(figures[2].scaleMinimumText, "−20");
    EXPECT_EQ(figures[2].scaleMaximumText, "+20");
    EXPECT_EQ(core::englishText(figures[0].caption), "accuracy 0.8833, n 1,200");
}

TEST(MatrixFigure, CellsSayWhatTheyAre)
{
    const auto figures = buildMatrixFigures(request());
    EXPECT_EQ(core::englishText(figures[0].cells[2].description),
        "true Clean, predicted Mold, 10.0 per cent, 100 of 1,000");
    EXPECT_EQ(core::englishText(figures[2].cells[1].description),
        "true Mold, predicted Clean, −20.0 points");
    EXPECT_TRUE(figures[0].cells[0].isDiagonal);
    EXPECT_FALSE(figures[0].cells[1].isDiagonal);
    const Theme& light = theme(ThemeKind::Light);
    EXPECT_EQ(figures[1].cells[0].fill, light.sequential.back());
    EXPECT_EQ(figures[1].cells[1].fill, light.sequential.front());
    EXPECT_EQ(figures[2].cells[0].fill, light.diverging.back());
    EXPECT_EQ(figures[2].cells[1].fill, light.diverging.front());
    for (const MatrixFigure& figure : figures) {
        for (const MatrixCell& cell : figure.cells) {
            EXPECT_GE(contrastRatio(cell.fill, cell.textColor), 4.575);
        }
    }
}

TEST(MatrixFigure, LargestChangesFirst)
{
    const auto changes = buildMatrixFigures(request())[2].changes;
    ASSERT_EQ(changes.size(), 4U);
    EXPECT_EQ(core::englishText(changes[0].name), "Mold right");
    EXPECT_EQ(changes[0].text, "+20.0");
    EXPECT_TRUE(changes[0].isBetter);
    EXPECT_EQ(core::englishText(changes[1].name), "Mold as Clean");
    EXPECT_TRUE(changes[1].isBetter);
}

TEST(MatrixFigure, EveryNormalisation)
{
    MatrixRequest asked = request();
    asked.normalisation = Normalisation::Counts;
    const auto counts = buildMatrixFigures(asked);
    EXPECT_EQ(textsOf(counts[0]), (Texts{"160", "40", "100", "900"}));
    EXPECT_EQ(textsOf(counts[2]), (Texts{"+40", "−40", "−50", "+50"}));
    EXPECT_EQ(counts[0].scaleMaximum, 950);
    EXPECT_EQ(counts[0].scaleMaximumText, "950");
    asked.normalisation = Normalisation::Columns;
    EXPECT_EQ(textsOf(buildMatrixFigures(asked)[0]), (Texts{"61.5", "4.3", "38.5", "95.7"}));
    asked.normalisation = Normalisation::All;
    EXPECT_EQ(textsOf(buildMatrixFigures(asked)[0]), (Texts{"13.3", "3.3", "8.3", "75.0"}));
}

TEST(MatrixFigure, ClassWithoutSamplesIsUndefined)
{
    MatrixRequest asked;
    asked.inputs.push_back({"a", "first", runStyle(0), evaluation({"x", "y"}, {{5, 5}, {0, 0}})});
    const auto figures = buildMatrixFigures(asked);
    ASSERT_EQ(figures.size(), 1U);
    EXPECT_TRUE(figures[0].cells[2].isHatched);
    EXPECT_EQ(figures[0].cells[2].text, "");
    EXPECT_EQ(core::englishText(figures[0].cells[2].description),
        "true y, predicted x, undefined: no sample of y");
}

TEST(MatrixFigure, OtherClassesHaveNoDifference)
{
    MatrixRequest asked = request();
    asked.inputs[0].evaluation = evaluation({"Clean", "Rust"}, {{1, 2}, {3, 4}});
    const auto figures = buildMatrixFigures(asked);
    ASSERT_EQ(figures.size(), 3U);
    EXPECT_EQ(core::englishText(figures[2].emptyReason), "Other classes than the baseline");
    EXPECT_EQ(figures[1].cells.size(), 4U);
    EXPECT_EQ(core::englishText(figures[2].caption), "n 10 against 1,200");
}

TEST(MatrixFigure, LoggedSharesAreShownAsWhatTheyAre)
{
    auto shares = evaluation({"x", "y"}, {{0.9, 0.1}, {0.33, 0.67}});
    shares->matrix->isNormalised = true;
    MatrixRequest asked;
    asked.inputs.push_back({"a", "first", runStyle(0), shares});
    EXPECT_EQ(textsOf(buildMatrixFigures(asked)[0]), (Texts{"90.0", "10.0", "33.0", "67.0"}));
    EXPECT_EQ(core::englishText(buildMatrixFigures(asked)[0].cells[1].description),
        "true x, predicted y, 10.0 per cent");
    for (const Normalisation other :
        {Normalisation::Counts, Normalisation::Columns, Normalisation::All}) {
        asked.normalisation = other;
        EXPECT_EQ(core::englishText(buildMatrixFigures(asked)[0].emptyReason),
            "Logged as shares of another kind");
    }
}

TEST(MatrixFigure, ManyClassesLoseTheirText)
{
    Texts labels;
    Cells cells(26, std::vector<double>(26, 1));
    for (int i = 0; i < 26; ++i) {
        labels.push_back(std::to_string(i));
    }
    MatrixRequest asked;
    asked.inputs.push_back({"a", "first", runStyle(0), evaluation(labels, cells)});
    const auto figures = buildMatrixFigures(asked);
    EXPECT_EQ(figures[0].cells.size(), 676U);
    EXPECT_TRUE(figures[0].cells[5].text.empty());
    EXPECT_FALSE(figures[0].cells[5].description.isEmpty());
}

TEST(MatrixFigure, RunsWithoutMatrixAreLeftOut)
{
    MatrixRequest asked = request();
    asked.inputs[1].evaluation = nullptr;
    const auto figures = buildMatrixFigures(asked);
    ASSERT_EQ(figures.size(), 1U);
    EXPECT_EQ(figures[0].runId, "a");
    EXPECT_TRUE(buildMatrixFigures({}).empty());
}

} // namespace
} // namespace runlane::figures
