// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/precision_recall.h"

#include "analysis/number_sum.h"

#include <algorithm>
#include <cmath>

namespace runlane::analysis {

Measure averagePrecision(const ScoreGroups& groups)
{
    if (!groups.reason.empty()) {
        return Measure::undefined(groups.reason);
    }
    if (groups.positives == 0) {
        return Measure::undefined("no_positive");
    }
    NumberSum sum;
    double positives = 0;
    double all = 0;
    for (const ScoreGroup& group : groups.groups) {
        positives += static_cast<double>(group.positives);
        all += static_cast<double>(group.positives + group.negatives);
        sum.add(static_cast<double>(group.positives) * (positives / all));
    }
    return Measure::of(sum.value() / static_cast<double>(groups.positives));
}

PrCurve precisionRecallCurve(const ScoreGroups& groups)
{
    PrCurve curve;
    curve.averagePrecision = averagePrecision(groups);
    if (!curve.averagePrecision.isDefined()) {
        return curve;
    }
    const std::size_t points = groups.groups.size() + 1;
    curve.precisions.reserve(points);
    curve.recalls.reserve(points);
    curve.thresholds.reserve(points - 1);
    curve.precisions.push_back(1);
    curve.recalls.push_back(0);
    double positives = 0;
    double all = 0;
    for (const ScoreGroup& group : groups.groups) {
        positives += static_cast<double>(group.positives);
        all += static_cast<double>(group.positives + group.negatives);
        curve.precisions.push_back(positives / all);
        curve.recalls.push_back(positives / static_cast<double>(groups.positives));
        curve.thresholds.push_back(group.score);
    }
    std::reverse(curve.precisions.begin(), curve.precisions.end());
    std::reverse(curve.recalls.begin(), curve.recalls.end());
    std::reverse(curve.thresholds.begin(), curve.thresholds.end());
    return curve;
}

Measure averagePrecision(std::span<const double> precisions, std::span<const double> recalls)
{
    if (precisions.size() != recalls.size()) {
        return Measure::undefined("length_mismatch");
    }
    if (precisions.size() < 2) {
        return Measure::undefined("n_too_small");
    }
    const bool isFalling = recalls.front() >= recalls.back();
    NumberSum sum;
    for (std::size_t i = 1; i < recalls.size(); ++i) {
        const double step = std::abs(recalls[i] - recalls[i - 1]);
        sum.add(step * (isFalling ? precisions[i - 1] : precisions[i]));
    }
    return std::isfinite(sum.value()) ? Measure::of(sum.value())
                                      : Measure::undefined("non_finite_input");
}

} // namespace runlane::analysis
