// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// Contract: what an evaluation file says, before anything is computed (product.md, "Evidence").
namespace runlane::core {

// Per-sample table. All used columns have rowCount entries. Exactly one of (labels) or (numbers) is
// the task: classification uses actual/predicted label texts, regression uses
// actualValues/predictedValues.
struct PredictionTable
{
    std::size_t rowCount = 0;
    std::vector<std::string> sampleIds; // empty when there is no such column
    std::vector<std::string> actual; // label texts, empty for regression
    std::vector<std::string> predicted; // empty when only scores were logged
    std::vector<double> score; // score of the positive class (binary), else empty
    std::string scoreLabel; // label the score speaks for, empty: the second in order
    std::vector<std::string> classes; // classes with a score column, in file order
    std::vector<std::vector<double>> classScores; // one vector per entry of classes
    std::vector<double> actualValues; // regression
    std::vector<double> predictedValues;
    std::vector<std::string> usedColumns; // as named in the file, for the interface
    std::size_t skippedRows = 0;
};

enum class CurveKind { Roc, PrecisionRecall };

// x/y of one logged curve: ROC x = false positive rate, y = true positive rate; precision-recall
// x = recall, y = precision. thresholds may be empty or shorter by one (precision-recall).
struct CurvePoints
{
    CurveKind kind = CurveKind::Roc;
    std::string label; // class it belongs to, empty for a binary curve
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> thresholds;
    std::optional<double> loggedArea;
};

// Confusion matrix as counts (or shares when isNormalised). rows: actual, columns: predicted.
struct MatrixTable
{
    std::vector<std::string> labels; // empty when the file names none
    std::vector<std::vector<double>> cells;
    bool isNormalised = false;
};

// Rows of a classification report or per_class_metrics.csv: what was logged, nothing recomputed.
struct ReportRow
{
    std::string label;
    std::optional<double> precision;
    std::optional<double> recall;
    std::optional<double> f1;
    std::optional<double> support;
    std::optional<double> rocAuc;
    std::optional<double> truePositives, falsePositives, trueNegatives, falseNegatives;
};
struct ClassReport
{
    std::vector<ReportRow> rows; // classes only
    std::optional<double> accuracy;
};

enum class PictureKind {
    ConfusionMatrix,
    RocCurve,
    PrecisionRecallCurve,
    Calibration,
    Residuals,
    Other
};
struct Picture
{
    PictureKind kind = PictureKind::Other;
};

// TP/FP/TN/FN logged as metrics; prefix is what stood before the words, e.g. "test_".
struct CountMetrics
{
    std::string prefix;
    double truePositives = 0, falsePositives = 0, trueNegatives = 0, falseNegatives = 0;
};

// One source of evidence of one run. level 1 to 6 as in product.md. source: artifact path relative
// to the run's artifact root with '/', or "metrics". filePath: where the file lies on this
// computer.
struct Evidence
{
    std::string source;
    std::string filePath;
    int level = 6;
    std::variant<PredictionTable, std::vector<CurvePoints>, MatrixTable, ClassReport, CountMetrics,
        Picture>
        content;
    std::vector<std::string> notes; // English: what reading assumed
};

} // namespace runlane::core
