// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/json_output.h"

#include "exports/json_values.h"

namespace runlane::exports {

namespace {

using analysis::Measure;

std::string_view kindName(analysis::EvaluationKind kind)
{
    switch (kind) {
    case analysis::EvaluationKind::Binary:
        return "binary";
    case analysis::EvaluationKind::Multiclass:
        return "multiclass";
    case analysis::EvaluationKind::Regression:
        return "regression";
    case analysis::EvaluationKind::Picture:
        return "picture";
    }
    return "";
}

// Puts a defined measure into values and an undefined one into reasons under its full name.
void put(Json& values, Json& reasons, const std::string& name, const Measure& measure,
    const std::string& prefix = {})
{
    if (measure.isDefined()) {
        values[name] = numberJson(measure.value);
    } else {
        reasons[prefix + name] = measure.reason;
    }
}

Json perClassJson(const analysis::Evaluation& evaluation, Json& reasons)
{
    Json json = Json::object();
    for (const analysis::ClassMeasures& one : evaluation.perClass) {
        Json values = Json::object();
        const std::string prefix = one.label + ".";
        put(values, reasons, "precision", one.precision, prefix);
        put(values, reasons, "recall", one.recall, prefix);
        put(values, reasons, "specificity", one.specificity, prefix);
        put(values, reasons, "npv", one.npv, prefix);
        put(values, reasons, "f1", one.f1, prefix);
        values["support"] = numberJson(one.support);
        put(values, reasons, "roc_auc", one.rocAuc, prefix);
        json[one.label] = std::move(values);
    }
    return json;
}

Json rocJson(const analysis::RocCurve& curve)
{
    Json points = Json::array();
    for (std::size_t i = 0; i < curve.falsePositiveRates.size(); ++i) {
        Json point{{"fpr", numberJson(curve.falsePositiveRates[i])},
            {"tpr", numberJson(curve.truePositiveRates[i])}};
        if (i < curve.thresholds.size()) {
            point["threshold"] = numberJson(curve.thresholds[i]);
        }
        points.push_back(std::move(point));
    }
    Json json{{"points", std::move(points)}};
    if (curve.auc.isDefined()) {
        json["auc"] = numberJson(curve.auc.value);
    }
    if (!curve.label.empty()) {
        json["label"] = curve.label;
    }
    return json;
}

Json evaluationJson(const analysis::Evaluation& evaluation)
{
    Json reasons = Json::object();
    Json values = Json::object();
    for (const auto& entry : evaluation.values) {
        put(values, reasons, entry.first, entry.second);
    }
    Json averages = Json::object();
    for (const auto& group : evaluation.averages) {
        Json inner = Json::object();
        for (const auto& entry : group.second) {
            put(inner, reasons, entry.first, entry.second, group.first + ".");
        }
        averages[group.first] = std::move(inner);
    }
    Json json{{"source", evaluation.source}, {"level", evaluation.level},
        {"kind", kindName(evaluation.kind)}, {"labels", evaluation.labels}};
    if (!evaluation.positive.empty()) {
        json["positive"] = evaluation.positive;
    }
    json["n"] = evaluation.n;
    if (evaluation.matrix) {
        json["confusion_matrix"] = evaluation.matrix->counts;
    }
    json["values"] = std::move(values);
    json["per_class"] = perClassJson(evaluation, reasons);
    json["averages"] = std::move(averages);
    if (evaluation.roc.size() == 1) {
        json["roc"] = rocJson(evaluation.roc.front());
    } else if (!evaluation.roc.empty()) {
        json["roc"] = Json::object();
        for (const analysis::RocCurve& curve : evaluation.roc) {
            json["roc"][curve.label] = rocJson(curve);
        }
    }
    json["undefined"] = std::move(reasons);
    if (!evaluation.notes.empty()) {
        json["notes"] = evaluation.notes;
    }
    return json;
}

} // namespace

std::string evaluationsJson(const std::vector<RunEvaluations>& runs)
{
    Json list = Json::array();
    for (const RunEvaluations& run : runs) {
        Json evaluations = Json::array();
        for (const analysis::Evaluation& evaluation : run.evaluations) {
            evaluations.push_back(evaluationJson(evaluation));
        }
        list.push_back({{"run_id", run.runId}, {"evaluations", std::move(evaluations)}});
    }
    return jsonText({{"schema", "runlane.evaluation/1"}, {"runs", std::move(list)}}) + '\n';
}

} // namespace runlane::exports
