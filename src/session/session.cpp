// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/comparison.h"
#include "session/session_private.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace runlane::session {

namespace {

constexpr int kGatherMillis = 30;
constexpr int kIdleMillis = 500; // without work before a database is checked
constexpr int kGatherSummariesMillis = 150; // whole columns change

} // namespace

Session::Session(QObject* parent)
    : Session(defaultReaders(), parent)
{
}

Session::Session(Readers readers, QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(std::move(readers)))
    , m_comparison(std::make_unique<Comparison>())
{
    connect(&m_private->watch, &async::ProgressWatch::changed, this, &Session::progressChanged);
    const auto gather = [this](QTimer& timer, void (Session::*signal)()) {
        timer.setSingleShot(true);
        timer.setInterval(kGatherMillis);
        connect(&timer, &QTimer::timeout, this, signal);
    };
    gather(m_private->seriesTimer, &Session::seriesChanged);
    gather(m_private->summariesTimer, &Session::summariesChanged);
    m_private->summariesTimer.setInterval(kGatherSummariesMillis);
    gather(m_private->evaluationsTimer, &Session::evaluationsChanged);
    gather(m_private->artifactsTimer, &Session::artifactsChanged);
    gather(m_private->problemsTimer, &Session::problemsChanged);
    m_private->checkTimer.setSingleShot(true);
    m_private->checkTimer.setInterval(kIdleMillis);
    connect(&m_private->checkTimer, &QTimer::timeout, this, [this] {
        if (const std::optional<StoreId> next = m_private->nextCheck()) {
            verify(*next);
        }
    });
}

Session::~Session()
{
    m_private.reset();
}

const OpenedStore* Session::store(StoreId id) const
{
    const auto at = std::find_if(
        m_stores.begin(), m_stores.end(), [&](const OpenedStore& store) { return store.id == id; });
    return at == m_stores.end() ? nullptr : &*at;
}

OpenedStore* Session::entry(StoreId id)
{
    const auto at = std::find_if(
        m_stores.begin(), m_stores.end(), [&](const OpenedStore& store) { return store.id == id; });
    return at == m_stores.end() ? nullptr : &*at;
}

core::SnapshotPtr Session::snapshot(StoreId id) const
{
    const OpenedStore* opened = store(id);
    return opened == nullptr ? nullptr : opened->snapshot;
}

const core::Run* Session::run(const RunRef& ref) const
{
    const OpenedStore* opened = store(ref.store);
    return opened == nullptr || opened->snapshot == nullptr ? nullptr
                                                            : opened->snapshot->findRun(ref.runId);
}

async::WorkerPool& Session::pool() const
{
    return m_private->pool;
}

const async::Mailbox& Session::mailbox() const
{
    return m_private->mailbox;
}

void Session::cancelWork()
{
    for (const OpenedStore& opened : m_stores) {
        dropSummaryJobs(opened.id);
    }
    for (auto& [number, job] : m_private->jobs) {
        job.stop.request_stop();
    }
}

std::vector<core::Diagnostic> Session::problems(StoreId id) const
{
    std::vector<core::Diagnostic> all;
    if (const core::SnapshotPtr read = snapshot(id)) {
        all = read->problems;
    }
    const auto source = m_private->sources.find(id);
    if (source != m_private->sources.end()) {
        for (const core::Diagnostic& later : source->second.laterProblems) {
            if (std::find(all.begin(), all.end(), later) == all.end()) {
                all.push_back(later);
            }
        }
    }
    std::stable_sort(
        all.begin(), all.end(), [](const core::Diagnostic& a, const core::Diagnostic& b) {
            return std::tie(a.path, a.line, a.rule) < std::tie(b.path, b.line, b.rule);
        });
    return all;
}

void Session::addProblems(StoreId id, std::vector<core::Diagnostic> problems)
{
    const auto source = m_private->sources.find(id);
    if (source == m_private->sources.end() || problems.empty()) {
        return;
    }
    std::vector<core::Diagnostic>& known = source->second.laterProblems;
    for (core::Diagnostic& problem : problems) {
        if (std::find(known.begin(), known.end(), problem) == known.end()) {
            known.push_back(std::move(problem));
        }
    }
    gatherSignal(m_private->problemsTimer);
}

} // namespace runlane::session
