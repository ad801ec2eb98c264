// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric_series.h"
#include "core/snapshot.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace runlane::tests {

// Everything a store says as "path" -> "value", so that two readings can be held side by side.
using Facts = std::map<std::string, std::string>;

[[nodiscard]] Facts factsOf(
    const core::StoreSnapshot& snapshot, const std::vector<core::MetricSeries>& histories);
// The same from an expected file of the reference data. Its documented peculiarities are evened
// out: see store_facts.cpp.
[[nodiscard]] Facts expectedFacts(const nlohmann::json& expected);

// "path: expected X, found Y" for every difference.
[[nodiscard]] std::vector<std::string> differences(const Facts& expected, const Facts& found);

} // namespace runlane::tests
