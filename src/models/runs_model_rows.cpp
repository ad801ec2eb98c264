// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runs_model.h"

#include <algorithm>
#include <utility>

// How the rows of the table of runs change from one state to the next.
namespace runlane::models {

namespace {

// More separate changes than this are told as one new layout.
constexpr int kMaximumRowSignals = 64;

// What a group is told from others by: its values, outermost first.
std::vector<std::optional<std::string>> groupPath(const analysis::RunTree& tree, int node)
{
    std::vector<std::optional<std::string>> path;
    for (; node >= 0; node = tree.nodes[static_cast<std::size_t>(node)].parent) {
        const int group = tree.nodes[static_cast<std::size_t>(node)].group;
        path.insert(path.begin(), tree.groups[static_cast<std::size_t>(group)].value);
    }
    return path;
}

} // namespace

void RunsModel::clear()
{
    beginResetModel();
    m_tree = {};
    adopt({nullptr, {}, m_arrangement, {}});
    endResetModel();
}

void RunsModel::setRuns(ArrangedRuns runs)
{
    const std::vector<int> newRun = newRunOfOld(runs.values->runs());
    const auto isFlat = [](const analysis::RunTree& tree) {
        return tree.groups.empty()
            && std::all_of(tree.roots.begin(), tree.roots.end(), [&tree](int node) {
                   return tree.nodes[static_cast<std::size_t>(node)].children.empty();
               });
    };
    if (isFlat(m_tree) && isFlat(runs.tree) && editRows(runs, newRun)) {
        emitAllChanged();
        return;
    }
    replaceRows(runs, newRun);
}

std::vector<int> RunsModel::newRunOfOld(const analysis::RunSet& next) const
{
    if (m_values == nullptr) {
        return {};
    }
    const analysis::RunSet& before = m_values->runs();
    std::vector<int> newRun(before.size(), -1);
    if (&next == &before) {
        for (std::size_t i = 0; i < newRun.size(); ++i) {
            newRun[i] = static_cast<int>(i);
        }
        return newRun;
    }
    for (std::uint32_t row = 0; row < newRun.size(); ++row) {
        const core::Run& run = before.run(row);
        const std::uint32_t found = next.find(before.storeIdOf(row), run.id);
        if (found == analysis::kNoRow) {
            continue;
        }
        newRun[row] = static_cast<int>(found);
        if (next.run(found).folder != run.folder) {
            // The id may occur in several folders; elsewhere the run was moved.
            for (std::uint32_t other = 0; other < next.size(); ++other) {
                if (next.run(other).id == run.id && next.run(other).folder == run.folder
                    && next.storeIdOf(other) == before.storeIdOf(row)) {
                    newRun[row] = static_cast<int>(other);
                    break;
                }
            }
        }
    }
    return newRun;
}

bool RunsModel::editRows(const ArrangedRuns& next, const std::vector<int>& newRun)
{
    const std::vector<std::uint32_t>& order = next.order;
    std::vector<int> placeOfRun(next.values->runs().size(), -1);
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
        analysis::RunNode& kept = m_tree.nodes[static_cast<std::size_t>(node)];
        kept.run = static_cast<std::uint32_t>(newRun[kept.run]);
    }
    adopt(next);
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

void RunsModel::replaceRows(ArrangedRuns& next, const std::vector<int>& newRun)
{
    analysis::RunTree& tree = next.tree;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<int> nodeOfRun;
    std::map<std::vector<std::optional<std::string>>, int> nodeOfGroup;
    if (!before.isEmpty()) {
        nodeOfRun.assign(next.values->runs().size(), -1);
        for (std::size_t node = 0; node < tree.nodes.size(); ++node) {
            if (tree.nodes[node].run != analysis::kNoRun) {
                nodeOfRun[tree.nodes[node].run] = static_cast<int>(node);
            } else {
                nodeOfGroup.emplace(groupPath(tree, static_cast<int>(node)), node);
            }
        }
    }
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& index : before) {
        const auto old = static_cast<int>(index.internalId());
        const std::uint32_t oldRun = m_tree.nodes[static_cast<std::size_t>(old)].run;
        int node = -1;
        if (oldRun == analysis::kNoRun) {
            const auto group = nodeOfGroup.find(groupPath(m_tree, old));
            node = group == nodeOfGroup.end() ? -1 : group->second;
        } else if (newRun[oldRun] >= 0) {
            node = nodeOfRun[static_cast<std::size_t>(newRun[oldRun])];
        }
        after.push_back(node < 0 ? QModelIndex()
                                 : createIndex(tree.nodes[static_cast<std::size_t>(node)].row,
                                     index.column(), static_cast<quintptr>(node)));
    }
    m_tree = std::move(tree);
    adopt(next);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void RunsModel::adopt(const ArrangedRuns& next)
{
    m_order = next.order;
    m_arrangement = next.arrangement;
    m_columns.setRows(next.order);
    m_groupCells.clear();
    m_groupChecks.clear();
    if (next.values == m_values) {
        return;
    }
    m_values = next.values;
    m_columns.setValues(m_values);
    findMarks();
    m_readAtMillis = 0;
    if (m_values == nullptr) {
        return;
    }
    for (const analysis::RunStore& store : m_values->runs().stores()) {
        m_readAtMillis = std::max(m_readAtMillis, store.snapshot->readAtMillis);
    }
}

} // namespace runlane::models
