// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence.h"
#include "stores/artifacts/json_value.h"
#include "stores/artifacts/table.h"

#include <vector>

namespace runlane::stores::artifacts {

// ROC and precision-recall points of a table with columns such as fpr, tpr[, threshold][, class].
[[nodiscard]] std::vector<core::CurvePoints> readCurves(const Table& table);

// The same of JSON: {fpr: [..], tpr: [..]}, records, {class: {fpr, tpr}}, at any of three levels.
// An infinite threshold may be null, a text or missing.
[[nodiscard]] std::vector<core::CurvePoints> readCurves(const JsonValue& value);

} // namespace runlane::stores::artifacts
