// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/table.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace runlane::exports {

namespace {

constexpr std::size_t kMaximumTerminalWidth = 60;

char32_t decodeNext(std::string_view text, std::size_t& position)
{
    const auto first = static_cast<unsigned char>(text[position++]);
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    char32_t code = first & (more == 3 ? 0x07U : more == 2 ? 0x0FU : more == 1 ? 0x1FU : 0x7FU);
    for (; more > 0 && position < text.size(); --more) {
        code = (code << 6U) | (static_cast<unsigned char>(text[position++]) & 0x3FU);
    }
    return code;
}

bool isWide(char32_t code)
{
    return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF)
        || (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF)
        || (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60)
        || (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x1F300 && code <= 0x1FAFF)
        || (code >= 0x20000 && code <= 0x3FFFD);
}

bool isCombining(char32_t code)
{
    return (code >= 0x0300 && code <= 0x036F) || (code >= 0x200B && code <= 0x200F)
        || (code >= 0x20D0 && code <= 0x20FF) || (code >= 0xFE00 && code <= 0xFE0F)
        || (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2069);
}

bool isNumber(const std::string& text)
{
    double value = 0;
    const char* begin = text.data() + (!text.empty() && text.front() == '+' ? 1 : 0);
    const auto result = std::from_chars(begin, text.data() + text.size(), value);
    return result.ec == std::errc() && result.ptr == text.data() + text.size() && !text.empty();
}

std::string withoutControls(std::string text)
{
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            c = ' ';
        }
    }
    return text;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
}

const std::string& exactText(const TableCell& cell)
{
    return cell.exact ? *cell.exact : cell.text;
}

std::string csvField(std::string text)
{
    const bool startsFormula = !text.empty()
        && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos
        && !isNumber(text);
    if (startsFormula) {
        text.insert(text.begin(), '\'');
    }
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    replaceAll(text, "\"", "\"\"");
    return '"' + text + '"';
}

std::string latexText(std::string_view text)
{
    static constexpr std::pair<char, std::string_view> kEscapes[]{{'\\', "\\textbackslash{}"},
        {'{', "\\{"}, {'}', "\\}"}, {'_', "\\_"}, {'&', "\\&"}, {'%', "\\%"}, {'$', "\\$"},
        {'#', "\\#"}, {'~', "\\textasciitilde{}"}, {'^', "\\textasciicircum{}"}};
    std::string result;
    for (const char c : text) {
        const auto* const escape = std::find_if(std::begin(kEscapes), std::end(kEscapes),
            [c](const auto& entry) { return entry.first == c; });
        if (escape != std::end(kEscapes)) {
            result += escape->second;
        } else {
            result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    replaceAll(result, "\u2212", "$-$");
    return result;
}

std::string htmlText(std::string text)
{
    replaceAll(text, "&", "&amp;");
    replaceAll(text, "<", "&lt;");
    replaceAll(text, ">", "&gt;");
    return text;
}

std::string padded(const std::string& text, std::size_t width, Alignment alignment)
{
    const std::size_t own = terminalWidth(text);
    const std::string gap(width > own ? width - own : 0, ' ');
    return alignment == Alignment::Left ? text + gap : gap + text;
}

// What a terminal shows of a cell: one line of at most kMaximumTerminalWidth columns.
std::string terminalText(const std::string& text)
{
    std::string line = withoutControls(text);
    if (terminalWidth(line) <= kMaximumTerminalWidth) {
        return line;
    }
    std::size_t end = 0;
    while (true) {
        std::size_t next = end;
        decodeNext(line, next);
        if (terminalWidth(std::string_view(line).substr(0, next)) >= kMaximumTerminalWidth) {
            break;
        }
        end = next;
    }
    return line.substr(0, end) + "\u2026";
}

std::vector<std::size_t> columnWidths(const Table& table)
{
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        std::size_t width = terminalWidth(table.columns[c].name);
        for (const auto& row : table.rows) {
            width = std::max(width, terminalWidth(terminalText(row[c].text)));
        }
        widths.push_back(width);
    }
    return widths;
}

void trimRight(std::string& text)
{
    text.erase(text.find_last_not_of(' ') + 1);
}

std::string humanTable(const Table& table)
{
    const std::vector<std::size_t> widths = columnWidths(table);
    std::string out;
    const auto addRow = [&](const auto& textOf) {
        std::string line;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            line += padded(terminalText(textOf(c)), widths[c], table.columns[c].alignment);
            line += "  ";
        }
        trimRight(line);
        out += line + '\n';
    };
    addRow([&](std::size_t c) { return table.columns[c].name; });
    for (const auto& row : table.rows) {
        addRow([&](std::size_t c) { return row[c].text; });
    }
    return out;
}

