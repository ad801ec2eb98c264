// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/value_tree.h"

#include "analysis/value_parts.h"

#include <algorithm>
#include <numeric>

namespace runlane::analysis {

namespace {

constexpr std::size_t kShortListBytes = 60;

std::string quotedText(std::string_view text)
{
    static constexpr std::string_view kHex = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20) {
            out += "\\u00";
            out += kHex[byte >> 4U];
            out += kHex[byte & 15U];
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string scalarText(const ValueNode& value)
{
    return value.kind == ValueKind::Text ? quotedText(value.text) : value.text;
}

bool isFlat(const ValueNode& value)
{
    return value.kind == ValueKind::List
        && std::all_of(value.items.begin(), value.items.end(),
            [](const ValueNode& item) { return item.isScalar(); });
}

std::string flatText(const ValueNode& list)
{
    std::string out = "[";
    for (const ValueNode& item : list.items) {
        out += out.size() > 1 ? ", " : "";
        out += scalarText(item);
    }
    return out + ']';
}

std::vector<std::size_t> sortedKeys(const ValueNode& dict)
{
    std::vector<std::size_t> order(dict.keys.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return dict.keys[a] < dict.keys[b]; });
    return order;
}

void write(const ValueNode& value, std::size_t level, std::string& out)
{
    if (value.isScalar()) {
        out += scalarText(value);
        return;
    }
    const bool isDict = value.kind == ValueKind::Dict;
    if (value.items.empty()) {
        out += isDict ? "{}" : "[]";
        return;
    }
    if (isFlat(value)) {
        const std::string flat = flatText(value);
        if (flat.size() <= kShortListBytes) {
            out += flat;
            return;
        }
    }
    out += isDict ? "{" : "[";
    std::vector<std::size_t> order(value.items.size());
    std::iota(order.begin(), order.end(), 0U);
    if (isDict) {
        order = sortedKeys(value);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        out += i > 0 ? ",\n" : "\n";
        out.append(2 * (level + 1), ' ');
        if (isDict) {
            out += quotedText(value.keys[order[i]]) + ": ";
        }
        write(value.items[order[i]], level + 1, out);
    }
    out += '\n';
    out.append(2 * level, ' ');
    out += isDict ? '}' : ']';
}

std::string leafText(const ValueNode& value)
{
    if (value.kind == ValueKind::Dict) {
        return "{}";
    }
    if (value.kind == ValueKind::List) {
        return flatText(value);
    }
    const bool isAmbiguous = value.kind == ValueKind::Text
        && (values::scalarOfWord(value.text).kind != ValueKind::Text || value.text == "{}"
            || value.text.substr(0, 1) == "[");
    return isAmbiguous ? quotedText(value.text) : value.text;
}

std::string keyPath(const std::string& path, const std::string& key)
{
    const bool isPlain = !key.empty() && key.find_first_of(".[\"\n") == std::string::npos;
    const std::string name = isPlain ? key : quotedText(key);
    return path.empty() ? name : path + '.' + name;
}

void collect(const ValueNode& value, const std::string& path, std::vector<ValueLeaf>& leaves)
{
    if (value.isScalar() || value.items.empty() || isFlat(value)) {
        leaves.push_back({path, leafText(value)});
        return;
    }
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        collect(value.items[i],
            value.kind == ValueKind::Dict ? keyPath(path, value.keys[i])
                                          : path + '[' + std::to_string(i) + ']',
            leaves);
    }
}

} // namespace

std::optional<ValueNode> parseValue(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (text.size() > values::kMaximumBytes || first == std::string_view::npos) {
        return std::nullopt;
    }
    const bool isFlow = std::string_view("{[(").find(text[first]) != std::string_view::npos;
    auto value = isFlow ? values::parseFlow(text)
        : text.find('\n') != std::string_view::npos && text.find(':') != std::string_view::npos
        ? values::parseBlockYaml(text)
        : std::nullopt;
    return value && !value->isScalar() ? value : std::nullopt;
}

std::string prettyValue(const ValueNode& value)
{
    std::string out;
    write(value, 0, out);
    return out + '\n';
}

std::vector<ValueLeaf> valueLeaves(const ValueNode& value)
{
    std::vector<ValueLeaf> leaves;
    collect(value, {}, leaves);
    return leaves;
}

} // namespace runlane::analysis
