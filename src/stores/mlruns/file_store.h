// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/history_visitor.h"

#include <string>
#include <vector>

namespace runlane::stores::mlruns {

// A folder of MLflow's file backend, every generation.
class FileStore final : public Store, public HistoryVisits
{
public:
    explicit FileStore(const StoreLocation& location);

    [[nodiscard]] const core::StoreInfo& info() const override { return m_info; }
    [[nodiscard]] core::Expected<core::SnapshotPtr> loadCatalogue(
        const CatalogueRequest& request, Work work) const override;
    [[nodiscard]] core::Expected<std::vector<core::MetricSeries>> loadHistories(
        const core::StoreSnapshot& snapshot, const std::vector<HistoryRequest>& requests,
        Work work) const override;
    [[nodiscard]] core::Expected<void> visitHistories(const core::StoreSnapshot& snapshot,
        const std::vector<HistoryRequest>& requests, const HistoryVisitor& visitor,
        Work work) const override;
    [[nodiscard]] core::Expected<ArtifactListing> listArtifacts(const core::StoreSnapshot& snapshot,
        const core::Run& run, const std::vector<MovedFolder>& moved, Work work) const override;
    [[nodiscard]] std::unique_ptr<Follower> makeFollower() const override;

private:
    StoreLocation m_location;
    core::StoreInfo m_info;
};

// "project/mlruns" of a path, for lists.
[[nodiscard]] std::string shortName(const std::string& path);

} // namespace runlane::stores::mlruns
