// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/query.h"
#include "commands/run_columns.h"

#include "analysis/run_table.h"
#include "exports/run_table.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

namespace runlane::app {

namespace {

using analysis::ColumnFamily;
using analysis::ColumnId;
using Rows = std::vector<std::uint32_t>;

// What --columns, --group-by and --sort name and no run of the store has.
void complainOfColumns(const core::StoreSnapshot& snapshot, std::vector<ColumnId> named,
    const std::vector<ColumnId>& grouping, const std::vector<analysis::SortKey>& keys,
    Output& output)
{
    named.insert(named.end(), grouping.begin(), grouping.end());
    for (const analysis::SortKey& key : keys) {
        named.push_back(key.column);
    }
    Rows all(snapshot.runs.size());
    std::iota(all.begin(), all.end(), std::uint32_t{0});
    const analysis::QueriedRuns asked{&snapshot, all};
    complainOfUnknown(analysis::unknownColumns(named, {&asked, 1}), output);
}

core::Expected<Rows> rowsOf(const LoadedStore& loaded, const RunsArguments& arguments)
{
    const core::StoreSnapshot& snapshot = *loaded.snapshot;
    analysis::RowFilter filter;
    const bool showsDeleted = arguments.deleted == DeletedItems::Shown;
    filter.deleted = showsDeleted ? analysis::DeletedRuns::Shown : analysis::DeletedRuns::Hidden;
    if (!arguments.experiment.empty()) {
        const auto experiment = findExperiment(snapshot, arguments.experiment);
        if (!experiment) {
            return core::Unexpected(experiment.error());
        }
        filter.experimentIds = {std::string((*experiment)->id)};
    } else if (!loaded.onlyExperimentId.empty()) {
        filter.experimentIds = {loaded.onlyExperimentId};
    } else if (!showsDeleted) {
        for (const core::Experiment& experiment : snapshot.experiments) {
            if (experiment.stage == core::LifecycleStage::Active) {
                filter.experimentIds.emplace_back(experiment.id);
            }
        }
    }
    Rows rows = analysis::selectRows(snapshot, filter);
    if (!loaded.onlyRunId.empty()) {
        std::erase_if(
            rows, [&](std::uint32_t row) { return snapshot.runs[row].id != loaded.onlyRunId; });
    }
    return rows;
}

std::vector<ColumnId> defaultColumns(
    const core::StoreSnapshot& snapshot, const Rows& rows, bool isHuman)
{
    std::vector<ColumnId> columns;
    for (const char* key : {"run_id", "name", "status", "start_time", "duration"}) {
        columns.push_back({ColumnFamily::Attribute, key});
    }
    std::vector<analysis::ColumnInfo> infos = analysis::discoverColumns(snapshot, rows);
    if (isHuman) {
        std::erase_if(infos, [](const analysis::ColumnInfo& info) {
            return info.id.family != ColumnFamily::Metric || info.id.key.rfind("system/", 0) == 0;
        });
        std::stable_sort(infos.begin(), infos.end(),
            [](const auto& a, const auto& b) { return a.count > b.count; });
        infos.resize(std::min<std::size_t>(infos.size(), 4));
    }
    for (analysis::ColumnInfo& info : infos) {
        columns.push_back(std::move(info.id));
    }
    return columns;
}

int deliverRuns(const analysis::RunValuesPtr& values, const Rows& rows,
    const std::vector<ColumnId>& columns, const Target& target, Output& output)
{
    auto input = std::make_shared<exports::RunTableInput>();
    input->values = values;
    input->runIds = exports::RunIdText::Short;
    for (const std::uint32_t row : rows) {
        input->rows.push_back({row});
    }
    for (const ColumnId& column : columns) {
        input->columns.push_back({column, analysis::columnText(column)});
    }
    const auto format = exports::tableFormatOf(target.format);
    const exports::StepPlace steps =
        format ? exports::stepPlace(*format) : exports::StepPlace::OwnColumns;
    return deliverTable(exports::runTable(input, steps), target, output);
}

GroupLayout groupLayout(const RunsArguments& arguments)
{
    const std::string& format = arguments.target.format;
    return arguments.statistic == "all" || format == "csv" || format == "tsv" || format == "xlsx"
        ? GroupLayout::Wide
        : GroupLayout::Narrow;
}

analysis::GroupStatistic statisticNamed(const std::string& word)
{
    using analysis::GroupStatistic;
    return word == "best" ? GroupStatistic::Best
        : word == "min"   ? GroupStatistic::Minimum
        : word == "max"   ? GroupStatistic::Maximum
        : word == "count" ? GroupStatistic::Count
                          : GroupStatistic::Mean;
}

int deliverGroups(const analysis::RunValues& values, const GroupsRequest& request,
    const Target& target, Output& output)
{
    if (target.format == "json") {
        const auto write = [&](const exports::TextSink& sink) {
            sink(groupsAsJson(values, request));
        };
        return deliverText(write, target, output);
    }
    const exports::Table table = groupsTable(values, request);
    return deliverTable(exports::streamOf(table), target, output);
}

Rows experimentsOf(const core::StoreSnapshot& snapshot, const RunsArguments& arguments)
{
    Rows experiments;
    for (std::uint32_t i = 0; i < snapshot.experiments.size(); ++i) {
        const core::Experiment& experiment = snapshot.experiments[i];
        const bool isWanted = arguments.experiment.empty() || experiment.id == arguments.experiment
            || experiment.name == arguments.experiment;
        const bool isShown = arguments.deleted == DeletedItems::Shown
            || experiment.stage == core::LifecycleStage::Active;
        if (isWanted && isShown) {
            experiments.push_back(i);
        }
    }
    return experiments;
}

} // namespace

int runRuns(const RunsArguments& arguments, Output& output)
{
    const auto fail = [&](const core::Error& error) {
        complainAbout(error, output);
        return exitCodeOf(error);
    };
    if (!arguments.statistic.empty() && arguments.groupBy.empty()) {
        output.complain("--statistic says what groups show; it needs --group-by");
        return kExitUsage;
    }
    const bool readsHistories = arguments.histories == exports::HistoryFields::Written;
    const auto loaded = loadStore(arguments.place,
        readsHistories ? stores::HistoryDetail::CountPoints : stores::HistoryDetail::LatestOnly);
    if (!loaded) {
        return fail(loaded.error());
    }
    complainOfOthers(*loaded, output);
    const core::StoreSnapshot& snapshot = *loaded->snapshot;
    auto rows = rowsOf(*loaded, arguments);
    analysis::Directions directions;
    if (rows) {
        directions = statedDirections(snapshot, *rows, arguments.directions);
        rows = matchingRows(*loaded, std::move(*rows), arguments.query, directions, output);
    }
    if (!rows) {
        return fail(rows.error());
    }
    const auto keys = sortKeysOf(snapshot, arguments.sort);
    auto columns = columnsOf(snapshot, arguments.columns);
    const auto grouping = columnsOf(snapshot, arguments.groupBy);
    if (!keys || !columns || !grouping) {
        return fail(!keys ? keys.error() : !columns ? columns.error() : grouping.error());
    }
    complainOfColumns(snapshot, *columns, *grouping, *keys, output);
    if (columns->empty()) {
        const bool isHuman = arguments.target.format == "table" || !grouping->empty();
        *columns = defaultColumns(snapshot, *rows, isHuman);
    }
    if (!grouping->empty() && arguments.columns.empty()) {
        std::erase_if(*columns,
            [](const ColumnId& column) { return column.family == ColumnFamily::Attribute; });
    }
    std::vector<ColumnId> needed = *columns;
    for (const analysis::SortKey& key : *keys) {
        needed.push_back(key.column);
    }
    const auto values = valuesFor(*loaded, *rows, needed, directions);
    if (!values) {
        return fail(values.error());
    }
    Rows sorted = analysis::sortRows(**values, std::move(*rows), *keys);
    if (grouping->empty() && arguments.limit && sorted.size() > *arguments.limit) {
        sorted.resize(*arguments.limit);
    }
    if (!grouping->empty()) {
        return deliverGroups(**values,
            {std::move(sorted), *grouping, *columns, groupLayout(arguments), arguments.limit,
                {*keys, statisticNamed(arguments.statistic)}},
            arguments.target, output);
    }
    if (arguments.target.format == "json") {
        const auto write = [&](const exports::TextSink& sink) {
            const Rows experiments = experimentsOf(snapshot, arguments);
            if (arguments.columns.empty()) {
                exports::writeRunsJson(snapshot, sorted, experiments, arguments.histories, sink);
            } else {
                exports::writeRunColumnsJson(**values, *columns, sorted, experiments, sink);
            }
        };
        return deliverText(write, arguments.target, output);
    }
    return deliverRuns(*values, sorted, *columns, arguments.target, output);
}

} // namespace runlane::app
