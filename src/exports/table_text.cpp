// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/table_text.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <iterator>
#include <utility>

namespace runlane::exports {

namespace {

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

using Escape = std::pair<std::string_view, std::string_view>;

// What plain LaTeX reads otherwise or has no glyph for.
constexpr Escape kLatexEscapes[]{{"\\", "\\textbackslash{}"}, {"{", "\\{"}, {"}", "\\}"},
    {"_", "\\_"}, {"&", "\\&"}, {"%", "\\%"}, {"$", "\\$"}, {"#", "\\#"},
    {"~", "\\textasciitilde{}"}, {"^", "\\textasciicircum{}"}, {"<", "\\textless{}"},
    {">", "\\textgreater{}"}, {"|", "\\textbar{}"}, {"`", "\\textasciigrave{}"}, {"--", "-{}-"},
    {"\u2212", "$-$"}, {"\u221E", "$\\infty$"}, {"\u00B1", "$\\pm$"}, {"\u00D7", "$\\times$"},
    {"\u00B5", "$\\mu$"}, {"\u03BC", "$\\mu$"}, {"\u2264", "$\\leq$"}, {"\u2265", "$\\geq$"},
    {"\u2192", "$\\rightarrow$"}, {"\u2190", "$\\leftarrow$"}, {"\u2248", "$\\approx$"}};

bool isWordByte(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0
        || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

bool readsAsNumber(std::string_view text)
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

std::string guardedText(std::string text, FormulaGuard guard)
{
    const bool startsFormula = guard == FormulaGuard::On && !text.empty()
        && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos
        && !readsAsNumber(text);
    if (startsFormula) {
        text.insert(text.begin(), '\'');
    }
    return text;
}

std::string csvField(std::string text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    replaceAll(text, "\"", "\"\"");
    return '"' + text + '"';
}

std::string latexText(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const auto* const escape = std::find_if(
            std::begin(kLatexEscapes), std::end(kLatexEscapes), [text](const Escape& entry) {
                return text.substr(0, entry.first.size()) == entry.first;
            });
        if (escape == std::end(kLatexEscapes)) {
            const bool isControl =
                static_cast<unsigned char>(text.front()) < 0x20 || text.front() == '\x7F';
            result += isControl ? ' ' : text.front();
            text.remove_prefix(1);
            continue;
        }
        result += escape->second;
        // Of "--" only the first is used up, so that "---" falls apart as well.
        const bool isDash = escape->first == "--";
        if (isDash) {
            result.pop_back();
        }
        text.remove_prefix(isDash ? 1 : escape->first.size());
    }
    return result;
}

LatexScript latexScriptOf(std::string_view text)
{
    LatexScript script = LatexScript::Latin;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t code = decodeNext(text, i);
        const std::string_view character = text.substr(begin, i - begin);
        const bool isEscaped = std::any_of(std::begin(kLatexEscapes), std::end(kLatexEscapes),
            [character](const Escape& entry) { return entry.first == character; });
        const bool isHangul = (code >= 0x1100 && code <= 0x11FF)
            || (code >= 0x3130 && code <= 0x318F) || (code >= 0xAC00 && code <= 0xD7A3);
        const bool isLatin = code < 0x0180 || (code >= 0x2010 && code <= 0x2026) || isEscaped;
        script = std::max(script,
            isLatin        ? LatexScript::Latin
                : isHangul ? LatexScript::Korean
                           : LatexScript::Other);
    }
    return script;
}

std::string htmlText(std::string text)
{
    replaceAll(text, "&", "&amp;");
    replaceAll(text, "<", "&lt;");
    replaceAll(text, ">", "&gt;");
    replaceAll(text, "\"", "&quot;");
    return text;
}

std::string markdownText(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isInWord =
            i > 0 && i + 1 < text.size() && isWordByte(text[i - 1]) && isWordByte(text[i + 1]);
        if (c == '<') {
            result += "&lt;";
        } else if (c == '&') {
            result += "&amp;";
        } else if (std::string_view("\\|*`[~").find(c) != std::string_view::npos
            || (c == '_' && !isInWord)) {
            result += '\\';
            result += c;
        } else {
            result += c;
        }
    }
    return withoutControls(std::move(result));
}

std::string cutText(const std::string& text, std::size_t columns, CutEnd end)
{
    std::string line = withoutControls(text);
    std::size_t width = terminalWidth(line);
    if (width <= columns) {
        return line;
    }
    // begins[i]: of character i
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < line.size();) {
        begins.push_back(at);
        decodeNext(line, at);
    }
    begins.push_back(line.size());
    std::size_t first = 0;
    std::size_t last = begins.size() - 1;
    while (first < last && width + 1 > columns) {
        const std::size_t gone = end == CutEnd::Front ? first++ : --last;
        width -= terminalWidth(
            std::string_view(line).substr(begins[gone], begins[gone + 1] - begins[gone]));
    }
    line = line.substr(begins[first], begins[last] - begins[first]);
    return end == CutEnd::Front ? "\u2026" + line : line + "\u2026";
}

std::string padded(const std::string& text, std::size_t width, Alignment alignment)
{
    const std::size_t own = terminalWidth(text);
    const std::string gap(width > own ? width - own : 0, ' ');
    return alignment == Alignment::Left ? text + gap : gap + text;
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

} // namespace runlane::exports
