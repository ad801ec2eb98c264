// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exports/table.h"

#include <string>
#include <string_view>

// Private to this folder: one cell's text in each format.
namespace runlane::exports {

// Control characters become blanks.
[[nodiscard]] std::string withoutControls(std::string text);
void replaceAll(std::string& text, std::string_view from, std::string_view to);
[[nodiscard]] bool readsAsNumber(std::string_view text); // "-1.5e-3", "+2", "inf"

[[nodiscard]] std::string csvField(std::string text);
[[nodiscard]] std::string latexText(std::string_view text);
[[nodiscard]] std::string htmlText(std::string text);
[[nodiscard]] std::string markdownText(std::string_view text);
// What a terminal shows: one line of at most 60 columns.
[[nodiscard]] std::string terminalText(const std::string& text);
[[nodiscard]] std::string padded(const std::string& text, std::size_t width, Alignment alignment);

} // namespace runlane::exports
