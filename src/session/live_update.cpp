// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/live_update.h"

#include "async/latest_task.h"
#include "session/store_fingerprint.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <optional>

namespace runlane::session {

namespace {

// Looking and reloading may take at most this share of the time.
constexpr int kIdleShare = 5;
// File systems keep times no finer than this.
constexpr std::chrono::seconds kTimeGrain{2};

} // namespace

struct LiveUpdate::Watch
{
    Watch(const Session& session)
        : task(session.pool(), session.mailbox())
    {
        timer.setSingleShot(true);
    }

    QTimer timer;
    async::LatestTask<StoreFingerprint> task;
    // What the store looked like when it was read; nothing: it may have changed meanwhile.
    std::optional<StoreFingerprint> known;
    bool isReading = false;
    bool hasRead = false; // a baseline is still to be taken
    std::filesystem::file_time_type readStarted;
    QElapsedTimer stopwatch;
    qint64 costMillis = 0; // of the last look or reload
    int intervalMillis = 0;
};

LiveUpdate::LiveUpdate(Session& session, const LiveTiming& timing, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_timing(timing)
{
    connect(&session, &Session::storeAdded, this, &LiveUpdate::onStoreChanged);
    connect(&session, &Session::storeChanged, this, &LiveUpdate::onStoreChanged);
    connect(&session, &Session::storeClosed, this, [this](int id) {
        m_watches.erase(id);
        sayInterval();
    });
    for (const OpenedStore& store : session.stores()) {
        onStoreChanged(store.id);
    }
}

LiveUpdate::~LiveUpdate() = default;

void LiveUpdate::setMode(LiveMode mode)
{
    if (m_mode != mode) {
        m_mode = mode;
        scheduleAll();
    }
}

void LiveUpdate::setWindowState(WindowState state)
{
    if (m_window != state) {
        m_window = state;
        scheduleAll();
    }
}

int LiveUpdate::intervalMillis() const
{
    int shortest = 0;
    for (const auto& [id, watch] : m_watches) {
        if (watch->intervalMillis > 0) {
            shortest =
                shortest == 0 ? watch->intervalMillis : std::min(shortest, watch->intervalMillis);
        }
    }
    return m_mode == LiveMode::On ? shortest : 0;
}

void LiveUpdate::onStoreChanged(int id)
{
    const OpenedStore* store = m_session.store(id);
    if (store == nullptr) {
        return;
    }
    std::unique_ptr<Watch>& watch = m_watches[id];
    if (watch == nullptr) {
        watch = std::make_unique<Watch>(m_session);
        connect(&watch->timer, &QTimer::timeout, this, [this, id] { look(id); });
    }
    if (store->state == StoreState::Reading) {
        if (!watch->isReading) {
            watch->isReading = true;
            watch->readStarted = std::filesystem::file_time_type::clock::now();
            watch->stopwatch.start();
            watch->timer.stop();
            watch->task.cancel();
        }
        return;
    }
    if (!watch->isReading) {
        return;
    }
    watch->isReading = false;
    watch->costMillis = watch->stopwatch.elapsed();
    if (store->state == StoreState::Ready) {
        watch->hasRead = true;
        look(id);
    } else {
        schedule(id);
    }
}

void LiveUpdate::look(StoreId id)
{
    const core::SnapshotPtr snapshot = m_session.snapshot(id);
    if (snapshot == nullptr) {
        return;
    }
    Watch& watch = *m_watches.at(id);
    watch.stopwatch.start();
    watch.task.start([snapshot](const std::stop_token& stop,
                         core::Progress&) { return storeFingerprint(*snapshot, stop); },
        [this, id](const StoreFingerprint& seen) {
            Watch& looked = *m_watches.at(id);
            looked.costMillis =
                std::max(looked.hasRead ? looked.costMillis : 0, looked.stopwatch.elapsed());
            if (looked.hasRead) {
                looked.hasRead = false;
                looked.known.reset();
                if (seen.newest + kTimeGrain < looked.readStarted) {
                    looked.known = seen;
                }
                schedule(id);
                return;
            }
            const bool wasLost =
                m_session.store(id)->state == StoreState::Failed && !seen.isReachable;
            if (wasLost || looked.known == seen) {
                schedule(id);
                return;
            }
            Q_EMIT changeNoticed(id);
            m_session.reload(id, ReloadScope::ChangedRuns);
        });
}

void LiveUpdate::schedule(StoreId id)
{
    Watch& watch = *m_watches.at(id);
    const core::SnapshotPtr snapshot = m_session.snapshot(id);
    if (snapshot == nullptr || watch.isReading || watch.task.isRunning()) {
        return;
    }
    const int wanted = m_window == WindowState::Hidden ? m_timing.hiddenMillis
        : hasActiveRuns(*snapshot)                     ? m_timing.activeMillis
                                                       : m_timing.idleMillis;
    watch.intervalMillis = std::max(wanted, static_cast<int>(watch.costMillis) * kIdleShare);
    if (m_mode == LiveMode::On) {
        watch.timer.start(watch.intervalMillis);
    } else {
        watch.timer.stop();
    }
    sayInterval();
}

void LiveUpdate::scheduleAll()
{
    for (const auto& [id, watch] : m_watches) {
        schedule(id);
    }
    sayInterval();
}

void LiveUpdate::sayInterval()
{
    const int interval = intervalMillis();
    if (interval != m_saidInterval) {
        m_saidInterval = interval;
        Q_EMIT intervalChanged(interval);
    }
}

} // namespace runlane::session
