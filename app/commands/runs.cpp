// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/query.h"

#include "analysis/number_format.h"
#include "analysis/run_table.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace runlane::app {

namespace {

using analysis::ColumnFamily;
using analysis::ColumnId;
using exports::Alignment;
using Rows = std::vector<std::uint32_t>;

core::Expected<ColumnId> columnOf(const core::StoreSnapshot& snapshot, const std::string& word)
{
    if (const auto column = analysis::parseColumn(word)) {
        return *column;
    }
    for (const core::Run& run : snapshot.runs) {
        if (core::findKey(run.metrics, word) != nullptr) {
            return ColumnId{ColumnFamily::Metric, word};
        }
        if (core::findKey(run.params, word) != nullptr) {
            return ColumnId{ColumnFamily::Param, word};
        }
        if (core::findKey(run.tags, word) != nullptr) {
            return ColumnId{ColumnFamily::Tag, word};
        }
    }
    return core::makeError(core::ErrorCode::BadQuery, word,
        "No attribute, metric, param or tag of this name; write metrics.KEY, params.KEY or "
        "tags.KEY",
        1);
}

core::Expected<analysis::SortKey> sortKeyOf(const core::StoreSnapshot& snapshot, std::string word)
{
    analysis::SortKey key;
    const auto takeSuffix = [&](std::string_view suffix) {
        const bool ends = word.size() > suffix.size()
            && std::string_view(word).substr(word.size() - suffix.size()) == suffix;
        if (ends) {
            word.resize(word.size() - suffix.size());
        }
        return ends;
    };
    if (takeSuffix(":desc")) {
        key.direction = analysis::SortDirection::Descending;
    } else {
        takeSuffix(":asc");
    }
    auto column = columnOf(snapshot, word);
    if (!column) {
        return core::Unexpected(column.error());
    }
    key.column = std::move(*column);
    return key;
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

int metricDecimals(const core::StoreSnapshot& snapshot, const Rows& rows, const std::string& key)
{
    std::vector<double> values;
    for (const std::uint32_t row : rows) {
        if (const core::MetricValue* metric = core::findKey(snapshot.runs[row].metrics, key)) {
            values.push_back(metric->value);
        }
    }
    return analysis::columnDecimals(values);
}

exports::TableCell cellOf(
    const core::StoreSnapshot& snapshot, std::uint32_t row, const ColumnId& column, int decimals)
{
    const auto exact = analysis::cellText(snapshot, row, column);
    if (!exact) {
        return {"-", std::string(), {}};
    }
    const core::Run& run = snapshot.runs[row];
    if (column.family == ColumnFamily::Metric) {
        return {analysis::formatNumber(core::findKey(run.metrics, column.key)->value, decimals),
            *exact, {}};
    }
    if (column.family == ColumnFamily::Attribute) {
        if (column.key == "run_id") {
            return {exact->substr(0, 8), *exact, {}};
        }
        if (column.key == "duration") {
            return {durationText(core::durationMillis(run)), *exact, {}};
        }
        if (column.key == "start_time" || column.key == "end_time") {
            return {timeText(column.key == "start_time" ? run.startTimeMillis : run.endTimeMillis),
                *exact, {}};
        }
    }
    return {*exact, {}, {}};
}

exports::Table runsTable(
    const core::StoreSnapshot& snapshot, const Rows& rows, const std::vector<ColumnId>& columns)
{
    exports::Table table;
    std::vector<int> decimals;
    for (const ColumnId& column : columns) {
        const bool isMetric = column.family == ColumnFamily::Metric;
        table.columns.push_back(
            {analysis::columnText(column), isMetric ? Alignment::Right : Alignment::Left});
        decimals.push_back(isMetric ? metricDecimals(snapshot, rows, column.key) : 0);
    }
    for (const std::uint32_t row : rows) {
        std::vector<exports::TableCell> cells;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            cells.push_back(cellOf(snapshot, row, columns[c], decimals[c]));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

void writeJson(const core::StoreSnapshot& snapshot, const Rows& rows,
    const RunsArguments& arguments, Output& output)
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
    exports::writeRunsJson(snapshot, rows, experiments, arguments.histories, output.sink());
}

} // namespace

int runRuns(const RunsArguments& arguments, Output& output)
{
    const auto fail = [&](const core::Error& error) {
        complainAbout(error, output);
        return exitCodeOf(error);
    };
    const bool readsHistories = arguments.histories == exports::HistoryFields::Written;
    const auto loaded = loadStore(arguments.place,
        readsHistories ? stores::HistoryDetail::CountPoints : stores::HistoryDetail::LatestOnly);
    if (!loaded) {
        return fail(loaded.error());
    }
    const core::StoreSnapshot& snapshot = *loaded->snapshot;
    auto rows = rowsOf(*loaded, arguments);
    if (rows) {
        rows = matchingRows(*loaded, std::move(*rows), arguments.query, output);
    }
    if (!rows) {
        return fail(rows.error());
    }
    std::vector<analysis::SortKey> keys;
    for (const std::string& word : arguments.sort) {
        auto key = sortKeyOf(snapshot, word);
        if (!key) {
            return fail(key.error());
        }
        keys.push_back(std::move(*key));
    }
    Rows sorted =
        keys.empty() ? std::move(*rows) : analysis::sortRows(snapshot, std::move(*rows), keys);
    if (arguments.limit && sorted.size() > *arguments.limit) {
        sorted.resize(*arguments.limit);
    }
    if (arguments.format == "json") {
        writeJson(snapshot, sorted, arguments, output);
        return kExitSuccess;
    }
    std::vector<ColumnId> columns;
    for (const std::string& word : arguments.columns) {
        auto column = columnOf(snapshot, word);
        if (!column) {
            return fail(column.error());
        }
        columns.push_back(std::move(*column));
    }
    if (columns.empty()) {
        columns = defaultColumns(snapshot, sorted, arguments.format == "table");
    }
    output.write(exports::writeTable(
        runsTable(snapshot, sorted, columns), *exports::tableFormatOf(arguments.format)));
    return kExitSuccess;
}

} // namespace runlane::app
