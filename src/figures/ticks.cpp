// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/ticks.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace runlane::figures {

namespace {

constexpr double kPxPerTickAcross = 60;
constexpr double kPxPerTickUp = 45;
constexpr int kMaximumTicks = 12;
constexpr double kFewDecades = 2.2;
constexpr double kLabelCharacterPx = 6.2; // digits of 10.5 px
constexpr double kLabelGapPx = 12;
constexpr double kSlack = 1e-9; // of a step, for ticks on the ends of the range

struct Step
{
    double mantissa = 1; // 1, 2 or 5
    int exponent = 0;

    [[nodiscard]] double value() const { return mantissa * std::pow(10.0, exponent); }
    [[nodiscard]] Step next() const
    {
        if (mantissa == 1) {
            return {2, exponent};
        }
        return mantissa == 2 ? Step{5, exponent} : Step{1, exponent + 1};
    }
};

Step firstStep(double span, double intervals)
{
    const double raw = span / intervals;
    Step step{1, static_cast<int>(std::floor(std::log10(raw)))};
    while (step.value() < raw * (1 - kSlack)) {
        step = step.next();
    }
    return step;
}

// Multiples of step inside range; computed so that 0 is 0 and 0.3 is not 0.30000000000000004.
std::vector<double> multiples(const Range& range, const Step& step)
{
    const double size = step.value();
    const double low = std::ceil(range.minimum / size - kSlack);
    const double high = std::floor(range.maximum / size + kSlack);
    std::vector<double> values;
    for (double k = low; k <= high && values.size() <= 2 * kMaximumTicks; ++k) {
        const double whole = k * step.mantissa;
        const double value = step.exponent < 0 ? whole / std::pow(10.0, -step.exponent)
                                               : whole * std::pow(10.0, step.exponent);
        values.push_back(std::clamp(value == 0.0 ? 0.0 : value, range.minimum, range.maximum));
    }
    return values;
}

bool needsExponent(double magnitude)
{
    return magnitude >= 1e7 || (magnitude > 0 && magnitude < 1e-3);
}

std::string scientificLabel(double value, int stepExponent, const analysis::NumberStyle& numbers)
{
    const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value)) + kSlack));
    return analysis::formatScientific(
        value, std::clamp(exponent - stepExponent + 1, 1, 15), numbers);
}

// Labels with one number of decimals; a zero beside exponents or many decimals is a plain "0".
std::vector<Tick> labelled(
    const std::vector<double>& values, int stepExponent, const analysis::NumberStyle& numbers)
{
    double largest = 0;
    for (const double value : values) {
        largest = std::max(largest, std::abs(value));
    }
    const bool isScientific = needsExponent(largest);
    const int decimals = std::clamp(-stepExponent, 0, 15);
    std::vector<Tick> ticks;
    for (const double value : values) {
        if (std::abs(value) < largest * 1e-12 && (isScientific || decimals > 2)) {
            ticks.push_back({value, "0"});
        } else if (isScientific) {
            ticks.push_back({value, scientificLabel(value, stepExponent, numbers)});
        } else {
            ticks.push_back({value, analysis::formatFixed(value, decimals, numbers)});
        }
    }
    return ticks;
}

std::vector<Tick> decadeTicks(const Range& range, const TickStyle& style)
{
    const int low = static_cast<int>(std::ceil(range.minimum - kSlack));
    const int high = static_cast<int>(std::floor(range.maximum + kSlack));
    const double pxPerDecade = style.lengthPx / (range.maximum - range.minimum);
    const bool isScientific = low < -3 || high > 6;
    for (int stride = 1;; ++stride) {
        std::vector<Tick> ticks;
        const int first = static_cast<int>(std::ceil(static_cast<double>(low) / stride)) * stride;
        for (int decade = first; decade <= high; decade += stride) {
            const double value = std::pow(10.0, decade);
            ticks.push_back({std::clamp<double>(decade, range.minimum, range.maximum),
                isScientific ? ""
                             : analysis::formatFixed(value, std::max(0, -decade), style.numbers)});
            if (isScientific) {
                const std::string sign = decade < 0 ? "\xE2\x88\x92" : "";
                ticks.back().label = "1e" + sign + std::to_string(std::abs(decade));
            }
        }
        const bool isCrowded = static_cast<int>(ticks.size()) > wantedTicks(style) + 1
            || !fitsBeside(ticks, pxPerDecade * stride, style);
        if (!isCrowded || ticks.size() <= 2) {
            return ticks;
        }
    }
}

