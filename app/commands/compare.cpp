// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "analysis/metric_choice.h"
#include "analysis/number_format.h"
#include "analysis/run_diff.h"
#include "core/text.h"
#include "exports/run_table.h"
#include "stores/environment.h"

#include <algorithm>
#include <map>
#include <utility>

namespace runlane::app {

namespace {

constexpr std::size_t kShortId = 8;

using analysis::DiffCell;
using analysis::DiffRow;
using exports::Alignment;

int decimalsOf(const DiffRow& row)
{
    if (row.value != analysis::DiffValue::Number) {
        return 0;
    }
    std::vector<double> values;
    for (const DiffCell& cell : row.cells) {
        if (cell.isPresent) {
            values.push_back(cell.number);
        }
    }
    return analysis::columnDecimals(values);
}

// "27 packages, 2 changed, 1 added"
std::string packagesText(const DiffCell& cell)
{
    std::string text =
        std::to_string(cell.partCount) + (cell.partCount == 1 ? " package" : " packages");
    const auto add = [&](std::uint32_t count, const char* word) {
        text += count > 0 ? ", " + std::to_string(count) + word : "";
    };
    add(cell.changedParts, " changed");
    add(cell.addedParts, " added");
    add(cell.removedParts, " removed");
    return text;
}

exports::TableCell valueCell(const DiffRow& row, const DiffCell& cell, int decimals)
{
    if (!cell.isPresent) {
        return {"-", std::string(), {}};
    }
    switch (row.value) {
    case analysis::DiffValue::Text:
        if (row.section == analysis::DiffSection::Environment && !row.owner && cell.partCount > 0) {
            return {packagesText(cell), {}, {}};
        }
        return {std::string(cell.text), {}, {}};
    case analysis::DiffValue::TimeMillis:
        return exports::timeCell(cell.millis);
    case analysis::DiffValue::DurationMillis:
        return exports::durationCell(cell.millis);
    case analysis::DiffValue::Number:
        break;
    }
    return {analysis::formatNumber(cell.number, decimals), core::shortestText(cell.number),
        cell.isBest ? exports::CellMark::Best : exports::CellMark::None, cell.number};
}

exports::TableCell deltaCell(const DiffCell& cell, int decimals)
{
    if (!cell.delta) {
        return {"", {}, {}};
    }
    return {analysis::formatDelta(*cell.delta, decimals), core::shortestText(*cell.delta), {},
        *cell.delta};
}

bool hasDeltas(const analysis::RunDiff& diff, const DiffRow& row)
{
    return diff.baseline && row.value == analysis::DiffValue::Number;
}

// What is printed: the runs, and the numbers of the rows of the diff.
struct Comparison
{
    const std::vector<const core::Run*>& runs;
    const analysis::RunDiff& diff;
    const std::vector<std::size_t>& rows;
};

// The name, with the beginning of the id where another run has the same.
std::string runTitle(const Comparison& shown, std::size_t number)
{
    const core::Run& run = *shown.runs[number];
    std::string title(core::displayName(run));
    const auto hasName = [&](const core::Run* other) {
        return core::displayName(*other) == core::displayName(run);
    };
    if (std::count_if(shown.runs.begin(), shown.runs.end(), hasName) > 1) {
        title += ' ' + std::string(run.id).substr(0, kShortId);
    }
    return shown.diff.baseline == number ? title + " (baseline)" : title;
}

exports::TableCell keyCell(const DiffRow& row, std::string key)
{
    exports::TableCell cell{std::move(key), {}, {}};
    if (row.value == analysis::DiffValue::DurationMillis) {
        cell.exact = cell.text + " (s)";
    }
    return cell;
}

// One cell a run. What differs is never shown as the same: then the exact values are.
std::vector<exports::TableCell> valueCells(const Comparison& shown, const DiffRow& row)
{
    const int decimals = decimalsOf(row);
    std::vector<exports::TableCell> cells;
    for (std::size_t i = 0; i < shown.runs.size(); ++i) {
        cells.push_back(valueCell(row, row.cells[i], decimals));
    }
    const auto isAsFirst = [&](const exports::TableCell& cell) {
        return cell.text == cells.front().text;
    };
    if (row.differs && std::all_of(cells.begin(), cells.end(), isAsFirst)) {
        for (exports::TableCell& cell : cells) {
            cell.text = cell.exact.value_or(cell.text);
        }
    }
    return cells;
}

exports::Table compareTable(const Comparison& shown)
{
    const analysis::RunDiff& diff = shown.diff;
    exports::Table table;
    table.columns = {{"Section", Alignment::Left}, {"Key", Alignment::Left}};
    for (std::size_t i = 0; i < shown.runs.size(); ++i) {
        table.columns.push_back({runTitle(shown, i), Alignment::Right});
        if (diff.baseline && diff.baseline != i) {
            table.columns.push_back({"change", Alignment::Right});
        }
    }
    for (const std::size_t number : shown.rows) {
        const DiffRow& row = diff.rows[number];
        const int decimals = decimalsOf(row);
        std::vector<exports::TableCell> cells{
            {std::string(analysis::sectionId(row.section)), {}, {}},
            keyCell(row, analysis::fullKey(diff, number))};
        std::vector<exports::TableCell> values = valueCells(shown, row);
        for (std::size_t i = 0; i < shown.runs.size(); ++i) {
            cells.push_back(std::move(values[i]));
            if (diff.baseline && diff.baseline != i) {
                cells.push_back(deltaCell(row.cells[i], decimals));
            }
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

// "metrics.acc", so that a metric and a param of the same key stay apart.
std::string columnTitle(const analysis::RunDiff& diff, std::size_t number)
{
    const DiffRow& row = diff.rows[number];
    return std::string(analysis::sectionId(row.section)) + '.' + analysis::fullKey(diff, number);
}

// One row a run.
exports::Table transposedTable(const Comparison& shown)
{
    const analysis::RunDiff& diff = shown.diff;
    exports::Table table;
    table.columns = {{"Run", Alignment::Left}};
    std::vector<std::vector<exports::TableCell>> columns; // by row of the diff, a cell a run
    for (const std::size_t number : shown.rows) {
        const DiffRow& row = diff.rows[number];
        const bool isNumber = row.value == analysis::DiffValue::Number;
        const std::string key = columnTitle(diff, number);
        const bool isDuration = row.value == analysis::DiffValue::DurationMillis;
        table.columns.push_back({key, isNumber ? Alignment::Right : Alignment::Left,
            isDuration ? std::string("s") : std::string()});
        columns.push_back(valueCells(shown, row));
        if (hasDeltas(diff, row)) {
            table.columns.push_back({key + " change", Alignment::Right});
        }
    }
    for (std::size_t i = 0; i < shown.runs.size(); ++i) {
        std::vector<exports::TableCell> cells{{runTitle(shown, i), {}, {}}};
        for (std::size_t k = 0; k < shown.rows.size(); ++k) {
            const DiffRow& row = diff.rows[shown.rows[k]];
            cells.push_back(std::move(columns[k][i]));
            if (hasDeltas(diff, row)) {
                cells.push_back(deltaCell(row.cells[i], decimalsOf(row)));
            }
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

using Environments = std::vector<std::vector<core::EnvironmentFile>>;

// A run whose artifacts cannot be listed has no environment files.
Environments readEnvironments(const LoadedStore& loaded, const std::vector<const core::Run*>& runs,
    const std::vector<stores::MovedFolder>& moved)
{
    Environments environments;
    core::Progress progress;
    core::DiagnosticSink sink;
    for (const core::Run* run : runs) {
        const auto listing =
            loaded.store->listArtifacts(*loaded.snapshot, *run, moved, {{}, progress, sink});
        environments.push_back(
            listing ? stores::readEnvironment(*listing, {}) : std::vector<core::EnvironmentFile>());
    }
    return environments;
}

using Points = std::map<std::string, std::optional<analysis::MetricPoint>, std::less<>>;

core::Expected<Points> choosePoints(
    const LoadedStore& loaded, const core::Run& run, analysis::MetricKind kind)
{
    std::vector<stores::HistoryRequest> requests;
    for (const core::MetricValue& metric : run.metrics) {
        requests.push_back({std::string(run.id), std::string(metric.key)});
    }
    core::Progress progress;
    core::DiagnosticSink sink;
    const auto histories =
        loaded.store->loadHistories(*loaded.snapshot, requests, {{}, progress, sink});
    if (!histories) {
        return tl::unexpected(histories.error());
    }
    Points points;
    for (const core::MetricSeries& series : *histories) {
        points[series.key] =
            analysis::chosenPoint(series, kind, analysis::metricDirection(series.key));
    }
    return points;
}

analysis::MetricChooser chooserOf(Points points)
{
    return [points = std::move(points)](const core::MetricValue& latest) {
        const auto at = points.find(latest.key);
        return analysis::ChosenMetric{at == points.end() ? std::nullopt : at->second, false};
    };
}

int write(const CompareArguments& arguments, const Comparison& shown, Output& output)
{
    if (arguments.target.format == "json") {
        std::vector<const DiffRow*> rows;
        for (const std::size_t row : shown.rows) {
            rows.push_back(&shown.diff.rows[row]);
        }
        const auto json = [&](const exports::TextSink& sink) {
            sink(exports::compareJson(shown.runs, shown.diff, rows));
        };
        return deliverText(json, arguments.target, output);
    }
    const exports::Table table =
        arguments.isTransposed ? transposedTable(shown) : compareTable(shown);
    return deliverTable(exports::streamOf(table), arguments.target, output);
}

} // namespace

int runCompare(const CompareArguments& arguments, Output& output)
{
    const auto fail = [&](const core::Error& error) {
        output.complain(error);
        return exitCodeOf(error);
    };
    if (const std::string fault = targetFault(arguments.target); !fault.empty()) {
        output.complain(fault);
        return kExitUsage;
    }
    const auto loaded = loadStore(arguments.place);
    if (!loaded) {
        return fail(loaded.error());
    }
    complainOfOthers(*loaded, output);
    std::vector<std::string> words = arguments.runs;
    if (!arguments.baseline.empty()) {
        words.push_back(arguments.baseline);
    }
    const auto runs = findRuns(*loaded->snapshot, words);
    if (!runs) {
        return fail(runs.error());
    }
    const Environments environments = readEnvironments(*loaded, *runs, arguments.moved);
    const auto kind = analysis::metricKindOf(arguments.value).value_or(analysis::MetricKind::Last);
    std::optional<std::size_t> baseline;
    std::vector<analysis::DiffInput> inputs;
    for (std::size_t i = 0; i < runs->size(); ++i) {
        inputs.push_back({(*runs)[i], loaded->snapshot.get(), &environments[i], {}});
        if (kind != analysis::MetricKind::Last) {
            auto points = choosePoints(*loaded, *(*runs)[i], kind);
            if (!points) {
                return fail(points.error());
            }
            inputs.back().metric = chooserOf(std::move(*points));
        }
        if (!arguments.baseline.empty()
            && *findRun(*loaded->snapshot, arguments.baseline) == (*runs)[i]) {
            baseline = i;
        }
    }
    const analysis::RunDiff diff =
        analysis::compareRuns(inputs, baseline, analysis::ValueDetail::ByKey);
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < diff.rows.size(); ++i) {
        if (diff.rows[i].differs || !arguments.onlyDifferences) {
            rows.push_back(i);
        }
    }
    return write(arguments, {*runs, diff, rows}, output);
}

} // namespace runlane::app
