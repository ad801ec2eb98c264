// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cell_clauses.h"
#include "analysis/query_clauses.h"
#include "models/display_text.h"
#include "session/session.h"
#include "ui/messages.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_query_field.h"
#include "ui/pages/runs_query_files.h"
#include "ui/pages/runs_query_lines.h"
#include "ui/pages/runs_table.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

// What the query needs around it: completions, notes, progress, clauses from menus.
namespace runlane::ui {

namespace {

constexpr int kProgressMillis = 150;

} // namespace

void RunsPage::buildQueryParts()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(&m_lines->error());
    column->addWidget(&m_lines->note());
    connect(m_query, &RunsQueryField::queryReplaced, this,
        [this](const QString& name, const std::function<void()>& undo) {
            const auto undoIfThere = [field = QPointer<RunsQueryField>(m_query), undo] {
                if (field != nullptr) {
                    undo();
                }
            };
            m_context.messages.toast(
                tr("Query “%1” was replaced").arg(name), {{tr("Undo"), undoIfThere}});
        });
    m_queryFiles = new RunsQueryFiles(m_context, *m_query);
    m_query->keepFree({&m_lines->error(), &m_lines->note()});
    m_progressTimer.setInterval(kProgressMillis);
    connect(&m_progressTimer, &QTimer::timeout, this,
        [this] { m_lines->showProgress(m_task.progress()); });
    m_stop = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    m_stop->setContext(Qt::WidgetWithChildrenShortcut);
    m_stop->setEnabled(false);
    const auto stop = [this] {
        m_task.cancel();
        stopEvaluating();
        updateTexts();
    };
    connect(m_stop, &QShortcut::activated, this, stop);
    connect(m_stop, &QShortcut::activatedAmbiguously, this, stop); // the window has one too
}

void RunsPage::updateQueryTexts()
{
    using Rows = RunsQueryLines::Rows;
    m_lines->show({m_query->query(), m_query->queryText(), m_query->errorText(),
        m_runs == nullptr               ? Rows::None
            : storesBeingRead().empty() ? Rows::Shown
                                        : Rows::Coming});
}

void RunsPage::stopEvaluating()
{
    m_progressTimer.stop();
    m_stop->setEnabled(false);
}

// Kept while the snapshot is shown, so that only the first query of a column looks for it.
std::shared_ptr<analysis::RunColumns> RunsPage::queryColumns(
    const analysis::RunSet& runs, std::size_t store)
{
    std::erase_if(m_queryColumns, [this](const auto& known) {
        return std::none_of(m_stores.begin(), m_stores.end(), [&](const ChosenStore& chosen) {
            return m_context.session.snapshot(chosen.id) == known.first;
        });
    });
    const core::SnapshotPtr& snapshot = runs.stores()[store].snapshot;
    std::shared_ptr<analysis::RunColumns>& columns = m_queryColumns[snapshot];
    if (columns == nullptr || columns->storeName() != runs.storeName(store)) {
        columns = std::make_shared<analysis::RunColumns>(*snapshot, runs.storeName(store));
    }
    return columns;
}

void RunsPage::learnHints()
{
    QStringList paths;
    for (const auto& store : m_runs->stores()) {
        paths << QString::fromStdString(store.snapshot->store.path);
    }
    m_query->setMemory(m_context.settings, paths);
    m_hintTask.start(
        [runs = m_runs, rows = m_allRows](const std::stop_token& stop, core::Progress&) {
            return std::make_shared<std::vector<analysis::FieldHint>>(
                analysis::fieldHints(*runs, rows, stop));
        },
        [this](const std::shared_ptr<std::vector<analysis::FieldHint>>& hints) {
            m_query->setHints(std::move(*hints));
        });
}

void RunsPage::addCellClauses(QMenu* menu, const QModelIndex& index)
{
    const std::uint32_t run = m_model.rowAt(index);
    if (run == analysis::kNoRow) {
        return;
    }
    const analysis::ColumnId column = m_model.column(index.column()).id;
    const analysis::QueryContext context = analysis::currentQueryContext();
    menu->addSeparator();
    const auto clauseOf = [&](analysis::ClauseOperator comparison) {
        return analysis::cellClause(*m_model.values(), run, column, comparison, context);
    };
    const auto add = [&](const QString& text, const std::optional<std::string>& clause) {
        QAction* action =
            menu->addAction(text, this, [this, clause] { m_query->addClause(*clause); });
        action->setEnabled(clause.has_value());
        return action;
    };
    using Operator = analysis::ClauseOperator;
    add(tr("Only runs with this value"), clauseOf(Operator::Equal))
        ->setIcon(icon(QStringLiteral("filter")));
    add(tr("Exclude this value"), clauseOf(Operator::NotEqual));
    for (const Operator comparison : {Operator::AtLeast, Operator::AtMost}) {
        if (const auto clause = clauseOf(comparison)) {
            add(comparison == Operator::AtLeast ? tr("At least this") : tr("At most this"), clause);
        }
    }
    menu->addSeparator();
}

// Writes what the group and those around it have in common into the query.
void RunsPage::addGroupFilter(QMenu* menu, const QModelIndex& group)
{
    const analysis::QueryContext context = analysis::currentQueryContext();
    std::vector<std::string> clauses;
    for (QModelIndex row = group.siblingAtColumn(0); row.isValid(); row = row.parent()) {
        const auto clause = m_model.groupClause(row, context);
        if (!clause) {
            clauses.clear();
            break;
        }
        clauses.insert(clauses.begin(), *clause);
    }
    QAction* filter = menu->addAction(
        icon(QStringLiteral("filter")), tr("Only runs of this group"), this, [this, clauses] {
            for (const std::string& clause : clauses) {
                m_query->addClause(clause);
            }
        });
    filter->setEnabled(!clauses.empty());
}

void RunsPage::addHeaderClauses(QMenu* menu, const analysis::ColumnId& column)
{
    const auto known = analysis::columnField(column, directionsOf(*m_runs));
    menu->addSeparator();
    const std::string field = known.value_or(analysis::fieldText(column));
    const auto add = [&](const QString& text, const char* ending) {
        menu->addAction(
            text, this, [this, clause = field + ending] { m_query->addClause(clause); });
    };
    add(tr("Only runs that have it"), " IS NOT NULL");
    add(tr("Only runs without it"), " IS NULL");
    QAction* begin =
        menu->addAction(tr("Filter by it…"), this, [this, field] { m_query->beginClause(field); });
    begin->setIcon(icon(QStringLiteral("filter")));
}

} // namespace runlane::ui
