// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence.h"
#include "stores/artifacts/column_roles.h"
#include "stores/artifacts/table.h"

#include <optional>
#include <string>
#include <vector>

namespace runlane::stores::artifacts {

// A prediction table and what had to be assumed. level: 1 with scores or for regression, else 2.
struct ReadPredictions
{
    core::PredictionTable table;
    int level = 2;
    std::vector<std::string> notes;
};

// Nothing when there is no column of true values beside one of predictions or scores.
[[nodiscard]] std::optional<ReadPredictions> readPredictions(const Table& table);

// The rows of predictions with the true values of labels, found by a shared id column. Nothing when
// fewer than half of the rows find their label.
[[nodiscard]] std::optional<Table> joinLabels(const Table& predictions, const Table& labels);
[[nodiscard]] bool lacksLabels(const Table& table); // predictions and ids, no true values
[[nodiscard]] bool holdsLabelsOnly(const Table& table); // true values and ids, no predictions

} // namespace runlane::stores::artifacts
