// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/number_format.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

namespace runlane::analysis {

namespace {

constexpr std::string_view kMinus = "\xE2\x88\x92";
constexpr std::string_view kInfinity = "\xE2\x88\x9E";
constexpr int kSignificantDigits = 4;
constexpr double kScientificFrom = 1e7;
constexpr double kScientificBelow = 1e-3;

std::string digits(double magnitude, int decimals)
{
    char buffer[400];
    const auto result = std::to_chars(
        buffer, buffer + sizeof buffer, magnitude, std::chars_format::fixed, decimals);
    return std::string(buffer, result.ptr);
}

void dropTrailingZeros(std::string& text)
{
    if (text.find('.') == std::string::npos) {
        return;
    }
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
}

std::string localized(const std::string& plain, const NumberStyle& style)
{
    const std::size_t point = plain.find('.');
    const std::size_t whole = point == std::string::npos ? plain.size() : point;
    std::string text;
    for (std::size_t i = 0; i < whole; ++i) {
        if (i > 0 && (whole - i) % 3 == 0) {
            text += style.thousands;
        }
        text += plain[i];
    }
    if (point != std::string::npos) {
        text += style.decimal;
        text += plain.substr(point + 1);
    }
    return text;
}

std::string scientific(double magnitude, int significantDigits, const NumberStyle& style)
{
    char buffer[64];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, magnitude,
        std::chars_format::scientific, significantDigits - 1);
    const std::string_view all(buffer, static_cast<std::size_t>(result.ptr - buffer));
    const std::size_t split = all.find('e');
    std::string mantissa(all.substr(0, split));
    dropTrailingZeros(mantissa);
    std::string_view exponent = all.substr(split + 1);
    std::string text = localized(mantissa, style) + "e";
    if (exponent.front() == '-') {
        text += kMinus;
    }
    exponent.remove_prefix(1);
    while (exponent.size() > 1 && exponent.front() == '0') {
        exponent.remove_prefix(1);
    }
    return text.append(exponent);
}

bool isZeroText(const std::string& plain)
{
    return plain.find_first_of("123456789") == std::string::npos;
}

bool needsExponent(double magnitude)
{
    return magnitude >= kScientificFrom || (magnitude > 0 && magnitude < kScientificBelow);
}

std::string magnitudeText(double magnitude, int decimals, const NumberStyle& style)
{
    if (needsExponent(magnitude)) {
        return scientific(magnitude, kSignificantDigits, style);
    }
    const std::string plain = digits(magnitude, decimals);
    if (magnitude > 0 && isZeroText(plain)) {
        return scientific(magnitude, kSignificantDigits, style);
    }
    return localized(plain, style);
}

std::string specialText(double value)
{
    if (std::isnan(value)) {
        return "NaN";
    }
    return std::string(value < 0 ? kMinus : std::string_view()).append(kInfinity);
}

int neededDecimals(double magnitude, int limit)
{
    std::string text = digits(magnitude, limit);
    dropTrailingZeros(text);
    const std::size_t point = text.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

} // namespace

int columnDecimals(std::span<const double> values)
{
    std::vector<double> magnitudes;
    magnitudes.reserve(values.size());
    for (const double value : values) {
        if (std::isfinite(value)) {
            magnitudes.push_back(std::abs(value));
        }
    }
    if (magnitudes.empty()) {
        return 0;
    }
    const auto middle =
        magnitudes.begin() + static_cast<std::ptrdiff_t>((magnitudes.size() - 1) / 2);
    std::nth_element(magnitudes.begin(), middle, magnitudes.end());
    const double median = *middle;
    const int wanted = median > 0
        ? kSignificantDigits - 1 - static_cast<int>(std::floor(std::log10(median)))
        : kSignificantDigits;
    const int limit = std::clamp(wanted, 0, kMaximumDecimals);
    int needed = 0;
    for (const double magnitude : magnitudes) {
        if (needed == limit) {
            break;
        }
        if (!needsExponent(magnitude)) {
            needed = std::max(needed, neededDecimals(magnitude, limit));
        }
    }
    return needed;
}

std::string formatNumber(double value, int decimals, const NumberStyle& style)
{
    if (!std::isfinite(value)) {
        return specialText(value);
    }
    const std::string magnitude = magnitudeText(std::abs(value), decimals, style);
    return value < 0 ? std::string(kMinus) + magnitude : magnitude;
}

std::string formatNumber(double value, const NumberStyle& style)
{
    return formatNumber(value, columnDecimals(std::span(&value, 1)), style);
}

std::string formatFixed(double value, int decimals, const NumberStyle& style)
{
    if (!std::isfinite(value)) {
        return specialText(value);
    }
    const std::string plain = digits(std::abs(value), decimals);
    const std::string text = localized(plain, style);
    return value < 0 && !isZeroText(plain) ? std::string(kMinus) + text : text;
}

std::string formatScientific(double value, int significantDigits, const NumberStyle& style)
{
    if (!std::isfinite(value)) {
        return specialText(value);
    }
    const std::string magnitude = scientific(std::abs(value), significantDigits, style);
    return value < 0 ? std::string(kMinus) + magnitude : magnitude;
}

std::string formatDelta(double value, int decimals, const NumberStyle& style)
{
    if (value == 0.0) {
        return "0";
    }
    const std::string text = formatNumber(value, decimals, style);
    return value > 0 ? "+" + text : text;
}

std::string formatInteger(std::int64_t value, const NumberStyle& style)
{
    const std::string plain = std::to_string(value);
    return value < 0 ? std::string(kMinus) + localized(plain.substr(1), style)
                     : localized(plain, style);
}

std::string formatPercent(double share, int decimals, const NumberStyle& style)
{
    return formatFixed(share * 100.0, decimals, style);
}

std::string formatDuration(std::int64_t millis, const NumberStyle& style, DurationDetail detail)
{
    constexpr std::int64_t kSecond = 1000;
    constexpr std::int64_t kMinute = 60;
    constexpr std::int64_t kHour = 60 * kMinute;
    constexpr std::int64_t kDay = 24 * kHour;
    if (millis < 0) {
        return std::string(kMinus) + formatDuration(-(millis + 1) + 1, style, detail);
    }
    if (millis < kSecond) {
        return formatInteger(millis, style) + style.milliseconds;
    }
    if (millis < 9950) {
        return localized(digits(static_cast<double>(millis) / 1000.0, 1), style) + style.seconds;
    }
    const auto both = [&](std::int64_t big, const std::string& bigUnit, std::int64_t small,
                          const std::string& smallUnit) {
        std::string text = formatInteger(big, style) + bigUnit;
        return small == 0 ? text : text + " " + formatInteger(small, style) + smallUnit;
    };
    const std::int64_t seconds = millis / 1000 + (millis % 1000 >= 500 ? 1 : 0);
    if (seconds < kMinute) {
        return formatInteger(seconds, style) + style.seconds;
    }
    if (detail == DurationDetail::Full && seconds < kHour) {
        return both(seconds / kMinute, style.minutes, seconds % kMinute, style.seconds);
    }
    const std::int64_t minutes = (seconds + 30) / kMinute;
    if (minutes < 60) {
        return formatInteger(minutes, style) + style.minutes;
    }
    if (minutes < 24 * 60) {
        return both(minutes / 60, style.hours, minutes % 60, style.minutes);
    }
    const std::int64_t hours = (seconds + kHour / 2) / kHour;
    return both(hours * kHour / kDay, style.days, hours % 24, style.hours);
}

std::string formatProbability(double p, const NumberStyle& style)
{
    if (!std::isfinite(p)) {
        return specialText(p);
    }
    if (p < 0.001) {
        return "< 0" + style.decimal + "001";
    }
    return localized(digits(p, p < 0.1 ? 3 : 2), style);
}

} // namespace runlane::analysis
