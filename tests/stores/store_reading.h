// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric_series.h"
#include "core/snapshot.h"
#include "stores/store.h"

#include <string>
#include <vector>

namespace runlane::tests {

// Catalogue with points and all histories of a store.
struct Reading
{
    core::SnapshotPtr snapshot;
    std::vector<core::MetricSeries> histories;
    std::string error;
};
[[nodiscard]] Reading readEverything(const std::string& place);
[[nodiscard]] Reading readEverything(const stores::Store& store);

} // namespace runlane::tests
