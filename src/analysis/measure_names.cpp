// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measure_names.h"

#include "core/text.h"

#include <algorithm>
#include <array>

namespace runlane::analysis {

namespace {

constexpr Direction kHigher = Direction::HigherIsBetter;
constexpr Direction kLower = Direction::LowerIsBetter;
using enum MeasureFamily;

constexpr std::array kMeasures{
    MeasureInfo{"accuracy", RUNLANE_TEXT("Measure", "Accuracy"), "(TP + TN) / N",
        RUNLANE_TEXT("Measure", "Share of all samples whose class is predicted right"), kHigher,
        Classification},
    MeasureInfo{"balanced_accuracy", RUNLANE_TEXT("Measure", "Balanced accuracy"),
        "Σ recall / classes",
        RUNLANE_TEXT("Measure",
            "Mean of the recall of every class that occurs, so that rare "
            "classes count as much as frequent ones"),
        kHigher, Classification},
    MeasureInfo{"precision", RUNLANE_TEXT("Measure", "Precision"), "TP / (TP + FP)",
        RUNLANE_TEXT("Measure",
            "Share of the samples predicted positive that are positive "
            "(positive predictive value)"),
        kHigher, Classification},
    MeasureInfo{"recall", RUNLANE_TEXT("Measure", "Recall"), "TP / (TP + FN)",
        RUNLANE_TEXT("Measure",
            "Share of the positive samples that are found (sensitivity, true "
            "positive rate)"),
        kHigher, Classification},
    MeasureInfo{"specificity", RUNLANE_TEXT("Measure", "Specificity"), "TN / (TN + FP)",
        RUNLANE_TEXT("Measure",
            "Share of the negative samples that are predicted negative (true "
            "negative rate)"),
        kHigher, Classification},
    MeasureInfo{"npv", RUNLANE_TEXT("Measure", "Negative predictive value"), "TN / (TN + FN)",
        RUNLANE_TEXT("Measure", "Share of the samples predicted negative that are negative"),
        kHigher, Classification},
    MeasureInfo{"fpr", RUNLANE_TEXT("Measure", "False positive rate"), "FP / (FP + TN)",
        RUNLANE_TEXT("Measure", "Share of the negative samples that are predicted positive"),
        kLower, Classification},
    MeasureInfo{"f1", RUNLANE_TEXT("Measure", "F1"), "2 TP / (2 TP + FP + FN)",
        RUNLANE_TEXT("Measure", "Harmonic mean of precision and recall"), kHigher, Classification},
    MeasureInfo{"mcc", RUNLANE_TEXT("Measure", "Matthews correlation"),
        "(TP·TN − FP·FN) / √((TP+FP)(TP+FN)(TN+FP)(TN+FN))",
        RUNLANE_TEXT("Measure",
            "Correlation of true and predicted classes: 1 is perfect, 0 no "
            "better than chance, −1 always wrong"),
        kHigher, Classification},
    MeasureInfo{"kappa", RUNLANE_TEXT("Measure", "Cohen’s kappa"), "(pₒ − pₑ) / (1 − pₑ)",
        RUNLANE_TEXT(
            "Measure", "Agreement of true and predicted classes beyond what chance would give"),
        kHigher, Classification},
    MeasureInfo{"roc_auc", RUNLANE_TEXT("Measure", "ROC AUC"),
        "P(score⁺ > score⁻) + ½ P(score⁺ = score⁻)",
        RUNLANE_TEXT("Measure",
            "Chance that a positive sample scores higher than a negative one; "
            "for several classes the mean of each class against the rest"),
        kHigher, Scores},
    MeasureInfo{"average_precision", RUNLANE_TEXT("Measure", "Average precision"),
        "Σ (Rₙ − Rₙ₋₁) Pₙ",
        RUNLANE_TEXT("Measure",
            "Precision averaged over the recall gained at each threshold, "
            "without interpolation"),
        kHigher, Scores},
    MeasureInfo{"log_loss", RUNLANE_TEXT("Measure", "Log loss"), "−Σ ln p(true class) / N",
        RUNLANE_TEXT("Measure",
            "Mean surprise at the true class; certain mistakes cost most "
            "(probabilities are kept 2.2e−16 away from 0 and 1)"),
        kLower, Scores},
    MeasureInfo{"brier", RUNLANE_TEXT("Measure", "Brier score"), "Σ (p − y)² / N",
        RUNLANE_TEXT("Measure",
            "Mean squared distance of probabilities from what happened; for "
            "several classes summed over classes"),
        kLower, Scores},
    MeasureInfo{"mae", RUNLANE_TEXT("Measure", "MAE"), "Σ|y − ŷ| / N",
        RUNLANE_TEXT("Measure", "Mean absolute error, in the unit of the target"), kLower,
        Regression},
    MeasureInfo{"mse", RUNLANE_TEXT("Measure", "MSE"), "Σ(y − ŷ)² / N",
        RUNLANE_TEXT("Measure", "Mean squared error, in the squared unit of the target"), kLower,
        Regression},
    MeasureInfo{"rmse", RUNLANE_TEXT("Measure", "RMSE"), "√MSE",
        RUNLANE_TEXT("Measure",
            "Root of the mean squared error; large errors weigh more than in "
            "the MAE"),
        kLower, Regression},
    MeasureInfo{"r2", RUNLANE_TEXT("Measure", "R²"), "1 − SSE / SST",
        RUNLANE_TEXT("Measure",
            "Share of the target’s variance that is explained: 1 is perfect, 0 "
            "as good as always predicting the mean, below 0 worse"),
        kHigher, Regression},
    MeasureInfo{"mape", RUNLANE_TEXT("Measure", "MAPE"), "Σ|y − ŷ|/|y| / N",
        RUNLANE_TEXT("Measure", "Mean absolute error relative to the true value, as a fraction"),
        kLower, Regression},
    MeasureInfo{"median_absolute_error", RUNLANE_TEXT("Measure", "Median absolute error"),
        "median |y − ŷ|", RUNLANE_TEXT("Measure", "Half of the predictions are closer than this"),
        kLower, Regression},
    MeasureInfo{"max_error", RUNLANE_TEXT("Measure", "Largest error"), "max |y − ŷ|",
        RUNLANE_TEXT("Measure", "The worst prediction"), kLower, Regression},
};

struct Reason
{
    std::string_view word;
    std::string_view text;
};
constexpr std::array kReasons{
    Reason{"empty_input", RUNLANE_TEXT("Measure", "there are no samples")},
    Reason{"length_mismatch", RUNLANE_TEXT("Measure", "columns have different lengths")},
    Reason{"non_finite_input", RUNLANE_TEXT("Measure", "a value is missing or not finite")},
    Reason{"n_too_small", RUNLANE_TEXT("Measure", "there are too few points")},
    Reason{"constant_input",
        RUNLANE_TEXT("Measure", "the true or the predicted values are all the same")},
    Reason{"zero_denominator",
        RUNLANE_TEXT("Measure", "the denominator is 0: no sample is of that kind")},
    Reason{"single_class", RUNLANE_TEXT("Measure", "the true labels hold one class only")},
    Reason{"class_without_samples", RUNLANE_TEXT("Measure", "a class has no samples")},
    Reason{"no_positive", RUNLANE_TEXT("Measure", "there are no positive samples")},
    Reason{
        "expected_agreement_is_1", RUNLANE_TEXT("Measure", "chance alone would agree everywhere")},
    Reason{"not_a_probability",
        RUNLANE_TEXT("Measure", "the scores are not probabilities between 0 and 1")},
    Reason{"zero_in_y_true", RUNLANE_TEXT("Measure", "a true value is 0")},
    Reason{"label_not_listed", RUNLANE_TEXT("Measure", "a label has no score column")},
    Reason{"no_scores", RUNLANE_TEXT("Measure", "no scores were logged")},
    Reason{"no_predictions", RUNLANE_TEXT("Measure", "no predicted labels were logged")},
    Reason{"not_logged", RUNLANE_TEXT("Measure", "the file does not say it")},
    Reason{"shares_only", RUNLANE_TEXT("Measure", "the matrix holds shares, which do not tell it")},
    Reason{"several_classes",
        RUNLANE_TEXT("Measure", "there are more than two classes; see the values per class")},
};

constexpr auto kReasonWords = [] {
    std::array<std::string_view, kReasons.size()> words{};
    for (std::size_t i = 0; i < kReasons.size(); ++i) {
        words[i] = kReasons[i].word;
    }
    return words;
}();

} // namespace

std::span<const MeasureInfo> measureInfos()
{
    return kMeasures;
}

const MeasureInfo* measureInfo(std::string_view key)
{
    const auto found = std::find_if(kMeasures.begin(), kMeasures.end(),
        [key](const MeasureInfo& measure) { return measure.key == key; });
    return found == kMeasures.end() ? nullptr : &*found;
}

std::string_view reasonText(std::string_view reason)
{
    const auto found = std::find_if(kReasons.begin(), kReasons.end(),
        [reason](const Reason& one) { return one.word == reason; });
    return found == kReasons.end() ? reason : found->text;
}

std::span<const std::string_view> reasonWords()
{
    return kReasonWords;
}

} // namespace runlane::analysis
