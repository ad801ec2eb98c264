// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/build_report.h"
#include "report/sample_document.h"
#include "report/sample_input.h"

#include "report/page_painter.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <algorithm>

namespace runlane::report {
namespace {

QString textOf(const ReportInput& input)
{
    return tests::documentText(buildReport(input));
}

testing::AssertionResult contains(const QString& text, const char* part)
{
    return text.contains(QString::fromUtf8(part)) ? testing::AssertionSuccess()
                                                  : testing::AssertionFailure()
            << "no \"" << part << "\" in\n"
            << text.toStdString();
}

std::vector<tests::SampleRun> plainRuns(std::size_t count)
{
    std::vector<tests::SampleRun> runs(count);
    for (std::size_t i = 0; i < count; ++i) {
        runs[i].id = QStringLiteral("%1").arg(i, 32, 16, QLatin1Char('a')).toStdString();
        runs[i].name = "run-" + std::to_string(i);
    }
    return runs;
}

TEST(BuildReport, HeadlineNamesTheBestAndSaysThatNothingWasTested)
{
    // Accuracies by hand: (210 + 940) / 1200 and (190 + 920) / 1200.
    const QString text = textOf(tests::makeInput(tests::leafRuns()));
    EXPECT_TRUE(
        contains(text, "> convnext-t-focal-s2 has the highest accuracy, 0.9583; no test was made"));
    EXPECT_TRUE(
        contains(text, "Accuracy: 0.9583 against 0.9250 of the baseline, difference +0.0333."));
    EXPECT_TRUE(contains(text, "evidence level 1, n = 1,200"));
    EXPECT_TRUE(contains(text, "1 run left no evaluation."));
    EXPECT_FALSE(text.contains(QStringLiteral("significant")));
}

TEST(BuildReport, WithoutBaselineTheSpanIsTold)
{
    ReportInput input = tests::makeInput(tests::leafRuns());
    input.runs[1].role = RunRole::Compared;
    EXPECT_TRUE(contains(
        textOf(input), "Accuracy: from 0.9250 (resnet50-ce-s2) to 0.9583 (convnext-t-focal-s2)."));
}

TEST(BuildReport, TiesAreShared)
{
    auto runs = plainRuns(3);
    runs[0].metrics["val_accuracy"] = 0.5;
    runs[1].metrics["val_accuracy"] = 0.9;
    runs[2].metrics["val_accuracy"] = 0.9;
    EXPECT_TRUE(contains(textOf(tests::makeInput(runs)),
        "run-1 and run-2 share the highest val_accuracy, 0.9; no test was made"));
}

TEST(BuildReport, LossIsBestWhenLow)
{
    auto runs = plainRuns(2);
    runs[0].metrics["val_loss"] = 0.5;
    runs[1].metrics["val_loss"] = 0.25;
    const QString text = textOf(tests::makeInput(runs));
    EXPECT_TRUE(contains(text, "run-1 has the lowest val_loss, 0.25"));
    EXPECT_TRUE(contains(text, "nothing was recomputed"));
}

TEST(BuildReport, NothingIsCalledBestWithoutADirection)
{
    auto runs = plainRuns(2);
    runs[0].metrics["zeta"] = 1;
    runs[1].metrics["zeta"] = 2;
    EXPECT_TRUE(
        contains(textOf(tests::makeInput(runs)), "No common measure says which run is better"));
}

TEST(BuildReport, StatedDirectionsSayWhatIsBest)
{
    auto runs = plainRuns(2);
    runs[0].metrics = {{"zeta", 1}, {"val_loss", 0.5}};
    runs[1].metrics = {{"zeta", 2}, {"val_loss", 0.25}};
    ReportInput input = tests::makeInput(runs);
    input.directions.setStated("zeta", analysis::Direction::LowerIsBetter);
    input.directions.setOwn("val_loss", analysis::Direction::HigherIsBetter);
    const Document document = buildReport(input);
    const QString text = tests::documentText(document);
    EXPECT_TRUE(contains(text, "run-0 has the highest val_loss, 0.50; no test was made"));
    EXPECT_TRUE(contains(text, "zeta: 1 against 2 of the baseline"));
    EXPECT_EQ(tests::strongCells(document, QStringLiteral("val_loss")),
        (QStringList{QStringLiteral("0.50"), QStringLiteral("0.50")}));
    EXPECT_EQ(tests::strongCells(document, QStringLiteral("zeta")),
        (QStringList{QStringLiteral("1"), QStringLiteral("1")}));
    input.directions.setOwn("val_loss", analysis::Direction::Unknown);
    input.directions.setOwn("zeta", analysis::Direction::Unknown);
    EXPECT_TRUE(contains(textOf(input), "No common measure says which run is better"));
}

TEST(BuildReport, RecomputedMeasuresKeepTheirDirection)
{
    ReportInput input = tests::makeInput(tests::leafRuns());
    input.directions.setOwn("accuracy", analysis::Direction::LowerIsBetter);
    EXPECT_TRUE(contains(textOf(input), "convnext-t-focal-s2 has the highest accuracy, 0.9583"));
}

TEST(BuildReport, RunsWithoutMetrics)
{
    const QString text = textOf(tests::makeInput(plainRuns(2)));
    EXPECT_TRUE(contains(text, "The runs logged no metric."));
    EXPECT_TRUE(contains(text, "No parameter differs between the runs."));
    EXPECT_FALSE(text.contains(QStringLiteral("# Training curves")));
    EXPECT_FALSE(text.contains(QStringLiteral("# ROC and AUC")));
}

TEST(BuildReport, OneRun)
{
    auto runs = plainRuns(1);
    runs[0].metrics["test_accuracy"] = 0.75;
    const QString text = textOf(tests::makeInput(runs));
    EXPECT_TRUE(contains(text, "One run, nothing to compare it with"));
    EXPECT_TRUE(contains(text, "test_accuracy 0.75."));
    EXPECT_FALSE(text.contains(QStringLiteral("# What differs")));
}

TEST(BuildReport, NoRunsMakeATitleOnly)
{
    EXPECT_NO_THROW(static_cast<void>(buildReport(tests::makeInput({}))));
}

TEST(BuildReport, DifferencesShowValueAndDeltaToTheBaseline)
{
    auto runs = plainRuns(2);
    runs[0].metrics["rmse"] = 2.5;
    runs[1].metrics["rmse"] = 2.75;
    runs[0].params["depth"] = "3";
    runs[1].params["depth"] = "5";
    runs[0].params["same"] = "x";
    runs[1].params["same"] = "x";
    const QString text = textOf(tests::makeInput(runs));
    EXPECT_TRUE(contains(text, "depth | 3 | 5"));
    EXPECT_TRUE(contains(text, "rmse | 2.50 −0.25 | 2.75"));
    EXPECT_TRUE(contains(text, "1 parameter is the same in all runs."));
}

TEST(BuildReport, ManyRunsStandInRows)
{
    auto runs = plainRuns(30);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (int p = 0; p < 13; ++p) {
            runs[i].params["p" + std::to_string(p)] = std::to_string(i);
        }
    }
    const Document document = buildReport(tests::makeInput(runs));
    std::size_t tables = 0;
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<TableBlock>(&block.content)) {
            EXPECT_LE(table->columns.size(), 9U);
            tables += table->columns.back().title.startsWith(QLatin1Char('p')) ? 1U : 0U;
        }
    }
    EXPECT_EQ(tables, 3U);
}

