// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace runlane::ui {

// How two values are held against each other: as text, or as JSON with sorted keys when both are
// dicts or lists between brackets (Python's way of writing them is understood too).
enum class ValueForm { Text, Json };

struct ValueTexts
{
    ValueForm form = ValueForm::Text;
    std::string before;
    std::string after;
};

[[nodiscard]] ValueTexts comparableTexts(std::string_view before, std::string_view after);

// text as JSON with sorted keys, two spaces a level; nothing when it is no dict or list between
// brackets.
[[nodiscard]] std::optional<std::string> prettyJson(std::string_view text);

} // namespace runlane::ui
