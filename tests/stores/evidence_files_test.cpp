// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules.h"
#include "stores/evidence_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <utility>

namespace runlane::tests {
namespace {

namespace fs = std::filesystem;
using analysis::Evaluation;
using analysis::EvaluationKind;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

// One run whose artifacts a test writes.
class EvidenceFiles : public testing::Test
{
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "runlane-files-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        m_run = pattern;
        fs::create_directories(m_run / "artifacts");
    }
    void TearDown() override { fs::remove_all(m_run); }

    void write(const std::string& path, const std::string& text) const
    {
        const fs::path file = m_run / "artifacts" / path;
        fs::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
    }
    [[nodiscard]] EvaluatedRun evaluated() const { return evaluateRun(listArtifactsOf(m_run)); }
    // The only evaluation of the only file.
    [[nodiscard]] Evaluation only(const std::string& path, const std::string& text) const
    {
        write(path, text);
        const EvaluatedRun run = evaluated();
        EXPECT_EQ(run.evaluations.size(), 1U) << path;
        return run.evaluations.empty() ? Evaluation() : run.evaluations.front();
    }

    fs::path m_run;
};

std::vector<std::string> messagesOf(const EvaluatedRun& run)
{
    std::vector<std::string> messages;
    for (const core::Diagnostic& problem : run.problems) {
        messages.push_back(problem.path + ":" + std::to_string(problem.line) + " "
            + core::englishMessage(problem));
    }
    return messages;
}

TEST_F(EvidenceFiles, F89F90BrokenFilesAreReportedAndTheOthersRead)
{
    write("predictions.json", "{\"columns\": [\"y_true\"],\n\"data\": [[1, ");
    write("confusion_matrix.json", std::string(100, '[') + std::string(100, ']'));
    write("roc_curve.json", "");
    write("predictions_b.csv", std::string("y_true,y_pred\n1,\0\n", 18));
    write("classification_report.json", "[1, 2, 3]");
    write("a/predictions.csv", "y_true,y_pred\n1,1\n0,1\n");
    const EvaluatedRun run = evaluated();
    ASSERT_EQ(run.evaluations.size(), 1U);
    EXPECT_EQ(run.evaluations.front().source, "a/predictions.csv");
    const std::vector<std::string> messages = messagesOf(run);
    EXPECT_EQ(messages.size(), 5U);
    EXPECT_THAT(messages, Contains(HasSubstr("predictions.json:2 ")));
    EXPECT_THAT(messages, Contains(HasSubstr("nested deeper than 64 levels")));
    EXPECT_THAT(messages, Contains(HasSubstr("the file is empty")));
}

TEST_F(EvidenceFiles, OtherFilesAreNeitherEvidenceNorProblems)
{
    write("config.json", "{\"lr\": 0.1, \"layers\": [1, 2]}");
    write("history.json",
        "{\"epoch\": [1, 2, 3], \"precision\": [0.1, 0.2, 0.3], \"recall\": [0.2, "
        "0.3, 0.4]}");
    write("history.csv", "epoch,precision,recall\n1,0.1,0.2\n2,0.2,0.3\n3,0.3,0.4\n");
    write("scores_by_split.json",
        "{\"train\": {\"precision\": 0.9, \"recall\": 0.8, \"f1\": 0.8}, "
        "\"test\": {\"precision\": 0.7, \"recall\": 0.6, \"f1\": 0.6}}");
    write("correlation.json", "{\"a\": {\"a\": 1.0, \"b\": 0.3}, \"b\": {\"a\": 0.3, \"b\": 1.0}}");
    write("distance.csv", ",a,b\na,0,3\nb,3,0\n");
    write("broken.json", "{");
    write("answers.csv",
        "inputs,ground_truth,output\n"
        "What is MLflow?,A platform for the machine learning lifecycle that keeps "
        "track of experiments and models in one place,A tool which records "
        "experiments and the models that come out of them so that they can be "
        "compared\n");
    write("loss.png", "x");
    write("process.png", "x");
    write("feature_importance_gain.png", "x");
    write("train.csv", "x1,x2,target\n1,2,0\n2,3,1\n");
    const EvaluatedRun run = evaluated();
    for (const Evaluation& one : run.evaluations) {
        ADD_FAILURE() << one.source << " was read";
    }
    EXPECT_THAT(messagesOf(run), IsEmpty());
}

TEST_F(EvidenceFiles, F88PythonsWordsForNumbers)
{
    const Evaluation result = only("predictions.json",
        "[{\"y_true\": 1, \"y_score\": Infinity, \"y_pred\": 1}, {\"y_true\": 0, \"y_score\": "
        "-Infinity, \"y_pred\": 0}, {\"y_true\": 1, \"y_score\": NaN, \"y_pred\": 1}]");
    EXPECT_EQ(result.n, 3U);
    EXPECT_DOUBLE_EQ(result.values.at("roc_auc").value, 1.0);
    EXPECT_EQ(result.values.at("log_loss").reason, "non_finite_input");
    EXPECT_THAT(result.notes, Contains(HasSubstr("1 have none")));
}

TEST_F(EvidenceFiles, WordsInsideTextsStayTexts)
{
    const Evaluation result = only("predictions.json",
        R"({"y_true": ["NaN-free", "a \"Infinity\" b"], "y_pred": ["NaN-free", "NaN-free"]})");
    EXPECT_THAT(result.labels, testing::ElementsAre("NaN-free", "a \"Infinity\" b"));
}

