// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recorded_queries.h"

#include <gtest/gtest.h>

#include <fstream>

namespace runlane::tests {
namespace {

nlohmann::json readRecord()
{
    std::ifstream file(RUNLANE_SOURCE_DIR "/tests/data/queries/mlflow-3.17.json");
    return nlohmann::json::parse(file);
}

// What MLflow answered; where its two stores differ (LIKE over line ends, ILIKE beyond ASCII)
// either answer will do.
TEST(QueryRecord, QueriesAreAnsweredAsByMlflow)
{
    const nlohmann::json record = readRecord();
    const ReplayCounts counts = RecordedQueries(record).askQueries(*snapshotOfRecord(record));
    for (const std::string& wrong : counts.wrong) {
        ADD_FAILURE() << wrong;
    }
    RecordProperty("same", static_cast<int>(counts.same));
    RecordProperty("bothRefuse", static_cast<int>(counts.bothRefuse));
    RecordProperty("storesDiffer", static_cast<int>(counts.storesDiffer));
    RecordProperty("refusedByMlflowOnly", static_cast<int>(counts.refused));
    RecordProperty("extensions", static_cast<int>(counts.extensions));
    std::cout << counts.same << " the same, " << counts.bothRefuse << " refused by both, "
              << counts.storesDiffer << " where MLflow's stores differ, " << counts.refused
              << " refused by MLflow only, " << counts.stricter
              << " malformed ones refused by Runlane only, " << counts.extensions
              << " extensions\n";
    EXPECT_GT(counts.same, 2000U);
    EXPECT_GT(counts.bothRefuse, 100U);
    EXPECT_LT(counts.storesDiffer, counts.same / 20);
    EXPECT_LT(counts.stricter, 100U);
}

TEST(QueryRecord, RunsAreOrderedAsByMlflow)
{
    const nlohmann::json record = readRecord();
    const ReplayCounts counts = RecordedQueries(record).askOrders(*snapshotOfRecord(record));
    for (const std::string& wrong : counts.wrong) {
        ADD_FAILURE() << wrong;
    }
    std::cout << counts.same << " the same, " << counts.storesDiffer
              << " where MLflow's stores differ, " << counts.refused << " refused by MLflow only\n";
    EXPECT_GT(counts.same, 200U);
}

} // namespace
} // namespace runlane::tests
