// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exports/table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Private to this folder: one cell's text in each format, and the rows of a stream.
namespace runlane::exports {

// Control characters become blanks.
[[nodiscard]] std::string withoutControls(std::string text);
void replaceAll(std::string& text, std::string_view from, std::string_view to);
[[nodiscard]] bool readsAsNumber(std::string_view text); // "-1.5e-3", "+2", "inf"

[[nodiscard]] std::string csvField(std::string text);
[[nodiscard]] std::string latexText(std::string_view text);
// What of a text plain pdflatex sets: all of it, all of it with kotex, not all of it.
enum class LatexScript { Latin, Korean, Other };
[[nodiscard]] LatexScript latexScriptOf(std::string_view text);
[[nodiscard]] std::string htmlText(std::string text);
[[nodiscard]] std::string markdownText(std::string_view text);
// text without control characters in at most so many columns of a terminal, at least 1, with "…"
// where it was cut.
enum class CutEnd { Front, Back };
[[nodiscard]] std::string cutText(const std::string& text, std::size_t columns, CutEnd end);
[[nodiscard]] std::string padded(const std::string& text, std::size_t width, Alignment alignment);

using Cells = std::vector<TableCell>;

// Every fill() through one place: an empty row of cells in, the writer's own work out.
template <class Write>
bool forEachRow(const TableStream& table, const Write& write)
{
    Cells cells;
    for (std::size_t row = 0; row < table.rowCount; ++row) {
        cells.clear();
        if (!table.fill(row, cells) || !write(cells)) {
            return false;
        }
    }
    return true;
}

// Aligned columns, all texts whole.
bool writeHuman(const TableStream& table, const TextSink& sink);

} // namespace runlane::exports
