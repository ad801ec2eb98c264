// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model_transposed.h"

#include "models/compare_model.h"

namespace runlane::models {

TransposedCompareModel::TransposedCompareModel(CompareModel& source, QObject* parent)
    : QAbstractTableModel(parent)
    , m_source(source)
{
    connect(
        &source, &QAbstractItemModel::modelAboutToBeReset, this, [this]() { beginResetModel(); });
    connect(&source, &QAbstractItemModel::modelReset, this, [this]() { endResetModel(); });
    connect(
        &source, &QAbstractItemModel::dataChanged, this, &TransposedCompareModel::announceChange);
}

void TransposedCompareModel::announceChange()
{
    if (rowCount() > 0 && columnCount() > 1) {
        Q_EMIT dataChanged(index(0, 1), index(rowCount() - 1, columnCount() - 1));
    }
}

int TransposedCompareModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_source.runs().size());
}

int TransposedCompareModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_source.shownCount());
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
    const auto attribute = static_cast<std::size_t>(index.column() - 1);
    return role == FamilyRole ? m_source.attributeData(attribute, role)
                              : m_source.cellData(attribute, run, role);
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
    const auto attribute = static_cast<std::size_t>(section - 1);
    if (role == Qt::TextAlignmentRole) {
        return m_source.cellData(attribute, 0, role);
    }
    return m_source.attributeData(attribute, role);
}

} // namespace runlane::models
