// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/value_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

// Values between brackets: JSON, Python, YAML's flow style.
namespace runlane::analysis::values {

namespace {

constexpr std::string_view kSpaces = " \t\r\n";

void appendUtf8(std::string& out, std::uint32_t code)
{
    const auto byte = [&](std::uint32_t value) { out += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | code >> 6);
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | code >> 12);
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | code >> 18);
        byte(0x80 | (code >> 12 & 0x3F));
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    const bool isLetter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    return isLetter || byte >= 0x80 || (byte >= '0' && byte <= '9')
        || std::string_view("_+-./").find(c) != std::string_view::npos;
}

class FlowReader
{
public:
    explicit FlowReader(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<ValueNode> whole()
    {
        ValueNode value;
        if (!read(value, 0)) {
            return std::nullopt;
        }
        skipSpaces();
        return m_at == m_text.size() ? std::optional<ValueNode>(std::move(value)) : std::nullopt;
    }

private:
    void skipSpaces() { m_at = std::min(m_text.find_first_not_of(kSpaces, m_at), m_text.size()); }

    bool take(char wanted)
    {
        skipSpaces();
        if (m_at >= m_text.size() || m_text[m_at] != wanted) {
            return false;
        }
        ++m_at;
        return true;
    }

    bool read(ValueNode& value, int depth)
    {
        skipSpaces();
        if (m_at >= m_text.size() || depth > kDeepest || ++m_count > kMostValues) {
            return false;
        }
        switch (m_text[m_at]) {
        case '{':
            return readBraces(value, depth);
        case '[':
            return readList(value, ']', depth);
        case '(':
            return readList(value, ')', depth);
        case '"':
        case '\'':
            value.kind = ValueKind::Text;
            return readText(value.text);
        default:
            return readWord(value);
        }
    }

    bool readList(ValueNode& value, char closing, int depth)
    {
        ++m_at;
        value.kind = ValueKind::List;
        while (!take(closing)) {
            ValueNode item;
            if (!read(item, depth + 1)) {
                return false;
            }
            value.items.push_back(std::move(item));
            if (!take(',')) {
                return take(closing);
            }
        }
        return true;
    }

    // A dict, or a set of Python.
    bool readBraces(ValueNode& value, int depth)
    {
        ++m_at;
        value.kind = ValueKind::Dict;
        while (!take('}')) {
            ValueNode key;
            if (!read(key, depth + 1)) {
                return false;
            }
            const bool isEntry = key.isScalar() && value.kind == ValueKind::Dict && take(':');
            if (isEntry) {
                ValueNode item;
                if (!read(item, depth + 1)) {
                    return false;
                }
                putItem(value, std::move(key.text), std::move(item));
            } else if (value.keys.empty()) {
                value.kind = ValueKind::List;
                value.items.push_back(std::move(key));
            } else {
                return false;
            }
            if (!take(',')) {
                return take('}');
            }
        }
        return true;
    }

    bool readWord(ValueNode& value)
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isWordByte(m_text[m_at])) {
            ++m_at;
        }
        if (m_at == start) {
            return false;
        }
        value = scalarOfWord(m_text.substr(start, m_at - start));
        return true;
    }

    bool readText(std::string& out)
    {
        const char quote = m_text[m_at++];
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == quote) {
                return true;
            }
            if (c != '\\') {
                out += c;
            } else if (!readEscape(out)) {
                return false;
            }
        }
        return false;
    }

    bool readEscape(std::string& out)
    {
        static constexpr std::array<std::pair<char, char>, 9> kSimple{
            {{'n', '\n'}, {'t', '\t'}, {'r', '\r'}, {'b', '\b'}, {'f', '\f'}, {'"', '"'},
                {'\'', '\''}, {'\\', '\\'}, {'/', '/'}}};
        if (m_at >= m_text.size()) {
            return false;
        }
        const char c = m_text[m_at++];
        for (const auto& [name, meaning] : kSimple) {
            if (c == name) {
                out += meaning;
                return true;
            }
        }
        const std::size_t digits = c == 'u' ? 4 : c == 'U' ? 8 : c == 'x' ? 2 : 0;
        if (digits == 0) {
            out += '\\';
            out += c;
            return true;
        }
        std::uint32_t code = 0;
        if (!readHex(digits, code)) {
            return false;
        }
        const bool isHigh = code >= 0xD800 && code < 0xDC00;
        if (isHigh && m_text.substr(m_at, 2) == "\\u") {
            std::uint32_t low = 0;
            m_at += 2;
            if (!readHex(4, low) || low < 0xDC00 || low > 0xDFFF) {
                return false;
            }
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
        const bool isCode = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        appendUtf8(out, isCode ? code : 0xFFFD);
        return true;
    }

    bool readHex(std::size_t digits, std::uint32_t& code)
    {
        const std::string_view hex = m_text.substr(std::min(m_at, m_text.size()), digits);
        const auto result = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
        m_at += digits;
        return hex.size() == digits && result.ptr == hex.data() + hex.size();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_count = 0;
};

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

bool isNumberText(std::string_view text)
{
    if (isOneOf(text, {"NaN", "nan", "Infinity", "-Infinity", "inf", "-inf"})) {
        return true;
    }
    if (text.size() > 1 && text.front() == '+') {
        text.remove_prefix(1);
    }
    const auto digit = text.find_first_of("0123456789");
    if (digit > 2) { // also when there is none: words that strtod knows are no numbers here
        return false;
    }
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ptr == text.data() + text.size() && result.ec != std::errc::invalid_argument;
}

ValueNode scalarOfWord(std::string_view word)
{
    ValueNode value;
    if (isOneOf(word, {"null", "None", "~", ""})) {
        value.kind = ValueKind::Null;
        value.text = "null";
    } else if (isOneOf(word, {"true", "True"})) {
        value.kind = ValueKind::Bool;
        value.text = "true";
    } else if (isOneOf(word, {"false", "False"})) {
        value.kind = ValueKind::Bool;
        value.text = "false";
    } else {
        value.kind = isNumberText(word) ? ValueKind::Number : ValueKind::Text;
        value.text = word;
    }
    return value;
}

void putItem(ValueNode& dict, std::string key, ValueNode value)
{
    const auto at = std::find(dict.keys.begin(), dict.keys.end(), key);
    if (at != dict.keys.end()) {
        dict.items[static_cast<std::size_t>(at - dict.keys.begin())] = std::move(value);
        return;
    }
    dict.keys.push_back(std::move(key));
    dict.items.push_back(std::move(value));
}

std::optional<ValueNode> parseFlow(std::string_view text)
{
    return FlowReader(text).whole();
}

} // namespace runlane::analysis::values
