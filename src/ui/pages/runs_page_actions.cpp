// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "models/run_columns.h"
#include "session/comparison.h"
#include "session/session.h"
#include "ui/comparison_steps.h"
#include "ui/pages/runs_column_chooser.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_table.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <set>

// Menus of rows and columns.
namespace runlane::ui {

void RunsPage::compareChosen()
{
    addToComparison(m_context, chosenRefs());
    Q_EMIT pageRequested(QStringLiteral("compare"));
}

void RunsPage::showDetails()
{
    const std::uint32_t row = m_model.rowAt(m_table->currentIndex());
    if (row != analysis::kNoRow) {
        m_context.selection.setRun(
            session::RunRef{m_runs->storeIdOf(row), std::string(m_runs->run(row).id)});
    }
}

void RunsPage::followRun()
{
    const std::optional<session::RunRef>& wanted = m_context.selection.run();
    if (!wanted.has_value() || m_runs == nullptr) {
        return;
    }
    const std::uint32_t current = m_model.rowAt(m_table->currentIndex());
    if (current != analysis::kNoRow && current == m_runs->find(wanted->store, wanted->runId)) {
        return;
    }
    const QModelIndex index = m_model.indexOfRun(wanted->store, wanted->runId);
    if (index.isValid()) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
    }
}

void RunsPage::showMenu(const QPoint& position)
{
    const QModelIndex index = m_table->indexAt(position);
    const core::Run* run = m_model.runAt(index);
    if (run == nullptr) {
        if (index.isValid()) {
            showGroupMenu(index, position);
        }
        return;
    }
    if (!m_table->selectionModel()->isSelected(index)) {
        m_table->selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    const std::vector<session::RunRef> refs = chosenRefs();
    session::Comparison& comparison = m_context.session.comparison();
    const bool areCompared = std::all_of(refs.begin(), refs.end(),
        [&](const session::RunRef& ref) { return comparison.find(ref) != nullptr; });
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(areCompared ? QStringLiteral("close") : QStringLiteral("plus")),
        areCompared ? tr("Remove from comparison\tSpace") : tr("Add to comparison\tSpace"), this,
        &RunsPage::toggleChosen);
    const bool isBaseline = comparison.baseline()
        == session::RunRef{index.data(models::StoreRole).toInt(), std::string(run->id)};
    menu->addAction(icon(QStringLiteral("star")),
        isBaseline ? tr("No longer the baseline\tB") : tr("Set as baseline\tB"), this,
        &RunsPage::setBaseline);
    menu->addAction(icon(QStringLiteral("compare")), tr("Compare on the Compare page"), this,
        &RunsPage::compareChosen);
    QAction* hide = menu->addAction(icon(QStringLiteral("eye-off")),
        tr("Hide or show in charts\tH"), this, &RunsPage::toggleHidden);
    hide->setEnabled(std::any_of(refs.begin(), refs.end(),
        [&](const session::RunRef& ref) { return comparison.find(ref) != nullptr; }));
    const std::set<std::uint32_t> pinned = pinnedRows(*m_runs);
    const std::vector<std::uint32_t> chosen = m_table->chosenRuns();
    const bool arePinned = std::all_of(
        chosen.begin(), chosen.end(), [&](std::uint32_t row) { return pinned.count(row) != 0; });
    menu->addAction(icon(QStringLiteral("pin")),
        arePinned ? tr("Unpin\tP") : tr("Pin to the top\tP"), this, &RunsPage::togglePinned);
    menu->addAction(tr("Add runs to the comparison…\tCtrl+Shift+A"), this, &RunsPage::askAddRuns);
    menu->addSeparator();
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    QAction* copyValue = menu->addAction(
        icon(QStringLiteral("copy")), tr("Copy value\tCtrl+Shift+C"), this, &RunsPage::copyCell);
    copyValue->setEnabled(!index.data(models::FullTextRole).toString().isEmpty());
    addCellClauses(menu, index);
    menu->addAction(tr("Copy run id"), this, &RunsPage::copyRunId);
    menu->addAction(
        icon(QStringLiteral("table")), tr("Copy rows\tCtrl+C"), this, &RunsPage::copySelection);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

// Everything means all runs of the groups chosen.
void RunsPage::showGroupMenu(const QModelIndex& group, const QPoint& position)
{
    if (!m_table->selectionModel()->isSelected(group)) {
        m_table->selectionModel()->setCurrentIndex(
            group, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    m_table->selectionModel()->setCurrentIndex(group, QItemSelectionModel::NoUpdate);
    const std::vector<session::RunRef> refs = chosenRefs();
    const session::Comparison& comparison = m_context.session.comparison();
    const auto isCompared = [&](const session::RunRef& ref) {
        return comparison.find(ref) != nullptr;
    };
    const bool areCompared = std::all_of(refs.begin(), refs.end(), isCompared);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(areCompared ? QStringLiteral("close") : QStringLiteral("plus")),
        areCompared ? tr("Remove from comparison\tSpace") : tr("Add to comparison\tSpace"), this,
        &RunsPage::toggleChosen);
    menu->addAction(icon(QStringLiteral("compare")), tr("Compare on the Compare page"), this,
        &RunsPage::compareChosen);
    menu->addAction(icon(QStringLiteral("eye-off")), tr("Hide or show in charts\tH"), this,
            &RunsPage::toggleHidden)
        ->setEnabled(std::any_of(refs.begin(), refs.end(), isCompared));
    menu->addAction(tr("Compare the best of each group"), this, &RunsPage::compareBestOfGroups);
    menu->addAction(tr("Add runs to the comparison…\tCtrl+Shift+A"), this, &RunsPage::askAddRuns);
    menu->addSeparator();
    addGroupFilter(menu, group);
    menu->addSeparator();
    menu->addAction(tr("Expand all"), this, [this] { m_table->expandAll(); });
    menu->addAction(tr("Collapse all"), this, [this] { m_table->collapseAll(); });
    menu->addSeparator();
    menu->addAction(
        icon(QStringLiteral("copy")), tr("Copy value\tCtrl+Shift+C"), this, &RunsPage::copyCell);
    menu->addAction(
        icon(QStringLiteral("table")), tr("Copy rows\tCtrl+C"), this, &RunsPage::copySelection);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void RunsPage::showHeaderMenu(const QPoint& position)
{
    const int column = m_table->runsHeader().sectionAt(position);
    if (column >= 0) {
        showColumnMenu(column, m_table->header()->mapToGlobal(position));
    }
}

void RunsPage::showColumnMenu(int column, const QPoint& position)
{
    const analysis::ColumnId id = m_model.column(column).id;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSortActions(*menu, id, sortMenu());
    addHeaderClauses(menu, id);
    menu->addSeparator();
    if (id.family == analysis::ColumnFamily::Metric) {
        addMetricMenus(menu, column);
    } else if (column > 0) {
        addColumnGrouping(menu, id);
        menu->addSeparator();
    }
    menu->addAction(
        tr("Copy name"), [id] { QGuiApplication::clipboard()->setText(models::toText(id.key)); });
    if (column > 0) {
        menu->addAction(tr("Hide column"), this, [this, column] { hideColumn(column); });
        QAction* freeze =
            menu->addAction(tr("Keep at the left"), this, [this, id] { toggleFrozen(id); });
        freeze->setCheckable(true);
        freeze->setChecked(m_frozen.contains(id));
        menu->addAction(tr("Fit width"), this, [this, column] { fitColumn(column); });
    }
    menu->addAction(tr("Columns…"), this, [this] { m_chooser->popupBelow(m_tools.columns); });
    menu->popup(position);
}

} // namespace runlane::ui
