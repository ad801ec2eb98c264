// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/query.h"

#include "analysis/query_histories.h"
#include "analysis/query_unknown.h"
#include "analysis/text_pattern.h"
#include "core/text.h"
#include "stores/point_visits.h"

#include <algorithm>
#include <utility>

namespace runlane::app {

namespace {

constexpr std::size_t kColumnsBefore = 50; // shown in front of the caret
constexpr std::size_t kColumnsBehind = 24;

// Columns of a terminal: Hangul, kana and Han take two.
std::size_t columnsOf(char32_t c)
{
    const bool isWide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
    return isWide ? 2 : 1;
}

struct Character
{
    std::string text;
    std::size_t columns = 1;
};

// One entry a character; control characters, also line ends, become blanks.
std::vector<Character> charactersOf(std::string_view text)
{
    std::vector<Character> characters;
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, bytes] = analysis::codePointAt(text, at);
        characters.push_back(code < 32 || code == 127
                ? Character{" ", 1}
                : Character{std::string(text.substr(at, bytes)), columnsOf(code)});
        at += bytes;
    }
    return characters;
}

analysis::HistoryReader readerOf(const LoadedStore& loaded)
{
    return [&loaded](const core::PointRequest& request, const core::PointVisitor& visitor,
               const std::stop_token& stop) {
        core::Progress progress;
        core::DiagnosticSink problems;
        return stores::visitPoints(
            *loaded.store, *loaded.snapshot, request, visitor, {stop, progress, problems});
    };
}

} // namespace

std::string caretLines(std::string_view text, std::size_t character)
{
    const std::vector<Character> characters = charactersOf(text);
    const std::size_t at = std::min(character == 0 ? 0 : character - 1, characters.size());
    std::size_t begin = at;
    std::size_t before = 0;
    while (begin > 0 && before + characters[begin - 1].columns <= kColumnsBefore) {
        before += characters[--begin].columns;
    }
    std::string line = begin > 0 ? "  …" : "  ";
    const std::size_t indent = begin > 0 ? 3 : 2;
    std::size_t behind = 0;
    std::size_t end = begin;
    while (end < characters.size() && (end < at || behind < kColumnsBehind)) {
        behind += end < at ? 0 : characters[end].columns;
        line += characters[end++].text;
    }
    line += end < characters.size() ? "…" : "";
    return line + '\n' + std::string(indent + before, ' ') + '^';
}

void complainAbout(const core::Error& error, Output& output)
{
    if (error.code != core::ErrorCode::BadQuery || error.where.empty()) {
        output.complain(error);
        return;
    }
    std::string sentence = error.detail;
    if (error.line > 0) {
        sentence += ", character " + std::to_string(error.line);
    }
    output.complain(
        sentence + '\n' + caretLines(error.where, static_cast<std::size_t>(error.line)));
}

void complainOfUnknown(const std::vector<analysis::UnknownName>& names, Output& output)
{
    for (const analysis::UnknownName& name : names) {
        output.complain("no run has " + name.written
            + (name.nearest.empty() ? std::string() : "; did you mean " + name.nearest + '?'));
    }
}

core::Expected<std::vector<std::uint32_t>> matchingRows(const LoadedStore& loaded,
    std::vector<std::uint32_t> rows, const std::string& query,
    const analysis::Directions& directions, Output& output)
{
    const auto parsed = analysis::parseQueryOrError(query, directions);
    if (!parsed) {
        return core::Unexpected(parsed.error());
    }
    analysis::RunColumns columns(*loaded.snapshot);
    const analysis::HistoryReader reader = readerOf(loaded);
    core::Progress progress;
    auto result = analysis::evaluateReading(
        columns, rows, *parsed, analysis::currentQueryContext(), {reader, {}, progress});
    if (!result) {
        return core::Unexpected(result.error());
    }
    for (const analysis::QueryNote& note : result->notes) {
        output.complain(note.field + " is not a number in " + std::to_string(note.runs)
            + (note.runs == 1 ? " run, which does not match" : " runs, which do not match"));
    }
    const analysis::QueriedRuns asked{loaded.snapshot.get(), rows};
    complainOfUnknown(analysis::unknownNames(*parsed, {&asked, 1}), output);
    return std::move(result->rows);
}

} // namespace runlane::app
