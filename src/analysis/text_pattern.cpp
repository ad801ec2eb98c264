// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_pattern.h"

#include <algorithm>

namespace runlane::analysis {

namespace {

constexpr std::size_t kLongestSubject = 10000; // characters looked at

char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isWordCharacter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9')
        || c == U'_' || c >= 128;
}

// Instructions of one place of the text, each once.
class States
{
public:
    void reset(std::size_t size)
    {
        m_places.resize(std::max(m_places.size(), size));
        m_items.clear();
    }
    void clear() { m_items.clear(); }
    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }
    [[nodiscard]] const std::vector<std::uint32_t>& items() const { return m_items; }
    // False when it is in already.
    bool add(std::uint32_t item)
    {
        const std::uint32_t place = m_places[item];
        if (place < m_items.size() && m_items[place] == item) {
            return false;
        }
        m_places[item] = static_cast<std::uint32_t>(m_items.size());
        m_items.push_back(item);
        return true;
    }

private:
    std::vector<std::uint32_t> m_places;
    std::vector<std::uint32_t> m_items;
};

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

// Follows a program over one text.
class PatternSearch
{
public:
    explicit PatternSearch(const TextPattern& pattern)
        : m_pattern(pattern)
    {
        m_now.reset(pattern.m_program.size());
        m_next.reset(pattern.m_program.size());
    }

    [[nodiscard]] bool find(std::string_view text)
    {
        char32_t before = kNothing;
        std::size_t at = 0;
        std::size_t width = 0;
        char32_t here = characterAt(text, at, width);
        for (std::size_t count = 0; count <= kLongestSubject; ++count) {
            if ((!m_now.isEmpty() || mayBeginWith(here)) && follow(m_now, 0, before, here)) {
                return true;
            }
            if (here == kNothing) {
                return false;
            }
            at += width;
            const char32_t after = characterAt(text, at, width);
            for (const std::uint32_t item : m_now.items()) {
                if (takes(item, here) && follow(m_next, item + 1, here, after)) {
                    return true;
                }
            }
            std::swap(m_now, m_next);
            m_next.clear();
            before = here;
            here = after;
        }
        return false;
    }

private:
    static constexpr char32_t kNothing = 0xFFFFFFFF;
    using Operation = TextPattern::Operation;

    [[nodiscard]] static char32_t characterAt(
        std::string_view text, std::size_t at, std::size_t& width)
    {
        if (at >= text.size()) {
            width = 0;
            return kNothing;
        }
        const auto next = codePointAt(text, at);
        width = next.second;
        return next.first;
    }

    [[nodiscard]] bool mayBeginWith(char32_t c) const
    {
        return !m_pattern.m_firstIsKnown || (c != kNothing && (c >= 128 || m_pattern.m_first[c]));
    }

    [[nodiscard]] bool takes(std::uint32_t item, char32_t c) const
    {
        const TextPattern::Instruction& instruction = m_pattern.m_program[item];
        switch (instruction.operation) {
        case Operation::Character:
            return c == instruction.character;
        case Operation::Any:
            return c != U'\n';
        case Operation::OneOf:
            return m_pattern.m_sets[instruction.target].has(c);
        default:
            return false;
        }
    }

    // Adds everything reached from start without a character; true when that is the end.
    [[nodiscard]] bool follow(States& states, std::uint32_t start, char32_t before, char32_t after)
    {
        m_open.assign(1, start);
        while (!m_open.empty()) {
            const std::uint32_t item = m_open.back();
            m_open.pop_back();
            if (!states.add(item)) {
                continue;
            }
            const TextPattern::Instruction& instruction = m_pattern.m_program[item];
            const bool isEdge = (before != kNothing && isWordCharacter(before))
                != (after != kNothing && isWordCharacter(after));
            switch (instruction.operation) {
            case Operation::Found:
                return true;
            case Operation::Fork:
                m_open.push_back(instruction.other);
                m_open.push_back(instruction.target);
                break;
            case Operation::Jump:
                m_open.push_back(instruction.target);
                break;
            case Operation::Begin:
                goOnIf(before == kNothing, item);
                break;
            case Operation::End:
                goOnIf(after == kNothing, item);
                break;
            case Operation::WordEdge:
                goOnIf(isEdge, item);
                break;
            case Operation::NoWordEdge:
                goOnIf(!isEdge, item);
                break;
            default:
                break;
            }
        }
        return false;
    }

    void goOnIf(bool holds, std::uint32_t item)
    {
        if (holds) {
            m_open.push_back(item + 1);
        }
    }

    const TextPattern& m_pattern;
    States m_now;
    States m_next;
    std::vector<std::uint32_t> m_open;
};

bool TextPattern::isFoundIn(std::string_view text) const
{
    return PatternSearch(*this).find(text);
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
