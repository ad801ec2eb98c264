// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_pattern.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace runlane::analysis {

namespace {

constexpr std::size_t kLongestSubject = 10000; // characters looked at
constexpr std::size_t kMostTableStates = 256;

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

// The sets of states met in ASCII texts, each made once and kept with what every character leads
// to; given up when there are too many. Patterns that ask for word edges have none.
class PatternTable
{
public:
    explicit PatternTable(const TextPattern& pattern)
        : m_pattern(pattern)
    {
        m_isUsable = std::none_of(pattern.m_program.begin(), pattern.m_program.end(),
            [](const TextPattern::Instruction& one) {
                return one.operation == Operation::WordEdge
                    || one.operation == Operation::NoWordEdge;
            });
        m_seen.reset(pattern.m_program.size());
    }

    // nullopt: the text is not for a table.
    [[nodiscard]] std::optional<bool> find(std::string_view text)
    {
        if (!m_isUsable || text.size() > kLongestSubject) {
            return std::nullopt;
        }
        if (m_sets.empty()) {
            m_seen.clear();
            reach(0, Place::Begin);
            static_cast<void>(stateOfSeen(Place::Begin));
        }
        std::int32_t state = 0;
        for (const char c : text) {
            if (m_sets[static_cast<std::size_t>(state)].isFound) {
                return true;
            }
            const auto code = static_cast<unsigned char>(c);
            state = code < 128 ? next(state, code) : kNone;
            if (state == kNone) {
                return std::nullopt;
            }
        }
        const Set& last = m_sets[static_cast<std::size_t>(state)];
        return last.isFound || last.isFoundAtEnd;
    }

private:
    enum class Place { Begin, Middle, End, BeginAndEnd };
    static constexpr std::int32_t kNone = -1;
    struct Set
    {
        std::vector<std::uint32_t> items;
        bool isFound = false;
        bool isFoundAtEnd = false;
        std::array<std::int32_t, 128> next{};
    };
    using Operation = TextPattern::Operation;

    // Adds what is reached from start without a character to m_seen. End is passed only at the end.
    void reach(std::uint32_t start, Place place)
    {
        m_open.assign(1, start);
        const bool isBegin = place == Place::Begin || place == Place::BeginAndEnd;
        const bool isEnd = place == Place::End || place == Place::BeginAndEnd;
        while (!m_open.empty()) {
            const std::uint32_t item = m_open.back();
            m_open.pop_back();
            if (!m_seen.add(item)) {
                continue;
            }
            const TextPattern::Instruction& instruction = m_pattern.m_program[item];
            if (instruction.operation == Operation::Fork) {
                m_open.push_back(instruction.other);
                m_open.push_back(instruction.target);
            } else if (instruction.operation == Operation::Jump) {
                m_open.push_back(instruction.target);
            } else if ((instruction.operation == Operation::Begin && isBegin)
                || (instruction.operation == Operation::End && isEnd)) {
                m_open.push_back(item + 1);
            }
        }
    }

    [[nodiscard]] bool hasFound() const
    {
        return std::any_of(m_seen.items().begin(), m_seen.items().end(), [&](std::uint32_t item) {
            return m_pattern.m_program[item].operation == Operation::Found;
        });
    }

    // The kept set for m_seen; kNone when there are too many.
    std::int32_t stateOfSeen(Place place)
    {
        std::vector<std::uint32_t> items = m_seen.items();
        std::sort(items.begin(), items.end());
        const auto known = m_numbers.find(items);
        if (known != m_numbers.end() && place != Place::Begin) {
            return known->second;
        }
        if (m_sets.size() == kMostTableStates) {
            m_isUsable = false;
            return kNone;
        }
        Set set;
        set.isFound = hasFound();
        m_seen.clear();
        for (const std::uint32_t item : items) {
            if (m_pattern.m_program[item].operation == Operation::End) {
                reach(item + 1, place == Place::Begin ? Place::BeginAndEnd : Place::End);
            }
        }
        set.isFoundAtEnd = hasFound();
        set.next.fill(kUnknown);
        const auto number = static_cast<std::int32_t>(m_sets.size());
        if (place != Place::Begin) {
            m_numbers.emplace(items, number);
        }
        set.items = std::move(items);
        m_sets.push_back(std::move(set));
        return number;
    }

    [[nodiscard]] std::int32_t next(std::int32_t state, unsigned char c)
    {
        const std::int32_t known = m_sets[static_cast<std::size_t>(state)].next[c];
        if (known != kUnknown) {
            return known;
        }
        m_seen.clear();
        for (const std::uint32_t item : m_sets[static_cast<std::size_t>(state)].items) {
            if (m_pattern.takes(item, c)) {
                reach(item + 1, Place::Middle);
            }
        }
        reach(0, Place::Middle);
        const std::int32_t made = stateOfSeen(Place::Middle);
        m_sets[static_cast<std::size_t>(state)].next[c] = made;
        return made;
    }

    static constexpr std::int32_t kUnknown = -2;
    const TextPattern& m_pattern;
    bool m_isUsable = true;
    std::vector<Set> m_sets;
    std::map<std::vector<std::uint32_t>, std::int32_t> m_numbers;
    States m_seen;
    std::vector<std::uint32_t> m_open;
};

// Follows a program over one text.
class PatternSearch
{
public:
    explicit PatternSearch(const TextPattern& pattern)
        : m_pattern(pattern)
        , m_dfa(pattern)
    {
        m_now.reset(pattern.m_program.size());
        m_next.reset(pattern.m_program.size());
    }

    [[nodiscard]] bool find(std::string_view text)
    {
        const std::optional<bool> quick = m_dfa.find(text);
        return quick ? *quick : follow(text);
    }

private:
    static constexpr char32_t kNothing = 0xFFFFFFFF;
    using Operation = TextPattern::Operation;

    [[nodiscard]] bool follow(std::string_view text)
    {
        m_now.clear();
        m_next.clear();
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
                if (m_pattern.takes(item, here) && follow(m_next, item + 1, here, after)) {
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
    PatternTable m_dfa;
    States m_now;
    States m_next;
    std::vector<std::uint32_t> m_open;
};

PatternFinder::PatternFinder(const TextPattern& pattern)
    : m_search(std::make_unique<PatternSearch>(pattern))
{
}

PatternFinder::~PatternFinder() = default;

bool PatternFinder::isFoundIn(std::string_view text)
{
    return m_search->find(text);
}

bool TextPattern::isFoundIn(std::string_view text) const
{
    return PatternFinder(*this).isFoundIn(text);
}

bool TextPattern::takes(std::uint32_t item, char32_t c) const
{
    const Instruction& instruction = m_program[item];
    switch (instruction.operation) {
    case Operation::Character:
        return c == instruction.character;
    case Operation::Any:
        return c != U'\n';
    case Operation::OneOf:
        return m_sets[instruction.target].has(c);
    default:
        return false;
    }
}

} // namespace runlane::analysis
