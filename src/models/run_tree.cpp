// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/run_tree.h"

#include "analysis/run_cell.h"

#include <algorithm>

namespace runlane::models {

namespace {

// Node of the parent run of each node, -1 for none; circles are cut.
std::vector<int> parentNodes(
    const core::StoreSnapshot& snapshot, const std::vector<std::uint32_t>& order)
{
    std::vector<int> nodeOfRun(snapshot.runs.size(), -1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        nodeOfRun[order[i]] = static_cast<int>(i);
    }
    std::vector<int> parents(order.size(), -1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string_view id = core::parentRunId(snapshot.runs[order[i]]);
        const auto at = id.empty() ? snapshot.runOfId.end() : snapshot.runOfId.find(id);
        if (at != snapshot.runOfId.end()) {
            parents[i] = nodeOfRun[at->second];
        }
    }
    // 0: not looked at, else the walk that reached the node first.
    std::vector<int> walks(order.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const int walk = static_cast<int>(i) + 1;
        int node = static_cast<int>(i);
        while (node >= 0 && walks[static_cast<std::size_t>(node)] == 0) {
            walks[static_cast<std::size_t>(node)] = walk;
            const int next = parents[static_cast<std::size_t>(node)];
            if (next >= 0 && walks[static_cast<std::size_t>(next)] == walk) {
                parents[static_cast<std::size_t>(node)] = -1;
            }
            node = next;
        }
    }
    return parents;
}

// Nodes so that every node stands before its parent.
std::vector<int> childrenFirst(const std::vector<int>& parents)
{
    std::vector<int> openChildren(parents.size(), 0);
    for (const int parent : parents) {
        if (parent >= 0) {
            ++openChildren[static_cast<std::size_t>(parent)];
        }
    }
    std::vector<int> sequence;
    sequence.reserve(parents.size());
    for (std::size_t i = 0; i < parents.size(); ++i) {
        if (openChildren[i] == 0) {
            sequence.push_back(static_cast<int>(i));
        }
    }
    for (std::size_t i = 0; i < sequence.size(); ++i) {
        const int parent = parents[static_cast<std::size_t>(sequence[i])];
        if (parent >= 0 && --openChildren[static_cast<std::size_t>(parent)] == 0) {
            sequence.push_back(parent);
        }
    }
    return sequence;
}

} // namespace

RunTree arrangeRuns(const core::StoreSnapshot& snapshot, const std::vector<std::uint32_t>& order,
    Nesting nesting, const std::optional<analysis::ColumnId>& sortedBy)
{
    RunTree tree;
    tree.nodes.resize(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        tree.nodes[i].run = order[i];
    }
    std::vector<int> parents(order.size(), -1);
    std::vector<int> ranks(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        ranks[i] = static_cast<int>(i);
    }
    if (nesting == Nesting::Tree) {
        parents = parentNodes(snapshot, order);
        std::vector<int> best(order.size(), static_cast<int>(order.size()));
        for (const int node : childrenFirst(parents)) {
            const auto at = static_cast<std::size_t>(node);
            const bool hasValue = !sortedBy
                || analysis::runCell(snapshot, snapshot.runs[order[at]], *sortedBy).kind
                    != analysis::RunCell::Kind::Missing;
            ranks[at] = hasValue ? ranks[at] : std::min(ranks[at], best[at]);
            if (parents[at] >= 0) {
                int& ofParent = best[static_cast<std::size_t>(parents[at])];
                ofParent = std::min(ofParent, ranks[at]);
            }
        }
    }
    std::vector<int> sequence(order.size());
    for (std::size_t i = 0; i < sequence.size(); ++i) {
        sequence[i] = static_cast<int>(i);
    }
    if (nesting == Nesting::Tree) {
        std::stable_sort(sequence.begin(), sequence.end(), [&](int a, int b) {
            return ranks[static_cast<std::size_t>(a)] < ranks[static_cast<std::size_t>(b)];
        });
    }
    for (const int node : sequence) {
        RunNode& placed = tree.nodes[static_cast<std::size_t>(node)];
        placed.parent = parents[static_cast<std::size_t>(node)];
        std::vector<int>& siblings = placed.parent < 0
            ? tree.roots
            : tree.nodes[static_cast<std::size_t>(placed.parent)].children;
        placed.row = static_cast<int>(siblings.size());
        siblings.push_back(node);
    }
    return tree;
}

} // namespace runlane::models
