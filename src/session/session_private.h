// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/mailbox.h"
#include "async/progress_watch.h"
#include "async/worker_pool.h"
#include "session/lru_cache.h"
#include "session/session.h"

#include <QTimer>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <utility>

// What session.cpp and its parts share.
namespace runlane::session {

struct SeriesKey
{
    RunRef run;
    std::string key;

    friend auto operator<=>(const SeriesKey&, const SeriesKey&) = default;
    friend bool operator==(const SeriesKey&, const SeriesKey&) = default;
};

// What is known of an open store besides OpenedStore.
struct Session::Source
{
    FoundStore found;
    bool isReadOnce = false; // to the end
    ReloadScope scope = ReloadScope::Everything; // of the reload under way
    bool isSecondary = false; // came along with another store of its place
    std::size_t generation = 1; // grows with every finished reload
    std::vector<core::Diagnostic> laterProblems;
    std::shared_ptr<stores::Follower> follower; // made at the first look after a reading
    bool isLookedAt = false; // a look is under way
    std::size_t missedLooks = 0; // one after the other
    std::shared_ptr<const std::vector<stores::MovedFolder>> moved =
        std::make_shared<const std::vector<stores::MovedFolder>>();
};

// Shared with whoever asked for it: copied before it is changed while somebody holds it.
struct Session::SummaryEntry
{
    std::shared_ptr<SummaryColumn> column;
    std::vector<bool> isWanted; // a job is waiting or running
    std::uint64_t lastUse = 0;

    SummaryColumn& own()
    {
        if (column.use_count() > 1) {
            column = std::make_shared<SummaryColumn>(*column);
        }
        return *column;
    }
};

// OnePass: of very many runs; falls apart into parts where the store declines a pass.
enum class SummaryWay { AsUsual, OnePass };

struct Session::SummaryJob
{
    StoreId store = 0;
    analysis::SummaryKey key;
    core::SnapshotPtr snapshot;
    std::vector<std::uint32_t> runs; // of the snapshot
    SummaryWay way = SummaryWay::AsUsual;

    // The same for so many runs each, in their order, without a pass.
    [[nodiscard]] std::deque<SummaryJob> parts(std::size_t runsEach) const
    {
        std::deque<SummaryJob> all;
        for (std::size_t first = 0; first < runs.size(); first += runsEach) {
            const auto begin = runs.begin() + static_cast<std::ptrdiff_t>(first);
            const std::size_t count = std::min(runsEach, runs.size() - first);
            all.push_back({store, key, snapshot,
                {begin, begin + static_cast<std::ptrdiff_t>(count)}, SummaryWay::AsUsual});
        }
        return all;
    }
};

struct Session::RunEvidence
{
    std::vector<core::Evidence> evidence;
    std::vector<analysis::Evaluation> evaluations;
};

// SQLite's check reads the whole file. In the window it is for files small enough that nobody has
// to wait for it; runlane doctor checks larger ones.
inline constexpr std::uint64_t kLargestCheckedBytes = std::uint64_t{256} * 1024 * 1024;
[[nodiscard]] inline bool isCheckedWhenOpened(const core::StoreInfo& store)
{
    return store.kind == core::StoreKind::Sqlite && store.bytes <= kLargestCheckedBytes;
}

inline constexpr std::size_t kSeriesBudgetBytes = std::size_t{256} * 1024 * 1024;
inline constexpr std::size_t kEvidenceBudgetBytes = std::size_t{256} * 1024 * 1024;
inline constexpr std::size_t kArtifactsBudgetBytes = std::size_t{32} * 1024 * 1024;

// The timer's signal follows the first arrival after the last one, not the end of a stream.
inline void gatherSignal(QTimer& timer)
{
    if (!timer.isActive()) {
        timer.start();
    }
}

struct Session::Private
{
    explicit Private(Readers usedReaders)
        : readers(std::move(usedReaders))
    {
    }

    struct Job
    {
        StoreId store = 0;
        std::stop_source stop;
    };

    // Runs work on the pool under the given name (empty: without showing it); done is called on the
    // window's thread with the result and the problems met.
    template <class Result>
    void run(const QString& what, StoreId store, std::function<Result(stores::Work)> work,
        std::function<void(Result, std::vector<core::Diagnostic>)> done)
    {
        const auto progress = std::make_shared<core::Progress>();
        if (!what.isEmpty()) {
            watch.add(what, progress);
        }
        const std::size_t number = nextJob++;
        const std::stop_source stop =
            pool.start([this, progress, number, address = mailbox.address(), job = std::move(work),
                           done = std::move(done)](std::stop_token token) {
                core::DiagnosticSink sink;
                auto result =
                    std::make_shared<Result>(job(stores::Work{std::move(token), *progress, sink}));
                address.post([this, progress, number, result, done = std::move(done),
                                 problems = sink.take()]() mutable {
                    watch.remove(progress);
                    jobs.erase(number);
                    done(std::move(*result), std::move(problems));
                });
            });
        jobs.emplace(number, Job{store, stop});
    }

    // The check of a store just read is done once nothing else is to be done.
    void planCheck(StoreId id, const core::StoreInfo& store);
    // What to check now; asks again later while there is anything left.
    [[nodiscard]] std::optional<StoreId> nextCheck();

    void stopJobsOf(StoreId store)
    {
        for (auto& [number, job] : jobs) {
            if (job.store == store) {
                job.stop.request_stop();
            }
        }
    }

    Readers readers;
    std::map<StoreId, Source> sources;
    StoreId nextStore = 1;
    LruCache<SeriesKey, core::MetricSeries> series{kSeriesBudgetBytes};
    LruCache<RunRef, RunEvidence> evidence{kEvidenceBudgetBytes};
    LruCache<RunRef, stores::ArtifactListing> artifacts{kArtifactsBudgetBytes};
    std::set<SeriesKey> pendingSeries;
    std::set<RunRef> pendingEvidence;
    std::set<RunRef> pendingArtifacts;
    std::map<std::pair<StoreId, analysis::SummaryKey>, SummaryEntry> summaries;
    std::deque<SummaryJob> summaryJobs; // that wait
    std::size_t runningSummaryJobs = 0;
    std::uint64_t summaryUses = 0;
    std::map<std::size_t, Job> jobs;
    std::size_t nextJob = 0;
    async::Mailbox mailbox;
    async::ProgressWatch watch;
    QTimer seriesTimer; // gather many arrivals into one signal
    QTimer summariesTimer;
    QTimer evaluationsTimer;
    QTimer artifactsTimer;
    QTimer problemsTimer;
    QTimer checkTimer;
    std::deque<StoreId> waitingChecks;
    async::WorkerPool pool; // destroyed first: ends all work
};

} // namespace runlane::session
