// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_summary.h"
#include "stores/store.h"

#include <cstdint>
#include <optional>
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
// them; in one pass over the metric where the store likes that better. Any thread.
[[nodiscard]] ReadSummaries readSummaries(const stores::Store& store,
    const core::StoreSnapshot& snapshot, const analysis::SummaryKey& key,
    const std::vector<std::uint32_t>& runs, const stores::Work& work);

// The same in one pass or not at all: nullopt where the store or the summary is not made for it, or
// the runs are too few. Nothing is kept of a pass that is stopped.
[[nodiscard]] std::optional<ReadSummaries> readSummariesInOnePass(const stores::Store& store,
    const core::StoreSnapshot& snapshot, const analysis::SummaryKey& key,
    const std::vector<std::uint32_t>& runs, const stores::Work& work);

} // namespace runlane::session
