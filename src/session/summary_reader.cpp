// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/summary_reader.h"

#include "analysis/point_summary.h"
#include "stores/history_visitor.h"
#include "stores/point_visits.h"

#include <algorithm>
#include <string>
#include <utility>

namespace runlane::session {

namespace {

// What every summary holds, without the series.
ReadSummaries readPlain(const stores::Store& store, const core::StoreSnapshot& snapshot,
    const core::PointRequest& request, const stores::Work& work)
{
    std::vector<analysis::PointSummary> points(request.runs.size());
    std::vector<bool> isFinished(request.runs.size(), false);
    const core::PointVisitor visitor{[&] {
                                         points.assign(request.runs.size(), {});
                                         isFinished.assign(request.runs.size(), false);
                                     },
        [&](std::size_t place, const core::MetricPoint& point) { points[place].add(point); },
        [&](std::size_t place) { isFinished[place] = true; }};
    ReadSummaries read;
    read.result = stores::visitPoints(store, snapshot, request, visitor, work);
    for (const analysis::PointSummary& each : points) {
        read.ofRun.push_back(each.summary());
    }
    read.count = static_cast<std::size_t>(
        std::find(isFinished.begin(), isFinished.end(), false) - isFinished.begin());
    return read;
}

} // namespace

ReadSummaries readSummaries(const stores::Store& store, const core::StoreSnapshot& snapshot,
    const analysis::SummaryKey& key, const std::vector<std::uint32_t>& runs,
    const stores::Work& work)
{
    if (key.choice.view == analysis::MetricView::Last) {
        return readPlain(store, snapshot, {key.key, runs}, work);
    }
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
