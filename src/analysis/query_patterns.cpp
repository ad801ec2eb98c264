// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_parts.h"

namespace runlane::analysis {

namespace {

constexpr std::size_t kLongestSubject = 10000; // characters looked at by a pattern
constexpr std::size_t kLongestPattern = 1000;

wchar_t folded(wchar_t c)
{
    return c >= L'A' && c <= L'Z' ? static_cast<wchar_t>(c - L'A' + L'a') : c;
}

// Code point at position and how many bytes it takes; U+FFFD and 1 for a byte that fits nowhere.
std::pair<wchar_t, std::size_t> characterAt(std::string_view text, std::size_t position)
{
    const auto byte = [&](std::size_t i) {
        return position + i < text.size() ? static_cast<unsigned char>(text[position + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80) {
        return {static_cast<wchar_t>(first), 1};
    }
    if (first >= 0xC2 && first <= 0xDF && follows(1)) {
        return {static_cast<wchar_t>(((first & 0x1FU) << 6U) | (byte(1) & 0x3FU)), 2};
    }
    if (first >= 0xE0 && first <= 0xEF && follows(1) && follows(2)) {
        return {static_cast<wchar_t>(
                    ((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU)),
            3};
    }
    if (first >= 0xF0 && first <= 0xF4 && follows(1) && follows(2) && follows(3)) {
        return {static_cast<wchar_t>(((first & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U)
                    | ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU)),
            4};
    }
    return {static_cast<wchar_t>(0xFFFD), 1};
}

} // namespace

std::wstring wideText(std::string_view text)
{
    std::wstring wide;
    for (std::size_t i = 0; i < text.size();) {
        const auto next = characterAt(text, i);
        wide += next.first;
        i += next.second;
    }
    return wide;
}

bool isLike(std::string_view text, std::string_view pattern, LetterCase letterCase)
{
    const std::wstring subject = wideText(text);
    const std::wstring wanted = wideText(pattern);
    const auto isSame = [&](wchar_t a, wchar_t b) {
        return a == b || (letterCase == LetterCase::Ignored && folded(a) == folded(b));
    };
    std::size_t at = 0;
    std::size_t place = 0;
    std::size_t retryAt = 0;
    std::size_t retryPlace = std::wstring::npos; // behind the last %
    while (at < subject.size()) {
        if (place < wanted.size() && wanted[place] == L'%') {
            retryPlace = ++place;
            retryAt = at;
        } else if (place < wanted.size()
            && (wanted[place] == L'_' || isSame(subject[at], wanted[place]))) {
            ++place;
            ++at;
        } else if (retryPlace != std::wstring::npos) {
            place = retryPlace;
            at = ++retryAt;
        } else {
            return false;
        }
    }
    while (place < wanted.size() && wanted[place] == L'%') {
        ++place;
    }
    return place == wanted.size();
}

std::shared_ptr<const std::wregex> compilePattern(std::string_view pattern)
{
    const std::wstring wide = wideText(pattern);
    if (wide.size() > kLongestPattern) {
        return nullptr;
    }
    auto flags = std::regex_constants::ECMAScript;
#if defined(__GLIBCXX__)
    flags |= std::regex_constants::__polynomial; // no pattern takes exponential time
#endif
    try {
        return std::make_shared<const std::wregex>(wide, flags);
    } catch (const std::regex_error&) {
        return nullptr;
    }
}

bool matchesPattern(std::string_view text, const std::wregex& pattern)
{
    const std::wstring wide = wideText(text.substr(0, 4 * kLongestSubject));
    const std::size_t length = wide.size() < kLongestSubject ? wide.size() : kLongestSubject;
    try {
        return std::regex_search(
            wide.begin(), wide.begin() + static_cast<std::ptrdiff_t>(length), pattern);
    } catch (const std::regex_error&) {
        return false;
    }
}

} // namespace runlane::analysis
