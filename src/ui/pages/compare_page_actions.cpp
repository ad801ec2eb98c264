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

QString nameOf(const analysis::RunDiff& diff, std::size_t row)
{
    return models::toText(analysis::fullKey(diff, row));
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
    const std::vector<analysis::DiffCell>& cells = m_model.diff().rows[*row].cells;
    const std::size_t reference = referenceRun();
    std::size_t run = m_table->currentRun().value_or(reference);
    for (std::size_t i = 0; run == reference && i < cells.size(); ++i) {
        const bool isOther = cells[i].isPresent != cells[reference].isPresent
            || cells[i].text != cells[reference].text;
        run = isOther ? i : run;
    }
    DiffQuestion question;
    question.key = nameOf(m_model.diff(), *row);
    question.before = reference;
    question.after = run;
    question.textBefore = std::string(cells[reference].text);
    question.textAfter = std::string(cells[run].text);
    question.reading = m_model.diff().rows[*row].section == analysis::DiffSection::Environment
        ? DiffReading::AsStored
        : DiffReading::ByValue;
    m_diff->showQuestion(question);
}

// The run chosen in the pane as long as it is compared, else the baseline or the first run.
std::size_t ComparePage::referenceRun() const
{
    const std::vector<models::ComparedColumn>& runs = m_model.runs();
    for (std::size_t i = 0; m_against && i < runs.size(); ++i) {
        if (refOf(runs[i]) == *m_against) {
            return i;
        }
    }
    return m_model.baseline().value_or(0);
}

void ComparePage::holdAgainst(std::size_t run)
{
    if (run >= m_model.runs().size()) {
        return;
    }
    m_against = refOf(m_model.runs()[run]);
    if (m_model.baseline().value_or(0) == run) {
        m_against.reset();
    }
    updateDifference();
}

void ComparePage::goToRun(std::size_t run)
{
    m_table->goToRun(run);
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
    menu->addSeparator();
    menu->addAction(tr("Expand all"), m_table, &CompareTable::expandEverything);
    menu->addAction(tr("Collapse all"), m_table, &CompareTable::collapseEverything);
    addRunActions(*menu);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void ComparePage::addRunActions(QMenu& menu)
{
    const auto run = m_table->currentRun();
    if (!run) {
        return;
    }
    menu.addSeparator();
    QAction* baseline = menu.addAction(icon(QStringLiteral("star")), tr("Set as baseline\tB"), this,
        &ComparePage::setBaselineOfCurrent);
    baseline->setEnabled(m_model.baseline() != run);
    menu.addAction(tr("Move forward\tAlt+Left"), this, [this] { moveCurrent(-1); })
        ->setEnabled(*run > 0);
    menu.addAction(tr("Move back\tAlt+Right"), this, [this] { moveCurrent(1); })
        ->setEnabled(*run + 1 < m_model.runs().size());
    menu.addAction(
        icon(QStringLiteral("eye-off")), tr("Hide run\tH"), this, &ComparePage::hideCurrent);
    menu.addAction(icon(QStringLiteral("close")), tr("Remove from comparison\tDel"), this,
        &ComparePage::removeCurrent);
}

exports::Table ComparePage::shownTable() const
{
    std::vector<int> columns;
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        columns.push_back(column);
    }
    return tableOfRows(m_table->attributeRows(), columns);
}

// Names stand whole, whatever group they are shown in; files are told by what they hold.
exports::Table ComparePage::tableOfRows(
    const std::vector<QModelIndex>& rows, const std::vector<int>& columns) const
{
    exports::Table table = tableOf(*m_table->model(), rows, columns);
    if (m_table->tableLayout() == CompareLayout::RunsDown) {
        return table;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = m_model.diffRowOf(rows[i]);
        const analysis::DiffSection section = m_model.diff().rows[*row].section;
        const bool isPart = m_model.diff().rows[*row].owner.has_value();
        if (section != analysis::DiffSection::Source && columns.front() == 0) {
            table.rows[i].front() = {analysis::fullKey(m_model.diff(), *row), std::nullopt, {}};
        }
        for (exports::TableCell& cell : table.rows[i]) {
            if (section == analysis::DiffSection::Environment && !isPart) {
                cell.exact.reset();
            }
        }
    }
    return table;
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
    for (const QModelIndex& row : m_table->attributeRows()) {
        if (chosen.count(row) != 0) {
            rows.push_back(row);
        }
    }
    copyToClipboard(tableOfRows(rows, {columns.begin(), columns.end()}));
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
    for (const std::size_t row : m_model.shownRowsWithParts()) {
        rows.push_back(&m_model.diff().rows[row]);
    }
    QGuiApplication::clipboard()->setText(
        QString::fromStdString(exports::compareJson(runs, m_model.diff(), rows)));
    m_context.messages.toast(tr("Copied the table"));
}

} // namespace runlane::ui
