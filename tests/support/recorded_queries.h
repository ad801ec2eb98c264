// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

// Answers of MLflow recorded by tests/interop/mlflow_queries.py, asked again of a snapshot.
namespace runlane::tests {

// wrong: one line a query that is answered otherwise than by either store of MLflow.
// storesDiffer: queries that MLflow's own stores answer differently. refused: queries of MLflow's
// grammar that MLflow itself refuses (quirks of its parser), which Runlane may answer. stricter:
// malformed queries (AND without a side, IN without commas) that MLflow answers and Runlane
// refuses.
struct ReplayCounts
{
    std::vector<std::string> wrong;
    std::size_t same = 0;
    std::size_t bothRefuse = 0;
    std::size_t storesDiffer = 0;
    std::size_t refused = 0;
    std::size_t stricter = 0;
    std::size_t extensions = 0;
};

class RecordedQueries
{
public:
    explicit RecordedQueries(nlohmann::json record);

    [[nodiscard]] ReplayCounts askQueries(const core::StoreSnapshot& snapshot) const;

    [[nodiscard]] ReplayCounts askOrders(const core::StoreSnapshot& snapshot) const;

private:
    [[nodiscard]] std::vector<std::uint32_t> rowsOfRecord(
        const core::StoreSnapshot& snapshot) const;

    // Hexadecimal, bit n for run n.
    [[nodiscard]] std::string answer(
        const core::StoreSnapshot& snapshot, const std::string& text) const;

    [[nodiscard]] std::string order(
        const core::StoreSnapshot& snapshot, const nlohmann::json& words) const;

    nlohmann::json m_record;
    std::map<std::string, std::size_t> m_places;
};

// The runs of a record as a snapshot.
[[nodiscard]] std::shared_ptr<core::StoreSnapshot> snapshotOfRecord(const nlohmann::json& record);

} // namespace runlane::tests
