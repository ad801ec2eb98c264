// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"
#include "analysis/query_histories.h"
#include "core/error.h"
#include "core/metric_series.h"
#include "core/snapshot.h"
#include "session/readers.h"
#include "session/summary_column.h"
#include "stores/store.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

// Contract: everything the window knows. Lives on the window's thread; all reading happens on the
// worker pool; results arrive by signals on the window's thread.
namespace runlane::async {
class Mailbox;
class WorkerPool;
} // namespace runlane::async

namespace runlane::session {

using StoreId = int; // unique while the program runs

// A run of an open store; ids may repeat between stores.
struct RunRef
{
    StoreId store = 0;
    std::string runId;

    friend auto operator<=>(const RunRef&, const RunRef&) = default;
    friend bool operator==(const RunRef&, const RunRef&) = default;
};

// ChangedRuns: what was read of runs that look the same as before stays valid. Growth: the same
// while following; histories are read on, and artifacts again when the run's status changes.
enum class ReloadScope { Everything, ChangedRuns, Growth };

enum class StoreState { Reading, Ready, Failed };

struct OpenedStore
{
    StoreId id = 0;
    QString place; // as the user named it
    StoreState state = StoreState::Reading;
    core::SnapshotPtr snapshot; // null until the first part arrived; partial while Reading
    std::optional<core::Error> error; // Cancelled: Ready with what had been read by then
    std::string focusExperimentId; // experiment or run the user named
    std::string focusRunId;
    // The place cannot be reached since then; the snapshot is what was read last.
    std::optional<std::int64_t> lostSinceMillis;
};

class Comparison;

class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    explicit Session(Readers readers, QObject* parent = nullptr);
    ~Session() override; // asks all work to stop and waits for it

    // Opens every store at place (both kinds of one folder); a place already open is reloaded and
    // shown.
    StoreId open(const QString& place);
    void close(StoreId id);
    // Keeps showing the old snapshot until the new one is there.
    void reload(StoreId id, ReloadScope scope = ReloadScope::Everything);
    void reloadAll();
    void cancelWork(); // Esc: stops reading, keeps what is there
    // Looks once for what others wrote since and reads only that; runs on the screen are looked at
    // closely. followed comes when the look is over, before it storeChanged when something changed.
    // False: the store is being read or looked at, or cannot be followed.
    bool follow(StoreId id, const std::vector<RunRef>& onScreen = {});

    [[nodiscard]] const std::vector<OpenedStore>& stores() const { return m_stores; }
    [[nodiscard]] const OpenedStore* store(StoreId id) const;
    [[nodiscard]] core::SnapshotPtr snapshot(StoreId id) const;
    [[nodiscard]] const core::Run* run(
        const RunRef& ref) const; // valid until the next event loop turn
    [[nodiscard]] Comparison& comparison() { return *m_comparison; }

    // Histories: null when not read yet; then requestSeries and wait for seriesChanged. LRU cache
    // with a byte budget; what a page holds on to is never dropped. After a reload the old series
    // are returned until they were requested and read again. Absent metrics give empty series.
    [[nodiscard]] std::shared_ptr<const core::MetricSeries> series(
        const RunRef& ref, const std::string& key) const;
    // False for a series from before the last reload, and for none.
    [[nodiscard]] bool isCurrent(const RunRef& ref, const std::string& key) const;
    void requestSeries(const std::vector<RunRef>& runs, const std::vector<std::string>& keys);
    // Reads histories of the snapshot shown now in bulk, past the cache; for worker threads, also
    // after the store was closed. Problems met join those of the store. Empty when nothing has been
    // read yet.
    [[nodiscard]] analysis::HistoryReader historyReader(StoreId id);

    // Summaries of a metric's histories for many runs at once: the histories are read in chunks and
    // dropped, the summaries stay for the columns used last. Null when nothing was requested of the
    // snapshot shown; then requestSummaries (runs: indexes into it) and wait for summariesChanged,
    // which comes again and again while entries arrive. After a reload, entries stand as Old until
    // they were requested and read again.
    [[nodiscard]] std::shared_ptr<const SummaryColumn> summaries(
        StoreId id, const analysis::SummaryKey& key) const;
    void requestSummaries(StoreId id, const std::vector<analysis::SummaryKey>& keys,
        const std::vector<std::uint32_t>& runs);

