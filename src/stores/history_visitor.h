// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/store.h"

#include <functional>
#include <vector>

// Contract: reading the histories of very many runs without keeping them.
namespace runlane::stores {

// Takes the series of the request of that number. When the store changed meanwhile, all requests
// are read once more: the later series counts.
using HistoryVisitor = std::function<void(std::size_t request, core::MetricSeries series)>;

// A store that can hand out series one by one.
class HistoryVisits
{
public:
    virtual ~HistoryVisits() = default;

    // What Store::loadHistories returns, one after the other, in the order of the requests, on the
    // calling thread.
    [[nodiscard]] virtual core::Expected<void> visitHistories(const core::StoreSnapshot& snapshot,
        const std::vector<HistoryRequest>& requests, const HistoryVisitor& visitor,
        Work work) const = 0;
};

// The same for any store: those without visits read request by request.
[[nodiscard]] core::Expected<void> visitHistories(const Store& store,
    const core::StoreSnapshot& snapshot, const std::vector<HistoryRequest>& requests,
    const HistoryVisitor& visitor, const Work& work);

} // namespace runlane::stores
