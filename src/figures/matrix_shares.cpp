// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/matrix_shares.h"

#include <algorithm>
#include <cmath>

namespace runlane::figures {

namespace {

constexpr double kShareTolerance = 0.01; // logged shares are rounded, often to two digits

struct Sums
{
    std::vector<double> rows;
    std::vector<double> columns;
    double all = 0;
};

Sums sumsOf(const std::vector<std::vector<double>>& cells)
{
    Sums sums;
    sums.rows.resize(cells.size());
    sums.columns.resize(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (std::size_t j = 0; j < cells.size(); ++j) {
            sums.rows[i] += cells[i][j];
            sums.columns[j] += cells[i][j];
            sums.all += cells[i][j];
        }
    }
    return sums;
}

// Every sum is 1, or 0 for a class without samples; not all 0.
bool areOnes(const std::vector<double>& sums)
{
    const double slack =
        kShareTolerance * std::max<double>(1, static_cast<double>(sums.size()) / 2);
    bool hasOne = false;
    for (const double sum : sums) {
        const bool isOne = std::abs(sum - 1) <= slack;
        hasOne = hasOne || isOne;
        if (!isOne && sum != 0) {
            return false;
        }
    }
    return hasOne;
}

bool isSquare(const analysis::ConfusionMatrix& matrix)
{
    const std::size_t n = matrix.counts.size();
    return n > 0 && matrix.labels.size() == n
        && std::all_of(matrix.counts.begin(), matrix.counts.end(),
            [n](const std::vector<double>& row) { return row.size() == n; });
}

} // namespace

std::optional<analysis::ConfusionMatrix> inOrderOf(
    const analysis::ConfusionMatrix& matrix, const std::vector<std::string>& labels)
{
    if (!isSquare(matrix) || matrix.labels.size() != labels.size()) {
        return std::nullopt;
    }
    std::vector<std::size_t> from;
    for (const std::string& label : labels) {
        const auto at = std::find(matrix.labels.begin(), matrix.labels.end(), label);
        if (at == matrix.labels.end()) {
            return std::nullopt;
        }
        from.push_back(static_cast<std::size_t>(at - matrix.labels.begin()));
    }
    analysis::ConfusionMatrix result = matrix;
    result.labels = labels;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t j = 0; j < labels.size(); ++j) {
            result.counts[i][j] = matrix.counts[from[i]][from[j]];
        }
    }
    return result;
}

std::optional<Normalisation> loggedNormalisation(const analysis::ConfusionMatrix& matrix)
{
    if (!matrix.isNormalised) {
        return Normalisation::Counts;
    }
    const Sums sums = sumsOf(matrix.counts);
    if (areOnes(sums.rows)) {
        return Normalisation::Rows;
    }
    if (areOnes(sums.columns)) {
        return Normalisation::Columns;
    }
    if (areOnes({sums.all})) {
        return Normalisation::All;
    }
    return std::nullopt;
}

std::optional<ShownMatrix> shownMatrix(
    const analysis::ConfusionMatrix& matrix, Normalisation normalisation)
{
    if (!isSquare(matrix)) {
        return std::nullopt;
    }
    const std::optional<Normalisation> logged = loggedNormalisation(matrix);
    const bool isProportional =
        logged && (*logged == Normalisation::Counts || *logged == Normalisation::All);
    const bool isPossible = logged
        && (*logged == normalisation || (isProportional && normalisation != Normalisation::Counts));
    if (!isPossible) {
        return std::nullopt;
    }
    const Sums sums = sumsOf(matrix.counts);
    const bool hasCounts = *logged == Normalisation::Counts;
    ShownMatrix shown;
    shown.labels = matrix.labels;
    for (std::size_t i = 0; i < matrix.counts.size(); ++i) {
        for (std::size_t j = 0; j < matrix.counts.size(); ++j) {
            const double cell = matrix.counts[i][j];
            double whole = 1;
            if (normalisation == Normalisation::Rows) {
                whole = sums.rows[i];
            } else if (normalisation == Normalisation::Columns) {
                whole = sums.columns[j];
            } else if (normalisation == Normalisation::All) {
                whole = sums.all;
            }
            shown.values.push_back(whole != 0 ? cell / whole : std::nan(""));
            shown.wholes.push_back(hasCounts ? whole : 0);
            if (hasCounts) {
                shown.counts.push_back(cell);
            }
        }
    }
    return shown;
}

} // namespace runlane::figures
