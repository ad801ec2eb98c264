// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_parts.h"
#include "analysis/run_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>

namespace runlane::analysis {

namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
constexpr double kLongestShiftMillis = 1e15;
constexpr double kFarthestMillis = 9e15;
constexpr std::size_t kLongestNumberWord = 9; // "-infinity"

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

std::optional<std::int64_t> unitMillis(std::string_view unit)
{
    struct Unit
    {
        std::string_view name;
        std::int64_t millis;
    };
    constexpr std::array<Unit, 18> kUnits{
        {{"ms", 1}, {"s", kSecond}, {"sec", kSecond}, {"second", kSecond}, {"seconds", kSecond},
            {"m", kMinute}, {"min", kMinute}, {"minute", kMinute}, {"minutes", kMinute},
            {"h", kHour}, {"hour", kHour}, {"hours", kHour}, {"d", kDay}, {"day", kDay},
            {"days", kDay}, {"w", 7 * kDay}, {"week", 7 * kDay}, {"weeks", 7 * kDay}}};
    const auto at = std::find_if(
        kUnits.begin(), kUnits.end(), [&](const Unit& one) { return one.name == unit; });
    return at == kUnits.end() ? std::nullopt : std::optional(at->millis);
}

// A number written whole but too large or too small for a double: infinity or zero.
std::optional<double> numberOutOfRange(std::string_view text)
{
    double value = 0;
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (result.ec != std::errc::result_out_of_range || result.ptr != end) {
        return std::nullopt;
    }
    const std::size_t mark = std::min(text.find_first_of("eE"), text.size());
    const std::string_view mantissa = text.substr(0, mark);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    const std::size_t first = mantissa.find_first_of("123456789");
    std::string_view written = text.substr(std::min(mark + 1, text.size()));
    written.remove_prefix(!written.empty() && written.front() == '+' ? 1 : 0);
    std::int64_t exponent = 0;
    const auto read = std::from_chars(written.data(), written.data() + written.size(), exponent);
    const bool isHuge = read.ec == std::errc::result_out_of_range
        ? written.front() != '-'
        : static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first) > -exponent;
    const double magnitude = isHuge ? std::numeric_limits<double>::infinity() : 0.0;
    return text.front() == '-' ? -magnitude : magnitude;
}

// Takes exactly digits decimal digits from the front of text.
bool takeDigits(std::string_view& text, std::size_t digits, int& value)
{
    if (text.size() < digits
        || !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(digits),
            [](char c) { return c >= '0' && c <= '9'; })) {
        return false;
    }
    std::from_chars(text.data(), text.data() + digits, value);
    text.remove_prefix(digits);
    return true;
}

bool takeCharacter(std::string_view& text, std::string_view anyOf)
{
    if (text.empty() || anyOf.find(text.front()) == std::string_view::npos) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

// "Z", "+09:00", "+0900"; false when text is something else.
bool takeOffset(std::string_view& text, std::int64_t& offsetMillis)
{
    if (takeCharacter(text, "zZ")) {
        offsetMillis = 0;
        return text.empty();
    }
    const bool isNegative = !text.empty() && text.front() == '-';
    int hours = 0;
    int minutes = 0;
    if (!takeCharacter(text, "+-") || !takeDigits(text, 2, hours)) {
        return false;
    }
    takeCharacter(text, ":");
    if (!text.empty() && !takeDigits(text, 2, minutes)) {
        return false;
    }
    offsetMillis = (hours * kHour + minutes * kMinute) * (isNegative ? -1 : 1);
    return text.empty();
}

// Time of day behind a date; adds to begin and gives how long the written precision lasts.
bool takeTimeOfDay(std::string_view& text, std::int64_t& begin, std::int64_t& length)
{
    int hour = 0;
    int minute = 0;
    if (!takeDigits(text, 2, hour) || !takeCharacter(text, ":") || !takeDigits(text, 2, minute)
        || hour > 23 || minute > 59) {
        return false;
    }
    begin += hour * kHour + minute * kMinute;
    length = kMinute;
    if (!takeCharacter(text, ":")) {
        return true;
    }
    int second = 0;
    if (!takeDigits(text, 2, second) || second > 59) {
        return false;
    }
    begin += second * kSecond;
    length = kSecond;
    int millis = 0;
    if (takeCharacter(text, ".")) {
        if (!takeDigits(text, 3, millis)) {
            return false;
        }
        begin += millis;
        length = 1;
    }
    return true;
}

std::optional<TimeValue> parseDate(std::string_view text)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (!takeDigits(text, 4, year) || !takeCharacter(text, "-") || !takeDigits(text, 2, month)
        || !takeCharacter(text, "-") || !takeDigits(text, 2, day)) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date(std::chrono::year(year),
        std::chrono::month(static_cast<unsigned>(month)),
        std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok()) {
        return std::nullopt;
    }
    std::int64_t begin =
        std::chrono::sys_days(date).time_since_epoch().count() * std::int64_t{kDay};
    std::int64_t length = kDay;
    TimeValue value;
    value.base = TimeValue::Base::Local;
    if (!text.empty()) {
        if (!takeCharacter(text, " T") || !takeTimeOfDay(text, begin, length)) {
            return std::nullopt;
        }
        std::int64_t offset = 0;
        if (!text.empty()) {
            if (!takeOffset(text, offset)) {
                return std::nullopt;
            }
            value.base = TimeValue::Base::Absolute;
            begin -= offset;
        }
    }
    value.beginMillis = begin;
    value.endMillis = begin + length;
    return value;
}

