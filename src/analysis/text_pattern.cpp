// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_pattern.h"

#include <algorithm>

namespace runlane::analysis {

namespace {

char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::pair<char32_t, std::size_t> codePointAt(std::string_view text, std::size_t position)
{
    const auto byte = [&](std::size_t i) {
        return position + i < text.size() ? static_cast<unsigned char>(text[position + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const auto low = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3FU); };
    const char32_t first = byte(0);
    if (first < 0x80) {
        return {first, 1};
    }
    if (first >= 0xC2 && first <= 0xDF && follows(1)) {
        return {((first & 0x1FU) << 6U) | low(1), 2};
    }
    if (first >= 0xE0 && first <= 0xEF && follows(1) && follows(2)) {
        return {((first & 0x0FU) << 12U) | (low(1) << 6U) | low(2), 3};
    }
    if (first >= 0xF0 && first <= 0xF4 && follows(1) && follows(2) && follows(3)) {
        return {((first & 0x07U) << 18U) | (low(1) << 12U) | (low(2) << 6U) | low(3), 4};
    }
    return {U'\xFFFD', 1};
}

bool isLike(std::string_view text, std::string_view pattern, LetterCase letterCase)
{
    const auto isSame = [&](char a, char b) {
        return a == b || (letterCase == LetterCase::Ignored && folded(a) == folded(b));
    };
    std::size_t at = 0;
    std::size_t place = 0;
    std::size_t retryAt = 0;
    std::size_t retryPlace = std::string_view::npos; // behind the last %
    while (at < text.size()) {
        if (place < pattern.size() && pattern[place] == '%') {
            retryPlace = ++place;
            retryAt = at;
        } else if (place < pattern.size() && pattern[place] == '_') {
            ++place;
            at += codePointAt(text, at).second;
        } else if (place < pattern.size() && isSame(text[at], pattern[place])) {
            ++place;
            ++at;
        } else if (retryPlace != std::string_view::npos) {
            place = retryPlace;
            retryAt += codePointAt(text, retryAt).second;
            at = retryAt;
        } else {
            return false;
        }
    }
    while (place < pattern.size() && pattern[place] == '%') {
        ++place;
    }
    return place == pattern.size();
}

bool TextPattern::Characters::has(char32_t c) const
{
    if (c < 128) {
        return ascii[c];
    }
    const bool isIn = std::any_of(ranges.begin(), ranges.end(),
        [&](const auto& range) { return c >= range.first && c <= range.second; });
    return isIn != othersToo;
}

void TextPattern::findFirstCharacters()
{
    std::vector<bool> seen(m_program.size());
    std::vector<std::uint32_t> open{0};
    m_firstIsKnown = true;
    while (!open.empty()) {
        const std::uint32_t item = open.back();
        open.pop_back();
        if (seen[item]) {
            continue;
        }
        seen[item] = true;
        const Instruction& instruction = m_program[item];
        switch (instruction.operation) {
        case Operation::Character:
            if (instruction.character < 128) {
                m_first.set(instruction.character);
            }
            break;
        case Operation::Any:
            m_first.set();
            break;
        case Operation::OneOf:
            m_first |= m_sets[instruction.target].ascii;
            break;
        case Operation::Fork:
            open.push_back(instruction.other);
            open.push_back(instruction.target);
            break;
        case Operation::Jump:
            open.push_back(instruction.target);
            break;
        case Operation::Found:
            m_firstIsKnown = false;
            break;
        default:
            open.push_back(item + 1);
            break;
        }
    }
}

} // namespace runlane::analysis
