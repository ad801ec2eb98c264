// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/roc.h"

#include "analysis/number_sum.h"
#include "analysis/roc_sort.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace runlane::analysis {

ScoreGroups groupScores(std::span<const unsigned char> isPositive, std::span<const double> scores)
{
    ScoreGroups result;
    if (isPositive.size() != scores.size()) {
        result.reason = "length_mismatch";
        return result;
    }
    if (scores.empty()) {
        result.reason = "empty_input";
        return result;
    }
    std::vector<double> positives;
    std::vector<double> negatives;
    positives.reserve(scores.size());
    negatives.reserve(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (std::isnan(scores[i])) {
            result.reason = "non_finite_input";
            return result;
        }
        (isPositive[i] != 0 ? positives : negatives).push_back(scores[i]);
    }
    sortDescending(positives);
    sortDescending(negatives);
    result.positives = positives.size();
    result.negatives = negatives.size();
    result.groups.reserve(scores.size());
    std::size_t p = 0;
    std::size_t n = 0;
    while (p < positives.size() || n < negatives.size()) {
        ScoreGroup group;
        group.score = n == negatives.size() ? positives[p]
            : p == positives.size()         ? negatives[n]
                                            : std::max(positives[p], negatives[n]);
        for (; p < positives.size() && positives[p] == group.score; ++p) {
            ++group.positives;
        }
        for (; n < negatives.size() && negatives[n] == group.score; ++n) {
            ++group.negatives;
        }
        result.groups.push_back(group);
    }
    return result;
}

Measure rocArea(const ScoreGroups& groups)
{
    if (!groups.reason.empty()) {
        return Measure::undefined(groups.reason);
    }
    if (groups.positives == 0 || groups.negatives == 0) {
        return Measure::undefined("single_class");
    }
    std::uint64_t twice = 0;
    std::uint64_t positivesAbove = 0;
    for (const ScoreGroup& group : groups.groups) {
        twice += group.negatives * (2 * positivesAbove + group.positives);
        positivesAbove += group.positives;
    }
    return Measure::of(static_cast<double>(twice)
        / (2.0 * static_cast<double>(groups.positives) * static_cast<double>(groups.negatives)));
}

RocCurve rocCurve(const ScoreGroups& groups)
{
    RocCurve curve;
    curve.positives = groups.positives;
    curve.negatives = groups.negatives;
    curve.auc = rocArea(groups);
    if (!curve.auc.isDefined()) {
        return curve;
    }
    const std::size_t points = groups.groups.size() + 1;
    curve.falsePositiveRates.reserve(points);
    curve.truePositiveRates.reserve(points);
    curve.thresholds.reserve(points);
    curve.falsePositiveRates.push_back(0);
    curve.truePositiveRates.push_back(0);
    curve.thresholds.push_back(std::numeric_limits<double>::infinity());
    std::size_t positives = 0;
    std::size_t negatives = 0;
    for (const ScoreGroup& group : groups.groups) {
        positives += group.positives;
        negatives += group.negatives;
        curve.falsePositiveRates.push_back(
            static_cast<double>(negatives) / static_cast<double>(groups.negatives));
        curve.truePositiveRates.push_back(
            static_cast<double>(positives) / static_cast<double>(groups.positives));
        curve.thresholds.push_back(group.score);
    }
    return curve;
}

RocCurve withoutCollinearPoints(const RocCurve& curve)
{
    const std::size_t size = curve.truePositiveRates.size();
    if (size < 3 || curve.positives == 0 || curve.negatives == 0) {
        return curve;
    }
    // Counts instead of rates, so that steps compare exactly.
    const auto falseCount = [&](std::size_t i) {
        return std::llround(curve.falsePositiveRates[i] * static_cast<double>(curve.negatives));
    };
    const auto trueCount = [&](std::size_t i) {
        return std::llround(curve.truePositiveRates[i] * static_cast<double>(curve.positives));
    };
    // As in scikit-learn: the point at infinity is not part of the test.
    RocCurve reduced = curve;
    reduced.falsePositiveRates.clear();
    reduced.truePositiveRates.clear();
    reduced.thresholds.clear();
    for (std::size_t i = 0; i < size; ++i) {
        const bool isEnd = i <= 1 || i + 1 == size;
        if (!isEnd && falseCount(i + 1) - falseCount(i) == falseCount(i) - falseCount(i - 1)
            && trueCount(i + 1) - trueCount(i) == trueCount(i) - trueCount(i - 1)) {
            continue;
        }
        reduced.falsePositiveRates.push_back(curve.falsePositiveRates[i]);
        reduced.truePositiveRates.push_back(curve.truePositiveRates[i]);
        if (i < curve.thresholds.size()) {
            reduced.thresholds.push_back(curve.thresholds[i]);
        }
    }
    return reduced;
}

Measure trapezoidArea(std::span<const double> x, std::span<const double> y)
{
    if (x.size() != y.size()) {
        return Measure::undefined("length_mismatch");
    }
    if (x.size() < 2) {
        return Measure::undefined("n_too_small");
    }
    NumberSum sum;
    for (std::size_t i = 1; i < x.size(); ++i) {
        sum.add((x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2);
    }
    if (!std::isfinite(sum.value())) {
        return Measure::undefined("non_finite_input");
    }
    return Measure::of(std::abs(sum.value()));
}

} // namespace runlane::analysis
