// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/classification.h"
#include "analysis/number_sum.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace runlane::analysis {

namespace {

constexpr double kSmallestProbability = std::numeric_limits<double>::epsilon();
constexpr double kRowSumTolerance = 0.05;

double clipped(double probability)
{
    return std::clamp(probability, kSmallestProbability, 1 - kSmallestProbability);
}

// Why these are no probabilities, or an empty word.
std::string_view whyNotProbabilities(std::size_t samples, std::span<const double> values)
{
    if (samples != values.size()) {
        return "length_mismatch";
    }
    if (values.empty()) {
        return "empty_input";
    }
    std::string_view reason;
    for (const double value : values) {
        if (!std::isfinite(value)) {
            return "non_finite_input";
        }
        if (value < 0 || value > 1) {
            reason = "not_a_probability";
        }
    }
    return reason;
}

std::string_view whyNotProbabilities(
    std::span<const std::size_t> actual, std::span<const std::vector<double>> classes)
{
    if (classes.empty()) {
        return "empty_input";
    }
    for (const std::vector<double>& one : classes) {
        if (const std::string_view reason = whyNotProbabilities(actual.size(), one);
            !reason.empty()) {
            return reason;
        }
    }
    for (std::size_t i = 0; i < actual.size(); ++i) {
        if (actual[i] >= classes.size()) {
            return "label_not_listed";
        }
        double sum = 0;
        for (const std::vector<double>& one : classes) {
            sum += one[i];
        }
        if (std::abs(sum - 1) > kRowSumTolerance) {
            return "not_a_probability";
        }
    }
    return {};
}

} // namespace

Measure logLoss(std::span<const unsigned char> isPositive, std::span<const double> probabilities)
{
    const std::string_view reason = whyNotProbabilities(isPositive.size(), probabilities);
    if (!reason.empty()) {
        return Measure::undefined(reason);
    }
    NumberSum sum;
    for (std::size_t i = 0; i < isPositive.size(); ++i) {
        const double p = clipped(probabilities[i]);
        sum.add(-std::log(isPositive[i] != 0 ? p : 1 - p));
    }
    return Measure::of(sum.value() / static_cast<double>(isPositive.size()));
}

Measure brierScore(std::span<const unsigned char> isPositive, std::span<const double> probabilities)
{
    const std::string_view reason = whyNotProbabilities(isPositive.size(), probabilities);
    if (!reason.empty()) {
        return Measure::undefined(reason);
    }
    NumberSum sum;
    for (std::size_t i = 0; i < isPositive.size(); ++i) {
        const double error = probabilities[i] - (isPositive[i] != 0 ? 1 : 0);
        sum.add(error * error);
    }
    return Measure::of(sum.value() / static_cast<double>(isPositive.size()));
}

Measure logLoss(
    std::span<const std::size_t> actual, std::span<const std::vector<double>> probabilities)
{
    const std::string_view reason = whyNotProbabilities(actual, probabilities);
    if (!reason.empty()) {
        return Measure::undefined(reason);
    }
    NumberSum sum;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        double rowSum = 0;
        for (const std::vector<double>& one : probabilities) {
            rowSum += clipped(one[i]);
        }
        sum.add(-std::log(clipped(probabilities[actual[i]][i]) / rowSum));
    }
    return Measure::of(sum.value() / static_cast<double>(actual.size()));
}

Measure brierScore(
    std::span<const std::size_t> actual, std::span<const std::vector<double>> probabilities)
{
    const std::string_view reason = whyNotProbabilities(actual, probabilities);
    if (!reason.empty()) {
        return Measure::undefined(reason);
    }
    NumberSum sum;
    for (std::size_t k = 0; k < probabilities.size(); ++k) {
        for (std::size_t i = 0; i < actual.size(); ++i) {
            const double error = probabilities[k][i] - (actual[i] == k ? 1 : 0);
            sum.add(error * error);
        }
    }
    return Measure::of(sum.value() / static_cast<double>(actual.size()));
}

} // namespace runlane::analysis
