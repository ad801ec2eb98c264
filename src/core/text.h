// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Marks an English text below the Qt layers for translation; lupdate reads it as QT_TRANSLATE_NOOP.
#define RUNLANE_TEXT(context, text) text

#include <string>
#include <string_view>
#include <vector>

namespace runlane::core {

// Replaces %1 .. %9 by the arguments.
[[nodiscard]] std::string fillIn(
    std::string_view pattern, const std::vector<std::string>& arguments);

// Copy of text that is valid UTF-8: every invalid byte becomes U+FFFD. repaired (may be null)
// counts them.
[[nodiscard]] std::string validUtf8(std::string_view text, std::size_t* repaired = nullptr);

// Shortest decimal text that reads back as the same double; "NaN", "Infinity", "-Infinity"
// otherwise.
[[nodiscard]] std::string shortestText(double value);

} // namespace runlane::core
