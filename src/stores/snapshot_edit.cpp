// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/snapshot_edit.h"

#include "stores/checks.h"

#include <algorithm>
#include <cstdlib>

namespace runlane::stores {

namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
constexpr std::int64_t kNotableMillis = 60'000;

bool isNewerWrite(const core::Run& before, const core::Run& now)
{
    return std::llabs(now.lastWriteMillis.value_or(0) - before.lastWriteMillis.value_or(0))
        > kNotableMillis;
}

// What checkSnapshot finds is looked for in the whole snapshot each time.
bool isOfChecks(core::Rule rule)
{
    return rule == core::Rule::RunSilent || rule == core::Rule::DuplicateRunId
        || rule == core::Rule::DuplicateExperimentName || rule == core::Rule::InputTargetMissing
        || rule == core::Rule::NamesDifferInCaseOnly;
}

} // namespace

SnapshotEdit::SnapshotEdit(const core::SnapshotPtr& known, std::shared_ptr<core::TextPool> pool)
    : m_known(known)
    , m_next(std::make_shared<core::StoreSnapshot>(*known))
    , m_kept(std::move(m_next->problems))
{
    std::vector<std::shared_ptr<core::TextPool>>& pools = m_next->otherText;
    if (std::find(pools.begin(), pools.end(), pool) == pools.end() && m_next->text != pool) {
        pools.push_back(std::move(pool));
    }
}

std::size_t SnapshotEdit::placeOf(std::string_view id, std::string_view folder) const
{
    const auto at = m_known->runOfId.find(id);
    if (at == m_known->runOfId.end()) {
        return kNowhere;
    }
    const std::vector<core::Run>& runs = m_known->runs;
    if (folder.empty() || runs[at->second].folder == folder) {
        return at->second;
    }
    const auto other = std::find_if(runs.begin(), runs.end(),
        [&](const core::Run& run) { return run.id == id && run.folder == folder; });
    return other == runs.end() ? kNowhere : static_cast<std::size_t>(other - runs.begin());
}

const core::Run* SnapshotEdit::findRun(std::string_view id, std::string_view folder) const
{
    const std::size_t place = placeOf(id, folder);
    return place == kNowhere ? nullptr : &m_known->runs[place];
}

void SnapshotEdit::putRun(core::Run run)
{
    const std::size_t place = placeOf(run.id, run.folder);
    if (place == kNowhere) {
        m_changedRuns.emplace(run.id);
        m_added.push_back(std::move(run));
        return;
    }
    const core::Run& before = m_known->runs[place];
    if (!core::isSameRun(before, run)) {
        m_changedRuns.emplace(run.id);
    } else if (isNewerWrite(before, run)) {
        touch();
    }
    m_next->runs[place] = std::move(run);
}

void SnapshotEdit::removeRun(const core::Run& run)
{
    const std::size_t place = placeOf(run.id, run.folder);
    if (place != kNowhere && m_removed.insert(place).second) {
        m_changedRuns.emplace(run.id);
    }
}

void SnapshotEdit::dropProblems(const std::function<bool(const core::Diagnostic&)>& isOld)
{
    m_kept.erase(std::remove_if(m_kept.begin(), m_kept.end(), isOld), m_kept.end());
}

FollowAnswer SnapshotEdit::finish(std::int64_t nowMillis)
{
    if (!m_removed.empty()) {
        std::vector<core::Run> left;
        left.reserve(m_next->runs.size() + m_added.size());
        for (std::size_t i = 0; i < m_next->runs.size(); ++i) {
            if (m_removed.count(i) == 0) {
                left.push_back(std::move(m_next->runs[i]));
            }
        }
        m_next->runs.swap(left);
    }
    std::move(m_added.begin(), m_added.end(), std::back_inserter(m_next->runs));
    core::seal(*m_next);
    for (core::Diagnostic& problem : m_kept) {
        if (!isOfChecks(problem.rule)) {
            m_problems.report(std::move(problem));
        }
    }
    checkSnapshot(*m_next, m_problems, nowMillis);
    m_next->problems = m_problems.take();
    m_next->readAtMillis = nowMillis;
    const bool isSame =
        !m_isTouched && m_changedRuns.empty() && m_next->problems == m_known->problems;
    if (isSame) {
        return {};
    }
    return {FollowExtent::Parts, m_next, {m_changedRuns.begin(), m_changedRuns.end()}};
}

} // namespace runlane::stores
