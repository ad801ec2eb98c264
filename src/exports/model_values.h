// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"
#include "exports/json_output.h"
#include "exports/json_values.h"

// Private to this folder: the JSON form of stores and models.
namespace runlane::exports {

[[nodiscard]] Json storeJson(const core::StoreInfo& store);
[[nodiscard]] Json metricsJson(const std::vector<core::MetricValue>& metrics, HistoryFields fields);
[[nodiscard]] Json registeredModelJson(const core::RegisteredModel& model);
[[nodiscard]] Json loggedModelJson(const core::LoggedModel& model, HistoryFields fields);

} // namespace runlane::exports
