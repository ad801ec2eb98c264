// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/value_parts.h"

#include <algorithm>

// Plain YAML of several lines. What it does not know makes the whole text no value, so that nothing
// is ever compared by a wrong reading.
namespace runlane::analysis::values {

namespace {

struct Line
{
    std::size_t indent = 0;
    std::string_view text; // without indent, comment and spaces at the end
};

std::string_view trimmedEnd(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \t\r");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// A quote within a plain word is a letter of it.
bool isBeforeQuote(char c)
{
    return std::string_view(" [{,:").find(c) != std::string_view::npos;
}

// Where a comment begins: '#' at the start or after a space, outside quotes. What ends a quoted
// text is escaped by a backslash between double quotes, doubled between single ones.
std::string_view withoutComment(std::string_view text)
{
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            const bool isEscaped = (quote == '"' && c == '\\')
                || (quote == '\'' && c == '\'' && text.substr(i + 1, 1) == "'");
            if (isEscaped) {
                ++i;
            } else if (c == quote) {
                quote = 0;
            }
        } else if ((c == '"' || c == '\'') && (i == 0 || isBeforeQuote(text[i - 1]))) {
            quote = c;
        } else if (c == '#' && (i == 0 || text[i - 1] == ' ')) {
            return text.substr(0, i);
        }
    }
    return text;
}

bool isItem(std::string_view text)
{
    return text == "-" || text.substr(0, 2) == "- ";
}

// End of the key in "key: value" or "key:"; npos when there is none.
std::size_t colonOf(std::string_view text)
{
    std::size_t from = 0;
    if (!text.empty() && (text.front() == '"' || text.front() == '\'')) {
        from = text.find(text.front(), 1);
        if (from == std::string_view::npos || text.substr(from + 1, 1) != ":") {
            return std::string_view::npos;
        }
    }
    const std::size_t colon = text.find(": ", from);
    return colon == std::string_view::npos && !text.empty() && text.back() == ':' ? text.size() - 1
                                                                                  : colon;
}

class BlockReader
{
public:
    explicit BlockReader(std::vector<Line> lines)
        : m_lines(std::move(lines))
    {
    }

    std::optional<ValueNode> whole()
    {
        ValueNode value;
        const bool isRead = !m_lines.empty() && readBlock(value, m_lines.front().indent, 0);
        return isRead && m_at == m_lines.size() ? std::optional<ValueNode>(std::move(value))
                                                : std::nullopt;
    }

private:
    [[nodiscard]] bool isAt(std::size_t indent) const
    {
        return m_at < m_lines.size() && m_lines[m_at].indent == indent;
    }

    bool readBlock(ValueNode& value, std::size_t indent, int depth)
    {
        if (depth > kDeepest || !isAt(indent) || ++m_count > kMostValues) {
            return false;
        }
        return isItem(m_lines[m_at].text) ? readSequence(value, indent, depth)
                                          : readMapping(value, indent, depth);
    }

    bool readSequence(ValueNode& value, std::size_t indent, int depth)
    {
        value.kind = ValueKind::List;
        while (isAt(indent) && isItem(m_lines[m_at].text)) {
            Line& line = m_lines[m_at];
            const std::size_t content =
                std::min(line.text.find_first_not_of(' ', 1), line.text.size());
            const std::string_view rest = line.text.substr(content);
            ValueNode item;
            bool isRead = false;
            if (rest.empty()) {
                ++m_at;
                isRead = readDeeper(item, indent, depth);
            } else if (isItem(rest) || isMappingLine(rest)) {
                line = {indent + content, rest};
                isRead = readBlock(item, indent + content, depth + 1);
            } else {
                ++m_at;
                isRead = readScalar(item, rest);
            }
            if (!isRead) {
                return false;
            }
            value.items.push_back(std::move(item));
        }
        return true;
    }

    bool readMapping(ValueNode& value, std::size_t indent, int depth)
    {
        value.kind = ValueKind::Dict;
        while (isAt(indent) && !isItem(m_lines[m_at].text)) {
            const std::string_view text = m_lines[m_at].text;
            const std::size_t colon = colonOf(text);
            ValueNode key;
            if (colon == std::string_view::npos || !readScalar(key, text.substr(0, colon))
                || !key.isScalar()) {
                return false;
            }
            ++m_at;
            const std::string_view rest =
                text.substr(std::min(text.find_first_not_of(' ', colon + 1), text.size()));
            ValueNode item;
            const bool isRead = !rest.empty()                ? readScalar(item, rest)
                : isAt(indent) && isItem(m_lines[m_at].text) ? readBlock(item, indent, depth + 1)
                                                             : readDeeper(item, indent, depth);
            if (!isRead) {
                return false;
            }
            putItem(value, std::move(key.text), std::move(item));
        }
        return true;
    }

    // The block below a line of that indent; null when there is none.
    bool readDeeper(ValueNode& value, std::size_t indent, int depth)
    {
        if (m_at >= m_lines.size() || m_lines[m_at].indent <= indent) {
            value = scalarOfWord({});
            return true;
        }
        return readBlock(value, m_lines[m_at].indent, depth + 1);
    }

    [[nodiscard]] static bool isMappingLine(std::string_view text)
    {
        return text.front() != '{' && text.front() != '['
            && colonOf(text) != std::string_view::npos;
    }

    bool readScalar(ValueNode& value, std::string_view text)
    {
        if (text.empty() || ++m_count > kMostValues) {
            return false;
        }
        switch (text.front()) {
        case '{':
        case '[':
        case '"': {
            auto read = parseFlow(text);
            if (read) {
                value = std::move(*read);
            }
            return read.has_value();
        }
        case '\'':
            return readSingleQuoted(value, text);
        default:
            break;
        }
        if (std::string_view("|>&*!%@`?").find(text.front()) != std::string_view::npos
            || text.find(": ") != std::string_view::npos) {
            return false;
        }
        value = scalarOfWord(text);
        if (text == "None") { // Python's word, not YAML's
            value = {ValueKind::Text, std::string(text), {}, {}};
        }
        return true;
    }

    // Between single quotes YAML knows no escapes but the doubled quote.
    static bool readSingleQuoted(ValueNode& value, std::string_view text)
    {
        value.kind = ValueKind::Text;
        for (std::size_t i = 1; i < text.size(); ++i) {
            if (text[i] != '\'') {
                value.text += text[i];
            } else if (i + 1 == text.size()) {
                return true;
            } else if (text[++i] == '\'') {
                value.text += '\'';
            } else {
                return false;
            }
        }
        return false;
    }

    std::vector<Line> m_lines;
    std::size_t m_at = 0;
    std::size_t m_count = 0;
};

} // namespace

std::optional<ValueNode> parseBlockYaml(std::string_view text)
{
    std::vector<Line> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view whole = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const std::size_t indent = std::min(whole.find_first_not_of(' '), whole.size());
        const std::string_view content = trimmedEnd(withoutComment(whole.substr(indent)));
        if (content.empty() || (lines.empty() && content == "---")) {
            continue;
        }
        if (content.front() == '\t' || content == "---" || content == "...") {
            return std::nullopt;
        }
        lines.push_back({indent, content});
    }
    return lines.size() < 2 ? std::nullopt : BlockReader(std::move(lines)).whole();
}

} // namespace runlane::analysis::values
