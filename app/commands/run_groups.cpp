// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/run_columns.h"

#include "analysis/number_format.h"
#include "core/text.h"
#include "exports/groups_json.h"

#include <set>
#include <utility>
#include <variant>

namespace runlane::app {

namespace {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::GroupStatistic;
using exports::Alignment;
using exports::TableCell;

struct Group
{
    std::vector<std::optional<std::string>> values;
    const std::vector<std::uint32_t>* runs = nullptr;
};

// The innermost groups in the order of the tree.
void collect(const analysis::RunTree& tree, const std::vector<int>& nodes,
    std::vector<std::optional<std::string>>& path, std::vector<Group>& groups)
{
    for (const int node : nodes) {
        const analysis::RunNode& at = tree.nodes[static_cast<std::size_t>(node)];
        const analysis::RunGroup& group = tree.groups[static_cast<std::size_t>(at.group)];
        path.push_back(group.value);
        const bool isInnermost = at.children.empty()
            || tree.nodes[static_cast<std::size_t>(at.children.front())].group < 0;
        if (isInnermost) {
            groups.push_back({path, &group.runs});
        } else {
            collect(tree, at.children, path, groups);
        }
        path.pop_back();
    }
}

TableCell missingCell()
{
    return {"\u2013", std::string(), {}};
}

TableCell numberCell(const std::optional<double>& number, int decimals)
{
    return number ? TableCell{analysis::formatNumber(*number, decimals),
               core::shortestText(*number), {}, *number}
                  : missingCell();
}

TableCell countCell(std::size_t count)
{
    return {std::to_string(count), {}, {}, static_cast<double>(count)};
}

void addMetricColumns(exports::Table& table, const std::string& name, GroupLayout layout)
{
    if (layout == GroupLayout::Narrow) {
        table.columns.push_back({name, Alignment::Right});
        return;
    }
    for (const char* part : {"mean", "sd", "n", "min", "max", "best"}) {
        table.columns.push_back({name + " " + part, Alignment::Right});
    }
    table.columns.push_back({name + " best run", Alignment::Left});
}

// The statistic with what the window writes beside it.
TableCell statisticCell(
    const analysis::GroupSummary& summary, GroupStatistic statistic, int decimals)
{
    if (statistic == GroupStatistic::Count) {
        return countCell(summary.count);
    }
    TableCell cell = numberCell(analysis::statisticOf(summary, statistic), decimals);
    if (!std::holds_alternative<double>(cell.value)) {
        return cell;
    }
    if (statistic == GroupStatistic::Mean && summary.n > 1) {
        cell.text += " ± " + analysis::formatNumber(summary.deviation, decimals);
    }
    cell.text +=
        " n " + std::to_string(statistic == GroupStatistic::Mean ? summary.n : summary.count);
    return cell;
}

void addSummaryCells(std::vector<TableCell>& cells, const analysis::GroupSummary& summary,
    int decimals, const analysis::RunSet& runs)
{
    const auto add = [&](const std::optional<double>& number) {
        cells.push_back(numberCell(number, decimals));
    };
    add(analysis::statisticOf(summary, GroupStatistic::Mean));
    add(summary.n > 1 ? std::optional(summary.deviation) : std::nullopt);
    cells.push_back(countCell(summary.n));
    add(analysis::statisticOf(summary, GroupStatistic::Minimum));
    add(analysis::statisticOf(summary, GroupStatistic::Maximum));
    add(summary.best);
    if (!summary.best) {
        cells.push_back(missingCell());
        return;
    }
    const core::Run& best = runs.run(summary.bestRun);
    cells.push_back({std::string(core::displayName(best)), std::string(best.id), {}});
}

// The value all runs share, "5x" for five different ones.
TableCell sharedCell(const analysis::ValueColumn& column, const std::vector<std::uint32_t>& runs)
{
    std::set<std::string_view> texts;
    for (const std::uint32_t run : runs) {
        if (!column.isMissing(run)) {
            texts.insert(column.text(run));
        }
    }
    return texts.empty()    ? missingCell()
        : texts.size() == 1 ? TableCell{std::string(*texts.begin()), {}, {}}
                            : TableCell{std::to_string(texts.size()) + "×", {}, {}};
}

int decimalsOf(const analysis::ValueColumn& column, const std::vector<std::uint32_t>& rows)
{
    std::vector<double> numbers;
    for (const std::uint32_t row : rows) {
        if (!column.isMissing(row)) {
            numbers.push_back(column.numbers[row]);
        }
    }
    return analysis::columnDecimals(numbers);
}

std::vector<Group> groupsOf(
    const analysis::RunValues& values, const GroupsRequest& request, analysis::RunTree& tree)
{
    tree = analysis::arrangeRuns(values, request.rows, analysis::Nesting::Tree);
    analysis::groupRuns(tree, values, request.grouping, request.order);
    std::vector<Group> groups;
    std::vector<std::optional<std::string>> path;
    collect(tree, tree.roots, path, groups);
    if (request.limit && groups.size() > *request.limit) {
        groups.resize(*request.limit);
    }
    return groups;
}

} // namespace

exports::Table groupsTable(const analysis::RunValues& values, const GroupsRequest& request)
{
    analysis::RunTree tree;
    const std::vector<Group> groups = groupsOf(values, request, tree);
    exports::Table table;
    for (const ColumnId& column : request.grouping) {
        table.columns.push_back({analysis::columnText(column), Alignment::Left});
    }
    table.columns.push_back({"runs", Alignment::Right});
    table.rows.resize(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (const auto& value : groups[i].values) {
            table.rows[i].push_back(value ? TableCell{*value, {}, {}} : missingCell());
        }
        table.rows[i].push_back(countCell(groups[i].runs->size()));
    }
    for (const ColumnId& column : request.columns) {
        const std::string name = analysis::columnText(column);
        const analysis::ValueColumnPtr found = values.column(column);
        const bool isMetric = column.family == ColumnFamily::Metric;
        const int decimals = isMetric ? decimalsOf(*found, request.rows) : 0;
        if (isMetric) {
            addMetricColumns(table, name, request.layout);
        } else if (!found->hasNumbers()) {
            table.columns.push_back({name, Alignment::Left});
        }
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (isMetric) {
                const auto summary = analysis::summariseGroup(values, column, *groups[i].runs);
                if (request.layout == GroupLayout::Wide) {
                    addSummaryCells(table.rows[i], summary, decimals, values.runs());
                } else {
                    table.rows[i].push_back(
                        statisticCell(summary, request.order.statistic, decimals));
                }
            } else if (!found->hasNumbers()) {
                table.rows[i].push_back(sharedCell(*found, *groups[i].runs));
            }
        }
    }
    return table;
}

std::string groupsAsJson(const analysis::RunValues& values, const GroupsRequest& request)
{
    analysis::RunTree tree;
    const std::vector<Group> groups = groupsOf(values, request, tree);
    exports::GroupsOutput output;
    std::vector<ColumnId> summarised;
    for (const ColumnId& column : request.grouping) {
        output.columns.push_back(analysis::columnText(column));
    }
    for (const ColumnId& column : request.columns) {
        if (column.family == ColumnFamily::Metric) {
            summarised.push_back(column);
            output.summarised.push_back(analysis::columnText(column));
        }
    }
    for (const Group& group : groups) {
        exports::GroupOutput& made = output.groups.emplace_back();
        made.values = group.values;
        for (const std::uint32_t run : *group.runs) {
            made.runIds.emplace_back(values.runs().run(run).id);
        }
        for (const ColumnId& column : summarised) {
            const analysis::GroupSummary& summary =
                made.summaries.emplace_back(analysis::summariseGroup(values, column, *group.runs));
            made.bestRunIds.emplace_back(
                summary.best ? values.runs().run(summary.bestRun).id : std::string_view());
        }
    }
    return exports::groupsJson(output);
}

} // namespace runlane::app
