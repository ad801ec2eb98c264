// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runs_model.h"

#include <algorithm>

namespace runlane::models {

namespace {

const std::vector<int> kNoNodes;

} // namespace

RunsModel::RunsModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

void RunsModel::setNumberText(const NumberText& text)
{
    m_text = text;
    m_groupCells.clear();
    emitAllChanged();
}

void RunsModel::setSnapshot(core::SnapshotPtr snapshot, std::vector<std::uint32_t> order,
    const std::optional<analysis::ColumnId>& sortedBy)
{
    m_sortedBy = sortedBy;
    arrange(std::move(snapshot), std::move(order));
}

void RunsModel::setRowOrder(
    std::vector<std::uint32_t> order, const std::optional<analysis::ColumnId>& sortedBy)
{
    m_sortedBy = sortedBy;
    arrange(m_snapshot, std::move(order));
}

void RunsModel::setNesting(Nesting nesting)
{
    if (m_nesting != nesting) {
        m_nesting = nesting;
        arrange(m_snapshot, m_order);
    }
}

void RunsModel::setGrouping(const std::optional<analysis::ColumnId>& column)
{
    if (m_grouping != column) {
        m_grouping = column;
        arrange(m_snapshot, m_order);
    }
}

void RunsModel::setCompared(const std::vector<ComparedMark>& compared)
{
    m_compared.clear();
    for (const ComparedMark& mark : compared) {
        m_compared.emplace(mark.runId, mark);
    }
    emitAllChanged({ComparedStyleRole, BaselineRole, HiddenRole, Qt::AccessibleTextRole});
}

void RunsModel::setColumns(std::vector<analysis::ColumnId> columns)
{
    const std::vector<analysis::ColumnId> old = m_columns.ids();
    m_groupCells.clear();
    const auto shorter = static_cast<std::ptrdiff_t>(std::min(old.size(), columns.size()));
    const auto prefixEnd = std::mismatch(old.begin(), old.begin() + shorter, columns.begin()).first;
    const auto prefix = prefixEnd - old.begin();
    const auto suffixEnd =
        std::mismatch(old.rbegin(), old.rbegin() + (shorter - prefix), columns.rbegin()).first;
    const auto suffix = suffixEnd - old.rbegin();
    const int first = static_cast<int>(prefix);
    const int removed = static_cast<int>(static_cast<std::ptrdiff_t>(old.size()) - prefix - suffix);
    const int inserted =
        static_cast<int>(static_cast<std::ptrdiff_t>(columns.size()) - prefix - suffix);
    // Qt moves the persistent indexes of the top level only.
    const int last = static_cast<int>(columns.size()) - 1;
    const auto moveNested = [&](int delta) {
        for (const QModelIndex& index : persistentIndexList()) {
            if (index.parent().isValid() && index.column() >= first) {
                const int column = std::clamp(index.column() + delta, std::min(first, last), last);
                changePersistentIndex(index,
                    column < 0 ? QModelIndex()
                               : createIndex(index.row(), column, index.internalId()));
            }
        }
    };
    if (removed > 0) {
        beginRemoveColumns({}, first, first + removed - 1);
        std::vector<analysis::ColumnId> kept(old.begin(), prefixEnd);
        kept.insert(kept.end(), columns.end() - suffix, columns.end());
        m_columns.setIds(std::move(kept));
        endRemoveColumns();
    }
    if (inserted > 0) {
        beginInsertColumns({}, first, first + inserted - 1);
        m_columns.setIds(std::move(columns));
        endInsertColumns();
    }
    if (removed != inserted) {
        moveNested(inserted - removed);
    }
}

const RunColumn& RunsModel::column(int index) const
{
    return m_columns.column(static_cast<std::size_t>(index));
}

void RunsModel::emitAllChanged(const std::vector<int>& roles)
{
    const int lastColumn = columnCount() - 1;
    if (m_tree.roots.empty() || lastColumn < 0) {
        return;
    }
    const QList<int> changed(roles.begin(), roles.end());
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, lastColumn), changed);
    for (std::size_t node = 0; node < m_tree.nodes.size(); ++node) {
        const std::vector<int>& children = m_tree.nodes[node].children;
        if (!children.empty()) {
            Q_EMIT dataChanged(createIndex(0, 0, static_cast<quintptr>(children.front())),
                createIndex(static_cast<int>(children.size()) - 1, lastColumn,
                    static_cast<quintptr>(children.back())),
                changed);
        }
    }
}

const std::vector<int>& RunsModel::childrenOf(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return m_tree.roots;
    }
    return parent.column() == 0
        ? m_tree.nodes[static_cast<std::size_t>(parent.internalId())].children
        : kNoNodes;
}

QModelIndex RunsModel::index(int row, int column, const QModelIndex& parent) const
{
    const std::vector<int>& siblings = childrenOf(parent);
    if (row < 0 || static_cast<std::size_t>(row) >= siblings.size() || column < 0
        || column >= columnCount()) {
        return {};
    }
    return createIndex(row, column, static_cast<quintptr>(siblings[static_cast<std::size_t>(row)]));
}

QModelIndex RunsModel::parent(const QModelIndex& child) const
{
    if (!child.isValid()) {
        return {};
    }
    const int node = m_tree.nodes[static_cast<std::size_t>(child.internalId())].parent;
    return node < 0 ? QModelIndex()
                    : createIndex(m_tree.nodes[static_cast<std::size_t>(node)].row, 0,
                        static_cast<quintptr>(node));
}

int RunsModel::rowCount(const QModelIndex& parent) const
{
    return static_cast<int>(childrenOf(parent).size());
}

int RunsModel::columnCount(const QModelIndex& /*parent*/) const
{
    return static_cast<int>(m_columns.ids().size());
}

const core::Run* RunsModel::runAt(const QModelIndex& index) const
{
    if (!index.isValid() || m_snapshot == nullptr) {
        return nullptr;
    }
    const std::uint32_t run = m_tree.nodes[static_cast<std::size_t>(index.internalId())].run;
    return run == kNoRun ? nullptr : &m_snapshot->runs[run];
}

QModelIndex RunsModel::indexOfRun(const std::string& runId, int column) const
{
    if (m_snapshot == nullptr || m_columns.ids().empty()) {
        return {};
    }
    for (std::size_t node = 0; node < m_tree.nodes.size(); ++node) {
        const RunNode& found = m_tree.nodes[node];
        if (found.run != kNoRun && found.parent != kGoneNode
            && m_snapshot->runs[found.run].id == runId) {
            return createIndex(found.row, column, static_cast<quintptr>(node));
        }
    }
    return {};
}

} // namespace runlane::models
