// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_tree.h"

#include "analysis/sort_values.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace runlane::analysis {

namespace {

std::size_t at(int node)
{
    return static_cast<std::size_t>(node);
}

void collectRuns(const RunTree& tree, int node, std::vector<std::uint32_t>& runs)
{
    std::vector<int> waiting{node};
    while (!waiting.empty()) {
        const RunNode& next = tree.nodes[at(waiting.back())];
        waiting.pop_back();
        if (next.run != kNoRun) {
            runs.push_back(next.run);
        }
        waiting.insert(waiting.end(), next.children.rbegin(), next.children.rend());
    }
}

// What runs are told apart by; numbers by their bits.
struct GroupValue
{
    bool isMissing = true;
    std::uint64_t value = 0;

    friend bool operator==(const GroupValue&, const GroupValue&) = default;
};

GroupValue valueOf(const ValueColumn& column, std::uint32_t run)
{
    if (column.isMissing(run)) {
        return {};
    }
    if (!column.hasNumbers()) {
        return {false, column.codes[run]};
    }
    std::uint64_t bits = 0;
    const double number = column.numbers[run] + 0.0;
    static_assert(sizeof bits == sizeof number);
    std::memcpy(&bits, &number, sizeof bits);
    return {false, bits};
}

// Value of a run, else the one all its nested runs share.
GroupValue sharedValue(const RunTree& tree, int node, const ValueColumn& column)
{
    const RunNode& parent = tree.nodes[at(node)];
    GroupValue value = valueOf(column, parent.run);
    if (!value.isMissing || parent.children.empty()) {
        return value;
    }
    std::vector<std::uint32_t> runs;
    collectRuns(tree, node, runs);
    for (const std::uint32_t run : runs) {
        const GroupValue other = valueOf(column, run);
        if (!other.isMissing && !value.isMissing && other != value) {
            return {};
        }
        value = other.isMissing ? value : other;
    }
    return value;
}

std::optional<std::string> textOf(const ValueColumn& column, const GroupValue& value)
{
    if (value.isMissing) {
        return std::nullopt;
    }
    if (!column.hasNumbers()) {
        return std::string(column.texts[value.value]);
    }
    double number = 0;
    std::memcpy(&number, &value.value, sizeof number);
    return core::shortestText(number);
}

class Grouper
{
public:
    Grouper(RunTree& tree, const RunValues& values, const std::vector<ColumnId>& columns,
        const GroupOrder& order, const std::set<std::uint32_t>& guests)
        : m_tree(tree)
        , m_values(values)
        , m_order(order)
        , m_guests(guests)
        , m_ids(columns)
    {
        for (const ColumnId& column : columns) {
            m_columns.push_back(values.column(column));
        }
    }

    // Returns the nodes of the groups the given nodes are put into.
    std::vector<int> group(const std::vector<int>& members, std::size_t level, int parent)
    {
        const ValueColumn& column = *m_columns[level];
        std::unordered_map<std::uint64_t, int> nodeOfValue;
        int missing = -1;
        std::vector<int> groups;
        for (const int member : members) {
            const GroupValue value = sharedValue(m_tree, member, column);
            int& node =
                value.isMissing ? missing : nodeOfValue.try_emplace(value.value, -1).first->second;
            if (node < 0) {
                node = addGroup(level, textOf(column, value), parent);
                groups.push_back(node);
            }
            m_tree.nodes[at(node)].children.push_back(member);
        }
        for (const int node : groups) {
            fill(node, level);
        }
        sort(groups, level);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            m_tree.nodes[at(groups[i])].row = static_cast<int>(i);
        }
        return groups;
    }

private:
    const RunGroup& groupOf(int node) const
    {
        return m_tree.groups[at(m_tree.nodes[at(node)].group)];
    }

    void sort(std::vector<int>& groups, std::size_t level)
    {
        if (m_order.keys.empty() || groups.size() < 2) {
            return;
        }
        std::vector<std::pair<std::vector<std::uint64_t>, int>> sorted;
        for (const int node : groups) {
            std::vector<std::uint64_t> values;
            for (std::size_t key = 0; key < m_order.keys.size(); ++key) {
                values.push_back(sortValueOf(groupOf(node), level, key));
            }
            sorted.emplace_back(std::move(values), node);
        }
        std::stable_sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
        std::transform(sorted.begin(), sorted.end(), groups.begin(),
            [](const auto& item) { return item.second; });
    }

    std::uint64_t sortValueOf(const RunGroup& group, std::size_t level, std::size_t place)
    {
        const SortKey& key = m_order.keys[place];
        if (key.column.family == ColumnFamily::Metric) {
            const auto number =
                statisticOf(summariseGroup(m_values, key.column, group.runs), m_order.statistic);
            return number ? sortValue(*number, key.direction) : kMissingSortValue;
        }
        const bool isTitle = key.column == ColumnId{ColumnFamily::Attribute, "name"};
        if (isTitle && !group.value) {
            return kMissingSortValue;
        }
        const std::vector<std::uint64_t>& values =
            valuesOfRuns({isTitle ? m_ids[level] : key.column, key.direction});
        std::uint64_t first = kMissingSortValue;
        for (const std::uint32_t run : group.runs) {
            first = std::min(first, values[run]);
        }
        return first;
    }

