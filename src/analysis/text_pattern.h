// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

// A regular expression that is found anywhere in a text, in time proportional to the length of the
// text: all states are followed side by side (Thompson 1968), nothing is tried again.
// Knows . [a-z] [^a-z] \d \w \s \D \W \S \b \B ^ $ | ( ) (?: ) * + ? {n,m} and (?i) in front; no
// back references and no look-around. Immutable, usable from any thread.
class TextPattern
{
public:
    [[nodiscard]] static tl::expected<TextPattern, PatternError> compile(std::string_view pattern);

    // Looks at the first 10,000 characters.
    [[nodiscard]] bool isFoundIn(std::string_view text) const;

private:
    friend class PatternCompiler;
    friend class PatternSearch;
    friend class PatternTable;

    struct Characters
    {
        std::bitset<128> ascii;
        std::vector<std::pair<char32_t, char32_t>> ranges; // beyond ASCII, both ends included
        bool othersToo = false; // every other character beyond ASCII that is not in ranges instead

        [[nodiscard]] bool has(char32_t c) const;
    };
    enum class Operation : std::uint8_t {
        Character,
        Any,
        OneOf,
        Fork,
        Jump,
        Begin,
        End,
        WordEdge,
        NoWordEdge,
        Found
    };
    // target, other: instructions for Fork and Jump; target: of sets for OneOf.
    struct Instruction
    {
        Operation operation = Operation::Found;
        char32_t character = 0;
        std::uint32_t target = 0;
        std::uint32_t other = 0;
    };

    void findFirstCharacters();
    [[nodiscard]] bool takes(std::uint32_t item, char32_t c) const;

    std::vector<Instruction> m_program;
    std::vector<Characters> m_sets;
    std::bitset<128> m_first; // ASCII characters a find may begin with
    bool m_firstIsKnown = false;
};

class PatternSearch;

// Looks for one pattern in many texts; what was learnt of one text helps with the next. The pattern
// must live longer. For one thread at a time.
class PatternFinder
{
public:
    explicit PatternFinder(const TextPattern& pattern);
    ~PatternFinder();
    PatternFinder(const PatternFinder&) = delete;
    PatternFinder& operator=(const PatternFinder&) = delete;

    [[nodiscard]] bool isFoundIn(std::string_view text);

private:
    std::unique_ptr<PatternSearch> m_search;
};

} // namespace runlane::analysis
