// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cell_clauses.h"
#include "analysis/query_clauses.h"
#include "models/display_text.h"
#include "session/session.h"
#include "ui/error_text.h"
#include "ui/messages.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_query_field.h"
#include "ui/pages/runs_query_files.h"
#include "ui/pages/runs_table.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/labels.h"

#include <QDateTime>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QShortcut>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

// What the query needs around it: completions, notes, progress, clauses from menus.
namespace runlane::ui {

namespace {

constexpr int kProgressMillis = 150;
constexpr int kLongestOldQuery = 60;

QString timeZoneText()
{
    const QDateTime now = QDateTime::currentDateTime();
    const int minutes = now.offsetFromUtc() / 60;
    const QString offset = QStringLiteral("UTC%1%2:%3")
                               .arg(minutes < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    const QString zone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    return zone.isEmpty() || zone == QLatin1String("UTC") ? offset
                                                          : zone + QStringLiteral(", ") + offset;
}

} // namespace

void RunsPage::buildQueryParts()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    const int margin = scaledPx(figures::metrics().space12);
    m_queryNote = plainLabel({}, FontRole::Note, Tone::Quiet, this);
    m_queryNote->setContentsMargins(margin + scaledPx(28), scaledPx(3), margin, 0);
    m_queryNote->setWordWrap(true);
    m_queryNote->hide();
    column->addWidget(m_queryNote);
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
    m_query->keepFree({m_queryError, m_queryNote});
    m_progressTimer.setInterval(kProgressMillis);
    connect(&m_progressTimer, &QTimer::timeout, this, &RunsPage::showProgress);
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

void RunsPage::showProgress()
{
    const auto progress = m_task.progress();
    if (progress == nullptr || progress->total == 0) {
        m_matchCount->setFullText(tr("Evaluating…"));
        return;
    }
    m_matchCount->setFullText(tr("Reading histories, %L1 of %L2 (Esc stops)")
                                  .arg(static_cast<qulonglong>(progress->done))
                                  .arg(static_cast<qulonglong>(progress->total)));
}

void RunsPage::stopEvaluating()
{
    m_progressTimer.stop();
    m_stop->setEnabled(false);
}

QString RunsPage::oldQueryText() const
{
    QString query = m_query->queryText().simplified();
    if (query.isEmpty()) {
        return tr("The table still shows all runs");
    }
    query = query.size() > kLongestOldQuery ? query.left(kLongestOldQuery) + QChar(0x2026) : query;
    return tr("The table still shows the %L1 of %L2 runs of: %3")
        .arg(static_cast<qulonglong>(m_matches))
        .arg(static_cast<qulonglong>(m_allRows.size()))
        .arg(query);
}

void RunsPage::updateQueryTexts()
{
    const QString error = !m_query->errorText().isEmpty() ? m_query->errorText()
        : m_readError                                     ? errorLine(*m_readError)
                                                          : QString();
    const bool isOldQuery = !m_query->errorText().isEmpty() && m_runs != nullptr;
    if (isOldQuery) {
        m_matchCount->setFullText(tr("Not filtered anew"));
    }
    m_queryError->setText(isOldQuery ? error + QStringLiteral(" · ") + oldQueryText() : error);
    m_queryError->setVisible(!error.isEmpty());
    QStringList notes;
    if (!m_query->query().isEmpty()) {
        for (const analysis::QueryNote& note : m_notes) {
            const QString field = QString::fromStdString(note.field);
            notes << (note.runs == 1
                    ? tr("%1 is not a number in 1 run, which does not match").arg(field)
                    : tr("%1 is not a number in %L2 runs, which do not match")
                          .arg(field)
                          .arg(static_cast<qulonglong>(note.runs)));
        }
    }
    if (storesBeingRead().empty()) { // else it may still come
        for (const analysis::UnknownName& name : m_unknown) {
            const QString written = QString::fromStdString(name.written);
            notes << (name.nearest.empty()
                    ? tr("No run has %1").arg(written)
                    : tr("No run has %1; did you mean %2?")
                          .arg(written, QString::fromStdString(name.nearest)));
        }
    }
    if (m_alone > 0) {
        notes << (m_alone == 1 ? tr("1 nested run stands alone: its parent does not match")
                               : tr("%L1 nested runs stand alone: their parents do not match")
                                     .arg(static_cast<qulonglong>(m_alone)));
    }
    if (m_query->query().namesLocalDates()) {
        notes << tr("Dates are local time (%1)").arg(timeZoneText());
    }
    m_queryNote->setText(notes.join(QStringLiteral(" · ")));
    m_queryNote->setVisible(error.isEmpty() && !notes.isEmpty());
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
