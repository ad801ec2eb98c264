// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

// Smoothing by position. Results have the length of the input.
namespace runlane::analysis {

// Debiased exponential moving average (TensorBoard): last = w last + (1 - w) x, value = last /
// (1 - w^k), k = finite points so far; non-finite points pass through. nullopt unless 0 <= weight
// < 1.
[[nodiscard]] std::optional<std::vector<double>> exponentialAverage(
    std::span<const double> values, double weight);

// Centred moving average, truncated at the ends; even windows reach one further back than forward;
// NaN is skipped, a window without numbers gives NaN. nullopt for window 0.
[[nodiscard]] std::optional<std::vector<double>> movingAverage(
    std::span<const double> values, std::size_t window);

// What a Gaussian kernel meets beyond the ends: the end value repeated, the values mirrored, or
// nothing (kernel renormalised, which also bridges NaN).
enum class Ends { Nearest, Reflect, Renormalised };

// Gaussian of standard deviation sigma points, cut at floor(4 sigma + 0.5) points. nullopt unless
// sigma is finite and above 0.
[[nodiscard]] std::optional<std::vector<double>> gaussianAverage(
    std::span<const double> values, double sigma, Ends ends);

// Linear interpolation at xOut without extrapolation (NaN outside). x in any order (sorted first,
// stable); of points at equal x the last counts. x and y of one length.
[[nodiscard]] std::vector<double> interpolate(
    std::span<const double> x, std::span<const double> y, std::span<const double> xOut);

} // namespace runlane::analysis
