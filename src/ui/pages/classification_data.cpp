// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/classification_data.h"

#include "models/display_text.h"

#include <algorithm>

namespace runlane::ui {

namespace {

using analysis::Evaluation;
using analysis::EvaluationKind;

bool isClassification(const Evaluation& evaluation)
{
    return evaluation.kind == EvaluationKind::Binary
        || evaluation.kind == EvaluationKind::Multiclass;
}

bool hasDefinedValue(const Evaluation& evaluation)
{
    return std::any_of(evaluation.values.begin(), evaluation.values.end(),
        [](const auto& entry) { return entry.second.isDefined(); });
}

template <class Fits>
EvaluationPtr firstThat(
    const std::shared_ptr<const std::vector<Evaluation>>& evaluations, const Fits& fits)
{
    const auto at = std::find_if(evaluations->begin(), evaluations->end(), fits);
    return at == evaluations->end() ? nullptr : EvaluationPtr(evaluations, &*at);
}

void choose(EvaluatedRun& run, const std::shared_ptr<const std::vector<Evaluation>>& evaluations)
{
    run.curves = firstThat(evaluations, [](const Evaluation& e) { return !e.roc.empty(); });
    run.matrix = firstThat(evaluations, [](const Evaluation& e) { return e.matrix.has_value(); });
    run.classes = firstThat(evaluations, [](const Evaluation& e) { return !e.perClass.empty(); });
    run.measures = firstThat(
        evaluations, [](const Evaluation& e) { return isClassification(e) && hasDefinedValue(e); });
    run.regression = firstThat(evaluations, [](const Evaluation& e) {
        return e.kind == EvaluationKind::Regression && hasDefinedValue(e);
    });
    for (const Evaluation& evaluation : *evaluations) {
        const bool isShown = evaluation.kind == EvaluationKind::Picture
            && evaluation.picture != core::PictureKind::Other;
        if (isShown) {
            run.pictures.emplace_back(evaluations, &evaluation);
        }
    }
}

template <class Part>
bool anyHas(const std::vector<EvaluatedRun>& runs, Part part)
{
    return std::any_of(
        runs.begin(), runs.end(), [part](const EvaluatedRun& run) { return run.*part != nullptr; });
}

std::vector<figures::CurveInput> inputsFrom(
    const ClassificationData& data, EvaluationPtr EvaluatedRun::*part)
{
    std::vector<figures::CurveInput> inputs;
    for (const EvaluatedRun& run : data.runs) {
        inputs.push_back(
            {run.ref.runId, run.name.toStdString(), figures::runStyle(run.styleIndex), run.*part});
    }
    return inputs;
}

} // namespace

bool ClassificationData::hasCurves() const
{
    return anyHas(runs, &EvaluatedRun::curves);
}

bool ClassificationData::hasMatrices() const
{
    return anyHas(runs, &EvaluatedRun::matrix);
}

bool ClassificationData::hasMeasures() const
{
    return anyHas(runs, &EvaluatedRun::measures);
}

bool ClassificationData::hasRegression() const
{
    return anyHas(runs, &EvaluatedRun::regression);
}

bool ClassificationData::hasPerClass() const
{
    return anyHas(runs, &EvaluatedRun::classes);
}

bool ClassificationData::hasPictures() const
{
    return std::any_of(
        runs.begin(), runs.end(), [](const EvaluatedRun& run) { return !run.pictures.empty(); });
}

bool ClassificationData::isEmpty() const
{
    return !hasCurves() && !hasMatrices() && !hasMeasures() && !hasRegression() && !hasPictures()
        && !hasPerClass();
}

std::string ClassificationData::baselineId() const
{
    for (const EvaluatedRun& run : runs) {
        if (run.isBaseline) {
            return run.ref.runId;
        }
    }
    return {};
}

ClassificationData collectClassification(session::Session& session)
{
    ClassificationData data;
    session::Comparison& comparison = session.comparison();
    for (const session::ComparedRun& compared : comparison.shownRuns()) {
        const core::Run* run = session.run(compared.ref);
        if (run == nullptr) {
            continue;
        }
        EvaluatedRun entry;
        entry.ref = compared.ref;
        entry.name = models::oneLine(core::displayName(*run));
        entry.styleIndex = compared.styleIndex;
        entry.isBaseline = comparison.baseline() == compared.ref;
        if (const auto evaluations = session.evaluations(compared.ref); evaluations != nullptr) {
            choose(entry, evaluations);
            const auto listing = evaluations->empty() ? session.artifacts(compared.ref) : nullptr;
            if (evaluations->empty() && listing == nullptr) {
                data.unlisted.push_back(compared.ref);
            } else if (listing != nullptr && listing->problem.has_value()) {
                data.missing.push_back(compared.ref);
            }
        } else {
            data.isReading = true;
        }
        data.runs.push_back(std::move(entry));
    }
    return data;
}

std::vector<figures::CurveInput> curveInputs(const ClassificationData& data)
{
    return inputsFrom(data, &EvaluatedRun::curves);
}

std::vector<figures::CurveInput> matrixInputs(const ClassificationData& data)
{
    return inputsFrom(data, &EvaluatedRun::matrix);
}

} // namespace runlane::ui
