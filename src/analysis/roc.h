// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"

#include <span>
#include <string_view>
#include <vector>

// ROC curves of scores: "positive if score >= threshold", ties are exact equality.
namespace runlane::analysis {

// Samples with one score: how many of each class share it.
struct ScoreGroup
{
    double score = 0;
    std::size_t positives = 0;
    std::size_t negatives = 0;
};

// Distinct scores in descending order. positives and negatives are the sums.
struct ScoreGroups
{
    std::vector<ScoreGroup> groups;
    std::size_t positives = 0;
    std::size_t negatives = 0;
    std::string_view
        reason; // not empty: "empty_input", "length_mismatch", "non_finite_input" (NaN)
};
// isPositive[i] is 0 or 1; infinite scores are ordered.
[[nodiscard]] ScoreGroups groupScores(
    std::span<const unsigned char> isPositive, std::span<const double> scores);

// Area under the curve of all thresholds, ties counted as 1/2 (exact in integers up to the last
// division); "single_class" without both classes.
[[nodiscard]] Measure rocArea(const ScoreGroups& groups);

// One point a distinct score and the first at (0,0) with threshold infinity. Without both classes
// the points are empty and auc says why.
[[nodiscard]] RocCurve rocCurve(const ScoreGroups& groups);

// Without the points that lie on the line between their neighbours (scikit-learn's
// drop_intermediate); the area stays.
[[nodiscard]] RocCurve withoutCollinearPoints(const RocCurve& curve);

// Trapezoidal area of points in either order of x; "n_too_small" below two points.
[[nodiscard]] Measure trapezoidArea(std::span<const double> x, std::span<const double> y);

} // namespace runlane::analysis
