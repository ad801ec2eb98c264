// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/regression.h"

#include "analysis/number_sum.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

namespace runlane::analysis {

namespace {

constexpr std::array<const char*, 7> kNames{
    "mae", "mse", "rmse", "r2", "mape", "median_absolute_error", "max_error"};

std::string_view whyUndefined(std::span<const double> actual, std::span<const double> predicted)
{
    if (actual.size() != predicted.size()) {
        return "length_mismatch";
    }
    if (actual.empty()) {
        return "empty_input";
    }
    const auto isFinite = [](double value) { return std::isfinite(value); };
    return std::all_of(actual.begin(), actual.end(), isFinite)
            && std::all_of(predicted.begin(), predicted.end(), isFinite)
        ? std::string_view()
        : "non_finite_input";
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    const double lower = *std::max_element(values.begin(), middle);
    return lower + (*middle - lower) / 2;
}

// Sum of squared distances from the mean.
double spread(std::span<const double> values)
{
    NumberSum sum;
    for (const double value : values) {
        sum.add(value);
    }
    const double mean = sum.value() / static_cast<double>(values.size());
    NumberSum squares;
    for (const double value : values) {
        squares.add((value - mean) * (value - mean));
    }
    return squares.value();
}

Measure meanRelativeError(std::span<const double> actual, std::span<const double> predicted)
{
    NumberSum sum;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        if (actual[i] == 0) {
            return Measure::undefined("zero_in_y_true");
        }
        sum.add(std::abs(actual[i] - predicted[i]) / std::abs(actual[i]));
    }
    return Measure::of(sum.value() / static_cast<double>(actual.size()));
}

} // namespace

std::map<std::string, Measure> regressionMeasures(
    std::span<const double> actual, std::span<const double> predicted)
{
    std::map<std::string, Measure> measures;
    if (const std::string_view reason = whyUndefined(actual, predicted); !reason.empty()) {
        for (const char* name : kNames) {
            measures[name] = Measure::undefined(reason);
        }
        return measures;
    }
    const auto count = static_cast<double>(actual.size());
    std::vector<double> errors(actual.size());
    NumberSum absolute;
    NumberSum squared;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        errors[i] = std::abs(actual[i] - predicted[i]);
        absolute.add(errors[i]);
        squared.add(errors[i] * errors[i]);
    }
    const double mse = squared.value() / count;
    const bool isConstant = std::all_of(
        actual.begin(), actual.end(), [&](double value) { return value == actual.front(); });
    measures["mae"] = Measure::of(absolute.value() / count);
    measures["mse"] = Measure::of(mse);
    measures["rmse"] = Measure::of(std::sqrt(mse));
    measures["r2"] = isConstant ? Measure::undefined("constant_input")
                                : Measure::of(1 - squared.value() / spread(actual));
    measures["mape"] = meanRelativeError(actual, predicted);
    measures["max_error"] = Measure::of(*std::max_element(errors.begin(), errors.end()));
    measures["median_absolute_error"] = Measure::of(median(std::move(errors)));
    return measures;
}

} // namespace runlane::analysis
