// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snapshot.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace runlane::core {

namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::min();

bool startsLater(const Run& a, const Run& b)
{
    const std::int64_t left = a.startTimeMillis.value_or(kNever);
    const std::int64_t right = b.startTimeMillis.value_or(kNever);
    return left != right ? left > right : a.id < b.id;
}

// Runs are large: each is moved once.
void sortRuns(std::vector<Run>& runs)
{
    if (std::is_sorted(runs.begin(), runs.end(), startsLater)) {
        return;
    }
    std::vector<std::size_t> order(runs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return startsLater(runs[a], runs[b]); });
    std::vector<Run> sorted;
    sorted.reserve(runs.size());
    for (const std::size_t at : order) {
        sorted.push_back(std::move(runs[at]));
    }
    runs = std::move(sorted);
}

} // namespace

std::string_view storeKindName(StoreKind kind)
{
    return kind == StoreKind::Files ? "file" : "sqlite";
}

const Run* StoreSnapshot::findRun(std::string_view id) const
{
    const auto at = runOfId.find(id);
    return at == runOfId.end() ? nullptr : &runs[at->second];
}

const Experiment* StoreSnapshot::findExperiment(std::string_view id) const
{
    const auto at = std::find_if(
        experiments.begin(), experiments.end(), [&](const Experiment& e) { return e.id == id; });
    return at == experiments.end() ? nullptr : &*at;
}

const LoggedModel* StoreSnapshot::findLoggedModel(std::string_view id) const
{
    const auto at = std::find_if(
        loggedModels.begin(), loggedModels.end(), [&](const LoggedModel& m) { return m.id == id; });
    return at == loggedModels.end() ? nullptr : &*at;
}

bool StoreSnapshot::isSilent(const Run& run) const
{
    return core::isSilent(run, readAtMillis);
}

void seal(StoreSnapshot& snapshot)
{
    sortRuns(snapshot.runs);
    snapshot.runOfId.clear();
    snapshot.runOfId.reserve(snapshot.runs.size());
    std::unordered_map<std::string_view, std::int64_t> lastActivity;
    for (std::size_t i = 0; i < snapshot.runs.size(); ++i) {
        const Run& run = snapshot.runs[i];
        snapshot.runOfId.emplace(run.id, static_cast<std::uint32_t>(i));
        auto& last = lastActivity.try_emplace(run.experimentId, kNever).first->second;
        last = std::max(last, run.startTimeMillis.value_or(kNever));
    }
    const auto activityOf = [&](const Experiment& experiment) {
        const auto at = lastActivity.find(experiment.id);
        return at == lastActivity.end() ? kNever : at->second;
    };
    std::stable_sort(snapshot.experiments.begin(), snapshot.experiments.end(),
        [&](const Experiment& a, const Experiment& b) {
            if (a.stage != b.stage) {
                return a.stage == LifecycleStage::Active;
            }
            const std::int64_t left = activityOf(a);
            const std::int64_t right = activityOf(b);
            return left != right ? left > right : a.id < b.id;
        });
}

} // namespace runlane::core
