// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <charconv>
#include <cmath>

namespace runlane::core {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool isContinuation(unsigned char byte)
{
    return (byte & 0xC0U) == 0x80U;
}

// Length of the well-formed UTF-8 sequence at position, 0 when there is none.
std::size_t sequenceLength(std::string_view text, std::size_t position)
{
    const auto at = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i])
                               : static_cast<unsigned char>(0);
    };
    const unsigned char first = at(position);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return isContinuation(at(position + 1)) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned char second = at(position + 1);
        const bool fits = !(first == 0xE0 && second < 0xA0) && !(first == 0xED && second > 0x9F);
        return fits && isContinuation(second) && isContinuation(at(position + 2)) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned char second = at(position + 1);
        const bool fits = !(first == 0xF0 && second < 0x90) && !(first == 0xF4 && second > 0x8F);
        return fits && isContinuation(second) && isContinuation(at(position + 2))
                && isContinuation(at(position + 3))
            ? 4
            : 0;
    }
    return 0;
}

} // namespace

std::string fillIn(std::string_view pattern, const std::vector<std::string>& arguments)
{
    std::string text;
    text.reserve(pattern.size() + 32);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1'
            && pattern[i + 1] <= '9';
        if (!isPlace) {
            text += pattern[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(pattern[i + 1] - '1');
        if (index < arguments.size()) {
            text += arguments[index];
        }
        ++i;
    }
    return text;
}

std::string englishText(const Message& message)
{
    return message.context.empty() ? message.pattern : fillIn(message.pattern, message.arguments);
}

std::string validUtf8(std::string_view text, std::size_t* repaired)
{
    std::string result;
    result.reserve(text.size());
    std::size_t bad = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequenceLength(text, i);
        if (length == 0) {
            result += kReplacement;
            ++bad;
            ++i;
        } else {
            result.append(text.substr(i, length));
            i += length;
        }
    }
    if (repaired != nullptr) {
        *repaired = bad;
    }
    return result;
}

std::string shortestText(double value)
{
    if (std::isnan(value)) {
        return "NaN";
    }
    if (std::isinf(value)) {
        return value > 0 ? "Infinity" : "-Infinity";
    }
    char buffer[32];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
    return std::string(buffer, result.ptr);
}

} // namespace runlane::core
