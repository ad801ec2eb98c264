// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_pattern.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace runlane::analysis {

namespace {

constexpr std::size_t kLongestPattern = 1000; // bytes
constexpr std::size_t kMostInstructions = 2000;
constexpr int kDeepest = 50; // groups inside each other
constexpr std::uint32_t kUnlimited = 0xFFFFFFFF;
constexpr std::uint32_t kMostRepeats = 1000;

} // namespace

// Recursive descent over a pattern; the tree is written out as a program afterwards.
class PatternCompiler
{
public:
    explicit PatternCompiler(std::string_view text)
        : m_text(text)
    {
    }

    tl::expected<TextPattern, PatternError> compile()
    {
        if (m_text.size() > kLongestPattern) {
            fail(PatternError::Kind::TooLarge, kLongestPattern);
        }
        m_ignoresCase = take("(?i)");
        const NodePtr root = alternatives(0);
        if (!m_error && m_at < m_text.size()) {
            fail(PatternError::Kind::Syntax, m_at);
        }
        if (!m_error) {
            write(*root);
            add({Operation::Found, 0, 0, 0});
        }
        if (m_error) {
            return tl::unexpected(*m_error);
        }
        m_pattern.findFirstCharacters();
        return std::move(m_pattern);
    }

private:
    using Operation = TextPattern::Operation;
    using Characters = TextPattern::Characters;
    struct Node
    {
        enum class Kind { One, Sequence, Choice, Repeat };
        Kind kind = Kind::Sequence;
        TextPattern::Instruction one;
        std::uint32_t least = 0;
        std::uint32_t most = 0;
        std::vector<std::unique_ptr<Node>> children;
    };
    using NodePtr = std::unique_ptr<Node>;

    void fail(PatternError::Kind kind, std::size_t position)
    {
        if (!m_error) {
            m_error = PatternError{kind, std::min(position, m_text.size())};
        }
    }

    bool take(std::string_view word)
    {
        const bool isNext = m_text.substr(m_at, word.size()) == word;
        m_at += isNext ? word.size() : 0;
        return isNext;
    }

