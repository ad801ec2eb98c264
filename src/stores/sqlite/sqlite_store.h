// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/history_visitor.h"
#include "stores/point_visits.h"
#include "stores/sqlite/connection.h"

#include <memory>
#include <mutex>

namespace runlane::stores::sqlite {

// An MLflow tracking database, every revision. Each job has a connection of its own.
class SqliteStore final : public Store, public HistoryVisits, public PointVisits
{
public:
    // Fails when the file is no tracking database.
    [[nodiscard]] static core::Expected<StorePtr> open(const StoreLocation& location);

    [[nodiscard]] const core::StoreInfo& info() const override { return m_info; }
    [[nodiscard]] core::Expected<core::SnapshotPtr> loadCatalogue(
        const CatalogueRequest& request, Work work) const override;
    [[nodiscard]] core::Expected<std::vector<core::MetricSeries>> loadHistories(
        const core::StoreSnapshot& snapshot, const std::vector<HistoryRequest>& requests,
        Work work) const override;
    [[nodiscard]] core::Expected<void> visitHistories(const core::StoreSnapshot& snapshot,
        const std::vector<HistoryRequest>& requests, const HistoryVisitor& visitor,
        Work work) const override;
    // In one pass over the metric's points where many of its runs are asked for.
    [[nodiscard]] core::Expected<Pass> visitInOnePass(const core::StoreSnapshot& snapshot,
        const core::PointRequest& request, const core::PointVisitor& visitor,
        Work work) const override;
    [[nodiscard]] core::Expected<ArtifactListing> listArtifacts(const core::StoreSnapshot& snapshot,
        const core::Run& run, const std::vector<MovedFolder>& moved, Work work) const override;
    [[nodiscard]] std::unique_ptr<Follower> makeFollower() const override;

    [[nodiscard]] core::Expected<void> verify(Work work) const override;

private:
    explicit SqliteStore(const StoreLocation& location);
    [[nodiscard]] core::Expected<std::unique_ptr<Connection>> connect(std::stop_token stop) const;
    [[nodiscard]] core::StoreInfo infoOf(const Connection& connection) const;
    [[nodiscard]] core::Expected<std::shared_ptr<core::StoreSnapshot>> readCatalogue(
        Connection& connection, const CatalogueRequest& request, Work& work,
        core::DiagnosticSink& problems) const;
    [[nodiscard]] core::Expected<void> readHistories(Connection& connection,
        const std::vector<HistoryRequest>& requests, const HistoryVisitor& visitor,
        Work& work) const;
    void reportState(const Connection& connection, core::DiagnosticSink& problems) const;

    StoreLocation m_location;
    core::StoreInfo m_info;
    mutable std::mutex m_mutex;
    mutable std::shared_ptr<const PrivateCopy> m_copy; // guarded by m_mutex
};

// What a database file holds, without keeping it open.
enum class DatabaseContent { Nothing, TrackingStore, TrackingStoreWithRuns };
[[nodiscard]] DatabaseContent contentOf(const std::string& path);

} // namespace runlane::stores::sqlite
