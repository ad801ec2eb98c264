// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"
#include "core/error.h"
#include "core/evidence.h"
#include "core/metric_series.h"
#include "core/progress.h"
#include "core/snapshot.h"
#include "stores/follow.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

// Contract: reading MLflow stores. Nothing here ever writes to, locks or leaves a file beside a
// store. All functions are synchronous, may be called from any thread and at the same time, and
// return ErrorCode::Cancelled soon after the stop token asks.
namespace runlane::stores {

enum class HistoryDetail { LatestOnly, CountPoints }; // CountPoints also fills points, min, max

struct Work
{
    std::stop_token stop;
    core::Progress& progress;
    core::DiagnosticSink& problems;
};

// Called with a sealed part of the catalogue while reading goes on, at most every 100 ms, from the
// reading thread.
using PartialCatalogue = std::function<void(core::SnapshotPtr)>;

struct CatalogueRequest
{
    HistoryDetail histories = HistoryDetail::LatestOnly;
    PartialCatalogue onPartial; // may be empty
};

// known: the series as it was read before; what was written since is read on from there when that
// is safe.
struct HistoryRequest
{
    std::string runId;
    std::string key;
    std::shared_ptr<const core::MetricSeries> known = {};
};

// One file below a run's artifacts. path: relative to the artifact root, '/' separated.
struct ArtifactFile
{
    std::string path;
    std::string filePath; // absolute on this computer
    std::uint64_t bytes = 0;
};
// Ordered by path. When root is empty, reason says why there are none (English sentence part).
// problem: ArtifactsNotFound, ArtifactsRemote or ArtifactsOutside when the run's own artifacts are,
// as far as can be known, somewhere else; nothing when it left none.
struct ArtifactListing
{
    std::string root;
    std::vector<ArtifactFile> files;
    std::string reason;
    std::optional<core::Rule> problem;
};

// The user's word that what is stored as lying below from (URI or path, as the store writes it) now
// lies below to. Files below to may then be read for what is stored below from, and nothing else.
struct MovedFolder
{
    std::string from;
    std::string to; // absolute path of an existing folder

    friend bool operator==(const MovedFolder&, const MovedFolder&) = default;
};

class Store
{
public:
    virtual ~Store() = default;

    [[nodiscard]] virtual const core::StoreInfo& info() const = 0;
    // Experiments, runs, params, tags, latest metrics, models, data sets. problems of the snapshot
    // are filled from the work's sink.
    [[nodiscard]] virtual core::Expected<core::SnapshotPtr> loadCatalogue(
        const CatalogueRequest& request, Work work) const = 0;
    // One series per request, in order; an absent metric gives an empty series.
    [[nodiscard]] virtual core::Expected<std::vector<core::MetricSeries>> loadHistories(
        const core::StoreSnapshot& snapshot, const std::vector<HistoryRequest>& requests,
        Work work) const = 0;
    // Files below the run's artifact folder and those of its output models, never outside
    // info().root and the folders moved names.
    [[nodiscard]] virtual core::Expected<ArtifactListing> listArtifacts(
        const core::StoreSnapshot& snapshot, const core::Run& run,
        const std::vector<MovedFolder>& moved, Work work) const = 0;
    // Looks for damage that reading does not meet and reports it to the work's sink. For databases
    // SQLite's quick_check, which reads the whole file (on a private copy where checking would keep
    // a writer waiting); nothing for files. Fails with DatabaseBusy while a writer is at work.
    [[nodiscard]] virtual core::Expected<void> verify(Work) const { return {}; }
    // Notices and reads what others write; null: this store is read as a whole only.
    [[nodiscard]] virtual std::unique_ptr<Follower> makeFollower() const { return nullptr; }
};

using StorePtr = std::shared_ptr<const Store>;

// A store found at or below a place the user named.
struct StoreLocation
{
    core::StoreKind kind = core::StoreKind::Files;
    std::string path; // mlruns folder or database file, absolute
    std::string root; // folder below which artifacts may be read
    std::string onlyExperimentId; // set when an experiment or run folder was named
    std::string onlyRunId;
};

// What place means: a path or a file:/sqlite:/// URI of an mlruns folder, the project folder above
// it, one experiment or run folder, or a database file. Both kinds of one folder are returned, the
// one that holds runs first.
[[nodiscard]] core::Expected<std::vector<StoreLocation>> findStores(const std::string& place);
[[nodiscard]] core::Expected<StorePtr> openStore(const StoreLocation& location);
// findStores and openStore of the first.
[[nodiscard]] core::Expected<StorePtr> openStore(const std::string& place);

// Reads the evaluation files of one run (product.md, "Evidence"): level 1 to 3 files, level 4 from
// the run's metrics, level 6 pictures; best level first, then by path. Broken files are reported,
// never fatal.
[[nodiscard]] core::Expected<std::vector<core::Evidence>> readEvidence(
    const core::Run& run, const ArtifactListing& artifacts, Work work);

} // namespace runlane::stores
