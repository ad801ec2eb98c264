// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "analysis/number_format.h"
#include "analysis/run_diff.h"
#include "core/text.h"

#include <cmath>

namespace runlane::app {

namespace {

using analysis::DiffCell;
using analysis::DiffRow;
using exports::Alignment;

std::string_view sectionName(analysis::DiffSection section)
{
    switch (section) {
    case analysis::DiffSection::Metrics:
        return "metrics";
    case analysis::DiffSection::Params:
        return "params";
    case analysis::DiffSection::Tags:
        return "tags";
    case analysis::DiffSection::Source:
        return "source";
    }
    return "";
}

int decimalsOf(const DiffRow& row)
{
    std::vector<double> values;
    for (const DiffCell& cell : row.cells) {
        if (cell.isPresent) {
            values.push_back(cell.number);
        }
    }
    return analysis::columnDecimals(values);
}

exports::TableCell valueCell(const DiffRow& row, const DiffCell& cell, int decimals)
{
    if (!cell.isPresent) {
        return {"-", std::string(), {}};
    }
    switch (row.value) {
    case analysis::DiffValue::Text:
        return {std::string(cell.text), {}, {}};
    case analysis::DiffValue::TimeMillis:
        return {timeText(cell.millis), std::to_string(cell.millis), {}};
    case analysis::DiffValue::DurationMillis:
        return {durationText(cell.millis), std::to_string(cell.millis), {}};
    case analysis::DiffValue::Number:
        break;
    }
    return {analysis::formatNumber(cell.number, decimals), core::shortestText(cell.number),
        cell.isBest ? exports::CellMark::Best : exports::CellMark::None};
}

exports::TableCell deltaCell(const DiffCell& cell, int decimals)
{
    if (!cell.delta) {
        return {"", {}, {}};
    }
    return {analysis::formatDelta(*cell.delta, decimals), core::shortestText(*cell.delta), {}};
}

exports::Table compareTable(const analysis::RunDiff& diff,
    const std::vector<const core::Run*>& runs, const std::vector<const DiffRow*>& rows)
{
    exports::Table table;
    table.columns = {{"Section", Alignment::Left}, {"Key", Alignment::Left}};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const bool isBaseline = diff.baseline == i;
        const std::string name(core::displayName(*runs[i]));
        table.columns.push_back({isBaseline ? name + " (baseline)" : name, Alignment::Right});
        if (diff.baseline && !isBaseline) {
            table.columns.push_back({"change", Alignment::Right});
        }
    }
    for (const DiffRow* row : rows) {
        const int decimals = row->value == analysis::DiffValue::Number ? decimalsOf(*row) : 0;
        std::vector<exports::TableCell> cells{
            {std::string(sectionName(row->section)), {}, {}}, {row->key, {}, {}}};
        for (std::size_t i = 0; i < runs.size(); ++i) {
            cells.push_back(valueCell(*row, row->cells[i], decimals));
            if (diff.baseline && diff.baseline != i) {
                cells.push_back(deltaCell(row->cells[i], decimals));
            }
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace

int runCompare(const CompareArguments& arguments, Output& output)
{
    const auto fail = [&](const core::Error& error) {
        output.complain(error);
        return exitCodeOf(error);
    };
    const auto loaded = loadStore(arguments.place);
    if (!loaded) {
        return fail(loaded.error());
    }
    std::vector<std::string> words = arguments.runs;
    if (!arguments.baseline.empty()) {
        words.push_back(arguments.baseline);
    }
    const auto runs = findRuns(*loaded->snapshot, words);
    if (!runs) {
        return fail(runs.error());
    }
    std::optional<std::size_t> baseline;
    std::vector<analysis::DiffInput> inputs;
    for (std::size_t i = 0; i < runs->size(); ++i) {
        inputs.push_back({(*runs)[i], loaded->snapshot.get()});
        if (!arguments.baseline.empty()
            && *findRun(*loaded->snapshot, arguments.baseline) == (*runs)[i]) {
            baseline = i;
        }
    }
    const analysis::RunDiff diff = analysis::compareRuns(inputs, baseline);
    std::vector<const DiffRow*> rows;
    for (const DiffRow& row : diff.rows) {
        if (row.differs || !arguments.onlyDifferences) {
            rows.push_back(&row);
        }
    }
    if (arguments.format == "json") {
        output.write(exports::compareJson(*runs, diff, rows));
    } else {
        output.write(exports::writeTable(
            compareTable(diff, *runs, rows), *exports::tableFormatOf(arguments.format)));
    }
    return kExitSuccess;
}

} // namespace runlane::app
