// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/details_panel.h"

#include "models/display_text.h"
#include "models/number_text.h"
#include "session/comparison.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace runlane::ui {

namespace {

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

QString shortId(const QString& id)
{
    return id.size() > 12 ? id.left(6) + QStringLiteral("…") + id.right(4) : id;
}

struct StatusLook
{
    QString word;
    QString iconName;
    IconTone icon = IconTone::Quiet;
    Tone tone = Tone::Text;
};

StatusLook lookOf(const core::Run& run)
{
    switch (run.status) {
    case core::RunStatus::Finished:
        return {DetailsPanel::tr("Finished"), QStringLiteral("check"), IconTone::Good, Tone::Good};
    case core::RunStatus::Failed:
        return {DetailsPanel::tr("Failed"), QStringLiteral("error"), IconTone::Bad, Tone::Bad};
    case core::RunStatus::Killed:
        return {DetailsPanel::tr("Killed"), QStringLiteral("error"), IconTone::Bad, Tone::Bad};
    case core::RunStatus::Running:
        return {
            DetailsPanel::tr("Running"), QStringLiteral("running"), IconTone::Accent, Tone::Accent};
    case core::RunStatus::Scheduled:
        return {
            DetailsPanel::tr("Scheduled"), QStringLiteral("clock"), IconTone::Quiet, Tone::Quiet};
    case core::RunStatus::Unknown:
        break;
    }
    return {toText(run.statusText), QStringLiteral("info"), IconTone::Warn, Tone::Warn};
}

class Swatch : public QWidget
{
public:
    Swatch(std::size_t styleIndex, QWidget* parent)
        : QWidget(parent)
        , m_style(figures::runStyle(styleIndex))
    {
        setFixedSize(scaledPx(10), scaledPx(10));
        setAccessibleName(swatchName(styleIndex));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintSwatchSquare(painter, rect(), m_style);
    }

private:
    figures::RunStyle m_style;
};

} // namespace

DetailsPanel::DetailsPanel(const Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(plainLabel(tr("Details"), FontRole::DockTitle, Tone::Text, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaledPx(12), scaledPx(8), scaledPx(12), scaledPx(12));
    column->setSpacing(scaledPx(8));
    column->addWidget(m_title);
    connect(&m_context.selection, &Selection::runChanged, this, &DetailsPanel::refill);
    connect(&m_context.session, &session::Session::storeChanged, this, &DetailsPanel::refill);
    connect(&m_context.session, &session::Session::evaluationsChanged, this, &DetailsPanel::refill);
    connect(&m_context.session.comparison(), &session::Comparison::changed, this,
        &DetailsPanel::refill);
    refill();
}

void DetailsPanel::addRow(const QString& name, const QString& value, FontRole role)
{
    if (value.isEmpty()) {
        return;
    }
    m_grid->addWidget(plainLabel(name, FontRole::Base, Tone::Quiet, m_body), m_row, 0);
    auto* label = new ElidedLabel(Qt::ElideMiddle, m_body);
    setFontRole(label, role);
    label->setFullText(value);
    m_grid->addWidget(label, m_row, 1);
    ++m_row;
}

void DetailsPanel::addTitle(const core::Run& run, const session::RunRef& ref)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(scaledPx(6));
    if (const session::ComparedRun* compared = m_context.session.comparison().find(ref)) {
        row->addWidget(new Swatch(compared->styleIndex, m_body));
    }
    auto* name = new ElidedLabel(Qt::ElideMiddle, m_body);
    setFontRole(name, FontRole::BaseStrong);
    name->setFullText(toText(core::displayName(run)));
    row->addWidget(name, 1);
    m_grid->addLayout(row, m_row++, 0, 1, 2);
}

void DetailsPanel::addStatus(const core::Run& run)
{
    const StatusLook look = lookOf(run);
    m_grid->addWidget(plainLabel(tr("Status"), FontRole::Base, Tone::Quiet, m_body), m_row, 0);
    auto* row = new QHBoxLayout;
    row->setSpacing(scaledPx(4));
    auto* mark = new QLabel(m_body);
    mark->setPixmap(icon(look.iconName, look.icon).pixmap(scaledPx(14), scaledPx(14)));
    row->addWidget(mark);
    row->addWidget(plainLabel(look.word, FontRole::Base, look.tone, m_body), 1);
    m_grid->addLayout(row, m_row++, 1);
}

void DetailsPanel::addEvidence(const session::RunRef& ref)
{
    const auto evaluations = m_context.session.evaluations(ref);
    if (evaluations == nullptr || evaluations->empty()) {
        return;
    }
    m_grid->addWidget(plainLabel(tr("Evidence"), FontRole::Base, Tone::Quiet, m_body), m_row, 0);
    auto* badge = new EvidenceBadge(m_body);
    badge->setLevel(
        evaluations->front().level, QString::fromStdString(evaluations->front().source));
    m_grid->addWidget(badge, m_row++, 1, Qt::AlignLeft | Qt::AlignVCenter);
}

void DetailsPanel::refill()
{
    delete m_body;
    m_body = new QWidget(this);
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaledPx(16));
    m_grid->setVerticalSpacing(scaledPx(6));
    m_grid->setColumnStretch(1, 1);
    m_row = 0;
    layout()->addWidget(m_body);
    const auto& ref = m_context.selection.run();
    const core::Run* run = ref.has_value() ? m_context.session.run(*ref) : nullptr;
    if (run == nullptr) {
        QLabel* hint =
            plainLabel(tr("Choose a run to see its details"), FontRole::Note, Tone::Quiet, m_body);
        hint->setWordWrap(true);
        m_grid->addWidget(hint, 0, 0, 1, 2);
        return;
    }
    addTitle(*run, *ref);
    addStatus(*run);
    if (run->startTimeMillis.has_value()) {
        addRow(tr("Started"), models::NumberText::time(*run->startTimeMillis), FontRole::Number);
    }
    if (const auto duration = core::durationMillis(*run)) {
        addRow(tr("Duration"),
            models::NumberText().duration(*duration, analysis::DurationDetail::Full),
            FontRole::Number);
    }
    addRow(tr("Run id"), shortId(toText(run->id)), FontRole::Mono);
    addRow(tr("User"), toText(run->userId), FontRole::Base);
    addRow(tr("Source"), fileNameOf(tagOf(*run, "mlflow.source.name")), FontRole::Base);
    addRow(tr("Commit"), tagOf(*run, "mlflow.source.git.commit").left(7), FontRole::Mono);
    const core::SnapshotPtr snapshot = m_context.session.snapshot(ref->store);
    for (const core::RunInput& input : run->inputs) {
        for (const core::Dataset& dataset : snapshot->datasets) {
            if (dataset.id == input.sourceId) {
                addRow(tr("Data set"), toText(dataset.name), FontRole::Base);
            }
        }
    }
    quint64 points = 0;
    for (const core::MetricValue& metric : run->metrics) {
        points += metric.points;
    }
    if (points > 0) {
        addRow(tr("Points"), models::NumberText().integer(static_cast<std::int64_t>(points)),
            FontRole::Number);
    }
    addEvidence(*ref);
}

} // namespace runlane::ui
