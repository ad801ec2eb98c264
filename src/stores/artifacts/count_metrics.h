// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence.h"
#include "core/run.h"

#include <vector>

namespace runlane::stores::artifacts {

// TP, FP, TN and FN among the metrics, one entry a prefix or suffix that has all four, in order of
// their names; counts are finite, whole and not negative.
[[nodiscard]] std::vector<core::CountMetrics> countMetricsOf(const core::Run& run);

} // namespace runlane::stores::artifacts
