// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_pattern.h"

#include <re2/re2.h>

namespace runlane::analysis {

namespace {

constexpr std::size_t kLongestPattern = 1000; // bytes

re2::StringPiece pieceOf(std::string_view text)
{
    return {text.data(), text.size()};
}

PatternError::Kind kindOf(RE2::ErrorCode code)
{
    switch (code) {
    case RE2::ErrorBadEscape:
    case RE2::ErrorBadPerlOp:
        return PatternError::Kind::Unsupported;
    case RE2::ErrorRepeatSize:
    case RE2::ErrorPatternTooLarge:
        return PatternError::Kind::TooLarge;
    default:
        return PatternError::Kind::Syntax;
    }
}

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

TextPattern::TextPattern(std::shared_ptr<const re2::RE2> compiled)
    : m_compiled(std::move(compiled))
{
}

tl::expected<TextPattern, PatternError> TextPattern::compile(std::string_view pattern)
{
    if (pattern.size() > kLongestPattern) {
        return tl::unexpected(PatternError{PatternError::Kind::TooLarge, kLongestPattern});
    }
    RE2::Options options;
    options.set_log_errors(false);
    auto compiled = std::make_shared<const RE2>(pieceOf(pattern), options);
    if (!compiled->ok()) {
        const std::size_t at = pattern.find(compiled->error_arg());
        return tl::unexpected(
            PatternError{kindOf(compiled->error_code()), at == std::string_view::npos ? 0 : at});
    }
    return TextPattern(std::move(compiled));
}

std::shared_ptr<const TextPattern> TextPattern::ofWord(std::string_view word)
{
    RE2::Options options;
    options.set_log_errors(false);
    options.set_literal(true);
    options.set_case_sensitive(false);
    auto compiled = std::make_shared<const RE2>(pieceOf(word), options);
    if (word.size() > kLongestPattern || !compiled->ok()) {
        return nullptr;
    }
    return std::shared_ptr<const TextPattern>(new TextPattern(std::move(compiled)));
}

bool TextPattern::isFoundIn(std::string_view text) const
{
    return RE2::PartialMatch(pieceOf(text), *m_compiled);
}

} // namespace runlane::analysis
