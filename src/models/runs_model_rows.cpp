// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runs_model.h"

#include <algorithm>

// How the rows of the table of runs change from one state to the next.
namespace runlane::models {

namespace {

// More separate changes than this are told as one new layout.
constexpr int kMaximumRowSignals = 64;

} // namespace

void RunsModel::arrange(core::SnapshotPtr snapshot, std::vector<std::uint32_t> order)
{
    if (snapshot == nullptr) {
        beginResetModel();
        m_tree = {};
        m_order.clear();
        adopt(nullptr, {});
        endResetModel();
        return;
    }
    const std::vector<int> newRun = newRunOfOld(snapshot);
    const bool isFlat = m_nesting == Nesting::Flat && !m_grouping && m_tree.groups.empty()
        && std::all_of(m_tree.roots.begin(), m_tree.roots.end(), [this](int node) {
               return m_tree.nodes[static_cast<std::size_t>(node)].children.empty();
           });
    if (isFlat && editRows(snapshot, order, newRun)) {
        emitAllChanged();
        return;
    }
    replaceRows(snapshot, order, newRun);
}

std::vector<int> RunsModel::newRunOfOld(const core::SnapshotPtr& next) const
{
    if (m_snapshot == nullptr) {
        return {};
    }
    std::vector<int> newRun(m_snapshot->runs.size(), -1);
    if (next == m_snapshot) {
        for (std::size_t i = 0; i < newRun.size(); ++i) {
            newRun[i] = static_cast<int>(i);
        }
        return newRun;
    }
    for (std::size_t i = 0; i < newRun.size(); ++i) {
        const core::Run& run = m_snapshot->runs[i];
        const auto at = next->runOfId.find(run.id);
        if (at == next->runOfId.end()) {
            continue;
        }
        newRun[i] = static_cast<int>(at->second);
        if (next->runs[at->second].folder != run.folder) {
            // The id may occur in several folders; elsewhere the run was moved.
            const auto same =
                std::find_if(next->runs.begin(), next->runs.end(), [&](const core::Run& other) {
                    return other.id == run.id && other.folder == run.folder;
                });
            newRun[i] =
                same == next->runs.end() ? newRun[i] : static_cast<int>(same - next->runs.begin());
        }
    }
    return newRun;
}

bool RunsModel::editRows(const core::SnapshotPtr& next, const std::vector<std::uint32_t>& order,
    const std::vector<int>& newRun)
{
    std::vector<int> placeOfRun(next->runs.size(), -1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        placeOfRun[order[i]] = static_cast<int>(i);
    }
    // New place of every old row, -1 when it leaves; kept rows must keep their order.
    std::vector<int> places;
    places.reserve(m_tree.roots.size());
    int lastPlace = -1;
    int signalCount = 0;
    for (const int node : m_tree.roots) {
        const int run = newRun[m_tree.nodes[static_cast<std::size_t>(node)].run];
        const int place = run < 0 ? -1 : placeOfRun[static_cast<std::size_t>(run)];
        if (place < 0) {
            signalCount += places.empty() || places.back() >= 0 ? 1 : 0;
        } else if (place <= lastPlace) {
            return false;
        } else {
            signalCount += place > lastPlace + 1 ? 1 : 0;
            lastPlace = place;
        }
        places.push_back(place);
    }
    const std::size_t goneNodes = m_tree.nodes.size() - m_tree.roots.size();
    if (signalCount > kMaximumRowSignals || goneNodes > order.size()) {
        return false;
    }
    for (int row = static_cast<int>(places.size()) - 1; row >= 0; --row) {
        const int last = row;
        while (row >= 0 && places[static_cast<std::size_t>(row)] < 0) {
            --row;
        }
        if (row < last) {
            removeRootRows(row + 1, last);
        }
    }
    for (const int node : m_tree.roots) {
        RunNode& kept = m_tree.nodes[static_cast<std::size_t>(node)];
        kept.run = static_cast<std::uint32_t>(newRun[kept.run]);
    }
    adopt(next, order);
    for (std::size_t row = 0; row < order.size();) {
        std::vector<std::uint32_t> runs;
        while (row + runs.size() < order.size()
            && (row >= m_tree.roots.size()
                || m_tree.nodes[static_cast<std::size_t>(m_tree.roots[row])].run
                    != order[row + runs.size()])) {
            runs.push_back(order[row + runs.size()]);
        }
        if (!runs.empty()) {
            insertRootRows(static_cast<int>(row), runs);
        }
        row += std::max<std::size_t>(1, runs.size());
    }
    return true;
}

void RunsModel::removeRootRows(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row) {
        const int node = m_tree.roots[static_cast<std::size_t>(row)];
        m_tree.nodes[static_cast<std::size_t>(node)].parent = kGoneNode;
    }
    m_tree.roots.erase(m_tree.roots.begin() + first, m_tree.roots.begin() + last + 1);
    for (std::size_t row = 0; row < m_tree.roots.size(); ++row) {
        m_tree.nodes[static_cast<std::size_t>(m_tree.roots[row])].row = static_cast<int>(row);
    }
    endRemoveRows();
}

