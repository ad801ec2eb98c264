// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/directions.h"
#include "analysis/query_unknown.h"
#include "commands/command.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace runlane::app {

// The rows that match a query, in their order; histories are read only where they decide. Notes,
// such as runs in which a param is not a number, go to the output's errors.
[[nodiscard]] core::Expected<std::vector<std::uint32_t>> matchingRows(const LoadedStore& loaded,
    std::vector<std::uint32_t> rows, const std::string& query,
    const analysis::Directions& directions, Output& output);

// One line a name that no run has, with the nearest, to the output's errors.
void complainOfUnknown(const std::vector<analysis::UnknownName>& names, Output& output);

// Error of code BadQuery: what was expected, the text, and a caret below the character (line,
// 1-based; 0: the whole text). Other errors: the usual sentence.
void complainAbout(const core::Error& error, Output& output);

// The line of text that has the character of this number (1-based), and a line with a caret below
// it; both indented, cut to fit a terminal, wide characters counted as two columns.
[[nodiscard]] std::string caretLines(std::string_view text, std::size_t character);

} // namespace runlane::app
