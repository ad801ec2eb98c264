// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/file_store.h"

#include "stores/artifact_listing.h"
#include "stores/mlruns/catalogue.h"
#include "stores/mlruns/file_follower.h"
#include "stores/mlruns/metric_tail.h"
#include "stores/mlruns/reader.h"

#include <cerrno>
#include <utility>

namespace runlane::stores::mlruns {

namespace {

// A key that stays below its folder.
bool isSafeKey(std::string_view key)
{
    while (!key.empty()) {
        const std::size_t end = std::min(key.find('/'), key.size());
        const std::string_view part = key.substr(0, end);
        if (part.empty() || part == "." || part == "..") {
            return false;
        }
        key.remove_prefix(std::min(end + 1, key.size()));
    }
    return true;
}

core::MetricSeries readHistory(
    Reader& reader, const core::StoreSnapshot& snapshot, const HistoryRequest& request)
{
    core::MetricSeries series;
    series.runId = request.runId;
    series.key = request.key;
    const core::Run* run = snapshot.findRun(request.runId);
    if (run == nullptr || !isSafeKey(request.key)) {
        return series;
    }
    reader.concern(run->id);
    const std::string path = joined(joined(run->folder, "metrics"), request.key);
    if (std::optional<core::MetricSeries> read = readSeriesOn(reader, path, request.known)) {
        series = std::move(*read);
        series.runId = request.runId;
        series.key = request.key;
    }
    return series;
}

} // namespace

std::string shortName(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos || slash == 0) {
        return path;
    }
    const std::size_t above = path.rfind('/', slash - 1);
    return above == std::string::npos ? path : path.substr(above + 1);
}

FileStore::FileStore(const StoreLocation& location)
    : m_location(location)
{
    m_info.kind = core::StoreKind::Files;
    m_info.path = location.path;
    m_info.root = location.root.empty() ? location.path : location.root;
    m_info.displayName = shortName(location.path);
}

core::Expected<core::SnapshotPtr> FileStore::loadCatalogue(
    const CatalogueRequest& request, Work work) const
{
    return CatalogueJob(m_location, m_info, request, work).run();
}

core::Expected<void> FileStore::visitHistories(const core::StoreSnapshot& snapshot,
    const std::vector<HistoryRequest>& requests, const HistoryVisitor& visitor, Work work) const
{
    const Descriptor root(openFollowing(m_info.path));
    if (!root.isOpen()) {
        return core::makeError(
            errno == EACCES ? core::ErrorCode::PermissionDenied : core::ErrorCode::NotFound,
            m_info.path, errorText(errno));
    }
    core::TextPool pool;
    Reader reader(root.get(), pool, work.problems, work.stop);
    work.progress.total = requests.size();
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (work.stop.stop_requested()) {
            return core::makeError(core::ErrorCode::Cancelled, m_info.path);
        }
        visitor(i, readHistory(reader, snapshot, requests[i]));
        ++work.progress.done;
    }
    return {};
}

core::Expected<std::vector<core::MetricSeries>> FileStore::loadHistories(
    const core::StoreSnapshot& snapshot, const std::vector<HistoryRequest>& requests,
    Work work) const
{
    std::vector<core::MetricSeries> histories(requests.size());
    const auto keep = [&](std::size_t at, core::MetricSeries series) {
        histories[at] = std::move(series);
    };
    return visitHistories(snapshot, requests, keep, work).map([&] { return std::move(histories); });
}

std::unique_ptr<Follower> FileStore::makeFollower() const
{
    return std::make_unique<FileFollower>(m_location, m_info);
}

core::Expected<ArtifactListing> FileStore::listArtifacts(const core::StoreSnapshot& snapshot,
    const core::Run& run, const std::vector<MovedFolder>& moved, Work work) const
{
    return listRunArtifacts(snapshot, run, {m_info.path, moved}, work);
}

} // namespace runlane::stores::mlruns