void RunsModel::insertRootRows(int first, const std::vector<std::uint32_t>& runs)
{
    beginInsertRows({}, first, first + static_cast<int>(runs.size()) - 1);
    std::vector<int> nodes;
    nodes.reserve(runs.size());
    for (const std::uint32_t run : runs) {
        nodes.push_back(static_cast<int>(m_tree.nodes.size()));
        m_tree.nodes.push_back({run, -1, 0, {}, -1});
    }
    m_tree.roots.insert(m_tree.roots.begin() + first, nodes.begin(), nodes.end());
    for (std::size_t row = 0; row < m_tree.roots.size(); ++row) {
        m_tree.nodes[static_cast<std::size_t>(m_tree.roots[row])].row = static_cast<int>(row);
    }
    endInsertRows();
}

void RunsModel::replaceRows(const core::SnapshotPtr& next, const std::vector<std::uint32_t>& order,
    const std::vector<int>& newRun)
{
    RunTree tree = arrangeRuns(*next, order, m_nesting, m_sortedBy);
    if (m_grouping) {
        groupRuns(tree, *next, *m_grouping);
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<int> nodeOfRun(next->runs.size(), -1);
    for (std::size_t node = 0; node < tree.nodes.size(); ++node) {
        if (tree.nodes[node].run != kNoRun) {
            nodeOfRun[tree.nodes[node].run] = static_cast<int>(node);
        }
    }
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& index : before) {
        const RunNode& old = m_tree.nodes[static_cast<std::size_t>(index.internalId())];
        if (old.group >= 0) {
            after.push_back(indexOfGroup(
                tree, m_tree.groups[static_cast<std::size_t>(old.group)], index.column()));
            continue;
        }
        const int run = newRun[old.run];
        const int node = run < 0 ? -1 : nodeOfRun[static_cast<std::size_t>(run)];
        after.push_back(node < 0 ? QModelIndex()
                                 : createIndex(tree.nodes[static_cast<std::size_t>(node)].row,
                                     index.column(), static_cast<quintptr>(node)));
    }
    m_tree = std::move(tree);
    adopt(next, order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void RunsModel::adopt(const core::SnapshotPtr& next, const std::vector<std::uint32_t>& order)
{
    m_order = order;
    m_columns.setRows(order);
    m_groupCells.clear();
    if (next == m_snapshot) {
        return;
    }
    m_snapshot = next;
    m_columns.setSnapshot(next);
    m_silentRuns.clear();
    m_experimentNames.clear();
    if (next == nullptr) {
        return;
    }
    for (const core::Diagnostic& problem : next->problems) {
        if (problem.rule == core::Rule::RunSilent && !problem.runId.empty()) {
            m_silentRuns.insert(problem.runId);
        }
    }
    for (const core::Experiment& experiment : next->experiments) {
        m_experimentNames.emplace(experiment.id, experiment.name);
    }
}

} // namespace runlane::models