    // Evaluations of a run, best level first: null when not read yet. evidence: what they were
    // computed from, entry by entry.
    [[nodiscard]] std::shared_ptr<const std::vector<analysis::Evaluation>> evaluations(
        const RunRef& ref) const;
    [[nodiscard]] std::shared_ptr<const std::vector<core::Evidence>> evidence(
        const RunRef& ref) const;
    void requestEvaluations(const std::vector<RunRef>& runs);

    // Files a run left: null when not listed yet.
    [[nodiscard]] std::shared_ptr<const stores::ArtifactListing> artifacts(const RunRef& ref) const;
    void requestArtifacts(const std::vector<RunRef>& runs);

    // Where the user says artifacts of a store lie now. Setting them forgets the artifacts and
    // evaluations read of that store and says so (artifactsChanged, evaluationsChanged); request
    // them again.
    [[nodiscard]] std::vector<stores::MovedFolder> movedFolders(StoreId id) const;
    void setMovedFolders(StoreId id, std::vector<stores::MovedFolder> moved);

    // For pages with work of their own (async::LatestTask).
    [[nodiscard]] async::WorkerPool& pool() const;
    [[nodiscard]] const async::Mailbox& mailbox() const;

    // Problems of every open store and of everything read since, ordered.
    [[nodiscard]] std::vector<core::Diagnostic> problems(StoreId id) const;

Q_SIGNALS:
    void storeAdded(int id);
    void storeChanged(int id); // state or snapshot
    void storeRead(int id); // a reading or reload came to its end
    void followed(int id, qint64 tookMillis);
    void storeClosed(int id);
    // An open() named a store that is open already: show it (focusExperimentId, focusRunId).
    void storeFocused(int id);
    // Nothing was opened at place; a store added for it was closed before.
    void openFailed(const QString& place, const core::Error& error);
    void seriesChanged();
    void summariesChanged();
    void evaluationsChanged();
    void artifactsChanged();
    void problemsChanged();
    // what: "Reading runs"; done/total 0 when unknown; empty what: nothing is running. At most
    // every 100 ms.
    void progressChanged(const QString& what, quint64 done, quint64 total);

private:
    struct Private;
    struct Source;
    struct RunEvidence;
    struct SummaryEntry;
    struct SummaryJob;

    [[nodiscard]] OpenedStore* entry(StoreId id);
    [[nodiscard]] StoreId addEntry(const QString& place);
    void dropEntry(StoreId id);
    void find(StoreId id);
    void takeFound(StoreId id, core::Expected<std::vector<FoundStore>> result);
    [[nodiscard]] bool isFocusedElsewhere(StoreId newId, const FoundStore& found);
    void read(StoreId id);
    void takePartial(StoreId id, core::SnapshotPtr snapshot);
    void takeSnapshot(StoreId id, core::SnapshotPtr snapshot);
    void keepUnchanged(StoreId id, const core::StoreSnapshot& old, const core::StoreSnapshot& read);
    void verify(StoreId id);
    void takeFollowed(
        StoreId id, const core::SnapshotPtr& known, core::Expected<stores::FollowAnswer> result);
    void missStore(StoreId id, const core::Error& error);
    void takeFailure(StoreId id, core::Error error);
    void readSeries(StoreId id, std::vector<stores::HistoryRequest> requests);
    [[nodiscard]] SummaryEntry* summaryEntry(StoreId id, const analysis::SummaryKey& key);
    void startSummaryJobs();
    void dropSummaryJobs(StoreId id);
    void takeSummaries(const SummaryJob& job, const std::vector<analysis::MetricSummary>& read);
    void forgetOldSummaries();
    void readEvidence(const RunRef& ref);
    void readArtifacts(const RunRef& ref);
    void addProblems(StoreId id, std::vector<core::Diagnostic> problems);

    std::unique_ptr<Private> m_private;
    std::vector<OpenedStore> m_stores;
    std::unique_ptr<Comparison> m_comparison;
};

} // namespace runlane::session
