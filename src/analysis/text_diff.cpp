// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_diff.h"

#include <algorithm>
#include <cstddef>

namespace runlane::analysis {

namespace {

constexpr std::size_t kMaximumLines = 4000;
constexpr std::ptrdiff_t kMaximumChanges = 1000;
constexpr std::size_t kMaximumWords = 2000;

using Lines = std::vector<std::string_view>;

Lines linesOf(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        lines.push_back(line);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

std::vector<DiffLine> replacedWhole(const Lines& before, const Lines& after)
{
    std::vector<DiffLine> lines;
    for (std::size_t i = 0; i < before.size(); ++i) {
        lines.push_back({LineChange::Removed, i + 1, 0, before[i], {}});
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        lines.push_back({LineChange::Added, 0, i + 1, after[i], {}});
    }
    return lines;
}

// Furthest x on each diagonal, one row a number of changes; empty when there are too many changes.
std::vector<std::vector<std::ptrdiff_t>> traceOf(const Lines& before, const Lines& after)
{
    const auto n = static_cast<std::ptrdiff_t>(before.size());
    const auto m = static_cast<std::ptrdiff_t>(after.size());
    const std::ptrdiff_t limit = std::min(n + m, kMaximumChanges);
    std::vector<std::ptrdiff_t> furthest(static_cast<std::size_t>(2 * limit + 3), 0);
    const auto at = [&](std::ptrdiff_t k) -> std::ptrdiff_t& {
        return furthest[static_cast<std::size_t>(k + limit + 1)];
    };
    std::vector<std::vector<std::ptrdiff_t>> trace;
    for (std::ptrdiff_t d = 0; d <= limit; ++d) {
        trace.push_back(furthest);
        for (std::ptrdiff_t k = -d; k <= d; k += 2) {
            const bool isDown = k == -d || (k != d && at(k - 1) < at(k + 1));
            std::ptrdiff_t x = isDown ? at(k + 1) : at(k - 1) + 1;
            std::ptrdiff_t y = x - k;
            while (x < n && y < m
                && before[static_cast<std::size_t>(x)] == after[static_cast<std::size_t>(y)]) {
                ++x;
                ++y;
            }
            at(k) = x;
            if (x >= n && y >= m) {
                return trace;
            }
        }
    }
    return {};
}

// Removed before added in every block of changes.
void orderBlocks(std::vector<DiffLine>& lines)
{
    const auto isSame = [](const DiffLine& line) { return line.change == LineChange::Same; };
    for (auto begin = lines.begin(); begin != lines.end();) {
        begin = std::find_if_not(begin, lines.end(), isSame);
        const auto end = std::find_if(begin, lines.end(), isSame);
        std::stable_partition(
            begin, end, [](const DiffLine& line) { return line.change == LineChange::Removed; });
        begin = end;
    }
}

// Shortest difference of two sequences; nothing when there are too many changes.
std::optional<std::vector<DiffLine>> sequenceDiff(const Lines& before, const Lines& after)
{
    const auto trace = traceOf(before, after);
    if (trace.empty()) {
        return std::nullopt;
    }
    auto x = static_cast<std::ptrdiff_t>(before.size());
    auto y = static_cast<std::ptrdiff_t>(after.size());
    const std::ptrdiff_t limit = std::min(x + y, kMaximumChanges);
    std::vector<DiffLine> lines;
    const auto same = [&] {
        --x;
        --y;
        lines.push_back({LineChange::Same, static_cast<std::size_t>(x + 1),
            static_cast<std::size_t>(y + 1), before[static_cast<std::size_t>(x)], {}});
    };
    for (auto d = static_cast<std::ptrdiff_t>(trace.size()) - 1; d > 0; --d) {
        const auto& furthest = trace[static_cast<std::size_t>(d)];
        const auto at = [&](std::ptrdiff_t k) {
            return furthest[static_cast<std::size_t>(k + limit + 1)];
        };
        const std::ptrdiff_t k = x - y;
        const bool isDown = k == -d || (k != d && at(k - 1) < at(k + 1));
        const std::ptrdiff_t fromX = at(isDown ? k + 1 : k - 1);
        const std::ptrdiff_t fromY = fromX - (isDown ? k + 1 : k - 1);
        while (x > fromX && y > fromY) {
            same();
        }
        if (isDown) {
            --y;
            lines.push_back({LineChange::Added, 0, static_cast<std::size_t>(y + 1),
                after[static_cast<std::size_t>(y)], {}});
        } else {
            --x;
            lines.push_back({LineChange::Removed, static_cast<std::size_t>(x + 1), 0,
                before[static_cast<std::size_t>(x)], {}});
        }
    }
    while (x > 0 && y > 0) {
        same();
    }
    std::reverse(lines.begin(), lines.end());
    orderBlocks(lines);
    return lines;
}

// Letters of scripts that are written without spaces stand alone.
bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
        || (byte >= 'a' && byte <= 'z') || byte == '_' || byte == '.'
        || (byte >= 0x80 && byte < 0xE0);
}

Lines wordsOf(std::string_view line)
{
    Lines words;
    for (std::size_t i = 0; i < line.size();) {
        std::size_t end = i + 1;
        if (isWordByte(line[i])) {
            while (end < line.size() && isWordByte(line[end])) {
                ++end;
            }
        } else if (static_cast<unsigned char>(line[i]) >= 0xE0) {
            while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) {
                ++end;
            }
        }
        words.push_back(line.substr(i, end - i));
        i = end;
    }
    return words;
}

void addSpan(std::vector<TextSpan>& spans, std::string_view line, std::string_view word)
{
    const auto begin = static_cast<std::size_t>(word.data() - line.data());
    if (!spans.empty() && spans.back().begin + spans.back().size == begin) {
        spans.back().size += word.size();
    } else {
        spans.push_back({begin, word.size()});
    }
}

} // namespace

