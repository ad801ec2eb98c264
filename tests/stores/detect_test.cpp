// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/detect.h"
#include "stores/fixtures.h"

#include <gtest/gtest.h>

// Every form a PATH may have.
namespace runlane::tests {

namespace {

using core::ErrorCode;
using core::StoreKind;

class Detect : public testing::Test
{
protected:
    [[nodiscard]] static std::vector<stores::StoreLocation> find(const std::string& place)
    {
        const auto found = stores::findStores(place);
        if (!found) {
            ADD_FAILURE() << englishText(found.error());
            return {{}};
        }
        return *found;
    }
    [[nodiscard]] static ErrorCode failure(const std::string& place)
    {
        const auto found = stores::findStores(place);
        EXPECT_FALSE(found) << place;
        return found ? ErrorCode::Cancelled : found.error().code;
    }
    [[nodiscard]] std::string root() const { return m_folder.text(); }

    TemporaryFolder m_folder;
};

} // namespace

TEST_F(Detect, FoldersOfAFileStore)
{
    writeHealthyStore(m_folder);
    const std::string mlruns = root() + "/mlruns";
    for (const std::string& place : {mlruns, mlruns + "/", root(), "file://" + mlruns,
             "file:" + mlruns, root() + "/mlruns/../mlruns"}) {
        const auto found = find(place);
        ASSERT_EQ(found.size(), 1U) << place;
        EXPECT_EQ(found[0].kind, StoreKind::Files) << place;
        EXPECT_EQ(found[0].path, mlruns) << place;
        EXPECT_EQ(found[0].onlyExperimentId, "") << place;
    }
    EXPECT_EQ(find(root())[0].root, root());
    EXPECT_EQ(find(mlruns)[0].root, mlruns);
}

TEST_F(Detect, OneExperimentOrRun)
{
    writeHealthyStore(m_folder);
    m_folder.write("mlruns/1/meta.yaml", experimentMeta("1", "second"));
    m_folder.write("mlruns/.trash/2/meta.yaml", experimentMeta("2", "gone"));
    const std::string mlruns = root() + "/mlruns";
    const auto experiment = find(mlruns + "/0");
    EXPECT_EQ(experiment[0].path, mlruns);
    EXPECT_EQ(experiment[0].onlyExperimentId, "0");
    const auto run = find(mlruns + "/0/" + kRunA);
    EXPECT_EQ(run[0].path, mlruns);
    EXPECT_EQ(run[0].onlyExperimentId, "0");
    EXPECT_EQ(run[0].onlyRunId, kRunA);
    EXPECT_EQ(find(mlruns + "/0/" + kRunA + "/meta.yaml")[0].onlyRunId, kRunA);
    EXPECT_EQ(find(mlruns + "/.trash/2")[0].path, mlruns);
    const Loaded loaded = load(mlruns + "/0/" + kRunA);
    ASSERT_NE(loaded.snapshot, nullptr);
    EXPECT_EQ(loaded.snapshot->runs.size(), 1U);
    EXPECT_EQ(loaded.snapshot->experiments.size(), 1U);
}

TEST_F(Detect, DatabasesOfAnyName)
{
    writeHealthyDatabase(root() + "/my tracking.bin");
    const std::string path = root() + "/my tracking.bin";
    for (const std::string& place : {path, "sqlite:///" + path, "sqlite:///" + path + "?timeout=5",
             "file://" + root() + "/my%20tracking.bin", "file:" + path}) {
        const auto found = find(place);
        EXPECT_EQ(found[0].kind, StoreKind::Sqlite) << place;
        EXPECT_EQ(found[0].path, path) << place;
        EXPECT_EQ(found[0].root, root()) << place;
    }
    EXPECT_EQ(stores::pathOfPlace("sqlite:///relative/mlflow.db"), "relative/mlflow.db");
    EXPECT_EQ(stores::pathOfPlace("sqlite:////abs/mlflow.db"), "/abs/mlflow.db");
}

TEST_F(Detect, BothKindsTheOneWithRunsFirst)
{
    writeHealthyDatabase(root() + "/mlflow.db");
    m_folder.write("mlruns/0/meta.yaml", experimentMeta("0", "Default"));
    auto found = find(root());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].kind, StoreKind::Sqlite);
    EXPECT_EQ(found[1].kind, StoreKind::Files);
    writeHealthyStore(m_folder);
    Database(root() + "/mlflow.db").run("DELETE FROM runs");
    found = find(root());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].kind, StoreKind::Files);
}