TEST_F(EvidenceFiles, F91RaggedAndIncompleteRowsAreCounted)
{
    const Evaluation result =
        only("predictions.csv", "y_true,y_pred\n1,1\n0\n,1\n1,0,9\n0,0\n\n1,None\n");
    EXPECT_EQ(result.n, 3U);
    EXPECT_THAT(result.notes, Contains(HasSubstr("incomplete rows")));
}

TEST_F(EvidenceFiles, AScoreInThePredictionColumnIsAScore)
{
    const Evaluation result =
        only("predictions.csv", "label,prediction\n1,0.9\n0,0.2\n1,0.4\n0,0.6\n");
    EXPECT_EQ(result.level, 1);
    EXPECT_DOUBLE_EQ(result.values.at("roc_auc").value, 0.75);
    EXPECT_THAT(result.notes, Contains(HasSubstr("taken as scores")));
}

TEST_F(EvidenceFiles, AScoreOfThePredictedClassGivesNoCurve)
{
    const Evaluation named = only(
        "predictions.csv", "y_true,y_pred,score\n1,1,0.9\n0,0,0.8\n1,0,0.6\n0,1,0.7\n1,1,0.95\n");
    EXPECT_EQ(named.level, 2);
    EXPECT_THAT(named.roc, IsEmpty());
    EXPECT_THAT(named.notes, Contains(HasSubstr("no ROC curve")));
}

TEST_F(EvidenceFiles, OneScoreForManyClassesGivesNoCurve)
{
    const Evaluation result =
        only("predictions.csv", "y_true,y_pred,score\na,a,0.9\nb,b,0.8\nc,a,0.4\n");
    EXPECT_EQ(result.kind, EvaluationKind::Multiclass);
    EXPECT_THAT(result.roc, IsEmpty());
    EXPECT_THAT(result.notes, Contains(HasSubstr("more than two classes")));
}

TEST_F(EvidenceFiles, ClassColumnsUnderManyNames)
{
    const std::array<std::pair<const char*, const char*>, 7> names{{{"P(no)", "P(yes)"},
        {"no_proba", "yes_proba"}, {"Prob no", "Prob yes"}, {"probability_no", "probability_yes"},
        {"proba[no]", "proba[yes]"}, {"y_score_no", "y_score_yes"}, {"p.no", "p.yes"}}};
    for (const auto& [no, yes] : names) {
        const Evaluation result = only("predictions.csv",
            std::string("y_true,") + no + "," + yes
                + "\nyes,0.1,0.9\nno,0.8,0.2\nyes,0.7,0.3\nno,0.9,0.1\n");
        EXPECT_EQ(result.positive, "yes") << yes;
        ASSERT_TRUE(result.values.at("roc_auc").isDefined()) << yes;
        EXPECT_DOUBLE_EQ(result.values.at("roc_auc").value, 1.0) << yes;
    }
}

TEST_F(EvidenceFiles, ListsOfNumpyAndOfJson)
{
    const Evaluation numpy = only("predictions.csv",
        "y_true,y_pred,y_proba\na,a,[0.7 0.2 0.1]\nb,b,[0.1  0.8 0.1]\nc,c,[0.2 0.2 0.6]\n");
    EXPECT_EQ(numpy.roc.size(), 3U);
    EXPECT_DOUBLE_EQ(numpy.values.at("roc_auc").value, 1.0);
    const Evaluation pair = only(
        "predictions.csv", "y_true,y_pred,probabilities\n0,0,\"[0.9, 0.1]\"\n1,1,\"[0.2, 0.8]\"\n");
    EXPECT_EQ(pair.positive, "1");
    EXPECT_DOUBLE_EQ(pair.values.at("brier").value, (0.01 + 0.04) / 2);
}

TEST_F(EvidenceFiles, TruthWordsMeetNumbers)
{
    const Evaluation result =
        only("predictions.csv", "actual,predicted\nTrue,1\nFalse,0\nTrue,0\n");
    EXPECT_THAT(result.labels, testing::ElementsAre("0", "1"));
    EXPECT_DOUBLE_EQ(result.values.at("recall").value, 0.5);
}

TEST_F(EvidenceFiles, FloatLabelsAreTheirNumbers)
{
    const Evaluation result = only("predictions.csv", "y_true,y_pred\n1.0,1\n0.0,1\n0.0,0\n");
    EXPECT_EQ(result.kind, EvaluationKind::Binary);
    EXPECT_THAT(result.labels, testing::ElementsAre("0", "1"));
}

