// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_tree.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace runlane::analysis {

namespace {

std::size_t at(int node)
{
    return static_cast<std::size_t>(node);
}

// Node of the parent run of each node, -1 for none; circles are cut.
std::vector<int> parentNodes(const RunSet& runs, const std::vector<std::uint32_t>& order)
{
    std::vector<int> nodeOfRun(runs.size(), -1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        nodeOfRun[order[i]] = static_cast<int>(i);
    }
    const std::vector<std::uint32_t>& parentRows = runs.parents();
    std::vector<int> parents(order.size(), -1);
    bool hasParents = false;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::uint32_t parent = parentRows[order[i]];
        if (parent != kNoRow) {
            parents[i] = nodeOfRun[parent];
            hasParents = true;
        }
    }
    if (!hasParents) {
        return parents;
    }
    // 0: not looked at, else the walk that reached the node first.
    std::vector<int> walks(order.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const int walk = static_cast<int>(i) + 1;
        int node = static_cast<int>(i);
        while (node >= 0 && walks[at(node)] == 0) {
            walks[at(node)] = walk;
            const int next = parents[at(node)];
            if (next >= 0 && walks[at(next)] == walk) {
                parents[at(node)] = -1;
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
            ++openChildren[at(parent)];
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
        const int parent = parents[at(sequence[i])];
        if (parent >= 0 && --openChildren[at(parent)] == 0) {
            sequence.push_back(parent);
        }
    }
    return sequence;
}

// Places of the nodes: their own, for parents without a value that of their first descendant.
std::vector<int> ranksOf(const RunValues& values, const std::vector<std::uint32_t>& order,
    const std::vector<int>& parents, const std::optional<ColumnId>& sortedBy)
{
    std::vector<int> ranks(order.size());
    std::iota(ranks.begin(), ranks.end(), 0);
    const ValueColumnPtr sorted = sortedBy ? values.column(*sortedBy) : nullptr;
    if (sorted == nullptr) {
        return ranks;
    }
    std::vector<int> best(order.size(), static_cast<int>(order.size()));
    for (const int node : childrenFirst(parents)) {
        if (sorted->isMissing(order[at(node)])) {
            ranks[at(node)] = std::min(ranks[at(node)], best[at(node)]);
        }
        if (parents[at(node)] >= 0) {
            int& ofParent = best[at(parents[at(node)])];
            ofParent = std::min(ofParent, ranks[at(node)]);
        }
    }
    return ranks;
}

} // namespace

RunTree arrangeRuns(const RunValues& values, const std::vector<std::uint32_t>& order,
    Nesting nesting, const std::optional<ColumnId>& sortedBy)
{
    RunTree tree;
    tree.nodes.resize(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        tree.nodes[i].run = order[i];
    }
    std::vector<int> sequence(order.size());
    std::iota(sequence.begin(), sequence.end(), 0);
    std::vector<int> parents(order.size(), -1);
    if (nesting == Nesting::Tree) {
        parents = parentNodes(values.runs(), order);
        const bool hasChildren =
            std::any_of(parents.begin(), parents.end(), [](int parent) { return parent >= 0; });
        if (hasChildren) {
            const std::vector<int> ranks = ranksOf(values, order, parents, sortedBy);
            std::stable_sort(sequence.begin(), sequence.end(),
                [&](int a, int b) { return ranks[at(a)] < ranks[at(b)]; });
        }
    }
    for (const int node : sequence) {
        RunNode& placed = tree.nodes[at(node)];
        placed.parent = parents[at(node)];
        std::vector<int>& siblings =
            placed.parent < 0 ? tree.roots : tree.nodes[at(placed.parent)].children;
        placed.row = static_cast<int>(siblings.size());
        siblings.push_back(node);
    }
    return tree;
}

} // namespace runlane::analysis
