// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/ticks.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace runlane::figures {

namespace {

constexpr double kSecond = 1000;
constexpr double kMinute = 60 * kSecond;
constexpr double kHour = 60 * kMinute;
constexpr double kDay = 24 * kHour;
constexpr std::array<double, 24> kSteps{kSecond, 2 * kSecond, 5 * kSecond, 10 * kSecond,
    15 * kSecond, 30 * kSecond, kMinute, 2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute,
    30 * kMinute, kHour, 2 * kHour, 3 * kHour, 6 * kHour, 12 * kHour, kDay, 2 * kDay, 5 * kDay,
    10 * kDay, 20 * kDay, 50 * kDay, 100 * kDay};
constexpr double kSlack = 1e-9;

std::string durationLabel(double millis, double step, const analysis::NumberStyle& numbers)
{
    struct Unit
    {
        double size;
        const std::string* name;
    };
    const std::array<Unit, 4> units{{{kDay, &numbers.days}, {kHour, &numbers.hours},
        {kMinute, &numbers.minutes}, {kSecond, &numbers.seconds}}};
    for (const Unit& unit : units) {
        const bool isWhole = std::fmod(std::abs(millis), unit.size) < kSecond / 2;
        const bool isZeroUnit = millis == 0 && std::fmod(step, unit.size) == 0;
        if ((std::abs(millis) >= unit.size && isWhole) || isZeroUnit) {
            return analysis::formatFixed(millis / unit.size, 0, numbers) + *unit.name;
        }
    }
    return analysis::formatFixed(millis / kSecond, 0, numbers) + numbers.seconds;
}

std::chrono::sys_time<std::chrono::milliseconds> shifted(double epochMillis, const TickStyle& style)
{
    return std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(
        static_cast<std::int64_t>(epochMillis) + std::int64_t{style.utcOffsetSeconds} * 1000));
}

struct Moment
{
    int year = 1970;
    unsigned month = 1, day = 1;
    int hour = 0, minute = 0, second = 0;
};

Moment momentOf(double epochMillis, const TickStyle& style)
{
    const auto time = shifted(epochMillis, style);
    const auto midnight = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(midnight);
    const auto seconds =
        static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(time - midnight).count());
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()), seconds / 3600, seconds / 60 % 60, seconds % 60};
}

double millisOf(int year, unsigned month, const TickStyle& style)
{
    const std::chrono::sys_days day(
        std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(1));
    return static_cast<double>(day.time_since_epoch().count()) * kDay
        - style.utcOffsetSeconds * kSecond;
}

template <class... Values>
std::string printed(const char* pattern, Values... values)
{
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), pattern, values...);
    return buffer.data();
}

std::string dateLabel(double epochMillis, double step, const TickStyle& style)
{
    const Moment m = momentOf(epochMillis, style);
    if (step >= kDay || (m.hour == 0 && m.minute == 0 && m.second == 0)) {
        return printed("%02u-%02u", m.month, m.day);
    }
    return step >= kMinute ? printed("%02d:%02d", m.hour, m.minute)
                           : printed("%02d:%02d:%02d", m.hour, m.minute, m.second);
}

template <class Label>
std::vector<Tick> multiplesOf(double step, const Range& range, double offset, const Label& label)
{
    std::vector<Tick> ticks;
    const double first = std::ceil((range.minimum + offset) / step - kSlack);
    const double last = std::floor((range.maximum + offset) / step + kSlack);
    for (double k = first; k <= last; ++k) {
        const double position = k * step - offset;
        ticks.push_back(
            {std::clamp(position, range.minimum, range.maximum), label(position, step)});
    }
    return ticks;
}

template <class Label>
std::vector<Tick> steppedTicks(
    const Range& range, const TickStyle& style, double offset, const Label& label)
{
    const double span = range.maximum - range.minimum;
    for (const double step : kSteps) {
        if (span / step > wantedTicks(style) + 1e-9) {
            continue;
        }
        std::vector<Tick> ticks = multiplesOf(step, range, offset, label);
        if (fitsBeside(ticks, step / span * style.lengthPx, style)) {
            return ticks;
        }
    }
    return {};
}

std::vector<Tick> monthTicks(const Range& range, const TickStyle& style)
{
    const Moment low = momentOf(range.minimum, style);
    const Moment high = momentOf(range.maximum, style);
    const int first = low.year * 12 + static_cast<int>(low.month) - 1;
    const int last = high.year * 12 + static_cast<int>(high.month) - 1;
    for (const int stride : {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200}) {
        if ((last - first) / stride > wantedTicks(style)) {
            continue;
        }
        std::vector<Tick> ticks;
        for (int month = (first + stride - 1) / stride * stride; month <= last; month += stride) {
            const double position =
                millisOf(month / 12, static_cast<unsigned>(month % 12 + 1), style);
            if (position >= range.minimum && position <= range.maximum) {
                ticks.push_back({position,
                    stride >= 12 ? printed("%04d", month / 12)
                                 : printed("%04d-%02d", month / 12, month % 12 + 1)});
            }
        }
        return ticks;
    }
    return {};
}

} // namespace

std::vector<Tick> durationTicks(const Range& range, const TickStyle& style)
{
    if (range.maximum - range.minimum < 2 * kSecond) {
        TickStyle plain = style;
        plain.time = TimeTicks::None;
        std::vector<Tick> ticks = linearTicks(range, plain);
        for (Tick& tick : ticks) {
            tick.label += style.numbers.milliseconds;
        }
        return ticks;
    }
    std::vector<Tick> ticks = steppedTicks(range, style, 0,
        [&](double position, double step) { return durationLabel(position, step, style.numbers); });
    if (ticks.size() < 2) {
        ticks = linearTicks({range.minimum / kDay, range.maximum / kDay}, style);
        for (Tick& tick : ticks) {
            tick.position *= kDay;
            tick.label += style.numbers.days;
        }
    }
    return ticks;
}

std::vector<Tick> dateTicks(const Range& range, const TickStyle& style)
{
    const double span = range.maximum - range.minimum;
    if (span > 60 * kDay) {
        return monthTicks(range, style);
    }
    std::vector<Tick> ticks = steppedTicks(range, style, style.utcOffsetSeconds * kSecond,
        [&](double position, double step) { return dateLabel(position, step, style); });
    if (ticks.empty()) {
        ticks.push_back({range.minimum, dateLabel(range.minimum, kSecond, style)});
    }
    return ticks;
}

std::string dateTimeText(double epochMillis, const TickStyle& style)
{
    const Moment m = momentOf(epochMillis, style);
    return printed(
        "%04d-%02u-%02u %02d:%02d:%02d", m.year, m.month, m.day, m.hour, m.minute, m.second);
}

} // namespace runlane::figures
