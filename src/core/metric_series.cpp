// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metric_series.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace runlane::core {

namespace {

template <class T>
void permute(std::vector<T>& items, const std::vector<std::uint32_t>& order)
{
    std::vector<T> sorted;
    sorted.reserve(items.size());
    for (const std::uint32_t index : order) {
        sorted.push_back(items[index]);
    }
    items.swap(sorted);
}

double comparable(double value)
{
    return std::isnan(value) ? 0.0 : value;
}

} // namespace

void sortPoints(MetricSeries& series)
{
    std::vector<std::uint32_t> order(series.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(series.steps[a], series.timestampsMillis[a])
            < std::tie(series.steps[b], series.timestampsMillis[b]);
    };
    if (!std::is_sorted(order.begin(), order.end(), before)) {
        std::stable_sort(order.begin(), order.end(), before);
        permute(series.steps, order);
        permute(series.timestampsMillis, order);
        permute(series.values, order);
    }
    series.logOrder = std::move(order);
}

MetricSeries inLogOrder(const MetricSeries& series, std::size_t points)
{
    MetricSeries first;
    first.runId = series.runId;
    first.key = series.key;
    first.steps.resize(points);
    first.timestampsMillis.resize(points);
    first.values.resize(points);
    for (std::size_t i = 0; i < series.size(); ++i) {
        const std::size_t place = series.logOrder[i];
        if (place < points) {
            first.steps[place] = series.steps[i];
            first.timestampsMillis[place] = series.timestampsMillis[i];
            first.values[place] = series.values[i];
        }
    }
    return first;
}

std::size_t latestIndex(const MetricSeries& series)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < series.size(); ++i) {
        const auto left = std::make_tuple(
            series.steps[best], series.timestampsMillis[best], comparable(series.values[best]));
        const auto right = std::make_tuple(
            series.steps[i], series.timestampsMillis[i], comparable(series.values[i]));
        if (left < right) {
            best = i;
        }
    }
    return best;
}

} // namespace runlane::core
