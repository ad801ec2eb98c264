// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/summary_reader.h"

#include "analysis/point_summary.h"
#include "stores/history_visitor.h"
#include "stores/point_visits.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace runlane::session {

namespace {

// What every summary holds, without the series; with the point at or before a step of each run.
class Reduction
{
public:
    explicit Reduction(std::size_t runs) { restart(runs); }

    // untilSteps: empty, or one entry a run.
    [[nodiscard]] core::PointVisitor visitor(
        const std::vector<std::optional<std::int64_t>>& untilSteps)
    {
        return {[this] { restart(m_points.size()); },
            [this, &untilSteps](std::size_t place, const core::MetricPoint& point) {
                m_points[place].add(point);
                if (!untilSteps.empty() && untilSteps[place]) {
                    m_chosen[place].add(point, *untilSteps[place]);
                }
            },
            [this](std::size_t place) { m_isFinished[place] = true; }};
    }

    [[nodiscard]] std::vector<analysis::MetricSummary> summaries() const
    {
        std::vector<analysis::MetricSummary> all;
        all.reserve(m_points.size());
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            analysis::MetricSummary& summary = all.emplace_back(m_points[i].summary());
            if (const auto chosen = m_chosen[i].point()) {
                summary.chosen = *chosen;
                summary.hasChosen = true;
            }
        }
        return all;
    }

    // How many of the first runs were read to the end.
    [[nodiscard]] std::size_t finished() const
    {
        return static_cast<std::size_t>(
            std::find(m_isFinished.begin(), m_isFinished.end(), false) - m_isFinished.begin());
    }

private:
    void restart(std::size_t runs)
    {
        m_points.assign(runs, {});
        m_chosen.assign(runs, {});
        m_isFinished.assign(runs, false);
    }

    std::vector<analysis::PointSummary> m_points;
    std::vector<analysis::PointUntilStep> m_chosen;
    std::vector<bool> m_isFinished;
};

using Steps = std::vector<std::optional<std::int64_t>>;

// The step up to which each run is asked for; nullopt: a pass is declined.
core::Expected<std::optional<Steps>> stepsInOnePass(const stores::Store& store,
    const core::StoreSnapshot& snapshot, const analysis::SummaryKey& key,
    const std::vector<std::uint32_t>& runs, const stores::Work& work)
{
    if (key.choice.view == analysis::MetricView::Last) {
        return Steps();
    }
    if (key.choice.view == analysis::MetricView::AtStep) {
        return Steps(runs.size(), key.choice.step);
    }
    if (key.choice.view != analysis::MetricView::AtBestOf) {
        return std::nullopt;
    }
    Reduction others(runs.size());
    const auto pass =
        stores::visitInOnePass(store, snapshot, {key.choice.other, runs}, others.visitor({}), work);
    if (!pass) {
        return core::Unexpected(pass.error());
    }
    if (*pass == stores::Pass::Declined) {
        return std::nullopt;
    }
    Steps steps;
    for (const analysis::MetricSummary& summary : others.summaries()) {
        const auto best =
            analysis::summaryPoint(summary, analysis::MetricView::Best, key.direction);
        steps.push_back(best ? std::optional(best->step) : std::nullopt);
    }
    return steps;
}

} // namespace

std::optional<ReadSummaries> readSummariesInOnePass(const stores::Store& store,
    const core::StoreSnapshot& snapshot, const analysis::SummaryKey& key,
    const std::vector<std::uint32_t>& runs, const stores::Work& work)
{
    ReadSummaries read;
    const auto steps = stepsInOnePass(store, snapshot, key, runs, work);
    if (!steps) {
        read.result = core::Unexpected(steps.error());
        return read;
    }
    if (!*steps) {
        return std::nullopt;
    }
    Reduction reduction(runs.size());
    const auto pass =
        stores::visitInOnePass(store, snapshot, {key.key, runs}, reduction.visitor(**steps), work);
    if (pass && *pass == stores::Pass::Declined) {
        return std::nullopt;
    }
    if (!pass) {
        read.result = core::Unexpected(pass.error());
    }
    read.ofRun = reduction.summaries();
    read.count = reduction.finished();
    return read;
}

ReadSummaries readSummaries(const stores::Store& store, const core::StoreSnapshot& snapshot,
    const analysis::SummaryKey& key, const std::vector<std::uint32_t>& runs,
    const stores::Work& work)
{
    if (auto pass = readSummariesInOnePass(store, snapshot, key, runs, work)) {
        return std::move(*pass);
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
