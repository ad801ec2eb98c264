// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/followed_store.h"

#include <gtest/gtest.h>

// Following a folder store while another program writes it.
namespace runlane::tests {

using core::Rule;
using stores::FollowExtent;
namespace fs = std::filesystem;

namespace {

class FollowFiles : public testing::Test
{
protected:
    void SetUp() override
    {
        writeHealthyStore(m_folder);
        m_followed.open(m_folder.text() + "/mlruns");
    }

    [[nodiscard]] static std::string run(const std::string& id, const std::string& rest)
    {
        return "mlruns/0/" + id + "/" + rest;
    }
    void append(const std::string& path, const std::string& text) const
    {
        std::ofstream(m_folder.path() / path, std::ios::app | std::ios::binary) << text;
    }
    // A point that is a sign of life at the next look.
    [[nodiscard]] std::string line(double value, int step) const
    {
        return std::to_string(m_followed.now()) + " " + std::to_string(value) + " "
            + std::to_string(step) + "\n";
    }
    [[nodiscard]] std::string runningMeta(const std::string& id) const
    {
        std::string meta = runMeta("0", id);
        meta.replace(meta.find("status: 3"), 9, "status: 1");
        const std::size_t end = meta.find("end_time");
        return meta.erase(end, meta.find('\n', end) + 1 - end);
    }
    // Run C, RUNNING with a history long enough to be read on.
    void startTraining() const
    {
        std::string lines;
        for (int step = 0; step < 1000; ++step) {
            lines += line(1.0 / (step + 1), step);
        }
        m_folder.write(run(kRunC, "metrics/loss"), lines);
        m_folder.write(run(kRunC, "params/lr"), "0.1");
        m_folder.write(run(kRunC, "meta.yaml"), runningMeta(kRunC));
    }
    [[nodiscard]] const core::MetricValue& loss(const std::string& id) const
    {
        return *core::findKey(m_followed.known()->findRun(id)->metrics, "loss");
    }

