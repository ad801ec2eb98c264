// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/follow.h"

#include <algorithm>
#include <unordered_set>

namespace runlane::stores {

namespace {

constexpr std::int64_t kActiveMillis = 600'000;

} // namespace

bool isActive(const core::Run& run, std::int64_t nowMillis)
{
    return run.status == core::RunStatus::Running && run.stage == core::LifecycleStage::Active
        && nowMillis - core::lastActivityMillis(run) < kActiveMillis;
}

bool isSilenceOutdated(const core::StoreSnapshot& snapshot, std::int64_t nowMillis)
{
    std::unordered_set<std::string_view> stated;
    for (const core::Diagnostic& problem : snapshot.problems) {
        if (problem.rule == core::Rule::RunSilent) {
            stated.insert(problem.runId);
        }
    }
    return std::any_of(snapshot.runs.begin(), snapshot.runs.end(), [&](const core::Run& run) {
        return run.status == core::RunStatus::Running
            && (stated.count(run.id) != 0) != core::isSilent(run, nowMillis);
    });
}

} // namespace runlane::stores
