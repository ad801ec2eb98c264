// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_metrics.h"

namespace runlane::ui {

namespace {

using analysis::MetricKind;

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

void CompareMetrics::setKind(MetricKind kind)
{
    m_kind = kind;
}

const CompareMetrics::Extremes* CompareMetrics::find(
    const session::RunRef& run, const core::MetricValue& latest) const
{
    const auto at = m_known.find({run, std::string(latest.key)});
    return at != m_known.end() && isSameLatest(at->second.latest, latest) ? &at->second : nullptr;
}

void CompareMetrics::request(const std::vector<session::RunRef>& runs)
{
    m_runs = runs;
    if (m_kind == MetricKind::Last) {
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
        if (!missing.empty()) {
            m_session.requestSeries({ref}, missing);
        }
    }
}

bool CompareMetrics::take()
{
    if (m_kind == MetricKind::Last) {
        return false;
    }
    bool hasNew = false;
    for (const session::RunRef& ref : m_runs) {
        const core::Run* run = m_session.run(ref);
        if (run == nullptr) {
            continue;
        }
        for (const core::MetricValue& metric : run->metrics) {
            if (find(ref, metric) != nullptr) {
                continue;
            }
            const auto series = m_session.series(ref, std::string(metric.key));
            if (series == nullptr || !m_session.isCurrent(ref, std::string(metric.key))) {
                continue;
            }
            Extremes known{
                analysis::chosenPoint(*series, MetricKind::Minimum, analysis::Direction::Unknown),
                analysis::chosenPoint(*series, MetricKind::Maximum, analysis::Direction::Unknown),
                metric};
            known.latest.key = {};
            m_known[{ref, std::string(metric.key)}] = known;
            hasNew = true;
        }
    }
    return hasNew;
}

analysis::MetricChooser CompareMetrics::chooser(const session::RunRef& run) const
{
    if (m_kind == MetricKind::Last) {
        return {};
    }
    return [this, run](const core::MetricValue& latest) -> analysis::ChosenMetric {
        const MetricKind kind =
            analysis::resolvedKind(m_kind, analysis::metricDirection(latest.key));
        if (kind == MetricKind::Last) {
            return {analysis::MetricPoint{latest.value, latest.step}, false};
        }
        const Extremes* known = find(run, latest);
        if (known == nullptr) {
            return {std::nullopt, true};
        }
        return {kind == MetricKind::Minimum ? known->minimum : known->maximum, false};
    };
}

} // namespace runlane::ui