    TemporaryFolder m_folder;
    FollowedStore m_followed;
};

} // namespace

TEST_F(FollowFiles, NothingIsNewInAStoreNobodyWrites)
{
    m_followed.settle();
    const stores::FollowAnswer answer = m_followed.look();
    EXPECT_EQ(answer.extent, FollowExtent::Nothing);
    EXPECT_EQ(answer.snapshot, nullptr);
}

TEST_F(FollowFiles, ANewRunAppears)
{
    m_followed.settle();
    startTraining();
    const stores::FollowAnswer answer = m_followed.look();
    EXPECT_EQ(answer.extent, FollowExtent::Parts);
    EXPECT_EQ(answer.changedRuns, std::vector<std::string>{kRunC});
    EXPECT_EQ(loss(kRunC).points, 1000U);
    m_followed.expectLikeFresh();
}

TEST_F(FollowFiles, NewPointsOfARunningRunAppear)
{
    startTraining();
    m_followed.settle();
    append(run(kRunC, "metrics/loss"), line(-4, 1000) + line(3, 1001));
    m_folder.write(run(kRunC, "metrics/acc"), line(0.5, 0));
    const stores::FollowAnswer answer = m_followed.look();
    EXPECT_EQ(answer.changedRuns, std::vector<std::string>{kRunC});
    EXPECT_EQ(loss(kRunC).points, 1002U);
    EXPECT_EQ(loss(kRunC).value, 3);
    EXPECT_EQ(loss(kRunC).minimum, -4);
    m_followed.expectLikeFresh();
}

// What was read stays as it was read: the text before the last line is not looked at again.
TEST_F(FollowFiles, OnlyTheTailIsRead)
{
    startTraining();
    m_followed.settle();
    append(run(kRunC, "metrics/loss"), line(0.5, 1000));
    (void)m_followed.look(); // marks where the file ends
    const fs::path file = m_folder.path() / run(kRunC, "metrics/loss");
    {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(14); // of the first value, 1.000000
        stream << "7";
    }
    append(run(kRunC, "metrics/loss"), line(0.25, 1001));
    (void)m_followed.look();
    EXPECT_EQ(loss(kRunC).points, 1002U);
    EXPECT_EQ(loss(kRunC).maximum, 1);
    EXPECT_EQ(loss(kRunC).value, 0.25);
}

TEST_F(FollowFiles, F37ATornLastLineWaits)
{
    startTraining();
    m_followed.settle();
    const std::string whole = line(0.125, 1000);
    append(run(kRunC, "metrics/loss"), whole.substr(0, 15));
    (void)m_followed.look();
    EXPECT_EQ(loss(kRunC).points, 1000U);
    EXPECT_EQ(m_followed.count(Rule::MetricLineUnreadable), 0U);
    append(run(kRunC, "metrics/loss"), whole.substr(15));
    (void)m_followed.look();
    EXPECT_EQ(loss(kRunC).points, 1001U);
    EXPECT_EQ(loss(kRunC).value, 0.125);
    m_followed.expectLikeFresh();
}

TEST_F(FollowFiles, AMetricFileThatWasReplacedIsReadWhole)
{
    startTraining();
    m_followed.settle();
    m_folder.write(run(kRunC, "metrics/other"), line(9, 0) + line(8, 1));
    fs::rename(m_folder.path() / run(kRunC, "metrics/other"),
        m_folder.path() / run(kRunC, "metrics/loss"));
    (void)m_followed.look();
    EXPECT_EQ(loss(kRunC).points, 2U);
    EXPECT_EQ(loss(kRunC).value, 8);
    m_followed.expectLikeFresh();
}

TEST_F(FollowFiles, AStatusChanges)
{
    startTraining();
    m_followed.settle();
    EXPECT_EQ(m_followed.known()->findRun(kRunC)->status, core::RunStatus::Running);
    // As MLflow does it: a new file takes the place of the old one.
    m_folder.write(run(kRunC, "meta.yaml.new"), runMeta("0", kRunC));
    fs::rename(
        m_folder.path() / run(kRunC, "meta.yaml.new"), m_folder.path() / run(kRunC, "meta.yaml"));
    EXPECT_EQ(m_followed.look().changedRuns, std::vector<std::string>{kRunC});
    EXPECT_EQ(m_followed.known()->findRun(kRunC)->status, core::RunStatus::Finished);
    m_followed.expectLikeFresh();
}

TEST_F(FollowFiles, AMetaThatIsBeingWrittenCostsNothing)
{
    m_followed.settle();
    m_folder.write(run(kRunA, "meta.yaml"), "");
    (void)m_followed.look();
    EXPECT_EQ(m_followed.known()->findRun(kRunA)->name, "run a");
    m_folder.write(run(kRunA, "meta.yaml"), runMeta("0", kRunA) + "\n");
    (void)m_followed.look();
    EXPECT_EQ(m_followed.known()->problems.size(), 0U);
    m_followed.expectLikeFresh();
}

TEST_F(FollowFiles, F32VanishedRunsAndExperimentsGo)
{
    m_folder.write("mlruns/5/meta.yaml", experimentMeta("5", "Five"));
    m_folder.write("mlruns/5/" + kRunC + "/meta.yaml", runMeta("5", kRunC));
    m_followed.settle();
    EXPECT_EQ(m_followed.known()->runs.size(), 3U);
    fs::remove_all(m_folder.path() / "mlruns/5");
    fs::remove_all(m_folder.path() / run(kRunB, ""));
    (void)m_followed.look();
    EXPECT_EQ(m_followed.known()->runs.size(), 1U);
    EXPECT_EQ(m_followed.known()->findExperiment("5"), nullptr);
    m_followed.expectLikeFresh();
}

TEST_F(FollowFiles, AnExperimentMovesToTheTrash)
{
    m_folder.write("mlruns/5/meta.yaml", experimentMeta("5", "Five"));
    m_folder.write("mlruns/5/" + kRunC + "/meta.yaml", runMeta("5", kRunC));
    m_followed.settle();
    fs::create_directories(m_folder.path() / "mlruns/.trash");
    fs::rename(m_folder.path() / "mlruns/5", m_folder.path() / "mlruns/.trash/5");
    (void)m_followed.look();
    m_followed.expectLikeFresh();
    ASSERT_NE(m_followed.known()->findExperiment("5"), nullptr);
    EXPECT_EQ(m_followed.known()->findExperiment("5")->stage, core::LifecycleStage::Deleted);
}

TEST_F(FollowFiles, ARunOnTheScreenIsLookedAtClosely)
{
    m_followed.settle();
    m_followed.showRuns({kRunA});
    (void)m_followed.look();
    m_folder.write(run(kRunA, "tags/team"), "b");
    m_folder.write(run(kRunA, "params/depth"), "6");
    EXPECT_EQ(m_followed.look().changedRuns, std::vector<std::string>{kRunA});
    EXPECT_EQ(core::findKey(m_followed.known()->findRun(kRunA)->tags, "team")->value, "b");
    m_followed.expectLikeFresh();
}

TEST_F(FollowFiles, AStoreThatVanishesSaysSoAndComesBack)
{
    startTraining();
    m_followed.settle();
    fs::rename(m_folder.path() / "mlruns", m_folder.path() / "away");
    EXPECT_EQ(m_followed.lookInVain().code, core::ErrorCode::NotFound);
    fs::create_directory(m_folder.path() / "mlruns"); // where the disk was mounted
    EXPECT_EQ(m_followed.lookInVain().code, core::ErrorCode::NotFound);
    fs::remove(m_folder.path() / "mlruns");
    fs::rename(m_folder.path() / "away", m_folder.path() / "mlruns");
    append(run(kRunC, "metrics/loss"), line(0.5, 1000));
    (void)m_followed.look();
    (void)m_followed.look();
    EXPECT_EQ(loss(kRunC).points, 1001U);
    m_followed.expectLikeFresh();
}

TEST_F(FollowFiles, F59ARunFallsSilentWhileItIsFollowed)
{
    startTraining();
    m_followed.settle();
    EXPECT_EQ(m_followed.count(Rule::RunSilent), 0U);
    EXPECT_FALSE(m_followed.known()->isSilent(*m_followed.known()->findRun(kRunC)));
    m_followed.wait(2 * 3'600'000);
    EXPECT_EQ(m_followed.look().extent, FollowExtent::Parts);
    EXPECT_EQ(m_followed.count(Rule::RunSilent), 1U);
    EXPECT_TRUE(m_followed.known()->isSilent(*m_followed.known()->findRun(kRunC)));
    append(run(kRunC, "metrics/loss"), line(0.5, 1000));
    m_followed.showRuns({kRunC});
    (void)m_followed.look();
    (void)m_followed.look();
    EXPECT_EQ(m_followed.count(Rule::RunSilent), 0U);
}

TEST_F(FollowFiles, AHistoryIsReadOnFromItsEnd)
{
    startTraining();
    m_followed.settle();
    const auto before = m_followed.history(kRunC, "loss", nullptr);
    ASSERT_EQ(before->size(), 1000U);
    append(run(kRunC, "metrics/loss"), line(0.5, 1000) + line(0.25, 3));
    (void)m_followed.look();
    const auto longer = m_followed.history(kRunC, "loss", before);
    const auto fresh = m_followed.history(kRunC, "loss", nullptr);
    ASSERT_EQ(longer->size(), 1002U);
    EXPECT_EQ(longer->steps, fresh->steps);
    EXPECT_EQ(longer->values, fresh->values);
    EXPECT_EQ(longer->timestampsMillis, fresh->timestampsMillis);
    EXPECT_EQ(longer->logOrder, fresh->logOrder);
}

TEST_F(FollowFiles, WhatIsFollowedEqualsWhatIsReadAnew)
{
    startTraining();
    m_followed.settle();
    m_followed.showRuns({kRunA, kRunB, kRunC});
    (void)m_followed.look();
    unsigned random = 7;
    // Every value is longer than the one before: file times are too coarse to tell them apart.
    for (int turn = 0; turn < 120; ++turn) {
        random = random * 1664525U + 1013904223U;
        const std::string id = std::vector{kRunA, kRunB, kRunC}[(random >> 8) % 3];
        const std::string key = "m" + std::to_string((random >> 12) % 4);
        switch ((random >> 20) % 6) {
        case 0:
            m_folder.write(
                run(id, "tags/" + key), std::string(static_cast<std::size_t>(turn), 'x'));
            break;
        case 1:
            m_folder.write(run(id, "params/" + key), std::string(turn, 'x'));
            break;
        case 2:
            fs::remove(m_folder.path() / run(id, "metrics/" + key));
            break;
        case 3:
            m_folder.write(
                run(id, "meta.yaml"), turn % 2 == 0 ? runMeta("0", id) : runningMeta(id));
            break;
        default:
            append(run(id, "metrics/" + key), line(turn, turn));
            break;
        }
        (void)m_followed.look();
        m_followed.expectLikeFresh();
        ASSERT_FALSE(HasFailure()) << "turn " << turn;
    }
}

} // namespace runlane::tests
