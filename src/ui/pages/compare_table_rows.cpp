// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"
#include "models/compare_model_transposed.h"
#include "ui/pages/compare_table.h"
#include "ui/tables/table_export.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

// What is expanded, and what the search found.
namespace runlane::ui {

using models::CompareRow;

namespace {

constexpr int kMostOpenInGroup = 20;
constexpr int kMostOpenParts = 12;

CompareRow kindOf(const QModelIndex& row)
{
    return static_cast<CompareRow>(row.data(models::KindRole).toInt());
}

} // namespace

QString CompareTable::expansionKey(const QModelIndex& row) const
{
    QString key = QString::number(row.data(models::FamilyRole).toInt());
    for (QModelIndex at = row; at.isValid(); at = at.parent()) {
        key += QLatin1Char('\n') + QString::number(at.data(models::KindRole).toInt())
            + at.data(models::KeyRole).toString();
    }
    return key;
}

bool CompareTable::isOpenAtFirst(const QModelIndex& row) const
{
    if (m_model.isFiltered()) {
        return true;
    }
    switch (kindOf(row)) {
    case CompareRow::Section:
        return true;
    case CompareRow::Group:
        return row.data(models::CountRole).toInt() <= kMostOpenInGroup;
    case CompareRow::Fold:
        return false;
    case CompareRow::Attribute:
        break;
    }
    const auto section = static_cast<analysis::DiffSection>(row.data(models::FamilyRole).toInt());
    const bool isOfParts =
        section == analysis::DiffSection::Environment || section == analysis::DiffSection::Datasets;
    return isOfParts && row.data(models::DiffersRole).toBool()
        && m_model.rowCount(row) <= kMostOpenParts;
}

void CompareTable::rememberExpansion(const QModelIndex& row, bool isOpen)
{
    if (!m_isRestoring && m_layout == CompareLayout::RunsAcross && !m_model.isFiltered()) {
        m_expansion[expansionKey(row)] = isOpen;
    }
}

void CompareTable::restoreExpansion(const QModelIndex& parent)
{
    for (int i = 0; i < m_model.rowCount(parent); ++i) {
        const QModelIndex row = m_model.index(i, 0, parent);
        if (!m_model.hasChildren(row)) {
            continue;
        }
        setExpanded(row, isOpen(row));
        restoreExpansion(row);
    }
}

void CompareTable::restoreRows()
{
    const QScopedValueRollback<bool> guard(m_isRestoring, true);
    m_matches.clear();
    fitColumns();
    if (m_layout == CompareLayout::RunsAcross) {
        restoreExpansion({});
    }
}

void CompareTable::setOpen(const QModelIndex& row, bool isOpen)
{
    if (m_layout == CompareLayout::RunsAcross) {
        setExpanded(row, isOpen);
    } else if (!m_model.isFiltered()) {
        m_expansion[expansionKey(row)] = isOpen;
    }
}

void CompareTable::setAllExpanded(const QModelIndex& parent, bool isOpen)
{
    for (int i = 0; i < m_model.rowCount(parent); ++i) {
        const QModelIndex row = m_model.index(i, 0, parent);
        if (!m_model.hasChildren(row) || kindOf(row) == CompareRow::Fold) {
            continue;
        }
        setOpen(row, isOpen || kindOf(row) == CompareRow::Section);
        setAllExpanded(row, isOpen);
    }
}

void CompareTable::expandEverything()
{
    setAllExpanded({}, true);
    if (m_layout == CompareLayout::RunsDown) {
        m_transposed->choose();
    }
}

void CompareTable::collapseEverything()
{
    setAllExpanded({}, false);
    if (m_layout == CompareLayout::RunsDown) {
        m_transposed->choose();
    }
}

// By what was chosen, whatever way round the table stands.
bool CompareTable::isOpen(const QModelIndex& row) const
{
    const auto chosen = m_expansion.find(expansionKey(row));
    const bool isChosen = chosen != m_expansion.end() && !m_model.isFiltered();
    return isChosen ? chosen->second : isOpenAtFirst(row);
}

void CompareTable::collectDiffRows(const QModelIndex& parent, std::vector<std::size_t>& rows) const
{
    for (int i = 0; i < m_model.rowCount(parent); ++i) {
        const QModelIndex row = m_model.index(i, 0, parent);
        const auto number = m_model.diffRowOf(row);
        if (number) {
            rows.push_back(*number);
        }
        const bool isWhole = number || kindOf(row) == CompareRow::Group;
        if (m_model.hasChildren(row) && (isWhole || isOpen(row))) {
            collectDiffRows(row, rows);
        }
    }
}

std::vector<std::size_t> CompareTable::shownDiffRows() const
{
    std::vector<std::size_t> rows;
    collectDiffRows({}, rows);
    return rows;
}

void CompareTable::goToRun(std::size_t run)
{
    const QModelIndex current = currentIndex();
    const int number = static_cast<int>(run);
    const QModelIndex next = m_layout == CompareLayout::RunsDown
        ? model()->index(number, current.column())
        : current.siblingAtColumn(number + 1);
    if (next.isValid()) {
        setCurrentIndex(next);
    }
}

bool CompareTable::isMatch(const QModelIndex& cell) const
{
    if (m_layout == CompareLayout::RunsAcross) {
        return m_model.isMatch(cell);
    }
    // A name stands in the head: its first cell is what can be gone to.
    const QModelIndex row = m_transposed->sourceRow(cell.column());
    return row.isValid()
        && (m_model.isMatch(row.siblingAtColumn(cell.row() + 1))
            || (cell.row() == 0 && m_model.isMatch(row)));
}

void CompareTable::collectMatches()
{
    m_matches.clear();
    if (!m_model.isFiltered()) {
        return;
    }
    int place = 0;
    for (const QModelIndex& row : shownRows(*this)) {
        for (int visual = 0; visual < header()->count(); ++visual) {
            const QModelIndex cell = row.siblingAtColumn(header()->logicalIndex(visual));
            if (isMatch(cell)) {
                m_matches.push_back({{place, visual}, cell});
            }
        }
        ++place;
    }
}

int CompareTable::currentMatch() const
{
    const auto at = std::find_if(m_matches.begin(), m_matches.end(),
        [this](const Match& match) { return match.cell == currentIndex(); });
    return at == m_matches.end() ? -1 : static_cast<int>(at - m_matches.begin());
}

// Where the current cell stands among the rows shown, and its visual column.
CompareTable::Place CompareTable::currentPlace() const
{
    const std::vector<QModelIndex> rows = shownRows(*this);
    const QModelIndex current = currentIndex();
    const auto at = std::find(rows.begin(), rows.end(), current.siblingAtColumn(0));
    return at == rows.end()
        ? Place{-1, 0}
        : Place{static_cast<int>(at - rows.begin()), header()->visualIndex(current.column())};
}

void CompareTable::showMatch(int step)
{
    collectMatches(); // rows may have been opened and closed since
    if (m_matches.empty()) {
        return;
    }
    const Place here = currentPlace();
    const auto isAfter = [&](const Match& match) { return match.place > here; };
    const auto isNotBefore = [&](const Match& match) { return match.place >= here; };
    auto next = std::find_if(m_matches.begin(), m_matches.end(), isAfter);
    if (step < 0) {
        next = std::find_if(m_matches.begin(), m_matches.end(), isNotBefore);
        next = next == m_matches.begin() ? std::prev(m_matches.end()) : std::prev(next);
    } else if (next == m_matches.end()) {
        next = m_matches.begin();
    }
    setCurrentIndex(next->cell);
    scrollTo(next->cell);
}

} // namespace runlane::ui
