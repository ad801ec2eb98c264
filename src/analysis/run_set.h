// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace runlane::analysis {

class ColumnCache;

// A store among those whose runs stand in one table. id: the caller's number of it.
struct RunStore
{
    int id = 0;
    core::SnapshotPtr snapshot; // not null
};

// No row.
inline constexpr std::uint32_t kNoRow = UINT32_MAX;

// The runs of one or several stores as rows of one table; ids are unique within a store only. Rows
// stand in MLflow's order over all stores: start time descending (missing last), run id ascending,
// then the stores' order; rows of a single store are its snapshot's indexes. Immutable, any thread.
class RunSet
{
public:
    explicit RunSet(std::vector<RunStore> stores);
    ~RunSet();
    RunSet(const RunSet&) = delete;
    RunSet& operator=(const RunSet&) = delete;

    [[nodiscard]] std::size_t size() const { return m_runs.size(); }
    [[nodiscard]] const core::Run& run(std::uint32_t row) const { return *m_runs[row]; }
    [[nodiscard]] const std::vector<RunStore>& stores() const { return m_stores; }
    // Number of the row's store among stores().
    [[nodiscard]] std::size_t storeOf(std::uint32_t row) const
    {
        return m_storeOf.empty() ? 0 : m_storeOf[row];
    }
    [[nodiscard]] int storeIdOf(std::uint32_t row) const { return m_stores[storeOf(row)].id; }
    [[nodiscard]] const core::StoreSnapshot& snapshotOf(std::uint32_t row) const
    {
        return *m_stores[storeOf(row)].snapshot;
    }
    // Index into its snapshot's runs, and back.
    [[nodiscard]] std::uint32_t indexOf(std::uint32_t row) const
    {
        return static_cast<std::uint32_t>(m_runs[row] - snapshotOf(row).runs.data());
    }
    [[nodiscard]] std::uint32_t rowOf(std::size_t store, std::uint32_t index) const
    {
        return m_rowOf.empty() ? index : m_rowOf[store][index];
    }
    // The run of an id in a store; kNoRow when there is none. storeId: RunStore::id.
    [[nodiscard]] std::uint32_t find(int storeId, std::string_view runId) const;

    // Row of each row's parent run (tag mlflow.parentRunId) in the same store, kNoRow for none.
    [[nodiscard]] const std::vector<std::uint32_t>& parents() const;
    // Name of a store for people; its path when two share the name.
    [[nodiscard]] std::string_view storeName(std::size_t store) const;

    // Where columns are kept once they were found.
    [[nodiscard]] ColumnCache& cache() const { return *m_cache; }

private:
    std::vector<RunStore> m_stores;
    std::vector<const core::Run*> m_runs;
    std::vector<std::uint8_t> m_storeOf; // empty: one store
    std::vector<std::vector<std::uint32_t>> m_rowOf; // empty: one store
    mutable std::once_flag m_parentsOnce;
    mutable std::vector<std::uint32_t> m_parents;
    std::unique_ptr<ColumnCache> m_cache;
};

using RunSetPtr = std::shared_ptr<const RunSet>;

// A set of the runs of one snapshot; the second does not keep it alive.
[[nodiscard]] RunSetPtr runSetOf(core::SnapshotPtr snapshot);
[[nodiscard]] RunSetPtr runSetOver(const core::StoreSnapshot& snapshot);

} // namespace runlane::analysis