    const std::vector<std::uint64_t>& valuesOfRuns(const SortKey& key)
    {
        const auto [found, isNew] = m_valuesOfRuns.try_emplace({key.column, key.direction});
        if (isNew) {
            std::vector<std::uint32_t> rows;
            for (const RunNode& node : m_tree.nodes) {
                if (node.run != kNoRun) {
                    rows.push_back(node.run);
                }
            }
            const std::vector<std::uint64_t> values = sortValues(m_values, rows, key);
            found->second.assign(m_values.runs().size(), kMissingSortValue);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                found->second[rows[i]] = values[i];
            }
        }
        return found->second;
    }

    int addGroup(std::size_t level, std::optional<std::string> value, int parent)
    {
        RunNode made;
        made.parent = parent;
        made.group = static_cast<int>(m_tree.groups.size());
        m_tree.nodes.push_back(std::move(made));
        m_tree.groups.push_back({level, std::move(value), {}, {}});
        return static_cast<int>(m_tree.nodes.size()) - 1;
    }

    void fill(int node, std::size_t level)
    {
        std::vector<std::uint32_t> runs;
        collectRuns(m_tree, node, runs);
        RunGroup& filled = m_tree.groups[at(m_tree.nodes[at(node)].group)];
        if (!m_guests.empty()) {
            const auto guests = std::stable_partition(runs.begin(), runs.end(),
                [this](std::uint32_t run) { return m_guests.count(run) == 0; });
            filled.guests.assign(guests, runs.end());
            runs.erase(guests, runs.end());
        }
        filled.runs = std::move(runs);
        if (level + 1 < m_columns.size()) {
            const std::vector<int> members = std::move(m_tree.nodes[at(node)].children);
            std::vector<int> inner = group(members, level + 1, node);
            m_tree.nodes[at(node)].children = std::move(inner);
            return;
        }
        int row = 0;
        for (const int member : m_tree.nodes[at(node)].children) {
            m_tree.nodes[at(member)].parent = node;
            m_tree.nodes[at(member)].row = row++;
        }
    }

    RunTree& m_tree;
    const RunValues& m_values;
    const GroupOrder& m_order;
    const std::set<std::uint32_t>& m_guests;
    const std::vector<ColumnId>& m_ids;
    std::vector<ValueColumnPtr> m_columns;
    std::map<std::pair<ColumnId, SortDirection>, std::vector<std::uint64_t>> m_valuesOfRuns;
};

} // namespace

void groupRuns(RunTree& tree, const RunValues& values, const std::vector<ColumnId>& columns,
    const GroupOrder& order, const std::set<std::uint32_t>& guests)
{
    if (!columns.empty()) {
        const std::vector<int> ungrouped = std::move(tree.roots);
        tree.roots = Grouper(tree, values, columns, order, guests).group(ungrouped, 0, -1);
    }
}

GroupSummary summariseGroup(
    const RunValues& values, const ColumnId& column, const std::vector<std::uint32_t>& runs)
{
    const ValueColumnPtr found = values.column(column);
    GroupSummary summary;
    std::uint32_t lowest = kNoRun;
    std::uint32_t highest = kNoRun;
    double squares = 0; // Welford's sum of squared differences from the mean
    for (const std::uint32_t run : runs) {
        const bool isText = !found->hasNumbers();
        const double value = found->isMissing(run) ? std::nan("")
            : isText                               ? found->textNumbers[found->codes[run]]
                                                   : found->numbers[run];
        if (!std::isfinite(value)) {
            continue;
        }
        if (summary.count == 0 || value < summary.minimum) {
            summary.minimum = value;
            lowest = run;
        }
        if (summary.count == 0 || value > summary.maximum) {
            summary.maximum = value;
            highest = run;
        }
        ++summary.count;
        if (values.runs().run(run).status == core::RunStatus::Finished) {
            ++summary.n;
            const double difference = value - summary.mean;
            summary.mean += difference / static_cast<double>(summary.n);
            squares += difference * (value - summary.mean);
        }
    }
    if (summary.n > 1) {
        summary.deviation = std::sqrt(squares / static_cast<double>(summary.n - 1));
    }
    const Direction direction = column.family == ColumnFamily::Metric
        ? values.directions().of(column.key)
        : Direction::Unknown;
    if (summary.count > 0 && direction != Direction::Unknown) {
        const bool isHigher = direction == Direction::HigherIsBetter;
        summary.best = isHigher ? summary.maximum : summary.minimum;
        summary.bestRun = isHigher ? highest : lowest;
    }
    return summary;
}

std::optional<double> statisticOf(const GroupSummary& summary, GroupStatistic statistic)
{
    const auto known = [](std::size_t count, double value) {
        return count > 0 ? std::optional(value) : std::nullopt;
    };
    switch (statistic) {
    case GroupStatistic::Mean:
        return known(summary.n, summary.mean);
    case GroupStatistic::Best:
        return summary.best;
    case GroupStatistic::Minimum:
        return known(summary.count, summary.minimum);
    case GroupStatistic::Maximum:
        return known(summary.count, summary.maximum);
    case GroupStatistic::Count:
        break;
    }
    return static_cast<double>(summary.count);
}

} // namespace runlane::analysis
