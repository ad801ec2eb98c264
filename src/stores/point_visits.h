// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric_points.h"
#include "stores/store.h"

// Contract: reading one metric of very many runs at once.
namespace runlane::stores {

// A store that can do so with less work than run by run.
class PointVisits
{
public:
    virtual ~PointVisits() = default;

    // The points that Store::loadHistories returns for the same runs, on the calling thread. The
    // progress counts runs.
    [[nodiscard]] virtual core::Expected<void> visitPoints(const core::StoreSnapshot& snapshot,
        const core::PointRequest& request, const core::PointVisitor& visitor, Work work) const = 0;
};

// The same for any store: those without such visits are read run by run.
[[nodiscard]] core::Expected<void> visitPoints(const Store& store,
    const core::StoreSnapshot& snapshot, const core::PointRequest& request,
    const core::PointVisitor& visitor, const Work& work);
// Run by run, whatever the store can.
[[nodiscard]] core::Expected<void> visitPointsByRun(const Store& store,
    const core::StoreSnapshot& snapshot, const core::PointRequest& request,
    const core::PointVisitor& visitor, const Work& work);

} // namespace runlane::stores
