// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/location.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

// Forms of mlflow-formats 3.1, faults F61 to F65.
namespace runlane::stores {

using tests::TemporaryFolder;

TEST(Location, F63StoredFormsAreTakenApart)
{
    struct Form
    {
        const char* uri;
        const char* scheme;
        const char* host;
        const char* path;
    };
    const Form forms[] = {
        {"/abs/mlruns/0", "", "", "/abs/mlruns/0"},
        {"./mlruns/1/r/artifacts", "", "", "./mlruns/1/r/artifacts"},
        {"file:///a/b%20c", "file", "", "/a/b c"},
        {"file:///C:/Users/a%20b", "file", "", "C:/Users/a b"},
        {"file:C:/Users/a b", "file", "", "C:/Users/a b"},
        {"file://C:/Users/x", "file", "", "C:/Users/x"},
        {"file://server/share/x", "file", "server", "/share/x"},
        {"file://localhost/x", "file", "", "/x"},
        {"file:/abs", "file", "", "/abs"},
        {"C:\\Users\\x\\mlruns", "", "", "C:/Users/x/mlruns"},
        {"\\\\srv\\share\\x", "", "srv", "/share/x"},
        {"mlflow-artifacts:/1/r/artifacts", "mlflow-artifacts", "", "/1/r/artifacts"},
        {"mlflow-artifacts://host:5000/1/r", "mlflow-artifacts", "host:5000", "/1/r"},
        {"s3://bucket/p?x=y", "s3", "bucket", "/p"},
        {"dbfs:/databricks/x", "file", "", "/dbfs/databricks/x"},
    };
    for (const Form& form : forms) {
        const StoredPlace place = parsePlace(form.uri);
        EXPECT_EQ(place.scheme, form.scheme) << form.uri;
        EXPECT_EQ(place.host, form.host) << form.uri;
        EXPECT_EQ(place.path, form.path) << form.uri;
    }
    EXPECT_FALSE(parsePlace("s3://bucket/p").isLocal());
    EXPECT_FALSE(parsePlace("\\\\srv\\share").isLocal());
    EXPECT_TRUE(parsePlace("file:///a").isLocal());
}

TEST(Location, F63PercentIsDecodedOnce)
{
    EXPECT_EQ(percentDecoded("%252e%2E"), "%2e.");
    EXPECT_EQ(percentDecoded("100%"), "100%");
    EXPECT_EQ(percentDecoded("%zz%4"), "%zz%4");
}

TEST(Location, TailsNameTheRunAndNeverClimb)
{
    using List = std::vector<std::string>;
    EXPECT_EQ(pathTails(parsePlace("file:///home/x/mlruns/1/run/artifacts"), "run"),
        (List{"home/x/mlruns/1/run/artifacts", "x/mlruns/1/run/artifacts", "mlruns/1/run/artifacts",
            "1/run/artifacts", "run/artifacts"}));
    EXPECT_EQ(pathTails(parsePlace("../models/1/run/artifacts"), "run"),
        (List{"models/1/run/artifacts", "1/run/artifacts", "run/artifacts"}));
    EXPECT_EQ(pathTails(parsePlace("mlruns/1/run/../../etc"), "run"), List{});
    EXPECT_EQ(pathTails(parsePlace("mlruns/1/other/artifacts"), "run"), List{});
}

class MovedStore : public testing::Test
{
protected:
    ArtifactPlace locate(const std::string& uri, const std::string& beside = {}) const
    {
        return locateArtifacts({m_folder.text() + "/opened", m_folder.text() + "/opened/db", beside,
            "run1", uri, m_moved});
    }

