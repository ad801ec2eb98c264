// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_private.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <utility>

// Following what others write to an open store.
namespace runlane::session {

namespace {

using Answer = core::Expected<stores::FollowAnswer>;

// A trainer that writes all the time may spoil a few looks.
constexpr std::size_t kSpoiltLooks = 5;

struct Look
{
    Answer answer;
    qint64 tookMillis = 0;
};

bool isSpoilt(const core::Error& error)
{
    return error.code == core::ErrorCode::DatabaseBusy || error.code == core::ErrorCode::ReadFailed;
}

} // namespace

bool Session::follow(StoreId id, const std::vector<RunRef>& onScreen)
{
    const OpenedStore* opened = store(id);
    const auto at = m_private->sources.find(id);
    if (opened == nullptr || at == m_private->sources.end() || opened->snapshot == nullptr
        || opened->state == StoreState::Reading) {
        return false;
    }
    Source& source = at->second;
    if (source.isLookedAt || !source.isReadOnce || source.found.store == nullptr) {
        return false;
    }
    if (source.follower == nullptr) {
        source.follower = source.found.store->makeFollower();
    }
    if (source.follower == nullptr) {
        return false;
    }
    stores::FollowRequest request;
    request.known = opened->snapshot;
    request.nowMillis = QDateTime::currentMSecsSinceEpoch();
    for (const RunRef& ref : onScreen) {
        if (ref.store == id) {
            request.closeRuns.push_back(ref.runId);
        }
    }
    source.isLookedAt = true;
    auto work = [follower = source.follower, request](const stores::Work& job) {
        QElapsedTimer clock;
        clock.start();
        Answer answer = follower->follow(request, job.stop);
        return Look{std::move(answer), clock.elapsed()};
    };
    auto done = [this, id, known = opened->snapshot](
                    Look look, const std::vector<core::Diagnostic>&) {
        const auto followed = m_private->sources.find(id);
        if (followed == m_private->sources.end()) {
            return;
        }
        followed->second.isLookedAt = false;
        takeFollowed(id, known, std::move(look.answer));
        Q_EMIT this->followed(id, look.tookMillis);
    };
    m_private->run<Look>(QString(), id, std::move(work), std::move(done));
    return true;
}

void Session::takeFollowed(StoreId id, const core::SnapshotPtr& known, Answer result)
{
    OpenedStore* opened = entry(id);
    if (opened->state == StoreState::Reading || opened->snapshot != known) {
        return;
    }
    if (!result) {
        missStore(id, result.error());
        return;
    }
    Source& source = m_private->sources.at(id);
    source.missedLooks = 0;
    if (result->snapshot != nullptr) {
        source.scope = ReloadScope::Growth;
        const std::vector<std::string>& changed = result->changedRuns;
        std::erase_if(source.laterProblems, [&](const core::Diagnostic& problem) {
            return problem.rule == core::Rule::MetricLastLineHeldBack
                && std::binary_search(changed.begin(), changed.end(), problem.runId);
        });
        takeSnapshot(id, std::move(result->snapshot));
        return;
    }
    const bool wasLost = opened->lostSinceMillis.has_value();
    const bool hadFailed = opened->state == StoreState::Failed;
    if (wasLost || hadFailed) {
        opened->lostSinceMillis.reset();
        opened->error.reset();
        opened->state = StoreState::Ready;
        Q_EMIT storeChanged(id);
    }
}

void Session::missStore(StoreId id, const core::Error& error)
{
    if (error.code == core::ErrorCode::Cancelled) {
        return;
    }
    Source& source = m_private->sources.at(id);
    ++source.missedLooks;
    OpenedStore* opened = entry(id);
    if (opened->lostSinceMillis || (isSpoilt(error) && source.missedLooks < kSpoiltLooks)) {
        return;
    }
    opened->lostSinceMillis = QDateTime::currentMSecsSinceEpoch();
    Q_EMIT storeChanged(id);
}

} // namespace runlane::session
