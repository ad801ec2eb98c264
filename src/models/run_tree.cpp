// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/run_tree.h"

#include "analysis/run_cell.h"

#include <algorithm>
#include <map>
#include <utility>

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

void collectRuns(const RunTree& tree, int node, std::vector<std::uint32_t>& runs)
{
    std::vector<int> waiting{node};
    while (!waiting.empty()) {
        const RunNode& next = tree.nodes[static_cast<std::size_t>(waiting.back())];
        waiting.pop_back();
        runs.push_back(next.run);
        waiting.insert(waiting.end(), next.children.rbegin(), next.children.rend());
    }
}

// Value of a run, else the one all its nested runs share.
std::optional<std::string> groupValue(const RunTree& tree, int node,
    const core::StoreSnapshot& snapshot, const analysis::ColumnId& column)
{
    const std::uint32_t run = tree.nodes[static_cast<std::size_t>(node)].run;
    std::optional<std::string> value = analysis::cellText(snapshot, run, column);
    if (value) {
        return value;
    }
    std::vector<std::uint32_t> runs;
    collectRuns(tree, node, runs);
    for (const std::uint32_t nested : runs) {
        const std::optional<std::string> other = analysis::cellText(snapshot, nested, column);
        if (other && value && *other != *value) {
            return std::nullopt;
        }
        value = other ? other : value;
    }
    return value;
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

void groupRuns(RunTree& tree, const core::StoreSnapshot& snapshot, const analysis::ColumnId& column)
{
    const std::vector<int> ungrouped = std::move(tree.roots);
    tree.roots.clear();
    std::map<std::optional<std::string>, int> nodeOfValue;
    for (const int node : ungrouped) {
        std::optional<std::string> value = groupValue(tree, node, snapshot, column);
        const auto [at, isNew] = nodeOfValue.emplace(value, static_cast<int>(tree.nodes.size()));
        const int groupNode = at->second;
        if (isNew) {
            RunNode made;
            made.row = static_cast<int>(tree.roots.size());
            made.group = static_cast<int>(tree.groups.size());
            tree.roots.push_back(groupNode);
            tree.nodes.push_back(std::move(made));
            tree.groups.push_back({std::move(value), {}});
        }
        RunNode& group = tree.nodes[static_cast<std::size_t>(groupNode)];
        RunNode& member = tree.nodes[static_cast<std::size_t>(node)];
        member.parent = groupNode;
        member.row = static_cast<int>(group.children.size());
        group.children.push_back(node);
        collectRuns(tree, node, tree.groups[static_cast<std::size_t>(group.group)].runs);
    }
}

} // namespace runlane::models
