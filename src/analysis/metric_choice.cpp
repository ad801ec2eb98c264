// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metric_choice.h"

#include <array>
#include <cmath>
#include <utility>

namespace runlane::analysis {

std::optional<MetricKind> metricKindOf(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, MetricKind>, 4> kWords{
        {{"last", MetricKind::Last}, {"min", MetricKind::Minimum}, {"max", MetricKind::Maximum},
            {"best", MetricKind::Best}}};
    for (const auto& [name, kind] : kWords) {
        if (name == word) {
            return kind;
        }
    }
    return std::nullopt;
}

MetricKind resolvedKind(MetricKind kind, Direction direction)
{
    if (kind != MetricKind::Best) {
        return kind;
    }
    return direction == Direction::HigherIsBetter ? MetricKind::Maximum
        : direction == Direction::LowerIsBetter   ? MetricKind::Minimum
                                                  : MetricKind::Last;
}

std::optional<MetricPoint> chosenPoint(
    const core::MetricSeries& series, MetricKind kind, Direction direction)
{
    if (series.size() == 0) {
        return std::nullopt;
    }
    const MetricKind wanted = resolvedKind(kind, direction);
    if (wanted == MetricKind::Last) {
        const std::size_t last = core::latestIndex(series);
        return MetricPoint{series.values[last], series.steps[last]};
    }
    std::optional<MetricPoint> chosen;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const double value = series.values[i];
        const bool isBetter = !chosen
            || (wanted == MetricKind::Minimum ? value < chosen->value : value > chosen->value);
        if (std::isfinite(value) && isBetter) {
            chosen = MetricPoint{value, series.steps[i]};
        }
    }
    return chosen;
}

} // namespace runlane::analysis
