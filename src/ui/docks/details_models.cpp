// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "models/model_texts.h"
#include "models/number_text.h"
#include "ui/docks/details_panel.h"
#include "ui/widgets/fact_list.h"

#include <algorithm>

// Models that the current run used, made or was registered for.
namespace runlane::ui {

namespace {

using models::NumberText;
using models::oneLine;
using models::toText;

constexpr int kMostModels = 24; // of one run that are listed

} // namespace

void DetailsPanel::addModel(const QString& name, std::string_view modelId, std::int64_t step)
{
    const core::LoggedModel* model = m_shown.snapshot->findLoggedModel(modelId);
    Fact fact{name,
        model == nullptr || model->name.empty() ? models::shortIdText(toText(modelId))
                                                : oneLine(model->name)};
    fact.full = toText(modelId);
    QStringList notes;
    if (step != 0) {
        notes.append(NumberText().step(step));
    }
    if (model != nullptr && model->status != 2) {
        notes.append(models::modelStatusText(core::loggedModelStatusName(model->status)));
    }
    fact.note = notes.join(QStringLiteral(", "));
    if (model != nullptr) {
        const ModelRef ref{m_shown.ref->store, std::string(modelId), {}, {}, {}};
        fact.action = [this, ref] { openModel(ref); };
    }
    m_facts->addFact(fact);
}

void DetailsPanel::openModel(const ModelRef& model)
{
    m_context.selection.requestModel(model);
    Q_EMIT modelsRequested();
}

void DetailsPanel::addModels(const core::Run& run)
{
    std::vector<Fact> registered;
    for (const core::RegisteredModel& model : m_shown.snapshot->registeredModels) {
        for (const core::ModelVersion& version : model.versions) {
            if (version.runId != run.id || core::isPrompt(model)) {
                continue;
            }
            QStringList notes;
            for (const std::string_view alias : core::aliasesOf(model, version)) {
                notes.append(oneLine(alias));
            }
            notes.append(models::modelStageText(version.stage));
            notes.removeAll(QString());
            Fact fact{tr("Registered"),
                tr("%1, version %2").arg(oneLine(model.name), oneLine(version.version))};
            fact.note = notes.join(QStringLiteral(", "));
            const ModelRef ref{m_shown.ref->store, {}, std::string(model.workspace),
                std::string(model.name), std::string(version.version)};
            fact.action = [this, ref] { openModel(ref); };
            registered.push_back(std::move(fact));
        }
    }
    const bool hasInputModel = std::any_of(run.inputs.begin(), run.inputs.end(),
        [](const core::RunInput& input) { return input.sourceType == "MODEL"; });
    if (registered.empty() && run.outputs.empty() && !hasInputModel) {
        return;
    }
    m_facts->addSection(tr("Models"));
    int left = kMostModels;
    for (const core::RunOutput& output : run.outputs) {
        if (left-- > 0) {
            addModel(tr("Output"), output.destinationId, output.step);
        }
    }
    for (const core::RunInput& input : run.inputs) {
        if (input.sourceType == "MODEL" && left-- > 0) {
            addModel(tr("Input"), input.sourceId, 0);
        }
    }
    if (left < 0) {
        Fact more{{}, tr("%Ln more on the Models page", nullptr, -left)};
        more.action = [this] { Q_EMIT modelsRequested(); };
        m_facts->addFact(more);
    }
    for (const Fact& fact : registered) {
        m_facts->addFact(fact);
    }
}

} // namespace runlane::ui
