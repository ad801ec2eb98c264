// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/table.h"

#include "exports/table_text.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace runlane::exports {

namespace {

const std::string& exactText(const TableCell& cell)
{
    return cell.exact ? *cell.exact : cell.text;
}

std::string exactName(const TableColumn& column)
{
    return column.unit.empty() ? column.name : column.name + " (" + column.unit + ')';
}

std::string indented(std::string_view step, const TableCell& cell)
{
    std::string text;
    for (int depth = 0; depth < cell.depth; ++depth) {
        text += step;
    }
    return text;
}

bool writeSeparated(
    const TableStream& table, TableFormat format, FormulaGuard guard, const TextSink& sink)
{
    const bool isCsv = format == TableFormat::Csv;
    std::string line;
    const auto add = [&](std::size_t c, std::string text) {
        line += c == 0 ? "" : isCsv ? "," : "\t";
        text = guardedText(std::move(text), guard);
        line += isCsv ? csvField(std::move(text)) : withoutControls(std::move(text));
    };
    const auto end = [&] {
        line += isCsv ? "\r\n" : "\n";
        return sink(std::exchange(line, {}));
    };
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        add(c, exactName(table.columns[c]));
    }
    return end() && forEachRow(table, [&](const Cells& cells) {
        for (std::size_t c = 0; c < cells.size(); ++c) {
            add(c, exactText(cells[c]));
        }
        return end();
    });
}

bool writeMarkdown(const TableStream& table, const TextSink& sink)
{
    std::string head = "|";
    std::string rule = "|";
    for (const TableColumn& column : table.columns) {
        head += ' ' + markdownText(column.name) + " |";
        rule += column.alignment == Alignment::Right ? " ---: |" : " --- |";
    }
    return sink(head + '\n' + rule + '\n') && forEachRow(table, [&](const Cells& cells) {
        std::string line = "|";
        for (const TableCell& cell : cells) {
            const std::string text = indented("&emsp;", cell) + markdownText(cell.text);
            line += cell.mark == CellMark::Best ? " **" + text + "** |" : ' ' + text + " |";
        }
        return sink(line + '\n');
    });
}

// A row of a tabular: a bracket or star in front would be read as an option of the row before.
std::string latexRow(std::string line)
{
    const bool isOption = !line.empty() && (line.front() == '[' || line.front() == '*');
    return (isOption ? "{}" : "") + std::move(line) + " \\\\\n";
}

// Packages for what the table holds, as comments; nothing when fill ended it.
std::optional<std::string> latexNeeds(const TableStream& table)
{
    LatexScript script = LatexScript::Latin;
    const auto look = [&script](const std::string& text) {
        script = std::max(script, latexScriptOf(text));
    };
    for (const TableColumn& column : table.columns) {
        look(column.name);
    }
    const bool isWhole = forEachRow(table, [&](const Cells& cells) {
        for (const TableCell& cell : cells) {
            look(cell.text);
        }
        return true;
    });
    if (!isWhole) {
        return std::nullopt;
    }
    std::string needs = "% needs \\usepackage{booktabs}\n";
    if (script == LatexScript::Korean) {
        needs += "% needs \\usepackage{kotex} for Korean\n";
    } else if (script == LatexScript::Other) {
        needs += "% has characters that pdflatex lacks: use lualatex or xelatex with a font that "
                 "has them\n";
    }
    return needs;
}

bool writeLatex(const TableStream& table, const TextSink& sink)
{
    const std::optional<std::string> needs = latexNeeds(table);
    if (!needs) {
        return false;
    }
    std::string head = *needs + "\\begin{tabular}{";
    for (const TableColumn& column : table.columns) {
        head += column.alignment == Alignment::Right ? 'r' : 'l';
    }
    head += "}\n\\toprule\n";
    std::string names;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        names += (c == 0 ? "" : " & ") + latexText(table.columns[c].name);
    }
    head += latexRow(std::move(names)) + "\\midrule\n";
    const auto row = [&](const Cells& cells) {
        std::string line;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const std::string text = latexText(cells[c].text);
            line += c == 0 ? "" : " & ";
            line += indented("\\quad ", cells[c]);
            line += cells[c].mark == CellMark::Best ? "\\textbf{" + text + '}' : text;
        }
        return sink(latexRow(std::move(line)));
    };
    return sink(head) && forEachRow(table, row) && sink("\\bottomrule\n\\end{tabular}\n");
}

bool writeHtml(const TableStream& table, FormulaGuard guard, const TextSink& sink)
{
    std::string head = "<table>\n<tr>";
    for (const TableColumn& column : table.columns) {
        head += "<th>" + htmlText(guardedText(exactName(column), guard)) + "</th>";
    }
    const auto row = [&](const Cells& cells) {
        std::string line = "<tr>";
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const bool isRight = table.columns[c].alignment == Alignment::Right;
            const std::string text = htmlText(guardedText(exactText(cells[c]), guard));
            line += isRight ? "<td align=\"right\">" : "<td>";
            line += cells[c].mark == CellMark::Best ? "<b>" + text + "</b></td>" : text + "</td>";
        }
        return sink(line + "</tr>\n");
    };
    return sink(head + "</tr>\n") && forEachRow(table, row) && sink("</table>\n");
}

} // namespace

TableCell missingCell()
{
    return {"\u2013", std::string(), CellMark::None, {}};
}

TableStream streamOf(const Table& table)
{
    return {table.columns, table.rows.size(), [&table](std::size_t row, Cells& cells) {
                cells = table.rows[row];
                return true;
            }};
}

std::optional<TableFormat> tableFormatOf(std::string_view name)
{
    static constexpr std::pair<std::string_view, TableFormat> kNames[]{
        {"table", TableFormat::Human}, {"csv", TableFormat::Csv}, {"tsv", TableFormat::Tsv},
        {"markdown", TableFormat::Markdown}, {"latex", TableFormat::Latex},
        {"html", TableFormat::Html}};
    for (const auto& entry : kNames) {
        if (entry.first == name) {
            return entry.second;
        }
    }
    return std::nullopt;
}

bool writeTable(
    const TableStream& table, TableFormat format, FormulaGuard guard, const TextSink& sink)
{
    switch (format) {
    case TableFormat::Human:
        return writeHuman(table, sink);
    case TableFormat::Csv:
    case TableFormat::Tsv:
        return writeSeparated(table, format, guard, sink);
    case TableFormat::Markdown:
        return writeMarkdown(table, sink);
    case TableFormat::Latex:
        return writeLatex(table, sink);
    case TableFormat::Html:
        return writeHtml(table, guard, sink);
    }
    return false;
}

std::string writeTable(const Table& table, TableFormat format, FormulaGuard guard)
{
    std::string text;
    writeTable(streamOf(table), format, guard, [&text](std::string_view part) {
        text.append(part);
        return true;
    });
    return text;
}

} // namespace runlane::exports
