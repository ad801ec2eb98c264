// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exports/text_sink.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// Contract: a table that leaves the program: to the terminal, the clipboard or a file. All text is
// UTF-8. Any thread.
namespace runlane::exports {

enum class Alignment { Left, Right };
enum class CellMark { None, Best };

// unit: of the exact values, "s"; stands behind the name where exact values are written.
struct TableColumn
{
    std::string name;
    Alignment alignment = Alignment::Left;
    std::string unit = {};
};

// Milliseconds since the epoch.
struct TimeMillis
{
    std::int64_t millis = 0;
};
// What a cell is to a spreadsheet; nothing: text.
using CellValue = std::variant<std::monostate, double, TimeMillis>;

// text: as shown; exact: full value for CSV, TSV and HTML where it is another. depth: how far it
// stands below others, shown where people read the table.
struct TableCell
{
    std::string text;
    std::optional<std::string> exact;
    CellMark mark = CellMark::None;
    CellValue value = {};
    int depth = 0;
};

// What a table shows where there is nothing: an en dash, and an empty exact value.
[[nodiscard]] TableCell missingCell();

struct Table
{
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows; // each as long as columns
};

// A table whose rows are made while they are written, for ones too big to be held.
struct TableStream
{
    std::vector<TableColumn> columns;
    std::size_t rowCount = 0;
    // Fills cells, which is empty, with one cell a column. False ends the writing.
    std::function<bool(std::size_t row, std::vector<TableCell>& cells)> fill;
};
// table must outlive it.
[[nodiscard]] TableStream streamOf(const Table& table);

enum class TableFormat { Human, Csv, Tsv, Markdown, Latex, Html };

// "csv", "tsv", "markdown", "latex", "html", "table"; nothing for another word.
[[nodiscard]] std::optional<TableFormat> tableFormatOf(std::string_view name);

// On: in formats a spreadsheet opens, a text that would start a formula (= + - @ tab or carriage
// return in front, not a number) gets an apostrophe before it (CWE-1236). Off: as logged.
enum class FormulaGuard { On, Off };
[[nodiscard]] std::string guardedText(std::string text, FormulaGuard guard);

// Human: aligned columns for reading, one line a row. Csv: RFC 4180 with CR LF. Markdown: GitHub's
// tables, best bold. Latex: booktabs, best bold; plain pdflatex suffices, and a comment names what
// a text in another script needs. Human and Latex ask for every row twice. False when fill or sink
// ended it.
bool writeTable(
    const TableStream& table, TableFormat format, FormulaGuard guard, const TextSink& sink);
// Human in at most so many columns of a terminal: the longest texts end in "…", numbers and times
// never. A table of more numbers than that is wider all the same.
bool writeFittedTable(const TableStream& table, std::size_t columns, const TextSink& sink);
[[nodiscard]] std::string writeTable(
    const Table& table, TableFormat format, FormulaGuard guard = FormulaGuard::On);

// Columns that text takes in a terminal: East Asian wide characters take two, combining ones none.
[[nodiscard]] std::size_t terminalWidth(std::string_view text);

} // namespace runlane::exports
