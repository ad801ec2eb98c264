// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/point_visits.h"

#include "stores/history_visitor.h"

#include <utility>

namespace runlane::stores {

bool knowsPasses(const Store& store)
{
    return dynamic_cast<const PointVisits*>(&store) != nullptr;
}

core::Expected<Pass> visitInOnePass(const Store& store, const core::StoreSnapshot& snapshot,
    const core::PointRequest& request, const core::PointVisitor& visitor, const Work& work)
{
    const auto* visits = dynamic_cast<const PointVisits*>(&store);
    return visits == nullptr ? Pass::Declined
                             : visits->visitInOnePass(snapshot, request, visitor, work);
}

core::Expected<void> visitPoints(const Store& store, const core::StoreSnapshot& snapshot,
    const core::PointRequest& request, const core::PointVisitor& visitor, const Work& work)
{
    const core::Expected<Pass> pass = visitInOnePass(store, snapshot, request, visitor, work);
    if (!pass) {
        return core::Unexpected(pass.error());
    }
    if (*pass == Pass::Read) {
        return {};
    }
    return visitPointsByRun(store, snapshot, request, visitor, work);
}

core::Expected<void> visitPointsByRun(const Store& store, const core::StoreSnapshot& snapshot,
    const core::PointRequest& request, const core::PointVisitor& visitor, const Work& work)
{
    std::vector<HistoryRequest> requests;
    requests.reserve(request.runs.size());
    for (const std::uint32_t run : request.runs) {
        requests.push_back({std::string(snapshot.runs[run].id), request.key});
    }
    std::size_t next = 0;
    const auto take = [&](std::size_t place, const core::MetricSeries& series) {
        if (place < next) {
            visitor.restart();
        }
        next = place + 1;
        for (std::size_t i = 0; i < series.size(); ++i) {
            const std::int64_t arrival =
                i < series.logOrder.size() ? series.logOrder[i] : static_cast<std::int64_t>(i);
            visitor.take(
                place, {series.steps[i], series.timestampsMillis[i], arrival, series.values[i]});
        }
        visitor.finish(place);
    };
    return visitHistories(store, snapshot, requests, take, work);
}

} // namespace runlane::stores
