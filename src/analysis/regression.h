// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"

#include <map>
#include <span>
#include <string>

namespace runlane::analysis {

// mae, mse, rmse, r2, mape, median_absolute_error and max_error of predictions. Undefined:
// "empty_input", "length_mismatch", "non_finite_input" (all); r2 "constant_input" when all actual
// values are equal; mape "zero_in_y_true".
[[nodiscard]] std::map<std::string, Measure> regressionMeasures(
    std::span<const double> actual, std::span<const double> predicted);

} // namespace runlane::analysis
