// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"
#include "session/session_private.h"

#include <algorithm>
#include <cmath>
#include <utility>

// Opening, reading, reloading and closing stores.
namespace runlane::session {

namespace {

using Found = core::Expected<std::vector<FoundStore>>;

// The store that was read and what it said.
struct ReadStore
{
    stores::StorePtr store;
    core::SnapshotPtr snapshot;
};
using Read = core::Expected<ReadStore>;

core::Expected<stores::StorePtr> freshStore(const FoundStore& found)
{
    if (found.reopen) {
        return found.reopen();
    }
    return found.store;
}

bool looksSame(const core::Run& before, const core::Run& now)
{
    return before.status == now.status && before.endTimeMillis == now.endTimeMillis
        && before.startTimeMillis == now.startTimeMillis && before.folder == now.folder;
}

bool hasSameLatest(const core::Run& before, const core::Run& now, const std::string& key)
{
    const core::MetricValue* old = core::findKey(before.metrics, key);
    const core::MetricValue* latest = core::findKey(now.metrics, key);
    if (old == nullptr || latest == nullptr) {
        return old == latest;
    }
    const bool isSameValue =
        old->value == latest->value || (std::isnan(old->value) && std::isnan(latest->value));
    return isSameValue && old->step == latest->step
        && old->timestampMillis == latest->timestampMillis && old->points == latest->points;
}

} // namespace

StoreId Session::open(const QString& place)
{
    StoreId first = 0;
    for (const OpenedStore& opened : m_stores) {
        first = first == 0 && opened.place == place ? opened.id : first;
    }
    if (first == 0) {
        const StoreId id = addEntry(place);
        find(id);
        return id;
    }
    std::vector<StoreId> ids;
    for (const OpenedStore& opened : m_stores) {
        if (opened.place == place) {
            ids.push_back(opened.id);
        }
    }
    for (const StoreId id : ids) {
        reload(id);
    }
    Q_EMIT storeFocused(first);
    return first;
}

StoreId Session::addEntry(const QString& place)
{
    const StoreId id = m_private->nextStore++;
    OpenedStore opened;
    opened.id = id;
    opened.place = place;
    m_stores.push_back(std::move(opened));
    m_private->sources.emplace(id, Source{});
    Q_EMIT storeAdded(id);
    return id;
}

void Session::dropEntry(StoreId id)
{
    const auto at = std::find_if(
        m_stores.begin(), m_stores.end(), [&](const OpenedStore& store) { return store.id == id; });
    if (at == m_stores.end()) {
        return;
    }
    const OpenedStore keptWhileSignalling = *at;
    m_private->stopJobsOf(id);
    m_stores.erase(at);
    m_private->sources.erase(id);
    const auto isOfStore = [id](const RunRef& ref) { return ref.store == id; };
    m_private->series.eraseIf([&](const SeriesKey& key) { return isOfStore(key.run); });
    std::erase_if(m_private->summaries, [id](const auto& each) { return each.first.first == id; });
    m_private->evidence.eraseIf(isOfStore);
    m_private->artifacts.eraseIf(isOfStore);
    m_comparison->removeIf(isOfStore);
    Q_EMIT storeClosed(id);
    Q_EMIT problemsChanged();
}

void Session::close(StoreId id)
{
    dropEntry(id);
}

void Session::find(StoreId id)
{
    const OpenedStore* opened = store(id);
    m_private->run<Found>(
        tr("Looking for stores"), id,
        [place = opened->place.toStdString(), look = m_private->readers.findStores](
            const stores::Work& work) { return look(place, work.stop); },
        [this, id](Found result, const std::vector<core::Diagnostic>&) {
            takeFound(id, std::move(result));
        });
}

void Session::takeFound(StoreId id, Found result)
{
    const OpenedStore* opened = store(id);
    if (opened == nullptr) {
        return;
    }
    const QString place = opened->place;
    if (!result) {
        takeFailure(id, std::move(result).error());
        return;
    }
    bool isIdUsed = false;
    for (FoundStore& found : *result) {
        if (isFocusedElsewhere(id, found)) {
            continue;
        }
        const StoreId target = isIdUsed ? addEntry(place) : id;
        OpenedStore* shown = entry(target);
        shown->focusExperimentId = found.focusExperimentId;
        shown->focusRunId = found.focusRunId;
        Source& source = m_private->sources.at(target);
        source.found = std::move(found);
        source.isSecondary = isIdUsed;
        isIdUsed = true;
        read(target);
    }
    if (!isIdUsed) {
        dropEntry(id);
    }
}

bool Session::isFocusedElsewhere(StoreId newId, const FoundStore& found)
{
    for (auto& [id, source] : m_private->sources) {
        if (id == newId || source.found.store == nullptr
            || source.found.store->info().path != found.store->info().path) {
            continue;
        }
        OpenedStore* opened = entry(id);
        opened->focusExperimentId = found.focusExperimentId;
        opened->focusRunId = found.focusRunId;
        const StoreId openId = id;
        reload(openId);
        Q_EMIT storeFocused(openId);
        return true;
    }
    return false;
}

void Session::reload(StoreId id, ReloadScope scope)
{
    OpenedStore* opened = entry(id);
    if (opened == nullptr || opened->state == StoreState::Reading) {
        return;
    }
    opened->state = StoreState::Reading;
    m_private->sources.at(id).scope = scope;
    read(id);
    Q_EMIT storeChanged(id);
}

void Session::reloadAll()
{
    std::vector<StoreId> ids;
    for (const OpenedStore& opened : m_stores) {
        ids.push_back(opened.id);
    }
    for (const StoreId id : ids) {
        reload(id);
    }
}

void Session::read(StoreId id)
{
    const Source& source = m_private->sources.at(id);
    stores::CatalogueRequest request;
    if (!source.isReadOnce) {
        request.onPartial = [this, id, address = m_private->mailbox.address()](
                                core::SnapshotPtr part) {
            address.post([this, id, part = std::move(part)] { takePartial(id, part); });
        };
    }
    const bool isFirst = entry(id)->snapshot == nullptr;
    auto work = [found = source.found, request = std::move(request), isFirst](
                    const stores::Work& job) -> Read {
        const auto store =
            isFirst ? core::Expected<stores::StorePtr>(found.store) : freshStore(found);
        return store.and_then([&](const stores::StorePtr& fresh) {
            return fresh->loadCatalogue(request, job).map([&](const core::SnapshotPtr& snapshot) {
                return ReadStore{fresh, snapshot};
            });
        });
    };
    auto done = [this, id](Read result, std::vector<core::Diagnostic> problems) {
        const auto found = m_private->sources.find(id);
        if (found == m_private->sources.end()) {
            return;
        }
        if (result) {
            found->second.found.store = result->store;
            found->second.follower.reset();
            found->second.laterProblems.clear();
            const bool isChecked = std::exchange(found->second.isReadOnce, true);
            takeSnapshot(id, result->snapshot);
            Q_EMIT storeRead(id);
            if (!isChecked) {
                m_private->planCheck(id, result->snapshot->store);
            }
        } else {
            takeFailure(id, std::move(result).error());
        }
        addProblems(id, std::move(problems));
    };
    m_private->run<Read>(tr("Reading runs"), id, std::move(work), std::move(done));
}

void Session::Private::planCheck(StoreId id, const core::StoreInfo& store)
{
    if (isCheckedWhenOpened(store)) {
        waitingChecks.push_back(id);
        checkTimer.start();
    }
}

std::optional<StoreId> Session::Private::nextCheck()
{
    if (waitingChecks.empty()) {
        return std::nullopt;
    }
    checkTimer.start();
    if (!jobs.empty()) {
        return std::nullopt;
    }
    const StoreId id = waitingChecks.front();
    waitingChecks.pop_front();
    return sources.count(id) == 0 ? std::nullopt : std::optional(id);
}

void Session::verify(StoreId id)
{
    auto work = [store = m_private->sources.at(id).found.store](
                    const stores::Work& job) { return store->verify(job); };
    auto done = [this, id](core::Expected<void>, std::vector<core::Diagnostic> problems) {
        addProblems(id, std::move(problems));
    };
    m_private->run<core::Expected<void>>(
        tr("Checking the database"), id, std::move(work), std::move(done));
}

void Session::takePartial(StoreId id, core::SnapshotPtr snapshot)
{
    OpenedStore* opened = entry(id);
    if (opened != nullptr && opened->state == StoreState::Reading
        && !m_private->sources.at(id).isReadOnce) {
        opened->snapshot = std::move(snapshot);
        Q_EMIT storeChanged(id);
    }
}

void Session::takeSnapshot(StoreId id, core::SnapshotPtr snapshot)
{
    OpenedStore* opened = entry(id);
    Source& source = m_private->sources.at(id);
    source.isReadOnce = true;
    ++source.generation;
    const core::SnapshotPtr old = opened->snapshot;
    opened->snapshot = std::move(snapshot);
    if (old != nullptr && source.scope != ReloadScope::Everything) {
        keepUnchanged(id, *old, *opened->snapshot);
    }
    opened->state = StoreState::Ready;
    opened->error.reset();
    opened->lostSinceMillis.reset();
    source.missedLooks = 0;
    const core::SnapshotPtr read = opened->snapshot;
    m_comparison->removeIf(
        [&](const RunRef& ref) { return ref.store == id && read->findRun(ref.runId) == nullptr; });
    Q_EMIT storeChanged(id);
    gatherSignal(m_private->problemsTimer);
}

void Session::keepUnchanged(
    StoreId id, const core::StoreSnapshot& old, const core::StoreSnapshot& read)
{
    const Source& source = m_private->sources.at(id);
    const std::size_t generation = source.generation;
    const bool isGrowth = source.scope == ReloadScope::Growth;
    const auto isSameRun = [&](const RunRef& ref) {
        const core::Run* before = old.findRun(ref.runId);
        const core::Run* now = read.findRun(ref.runId);
        return ref.store == id && before != nullptr && now != nullptr && looksSame(*before, *now);
    };
    m_private->series.refreshIf(
        [&](const SeriesKey& key) {
            return isSameRun(key.run)
                && hasSameLatest(
                    *old.findRun(key.run.runId), *read.findRun(key.run.runId), key.key);
        },
        generation - 1, generation);
    const auto isFinished = [&](const RunRef& ref) {
        return isSameRun(ref) && read.findRun(ref.runId)->status != core::RunStatus::Running
            && old.findRun(ref.runId)->metrics.size() == read.findRun(ref.runId)->metrics.size();
    };
    const auto hasSameFiles = [&](const RunRef& ref) {
        return isGrowth ? isSameRun(ref) : isFinished(ref);
    };
    m_private->evidence.refreshIf(hasSameFiles, generation - 1, generation);
    m_private->artifacts.refreshIf(hasSameFiles, generation - 1, generation);
}

void Session::takeFailure(StoreId id, core::Error error)
{
    OpenedStore* opened = entry(id);
    const bool isCancelled = error.code == core::ErrorCode::Cancelled;
    if (opened->snapshot == nullptr) {
        const QString place = opened->place;
        const bool isExpected = m_private->sources.at(id).isSecondary
            && (error.code == core::ErrorCode::ArtifactsOnly
                || error.code == core::ErrorCode::NotAStore);
        dropEntry(id);
        if (!isCancelled && !isExpected) {
            Q_EMIT openFailed(place, error);
        }
        return;
    }
    opened->state = isCancelled ? StoreState::Ready : StoreState::Failed;
    if (!isCancelled || !m_private->sources.at(id).isReadOnce) {
        opened->error = std::move(error);
    }
    Q_EMIT storeChanged(id);
}

} // namespace runlane::session
