// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runs_model.h"

#include <algorithm>
#include <utility>

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
    if (snapshot == nullptr) {
        clear();
        return;
    }
    m_arrangement.sortedBy = sortedBy;
    const bool isSame = m_values != nullptr && m_values->runs().stores().size() == 1
        && m_values->runs().stores().front().snapshot == snapshot;
    setRuns(arranged(isSame
            ? m_values
            : std::make_shared<const analysis::RunValues>(analysis::runSetOf(std::move(snapshot))),
        std::move(order), m_arrangement));
}

void RunsModel::setRowOrder(
    std::vector<std::uint32_t> order, const std::optional<analysis::ColumnId>& sortedBy)
{
    m_arrangement.sortedBy = sortedBy;
    if (m_values != nullptr) {
        setRuns(arranged(m_values, std::move(order), m_arrangement));
    }
}

void RunsModel::setNesting(Nesting nesting)
{
    Arrangement next = m_arrangement;
    next.nesting = nesting;
    if (m_values == nullptr) {
        m_arrangement = std::move(next);
    } else if (m_arrangement.nesting != nesting) {
        setRuns(arranged(m_values, m_order, std::move(next)));
    }
}

void RunsModel::setGrouping(const std::vector<analysis::ColumnId>& columns)
{
    Arrangement next = m_arrangement;
    next.grouping = columns;
    if (m_values == nullptr) {
        m_arrangement = std::move(next);
    } else if (m_arrangement.grouping != columns) {
        setRuns(arranged(m_values, m_order, std::move(next)));
    }
}

void RunsModel::setGroupStatistic(GroupStatistic statistic)
{
    m_arrangement.groupOrder.statistic = statistic;
    m_groupCells.clear();
    emitAllChanged();
}

void RunsModel::setCompared(const std::vector<ComparedMark>& compared)
{
    m_compared = compared;
    findMarks();
    m_groupChecks.clear();
    emitAllChanged(
        {ComparedStyleRole, Qt::CheckStateRole, BaselineRole, HiddenRole, Qt::AccessibleTextRole});
}

void RunsModel::setStoresBeingRead(std::set<int> stores)
{
    if (m_storesBeingRead != stores) {
        m_storesBeingRead = std::move(stores);
        emitAllChanged();
    }
}

void RunsModel::findMarks()
{
    m_markOfRow.clear();
    if (m_values == nullptr) {
        return;
    }
    for (std::size_t i = 0; i < m_compared.size(); ++i) {
        const std::uint32_t row = m_values->runs().find(m_compared[i].store, m_compared[i].runId);
        if (row != analysis::kNoRow) {
            m_markOfRow.emplace(row, i);
        }
    }
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

std::uint32_t RunsModel::rowAt(const QModelIndex& index) const
{
    return !index.isValid() || m_values == nullptr
        ? analysis::kNoRow
        : m_tree.nodes[static_cast<std::size_t>(index.internalId())].run;
}

std::vector<std::uint32_t> RunsModel::runsBelow(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return {};
    }
    const analysis::RunNode& node = m_tree.nodes[static_cast<std::size_t>(index.internalId())];
    if (node.group < 0) {
        return {node.run};
    }
    const analysis::RunGroup& group = m_tree.groups[static_cast<std::size_t>(node.group)];
    return group.runs.empty() ? group.guests : group.runs;
}

std::vector<std::uint32_t> RunsModel::matchingRows() const
{
    std::vector<std::uint32_t> rows = m_order;
    std::erase_if(rows, [this](std::uint32_t row) { return m_arrangement.guests.count(row) != 0; });
    return rows;
}

std::vector<std::vector<std::uint32_t>> RunsModel::innermostGroups() const
{
    std::vector<std::vector<std::uint32_t>> innermost;
    for (const analysis::RunGroup& group : m_tree.groups) {
        if (group.level + 1 == m_arrangement.grouping.size()) {
            innermost.push_back(group.runs);
        }
    }
    return innermost;
}

const core::Run* RunsModel::runAt(const QModelIndex& index) const
{
    const std::uint32_t row = rowAt(index);
    return row == analysis::kNoRow ? nullptr : &m_values->runs().run(row);
}

QModelIndex RunsModel::indexOfRow(std::uint32_t row, int column) const
{
    if (row == analysis::kNoRow || m_columns.ids().empty()) {
        return {};
    }
    for (std::size_t node = 0; node < m_tree.nodes.size(); ++node) {
        const analysis::RunNode& found = m_tree.nodes[node];
        if (found.run == row && found.parent != kGoneNode) {
            return createIndex(found.row, column, static_cast<quintptr>(node));
        }
    }
    return {};
}

QModelIndex RunsModel::indexOfRun(int store, const std::string& runId, int column) const
{
    return m_values == nullptr ? QModelIndex()
                               : indexOfRow(m_values->runs().find(store, runId), column);
}

QModelIndex RunsModel::indexOfRun(const std::string& runId, int column) const
{
    if (m_values == nullptr) {
        return {};
    }
    for (const analysis::RunStore& store : m_values->runs().stores()) {
        const QModelIndex found = indexOfRun(store.id, runId, column);
        if (found.isValid()) {
            return found;
        }
    }
    return {};
}

std::vector<QModelIndex> RunsModel::parents() const
{
    std::vector<QModelIndex> found;
    std::vector<int> waiting(m_tree.roots.rbegin(), m_tree.roots.rend());
    while (!waiting.empty()) {
        const int node = waiting.back();
        waiting.pop_back();
        const analysis::RunNode& parent = m_tree.nodes[static_cast<std::size_t>(node)];
        if (!parent.children.empty()) {
            found.push_back(createIndex(parent.row, 0, static_cast<quintptr>(node)));
            waiting.insert(waiting.end(), parent.children.rbegin(), parent.children.rend());
        }
    }
    return found;
}

} // namespace runlane::models
