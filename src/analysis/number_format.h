// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>

// Numbers as people read them. All texts are UTF-8; the minus sign is U+2212; NaN and infinities
// are "NaN", "∞", "−∞".
namespace runlane::analysis {

// Separators and unit words of a language. Units stand directly after the number, so English units
// begin with a space.
struct NumberStyle
{
    std::string thousands = ","; // between groups of three digits from 1,000 on; may be empty
    std::string decimal = ".";
    std::string milliseconds = " ms", seconds = " s", minutes = " min", hours = " h", days = " d";
};

inline constexpr int kMaximumDecimals = 6;

// Decimals shared by a column: about four significant digits at the median of the absolute finite
// values, at most kMaximumDecimals, and not more than the values need themselves.
[[nodiscard]] int columnDecimals(std::span<const double> values);

// value with the column's decimals; from 1e7 on, below 1e-3 and where it would read as 0 without
// being 0 as "6.3e−4".
[[nodiscard]] std::string formatNumber(double value, int decimals, const NumberStyle& style = {});
// The same for a single value: its own decimals, trailing zeros dropped.
[[nodiscard]] std::string formatNumber(double value, const NumberStyle& style = {});
// Exactly decimals digits after the point, never an exponent.
[[nodiscard]] std::string formatFixed(double value, int decimals, const NumberStyle& style = {});
// Always with an exponent, at most digits significant digits, trailing zeros dropped: "6.3e−4".
[[nodiscard]] std::string formatScientific(
    double value, int significantDigits, const NumberStyle& style = {});
// A change: always with its sign, "0" without.
[[nodiscard]] std::string formatDelta(double value, int decimals, const NumberStyle& style = {});
// A whole number with separators: counts and steps.
[[nodiscard]] std::string formatInteger(std::int64_t value, const NumberStyle& style = {});
// share 0..1 in per cent with decimals, without the sign of per cent: 0.0833 -> "8.3".
[[nodiscard]] std::string formatPercent(double share, int decimals, const NumberStyle& style = {});
// Short: "350 ms", "3.4 s", "52 min", "2 h 41 min", "6 d 23 h", rounded. Full adds the seconds
// below one hour: "52 min 31 s".
enum class DurationDetail { Short, Full };
[[nodiscard]] std::string formatDuration(std::int64_t millis, const NumberStyle& style = {},
    DurationDetail detail = DurationDetail::Short);
// p value: "< 0.001", three decimals below 0.1, else two.
[[nodiscard]] std::string formatProbability(double p, const NumberStyle& style = {});

} // namespace runlane::analysis
