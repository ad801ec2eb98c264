// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store_guard.h"

#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace runlane::core {

namespace {

constexpr const char* kExperiment = "artifact_location: file:///x/mlruns/1\nexperiment_id: '1'\n";
constexpr const char* kRun = "artifact_uri: file:///x/mlruns/1/abc/artifacts\nrun_id: abc\n";

class StoreGuard : public testing::Test
{
protected:
    void SetUp() override
    {
        m_folder.write("project/mlflow.db", std::string("SQLite format 3\0 rest", 21));
        m_folder.write("project/mlruns/1/meta.yaml", kExperiment);
        m_folder.write("project/mlruns/1/abc/meta.yaml", kRun);
        m_folder.write("project/recipe/meta.yaml", "package:\n  name: leaf\n");
        m_folder.write("project/notes.csv", "a,b\n");
    }
    [[nodiscard]] bool mayWrite(const std::string& name) const
    {
        return mayWriteFile(m_folder.text() + "/project/" + name).has_value();
    }

    tests::TemporaryFolder m_folder;
};

} // namespace

TEST_F(StoreGuard, DatabasesAndWhatLiesBesideThemAreNotWritten)
{
    EXPECT_FALSE(mayWrite("mlflow.db"));
    EXPECT_FALSE(mayWrite("mlflow.db-wal"));
    EXPECT_FALSE(mayWrite("mlflow.db-shm"));
    EXPECT_FALSE(mayWrite("mlflow.db-journal"));
    EXPECT_TRUE(mayWrite("runs.db"));
    EXPECT_TRUE(mayWrite("notes.csv-wal"));
    std::filesystem::create_symlink(
        m_folder.path() / "project/mlflow.db", m_folder.path() / "project/link.csv");
    EXPECT_FALSE(mayWrite("link.csv"));
    const auto refused = mayWriteFile(m_folder.text() + "/project/mlflow.db");
    EXPECT_EQ(refused.error().code, ErrorCode::StoreFile);
    EXPECT_EQ(refused.error().where, m_folder.text() + "/project/mlflow.db");
}

TEST_F(StoreGuard, NothingIsWrittenIntoAStoreFolder)
{
    EXPECT_FALSE(mayWrite("mlruns/runs.csv"));
    EXPECT_FALSE(mayWrite("mlruns/1/runs.csv"));
    EXPECT_FALSE(mayWrite("mlruns/1/meta.yaml"));
    EXPECT_FALSE(mayWrite("mlruns/1/abc/runs.csv"));
    EXPECT_FALSE(mayWrite("mlruns/1/abc/artifacts/new/runs.csv"));
    EXPECT_TRUE(mayWrite("runs.csv"));
    EXPECT_TRUE(mayWrite("notes.csv"));
    EXPECT_TRUE(mayWrite("recipe/runs.csv"));
}

} // namespace runlane::core
