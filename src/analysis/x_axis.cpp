// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/x_axis.h"

#include "analysis/number_format.h"

#include <algorithm>
#include <numeric>

namespace runlane::analysis {

namespace {

struct Steps
{
    bool isAnyLong = false; // a series of two points or more
    bool areAllEqual = true; // within every such series
    std::optional<std::int64_t> common; // the one step of all of them
    bool isCommon = true;
};

Steps look(std::span<const core::MetricSeries* const> series)
{
    Steps result;
    for (const core::MetricSeries* one : series) {
        if (one == nullptr || one->size() < 2) {
            continue;
        }
        result.isAnyLong = true;
        const auto [low, high] = std::minmax_element(one->steps.begin(), one->steps.end());
        result.areAllEqual = result.areAllEqual && *low == *high;
        result.isCommon = result.isCommon && result.common.value_or(*low) == *low;
        result.common = *low;
    }
    return result;
}

std::vector<double> coordinates(
    const core::MetricSeries& series, XMode mode, std::optional<std::int64_t> zeroMillis)
{
    std::vector<double> x(series.size());
    switch (mode) {
    case XMode::Step:
        std::transform(series.steps.begin(), series.steps.end(), x.begin(),
            [](std::int64_t step) { return static_cast<double>(step); });
        break;
    case XMode::LogOrder:
        std::transform(series.logOrder.begin(), series.logOrder.end(), x.begin(),
            [](std::uint32_t position) { return static_cast<double>(position); });
        break;
    case XMode::Time:
    case XMode::RelativeTime: {
        std::int64_t zero = 0;
        if (mode == XMode::RelativeTime && !series.timestampsMillis.empty()) {
            zero = zeroMillis.value_or(
                *std::min_element(series.timestampsMillis.begin(), series.timestampsMillis.end()));
        }
        std::transform(series.timestampsMillis.begin(), series.timestampsMillis.end(), x.begin(),
            [zero](std::int64_t millis) { return static_cast<double>(millis - zero); });
        break;
    }
    }
    return x;
}

} // namespace

XChoice chooseX(std::span<const core::MetricSeries* const> series, XMode wanted)
{
    if (wanted != XMode::Step) {
        return {wanted, std::nullopt};
    }
    const Steps steps = look(series);
    if (!steps.isAnyLong || !steps.areAllEqual) {
        return {wanted, std::nullopt};
    }
    if (steps.isCommon) {
        return {XMode::LogOrder,
            core::Message{"Figure",
                RUNLANE_TEXT("Figure", "All steps equal (%1): showing log order"),
                {formatInteger(*steps.common)}}};
    }
    return {XMode::LogOrder,
        core::Message{
            "Figure", RUNLANE_TEXT("Figure", "All steps of a run equal: showing log order"), {}}};
}

XPoints pointsAlong(
    const core::MetricSeries& series, XMode mode, std::optional<std::int64_t> zeroMillis)
{
    XPoints points;
    points.x = coordinates(series, mode, zeroMillis);
    points.index.resize(series.size());
    std::iota(points.index.begin(), points.index.end(), 0U);
    if (std::is_sorted(points.x.begin(), points.x.end())) {
        points.y = series.values;
        return points;
    }
    std::stable_sort(points.index.begin(), points.index.end(),
        [&](std::uint32_t a, std::uint32_t b) { return points.x[a] < points.x[b]; });
    std::vector<double> sorted;
    sorted.reserve(series.size());
    points.y.reserve(series.size());
    for (const std::uint32_t i : points.index) {
        sorted.push_back(points.x[i]);
        points.y.push_back(series.values[i]);
    }
    points.x.swap(sorted);
    return points;
}

} // namespace runlane::analysis
