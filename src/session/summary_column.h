// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_summary.h"
#include "core/snapshot.h"

#include <cstdint>
#include <vector>

namespace runlane::session {

// Unread: nothing is known yet. Old: read before the last reload. Read: what the store holds now; a
// run without the metric has n 0.
enum class SummaryState : std::uint8_t { Unread, Old, Read };

// Summaries of one metric's histories, one entry a run of the snapshot.
struct SummaryColumn
{
    core::SnapshotPtr snapshot;
    std::vector<analysis::MetricSummary> summaries;
    std::vector<SummaryState> states;

    [[nodiscard]] std::size_t byteCount() const
    {
        return summaries.size() * (sizeof(analysis::MetricSummary) + sizeof(SummaryState));
    }
};

} // namespace runlane::session
