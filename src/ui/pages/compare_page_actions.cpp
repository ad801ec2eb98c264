// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include "exports/json_output.h"
#include "models/display_text.h"
#include "session/comparison.h"
#include "session/session.h"
#include "ui/messages.h"
#include "ui/pages/compare_diff.h"
#include "ui/pages/compare_table.h"
#include "ui/tables/table_export.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSplitter>

#include <set>

// What can be done with the comparison: differences of long values, copying, the context menu.
namespace runlane::ui {

namespace {

constexpr int kDiffHeightPx = 190;

session::RunRef refOf(const models::ComparedColumn& run)
{
    return {run.store, run.runId};
}

DiffSide sideOf(const models::CompareModel& model, std::size_t row, std::size_t run)
{
    const analysis::DiffCell& cell = model.diff().rows[row].cells[run];
    return {model.runData(run, Qt::DisplayRole).toString(), model.runs()[run].styleIndex,
        std::string(cell.text)};
}

} // namespace

void ComparePage::openDifference()
{
    if (!m_table->currentDiffRow()) {
        return;
    }
    const bool wasHidden = m_diff->isHidden();
    m_diff->show();
    updateDifference();
    if (m_diff->isHidden() || !wasHidden) {
        return;
    }
    const int wanted = scaledPx(kDiffHeightPx);
    m_splitter->setSizes({std::max(wanted, m_splitter->height() - wanted), wanted});
    m_table->scrollTo(m_table->currentIndex());
}

void ComparePage::closeDifference()
{
    m_diff->hide();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ComparePage::updateDifference()
{
    if (m_diff->isHidden()) {
        return;
    }
    const auto row = m_table->currentDiffRow();
    if (!row || m_model.diff().rows[*row].value != analysis::DiffValue::Text) {
        m_diff->hide();
        return;
    }
    const QString key = models::toText(m_model.diff().rows[*row].key);
    const std::size_t reference = m_model.baseline().value_or(0);
    std::size_t run = m_table->currentRun().value_or(reference);
    if (run == reference && m_model.runs().size() > 1) {
        const auto& cells = m_model.diff().rows[*row].cells;
        for (std::size_t i = 0; i < cells.size() && run == reference; ++i) {
            run = cells[i].isTinted ? i : run;
        }
    }
    if (run == reference) {
        m_diff->showValue(key, sideOf(m_model, *row, run));
    } else {
        m_diff->showDifference(key, sideOf(m_model, *row, reference), sideOf(m_model, *row, run));
    }
}

void ComparePage::setBaselineOfCurrent()
{
    if (const auto run = m_table->currentRun()) {
        m_context.session.comparison().setBaseline(refOf(m_model.runs()[*run]));
    }
}

void ComparePage::removeCurrent()
{
    if (const auto run = m_table->currentRun()) {
        m_context.session.comparison().remove(refOf(m_model.runs()[*run]));
    }
}

void ComparePage::hideCurrent()
{
    if (const auto run = m_table->currentRun()) {
        m_context.session.comparison().setVisibility(
            refOf(m_model.runs()[*run]), session::Visibility::Hidden);
    }
}

void ComparePage::showMenu(const QPoint& position)
{
    const QModelIndex index = m_table->indexAt(position);
    if (index.isValid()) {
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString value = index.data(models::FullTextRole).toString();
    QAction* copyValue = menu->addAction(icon(QStringLiteral("copy")), tr("Copy value"),
        [value] { QGuiApplication::clipboard()->setText(value); });
    copyValue->setEnabled(!value.isEmpty());
    menu->addAction(icon(QStringLiteral("table")), tr("Copy as table\tCtrl+C"), this,
        &ComparePage::copySelection);
    QAction* difference = menu->addAction(icon(QStringLiteral("diff")),
        tr("Show difference\tEnter"), this, &ComparePage::openDifference);
    const auto row = m_table->currentDiffRow();
    difference->setEnabled(row && m_model.diff().rows[*row].value == analysis::DiffValue::Text);
    if (const auto run = m_table->currentRun()) {
        menu->addSeparator();
        QAction* baseline = menu->addAction(icon(QStringLiteral("star")), tr("Set as baseline\tB"),
            this, &ComparePage::setBaselineOfCurrent);
        baseline->setEnabled(m_model.baseline() != run);
        menu->addAction(
            icon(QStringLiteral("eye-off")), tr("Hide run\tH"), this, &ComparePage::hideCurrent);
        menu->addAction(icon(QStringLiteral("close")), tr("Remove from comparison\tDel"), this,
            &ComparePage::removeCurrent);
    }
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

exports::Table ComparePage::shownTable() const
{
    std::vector<QModelIndex> rows;
    for (const QModelIndex& row : shownRows(*m_table)) {
        const auto kind = static_cast<models::CompareRow>(row.data(models::KindRole).toInt());
        if (kind == models::CompareRow::Attribute) {
            rows.push_back(row);
        }
    }
    std::vector<int> columns;
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        columns.push_back(column);
    }
    return tableOf(*m_table->model(), rows, columns);
}

void ComparePage::copySelection()
{
    const QModelIndexList selected = m_table->selectionModel()->selectedIndexes();
    if (selected.size() < 2) {
        copyToClipboard(shownTable());
        m_context.messages.toast(tr("Copied the table"));
        return;
    }
    std::set<int> columns{0};
    std::set<QModelIndex> chosen;
    for (const QModelIndex& index : selected) {
        columns.insert(index.column());
        chosen.insert(index.siblingAtColumn(0));
    }
    std::vector<QModelIndex> rows;
    for (const QModelIndex& row : shownRows(*m_table)) {
        if (chosen.count(row) != 0) {
            rows.push_back(row);
        }
    }
    copyToClipboard(tableOf(*m_table->model(), rows, {columns.begin(), columns.end()}));
    m_context.messages.toast(rows.size() == 1
            ? tr("Copied 1 row")
            : tr("Copied %L1 rows").arg(static_cast<qulonglong>(rows.size())));
}

void ComparePage::copyAs(exports::TableFormat format)
{
    copyToClipboard(shownTable(), format);
    m_context.messages.toast(tr("Copied the table"));
}

void ComparePage::copyJson()
{
    std::vector<const core::Run*> runs;
    for (const models::ComparedColumn& run : m_model.runs()) {
        runs.push_back(run.snapshot->findRun(run.runId));
    }
    std::vector<const analysis::DiffRow*> rows;
    for (const std::size_t row : m_model.shownRows()) {
        rows.push_back(&m_model.diff().rows[row]);
    }
    QGuiApplication::clipboard()->setText(
        QString::fromStdString(exports::compareJson(runs, m_model.diff(), rows)));
    m_context.messages.toast(tr("Copied the table"));
}

} // namespace runlane::ui
