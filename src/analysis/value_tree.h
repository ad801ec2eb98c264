// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Values that are written as text but have an inner order: JSON, Python's way of writing dicts and
// lists, and plain YAML.
namespace runlane::analysis {

enum class ValueKind { Null, Bool, Number, Text, List, Dict };

// text: "null", "true", "false", a number as written, or the content of a text; empty for others.
// keys: of a dict, one an item, in the order written, the last of equal ones kept.
struct ValueNode
{
    ValueKind kind = ValueKind::Null;
    std::string text;
    std::vector<std::string> keys;
    std::vector<ValueNode> items;

    [[nodiscard]] bool isScalar() const { return kind < ValueKind::List; }
};

// A dict or list; nothing for other texts. Read are JSON (with NaN and Infinity), Python literals
// (tuples and sets become lists, True, False, None) and unquoted words between brackets; else YAML
// of several lines that begins with a block mapping or sequence: no anchors, aliases, tags, nor
// plain scalars that begin below their key or go over several lines. Texts longer than 1 MB, deeper
// than 64 or of more than 5,000 values give nothing.
[[nodiscard]] std::optional<ValueNode> parseValue(std::string_view text);

// JSON, keys sorted, two spaces a level, short lists of scalars on one line.
[[nodiscard]] std::string prettyValue(const ValueNode& value);

// One scalar, an empty dict or list, or a list of scalars. path: "optimizer.betas",
// "layers[0].units"; keys that hold '.', '[' or '"' are quoted as in JSON.
struct ValueLeaf
{
    std::string path;
    std::string text; // a text without quotes unless it reads as another kind: "0.1" logged as text
};
// In the order written.
[[nodiscard]] std::vector<ValueLeaf> valueLeaves(const ValueNode& value);

} // namespace runlane::analysis