std::string separatedTable(const Table& table, TableFormat format)
{
    const bool isCsv = format == TableFormat::Csv;
    const auto field = [&](const std::string& text) {
        return isCsv ? csvField(text) : withoutControls(text);
    };
    std::string out;
    const auto addRow = [&](const auto& textOf) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            out += (c == 0 ? "" : isCsv ? "," : "\t") + field(textOf(c));
        }
        out += isCsv ? "\r\n" : "\n";
    };
    addRow([&](std::size_t c) { return table.columns[c].name; });
    for (const auto& row : table.rows) {
        addRow([&](std::size_t c) { return exactText(row[c]); });
    }
    return out;
}

std::string markdownTable(const Table& table)
{
    const auto field = [](std::string text) {
        replaceAll(text, "|", "\\|");
        return withoutControls(std::move(text));
    };
    std::string out = "|";
    for (const TableColumn& column : table.columns) {
        out += ' ' + field(column.name) + " |";
    }
    out += "\n|";
    for (const TableColumn& column : table.columns) {
        out += column.alignment == Alignment::Right ? " ---: |" : " --- |";
    }
    out += '\n';
    for (const auto& row : table.rows) {
        out += '|';
        for (const TableCell& cell : row) {
            const std::string text = field(cell.text);
            out += cell.mark == CellMark::Best ? " **" + text + "** |" : ' ' + text + " |";
        }
        out += '\n';
    }
    return out;
}

std::string latexTable(const Table& table)
{
    std::string out = "% needs \\usepackage{booktabs}\n\\begin{tabular}{";
    for (const TableColumn& column : table.columns) {
        out += column.alignment == Alignment::Right ? 'r' : 'l';
    }
    out += "}\n\\toprule\n";
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        out += (c == 0 ? "" : " & ") + latexText(table.columns[c].name);
    }
    out += " \\\\\n\\midrule\n";
    for (const auto& row : table.rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string text = latexText(row[c].text);
            out += c == 0 ? "" : " & ";
            out += row[c].mark == CellMark::Best ? "\\textbf{" + text + '}' : text;
        }
        out += " \\\\\n";
    }
    return out + "\\bottomrule\n\\end{tabular}\n";
}

std::string htmlTable(const Table& table)
{
    std::string out = "<table>\n<tr>";
    for (const TableColumn& column : table.columns) {
        out += "<th>" + htmlText(column.name) + "</th>";
    }
    out += "</tr>\n";
    for (const auto& row : table.rows) {
        out += "<tr>";
        for (std::size_t c = 0; c < row.size(); ++c) {
            const bool isRight = table.columns[c].alignment == Alignment::Right;
            const std::string text = htmlText(row[c].text);
            out += isRight ? "<td align=\"right\">" : "<td>";
            out += row[c].mark == CellMark::Best ? "<b>" + text + "</b></td>" : text + "</td>";
        }
        out += "</tr>\n";
    }
    return out + "</table>\n";
}

} // namespace

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

std::size_t terminalWidth(std::string_view text)
{
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t code = decodeNext(text, i);
        width += isCombining(code) ? 0U : isWide(code) ? 2U : 1U;
    }
    return width;
}

std::string writeTable(const Table& table, TableFormat format)
{
    switch (format) {
    case TableFormat::Human:
        return humanTable(table);
    case TableFormat::Csv:
    case TableFormat::Tsv:
        return separatedTable(table, format);
    case TableFormat::Markdown:
        return markdownTable(table);
    case TableFormat::Latex:
        return latexTable(table);
    case TableFormat::Html:
        return htmlTable(table);
    }
    return {};
}

} // namespace runlane::exports
