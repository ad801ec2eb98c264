// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/fixtures.h"
#include "stores/moved_folders.h"

#include <gtest/gtest.h>

// "Locate artifacts...": a folder picked for one run serves the others (mlflow-formats 3.2, rule
// 7).
namespace runlane::stores {

namespace {

using tests::kRunA;
using tests::kRunB;
using tests::TemporaryFolder;

std::string below(const std::string& uri, const std::string& prefix)
{
    return pathBelow(parsePlace(uri), parsePlace(prefix)).value_or("-");
}

class MovedFolders : public testing::Test
{
protected:
    [[nodiscard]] std::optional<MovedFolder> pick(
        const std::string& uri, const std::string& folder) const
    {
        return moveFromPick({kRunA, "1", uri}, root() + folder);
    }
    [[nodiscard]] std::string root() const { return m_folder.text(); }

    TemporaryFolder m_folder;
};

} // namespace

TEST(PathBelow, ComparesSchemeHostAndWholeParts)
{
    EXPECT_EQ(below("file:///home/ana/mlruns/1/r", "/home/ana"), "mlruns/1/r");
    EXPECT_EQ(below("/home/ana/mlruns", "file:///home/ana/"), "mlruns");
    EXPECT_EQ(below("file:///a%20b/c", "/a b"), "c");
    EXPECT_EQ(below("/home/anastasia/x", "/home/ana"), "-");
    EXPECT_EQ(below("home/ana/x", "/home/ana"), "-");
    EXPECT_EQ(below("./mlruns/1", "mlruns"), "1");
    EXPECT_EQ(below("file:///C:/Users/ana/mlruns/1", "c:\\Users\\ana"), "mlruns/1");
    EXPECT_EQ(below("s3://bucket/p/1/r?x=y", "s3://bucket/p"), "1/r");
    EXPECT_EQ(below("s3://other/p/1", "s3://bucket/p"), "-");
    EXPECT_EQ(below("gs://bucket/p/1", "s3://bucket/p"), "-");
    EXPECT_EQ(below("mlflow-artifacts:/1/r", "mlflow-artifacts:/"), "1/r");
    EXPECT_EQ(below("\\\\srv\\share\\1\\r", "//srv/share"), "1/r");
    EXPECT_EQ(below("/home/ana", "/home/ana"), "");
    EXPECT_EQ(below("/home/ana/../bob/x", "/home/ana"), "-");
    EXPECT_EQ(below("file:///home/ana/%2e%2e/bob", "/home/ana"), "-");
}

TEST_F(MovedFolders, OnePickServesEveryRunOfTheRoot)
{
    m_folder.write("new/1/" + kRunA + "/artifacts/a.txt", "x");
    const std::string tail = "/1/" + kRunA + "/artifacts";
    const struct
    {
        std::string uri;
        std::string from;
    } forms[] = {
        {"file:///home/ana/mlruns" + tail, "/home/ana/mlruns"},
        {"/home/ana/mlruns" + tail, "/home/ana/mlruns"},
        {"file:///C:/Users/ana%20b/mlruns" + tail, "C:/Users/ana b/mlruns"},
        {"C:\\Users\\ana\\mlruns\\1\\" + kRunA + "\\artifacts", "C:/Users/ana/mlruns"},
        {"./mlruns" + tail, "mlruns"},
        {"s3://bucket/p" + tail, "s3://bucket/p"},
        {"mlflow-artifacts:" + tail, "mlflow-artifacts:/"},
    };
    for (const auto& form : forms) {
        for (const std::string& picked :
            {std::string("/new"), std::string("/new/1"), "/new/1/" + kRunA, "/new" + tail}) {
            const auto move = pick(form.uri, picked);
            ASSERT_TRUE(move) << form.uri << ' ' << picked;
            EXPECT_EQ(move->from, form.from) << picked;
            EXPECT_EQ(move->to, root() + "/new") << form.uri << ' ' << picked;
            EXPECT_EQ(pathBelow(parsePlace(form.uri), parsePlace(move->from)), tail.substr(1));
        }
    }
}

// The common end is cut at the experiment: no more than the artifact root is opened.
TEST_F(MovedFolders, PrefixesEndAboveTheExperiment)
{
    m_folder.write("bob/project/mlruns/1/" + kRunA + "/artifacts/a.txt", "x");
    const auto move = pick("/home/ana/project/mlruns/1/" + kRunA + "/artifacts", "/bob");
    ASSERT_TRUE(move);
    EXPECT_EQ(move->from, "/home/ana/project/mlruns");
    EXPECT_EQ(move->to, root() + "/bob/project/mlruns");
}

TEST_F(MovedFolders, OtherNamesServeLess)
{
    m_folder.write("exp-one/" + kRunA + "/artifacts/a.txt", "x");
    const auto experiment = pick("/old/1/" + kRunA + "/artifacts", "/exp-one");
    ASSERT_TRUE(experiment);
    EXPECT_EQ(experiment->from, "/old/1");
    EXPECT_EQ(experiment->to, root() + "/exp-one");
    m_folder.write("plots of a/roc.png", "x");
    const auto alone = pick("/old/1/" + kRunA + "/artifacts", "/plots of a");
    ASSERT_TRUE(alone);
    EXPECT_EQ(alone->from, "/old/1/" + kRunA + "/artifacts");
    EXPECT_EQ(alone->to, root() + "/plots of a");
}

TEST_F(MovedFolders, WrongPicksAreRefused)
{
    const std::string uri = "/old/1/" + kRunA + "/artifacts";
    EXPECT_FALSE(pick(uri, "/absent"));
    std::filesystem::create_directories(m_folder.path() / "empty");
    EXPECT_FALSE(pick(uri, "/empty"));
    m_folder.write("others/1/" + kRunB + "/artifacts/a.txt", "x");
    EXPECT_FALSE(pick(uri, "/others"));
    EXPECT_FALSE(pick(uri, "/others/1"));
    EXPECT_FALSE(pick("", "/others"));
    EXPECT_FALSE(pick("../" + kRunB, "/others"));
}

TEST_F(MovedFolders, ArgumentsAreSplitAtTheFolder)
{
    m_folder.write("a=b/x", "x");
    const auto move = parseMove("s3://bucket/p=q=" + root() + "/a=b");
    ASSERT_TRUE(move);
    EXPECT_EQ(move->from, "s3://bucket/p=q");
    EXPECT_EQ(move->to, root() + "/a=b");
    EXPECT_FALSE(parseMove("/old=" + root() + "/absent"));
    EXPECT_FALSE(parseMove("=" + root()));
    EXPECT_FALSE(parseMove(root()));
    EXPECT_FALSE(parseMove(""));
}

TEST_F(MovedFolders, ListingReadsNothingOutsideTheNamedFolder)
{
    m_folder.write("store/mlflow.db", "x");
    m_folder.write("new/1/" + kRunA + "/artifacts/a.txt", "x");
    m_folder.write("secret/1/" + kRunB + "/artifacts/a.txt", "x");
    const auto locate = [&](const std::string& id, const std::string& uri) {
        return locateArtifacts({root() + "/store", root() + "/store", {}, id, uri,
            {{"/old", root() + "/gone"}, {"/old", root() + "/new"}}});
    };
    const ArtifactPlace place = locate(kRunA, "file:///old/1/" + kRunA + "/artifacts");
    EXPECT_EQ(place.folder, root() + "/new/1/" + kRunA + "/artifacts");
    EXPECT_EQ(place.root, root() + "/new");
    EXPECT_EQ(locate(kRunB, "/old/1/" + kRunB + "/artifacts").problem, std::nullopt);
    for (const std::string& uri :
        {std::string("/old/../secret/1/") + kRunB, "/old/%2e%2e/secret/1/" + kRunB,
            "file:///old/%2e%2e/secret/1/" + kRunB, "/old/1/../../secret/1/" + kRunB}) {
        EXPECT_EQ(locate(kRunB, uri).folder, "") << uri;
    }
    std::filesystem::create_directory_symlink(
        m_folder.path() / "secret/1" / kRunB, m_folder.path() / "new/1" / kRunB);
    EXPECT_EQ(
        locate(kRunB, "/old/1/" + kRunB + "/artifacts").problem, core::Rule::ArtifactsOutside);
}

} // namespace runlane::stores
