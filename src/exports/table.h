// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Contract: a table of text that leaves the program: to the terminal, the clipboard or a file. All
// text is UTF-8.
namespace runlane::exports {

enum class Alignment { Left, Right };
enum class CellMark { None, Best };

struct TableColumn
{
    std::string name;
    Alignment alignment = Alignment::Left;
};

// text: as shown; exact: full value for CSV and TSV where it is another.
struct TableCell
{
    std::string text;
    std::optional<std::string> exact;
    CellMark mark = CellMark::None;
};

struct Table
{
    std::string caption;
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows; // each as long as columns
};

enum class TableFormat { Human, Csv, Tsv, Markdown, Latex, Html };

// "csv", "tsv", "markdown", "latex", "html", "table"; nothing for another word.
[[nodiscard]] std::optional<TableFormat> tableFormatOf(std::string_view name);

// The whole table. Human: aligned columns for a terminal. Csv: RFC 4180 with CR LF, and a leading
// apostrophe where a text cell would start a formula. Latex: booktabs, best bold.
[[nodiscard]] std::string writeTable(const Table& table, TableFormat format);

// Columns that text takes in a terminal: East Asian wide characters take two, combining ones none.
[[nodiscard]] std::size_t terminalWidth(std::string_view text);

} // namespace runlane::exports