std::vector<DiffLine> diffLines(std::string_view oldText, std::string_view newText)
{
    const Lines before = linesOf(oldText);
    const Lines after = linesOf(newText);
    if (before.size() > kMaximumLines || after.size() > kMaximumLines) {
        return replacedWhole(before, after);
    }
    auto lines = sequenceDiff(before, after);
    return lines ? std::move(*lines) : replacedWhole(before, after);
}

std::optional<WordChanges> changedWords(std::string_view oldLine, std::string_view newLine)
{
    const Lines before = wordsOf(oldLine);
    const Lines after = wordsOf(newLine);
    if (before.size() > kMaximumWords || after.size() > kMaximumWords) {
        return std::nullopt;
    }
    const auto words = sequenceDiff(before, after);
    if (!words) {
        return std::nullopt;
    }
    WordChanges changes;
    std::size_t shared = 0;
    for (const DiffLine& word : *words) {
        if (word.change == LineChange::Same) {
            shared += word.text == " " ? 0 : word.text.size();
        } else if (word.change == LineChange::Removed) {
            addSpan(changes.removed, oldLine, word.text);
        } else {
            addSpan(changes.added, newLine, word.text);
        }
    }
    const bool isAlike = 3 * shared >= std::max(oldLine.size(), newLine.size());
    return isAlike ? std::optional<WordChanges>(std::move(changes)) : std::nullopt;
}

void markWords(std::vector<DiffLine>& lines)
{
    for (std::size_t i = 0; i < lines.size();) {
        const auto runEnd = [&](std::size_t from, LineChange change) {
            while (from < lines.size() && lines[from].change == change) {
                ++from;
            }
            return from;
        };
        const std::size_t removedEnd = runEnd(i, LineChange::Removed);
        const std::size_t addedEnd = runEnd(removedEnd, LineChange::Added);
        const std::size_t pairs = std::min(removedEnd - i, addedEnd - removedEnd);
        for (std::size_t pair = 0; pair < pairs; ++pair) {
            DiffLine& removed = lines[i + pair];
            DiffLine& added = lines[removedEnd + pair];
            if (auto changes = changedWords(removed.text, added.text)) {
                removed.words = std::move(changes->removed);
                added.words = std::move(changes->added);
            }
        }
        i = std::max(addedEnd, i + 1);
    }
}

} // namespace runlane::analysis