    TemporaryFolder m_folder;
    std::vector<MovedFolder> m_moved;
};

TEST_F(MovedStore, F61TailIsFoundUnderTheOpenedFolder)
{
    m_folder.write("opened/db/mlflow.db", "x");
    m_folder.write("opened/mlruns/1/run1/artifacts/a.txt", "x");
    const std::string expected = m_folder.text() + "/opened/mlruns/1/run1/artifacts";
    EXPECT_EQ(locate("file:///home/ana/project/mlruns/1/run1/artifacts").folder, expected);
    EXPECT_EQ(locate("./mlruns/1/run1/artifacts").folder, expected);
    EXPECT_EQ(locate("C:\\Users\\ana\\mlruns\\1\\run1\\artifacts").folder, expected);
    EXPECT_EQ(locate("mlflow-artifacts:/1/run1/artifacts").folder, expected);
    EXPECT_EQ(locate("s3://bucket/1/run1/artifacts").folder, expected);
}

TEST_F(MovedStore, FolderBesideTheRunComesFirstUnlessEmpty)
{
    m_folder.write("opened/db/0/run1/artifacts/a.txt", "x");
    m_folder.write("opened/db/mlartifacts/0/run1/artifacts/b.txt", "x");
    const std::string beside = m_folder.text() + "/opened/db/0/run1/artifacts";
    EXPECT_EQ(locate("mlflow-artifacts:/0/run1/artifacts", beside).folder, beside);
    std::filesystem::remove(beside + "/a.txt");
    EXPECT_EQ(locate("mlflow-artifacts:/0/run1/artifacts", beside).folder,
        m_folder.text() + "/opened/db/mlartifacts/0/run1/artifacts");
    std::filesystem::remove_all(m_folder.path() / "opened/db/mlartifacts");
    EXPECT_EQ(locate("file:///home/ana/mlruns/0/run1/artifacts", beside).folder, beside);
    EXPECT_EQ(locate("s3://bucket/0/run1/artifacts", beside).problem, core::Rule::ArtifactsRemote);
    EXPECT_EQ(locate("s3://bucket/0/run1/artifacts", beside).folder, "");
}

TEST_F(MovedStore, F62RelativePlacesAreTriedAtTheStoreAndAboveIt)
{
    m_folder.write("opened/db/mlflow.db", "x");
    m_folder.write("opened/results/a.txt", "x");
    m_folder.write("opened/db/out/a.txt", "x");
    EXPECT_EQ(locate("results").folder, m_folder.text() + "/opened/results");
    EXPECT_EQ(locate("./out").folder, m_folder.text() + "/opened/db/out");
    EXPECT_EQ(locate("file:out").folder, m_folder.text() + "/opened/db/out");
    EXPECT_EQ(locate("../results").folder, m_folder.text() + "/opened/results");
    EXPECT_EQ(locate("nothing").problem, core::Rule::ArtifactsNotFound);
    EXPECT_EQ(locate("C:out").problem, core::Rule::ArtifactsNotFound);
}

TEST_F(MovedStore, PercentAndHomeAreReadBothWays)
{
    m_folder.write("opened/a b/run1/artifacts/a.txt", "x");
    m_folder.write("opened/100%25/run1/artifacts/a.txt", "x");
    const std::string opened = m_folder.text() + "/opened";
    EXPECT_EQ(
        locate("file:///home/ana/a%20b/run1/artifacts").folder, opened + "/a b/run1/artifacts");
    EXPECT_EQ(
        locate("file:///home/ana/100%25/run1/artifacts").folder, opened + "/100%25/run1/artifacts");
    EXPECT_EQ(locate("~/a b/run1/artifacts").folder, opened + "/a b/run1/artifacts");
}

TEST_F(MovedStore, WorkspacesAndServedArtifactsAreFound)
{
    m_folder.write("opened/db/mlflow.db", "x");
    m_folder.write("opened/db/mlartifacts/workspaces/team/7/run1/artifacts/a.txt", "x");
    const std::string expected =
        m_folder.text() + "/opened/db/mlartifacts/workspaces/team/7/run1/artifacts";
    for (const char* uri : {"mlflow-artifacts:/workspaces/team/7/run1/artifacts",
             "mlflow-artifacts://host:5000/7/run1/artifacts", "mlflow-artifacts:/7/run1/artifacts",
             "http://host/api/2.0/mlflow-artifacts/artifacts/7/run1/artifacts",
             "dbfs:/databricks/mlflow-tracking/7/run1/artifacts"}) {
        EXPECT_EQ(locate(uri).folder, expected) << uri;
    }
}

// A run that left nothing is no run whose artifacts are missing.
TEST_F(MovedStore, NothingLeftIsToldFromNotFound)
{
    m_folder.write("opened/db/mlruns/1/other/artifacts/a.txt", "x");
    EXPECT_EQ(locate("/home/ana/mlruns/1/run1/artifacts").problem, std::nullopt);
    EXPECT_EQ(locate("mlflow-artifacts:/1/run1/artifacts").problem, std::nullopt);
    EXPECT_EQ(locate("/home/ana/mlruns/2/run1/artifacts").problem, core::Rule::ArtifactsNotFound);
    EXPECT_EQ(locate("s3://bucket/1/run1/artifacts").problem, core::Rule::ArtifactsRemote);
    m_folder.write("opened/db/mlruns/1/meta.yaml", "x"); // an experiment of another store
    EXPECT_EQ(locate("/home/ana/mlruns/1/run1/artifacts").problem, core::Rule::ArtifactsNotFound);
    // As git leaves it: empty folders are gone.
    const std::string beside = m_folder.text() + "/opened/db/0/run1/artifacts";
    EXPECT_EQ(locate("file:///home/ana/mlruns/0/run1/artifacts", beside).problem, std::nullopt);
    EXPECT_EQ(locate("file:///data/run1/artifacts", beside).problem, core::Rule::ArtifactsNotFound);
    // The original still there: the copy's folder counts.
    m_folder.write("original/0/run1/artifacts/a.txt", "x");
    std::filesystem::create_directories(beside);
    EXPECT_EQ(locate(m_folder.text() + "/original/0/run1/artifacts", beside).folder, beside);
}

TEST_F(MovedStore, F64NothingOutsideTheOpenedFolderIsGiven)
{
    m_folder.write("opened/db/mlflow.db", "x");
    m_folder.write("secret/run1/artifacts/a.txt", "x");
    m_folder.write("openedtoo/run1/artifacts/a.txt", "x");
    std::filesystem::create_directories(m_folder.path() / "opened/here");
    std::filesystem::create_directory_symlink("..", m_folder.path() / "opened/db/up");
    std::filesystem::create_directory_symlink(
        m_folder.path() / "secret", m_folder.path() / "opened/db/link");
    std::filesystem::create_directory_symlink("../../secret", m_folder.path() / "opened/here/run1");
    const std::string top = m_folder.text();
    const std::string secret = top + "/secret/run1/artifacts";
    for (const std::string& uri : {
             secret,
             "file://" + secret,
             "file:" + secret,
             "file://localhost" + secret,
             "dbfs:/.." + secret,
             top + "/openedtoo/run1/artifacts",
             "file://" + top + "/opened/../secret/run1/artifacts",
             "file://" + top + "/opened/./db/../../secret/run1/artifacts",
             "file://" + top + "/opened/%2e%2e/secret/run1/artifacts",
             "file://" + top + "/opened/%2E%2e%2fsecret/run1/artifacts",
             "file://" + top + "/opened/%252e%252e/secret/run1/artifacts",
             "file://" + top + "/opened/%252e%252e%252fsecret/run1/artifacts",
             "file://" + top + "/opened/..%5c..%5csecret/run1/artifacts",
             "file://" + top + "/opened/%c0%ae%c0%ae/secret/run1/artifacts",
             "file://" + top + "/opened/db/up/../../secret/run1/artifacts",
             "file://" + top + "/opened/#/../../secret/run1/artifacts",
             "file://" + top + "/opened/?/../../secret/run1/artifacts",
             "file://" + top + "/opened/;/../../secret/run1/artifacts",
             std::string("../../secret/run1/artifacts"),
             std::string("./../../secret/run1/artifacts"),
             std::string("link/run1/artifacts"),
             std::string("up/up/link/run1/artifacts"),
             std::string("here/run1/artifacts"),
             std::string("here/run1"),
             std::string("..\\..\\secret\\run1\\artifacts"),
             std::string("\\..\\..\\secret\\run1\\artifacts"),
             std::string("mlflow-artifacts:/../../secret/run1/artifacts"),
             std::string("mlflow-artifacts:/%2e%2e/%2e%2e/secret/run1/artifacts"),
             std::string("s3://bucket/../../secret/run1/artifacts"),
             std::string("runs:/run1/../../../secret/run1/artifacts"),
             std::string("file:///etc"),
             std::string("file:///etc/#/../run1"),
             std::string("file:///etc;run1"),
             std::string("file:///proc/self/root/etc"),
             std::string("file:///%00/run1/artifacts"),
             std::string("/"),
             std::string("run1/.."),
             std::string("run1/../../../secret"),
             std::string("~/../../etc/run1"),
         }) {
        const ArtifactPlace place = locate(uri);
        EXPECT_EQ(place.folder, "") << uri;
        EXPECT_NE(place.problem, std::nullopt) << uri;
    }
    EXPECT_EQ(locate(secret).problem, core::Rule::ArtifactsOutside);
    std::filesystem::create_directories(m_folder.path() / "opened/db/0/run1");
    std::filesystem::create_directory_symlink(
        secret, m_folder.path() / "opened/db/0/run1/artifacts");
    EXPECT_EQ(locate("", m_folder.text() + "/opened/db/0/run1/artifacts").problem,
        core::Rule::ArtifactsOutside);
}

TEST_F(MovedStore, F65RemotePlacesAreNamedNotFetched)
{
    m_folder.write("opened/db/mlflow.db", "x");
    for (const char* uri : {"s3://bucket/1/run1/artifacts", "gs://b/run1", "http://h/run1",
             "mlflow-artifacts:/1/run1/artifacts", "\\\\srv\\share\\run1"}) {
        EXPECT_EQ(locate(uri).folder, "") << uri;
        EXPECT_EQ(locate(uri).problem, core::Rule::ArtifactsRemote) << uri;
    }
    EXPECT_EQ(locate("/home/ana/mlruns/1/run1/artifacts").problem, core::Rule::ArtifactsNotFound);
}

TEST(Location, InsideComparesCanonicalPaths)
{
    const TemporaryFolder folder;
    folder.write("root/a/f", "x");
    folder.write("root2/f", "x");
    const std::string root = folder.text() + "/root";
    EXPECT_TRUE(inside(root + "/a/../a/f", root));
    EXPECT_TRUE(inside(root, root));
    EXPECT_FALSE(inside(folder.text() + "/root2/f", root));
    EXPECT_FALSE(inside(root + "/../root2/f", root));
    EXPECT_FALSE(inside(root + "/missing", root));
}

} // namespace runlane::stores