TEST(BuildReport, EveryTableAndFigureIsNumberedOnceInOrder)
{
    const QString text = textOf(tests::makeInput(tests::leafRuns()));
    for (const QString& word : {QStringLiteral("Table"), QStringLiteral("Figure")}) {
        std::vector<int> numbers;
        QRegularExpression pattern(word + QStringLiteral(" (\\d+)\\."));
        for (const auto& match : pattern.globalMatch(text)) {
            numbers.push_back(match.captured(1).toInt());
        }
        ASSERT_FALSE(numbers.empty());
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            EXPECT_EQ(numbers[i], static_cast<int>(i) + 1) << word.toStdString();
        }
    }
}

TEST(BuildReport, SectionsFollowTheChosenOrderAndCarryTheirNotes)
{
    ReportInput input = tests::makeInput(tests::leafRuns());
    input.sections = {{Section::Provenance, Inclusion::Included, {}},
        {Section::Results, Inclusion::Included, QStringLiteral("Seeds were fixed.")},
        {Section::Curves, Inclusion::LeftOut, {}}};
    const QString text = textOf(input);
    EXPECT_LT(text.indexOf(QStringLiteral("# Methods and provenance")),
        text.indexOf(QStringLiteral("# Results\nSeeds were fixed.\n")));
    EXPECT_FALSE(text.contains(QStringLiteral("# Training curves")));
}

