// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/column_roles.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace runlane::stores::artifacts {

namespace {

// In order of preference.
constexpr std::array<std::string_view, 36> kActualNames{"y_true", "ytrue", "true_label",
    "true_labels", "label_true", "actual_label", "actual", "actuals", "actual_class",
    "actual_value", "y_actual", "ground_truth", "groundtruth", "truth", "true", "true_class",
    "true_value", "gold", "gold_label", "y_test", "target", "targets", "expected", "observed",
    "reference", "label", "labels", "class", "y", "정답", "실제", "실제값", "실제_값", "정답_라벨",
    "실제_라벨", "참값"};
constexpr std::array<std::string_view, 35> kPredictedNames{"y_pred", "ypred", "y_hat", "yhat",
    "predicted_label", "predicted_labels", "pred_label", "label_pred", "predicted_class",
    "pred_class", "prediction_label", "predicted", "prediction", "predictions", "pred", "preds",
    "predicted_value", "predicted_values", "pred_value", "y_predicted", "y_prediction", "forecast",
    "estimate", "estimated", "fitted", "output", "outputs", "model_output", "예측", "예측값",
    "예측_값", "예측_라벨", "예측_결과", "추정값", "예측치"};
constexpr std::array<std::string_view, 38> kScoreNames{"y_score", "y_scores", "yscore", "y_prob",
    "y_proba", "y_probs", "y_pred_proba", "y_pred_prob", "pred_proba", "pred_prob",
    "predicted_proba", "predicted_prob", "predicted_probability", "prediction_probability",
    "prediction_proba", "probability", "probabilities", "proba", "prob", "probs", "score", "scores",
    "prediction_score", "predicted_score", "pred_score", "positive_probability",
    "probability_positive", "p_positive", "decision_function", "decision_value", "decision",
    "logit", "logits", "margin", "확률", "예측_확률", "점수", "양성_확률"};
constexpr std::array<std::string_view, 9> kConfidenceNames{"confidence", "conf", "confidence_score",
    "max_prob", "max_proba", "max_probability", "predicted_confidence", "신뢰도", "확신도"};
constexpr std::array<std::string_view, 19> kIdNames{"id", "sample_id", "sampleid", "row_id",
    "example_id", "case_id", "image_id", "item_id", "uid", "uuid", "filename", "file_name", "file",
    "image", "path", "sample", "index", "unnamed:_0", ""};
constexpr std::array<std::string_view, 7> kCountNames{
    "npredictions", "n_predictions", "count", "counts", "n", "개수", "건수"};
constexpr std::array<std::string_view, 18> kClassPrefixes{"y_pred_proba_", "y_pred_prob_",
    "predicted_proba_", "predicted_prob_", "pred_proba_", "pred_prob_", "probability_", "y_score_",
    "y_proba_", "y_prob_", "scores_", "score_", "proba_", "probs_", "prob_", "logit_", "확률_",
    "p_"};
constexpr std::array<std::string_view, 6> kClassSuffixes{
    "_probability", "_proba", "_prob", "_score", "_logit", "_확률"};
constexpr std::array<std::string_view, 4> kClassCalls{"prob", "proba", "p", "score"};

const TableColumn* firstNamed(const Table& table, std::span<const std::string_view> names)
{
    for (const std::string_view name : names) {
        if (const TableColumn* column = table.find(name)) {
            return column;
        }
    }
    return nullptr;
}

bool isOneOf(std::string_view name, std::span<const std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// "prob_setosa", "setosa_proba", "P(setosa)", "proba[2]" -> the class as written in the name.
std::string classInName(const TableColumn& column)
{
    const std::string_view written = trimmed(column.name);
    const std::string_view plain = column.plain;
    for (const std::string_view prefix : kClassPrefixes) {
        if (plain.size() > prefix.size() && plain.substr(0, prefix.size()) == prefix) {
            return std::string(written.substr(prefix.size()));
        }
    }
    for (const std::string_view suffix : kClassSuffixes) {
        if (plain.size() > suffix.size() && plain.substr(plain.size() - suffix.size()) == suffix) {
            return std::string(written.substr(0, written.size() - suffix.size()));
        }
    }
    const std::size_t open = plain.find_first_of("([");
    if (open != std::string_view::npos && open > 0 && (plain.back() == ')' || plain.back() == ']')
        && isOneOf(plain.substr(0, open), kClassCalls)) {
        return std::string(written.substr(open + 1, written.size() - open - 2));
    }
    return {};
}

bool holdsNumbersOrLists(const TableColumn& column, DecimalMark mark)
{
    bool hasAny = false;
    const std::size_t step = std::max<std::size_t>(1, column.cells.size() / 64);
    for (std::size_t i = 0; i < column.cells.size(); i += step) {
        const std::string_view cell = trimmed(column.cells[i]);
        if (isMissing(cell)) {
            continue;
        }
        if (cell.front() != '[' && !parseNumber(cell, mark)) {
            return false;
        }
        hasAny = true;
    }
    return hasAny;
}

// A column name shared by several columns means less than it seems.
void noteSecondChoice(const Table& table, ColumnRoles& roles,
    std::span<const std::string_view> names, const TableColumn* chosen)
{
    for (const TableColumn& column : table.columns) {
        if (&column != chosen && chosen != nullptr && isOneOf(column.plain, names)) {
            roles.notes.push_back(
                "Column " + chosen->name + " is used; " + column.name + " could mean the same");
            return;
        }
    }
}

} // namespace

ColumnRoles columnRoles(const Table& table)
{
    ColumnRoles roles;
    roles.actual = firstNamed(table, kActualNames);
    roles.predicted = firstNamed(table, kPredictedNames);
    roles.sampleId = firstNamed(table, kIdNames);
    roles.count = firstNamed(table, kCountNames);
    for (const std::string_view name : kScoreNames) {
        const TableColumn* column = table.find(name);
        if (column != nullptr && holdsNumbersOrLists(*column, table.decimalMark)) {
            roles.score = column;
            break;
        }
    }
    const TableColumn* confidence = firstNamed(table, kConfidenceNames);
    if (confidence != nullptr && holdsNumbersOrLists(*confidence, table.decimalMark)) {
        roles.confidence = confidence;
    }
    for (const TableColumn& column : table.columns) {
        if (&column == roles.score || &column == roles.actual || &column == roles.predicted) {
            continue;
        }
        std::string className = labelText(classInName(column));
        if (!className.empty() && holdsNumbersOrLists(column, table.decimalMark)) {
            roles.classScores.push_back({std::move(className), &column});
        }
    }
    noteSecondChoice(table, roles, std::span(kActualNames).first(21), roles.actual);
    noteSecondChoice(table, roles, std::span(kPredictedNames).first(15), roles.predicted);
    return roles;
}

} // namespace runlane::stores::artifacts
