// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"
#include "analysis/roc.h"

#include <span>

// Precision-recall curves of scores, without interpolation.
namespace runlane::analysis {

// Sum over thresholds of (R_n - R_{n-1}) P_n; "no_positive" without positives.
[[nodiscard]] Measure averagePrecision(const ScoreGroups& groups);

// One point a distinct score in ascending order and the last (recall 0, precision 1) without a
// threshold. Without positives the points are empty and averagePrecision says why.
[[nodiscard]] PrCurve precisionRecallCurve(const ScoreGroups& groups);

// The same sum from logged points in either order of recall.
[[nodiscard]] Measure averagePrecision(
    std::span<const double> precisions, std::span<const double> recalls);

} // namespace runlane::analysis