std::vector<Tick> oneTwoFiveTicks(const Range& range, const TickStyle& style)
{
    std::vector<Tick> ticks;
    const int low = static_cast<int>(std::floor(range.minimum));
    const int high = static_cast<int>(std::floor(range.maximum));
    for (int decade = low; decade <= high; ++decade) {
        for (const double mantissa : {1.0, 2.0, 5.0}) {
            const double position = std::log10(mantissa) + decade;
            if (position < range.minimum - kSlack || position > range.maximum + kSlack) {
                continue;
            }
            const double value = mantissa * std::pow(10.0, decade);
            const std::string label = decade < -3 || decade > 6
                ? scientificLabel(value, decade, style.numbers)
                : analysis::formatFixed(value, std::max(0, -decade), style.numbers);
            ticks.push_back({std::clamp(position, range.minimum, range.maximum), label});
        }
    }
    return ticks;
}

// Inside less than a decade: evenly spaced values at the places of their logarithms.
std::vector<Tick> valuesOnLog(const Range& range, const TickStyle& style)
{
    const Range values{std::pow(10.0, range.minimum), std::pow(10.0, range.maximum)};
    TickStyle linear = style;
    linear.scale = AxisScale::Linear;
    std::vector<Tick> ticks = linearTicks(values, linear);
    for (Tick& tick : ticks) {
        tick.position = std::clamp(std::log10(tick.position), range.minimum, range.maximum);
    }
    return ticks;
}

} // namespace

double intervalsWithRoom(const TickStyle& style)
{
    const double perTick = style.side == AxisSide::Horizontal ? kPxPerTickAcross : kPxPerTickUp;
    return std::clamp(style.lengthPx / perTick, 2.0, kMaximumTicks - 1.0);
}

int wantedTicks(const TickStyle& style)
{
    return static_cast<int>(intervalsWithRoom(style));
}

bool fitsBeside(const std::vector<Tick>& ticks, double spacingPx, const TickStyle& style)
{
    if (style.side == AxisSide::Vertical) {
        return true;
    }
    std::ptrdiff_t longest = 0;
    for (const Tick& tick : ticks) {
        longest = std::max(longest, std::count_if(tick.label.begin(), tick.label.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        }));
    }
    return static_cast<double>(longest) * kLabelCharacterPx + kLabelGapPx <= spacingPx;
}

std::vector<Tick> linearTicks(const Range& range, const TickStyle& style)
{
    const double span = range.maximum - range.minimum;
    Step step = firstStep(span, intervalsWithRoom(style));
    std::vector<Tick> fallback;
    while (step.value() <= span) {
        const std::vector<Tick> ticks =
            labelled(multiples(range, step), step.exponent, style.numbers);
        const double spacingPx = step.value() / span * style.lengthPx;
        if (ticks.size() <= kMaximumTicks && fitsBeside(ticks, spacingPx, style)) {
            if (ticks.size() >= 2) {
                return ticks;
            }
            break;
        }
        fallback = ticks;
        step = step.next();
    }
    return fallback.empty()
        ? labelled({range.minimum, range.maximum}, firstStep(span, 10).exponent, style.numbers)
        : fallback;
}

std::vector<Tick> logTicks(const Range& range, const TickStyle& style)
{
    const double span = range.maximum - range.minimum;
    if (span >= kFewDecades) {
        return decadeTicks(range, style);
    }
    std::vector<Tick> ticks = oneTwoFiveTicks(range, style);
    if (ticks.size() < 3) {
        ticks = valuesOnLog(range, style);
    }
    return ticks;
}

} // namespace runlane::figures