TEST_F(EvidenceFiles, F91RegressionWithDecimalCommasAndQuotes)
{
    const Evaluation result = only("predictions.csv",
        "\xEF\xBB\xBF\"Ground truth\";\"Prediction\"\r\n\"1,5\";\"2,0\"\r\n\"2,5\";\"2,5\"\r\n");
    EXPECT_EQ(result.kind, EvaluationKind::Regression);
    EXPECT_DOUBLE_EQ(result.values.at("mae").value, 0.25);
}

TEST_F(EvidenceFiles, TransposedMatrixIsTurned)
{
    const Evaluation result =
        only("confusion_matrix.csv", "predicted\\actual,cat,dog\ncat,8,3\ndog,2,7\n");
    EXPECT_EQ(result.matrix->counts, (std::vector<std::vector<double>>{{8, 2}, {3, 7}}));
    EXPECT_THAT(result.notes, Contains(HasSubstr("exchanged")));
}

TEST_F(EvidenceFiles, MatrixInsideAMetricsFile)
{
    const Evaluation result = only("metrics.json",
        R"({"accuracy": 0.8, "confusion_matrix": [[4, 1], [1, 4]], "labels": ["n", "p"]})");
    EXPECT_DOUBLE_EQ(result.values.at("accuracy").value, 0.8);
    EXPECT_EQ(result.n, 10U);
}

TEST_F(EvidenceFiles, BestLevelFirst)
{
    write("confusion_matrix.json", "[[4, 1], [1, 4]]");
    write("confusion_matrix.png", "x");
    write("z/predictions.csv", "y_true,y_pred,y_score\n1,1,0.8\n0,0,0.3\n");
    write("labels_only.csv", "y_true,y_pred\n1,1\n0,1\n");
    std::vector<std::pair<int, std::string>> order;
    for (const Evaluation& one : evaluated().evaluations) {
        order.emplace_back(one.level, one.source);
    }
    EXPECT_THAT(order,
        testing::ElementsAre(std::pair(1, std::string("z/predictions.csv")),
            std::pair(2, std::string("labels_only.csv")),
            std::pair(3, std::string("confusion_matrix.json")),
            std::pair(6, std::string("confusion_matrix.png"))));
}

TEST_F(EvidenceFiles, PicturesByName)
{
    using core::PictureKind;
    const std::vector<std::pair<std::string, PictureKind>> names{
        {"plots/ConfusionMatrix.png", PictureKind::ConfusionMatrix},
        {"cm-test.svg", PictureKind::ConfusionMatrix}, {"roc.jpg", PictureKind::RocCurve},
        {"test_roc_curve_plot.png", PictureKind::RocCurve},
        {"pr_curve.png", PictureKind::PrecisionRecallCurve},
        {"training_precision_recall_curve.png", PictureKind::PrecisionRecallCurve},
        {"calibration_curve_plot.png", PictureKind::Calibration},
        {"residuals_plot.png", PictureKind::Residuals},
        {"lift_curve_plot.png", PictureKind::Other}};
    for (const auto& [name, kind] : names) {
        write(name, "x");
    }
    const EvaluatedRun run = evaluated();
    EXPECT_EQ(run.evaluations.size(), names.size());
    for (const auto& [name, kind] : names) {
        ASSERT_NE(run.find(name), nullptr) << name;
        EXPECT_EQ(run.find(name)->picture, kind) << name;
        EXPECT_EQ(run.find(name)->level, 6) << name;
    }
}

TEST_F(EvidenceFiles, CountMetricsOfSeveralSplits)
{
    core::Run run;
    const auto add = [&](std::string_view key, double value) {
        core::MetricValue metric;
        metric.key = key;
        metric.value = value;
        run.metrics.push_back(metric);
    };
    add("test/FN", 2);
    add("test/FP", 1);
    add("test/TN", 5);
    add("test/TP", 4);
    add("tp", 3); // the other three are missing
    add("val_false_negatives", 1);
    add("val_false_positives", 2);
    add("val_true_negatives", 3);
    add("val_true_positives", 0.5); // no count
    const EvaluatedRun result = evaluateRun({}, run);
    ASSERT_EQ(result.evaluations.size(), 1U);
    const Evaluation& counts = result.evaluations.front();
    EXPECT_EQ(counts.source, "metrics");
    EXPECT_EQ(counts.level, 4);
    EXPECT_EQ(counts.matrix->counts, (std::vector<std::vector<double>>{{5, 1}, {2, 4}}));
    EXPECT_THAT(counts.notes, Contains(HasSubstr("test/")));
}

TEST_F(EvidenceFiles, StopsWhenAsked)
{
    write("predictions.csv", "y_true,y_pred\n1,1\n");
    core::Progress progress;
    core::DiagnosticSink sink;
    std::stop_source stop;
    stop.request_stop();
    const auto result =
        stores::readEvidence({}, listArtifactsOf(m_run), {stop.get_token(), progress, sink});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, core::ErrorCode::Cancelled);
}

} // namespace
} // namespace runlane::tests
