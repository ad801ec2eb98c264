// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/problems_dock.h"

#include "models/display_text.h"
#include "session/session.h"
#include "ui/messages.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tables.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace runlane::ui {

namespace {

QIcon severityIcon(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error:
        return icon(QStringLiteral("error"), IconTone::Bad);
    case core::Severity::Warning:
        return icon(QStringLiteral("warning"), IconTone::Warn);
    case core::Severity::Info:
        break;
    }
    return icon(QStringLiteral("info"), IconTone::Quiet);
}

// Severity icon before the problem, the place in the fixed-width font.
class ProblemDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void cell(QPainter& painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        QStyleOptionViewItem item(option);
        if (index.column() == models::ProblemsModel::Problem) {
            const auto severity =
                static_cast<core::Severity>(index.data(models::SeverityRole).toInt());
            item.icon = severityIcon(severity);
        } else if (index.column() == models::ProblemsModel::Where) {
            item.font = fontFor(FontRole::Mono);
            item.palette.setColor(QPalette::Text, toneColor(Tone::Quiet));
            item.textElideMode = Qt::ElideLeft;
        } else if (index.column() == models::ProblemsModel::Line) {
            item.font = fontFor(FontRole::Number);
        }
        RowDelegate::cell(painter, item, index);
    }
};

} // namespace

ProblemsDock::ProblemsDock(const Context& context, QWidget* parent)
    : Dock(QStringLiteral("problemsDock"), tr("Problems"), parent)
    , m_context(context)
    , m_model(new models::ProblemsModel(this))
    , m_table(new QTableView(this))
    , m_details(plainLabel(QString(), FontRole::Base, Tone::Quiet, this))
{
    QToolButton* copy = addTitleButton(QStringLiteral("copy"), tr("Copy all problems as text"));
    connect(copy, &QToolButton::clicked, this, &ProblemsDock::copyAll);
    QToolButton* path = addTitleButton(QStringLiteral("link"), tr("Copy path"));
    connect(path, &QToolButton::clicked, this, &ProblemsDock::copyPath);
    addCloseButton();
    prepareTable(*m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ProblemDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setColumnHidden(models::ProblemsModel::Remedy, true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumSectionSize(scaledPx(28));
    header->setStretchLastSection(true);
    header->resizeSection(models::ProblemsModel::Problem, scaledPx(330));
    header->resizeSection(models::ProblemsModel::Where, scaledPx(320));
    header->resizeSection(models::ProblemsModel::Line, scaledPx(60));
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    m_details->setWordWrap(true);
    m_details->setContentsMargins(scaledPx(12), scaledPx(6), scaledPx(12), scaledPx(6));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_details);
    setWidget(body);
    connect(&m_context.session, &session::Session::problemsChanged, this, &ProblemsDock::refill);
    connect(&m_context.session, &session::Session::storeChanged, this, &ProblemsDock::refill);
    connect(&m_context.session, &session::Session::storeClosed, this, &ProblemsDock::refill);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ProblemsDock::showDetails);
    refill();
}

std::size_t ProblemsDock::problemCount() const
{
    return m_model->problems().size();
}

void ProblemsDock::refill()
{
    std::vector<models::ProblemRow> rows;
    const std::vector<session::OpenedStore>& stores = m_context.session.stores();
    for (const session::OpenedStore& store : stores) {
        const QString name = store.snapshot == nullptr
            ? store.place
            : models::toText(store.snapshot->store.displayName);
        for (core::Diagnostic& problem : m_context.session.problems(store.id)) {
            rows.push_back({std::move(problem), store.id, name});
        }
    }
    if (m_isFilled && rows == m_rows) {
        return;
    }
    m_isFilled = true;
    m_rows = rows;
    showRows(std::move(rows));
    showDetails();
    Q_EMIT countChanged();
}

// Order, current problem and place stay while a store is followed.
void ProblemsDock::showRows(std::vector<models::ProblemRow> rows)
{
    const QModelIndex before = m_table->currentIndex();
    std::optional<models::ProblemRow> current;
    if (before.isValid()) {
        current = m_model->problems()[static_cast<std::size_t>(before.row())];
    }
    const int top = m_table->verticalScrollBar()->value();
    m_model->setProblems(std::move(rows));
    const QHeaderView* header = m_table->horizontalHeader();
    m_model->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
    const auto& shown = m_model->problems();
    const auto at = current ? std::find(shown.begin(), shown.end(), *current) : shown.end();
    if (at != shown.end()) {
        m_table->setCurrentIndex(m_model->index(static_cast<int>(at - shown.begin()), 0));
    }
    m_table->verticalScrollBar()->setValue(top);
}

void ProblemsDock::showDetails()
{
    const QModelIndex current = m_table->currentIndex();
    m_details->setVisible(current.isValid());
    if (current.isValid()) {
        m_details->setText(tr("What you can do: %1 (rule %2)")
                               .arg(current.siblingAtColumn(models::ProblemsModel::Remedy)
                                        .data(models::FullTextRole)
                                        .toString(),
                                   current.data(models::KeyRole).toString()));
    }
}

void ProblemsDock::copyPath()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_context.messages.toast(tr("Choose a problem first"));
        return;
    }
    QGuiApplication::clipboard()->setText(current.data(models::PathRole).toString());
    m_context.messages.toast(tr("Path copied"));
}

void ProblemsDock::copyAll()
{
    QStringList lines;
    for (const models::ProblemRow& row : m_model->problems()) {
        QString place = models::toText(row.problem.path);
        if (row.problem.line > 0) {
            place += QLatin1Char(':') + QString::number(row.problem.line);
        }
        lines.append(QStringList(
            {models::severityText(row.problem.severity), models::problemText(row.problem), place,
                models::problemEffect(row.problem), models::problemRemedy(row.problem)})
                         .join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    m_context.messages.toast(tr("%Ln problem(s) copied", nullptr, static_cast<int>(lines.size())));
}

} // namespace runlane::ui
