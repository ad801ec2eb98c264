// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace runlane::analysis {

enum class LineChange { Same, Removed, Added };

// A piece of a line, in bytes.
struct TextSpan
{
    std::size_t begin = 0;
    std::size_t size = 0;

    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

// oldNumber, newNumber: 1-based line numbers, 0 where the line is not on that side.
struct DiffLine
{
    LineChange change = LineChange::Same;
    std::size_t oldNumber = 0;
    std::size_t newNumber = 0;
    std::string_view text; // into the given texts
    std::vector<TextSpan> words; // what changed within the line, by markWords
};

// Shortest line difference (Myers 1986), removed lines before added ones. Lines beyond 4,000 a
// side, or texts that differ in more than 1,000 lines, are given as removed and added whole.
[[nodiscard]] std::vector<DiffLine> diffLines(std::string_view oldText, std::string_view newText);

struct WordChanges
{
    std::vector<TextSpan> removed; // of the old line
    std::vector<TextSpan> added; // of the new line
};

// What differs between two lines, word by word: a word is a run of letters, digits, '_' and '.',
// or one other character. Nothing when the lines share less than a third of their characters or
// have more than 2,000 words, because marks would not help then.
[[nodiscard]] std::optional<WordChanges> changedWords(
    std::string_view oldLine, std::string_view newLine);

// Fills the words of removed lines and of the added ones that stand in their place: the first
// removed line of a block belongs to the first added one, and so on.
void markWords(std::vector<DiffLine>& lines);

} // namespace runlane::analysis
