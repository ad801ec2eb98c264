// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "ui/docks/details_panel.h"

namespace runlane::ui {

namespace {

std::uint64_t pointsOf(const core::Run& run)
{
    std::uint64_t points = 0;
    for (const core::MetricValue& metric : run.metrics) {
        points += metric.points;
    }
    return points;
}

} // namespace

// Of metrics only the number of points is shown here.
bool DetailsPanel::saysTheSame(const Shown& next) const
{
    if (!next.ref || next.ref != m_shown.ref || !next.snapshot || !m_shown.snapshot
        || next.style != m_shown.style || next.evaluations != m_shown.evaluations
        || next.artifacts != m_shown.artifacts || next.problems != m_shown.problems) {
        return false;
    }
    const core::StoreSnapshot& before = *m_shown.snapshot;
    const core::StoreSnapshot& now = *next.snapshot;
    const core::Run* old = before.findRun(next.ref->runId);
    const core::Run* run = now.findRun(next.ref->runId);
    if (old == nullptr || run == nullptr || before.isSilent(*old) || now.isSilent(*run)) {
        return false;
    }
    core::Run oldHead = *old;
    core::Run head = *run;
    oldHead.metrics.clear();
    head.metrics.clear();
    return core::isSameRun(oldHead, head) && pointsOf(*old) == pointsOf(*run)
        && before.datasets.size() == now.datasets.size()
        && before.experiments.size() == now.experiments.size()
        && before.loggedModels.size() == now.loggedModels.size()
        && before.registeredModels.size() == now.registeredModels.size();
}

} // namespace runlane::ui
