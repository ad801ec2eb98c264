// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models_details.h"

#include "models/display_text.h"
#include "models/model_texts.h"
#include "models/number_text.h"
#include "ui/widgets/cell_table_view.h"
#include "ui/widgets/fact_list.h"

#include <QCoreApplication>

#include <cmath>

namespace runlane::ui {

namespace {

using models::NumberText;
using models::oneLine;
using models::toText;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ModelDetails)
};

Fact mono(const QString& name, std::string_view value)
{
    Fact fact{name, oneLine(value)};
    fact.full = toText(value);
    fact.role = FontRole::Mono;
    fact.elide = Qt::ElideLeft;
    return fact;
}

Fact time(const QString& name, const std::optional<std::int64_t>& millis)
{
    Fact fact{name, millis.has_value() ? NumberText::time(*millis) : QString()};
    fact.full = millis.has_value() ? NumberText::fullTime(*millis) : QString();
    fact.role = FontRole::Number;
    return fact;
}

void addStatus(FactList& facts, std::string_view stored, std::string_view message)
{
    Fact status{Texts::tr("Status"), models::modelStatusText(stored)};
    const auto mark = static_cast<models::RunState>(models::modelStatusMark(stored));
    if (mark == models::RunState::Finished) {
        status.iconName = QStringLiteral("check");
        status.tone = Tone::Good;
    } else if (mark == models::RunState::Failed) {
        status.iconName = QStringLiteral("error");
        status.tone = Tone::Bad;
    } else if (mark == models::RunState::Scheduled) {
        status.iconName = QStringLiteral("clock");
        status.tone = Tone::Quiet;
    }
    facts.addFact(status);
    facts.addFact({Texts::tr("Message"), oneLine(message), toText(message)});
}

void addSourceRun(FactList& facts, const core::StoreSnapshot& snapshot, std::string_view runId,
    const ModelLinks& links)
{
    if (runId.empty()) {
        facts.addFact(
            {Texts::tr("Source run"), Texts::tr("none"), {}, {}, FontRole::Base, Tone::Quiet});
        return;
    }
    const models::SourceRun where = models::sourceRunOf(snapshot, runId);
    Fact fact{Texts::tr("Source run"), models::sourceRunText(snapshot, runId), toText(runId)};
    if (where == models::SourceRun::Here) {
        fact.action = [open = links.openRun, id = std::string(runId)] { open(id); };
    } else {
        fact.iconName = QStringLiteral("warning");
        fact.tone = Tone::Warn;
        fact.note = where == models::SourceRun::Deleted ? Texts::tr("deleted")
                                                        : Texts::tr("not in the store");
    }
    facts.addFact(fact);
}

void addPairs(FactList& facts, const QString& title, const std::vector<core::KeyValue>& pairs)
{
    if (pairs.empty()) {
        return;
    }
    facts.addSection(title);
    for (const core::KeyValue& pair : pairs) {
        facts.addFact({oneLine(pair.key, 40),
            pair.value.empty() ? NumberText::missing() : oneLine(pair.value), toText(pair.value)});
    }
}

void addTags(FactList& facts, const std::vector<core::KeyValue>& tags)
{
    std::vector<core::KeyValue> shown;
    for (const core::KeyValue& tag : tags) {
        if (tag.key != "mlflow.prompt.text") {
            shown.push_back(tag);
        }
    }
    addPairs(facts, Texts::tr("Tags"), shown);
}

void addDescription(FactList& facts, const std::optional<std::string_view>& description)
{
    if (description.has_value() && !description->empty()) {
        facts.addSection(Texts::tr("Description"));
        facts.addText(toText(*description));
    }
}

void addMetrics(FactList& facts, const std::vector<core::DatasetMetric>& metrics)
{
    if (metrics.empty()) {
        return;
    }
    facts.addSection(Texts::tr("Metrics"));
    auto* table = new CellTableView(&facts);
    table->setAccessibleName(Texts::tr("Metrics over each data set"));
    std::vector<std::vector<models::Cell>> rows;
    const NumberText numbers;
    for (const core::DatasetMetric& metric : metrics) {
        models::Cell key;
        key.text = oneLine(metric.key);
        models::Cell dataset;
        dataset.text =
            metric.datasetName.empty() ? NumberText::missing() : oneLine(metric.datasetName);
        dataset.tone = models::CellTone::Quiet;
        dataset.toolTip = oneLine(metric.datasetDigest);
        models::Cell value;
        value.text = numbers.number(metric.value);
        value.note = numbers.step(metric.step);
        value.toolTip = NumberText::full(metric.value);
        value.tone =
            std::isfinite(metric.value) ? models::CellTone::Normal : models::CellTone::Warn;
        rows.push_back({std::move(key), std::move(dataset), std::move(value)});
    }
    table->cells().setContent(
        {{Texts::tr("Metric"), models::CellAlignment::Text, {}, {}, -1, -1},
            {Texts::tr("Data set"), models::CellAlignment::Text, {}, {}, -1, -1},
            {Texts::tr("Value"), models::CellAlignment::Number, {}, {}, -1, -1}},
        std::move(rows));
    facts.addWide(table);
}

