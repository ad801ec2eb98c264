// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence.h"
#include "stores/artifacts/json_value.h"
#include "stores/artifacts/table.h"

#include <optional>
#include <string_view>

// Classification reports and tables of measures per class.
namespace runlane::stores::artifacts {

// scikit-learn's output_dict.
[[nodiscard]] std::optional<core::ClassReport> readReport(const JsonValue& value);
// The same written by a DataFrame (classes as rows or as columns), and MLflow's per_class_metrics.
[[nodiscard]] std::optional<core::ClassReport> readReport(const Table& table);
// scikit-learn's text.
[[nodiscard]] std::optional<core::ClassReport> readReportText(std::string_view text);

} // namespace runlane::stores::artifacts
