// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

// Finds out which class a score speaks for.
namespace runlane::stores::artifacts {

// The label whose predictions have the higher scores; empty when that does not split them (one
// label predicted, or the ranges overlap by more than a twentieth of the rows).
[[nodiscard]] std::string labelOfHighScores(
    std::span<const std::string> predicted, std::span<const double> scores);

// Two labels are predicted and no score is below 0.5: these are scores of the predicted class.
[[nodiscard]] bool looksLikeConfidence(
    std::span<const std::string> predicted, std::span<const double> scores);

// Order of classes in which position k of each list is the score of class k: the order that makes
// the highest score the prediction; empty when the predictions do not tell.
[[nodiscard]] std::vector<std::string> orderByPredictions(std::span<const std::string> predicted,
    const std::vector<std::vector<double>>& scores, const std::vector<std::string>& labels);

// Distinct labels by value or code point, as in analysis.
[[nodiscard]] std::vector<std::string> distinctLabels(std::vector<std::string> labels);

} // namespace runlane::stores::artifacts
