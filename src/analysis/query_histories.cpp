// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_histories.h"

#include "analysis/point_summary.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runlane::analysis {

namespace {

// The histories of one metric of which at least one value is not known, in the order of rows.
struct Gap
{
    core::PointRequest request;
    std::vector<HistoryValue> wanted;
};

std::vector<Gap> gapsOf(RunColumns& columns, const std::vector<HistoryValue>& wanted,
    const std::vector<std::uint32_t>& rows)
{
    std::map<std::string, std::vector<HistoryValue>> byKey;
    for (const HistoryValue& value : wanted) {
        byKey[value.key].push_back(value);
    }
    std::vector<Gap> gaps;
    for (const auto& [key, values] : byKey) {
        std::vector<std::shared_ptr<const NumberColumn>> known;
        for (const HistoryValue& value : values) {
            known.push_back(columns.histories(value));
        }
        Gap gap{{key, {}}, values};
        std::copy_if(
            rows.begin(), rows.end(), std::back_inserter(gap.request.runs), [&](std::uint32_t row) {
                return std::any_of(known.begin(), known.end(),
                    [&](const auto& column) { return column->states[row] == NumberState::Unread; });
            });
        if (!gap.request.runs.empty()) {
            gaps.push_back(std::move(gap));
        }
    }
    return gaps;
}

std::optional<double> finiteOf(const SummaryPoint& point)
{
    return std::isfinite(point.value) ? std::optional(point.value) : std::nullopt;
}

// What is kept of the histories while they are read.
class Reduction
{
public:
    Reduction(const Gap& gap, core::Progress& progress)
        : m_gap(gap)
        , m_progress(progress)
        , m_doneBefore(progress.done)
    {
        restart();
    }

    [[nodiscard]] core::PointVisitor visitor()
    {
        return {[this] { restart(); },
            [this](std::size_t place, const core::MetricPoint& point) { take(place, point); },
            [this](std::size_t place) {
                count(place);
                m_isFinished[place] = true;
            }};
    }

    void addTo(RunColumns& columns) const
    {
        for (std::size_t which = 0; which < m_gap.wanted.size(); ++which) {
            std::vector<RunColumns::ReadValue> read;
            for (std::size_t place = 0; place < m_isFinished.size(); ++place) {
                if (m_isFinished[place]) {
                    read.push_back({m_gap.request.runs[place], value(place, which)});
                }
            }
            if (!read.empty()) {
                columns.addHistories(m_gap.wanted[which], read);
            }
        }
    }

private:
    void restart()
    {
        const std::size_t runs = m_gap.request.runs.size();
        m_summaries.assign(runs, {});
        m_atSteps.assign(runs * m_gap.wanted.size(), {});
        m_isFinished.assign(runs, false);
        m_isCounted.assign(runs, false);
        m_progress.done = m_doneBefore;
    }

    void count(std::size_t place)
    {
        m_progress.done += m_isCounted[place] ? 0 : 1;
        m_isCounted[place] = true;
    }

    void take(std::size_t place, const core::MetricPoint& point)
    {
        count(place);
        m_summaries[place].add(point);
        for (std::size_t which = 0; which < m_gap.wanted.size(); ++which) {
            if (m_gap.wanted[which].function == HistoryFunction::AtStep) {
                m_atSteps[place * m_gap.wanted.size() + which].add(point, m_gap.wanted[which].step);
            }
        }
    }

    [[nodiscard]] std::optional<double> value(std::size_t place, std::size_t which) const
    {
        const MetricSummary summary = m_summaries[place].summary();
        switch (m_gap.wanted[which].function) {
        case HistoryFunction::Minimum:
            return finiteOf(summary.minimum);
        case HistoryFunction::Maximum:
            return finiteOf(summary.maximum);
        case HistoryFunction::First:
            return summary.n > 0 ? std::optional(summary.first.value) : std::nullopt;
        case HistoryFunction::AtStep:
            return m_atSteps[place * m_gap.wanted.size() + which].value();
        case HistoryFunction::None:
        case HistoryFunction::Last: // known of the catalogue
        case HistoryFunction::Best: // became one of the others
            break;
        }
        return std::nullopt;
    }

    const Gap& m_gap;
    core::Progress& m_progress;
    const std::uint64_t m_doneBefore;
    std::vector<PointSummary> m_summaries; // by place
    std::vector<PointAtStep> m_atSteps; // by place, then by value wanted
    std::vector<bool> m_isFinished;
    std::vector<bool> m_isCounted;
};

core::Expected<void> fillGaps(
    RunColumns& columns, const std::vector<Gap>& gaps, const QueryWork& work)
{
    std::uint64_t total = 0;
    for (const Gap& gap : gaps) {
        total += gap.request.runs.size();
    }
    work.progress.done = 0;
    work.progress.total = total;
    for (const Gap& gap : gaps) {
        Reduction reduction(gap, work.progress);
        const auto read = work.reader(gap.request, reduction.visitor(), work.stop);
        reduction.addTo(columns);
        if (!read) {
            return core::Unexpected(read.error());
        }
    }
    return {};
}

} // namespace

core::Expected<QueryResult> evaluateReading(RunColumns& columns,
    std::span<const std::uint32_t> rows, const RunQuery& query, const QueryContext& context,
    const QueryWork& work)
{
    QueryResult result = evaluateQuery(columns, rows, query, context, work.stop);
    const bool isStopped = work.stop.stop_requested();
    if (!isStopped && !result.undecided.empty() && work.reader) {
        const auto filled =
            fillGaps(columns, gapsOf(columns, query.histories(), result.undecided), work);
        if (!filled) {
            return core::Unexpected(filled.error());
        }
        result = evaluateQuery(columns, rows, query, context, work.stop);
    }
    if (work.stop.stop_requested()) {
        return core::makeError(core::ErrorCode::Cancelled, {});
    }
    return result;
}

} // namespace runlane::analysis
