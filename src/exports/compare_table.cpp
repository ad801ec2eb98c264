// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/compare_table.h"

#include "analysis/number_format.h"
#include "core/text.h"
#include "exports/run_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace runlane::exports {

namespace {

using analysis::DiffCell;
using analysis::DiffRow;
using analysis::DiffSection;
using analysis::DiffValue;

constexpr std::size_t kShortId = 8;
const char* const kMissing = "\u2013";

std::vector<std::size_t> shownRuns(const CompareInput& input)
{
    std::vector<std::size_t> runs = input.shownRuns;
    if (runs.empty()) {
        runs.resize(input.runs.size());
        std::iota(runs.begin(), runs.end(), std::size_t{0});
    }
    return runs;
}

// What heads call the runs.
std::vector<std::string> runTitles(const CompareInput& input)
{
    std::vector<const core::StoreSnapshot*> stores;
    std::set<std::string_view> paths;
    for (const ComparedRun& run : input.runs) {
        stores.push_back(run.snapshot.get());
        paths.insert(run.snapshot->store.path);
    }
    const auto twins = [&](std::size_t number, const auto& textOf) {
        const auto isTwin = [&](const ComparedRun& other) {
            return other.snapshot->store.path == input.runs[number].snapshot->store.path
                && textOf(*other.run) == textOf(*input.runs[number].run);
        };
        return std::count_if(input.runs.begin(), input.runs.end(), isTwin) > 1;
    };
    const auto nameOf = [](const core::Run& run) { return std::string(core::displayName(run)); };
    const auto shortName = [&](const core::Run& run) {
        return nameOf(run) + ' ' + std::string(run.id.substr(0, kShortId));
    };
    std::vector<std::string> titles;
    for (std::size_t i = 0; i < input.runs.size(); ++i) {
        const core::Run& run = *input.runs[i].run;
        std::string title = !twins(i, nameOf) ? nameOf(run)
            : !twins(i, shortName)            ? shortName(run)
                                              : nameOf(run) + ' ' + std::string(run.id);
        std::string aside =
            paths.size() > 1 ? analysis::storeLabel(*stores[i], stores) : std::string();
        if (input.diff->baseline == i) {
            aside += aside.empty() ? "baseline" : ", baseline";
        }
        titles.push_back(aside.empty() ? title : title + " (" + aside + ')');
    }
    return titles;
}

int decimalsOf(const DiffRow& row)
{
    std::vector<double> values;
    for (const DiffCell& cell : row.cells) {
        if (cell.isPresent && row.value == DiffValue::Number) {
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

bool holdsNumbers(const DiffRow& row)
{
    const bool isTyped = row.section == DiffSection::Params || row.section == DiffSection::Tags;
    return isTyped && row.value == DiffValue::Text
        && std::all_of(row.cells.begin(), row.cells.end(), [](const DiffCell& cell) {
               return !cell.isPresent || spreadsheetNumber(cell.text).has_value();
           });
}

TableCell valueCell(const DiffRow& row, const DiffCell& cell, int decimals)
{
    if (!cell.isPresent) {
        return {cell.isPending ? "\u2026" : kMissing, std::string(), {}, {}};
    }
    switch (row.value) {
    case DiffValue::Text:
        if (row.section == DiffSection::Environment && !row.owner && cell.partCount > 0) {
            return {packagesText(cell), {}, {}, {}};
        }
        return {std::string(cell.text), {}, {}, {}};
    case DiffValue::TimeMillis:
        return timeCell(cell.millis);
    case DiffValue::DurationMillis:
        return durationCell(cell.millis);
    case DiffValue::Number:
        break;
    }
    return {analysis::formatNumber(cell.number, decimals), core::shortestText(cell.number),
        cell.isBest ? CellMark::Best : CellMark::None, cell.number};
}

// One cell a run. What differs is never shown as the same: then the exact values are.
std::vector<TableCell> valueCells(const DiffRow& row)
{
    const int decimals = decimalsOf(row);
    const bool hasNumbers = holdsNumbers(row);
    std::vector<TableCell> cells;
    for (const DiffCell& cell : row.cells) {
        cells.push_back(valueCell(row, cell, decimals));
        if (hasNumbers && cell.isPresent) {
            cells.back().value = *spreadsheetNumber(cell.text);
        }
    }
    const auto isAsFirst = [&](const TableCell& cell) { return cell.text == cells.front().text; };
    if (row.differs && std::all_of(cells.begin(), cells.end(), isAsFirst)) {
        for (TableCell& cell : cells) {
            cell.text = cell.exact.value_or(cell.text);
        }
    }
    return cells;
}

std::string signedPercent(double share)
{
    constexpr double kOneDecimal = 0.9995;
    const double size = std::abs(share);
    return std::string(share < 0 ? "\u2212" : "+")
        + analysis::formatPercent(size, size < kOneDecimal ? 1 : 0) + '%';
}

std::string changeText(const DiffRow& row, const DiffCell& cell, int decimals)
{
    std::string text = analysis::formatDelta(*cell.delta, decimals);
    if (*cell.delta == 0) {
        return text;
    }
    if (cell.relativeDelta) {
        text += " (" + signedPercent(*cell.relativeDelta) + ')';
    }
    const auto change = analysis::judgedChange(row, cell);
    return change ? text + ' ' + std::string(analysis::changeId(*change)) : text;
}

// The changes of one run, as many cells as changeColumns() has columns.
void addChangeCells(
    std::vector<TableCell>& cells, const DiffRow& row, std::size_t run, CompareDetail detail)
{
    const DiffCell& cell = row.cells[run];
    if (detail == CompareDetail::ForPeople) {
        cells.push_back(
            {cell.delta ? changeText(row, cell, decimalsOf(row)) : std::string(), {}, {}, {}});
        return;
    }
    const auto number = [](const std::optional<double>& value) {
        return value ? TableCell{core::shortestText(*value), {}, {}, *value} : TableCell{};
    };
    const auto change = analysis::judgedChange(row, cell);
    cells.push_back(number(cell.delta));
    cells.push_back(number(cell.relativeDelta));
    cells.push_back(
        {change ? std::string(analysis::changeId(*change)) : std::string(), {}, {}, {}});
}

// of: what changes, for heads that programs read.
void addChangeColumns(std::vector<TableColumn>& columns, const std::string& of,
    CompareLayout layout, CompareDetail detail)
{
    if (detail == CompareDetail::ForPeople) {
        columns.push_back(
            {layout == CompareLayout::RunsAcross ? std::string("change") : of + " change",
                Alignment::Right});
        return;
    }
    columns.push_back({of + " change", Alignment::Right});
    columns.push_back({of + " relative change", Alignment::Right});
    columns.push_back({of + " better or worse", Alignment::Left});
}

TableCell keyCell(const DiffRow& row, std::string key)
{
    TableCell cell{std::move(key), {}, {}, {}};
    if (row.value == DiffValue::DurationMillis) {
        cell.exact = cell.text + " (s)";
    }
    return cell;
}

Table acrossTable(const CompareInput& input, CompareDetail detail)
{
    const analysis::RunDiff& diff = *input.diff;
    const std::vector<std::string> titles = runTitles(input);
    const std::vector<std::size_t> runs = shownRuns(input);
    Table table;
    table.columns = {{"Section", Alignment::Left}, {"Key", Alignment::Left}};
    for (const std::size_t run : runs) {
        table.columns.push_back({titles[run], Alignment::Right});
        if (diff.baseline && diff.baseline != run) {
            addChangeColumns(table.columns, titles[run], input.layout, detail);
        }
    }
    for (const std::size_t number : input.rows) {
        const DiffRow& row = diff.rows[number];
        std::vector<TableCell> cells{{std::string(analysis::sectionId(row.section)), {}, {}, {}},
            keyCell(row, analysis::fullKey(diff, number))};
        std::vector<TableCell> values = valueCells(row);
        for (const std::size_t run : runs) {
            cells.push_back(std::move(values[run]));
            if (diff.baseline && diff.baseline != run) {
                addChangeCells(cells, row, run, detail);
            }
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

// "metrics.acc", so that a metric and a param of the same key stay apart.
std::string columnTitle(const analysis::RunDiff& diff, std::size_t number)
{
    return std::string(analysis::sectionId(diff.rows[number].section)) + '.'
        + analysis::fullKey(diff, number);
}

Table downTable(const CompareInput& input, CompareDetail detail)
{
    const analysis::RunDiff& diff = *input.diff;
    const auto hasChanges = [&](const DiffRow& row) {
        return diff.baseline && row.value == DiffValue::Number;
    };
    const std::vector<std::string> titles = runTitles(input);
    Table table;
    table.columns = {{"Run", Alignment::Left}};
    std::vector<std::vector<TableCell>> columns; // by row of the diff, a cell a run
    for (const std::size_t number : input.rows) {
        const DiffRow& row = diff.rows[number];
        const bool isRight = row.value == DiffValue::Number || holdsNumbers(row);
        const std::string title = columnTitle(diff, number);
        table.columns.push_back({title, isRight ? Alignment::Right : Alignment::Left,
            row.value == DiffValue::DurationMillis ? std::string("s") : std::string()});
        columns.push_back(valueCells(row));
        if (hasChanges(row)) {
            addChangeColumns(table.columns, title, input.layout, detail);
        }
    }
    for (const std::size_t run : shownRuns(input)) {
        std::vector<TableCell> cells{{titles[run], {}, {}, {}}};
        for (std::size_t k = 0; k < input.rows.size(); ++k) {
            const DiffRow& row = diff.rows[input.rows[k]];
            cells.push_back(std::move(columns[k][run]));
            if (hasChanges(row)) {
                addChangeCells(cells, row, run, detail);
            }
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace

CompareDetail compareDetail(TableFormat format)
{
    const bool isForPeople = format == TableFormat::Human || format == TableFormat::Markdown
        || format == TableFormat::Latex;
    return isForPeople ? CompareDetail::ForPeople : CompareDetail::ForPrograms;
}

Table compareTable(const CompareInput& input, CompareDetail detail)
{
    return input.layout == CompareLayout::RunsDown ? downTable(input, detail)
                                                   : acrossTable(input, detail);
}

} // namespace runlane::exports
