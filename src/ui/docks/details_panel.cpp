// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/details_panel.h"

#include "models/dataset_schema.h"
#include "models/display_text.h"
#include "models/model_texts.h"
#include "models/number_text.h"
#include "session/comparison.h"
#include "ui/dialogs/dataset_dialog.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

namespace {

using models::NumberText;
using models::oneLine;
using models::toText;

QString tagOf(const core::Run& run, std::string_view key)
{
    const core::KeyValue* tag = core::findKey(run.tags, key);
    return tag == nullptr ? QString() : toText(tag->value);
}

// The last part of a path as any system writes it.
QString fileNameOf(const QString& path)
{
    const qsizetype slash =
        std::max(path.lastIndexOf(QLatin1Char('/')), path.lastIndexOf(QLatin1Char('\\')));
    return path.mid(slash + 1);
}

// MLflow writes "LOCAL"; shown as a word.
QString sourceTypeText(const QString& stored)
{
    if (stored == QLatin1String("LOCAL")) {
        return DetailsPanel::tr("local script");
    }
    if (stored == QLatin1String("NOTEBOOK")) {
        return DetailsPanel::tr("notebook");
    }
    if (stored == QLatin1String("PROJECT")) {
        return DetailsPanel::tr("project");
    }
    if (stored == QLatin1String("JOB")) {
        return DetailsPanel::tr("job");
    }
    return stored == QLatin1String("UNKNOWN") ? QString() : oneLine(stored.toStdString());
}

struct StatusLook
{
    QString iconName;
    Tone tone = Tone::Text;
};

StatusLook lookOf(models::RunState state)
{
    switch (state) {
    case models::RunState::Finished:
        return {QStringLiteral("check"), Tone::Good};
    case models::RunState::Failed:
    case models::RunState::Killed:
        return {QStringLiteral("error"), Tone::Bad};
    case models::RunState::Running:
        return {QStringLiteral("running"), Tone::Accent};
    case models::RunState::Scheduled:
        return {QStringLiteral("clock"), Tone::Quiet};
    case models::RunState::Stale:
        return {QStringLiteral("clock"), Tone::Warn};
    case models::RunState::Unknown:
        break;
    }
    return {QStringLiteral("info"), Tone::Warn};
}

Fact number(const QString& name, const QString& value, const QString& full = {})
{
    Fact fact{name, value};
    fact.full = full;
    fact.role = FontRole::Number;
    return fact;
}

Fact mono(const QString& name, const QString& value, const QString& full = {})
{
    Fact fact = number(name, value, full);
    fact.role = FontRole::Mono;
    return fact;
}

} // namespace

