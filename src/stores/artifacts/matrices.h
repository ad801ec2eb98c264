// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence.h"
#include "stores/artifacts/csv_grid.h"
#include "stores/artifacts/json_value.h"
#include "stores/artifacts/table.h"

#include <optional>
#include <string>
#include <vector>

namespace runlane::stores::artifacts {

struct ReadMatrix
{
    core::MatrixTable matrix;
    std::vector<std::string> notes;
};

// Named: the file name says it is a confusion matrix, so that plain squares of numbers are taken.
enum class MatrixHint { None, Named };

// A nested list, labels and matrix, {actual: {predicted: n}}, {columns, index, data} or
// {tn, fp, fn, tp}; also below a member named confusion_matrix.
[[nodiscard]] std::optional<ReadMatrix> readMatrix(const JsonValue& value, MatrixHint hint);

// With labels above and beside, above only, or none.
[[nodiscard]] std::optional<ReadMatrix> readMatrix(const CsvGrid& grid, MatrixHint hint);

// Rows of (actual, predicted, count).
[[nodiscard]] std::optional<ReadMatrix> readMatrix(const Table& table);

} // namespace runlane::stores::artifacts