    [[nodiscard]] bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }

    NodePtr alternatives(int depth)
    {
        auto choice = std::make_unique<Node>();
        choice->kind = Node::Kind::Choice;
        if (depth > kDeepest) {
            fail(PatternError::Kind::TooLarge, m_at);
            return choice;
        }
        do {
            choice->children.push_back(sequence(depth));
        } while (!m_error && take("|"));
        return choice;
    }

    NodePtr sequence(int depth)
    {
        auto node = std::make_unique<Node>();
        while (!m_error && m_at < m_text.size() && !isAt('|') && !isAt(')')) {
            NodePtr part = atom(depth);
            while (!m_error && part != nullptr && isRepeatAhead()) {
                part = repeated(std::move(part));
            }
            node->children.push_back(std::move(part));
        }
        return node;
    }

    [[nodiscard]] bool isRepeatAhead() const
    {
        const bool isCount = isAt('{') && m_at + 1 < m_text.size() && m_text[m_at + 1] >= '0'
            && m_text[m_at + 1] <= '9';
        return isAt('*') || isAt('+') || isAt('?') || isCount;
    }

    NodePtr repeated(NodePtr part)
    {
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::Repeat;
        node->most = kUnlimited;
        const std::size_t begin = m_at;
        if (take("+")) {
            node->least = 1;
        } else if (take("?")) {
            node->most = 1;
        } else if (!take("*")) {
            ++m_at;
            const auto least = number();
            node->least = least.value_or(0);
            node->most = node->least;
            if (take(",")) {
                node->most = number().value_or(kUnlimited);
            }
            if (!least || !take("}") || node->most < node->least) {
                fail(PatternError::Kind::Syntax, begin);
            }
        }
        take("?"); // lazy or not, a text is found or it is not
        node->children.push_back(std::move(part));
        return node;
    }

    std::optional<std::uint32_t> number()
    {
        const std::size_t begin = m_at;
        std::uint32_t value = 0;
        while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9') {
            value = std::min(
                value * 10 + static_cast<std::uint32_t>(m_text[m_at] - '0'), kMostRepeats + 1);
            ++m_at;
        }
        if (value > kMostRepeats) {
            fail(PatternError::Kind::TooLarge, begin);
        }
        return m_at > begin ? std::optional(value) : std::nullopt;
    }

    static NodePtr single(TextPattern::Instruction instruction)
    {
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::One;
        node->one = instruction;
        return node;
    }

    NodePtr atom(int depth)
    {
        const std::size_t begin = m_at;
        if (isRepeatAhead()) {
            fail(PatternError::Kind::Syntax, begin);
            return nullptr;
        }
        if (take("(")) {
            return group(begin, depth);
        }
        if (take("[")) {
            return set(begin);
        }
        if (take("\\")) {
            return escaped(begin);
        }
        if (take(".")) {
            return single({Operation::Any, 0, 0, 0});
        }
        if (take("^")) {
            return single({Operation::Begin, 0, 0, 0});
        }
        if (take("$")) {
            return single({Operation::End, 0, 0, 0});
        }
        return literal(takeCharacter());
    }

    char32_t takeCharacter()
    {
        const auto next = codePointAt(m_text, m_at);
        m_at += next.second;
        return next.first;
    }

    NodePtr literal(char32_t c)
    {
        if (m_ignoresCase && isLetter(c)) {
            Characters both;
            addRange(both, c, c);
            return single(setInstruction(std::move(both)));
        }
        return single({Operation::Character, c, 0, 0});
    }

    NodePtr group(std::size_t begin, int depth)
    {
        if (take("?") && !take(":")) {
            fail(PatternError::Kind::Unsupported, begin);
            return nullptr;
        }
        NodePtr inner = alternatives(depth + 1);
        if (!take(")")) {
            fail(PatternError::Kind::Syntax, begin);
        }
        return inner;
    }

    NodePtr escaped(std::size_t begin)
    {
        if (m_at == m_text.size() || (m_text[m_at] >= '0' && m_text[m_at] <= '9')) {
            fail(m_at == m_text.size() ? PatternError::Kind::Syntax
                                       : PatternError::Kind::Unsupported,
                begin);
            return nullptr;
        }
        if (take("b")) {
            return single({Operation::WordEdge, 0, 0, 0});
        }
        if (take("B")) {
            return single({Operation::NoWordEdge, 0, 0, 0});
        }
        Characters characters;
        if (addClass(characters)) {
            return single(setInstruction(std::move(characters)));
        }
        return literal(escapedCharacter());
    }

    // Behind a backslash: the character meant.
    char32_t escapedCharacter()
    {
        const char32_t c = takeCharacter();
        return c == U'n' ? U'\n' : c == U't' ? U'\t' : c == U'r' ? U'\r' : c;
    }

    // Behind a backslash: d, w, s and their opposites.
    bool addClass(Characters& characters)
    {
        Characters named;
        if (isAt('d') || isAt('D')) {
            addRange(named, U'0', U'9');
        } else if (isAt('w') || isAt('W')) {
            addRange(named, U'0', U'9');
            addRange(named, U'a', U'z');
            addRange(named, U'A', U'Z');
            addRange(named, U'_', U'_');
            named.othersToo = true;
        } else if (isAt('s') || isAt('S')) {
            for (const char32_t c : {U' ', U'\t', U'\n', U'\r', U'\f', U'\v'}) {
                addRange(named, c, c);
            }
        } else {
            return false;
        }
        if (m_text[m_at] >= 'A' && m_text[m_at] <= 'Z') {
            named.ascii.flip();
            named.othersToo = !named.othersToo;
        }
        ++m_at;
        characters.ascii |= named.ascii;
        characters.othersToo = characters.othersToo || named.othersToo;
        return true;
    }

    static bool isLetter(char32_t c)
    {
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    }

    void addRange(Characters& characters, char32_t from, char32_t to) const
    {
        for (char32_t c = from; c <= to && c < 128; ++c) {
            characters.ascii.set(c);
            if (m_ignoresCase && isLetter(c)) {
                characters.ascii.set(c ^ 0x20U);
            }
        }
        if (to >= 128) {
            characters.ranges.emplace_back(std::max<char32_t>(from, 128), to);
        }
    }

    NodePtr set(std::size_t begin)
    {
        Characters characters;
        const bool isOpposite = take("^");
        bool isFirst = true;
        while (m_at < m_text.size() && (isFirst || !isAt(']'))) {
            isFirst = false;
            const std::size_t from = m_at;
            if (isAt('\\') && m_at + 1 < m_text.size()) {
                ++m_at;
                if (addClass(characters)) {
                    continue;
                }
                --m_at;
            }
            const char32_t low = setCharacter();
            char32_t high = low;
            if (isAt('-') && m_at + 1 < m_text.size() && m_text[m_at + 1] != ']') {
                ++m_at;
                high = setCharacter();
            }
            if (high < low) {
                fail(PatternError::Kind::Syntax, from);
            }
            addRange(characters, low, high);
        }
        if (!take("]")) {
            fail(PatternError::Kind::Syntax, begin);
        }
        if (characters.othersToo) {
            characters.ranges.clear(); // \W or \D has them all
        }
        if (isOpposite) {
            characters.ascii.flip();
            characters.othersToo = !characters.othersToo;
        }
        return single(setInstruction(std::move(characters)));
    }

    char32_t setCharacter()
    {
        return take("\\") && m_at < m_text.size() ? escapedCharacter() : takeCharacter();
    }

    TextPattern::Instruction setInstruction(Characters characters)
    {
        m_pattern.m_sets.push_back(std::move(characters));
        return {Operation::OneOf, 0, static_cast<std::uint32_t>(m_pattern.m_sets.size() - 1), 0};
    }

    std::uint32_t add(TextPattern::Instruction instruction)
    {
        if (m_pattern.m_program.size() >= kMostInstructions) {
            fail(PatternError::Kind::TooLarge, 0);
            return 0;
        }
        m_pattern.m_program.push_back(instruction);
        return next() - 1;
    }

    [[nodiscard]] std::uint32_t next() const
    {
        return static_cast<std::uint32_t>(m_pattern.m_program.size());
    }

    void write(const Node& node)
    {
        if (m_error) {
            return;
        }
        switch (node.kind) {
        case Node::Kind::One:
            add(node.one);
            return;
        case Node::Kind::Sequence:
            for (const NodePtr& child : node.children) {
                write(*child);
            }
            return;
        case Node::Kind::Choice:
            writeChoice(node);
            return;
        case Node::Kind::Repeat:
            writeRepeat(node);
            return;
        }
    }

    void writeChoice(const Node& node)
    {
        std::vector<std::uint32_t> ends;
        for (std::size_t i = 0; i + 1 < node.children.size() && !m_error; ++i) {
            const std::uint32_t fork = add({Operation::Fork, 0, next() + 1, 0});
            write(*node.children[i]);
            ends.push_back(add({Operation::Jump, 0, 0, 0}));
            m_pattern.m_program[fork].other = next();
        }
        write(*node.children.back());
        for (const std::uint32_t end : ends) {
            m_pattern.m_program[end].target = next();
        }
    }

    void writeRepeat(const Node& node)
    {
        const Node& part = *node.children.front();
        for (std::uint32_t i = 0; i < node.least && !m_error; ++i) {
            write(part);
        }
        if (node.most == kUnlimited) {
            const std::uint32_t fork = add({Operation::Fork, 0, next() + 1, 0});
            write(part);
            add({Operation::Jump, 0, fork, 0});
            m_pattern.m_program[fork].other = next();
            return;
        }
        std::vector<std::uint32_t> forks;
        for (std::uint32_t i = node.least; i < node.most && !m_error; ++i) {
            forks.push_back(add({Operation::Fork, 0, next() + 1, 0}));
            write(part);
        }
        for (const std::uint32_t fork : forks) {
            m_pattern.m_program[fork].other = next();
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_ignoresCase = false;
    TextPattern m_pattern;
    std::optional<PatternError> m_error;
};

tl::expected<TextPattern, PatternError> TextPattern::compile(std::string_view pattern)
{
    return PatternCompiler(pattern).compile();
}

} // namespace runlane::analysis
