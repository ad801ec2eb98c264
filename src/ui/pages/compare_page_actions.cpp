// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include "models/display_text.h"
#include "session/comparison.h"
#include "session/session.h"
#include "ui/comparison_steps.h"
#include "ui/pages/compare_diff.h"
#include "ui/pages/compare_table.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSplitter>

// What can be done with the comparison: differences of long values, the context menu.
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
        const session::RunRef ref = refOf(m_model.runs()[*run]);
        leaveComparison(m_context, [&ref](const session::RunRef& other) { return other == ref; });
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
    addColumnActions(*menu);
    menu->addAction(tr("Expand all"), m_table, &CompareTable::expandEverything);
    menu->addAction(tr("Collapse all"), m_table, &CompareTable::collapseEverything);
    addRunActions(*menu);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

// Columns of the transposed table open and close as rows do the other way round.
void ComparePage::addColumnActions(QMenu& menu)
{
    const int column = m_table->currentIndex().column();
    if (m_table->canOpen(column)) {
        menu.addAction(
            m_table->isColumnOpen(column) ? tr("Fold columns\t-") : tr("Unfold columns\t+"),
            m_table, [table = m_table, column] { table->toggleColumn(column); });
    }
    const QModelIndex holder = m_table->holderOf(column);
    if (holder.isValid()) {
        QString name = holder.data(Qt::DisplayRole).toString();
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        menu.addAction(tr("Fold \"%1\"\t-").arg(name), m_table,
            [table = m_table, column] { table->closeHolder(column); });
    }
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

} // namespace runlane::ui
