// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"
#include "stores/sqlite/recent_texts.h"
#include "stores/sqlite/table_reader.h"
#include "stores/store.h"

#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace runlane::stores::sqlite {

// Reads everything but full histories of one database.
class Catalogue
{
public:
    // pool: keeps the texts; null: a new one.
    Catalogue(TableReader& reader, const core::StoreInfo& info, const CatalogueRequest& request,
        std::shared_ptr<core::TextPool> pool = nullptr);
    [[nodiscard]] std::shared_ptr<core::StoreSnapshot> read();
    // Attributes, tags, params and latest metrics of these runs alone.
    [[nodiscard]] std::shared_ptr<core::StoreSnapshot> readSome(
        const std::vector<std::string>& runIds);

private:
    using Columns = std::vector<std::string_view>;
    static constexpr std::size_t kNoRun = static_cast<std::size_t>(-1);

    // runs and what belongs to them: catalogue.cpp
    void readExperiments();
    void readRuns();
    void readRun(const Statement& row);
    void readPairs(std::string_view table, std::vector<core::KeyValue> core::Run::*items);
    void nameRuns();
    void addMissingExperiments();
    void sendPartial();
    [[nodiscard]] std::size_t runIndex(std::optional<std::string_view> id);
    void countOrphan(std::string_view table);
    void reportOrphans();
    [[nodiscard]] std::string_view intern(std::optional<std::string_view> text);
    [[nodiscard]] std::string_view keep(std::optional<std::string_view> text);
    // Short values are often the same as others.
    [[nodiscard]] std::string_view keepValue(std::optional<std::string_view> text);
    [[nodiscard]] std::string_view valid(std::string_view text);
    // The number, or nothing and a problem when the value has another type.
    [[nodiscard]] std::optional<std::int64_t> whole(
        const Statement& row, int column, std::string_view what);
    [[nodiscard]] std::int64_t millis(std::int64_t timestamp);

    // metrics: catalogue_metrics.cpp
    void readLatest();
    void readHistoryFacts();
    void mergeHistoryFacts();
    [[nodiscard]] static double storedValue(double value, std::optional<std::int64_t> isNan);

    // models, data sets, inputs: catalogue_models.cpp
    void readDatasets();
    void readInputs();
    void readInputTags(std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>>&);
    void readRegistry();
    void readVersions();
    void readLoggedModels();
    void readLoggedModelParts();
    void countTraces();
    void sortEverything();

    struct HistoryFacts
    {
        core::MetricValue value; // latest by the rule, points, range
    };

    TableReader& m_reader;
    const CatalogueRequest& m_request;
    std::shared_ptr<core::StoreSnapshot> m_snapshot;
    core::TextPool& m_pool;
    std::unordered_map<std::string_view, std::size_t> m_runs;
    std::unordered_map<std::string_view, std::size_t> m_experiments;
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> m_registered;
    std::unordered_map<std::string_view, std::size_t> m_loggedModels;
    std::string m_lastRunId;
    std::size_t m_lastRun = kNoRun;
    std::unordered_map<std::string_view, std::uint32_t> m_keyIds;
    std::unordered_map<std::uint64_t, HistoryFacts> m_facts; // by run index and key id
    std::map<std::string, std::uint64_t, std::less<>> m_orphans;
    std::map<int, std::uint64_t> m_guessedUnits;
    std::string m_repaired;
    RecentTexts m_recentKeys;
    RecentTexts m_recentValues;
    std::chrono::steady_clock::time_point m_nextPartial;
    bool m_hasRuns = false;
};

} // namespace runlane::stores::sqlite
