// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric_points.h"
#include "stores/store.h"

// Contract: reading one metric of very many runs at once.
namespace runlane::stores {

// Declined: run by run is the way to read what was asked for.
enum class Pass { Read, Declined };

// A store that can read many runs with less work than run by run.
class PointVisits
{
public:
    virtual ~PointVisits() = default;

    // The points that Store::loadHistories returns for the same runs, on the calling thread. The
    // progress counts runs. Declined where too few runs are asked for to be worth a pass, or where
    // the store is not made for it or damaged; what was handed out till then is void.
    [[nodiscard]] virtual core::Expected<Pass> visitInOnePass(const core::StoreSnapshot& snapshot,
        const core::PointRequest& request, const core::PointVisitor& visitor, Work work) const = 0;
};

// Whether the store may read in one pass at all; opens nothing.
[[nodiscard]] bool knowsPasses(const Store& store);
// Declined by stores without such visits.
[[nodiscard]] core::Expected<Pass> visitInOnePass(const Store& store,
    const core::StoreSnapshot& snapshot, const core::PointRequest& request,
    const core::PointVisitor& visitor, const Work& work);
// In one pass or, where that is declined, run by run.
[[nodiscard]] core::Expected<void> visitPoints(const Store& store,
    const core::StoreSnapshot& snapshot, const core::PointRequest& request,
    const core::PointVisitor& visitor, const Work& work);
// Run by run, whatever the store can.
[[nodiscard]] core::Expected<void> visitPointsByRun(const Store& store,
    const core::StoreSnapshot& snapshot, const core::PointRequest& request,
    const core::PointVisitor& visitor, const Work& work);

} // namespace runlane::stores
