// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/live.h"

#include <QDateTime>

#include <algorithm>

namespace runlane::session {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds kActive = 2s;
constexpr milliseconds kQuiet = 10s;
constexpr milliseconds kHidden = 60s;
constexpr int kShareOfInterval = 5;

bool hasActiveRuns(const OpenedStore& opened)
{
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    const std::vector<core::Run>& runs = opened.snapshot->runs;
    return std::any_of(runs.begin(), runs.end(),
        [now](const core::Run& run) { return stores::isActive(run, now); });
}

} // namespace

milliseconds liveInterval(const LiveFacts& facts)
{
    milliseconds usual = facts.hasActiveRuns ? kActive : kQuiet;
    if (facts.window == WindowPresence::Hidden) {
        usual = kHidden;
    }
    const milliseconds bearable =
        std::chrono::ceil<std::chrono::seconds>(facts.lastLook * kShareOfInterval);
    return std::max(usual, bearable);
}

Live::Live(Session& session, OnScreen onScreen, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_onScreen(std::move(onScreen))
{
    connect(&session, &Session::storeChanged, this, &Live::watch);
    connect(&session, &Session::storeClosed, this, [this](int id) {
        m_watches.erase(id);
        Q_EMIT changed();
    });
    connect(&session, &Session::followed, this, [this](int id, qint64 tookMillis) {
        if (const auto at = m_watches.find(id); at != m_watches.end()) {
            at->second->lastLook = milliseconds(tookMillis);
            schedule(id);
        }
    });
}

void Live::setMode(LiveMode mode)
{
    if (m_mode == mode) {
        return;
    }
    m_mode = mode;
    if (mode == LiveMode::Off) {
        m_watches.clear();
    } else {
        lookAtAll();
    }
    Q_EMIT changed();
}

void Live::setWindowPresence(WindowPresence presence)
{
    if (m_presence == presence) {
        return;
    }
    m_presence = presence;
    if (m_mode == LiveMode::On && presence == WindowPresence::Shown) {
        lookAtAll();
    }
    Q_EMIT changed();
}

void Live::lookAtAll()
{
    std::vector<StoreId> ids;
    for (const OpenedStore& opened : m_session.stores()) {
        ids.push_back(opened.id);
    }
    for (const StoreId id : ids) {
        watch(id);
        look(id);
    }
}

void Live::watch(StoreId id)
{
    const OpenedStore* opened = m_session.store(id);
    const bool isWatched = m_watches.count(id) != 0;
    if (m_mode == LiveMode::Off || isWatched || opened == nullptr || opened->snapshot == nullptr
        || opened->state == StoreState::Reading) {
        return;
    }
    auto made = std::make_unique<Watch>();
    made->timer.setSingleShot(true);
    connect(&made->timer, &QTimer::timeout, this, [this, id] { look(id); });
    m_watches.emplace(id, std::move(made));
    schedule(id);
}

void Live::look(StoreId id)
{
    if (m_watches.count(id) != 0 && !m_session.follow(id, m_onScreen())) {
        schedule(id);
    }
}

void Live::schedule(StoreId id)
{
    m_watches.at(id)->timer.start(interval(id));
    const milliseconds now = interval();
    if (now != m_shown) {
        m_shown = now;
        Q_EMIT changed();
    }
}

milliseconds Live::interval(StoreId id) const
{
    const auto at = m_watches.find(id);
    const OpenedStore* opened = m_session.store(id);
    if (at == m_watches.end() || opened == nullptr || opened->snapshot == nullptr) {
        return 0ms;
    }
    return liveInterval({hasActiveRuns(*opened), m_presence, at->second->lastLook});
}

milliseconds Live::interval() const
{
    milliseconds shortest = 0ms;
    for (const auto& [id, watch] : m_watches) {
        const milliseconds own = interval(id);
        shortest = shortest == 0ms ? own : std::min(shortest, own);
    }
    return shortest;
}

} // namespace runlane::session
