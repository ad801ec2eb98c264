// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/comparison_model.h"

#include "models/display_text.h"

#include <algorithm>

namespace runlane::models {

int ComparisonModel::rowOf(int store, const std::string& runId) const
{
    const auto at = std::find_if(m_entries.begin(), m_entries.end(),
        [&](const ComparisonEntry& entry) { return entry.store == store && entry.runId == runId; });
    return at == m_entries.end() ? -1 : static_cast<int>(at - m_entries.begin());
}

void ComparisonModel::setEntries(std::vector<ComparisonEntry> entries)
{
    const auto isThere = [](const std::vector<ComparisonEntry>& list, const ComparisonEntry& one) {
        return std::any_of(list.begin(), list.end(), [&](const ComparisonEntry& other) {
            return other.store == one.store && other.runId == one.runId;
        });
    };
    for (int row = static_cast<int>(m_entries.size()) - 1; row >= 0; --row) {
        if (!isThere(entries, m_entries[static_cast<std::size_t>(row)])) {
            beginRemoveRows({}, row, row);
            m_entries.erase(m_entries.begin() + row);
            endRemoveRows();
        }
    }
    for (std::size_t row = 0; row < entries.size(); ++row) {
        const int place = static_cast<int>(row);
        const int now = rowOf(entries[row].store, entries[row].runId);
        if (now < 0) {
            beginInsertRows({}, place, place);
            m_entries.insert(m_entries.begin() + place, entries[row]);
            endInsertRows();
        } else if (now > place) {
            beginMoveRows({}, now, now, {}, place);
            std::rotate(
                m_entries.begin() + place, m_entries.begin() + now, m_entries.begin() + now + 1);
            endMoveRows();
        }
        if (m_entries[row] != entries[row]) {
            m_entries[row] = std::move(entries[row]);
            Q_EMIT dataChanged(index(place), index(place));
        }
    }
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ComparisonEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const bool isBaseline = entry.baseline == ComparisonEntry::Baseline::Yes;
    const bool isHidden = entry.shown == ComparisonEntry::Shown::Hidden;
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return oneLine(entry.name.toStdString());
    case FullTextRole:
        return entry.name;
    case Qt::ToolTipRole:
        return toolTipOf(entry.name);
    case NoteRole: {
        QStringList parts;
        if (isHidden) {
            parts << tr("hidden");
        }
        if (isBaseline) {
            parts << tr("Baseline");
        }
        if (!entry.note.isEmpty() && !isHidden) {
            parts << entry.note;
        }
        return parts.join(QStringLiteral(", "));
    }
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.name, tr("run %1").arg(entry.styleIndex + 1)};
        const QString note = data(index, NoteRole).toString();
        if (!note.isEmpty()) {
            parts << note;
        }
        return parts.join(QStringLiteral(", "));
    }
    case StoreRole:
        return entry.store;
    case RunIdRole:
        return QString::fromStdString(entry.runId);
    case ComparedStyleRole:
        return entry.styleIndex;
    case BaselineRole:
        return isBaseline;
    case HiddenRole:
        return isHidden;
    default:
        return {};
    }
}

Qt::ItemFlags ComparisonModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
            | Qt::ItemNeverHasChildren
                           : Qt::ItemIsDropEnabled;
}

bool ComparisonModel::moveRows(const QModelIndex& sourceParent, int sourceRow, int count,
    const QModelIndex& destinationParent, int destinationChild)
{
    const int rows = rowCount();
    if (sourceParent.isValid() || destinationParent.isValid() || count != 1 || sourceRow < 0
        || sourceRow >= rows || destinationChild < 0 || destinationChild > rows
        || !beginMoveRows({}, sourceRow, sourceRow, {}, destinationChild)) {
        return false;
    }
    const int to = destinationChild > sourceRow ? destinationChild - 1 : destinationChild;
    const auto begin = m_entries.begin();
    if (to > sourceRow) {
        std::rotate(begin + sourceRow, begin + sourceRow + 1, begin + to + 1);
    } else {
        std::rotate(begin + to, begin + sourceRow, begin + sourceRow + 1);
    }
    endMoveRows();
    Q_EMIT rowMoved(sourceRow, to);
    return true;
}

} // namespace runlane::models