DetailsPanel::DetailsPanel(const Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(plainLabel(tr("Details"), FontRole::DockTitle, Tone::Text, this))
    , m_facts(new FactList(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaledPx(12), scaledPx(8), scaledPx(12), scaledPx(12));
    column->setSpacing(scaledPx(8));
    column->addWidget(m_title);
    column->addWidget(m_facts);
    const session::Session& session = m_context.session;
    connect(&m_context.selection, &Selection::runChanged, this, &DetailsPanel::refill);
    connect(&session, &session::Session::storeChanged, this, &DetailsPanel::refill);
    connect(&session, &session::Session::storeClosed, this, &DetailsPanel::refill);
    connect(&session, &session::Session::evaluationsChanged, this, &DetailsPanel::refill);
    connect(&session, &session::Session::artifactsChanged, this, &DetailsPanel::refill);
    connect(&session, &session::Session::problemsChanged, this, &DetailsPanel::refill);
    connect(&m_context.session.comparison(), &session::Comparison::changed, this,
        &DetailsPanel::refill);
    refill();
}

DetailsPanel::Shown DetailsPanel::wanted() const
{
    Shown wanted;
    wanted.ref = m_context.selection.run();
    if (!wanted.ref.has_value()) {
        return wanted;
    }
    wanted.snapshot = m_context.session.snapshot(wanted.ref->store);
    if (const auto* compared = m_context.session.comparison().find(*wanted.ref)) {
        wanted.style = compared->styleIndex;
    }
    wanted.artifacts = m_context.session.artifacts(*wanted.ref);
    wanted.evaluations = m_context.session.evaluations(*wanted.ref);
    for (const core::Diagnostic& problem : m_context.session.problems(wanted.ref->store)) {
        wanted.problems += problem.runId == wanted.ref->runId ? 1U : 0U;
    }
    return wanted;
}

void DetailsPanel::refill()
{
    Shown shown = wanted();
    if (m_isFilled && (shown == m_shown || saysTheSame(shown))) {
        return;
    }
    m_isFilled = true;
    m_shown = std::move(shown);
    m_facts->clear();
    const core::Run* run =
        m_shown.snapshot == nullptr ? nullptr : m_shown.snapshot->findRun(m_shown.ref->runId);
    if (run == nullptr) {
        m_facts->addHint(tr("Choose a run to see its details"));
        return;
    }
    m_facts->addTitle(toText(core::displayName(*run)), m_shown.style);
    addState(*run);
    addParent(*run);
    addSource(*run);
    addDatasets(*run);
    addEvidence();
    addNote(*run);
    addModels(*run);
    addArtifacts(*run);
    addExperiment(*run);
}

void DetailsPanel::addState(const core::Run& run)
{
    const models::RunState state = models::stateOf(*m_shown.snapshot, run);
    const StatusLook look = lookOf(state);
    Fact status{tr("Status"), models::stateText(state, run.statusText)};
    status.iconName = look.iconName;
    status.tone = look.tone;
    if (run.stage == core::LifecycleStage::Deleted) {
        status.note = tr("deleted");
    } else if (state == models::RunState::Stale) {
        status.note = tr("for %1").arg(
            NumberText().duration(m_shown.snapshot->readAtMillis - core::lastActivityMillis(run)));
    }
    m_facts->addFact(status);
    if (run.startTimeMillis.has_value()) {
        m_facts->addFact(number(tr("Started"), NumberText::time(*run.startTimeMillis),
            NumberText::fullTime(*run.startTimeMillis)));
    }
    if (const auto duration = core::durationMillis(run)) {
        m_facts->addFact(number(
            tr("Duration"), NumberText().duration(*duration, analysis::DurationDetail::Full)));
    }
    m_facts->addFact(mono(tr("Run id"), models::shortIdText(toText(run.id)), toText(run.id)));
    m_facts->addFact({tr("User"), oneLine(run.userId)});
    if (m_shown.problems > 0) {
        Fact problems = number(
            tr("Problems"), NumberText().integer(static_cast<std::int64_t>(m_shown.problems)));
        problems.iconName = QStringLiteral("warning");
        problems.tone = Tone::Warn;
        problems.action = [this] { Q_EMIT problemsRequested(); };
        m_facts->addFact(problems);
    }
}

void DetailsPanel::addParent(const core::Run& run)
{
    const std::string_view id = core::parentRunId(run);
    if (id.empty()) {
        return;
    }
    const core::Run* parent = m_shown.snapshot->findRun(id);
    Fact fact{tr("Parent"),
        parent == nullptr ? models::shortIdText(toText(id)) : oneLine(core::displayName(*parent))};
    fact.full = toText(id);
    if (parent != nullptr) {
        const session::RunRef ref{m_shown.ref->store, std::string(id)};
        fact.action = [this, ref] { m_context.selection.setRun(ref); };
    } else {
        fact.note = tr("not in the store");
    }
    m_facts->addFact(fact);
}

void DetailsPanel::addSource(const core::Run& run)
{
    const QString source = tagOf(run, "mlflow.source.name");
    Fact name{tr("Source"), oneLine(fileNameOf(source).toStdString())};
    name.full = source;
    name.note = sourceTypeText(tagOf(run, "mlflow.source.type"));
    m_facts->addFact(name);
    m_facts->addFact(
        {tr("Entry point"), oneLine(tagOf(run, "mlflow.project.entryPoint").toStdString())});
    const QString commit = tagOf(run, "mlflow.source.git.commit");
    Fact hash = mono(tr("Commit"), oneLine(commit.left(7).toStdString()), commit);
    QStringList notes{oneLine(tagOf(run, "mlflow.source.git.branch").toStdString())};
    if (tagOf(run, "mlflow.source.git.dirty").compare(QLatin1String("true"), Qt::CaseInsensitive)
        == 0) {
        notes.append(tr("with changes"));
    }
    notes.removeAll(QString());
    hash.note = notes.join(QStringLiteral(", "));
    m_facts->addFact(hash);
    const QString repository = tagOf(run, "mlflow.source.git.repoURL");
    Fact place{tr("Repository"), oneLine(repository.toStdString())};
    place.full = repository;
    place.elide = Qt::ElideLeft;
    m_facts->addFact(place);
}

void DetailsPanel::addDatasets(const core::Run& run)
{
    for (const core::RunInput& input : run.inputs) {
        const auto& all = m_shown.snapshot->datasets;
        const auto at = std::find_if(all.begin(), all.end(), [&](const core::Dataset& dataset) {
            return dataset.id == input.sourceId && dataset.experimentId == run.experimentId;
        });
        if (at == all.end()) {
            continue;
        }
        const QString usage = datasetUsage(input);
        const std::size_t columns = models::schemaFields(at->schema).size();
        QStringList notes{oneLine(at->digest).left(8), usage};
        if (columns > 0) {
            notes.append(tr("%Ln column(s)", nullptr, static_cast<int>(columns)));
        }
        notes.removeAll(QString());
        Fact fact{tr("Data set"), oneLine(at->name)};
        fact.full = toText(at->name);
        fact.note = notes.join(QStringLiteral(", "));
        const core::SnapshotPtr snapshot = m_shown.snapshot;
        const auto place = static_cast<std::size_t>(at - all.begin());
        fact.action = [this, snapshot, place, usage] {
            auto* dialog = new DatasetDialog(snapshot->datasets[place], usage, window());
            dialog->open();
        };
        m_facts->addFact(fact);
    }
    quint64 points = 0;
    for (const core::MetricValue& metric : run.metrics) {
        points += metric.points;
    }
    if (points > 0) {
        m_facts->addFact(
            number(tr("Points"), NumberText().integer(static_cast<std::int64_t>(points))));
    }
}

void DetailsPanel::addEvidence()
{
    if (m_shown.evaluations == nullptr || m_shown.evaluations->empty()) {
        return;
    }
    const analysis::Evaluation& best = m_shown.evaluations->front();
    auto* badge = new EvidenceBadge(m_facts);
    badge->setLevel(best.level, QString::fromStdString(best.source));
    m_facts->addWidget(tr("Evidence"), badge);
}

void DetailsPanel::addNote(const core::Run& run)
{
    const QString note = tagOf(run, "mlflow.note.content");
    if (!note.trimmed().isEmpty()) {
        m_facts->addSection(tr("Note"));
        m_facts->addText(note);
    }
}

void DetailsPanel::addExperiment(const core::Run& run)
{
    m_facts->addSection(tr("Experiment"));
    const core::Experiment* experiment = m_shown.snapshot->findExperiment(run.experimentId);
    Fact name{tr("Name"), models::experimentNameOf(*m_shown.snapshot, run.experimentId)};
    name.note = experiment != nullptr && experiment->stage == core::LifecycleStage::Deleted
        ? tr("deleted")
        : QString();
    m_facts->addFact(name);
    m_facts->addFact(mono(tr("Id"), oneLine(run.experimentId)));
    if (experiment != nullptr && experiment->traceCount > 0) {
        Fact traces = number(
            tr("Traces"), NumberText().integer(static_cast<std::int64_t>(experiment->traceCount)));
        traces.note = tr("counted only");
        m_facts->addFact(traces);
    }
    const bool isSeveral = m_context.session.stores().size() > 1;
    if (isSeveral) {
        m_facts->addFact({tr("Store"), toText(m_shown.snapshot->store.displayName),
            toText(m_shown.snapshot->store.path)});
    }
}

} // namespace runlane::ui