TEST(BuildReport, RunsOfOneNameAreToldApartById)
{
    auto runs = plainRuns(2);
    runs[0].name = runs[1].name = "train";
    runs[0].id = "1111111122222222";
    runs[1].id = "3333333344444444";
    const QString text = textOf(tests::makeInput(runs));
    EXPECT_TRUE(contains(text, "train (11111111)"));
    EXPECT_TRUE(contains(text, "train (33333333)"));
}

TEST(BuildReport, MeasuresWithZeroDenominatorAreUndefined)
{
    auto runs = plainRuns(2);
    runs[0].evaluations = {tests::regressionEvaluation(1.5, 1.0, 0.8)};
    runs[1].evaluations = {tests::regressionEvaluation(1.25, 1.0, 0.9)};
    const QString text = textOf(tests::makeInput(runs));
    EXPECT_TRUE(contains(text, "undefined"));
    EXPECT_TRUE(contains(text, "run-1 has the lowest RMSE, 1.2500"));
}

TEST(BuildReport, WhatAFileDoesNotHoldIsMissingNotUndefined)
{
    auto runs = plainRuns(2);
    runs[0].evaluations = {tests::binaryEvaluation(10, 2, 3, 85)};
    runs[1].evaluations = {tests::binaryEvaluation(12, 2, 1, 85)};
    analysis::Evaluation& points = runs[1].evaluations.front();
    points.level = 3;
    points.matrix.reset();
    for (const char* name : {"accuracy", "f1"}) {
        points.values[name] = analysis::Measure::undefined("no_predictions");
    }
    for (analysis::ClassMeasures& measures : points.perClass) {
        measures.precision = measures.recall = measures.f1 =
            analysis::Measure::undefined("no_predictions");
    }
    points.averages.clear();
    const QString text = textOf(tests::makeInput(runs));
    EXPECT_FALSE(text.contains(QStringLiteral("| undefined")));
    EXPECT_TRUE(contains(text, "| 0.9500 |"));
    const Document document = buildReport(tests::makeInput(runs));
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<TableBlock>(&block.content)) {
            EXPECT_LE(table->groups.size(), 2U); // class names and the first run
        }
    }
}

TEST(BuildReport, RowsOfDifferentSizesAreSaid)
{
    auto runs = plainRuns(2);
    runs[0].evaluations = {tests::binaryEvaluation(10, 2, 3, 85)};
    runs[1].evaluations = {tests::binaryEvaluation(10, 2, 3, 35)};
    EXPECT_TRUE(contains(textOf(tests::makeInput(runs)), "n = 50 to 100, different between runs"));
}

TEST(BuildReport, NonFiniteValuesAreShownAsSuch)
{
    auto runs = plainRuns(2);
    runs[0].metrics["loss"] = std::numeric_limits<double>::quiet_NaN();
    runs[1].metrics["loss"] = std::numeric_limits<double>::infinity();
    const QString text = textOf(tests::makeInput(runs));
    EXPECT_TRUE(contains(text, "NaN"));
    EXPECT_TRUE(contains(text, "∞"));
}