TEST_F(Detect, LinksTheUserNamesAreFollowed)
{
    namespace fs = std::filesystem;
    writeHealthyStore(m_folder);
    writeHealthyDatabase(root() + "/elsewhere.db");
    fs::create_directories(m_folder.path() / "project");
    fs::create_directory_symlink(root() + "/mlruns", m_folder.path() / "project/mlruns");
    fs::create_symlink(root() + "/elsewhere.db", m_folder.path() / "project/mlflow.db");
    const auto found = find(root() + "/project");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].path, root() + "/mlruns");
    EXPECT_EQ(found[0].root, root() + "/mlruns");
    EXPECT_EQ(found[1].path, root() + "/elsewhere.db");
    EXPECT_EQ(find(root() + "/project/mlruns")[0].path, root() + "/mlruns");
}

TEST_F(Detect, F02ArtifactsOfADatabaseSayWhereTheRunsAre)
{
    m_folder.write("mlruns/1/" + kRunA + "/artifacts/a.txt", "x");
    EXPECT_EQ(failure(root() + "/mlruns"), ErrorCode::ArtifactsOnly);
    EXPECT_EQ(stores::findStores(root() + "/mlruns").error().detail, "");
    writeHealthyDatabase(root() + "/mlflow.db");
    EXPECT_EQ(stores::findStores(root() + "/mlruns").error().detail, root() + "/mlflow.db");
    const auto found = find(root());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, StoreKind::Sqlite);
}

// MLflow makes the default experiment's folder even when the runs go into a database.
TEST_F(Detect, F02AStoreWithoutRunsNamesTheDatabaseBesideIt)
{
    m_folder.write("mlruns/0/meta.yaml", experimentMeta("0", "Default"));
    EXPECT_EQ(count(load(root() + "/mlruns"), core::Rule::OtherStoreNearby), 0U);
    writeHealthyDatabase(root() + "/a.db");
    Database(root() + "/a.db").run("DELETE FROM runs");
    EXPECT_EQ(problem(load(root() + "/mlruns"), core::Rule::OtherStoreNearby).arguments.front(),
        root() + "/a.db");
    writeHealthyDatabase(root() + "/mlflow.db");
    EXPECT_EQ(problem(load(root() + "/mlruns"), core::Rule::OtherStoreNearby).arguments.front(),
        root() + "/mlflow.db");
    m_folder.write("mlruns/0/" + kRunA + "/meta.yaml", runMeta("0", kRunA));
    EXPECT_EQ(count(load(root() + "/mlruns"), core::Rule::OtherStoreNearby), 0U);
}

TEST_F(Detect, WrongPlacesHaveReasons)
{
    m_folder.write("empty.db", "");
    m_folder.write("text.db", "hello");
    std::filesystem::create_directories(m_folder.path() / "nothing");
    EXPECT_EQ(failure(root() + "/absent"), ErrorCode::NotFound);
    EXPECT_EQ(failure(root() + "/nothing"), ErrorCode::NotAStore);
    EXPECT_EQ(failure(root() + "/empty.db"), ErrorCode::EmptyFile);
    EXPECT_EQ(failure(root() + "/text.db"), ErrorCode::NotADatabase);
    EXPECT_EQ(failure("http://localhost:5000"), ErrorCode::RemoteLocation);
    EXPECT_EQ(failure("s3://bucket/mlruns"), ErrorCode::RemoteLocation);
    EXPECT_EQ(failure("postgresql://host/db"), ErrorCode::RemoteLocation);
    EXPECT_EQ(failure(""), ErrorCode::NotFound);
    EXPECT_EQ(stores::findStores(root() + "/absent").error().where, root() + "/absent");
}

} // namespace runlane::tests
