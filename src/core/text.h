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

// An English pattern and its arguments, kept apart so that the window can translate the pattern.
// context: the translation context given to RUNLANE_TEXT; empty: the pattern is text of the store,
// shown as it is. Arguments are never translated.
struct Message
{
    std::string context;
    std::string pattern;
    std::vector<std::string> arguments;

    [[nodiscard]] bool isEmpty() const { return pattern.empty(); }
    [[nodiscard]] static Message verbatim(std::string text) { return {{}, std::move(text), {}}; }

    friend bool operator==(const Message&, const Message&) = default;
};
// The English text of a message.
[[nodiscard]] std::string englishText(const Message& message);

// Copy of text that is valid UTF-8: every invalid byte becomes U+FFFD. repaired (may be null)
// counts them.
[[nodiscard]] std::string validUtf8(std::string_view text, std::size_t* repaired = nullptr);

// Shortest decimal text that reads back as the same double; "NaN", "Infinity", "-Infinity"
// otherwise.
[[nodiscard]] std::string shortestText(double value);

} // namespace runlane::core