QString versionsOf(const core::StoreSnapshot& snapshot, const core::LoggedModel& logged)
{
    QStringList names;
    for (const core::RegisteredModel& model : snapshot.registeredModels) {
        for (const core::ModelVersion& version : model.versions) {
            if (version.modelId == logged.id) {
                names.append(
                    Texts::tr("%1, version %2").arg(oneLine(model.name), oneLine(version.version)));
            }
        }
    }
    return names.join(QStringLiteral("; "));
}

} // namespace

void showRegisteredModel(FactList& facts, const core::RegisteredModel& model)
{
    facts.clear();
    facts.addTitle(toText(model.name));
    Fact versions{Texts::tr("Versions"),
        NumberText().integer(static_cast<std::int64_t>(model.versions.size()))};
    versions.role = FontRole::Number;
    facts.addFact(versions);
    for (const core::KeyValue& alias : model.aliases) {
        facts.addFact({Texts::tr("Alias"), oneLine(alias.key), {},
            Texts::tr("version %1").arg(oneLine(alias.value))});
    }
    facts.addFact(time(Texts::tr("Created"), model.creationTimeMillis));
    facts.addFact(time(Texts::tr("Updated"), model.lastUpdateTimeMillis));
    facts.addFact({Texts::tr("Workspace"),
        model.workspace == "default" ? QString() : oneLine(model.workspace)});
    addDescription(facts, model.description);
    addTags(facts, model.tags);
}

void showModelVersion(FactList& facts, const core::StoreSnapshot& snapshot,
    const core::RegisteredModel& model, const core::ModelVersion& version, const ModelLinks& links)
{
    facts.clear();
    facts.addTitle(Texts::tr("%1, version %2").arg(oneLine(model.name), oneLine(version.version)));
    addStatus(facts, version.status, version.statusMessage);
    facts.addFact({Texts::tr("Stage"), models::modelStageText(version.stage)});
    for (const std::string_view alias : core::aliasesOf(model, version)) {
        facts.addFact({Texts::tr("Alias"), oneLine(alias)});
    }
    if (!core::isPrompt(model)) {
        addSourceRun(facts, snapshot, version.runId, links);
    }
    if (!version.modelId.empty()) {
        const core::LoggedModel* logged = snapshot.findLoggedModel(version.modelId);
        Fact fact{Texts::tr("Logged model"),
            oneLine(logged == nullptr ? version.modelId : logged->name), toText(version.modelId)};
        if (logged != nullptr) {
            fact.action = [open = links.openLoggedModel, id = std::string(version.modelId)] {
                open(id);
            };
        }
        facts.addFact(fact);
    }
    facts.addFact(time(Texts::tr("Created"), version.creationTimeMillis));
    facts.addFact(time(Texts::tr("Updated"), version.lastUpdateTimeMillis));
    facts.addFact({Texts::tr("User"), oneLine(version.userId)});
    facts.addFact(mono(Texts::tr("Source"), version.source));
    if (version.storageLocation != version.source) {
        facts.addFact(mono(Texts::tr("Stored at"), version.storageLocation));
    }
    facts.addFact(mono(Texts::tr("Run link"), version.runLink));
    addDescription(facts, version.description);
    const core::KeyValue* prompt = core::findKey(version.tags, "mlflow.prompt.text");
    if (prompt != nullptr) {
        facts.addSection(Texts::tr("Prompt"));
        facts.addText(toText(prompt->value));
    }
    addTags(facts, version.tags);
}

void showLoggedModel(FactList& facts, const core::StoreSnapshot& snapshot,
    const core::LoggedModel& model, const ModelLinks& links)
{
    facts.clear();
    facts.addTitle(oneLine(model.name.empty() ? model.id : model.name));
    addStatus(facts, core::loggedModelStatusName(model.status), model.statusMessage);
    facts.addFact({Texts::tr("Type"), oneLine(model.modelType)});
    addSourceRun(facts, snapshot, model.sourceRunId, links);
    facts.addFact(
        {Texts::tr("Experiment"), models::experimentNameOf(snapshot, model.experimentId)});
    const QString versions = versionsOf(snapshot, model);
    facts.addFact({Texts::tr("Registered as"), versions});
    facts.addFact(time(Texts::tr("Created"), model.creationTimeMillis));
    facts.addFact(time(Texts::tr("Updated"), model.lastUpdateTimeMillis));
    facts.addFact(mono(Texts::tr("Model id"), model.id));
    facts.addFact(mono(Texts::tr("Artifacts"), model.artifactLocation));
    addMetrics(facts, model.datasetMetrics);
    addPairs(facts, Texts::tr("Params"), model.params);
    addTags(facts, model.tags);
}

} // namespace runlane::ui