TEST(BuildReport, LongValuesAndPathsAreShortened)
{
    auto runs = plainRuns(2);
    runs[0].params["data"] = "/home/someone/projects/leaf/data/processed/train.parquet";
    runs[0].params["text"] = std::string(6000, 'x');
    ReportInput input = tests::makeInput(runs);
    EXPECT_TRUE(contains(textOf(input), "data | …/processed/train.parquet"));
    EXPECT_FALSE(textOf(input).contains(QString(161, QLatin1Char('x'))));
    input.paths = PathDisplay::Full;
    EXPECT_TRUE(
        contains(textOf(input), "/home/someone/projects/leaf/data/processed/train.parquet"));
}

TEST(BuildReport, F97MarkupInNamesStaysText)
{
    auto runs = plainRuns(2);
    runs[0].name = "<b>bold</b><img src=x>";
    EXPECT_TRUE(contains(textOf(tests::makeInput(runs)), "<b>bold</b><img src=x>"));
}

TEST(BuildReport, PicturesStandOnlyWhereNothingElseIsDrawn)
{
    auto runs = plainRuns(2);
    runs[0].evaluations = {tests::binaryEvaluation(10, 2, 3, 85)};
    ReportInput input = tests::makeInput(runs);
    const QImage image(20, 10, QImage::Format_RGB32);
    for (ReportRun& run : input.runs) {
        run.pictures = {
            {QStringLiteral("confusion_matrix.png"), core::PictureKind::ConfusionMatrix, image}};
    }
    const Document document = buildReport(input);
    std::vector<QString> titles;
    for (const Block& block : document.blocks) {
        if (const auto* pictures = std::get_if<PicturesBlock>(&block.content)) {
            for (const Picture& picture : pictures->pictures) {
                titles.push_back(picture.title);
            }
        }
    }
    EXPECT_EQ(titles, std::vector<QString>{QStringLiteral("run-1 ★, confusion_matrix.png")});
}

TEST(BuildReport, DescribesSectionsForTheWindow)
{
    auto runs = plainRuns(2);
    const auto sections = describeSections(tests::makeInput(runs));
    ASSERT_EQ(sections.size(), static_cast<std::size_t>(kSectionCount));
    const auto roc = std::find_if(sections.begin(), sections.end(),
        [](const SectionSummary& summary) { return summary.section == Section::Roc; });
    EXPECT_EQ(roc->content, SectionSummary::Content::Absent);
    EXPECT_EQ(roc->fact, QStringLiteral("no scores found"));
}

TEST(BuildReport, ChoosesCurvesThatSayMost)
{
    auto runs = plainRuns(2);
    for (tests::SampleRun& run : runs) {
        run.metrics = {{"params_total", 12}, {"test_accuracy", 0.5}};
        run.histories = {{"system/gpu_0_usage", {1, 2}}, {"train_loss", {2, 1}},
            {"val_loss", {2, 1}}, {"epoch", {0, 1}}};
    }
    const ReportInput input = tests::makeInput(runs);
    std::vector<const core::Run*> chosen{input.runs[0].run, input.runs[1].run};
    EXPECT_EQ(chooseCurveKeys(chosen, {}, 3),
        (std::vector<std::string>{"val_loss", "train_loss", "epoch"}));
    analysis::Directions directions;
    directions.setOwn("train_loss", analysis::Direction::Unknown);
    directions.setOwn("epoch", analysis::Direction::HigherIsBetter);
    EXPECT_EQ(chooseCurveKeys(chosen, directions, 3),
        (std::vector<std::string>{"val_loss", "epoch", "train_loss"}));
}

TEST(BuildReport, ReportsOfAllSizesFitTheirPages)
{
    for (const std::size_t count : {1U, 2U, 5U, 6U, 30U}) {
        auto runs = plainRuns(count);
        for (tests::SampleRun& run : runs) {
            run.name = "아주 긴 이름을 가진 실행 번호 " + run.name + std::string(200, 'w');
            run.params["note"] = std::string(300, 'y');
            run.metrics["val/acc"] = 0.5;
        }
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            const Pages pages(buildReport(tests::makeInput(runs)), paper, tests::plainPainter());
            EXPECT_GE(pages.count(), 1);
            EXPECT_FALSE(pages.image(0, 0.25).isNull());
        }
    }
}

} // namespace
} // namespace runlane::report
