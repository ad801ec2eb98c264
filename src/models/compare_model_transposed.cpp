// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model_transposed.h"

#include "models/compare_model.h"
#include "models/number_text.h"

#include <algorithm>

namespace runlane::models {

namespace {

CompareRow kindOf(const QModelIndex& row)
{
    return static_cast<CompareRow>(row.data(KindRole).toInt());
}

void addUnfolded(
    const QAbstractItemModel& model, const QModelIndex& parent, std::vector<QModelIndex>& rows)
{
    for (int i = 0; i < model.rowCount(parent); ++i) {
        const QModelIndex row = model.index(i, 0, parent);
        if (kindOf(row) == CompareRow::Attribute) {
            rows.push_back(row);
        } else if (kindOf(row) != CompareRow::Fold) {
            addUnfolded(model, row, rows);
        }
    }
}

} // namespace

TransposedCompareModel::TransposedCompareModel(CompareModel& source, QObject* parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_choice([&source] {
        std::vector<QModelIndex> rows;
        addUnfolded(source, {}, rows);
        return rows;
    })
{
    connect(&source, &QAbstractItemModel::modelAboutToBeReset, this, [this]() {
        beginResetModel();
        m_columns.clear();
    });
    connect(&source, &QAbstractItemModel::modelReset, this, [this]() {
        collect();
        endResetModel();
    });
    connect(
        &source, &QAbstractItemModel::dataChanged, this, &TransposedCompareModel::announceChange);
    collect();
}

void TransposedCompareModel::setChoice(Choice choice)
{
    m_choice = std::move(choice);
    choose();
}

void TransposedCompareModel::choose()
{
    beginResetModel();
    collect();
    endResetModel();
}

void TransposedCompareModel::collect()
{
    m_columns.clear();
    for (const QModelIndex& row : m_choice()) {
        Column column{row, kindOf(row) != CompareRow::Attribute, {}};
        if (column.isSummary) {
            addKeys(row, column.keys);
        }
        m_columns.push_back(std::move(column));
    }
}

// Without parts of values, which are no attributes of their own.
void TransposedCompareModel::addKeys(
    const QModelIndex& parent, std::vector<std::size_t>& keys) const
{
    for (int i = 0; i < m_source.rowCount(parent); ++i) {
        const QModelIndex row = m_source.index(i, 0, parent);
        if (const auto number = m_source.diffRowOf(row)) {
            keys.push_back(*number);
        } else {
            addKeys(row, keys);
        }
    }
}

void TransposedCompareModel::announceChange()
{
    if (rowCount() > 0 && columnCount() > 1) {
        Q_EMIT dataChanged(index(0, 1), index(rowCount() - 1, columnCount() - 1));
    }
}

QModelIndex TransposedCompareModel::sourceRow(int column) const
{
    const bool isShown = column > 0 && column < columnCount();
    return isShown ? m_columns[static_cast<std::size_t>(column - 1)].row : QModelIndex();
}

int TransposedCompareModel::columnOf(QModelIndex sourceRow) const
{
    for (; sourceRow.isValid(); sourceRow = sourceRow.parent()) {
        const auto at = std::find_if(m_columns.begin(), m_columns.end(),
            [&](const Column& column) { return column.row == sourceRow; });
        if (at != m_columns.end()) {
            return 1 + static_cast<int>(at - m_columns.begin());
        }
    }
    return -1;
}

bool TransposedCompareModel::isSummary(int column) const
{
    return column > 0 && column < columnCount()
        && m_columns[static_cast<std::size_t>(column - 1)].isSummary;
}

int TransposedCompareModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_source.runs().size());
}

int TransposedCompareModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_columns.size());
}

QVariant TransposedCompareModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto run = static_cast<std::size_t>(index.row());
    if (role == KindRole) {
        return static_cast<int>(CompareRow::Attribute);
    }
    if (index.column() == 0) {
        return m_source.runData(run, role);
    }
    const Column& column = m_columns[static_cast<std::size_t>(index.column() - 1)];
    return column.isSummary ? summaryData(column, run, role)
                            : column.row.siblingAtColumn(index.row() + 1).data(role);
}

QVariant TransposedCompareModel::summaryData(const Column& column, std::size_t run, int role) const
{
    const auto& rows = m_source.diff().rows;
    const auto count = [&](bool analysis::DiffCell::*flag) {
        return static_cast<qulonglong>(std::count_if(column.keys.begin(), column.keys.end(),
            [&](std::size_t row) { return rows[row].cells[run].*flag; }));
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const qulonglong tinted = count(&analysis::DiffCell::isTinted);
        const qulonglong present = count(&analysis::DiffCell::isPresent);
        return tinted > 0 ? tr("%L1 differ").arg(tinted)
            : present > 0 ? tr("%L1 logged").arg(present)
                          : NumberText::missing();
    }
    case TintedRole:
        return count(&analysis::DiffCell::isTinted) > 0;
    case BaselineRole:
        return m_source.baseline().value_or(0) == run;
    default:
        return {};
    }
}

QString TransposedCompareModel::headNote(const QModelIndex& row) const
{
    QString note = row.data(NoteRole).toString();
    const auto number = m_source.diffRowOf(row);
    const auto direction =
        number ? m_source.diff().rows[*number].direction : analysis::Direction::Unknown;
    if (direction != analysis::Direction::Unknown) {
        if (!note.isEmpty()) {
            note += QLatin1Char(' ');
        }
        note += QChar(direction == analysis::Direction::HigherIsBetter ? 0x2191 : 0x2193);
    }
    return note;
}

QString TransposedCompareModel::pathOf(const QModelIndex& row) const
{
    QStringList names;
    for (QModelIndex at = row.parent(); at.isValid(); at = at.parent()) {
        if (kindOf(at) != CompareRow::Fold) {
            names.prepend(at.data(Qt::DisplayRole).toString());
        }
    }
    return names.join(QStringLiteral(" \u203A "));
}

QVariant TransposedCompareModel::headerData(
    int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (section == 0) {
        return role == Qt::DisplayRole ? QVariant(CompareModel::tr("Run")) : QVariant();
    }
    const QModelIndex row = sourceRow(section);
    switch (role) {
    case NoteRole:
        return headNote(row);
    case PathRole:
        return pathOf(row);
    case Qt::TextAlignmentRole:
        return row.siblingAtColumn(1).data(role);
    default:
        return row.data(role);
    }
}

} // namespace runlane::models
