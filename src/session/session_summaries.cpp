// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_private.h"
#include "session/summary_reader.h"
#include "stores/point_visits.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <iterator>
#include <optional>
#include <utility>

// Summaries of histories for tables of many runs: the histories are read in chunks and dropped.
namespace runlane::session {

namespace {

using analysis::MetricSummary;
using analysis::SummaryKey;

// A job that reads run by run reads so many; other work of the pool waits no longer than for one.
constexpr std::size_t kRunsPerJob = 1000;
constexpr std::size_t kRunsOfAPass = 3000; // more are asked for at once: the rest in one pass
constexpr std::size_t kMostColumns = 64;

using Outcome = std::optional<ReadSummaries>; // nullopt: a pass was declined

template <class Job>
void append(std::deque<Job>& jobs, std::deque<Job> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(jobs));
}

bool isSameLatest(const core::Run& before, const core::Run& now, const std::string& key)
{
    const core::MetricValue* old = core::findKey(before.metrics, key);
    const core::MetricValue* latest = core::findKey(now.metrics, key);
    if (old == nullptr || latest == nullptr) {
        return old == latest;
    }
    return (old->value == latest->value || (std::isnan(old->value) && std::isnan(latest->value)))
        && old->step == latest->step && old->timestampMillis == latest->timestampMillis
        && old->points == latest->points;
}

bool isUnchanged(const core::Run& before, const core::Run& now, const SummaryKey& key)
{
    return before.status == now.status && before.endTimeMillis == now.endTimeMillis
        && isSameLatest(before, now, key.key)
        && (key.choice.other.empty() || isSameLatest(before, now, key.choice.other));
}

void takeOver(
    SummaryColumn& column, const SummaryColumn& old, const SummaryKey& key, ReloadScope scope)
{
    for (std::size_t i = 0; i < column.snapshot->runs.size(); ++i) {
        const core::Run& run = column.snapshot->runs[i];
        const auto at = old.snapshot->runOfId.find(run.id);
        if (at == old.snapshot->runOfId.end() || old.states[at->second] == SummaryState::Unread) {
            continue;
        }
        const bool isValid = scope != ReloadScope::Everything
            && old.states[at->second] == SummaryState::Read
            && isUnchanged(old.snapshot->runs[at->second], run, key);
        column.summaries[i] = old.summaries[at->second];
        column.states[i] = isValid ? SummaryState::Read : SummaryState::Old;
    }
}

} // namespace

std::shared_ptr<const SummaryColumn> Session::summaries(StoreId id, const SummaryKey& key) const
{
    const auto at = m_private->summaries.find({id, key});
    return at == m_private->summaries.end() || at->second.column->snapshot != snapshot(id)
        ? nullptr
        : at->second.column;
}

Session::SummaryEntry* Session::summaryEntry(StoreId id, const SummaryKey& key)
{
    const core::SnapshotPtr current = snapshot(id);
    if (current == nullptr) {
        return nullptr;
    }
    SummaryEntry& entry = m_private->summaries[{id, key}];
    entry.lastUse = ++m_private->summaryUses;
    if (entry.column == nullptr || entry.column->snapshot != current) {
        auto column = std::make_shared<SummaryColumn>();
        column->snapshot = current;
        column->summaries.resize(current->runs.size());
        column->states.resize(current->runs.size(), SummaryState::Unread);
        if (entry.column != nullptr) {
            takeOver(*column, *entry.column, key, m_private->sources.at(id).scope);
            std::erase_if(m_private->summaryJobs, [&](const SummaryJob& job) {
                return job.store == id && job.key == key && job.snapshot != current;
            });
        }
        entry.column = std::move(column);
        entry.isWanted.assign(current->runs.size(), false);
    }
    return &entry;
}

void Session::requestSummaries(
    StoreId id, const std::vector<SummaryKey>& keys, const std::vector<std::uint32_t>& runs)
{
    std::deque<SummaryJob> passes; // behind the first runs of every key
    for (const SummaryKey& key : keys) {
        SummaryEntry* entry = summaryEntry(id, key);
        if (entry == nullptr) {
            return;
        }
        SummaryJob all{id, key, entry->column->snapshot, {}};
        bool hasNews = false;
        for (const std::uint32_t run : runs) {
            if (run >= entry->isWanted.size() || entry->isWanted[run]
                || entry->column->states[run] == SummaryState::Read) {
                continue;
            }
            if (core::findKey(all.snapshot->runs[run].metrics, key.key) == nullptr) {
                entry->own().states[run] = SummaryState::Read;
                entry->own().summaries[run] = {};
                hasNews = true;
                continue;
            }
            entry->isWanted[run] = true;
            all.runs.push_back(run);
        }
        const stores::Store* store = m_private->sources.at(id).found.store.get();
        if (all.runs.size() > kRunsOfAPass && store != nullptr && stores::knowsPasses(*store)) {
            SummaryJob& pass = passes.emplace_back(all);
            pass.way = SummaryWay::OnePass;
            pass.runs.erase(pass.runs.begin(), pass.runs.begin() + kRunsPerJob);
            all.runs.resize(kRunsPerJob);
        }
        append(m_private->summaryJobs, all.parts(kRunsPerJob));
        if (hasNews) {
            gatherSignal(m_private->summariesTimer);
        }
    }
    append(m_private->summaryJobs, std::move(passes));
    forgetOldSummaries();
    startSummaryJobs();
}

