// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"
#include "analysis/run_values.h"
#include "exports/table.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace runlane::exports {

// A line of the table: a run, or cells that are ready, one a column (the summary of a group).
struct RunTableRow
{
    std::uint32_t run = 0; // row of the set, unless ready has cells
    std::vector<TableCell> ready = {};
    int depth = 0; // below how many others it stands; told by the first cell
};

// title: name of the column as it shall stand in the header.
struct RunTableColumn
{
    analysis::ColumnId id;
    std::string title;
};

// ShortIds: the text of a run id is its first eight characters (a terminal).
enum class RunIdText { Whole, Short };

// The table of runs as it leaves the program, the same from the window and from the command line.
// Texts of metrics have the decimals of the column and exact values every digit
// (core::shortestText); times are local minutes and exactly ISO 8601 in UTC; durations are exactly
// seconds; what was not logged is an en dash and exactly nothing. The best finite value of a metric
// over the rows is marked where its direction is known. Metrics of whole numbers alone keep all
// their digits in the text too. Columns of params and tags whose every value reads as a number
// stand at the right and are numbers to a spreadsheet, unless a digit would be lost. Histories that
// were not read yet are not logged.
struct RunTableInput
{
    analysis::RunValuesPtr values; // not null
    std::vector<RunTableRow> rows;
    std::vector<RunTableColumn> columns;
    RunIdText runIds = RunIdText::Whole;
};

// Where the step of a value of a history (best, minimum, maximum, first, at a step) stands.
// InCells: in the text, "0.93 @12", unless all are of step 0. OwnColumns: in a column behind it,
// "acc:best step". A mean of several points and latest values have none.
enum class StepPlace { InCells, OwnColumns };
// The one of a format: InCells where people read.
[[nodiscard]] StepPlace stepPlace(TableFormat format);

// Keeps the input alive; may be written on any thread.
[[nodiscard]] TableStream runTable(
    const std::shared_ptr<const RunTableInput>& input, StepPlace steps);

// Milliseconds since the epoch, shown as local time, exact as ISO 8601 in UTC.
[[nodiscard]] TableCell timeCell(std::int64_t millis);
// The same with the offset of the local time: "2026-11-21 09:14 +09:00".
[[nodiscard]] TableCell zonedTimeCell(const std::optional<std::int64_t>& millis);
// The number that a spreadsheet gives back with the same digits; nothing for leading zeros, more
// than 15 digits and other texts.
[[nodiscard]] std::optional<double> spreadsheetNumber(std::string_view text);
// Milliseconds, shown as "2 h 41 min", exact in seconds.
[[nodiscard]] TableCell durationCell(std::int64_t millis);

} // namespace runlane::exports
