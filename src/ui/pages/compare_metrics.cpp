// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_metrics.h"

namespace runlane::ui {

namespace {

using analysis::MetricView;

bool isSameLatest(const core::MetricValue& a, const core::MetricValue& b)
{
    return a.step == b.step && a.timestampMillis == b.timestampMillis && a.points == b.points;
}

} // namespace

CompareMetrics::CompareMetrics(session::Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &session::Session::seriesChanged, this, [this] {
        if (take()) {
            Q_EMIT changed();
        }
    });
    connect(&session, &session::Session::storeClosed, this, [this](int store) {
        for (auto at = m_known.begin(); at != m_known.end();) {
            at = at->first.first.store == store ? m_known.erase(at) : std::next(at);
        }
    });
}

void CompareMetrics::setChoice(
    const analysis::MetricChoice& choice, const analysis::Directions& directions)
{
    const auto keyOf = [](const analysis::MetricChoice& one, const analysis::Directions& stated) {
        return analysis::summaryKey({}, one, stated.of(one.other));
    };
    if (keyOf(choice, directions) != keyOf(m_choice, m_directions)) {
        m_known.clear();
    }
    m_choice = choice;
    m_directions = directions;
}

const CompareMetrics::Known* CompareMetrics::find(
    const session::RunRef& run, const core::MetricValue& latest) const
{
    const auto at = m_known.find({run, std::string(latest.key)});
    return at != m_known.end() && isSameLatest(at->second.latest, latest) ? &at->second : nullptr;
}

void CompareMetrics::request(const std::vector<session::RunRef>& runs)
{
    m_runs = runs;
    if (m_choice.view == MetricView::Last) {
        return;
    }
    take();
    for (const session::RunRef& ref : runs) {
        const core::Run* run = m_session.run(ref);
        std::vector<std::string> missing;
        for (const core::MetricValue& metric :
            run == nullptr ? std::vector<core::MetricValue>() : run->metrics) {
            if (find(ref, metric) == nullptr) {
                missing.emplace_back(metric.key);
            }
        }
        if (!missing.empty() && core::findKey(run->metrics, m_choice.other) != nullptr) {
            missing.push_back(m_choice.other);
        }
        if (!missing.empty()) {
            m_session.requestSeries({ref}, missing);
        }
    }
}

std::shared_ptr<const core::MetricSeries> CompareMetrics::currentSeries(
    const session::RunRef& run, const std::string& key) const
{
    return m_session.isCurrent(run, key) ? m_session.series(run, key) : nullptr;
}

bool CompareMetrics::take()
{
    if (m_choice.view == MetricView::Last) {
        return false;
    }
    bool hasNew = false;
    for (const session::RunRef& ref : m_runs) {
        const core::Run* run = m_session.run(ref);
        if (run == nullptr) {
            continue;
        }
        const bool needsOther = m_choice.view == MetricView::AtBestOf
            && core::findKey(run->metrics, m_choice.other) != nullptr;
        const auto other = needsOther ? currentSeries(ref, m_choice.other) : nullptr;
        if (needsOther && other == nullptr) {
            continue;
        }
        for (const core::MetricValue& metric : run->metrics) {
            const std::string key(metric.key);
            const auto series = find(ref, metric) == nullptr ? currentSeries(ref, key) : nullptr;
            if (series == nullptr) {
                continue;
            }
            const auto wanted =
                analysis::summaryKey(key, m_choice, m_directions.of(m_choice.other));
            Known known{analysis::summarise(
                            *series, wanted, other == nullptr ? core::MetricSeries() : *other),
                metric};
            known.latest.key = {};
            m_known[{ref, key}] = known;
            hasNew = true;
        }
    }
    return hasNew;
}

analysis::MetricChooser CompareMetrics::chooser(const session::RunRef& run) const
{
    if (m_choice.view == MetricView::Last) {
        return {};
    }
    return [this, run](const core::MetricValue& latest) -> analysis::ChosenMetric {
        const analysis::Direction direction = m_directions.of(latest.key);
        const MetricView view = analysis::resolvedView(m_choice.view, direction);
        if (view == MetricView::Last) {
            return {analysis::SummaryPoint{latest.value, latest.step}, false};
        }
        const Known* known = find(run, latest);
        if (known == nullptr) {
            return {std::nullopt, true};
        }
        return {analysis::summaryPoint(known->summary, view, direction), false};
    };
}

} // namespace runlane::ui
