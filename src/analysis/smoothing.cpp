// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/smoothing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace runlane::analysis {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

std::vector<double> gaussianKernel(double sigma, std::size_t radius)
{
    std::vector<double> weights(2 * radius + 1);
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double distance = static_cast<double>(i) - static_cast<double>(radius);
        weights[i] = std::exp(-0.5 * distance * distance / (sigma * sigma));
        sum += weights[i];
    }
    for (double& weight : weights) {
        weight /= sum;
    }
    return weights;
}

// Index inside 0..count-1 that stands for position; count above 0.
std::size_t placeBeyond(std::ptrdiff_t position, std::ptrdiff_t count, Ends ends)
{
    if (ends == Ends::Nearest) {
        return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(position, 0, count - 1));
    }
    const std::ptrdiff_t period = 2 * count;
    std::ptrdiff_t inside = position % period;
    inside = inside < 0 ? inside + period : inside;
    return static_cast<std::size_t>(inside < count ? inside : period - 1 - inside);
}

double renormalised(
    std::span<const double> values, const std::vector<double>& kernel, std::ptrdiff_t from)
{
    double sum = 0;
    double weights = 0;
    for (std::size_t k = 0; k < kernel.size(); ++k) {
        const std::ptrdiff_t at = from + static_cast<std::ptrdiff_t>(k);
        if (at < 0 || at >= static_cast<std::ptrdiff_t>(values.size())) {
            continue;
        }
        const double value = values[static_cast<std::size_t>(at)];
        if (!std::isnan(value)) {
            sum += kernel[k] * value;
            weights += kernel[k];
        }
    }
    return weights > 0 ? sum / weights : kNone;
}

} // namespace

std::optional<std::vector<double>> exponentialAverage(std::span<const double> values, double weight)
{
    if (!(weight >= 0.0 && weight < 1.0)) {
        return std::nullopt;
    }
    std::vector<double> result;
    result.reserve(values.size());
    double last = 0;
    double remaining = 1; // weight^k
    for (const double value : values) {
        if (!std::isfinite(value)) {
            result.push_back(value);
            continue;
        }
        last = weight * last + (1.0 - weight) * value;
        remaining *= weight;
        result.push_back(last / (1.0 - remaining));
    }
    return result;
}

std::optional<std::vector<double>> movingAverage(std::span<const double> values, std::size_t window)
{
    if (window == 0) {
        return std::nullopt;
    }
    const std::size_t back = window / 2;
    const std::size_t ahead = window - back; // exclusive
    std::vector<double> result(values.size(), kNone);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t from = i > back ? i - back : 0;
        const std::size_t to = std::min(values.size(), i + ahead);
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t k = from; k < to; ++k) {
            if (!std::isnan(values[k])) {
                sum += values[k];
                ++count;
            }
        }
        if (count > 0) {
            result[i] = sum / static_cast<double>(count);
        }
    }
    return result;
}

std::optional<std::vector<double>> gaussianAverage(
    std::span<const double> values, double sigma, Ends ends)
{
    if (!std::isfinite(sigma) || sigma <= 0.0) {
        return std::nullopt;
    }
    const auto radius = static_cast<std::size_t>(std::floor(4.0 * sigma + 0.5));
    const std::vector<double> kernel = gaussianKernel(sigma, radius);
    const auto count = static_cast<std::ptrdiff_t>(values.size());
    std::vector<double> result(values.size());
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        const std::ptrdiff_t from = i - static_cast<std::ptrdiff_t>(radius);
        double& place = result[static_cast<std::size_t>(i)];
        if (ends == Ends::Renormalised) {
            place = renormalised(values, kernel, from);
            continue;
        }
        double sum = 0;
        for (std::size_t k = 0; k < kernel.size(); ++k) {
            sum +=
                kernel[k] * values[placeBeyond(from + static_cast<std::ptrdiff_t>(k), count, ends)];
        }
        place = sum;
    }
    return result;
}

std::vector<double> interpolate(
    std::span<const double> x, std::span<const double> y, std::span<const double> xOut)
{
    std::vector<std::size_t> order(std::min(x.size(), y.size()));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(
        order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return x[a] < x[b]; });
    std::vector<double> places;
    std::vector<double> heights;
    for (const std::size_t i : order) {
        if (!places.empty() && places.back() == x[i]) {
            heights.back() = y[i];
            continue;
        }
        places.push_back(x[i]);
        heights.push_back(y[i]);
    }
    std::vector<double> result;
    result.reserve(xOut.size());
    for (const double wanted : xOut) {
        const auto above = std::lower_bound(places.begin(), places.end(), wanted);
        if (above == places.end() || (above == places.begin() && *above != wanted)) {
            result.push_back(kNone);
            continue;
        }
        const auto high = static_cast<std::size_t>(above - places.begin());
        if (places[high] == wanted) {
            result.push_back(heights[high]);
            continue;
        }
        const double slope =
            (heights[high] - heights[high - 1]) / (places[high] - places[high - 1]);
        result.push_back(heights[high - 1] + slope * (wanted - places[high - 1]));
    }
    return result;
}

} // namespace runlane::analysis
