// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

namespace re2 {
class RE2;
}

namespace runlane::analysis {

// Code point at a byte of UTF-8 text and how many bytes it takes; U+FFFD and 1 for a byte that fits
// nowhere. position < text.size().
[[nodiscard]] std::pair<char32_t, std::size_t> codePointAt(
    std::string_view text, std::size_t position);

// SQL LIKE: % any text, _ one character, whole text. A LetterCase of Ignored is that of A to Z.
enum class LetterCase { Kept, Ignored };
[[nodiscard]] bool isLike(std::string_view text, std::string_view pattern, LetterCase letterCase);

// Why a regular expression cannot be used; position: bytes into it.
struct PatternError
{
    enum class Kind { Syntax, Unsupported, TooLarge };
    Kind kind = Kind::Syntax;
    std::size_t position = 0;
};

// A regular expression of RE2 (its syntax: no back references, no look-around; \w, \d, \s and \b
// are those of ASCII, \p{L} any letter), found anywhere in a text in time proportional to its
// length. Immutable, usable from any thread; copies share what is compiled.
class TextPattern
{
public:
    [[nodiscard]] static tl::expected<TextPattern, PatternError> compile(std::string_view pattern);

    // The word itself in any letter case of Unicode (one letter for one, so not ss for ß). Null for
    // a word of more than 1,000 bytes or one that is not UTF-8.
    [[nodiscard]] static std::shared_ptr<const TextPattern> ofWord(std::string_view word);

    [[nodiscard]] bool isFoundIn(std::string_view text) const;

private:
    explicit TextPattern(std::shared_ptr<const re2::RE2> compiled);

    std::shared_ptr<const re2::RE2> m_compiled;
};

} // namespace runlane::analysis
