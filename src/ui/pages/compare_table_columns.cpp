// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"
#include "models/compare_model_transposed.h"
#include "ui/pages/compare_header.h"
#include "ui/pages/compare_table.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

// Columns: of attributes when the runs stand below each other, else of runs, which are dragged and
// of which the baseline stays in sight.
namespace runlane::ui {

using models::CompareRow;

namespace {

CompareRow kindOf(const QModelIndex& row)
{
    return static_cast<CompareRow>(row.data(models::KindRole).toInt());
}

} // namespace

// A fold that is closed would be an empty column: it is left out.
void CompareTable::collectColumns(const QModelIndex& parent, std::vector<QModelIndex>& rows) const
{
    for (int i = 0; i < m_model.rowCount(parent); ++i) {
        const QModelIndex row = m_model.index(i, 0, parent);
        const CompareRow kind = kindOf(row);
        const bool isOpened = m_model.hasChildren(row) && isOpen(row);
        if (kind == CompareRow::Attribute || (!isOpened && kind != CompareRow::Fold)) {
            rows.push_back(row);
        }
        if (isOpened) {
            collectColumns(row, rows);
        }
    }
}

bool CompareTable::canOpen(int column) const
{
    return m_layout == CompareLayout::RunsDown
        && m_model.hasChildren(m_transposed->sourceRow(column));
}

bool CompareTable::isColumnOpen(int column) const
{
    return canOpen(column) && isOpen(m_transposed->sourceRow(column));
}

QModelIndex CompareTable::holderOf(int column) const
{
    return m_layout == CompareLayout::RunsDown ? m_transposed->sourceRow(column).parent()
                                               : QModelIndex();
}

// The column that was there, or the first of those that come instead, becomes the current one.
void CompareTable::toggleColumn(int column)
{
    const QModelIndex row = m_transposed->sourceRow(column);
    if (!canOpen(column) || m_model.isFiltered()) {
        return;
    }
    const int run = std::max(0, currentIndex().row());
    const bool wasSummary = m_transposed->isSummary(column);
    setOpen(row, !isOpen(row));
    m_transposed->choose();
    const int next = wasSummary ? column : m_transposed->columnOf(row);
    setCurrentIndex(m_transposed->index(run, next));
}

void CompareTable::closeHolder(int column)
{
    const QModelIndex holder = holderOf(column);
    if (!holder.isValid() || m_model.isFiltered()) {
        return;
    }
    const int run = std::max(0, currentIndex().row());
    setOpen(holder, false);
    m_transposed->choose();
    setCurrentIndex(m_transposed->index(run, std::max(0, m_transposed->columnOf(holder))));
}

void CompareTable::clickHead(int column)
{
    const auto* head = static_cast<const CompareHeader*>(header());
    if (m_layout == CompareLayout::RunsAcross || column == 0) {
        return;
    }
    if (head->isPathAt(head->mapFromGlobal(QCursor::pos()))) {
        closeHolder(column);
    } else {
        toggleColumn(column);
    }
}

void CompareTable::keyPressEvent(QKeyEvent* event)
{
    const int column = currentIndex().column();
    const bool isDown = m_layout == CompareLayout::RunsDown && column > 0;
    if (isDown && event->key() == Qt::Key_Plus && canOpen(column) && !isColumnOpen(column)) {
        toggleColumn(column);
    } else if (isDown && event->key() == Qt::Key_Minus) {
        isColumnOpen(column) ? toggleColumn(column) : closeHolder(column);
    } else {
        FrozenTree::keyPressEvent(event);
    }
}

// The baseline stands beside the names while the other runs scroll: only then it leaves its place.
void CompareTable::freezeBaseline()
{
    const QScopedValueRollback<bool> guard(m_isRestoring, true);
    const auto baseline = m_model.baseline();
    const bool isNeeded = m_layout == CompareLayout::RunsAcross && baseline
        && header()->length() > viewport()->width();
    for (int column = 0; column < header()->count(); ++column) {
        header()->moveSection(header()->visualIndex(column), column);
    }
    if (isNeeded) {
        header()->moveSection(static_cast<int>(*baseline) + 1, 1);
    }
    static_cast<FrozenHeader*>(header())->setFrozenCount(isNeeded ? 2 : 1);
}

// The model is what orders the runs: the header goes back, and the comparison is told.
void CompareTable::passMoveOn(int logicalIndex, int oldVisual, int newVisual)
{
    if (m_isRestoring || m_layout == CompareLayout::RunsDown) {
        return;
    }
    {
        const QScopedValueRollback<bool> guard(m_isRestoring, true);
        header()->moveSection(newVisual, oldVisual);
    }
    const int other = header()->logicalIndex(newVisual);
    if (logicalIndex > 0 && other > 0) {
        Q_EMIT runMoved(
            static_cast<std::size_t>(logicalIndex - 1), static_cast<std::size_t>(other - 1));
    }
}

} // namespace runlane::ui