// now, today or yesterday, maybe with a time to add or to take away: "now - 7d", "today+9h".
std::optional<TimeValue> parseRelativeTime(std::string_view word)
{
    TimeValue value;
    value.endMillis = kDay;
    value.base = TimeValue::Base::Midnight;
    const auto take = [&](std::string_view name) {
        const bool isNext = word.substr(0, name.size()) == name;
        word.remove_prefix(isNext ? name.size() : 0);
        return isNext;
    };
    if (take("now")) {
        value.base = TimeValue::Base::Now;
        value.endMillis = 1;
    } else if (take("yesterday")) {
        value.beginMillis = -kDay;
        value.endMillis = 0;
    } else if (!take("today")) {
        return std::nullopt;
    }
    word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
    if (word.empty()) {
        return value;
    }
    const bool isBack = word.front() == '-';
    const auto shift = parseDuration(word.substr(1));
    if ((!isBack && word.front() != '+') || !shift || *shift > kLongestShiftMillis) {
        return std::nullopt;
    }
    const std::int64_t millis = std::llround(*shift) * (isBack ? -1 : 1);
    value.beginMillis += millis;
    value.endMillis += millis;
    return value;
}

} // namespace

std::optional<double> parseQueryNumber(std::string_view text)
{
    if (const auto number = parseNumber(text)) {
        return number;
    }
    const bool hasPlus = text.size() > 1 && text.front() == '+' && text[1] != '-';
    if (const auto number = numberOutOfRange(text.substr(hasPlus ? 1 : 0))) {
        return number;
    }
    if (text.empty() || text.size() > kLongestNumberWord) {
        return std::nullopt;
    }
    std::string word = lowered(text);
    const bool isNegative = !word.empty() && word.front() == '-';
    if (!word.empty() && (word.front() == '-' || word.front() == '+')) {
        word.erase(0, 1);
    }
    if (word == "inf" || word == "infinity") {
        const double infinity = std::numeric_limits<double>::infinity();
        return isNegative ? -infinity : infinity;
    }
    if (word == "nan") {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return std::nullopt;
}

std::optional<double> parseDuration(std::string_view text)
{
    double total = 0;
    bool hasPart = false;
    while (true) {
        while (!text.empty() && text.front() == ' ') {
            text.remove_prefix(1);
        }
        if (text.empty()) {
            return hasPart ? std::optional(total) : std::nullopt;
        }
        double amount = 0;
        const auto number = std::from_chars(
            text.data(), text.data() + text.size(), amount, std::chars_format::fixed);
        if (number.ec != std::errc() || !(amount >= 0)) {
            return std::nullopt;
        }
        text.remove_prefix(static_cast<std::size_t>(number.ptr - text.data()));
        while (!text.empty() && text.front() == ' ') {
            text.remove_prefix(1);
        }
        const std::size_t end =
            std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), text.size());
        const auto unit = unitMillis(text.substr(0, end));
        if (!unit) {
            return std::nullopt;
        }
        text.remove_prefix(end);
        total += amount * static_cast<double>(*unit);
        hasPart = true;
    }
}

std::optional<TimeValue> parseTime(std::string_view text)
{
    const std::string word = lowered(text);
    TimeValue value;
    if (const auto relative = parseRelativeTime(word)) {
        return relative;
    }
    constexpr std::string_view kAgo = " ago";
    if (word.size() > kAgo.size() && word.substr(word.size() - kAgo.size()) == kAgo) {
        const auto back =
            parseDuration(std::string_view(word).substr(0, word.size() - kAgo.size()));
        if (!back || *back > kLongestShiftMillis) {
            return std::nullopt;
        }
        value.base = TimeValue::Base::Now;
        value.beginMillis = -std::llround(*back);
        value.endMillis = value.beginMillis + 1;
        return value;
    }
    const auto number = parseQueryNumber(text);
    if (number && !std::isnan(*number)) {
        const double millis = std::clamp(*number, -kFarthestMillis, kFarthestMillis);
        value.beginMillis = static_cast<std::int64_t>(std::ceil(millis));
        value.endMillis = static_cast<std::int64_t>(std::floor(millis)) + 1;
        return value;
    }
    return parseDate(text);
}

} // namespace runlane::analysis
