// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_set.h"

#include "analysis/run_values.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace runlane::analysis {

namespace {

constexpr std::size_t kMostStores = 255;

std::int64_t startOf(const core::Run& run)
{
    return run.startTimeMillis.value_or(std::numeric_limits<std::int64_t>::min());
}

} // namespace

RunSet::RunSet(std::vector<RunStore> stores)
    : m_stores(std::move(stores))
    , m_cache(std::make_unique<ColumnCache>())
{
    m_stores.resize(std::min(m_stores.size(), kMostStores));
    std::size_t count = 0;
    for (const RunStore& store : m_stores) {
        count += store.snapshot->runs.size();
    }
    m_runs.reserve(count);
    if (m_stores.size() == 1) {
        for (const core::Run& run : m_stores.front().snapshot->runs) {
            m_runs.push_back(&run);
        }
        return;
    }
    std::vector<std::pair<std::uint8_t, const core::Run*>> all;
    all.reserve(count);
    for (std::size_t store = 0; store < m_stores.size(); ++store) {
        for (const core::Run& run : m_stores[store].snapshot->runs) {
            all.emplace_back(static_cast<std::uint8_t>(store), &run);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        const std::int64_t left = startOf(*a.second);
        const std::int64_t right = startOf(*b.second);
        return left != right ? left > right : a.second->id < b.second->id;
    });
    m_rowOf.resize(m_stores.size());
    for (std::size_t store = 0; store < m_stores.size(); ++store) {
        m_rowOf[store].resize(m_stores[store].snapshot->runs.size());
    }
    m_storeOf.reserve(count);
    for (const auto& [store, run] : all) {
        const auto index = static_cast<std::size_t>(run - m_stores[store].snapshot->runs.data());
        m_rowOf[store][index] = static_cast<std::uint32_t>(m_runs.size());
        m_storeOf.push_back(store);
        m_runs.push_back(run);
    }
}

RunSet::~RunSet() = default;

std::uint32_t RunSet::find(int storeId, std::string_view runId) const
{
    for (std::size_t store = 0; store < m_stores.size(); ++store) {
        if (m_stores[store].id == storeId) {
            const auto at = m_stores[store].snapshot->runOfId.find(runId);
            return at == m_stores[store].snapshot->runOfId.end() ? kNoRow
                                                                 : rowOf(store, at->second);
        }
    }
    return kNoRow;
}

const std::vector<std::uint32_t>& RunSet::parents() const
{
    std::call_once(m_parentsOnce, [this] {
        m_parents.assign(m_runs.size(), kNoRow);
        for (std::uint32_t row = 0; row < m_runs.size(); ++row) {
            const std::string_view id = core::parentRunId(*m_runs[row]);
            if (id.empty()) {
                continue;
            }
            const std::size_t store = storeOf(row);
            const auto& rows = m_stores[store].snapshot->runOfId;
            if (const auto at = rows.find(id); at != rows.end()) {
                m_parents[row] = rowOf(store, at->second);
            }
        }
    });
    return m_parents;
}

std::string_view RunSet::storeName(std::size_t store) const
{
    const core::StoreInfo& info = m_stores[store].snapshot->store;
    const auto isSame = [&](const RunStore& other) {
        return other.snapshot->store.displayName == info.displayName;
    };
    return std::count_if(m_stores.begin(), m_stores.end(), isSame) > 1 || info.displayName.empty()
        ? info.path
        : info.displayName;
}

RunSetPtr runSetOf(core::SnapshotPtr snapshot)
{
    return std::make_shared<const RunSet>(std::vector<RunStore>{{0, std::move(snapshot)}});
}

RunSetPtr runSetOver(const core::StoreSnapshot& snapshot)
{
    return runSetOf(core::SnapshotPtr(&snapshot, [](const core::StoreSnapshot*) {}));
}

} // namespace runlane::analysis
