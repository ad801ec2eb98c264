// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/store_dialog.h"

#include "core/revisions.h"
#include "models/display_text.h"
#include "models/number_text.h"
#include "ui/widgets/fact_list.h"

#include <QLocale>

#include <algorithm>
#include <set>

namespace runlane::ui {

namespace {

using models::NumberText;
using models::oneLine;
using models::toText;

QString accessText(core::StoreAccess access)
{
    switch (access) {
    case core::StoreAccess::Folder:
        return StoreDialog::tr("File by file, opened for reading only");
    case core::StoreAccess::ReadOnly:
        return StoreDialog::tr("Read-only, in short reads that keep no lock");
    case core::StoreAccess::Immutable:
        return StoreDialog::tr("Read-only and without locks; nothing else may change it");
    case core::StoreAccess::SharedMemoryRead:
        return StoreDialog::tr("Read-only, together with its write-ahead log");
    case core::StoreAccess::PrivateCopy:
        return StoreDialog::tr("From a private copy, because reading in place would write");
    }
    return {};
}

Fact path(const QString& name, const std::string& value)
{
    Fact fact{name, toText(value)};
    fact.role = FontRole::Mono;
    fact.elide = Qt::ElideLeft;
    return fact;
}

Fact count(const QString& name, std::size_t number, std::size_t deleted = 0)
{
    Fact fact{name, NumberText().integer(static_cast<std::int64_t>(number))};
    fact.role = FontRole::Number;
    if (deleted > 0) {
        fact.note = StoreDialog::tr("%L1 deleted").arg(static_cast<qulonglong>(deleted));
    }
    return fact;
}

Fact time(const QString& name, const std::optional<std::int64_t>& millis)
{
    Fact fact{name, millis.has_value() ? NumberText::fullTime(*millis) : QString()};
    fact.role = FontRole::Number;
    return fact;
}

template <class Items>
std::size_t deletedOf(const Items& items)
{
    return static_cast<std::size_t>(std::count_if(items.begin(), items.end(),
        [](const auto& item) { return item.stage == core::LifecycleStage::Deleted; }));
}

} // namespace

StoreDialog::StoreDialog(const session::OpenedStore& store,
    const std::vector<stores::MovedFolder>& moved, QWidget* parent)
    : FactDialog(tr("Properties of the store"), parent)
{
    const core::StoreSnapshot& snapshot = *store.snapshot;
    const bool isDatabase = snapshot.store.kind == core::StoreKind::Sqlite;
    facts().addTitle(toText(snapshot.store.displayName));
    facts().addFact(
        {tr("Kind"), isDatabase ? tr("MLflow database (SQLite)") : tr("MLflow folder")});
    facts().addFact(path(tr("Path"), snapshot.store.path));
    if (snapshot.store.root != snapshot.store.path) {
        facts().addFact(path(tr("Artifacts below"), snapshot.store.root));
    }
    facts().addFact(time(tr("Read at"), snapshot.readAtMillis));
    addDatabase(snapshot.store);
    facts().addSection(tr("Untouched"));
    facts().addText(
        tr("%1. Runlane writes nothing to this store, holds no lock in it and leaves no file "
           "beside it.")
            .arg(accessText(snapshot.store.access)));
    addContents(snapshot);
    if (!moved.empty()) {
        facts().addSection(tr("Moved artifacts"));
    }
    for (const stores::MovedFolder& move : moved) {
        facts().addFact(path(tr("Stored below"), move.from));
        facts().addFact(path(tr("Now below"), move.to));
    }
}

void StoreDialog::addDatabase(const core::StoreInfo& store)
{
    if (store.kind != core::StoreKind::Sqlite) {
        return;
    }
    Fact size{tr("Size"), QLocale().formattedDataSize(static_cast<qint64>(store.bytes))};
    size.full = tr("%L1 bytes").arg(static_cast<qulonglong>(store.bytes));
    size.role = FontRole::Number;
    facts().addFact(size);
    for (const std::string& revision : store.revisions) {
        Fact fact{tr("Revision"), toText(revision)};
        fact.role = FontRole::Mono;
        const std::string_view release = core::releaseOfRevision(revision);
        fact.note = release.empty() ? tr("unknown: newer than this Runlane, or not MLflow's own")
                                    : tr("MLflow %1").arg(toText(release));
        facts().addFact(fact);
    }
    if (store.revisions.empty()) {
        facts().addFact(
            {tr("Revision"), tr("none: MLflow before 1.0"), {}, {}, FontRole::Base, Tone::Quiet});
    }
}

void StoreDialog::addContents(const core::StoreSnapshot& snapshot)
{
    facts().addSection(tr("Contents"));
    std::set<std::string_view> workspaces;
    std::set<std::string_view> keys;
    for (const core::Experiment& experiment : snapshot.experiments) {
        workspaces.insert(experiment.workspace.empty() ? "default" : experiment.workspace);
    }
    for (const core::Run& run : snapshot.runs) {
        for (const core::MetricValue& metric : run.metrics) {
            keys.insert(metric.key);
        }
    }
    const auto prompts = static_cast<std::size_t>(std::count_if(
        snapshot.registeredModels.begin(), snapshot.registeredModels.end(), core::isPrompt));
    std::size_t versions = 0;
    for (const core::RegisteredModel& model : snapshot.registeredModels) {
        versions += core::isPrompt(model) ? 0 : model.versions.size();
    }
    if (workspaces.size() > 1) {
        facts().addFact(count(tr("Workspaces"), workspaces.size()));
    }
    const std::size_t deletedExperiments = deletedOf(snapshot.experiments);
    const std::size_t deletedRuns = deletedOf(snapshot.runs);
    const std::size_t deletedModels = deletedOf(snapshot.loggedModels);
    facts().addFact(count(
        tr("Experiments"), snapshot.experiments.size() - deletedExperiments, deletedExperiments));
    facts().addFact(count(tr("Runs"), snapshot.runs.size() - deletedRuns, deletedRuns));
    facts().addFact(count(tr("Metrics"), keys.size()));
    facts().addFact(count(tr("Data sets"), snapshot.datasets.size()));
    Fact registered = count(tr("Registered models"), snapshot.registeredModels.size() - prompts);
    registered.note = tr("%Ln version(s)", nullptr, static_cast<int>(versions));
    facts().addFact(registered);
    facts().addFact(
        count(tr("Logged models"), snapshot.loggedModels.size() - deletedModels, deletedModels));
    if (prompts > 0) {
        facts().addFact(count(tr("Prompts"), prompts));
    }
    Fact traces = count(tr("Traces"), snapshot.traceCount);
    traces.note = tr("counted only");
    facts().addFact(traces);
    facts().addFact(count(tr("Problems"), snapshot.problems.size()));
}

ExperimentDialog::ExperimentDialog(
    const core::StoreSnapshot& snapshot, const core::Experiment& experiment, QWidget* parent)
    : FactDialog(tr("Properties of the experiment"), parent)
{
    facts().addTitle(oneLine(experiment.name.empty() ? experiment.id : experiment.name));
    Fact id{tr("Id"), toText(experiment.id)};
    id.role = FontRole::Mono;
    facts().addFact(id);
    if (experiment.stage == core::LifecycleStage::Deleted) {
        Fact stage{tr("Stage"), tr("deleted")};
        stage.note = experiment.storedStage == "deleted"
            ? QString()
            : tr("in the trash, though its file says %1").arg(oneLine(experiment.storedStage));
        facts().addFact(stage);
    }
    facts().addFact({tr("Workspace"), oneLine(experiment.workspace)});
    facts().addFact(time(tr("Created"), experiment.creationTimeMillis));
    facts().addFact(time(tr("Updated"), experiment.lastUpdateTimeMillis));
    facts().addFact(path(tr("Artifacts"), std::string(experiment.artifactLocation)));
    std::size_t runs = 0;
    std::size_t deleted = 0;
    for (const core::Run& run : snapshot.runs) {
        if (run.experimentId == experiment.id) {
            ++(run.stage == core::LifecycleStage::Deleted ? deleted : runs);
        }
    }
    facts().addFact(count(tr("Runs"), runs, deleted));
    Fact traces = count(tr("Traces"), static_cast<std::size_t>(experiment.traceCount));
    traces.note = tr("counted only");
    facts().addFact(traces);
    const core::KeyValue* note = core::findKey(experiment.tags, "mlflow.note.content");
    if (note != nullptr && !note->value.empty()) {
        facts().addSection(tr("Note"));
        facts().addText(toText(note->value));
    }
    bool hasTags = false;
    for (const core::KeyValue& tag : experiment.tags) {
        if (tag.key == "mlflow.note.content") {
            continue;
        }
        if (!hasTags) {
            facts().addSection(tr("Tags"));
            hasTags = true;
        }
        facts().addFact({oneLine(tag.key, 40),
            tag.value.empty() ? NumberText::missing() : oneLine(tag.value), toText(tag.value)});
    }
}

} // namespace runlane::ui
