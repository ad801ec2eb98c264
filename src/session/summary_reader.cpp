// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/summary_reader.h"

#include "stores/history_visitor.h"

#include <algorithm>
#include <string>
#include <utility>

namespace runlane::session {

ReadSummaries readSummaries(const stores::Store& store, const core::StoreSnapshot& snapshot,
    const analysis::SummaryKey& key, const std::vector<std::uint32_t>& runs,
    const stores::Work& work)
{
    const bool needsOther = key.choice.view == analysis::MetricView::AtBestOf;
    const std::size_t each = needsOther ? 2 : 1;
    std::vector<stores::HistoryRequest> requests;
    for (const std::uint32_t run : runs) {
        const std::string id(snapshot.runs[run].id);
        if (needsOther) {
            requests.push_back({id, key.choice.other});
        }
        requests.push_back({id, key.key});
    }
    ReadSummaries read;
    read.ofRun.resize(runs.size());
    core::MetricSeries other;
    const auto take = [&](std::size_t request, core::MetricSeries series) {
        if (each == 2 && request % 2 == 0) {
            other = std::move(series);
            return;
        }
        read.ofRun[request / each] = analysis::summarise(series, key, other);
        read.count = std::max(read.count, request / each + 1);
    };
    read.result = stores::visitHistories(store, snapshot, requests, take, work);
    return read;
}

} // namespace runlane::session
