// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/history_visitor.h"

#include <utility>

namespace runlane::stores {

core::Expected<void> visitHistories(const Store& store, const core::StoreSnapshot& snapshot,
    const std::vector<HistoryRequest>& requests, const HistoryVisitor& visitor, const Work& work)
{
    if (const auto* visits = dynamic_cast<const HistoryVisits*>(&store)) {
        return visits->visitHistories(snapshot, requests, visitor, work);
    }
    for (std::size_t i = 0; i < requests.size(); ++i) {
        core::Expected<std::vector<core::MetricSeries>> series =
            store.loadHistories(snapshot, {requests[i]}, work);
        if (!series) {
            return core::Unexpected(series.error());
        }
        visitor(i, series->empty() ? core::MetricSeries() : std::move(series->front()));
    }
    return {};
}

} // namespace runlane::stores
