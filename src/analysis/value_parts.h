// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/value_tree.h"

// What the readers of values share.
namespace runlane::analysis::values {

inline constexpr int kDeepest = 64;
inline constexpr std::size_t kMostValues = 5'000;
inline constexpr std::size_t kMaximumBytes = 1'000'000;

// Null, Bool or Number by its spelling; Text otherwise.
[[nodiscard]] ValueNode scalarOfWord(std::string_view word);
[[nodiscard]] bool isNumberText(std::string_view text);
// Keeps the last of equal keys.
void putItem(ValueNode& dict, std::string key, ValueNode value);
// JSON or Python value that takes the whole text, brackets or a quoted text.
[[nodiscard]] std::optional<ValueNode> parseFlow(std::string_view text);
// A block of YAML mappings and sequences of several lines.
[[nodiscard]] std::optional<ValueNode> parseBlockYaml(std::string_view text);

} // namespace runlane::analysis::values
