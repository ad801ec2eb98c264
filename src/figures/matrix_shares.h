// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"
#include "figures/matrix_figure.h"

#include <optional>
#include <string>
#include <vector>

// Behind matrix_figure.h: a confusion matrix brought to the wanted shares.
namespace runlane::figures {

// values[i * n + j], NaN where the share is undefined. whole: what the share is of, per cell; 0
// when only shares are known.
struct ShownMatrix
{
    std::vector<std::string> labels;
    std::vector<double> counts; // empty when only shares were logged
    std::vector<double> values;
    std::vector<double> wholes;

    [[nodiscard]] std::size_t size() const { return labels.size(); }
};

// Matrix with the classes in the order of labels; nullopt when it has other classes.
[[nodiscard]] std::optional<analysis::ConfusionMatrix> inOrderOf(
    const analysis::ConfusionMatrix& matrix, const std::vector<std::string>& labels);

// What a matrix of shares is normalised by, nullopt when that cannot be told.
[[nodiscard]] std::optional<Normalisation> loggedNormalisation(
    const analysis::ConfusionMatrix& matrix);

// nullopt when shares of this kind cannot be had from what was logged.
[[nodiscard]] std::optional<ShownMatrix> shownMatrix(
    const analysis::ConfusionMatrix& matrix, Normalisation normalisation);

} // namespace runlane::figures
