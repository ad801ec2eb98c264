// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_summary.h"
#include "stores/store.h"

#include <cstdint>
#include <vector>

namespace runlane::session {

// ofRun: in the order of the runs asked for; count: how many were read to the end.
struct ReadSummaries
{
    core::Expected<void> result;
    std::vector<analysis::MetricSummary> ofRun;
    std::size_t count = 0;
};

// Reads the histories of some runs (indexes into the snapshot), keeps their summaries and drops
// them. Any thread.
[[nodiscard]] ReadSummaries readSummaries(const stores::Store& store,
    const core::StoreSnapshot& snapshot, const analysis::SummaryKey& key,
    const std::vector<std::uint32_t>& runs, const stores::Work& work);

} // namespace runlane::session