void Session::forgetOldSummaries()
{
    while (m_private->summaries.size() > kMostColumns) {
        const auto oldest =
            std::min_element(m_private->summaries.begin(), m_private->summaries.end(),
                [](const auto& a, const auto& b) { return a.second.lastUse < b.second.lastUse; });
        m_private->summaries.erase(oldest);
    }
}

void Session::startSummaryJobs()
{
    const std::size_t most = std::max<std::size_t>(1, m_private->pool.threadCount() / 2);
    while (m_private->runningSummaryJobs < most && !m_private->summaryJobs.empty()) {
        SummaryJob job = std::move(m_private->summaryJobs.front());
        m_private->summaryJobs.pop_front();
        const auto source = m_private->sources.find(job.store);
        if (source == m_private->sources.end()) {
            continue;
        }
        ++m_private->runningSummaryJobs;
        auto work = [store = source->second.found.store, job](
                        const stores::Work& given) -> Outcome {
            return job.way == SummaryWay::OnePass
                ? readSummariesInOnePass(*store, *job.snapshot, job.key, job.runs, given)
                : readSummaries(*store, *job.snapshot, job.key, job.runs, given);
        };
        auto done = [this, job](Outcome outcome, std::vector<core::Diagnostic> problems) {
            --m_private->runningSummaryJobs;
            if (!outcome) {
                append(m_private->summaryJobs, job.parts(kRunsPerJob));
                startSummaryJobs();
                return;
            }
            ReadSummaries& read = *outcome;
            const bool isCancelled =
                !read.result && read.result.error().code == core::ErrorCode::Cancelled;
            if (!read.result && !isCancelled) {
                const core::Error& error = read.result.error();
                problems.push_back({core::Rule::FileUnreadable, core::Severity::Error, error.where,
                    error.line, {error.detail}, {}, 1});
                read.count = read.ofRun.size();
            }
            if (isCancelled) {
                dropSummaryJobs(job.store);
            }
            read.ofRun.resize(read.count);
            takeSummaries(job, read.ofRun);
            addProblems(job.store, std::move(problems));
            startSummaryJobs();
        };
        m_private->run<Outcome>(
            tr("Reading histories"), job.store, std::move(work), std::move(done));
    }
}

void Session::dropSummaryJobs(StoreId id)
{
    std::erase_if(m_private->summaryJobs, [id](const SummaryJob& job) { return job.store == id; });
    for (auto& [key, entry] : m_private->summaries) {
        if (key.first == id) {
            std::fill(entry.isWanted.begin(), entry.isWanted.end(), false);
        }
    }
}

void Session::takeSummaries(const SummaryJob& job, const std::vector<MetricSummary>& read)
{
    const auto at = m_private->summaries.find({job.store, job.key});
    if (at == m_private->summaries.end()) {
        return;
    }
    SummaryEntry& entry = at->second;
    const core::StoreSnapshot& now = *entry.column->snapshot;
    const bool isSameSnapshot = entry.column->snapshot == job.snapshot;
    const bool isGrowth = m_private->sources.at(job.store).scope == ReloadScope::Growth;
    for (std::size_t i = 0; i < job.runs.size(); ++i) {
        std::uint32_t run = job.runs[i];
        const core::Run& before = job.snapshot->runs[run];
        if (!isSameSnapshot) {
            const auto moved = now.runOfId.find(before.id);
            if (moved == now.runOfId.end()) {
                continue;
            }
            run = moved->second;
        }
        if (i < read.size()
            && (isSameSnapshot || entry.column->states[run] != SummaryState::Read)) {
            entry.own().summaries[run] = read[i];
            const bool isValid =
                isSameSnapshot || (isGrowth && isUnchanged(before, now.runs[run], job.key));
            entry.own().states[run] = isValid ? SummaryState::Read : SummaryState::Old;
        }
        if (isSameSnapshot) {
            entry.isWanted[run] = false;
        }
    }
    gatherSignal(m_private->summariesTimer);
}

} // namespace runlane::session
