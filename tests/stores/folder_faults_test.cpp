// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/other_user.h"
#include "stores/planted_store.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <thread>

// Further rows of faults-and-hardening 1A to 1C, and the table of mlflow-formats 1.12.
namespace runlane::tests {

namespace fs = std::filesystem;
using core::Rule;
using FolderFaults = PlantedStore;

TEST_F(FolderFaults, F01AnExperimentThatLostItsMetaKeepsItsRuns)
{
    fs::copy(
        m_folder.path() / "mlruns/0", m_folder.path() / "mlruns/4", fs::copy_options::recursive);
    m_folder.write("mlruns/4/" + kRunC + "/meta.yaml", runMeta("4", kRunC));
    fs::remove_all(m_folder.path() / "mlruns/4" / kRunA);
    fs::remove_all(m_folder.path() / "mlruns/4" / kRunB);
    fs::remove(m_folder.path() / "mlruns/4/meta.yaml");
    const Loaded result = loaded();
    expectOtherRunWhole(result);
    ASSERT_NE(result.snapshot->findRun(kRunC), nullptr) << problemText(result);
    EXPECT_EQ(result.snapshot->findExperiment("4")->name, "experiment_4");
    EXPECT_EQ(problem(result, Rule::ExperimentMetaLost).path, "4");
    EXPECT_EQ(problem(result, Rule::ExperimentMetaLost).arguments.at(0), "1");
}

TEST_F(FolderFaults, F04MetaThatIsStillBeingWritten)
{
    const std::string whole = runMeta("0", kRunA);
    for (const std::size_t size : {std::size_t{0}, whole.find("run_id"), whole.find("name:") + 7}) {
        settle();
        m_folder.write(run("meta.yaml"), whole.substr(0, size));
        const Loaded fresh = load(m_folder.text() + "/mlruns");
        expectOtherRunWhole(fresh);
        ASSERT_NE(fresh.snapshot->findRun(kRunA), nullptr);
        const bool hasId = whole.substr(0, size).find("run_id") != std::string::npos;
        EXPECT_EQ(count(fresh, Rule::MetaInTheMaking), hasId ? 0U : 1U) << problemText(fresh);
        EXPECT_EQ(count(fresh, Rule::RunMetaEmpty) + count(fresh, Rule::RunMetaUnreadable), 0U);
        const Loaded settled = loaded();
        EXPECT_EQ(count(settled, Rule::MetaInTheMaking), 0U) << problemText(settled);
        EXPECT_EQ(count(settled, Rule::RunMetaEmpty), size == 0 ? 1U : 0U);
        EXPECT_EQ(count(settled, Rule::RunMetaUnreadable), size == 0 || hasId ? 0U : 1U);
    }
}

TEST_F(FolderFaults, F05ConflictMarkersCostNoField)
{
    std::string meta = runMeta("0", kRunA);
    meta.insert(meta.find("run_id"), "<<<<<<< HEAD\n");
    const Loaded result = loadedWith(run("meta.yaml"), meta);
    const core::Run* broken = result.snapshot->findRun(kRunA);
    ASSERT_NE(broken, nullptr);
    EXPECT_EQ(broken->name, "run a");
    EXPECT_EQ(broken->status, core::RunStatus::Finished);
    EXPECT_GT(problem(result, Rule::RunMetaUnreadable).line, 0);
}

TEST_F(FolderFaults, F12ScalarsStayText)
{
    const std::string odd = "artifact_location: 2020-01-01\nexperiment_id: 0123\nname: 1_000\n"
                            "lifecycle_stage: active\n";
    m_folder.write("mlruns/0123/meta.yaml", odd);
    std::string meta = runMeta("0", kRunA);
    meta.replace(meta.find("run_name: run a"), 15, "run_name: 1e10");
    meta.replace(meta.find("user_id: ana"), 12, "user_id: yes");
    const Loaded result = loadedWith(run("meta.yaml"), meta);
    ASSERT_NE(result.snapshot->findExperiment("0123"), nullptr);
    EXPECT_EQ(result.snapshot->findExperiment("0123")->name, "1_000");
    EXPECT_EQ(result.snapshot->findExperiment("0123")->artifactLocation, "2020-01-01");
    EXPECT_EQ(result.snapshot->findRun(kRunA)->name, "1e10");
    EXPECT_EQ(result.snapshot->findRun(kRunA)->userId, "yes");
    EXPECT_EQ(problemText(result), "");
}

TEST_F(FolderFaults, F19PlaceholdersOfCloudDisks)
{
    m_folder.write(run("metrics/.loss2.icloud"), "bplist00");
    fs::rename(m_folder.path() / run("meta.yaml"), m_folder.path() / run(".meta.yaml.icloud"));
    const Loaded result = loaded();
    expectOtherRunWhole(result);
    EXPECT_EQ(count(result, Rule::CloudPlaceholder), 1U) << problemText(result);
    EXPECT_EQ(problem(result, Rule::CloudPlaceholder).path, "0/" + kRunA);
    m_folder.write(run("meta.yaml"), runMeta("0", kRunA));
    const Loaded metric = loaded();
    EXPECT_EQ(
        problem(metric, Rule::CloudPlaceholder).path, "0/" + kRunA + "/metrics/.loss2.icloud");
    EXPECT_EQ(metric.snapshot->findRun(kRunA)->metrics.size(), 1U);
}

TEST_F(FolderFaults, F20MetadataAsGitLfsPointer)
{
    const Loaded result =
        loadedWith(run("meta.yaml"), "version https://git-lfs.github.com/spec/v1\noid sha256:0\n");
    EXPECT_EQ(problem(result, Rule::RunMetaUnreadable).arguments.at(0), "Git LFS pointer");
    EXPECT_EQ(result.snapshot->findRun(kRunA)->params.size(), 1U);
}

TEST_F(FolderFaults, F25AMetricInOneRunIsAFolderInAnother)
{
    m_folder.write(run("metrics/foo"), "1700000001000 1 0\n");
    const Loaded result =
        loadedWith("mlruns/0/" + kRunC + "/metrics/foo/bar", "1700000001000 2 0\n");
    m_folder.write("mlruns/0/" + kRunC + "/meta.yaml", runMeta("0", kRunC));
    const Loaded both = loaded();
    EXPECT_NE(core::findKey(both.snapshot->findRun(kRunA)->metrics, "foo"), nullptr);
    EXPECT_NE(core::findKey(both.snapshot->findRun(kRunC)->metrics, "foo/bar"), nullptr);
}

TEST_F(FolderFaults, F26NamesComposedInTwoWays)
{
    m_folder.write(run("metrics/m\xC3\xA9trique"), "1700000001000 1 0\n");
    m_folder.write(run("metrics/me\xCC\x81trique"), "1700000001000 2 0\n");
    m_folder.write(run("params/\xED\x95\x9C"), "1");
    const Loaded result = loadedWith(run("params/\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"), "2");
    EXPECT_EQ(result.snapshot->findRun(kRunA)->metrics.size(), 3U);
    EXPECT_EQ(result.snapshot->findRun(kRunA)->params.size(), 3U);
    EXPECT_EQ(count(result, Rule::NamesDifferInFormOnly), 2U) << problemText(result);
}

TEST_F(FolderFaults, F27PathsOfAnyLength)
{
    const std::string part(120, 'k');
    const std::string key = part + "/" + part + "/" + part;
    const Loaded result = loadedWith(run("metrics/" + key), "1700000001000 1 0\n");
    EXPECT_NE(core::findKey(result.snapshot->findRun(kRunA)->metrics, key), nullptr);
}

TEST_F(FolderFaults, F28NamesThatWindowsCannotHold)
{
    for (const char* name : {"CON", "trailing.", "trailing ", "a:b", "a\\b"}) {
        m_folder.write(run(std::string("params/") + name), "1");
    }
    const Loaded result = loaded();
    expectOtherRunWhole(result);
    EXPECT_EQ(result.snapshot->findRun(kRunA)->params.size(), 6U);
    EXPECT_EQ(problemText(result), "");
}

TEST_F(FolderFaults, F30WithoutPermission)
{
    const OtherUser user(m_folder.path());
    if (!user.isOther()) {
        GTEST_SKIP() << "cannot become an ordinary user here";
    }
    fs::copy(
        m_folder.path() / "mlruns/0", m_folder.path() / "mlruns/5", fs::copy_options::recursive);
    settle();
    fs::permissions(m_folder.path() / run("metrics/loss"), fs::perms::none);
    fs::permissions(m_folder.path() / run("params"), fs::perms::none);
    fs::permissions(m_folder.path() / "mlruns/5", fs::perms::none);
    const std::string root = m_folder.text() + "/mlruns";
    const Loaded result = user.run([&] { return load(root); });
    expectOtherRunWhole(result);
    EXPECT_EQ(count(result, Rule::FileUnreadable), 3U) << problemText(result);
    EXPECT_EQ(problem(result, Rule::FileUnreadable).path, "0/" + kRunA + "/metrics/loss");
    EXPECT_FALSE(fs::exists(m_folder.path() / "mlruns/.trash")) << "nothing is created";
    fs::permissions(m_folder.path() / "mlruns/5", fs::perms::owner_all);
    fs::permissions(m_folder.path() / run("params"), fs::perms::owner_all);
}

TEST_F(FolderFaults, F31MetadataThatIsNoFile)
{
    fs::remove(m_folder.path() / run("meta.yaml"));
    ASSERT_EQ(::mkfifo((m_folder.path() / run("meta.yaml")).c_str(), 0600), 0);
    const int plug = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{AF_UNIX, {}};
    const std::string name = (m_folder.path() / "mlruns/0/s").string();
    ASSERT_LT(name.size(), sizeof address.sun_path);
    name.copy(address.sun_path, name.size());
    ASSERT_EQ(::bind(plug, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    const Loaded result = loaded();
    ::close(plug);
    expectOtherRunWhole(result);
    EXPECT_EQ(problem(result, Rule::RunMetaUnreadable).arguments.at(0), "not a regular file");
    EXPECT_EQ(problem(result, Rule::NotRegularFile).path, "0/s");
}

TEST_F(FolderFaults, F32WhatVanishesAfterTheListingIsGone)
{
    const Loaded result = loaded();
    fs::remove_all(m_folder.path() / "mlruns/0" / kRunA);
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto histories = result.store->loadHistories(
        *result.snapshot, {{kRunA, "loss"}, {kRunB, "loss"}}, {{}, progress, problems});
    ASSERT_TRUE(histories);
    EXPECT_EQ(histories->at(0).size(), 0U);
    EXPECT_EQ(histories->at(1).size(), 2U);
    const auto files = result.store->listArtifacts(
        *result.snapshot, *result.snapshot->findRun(kRunA), {}, {{}, progress, problems});
    ASSERT_TRUE(files);
    EXPECT_TRUE(files->files.empty());
    EXPECT_EQ(loaded().snapshot->runs.size(), 1U);
}

TEST_F(FolderFaults, F32RunsThatComeAndGoWhileReading)
{
    std::atomic<bool> isDone = false;
    std::thread collector([&] {
        const fs::path folder = m_folder.path() / "mlruns/0" / kRunC;
        while (!isDone) {
            m_folder.write("mlruns/0/" + kRunC + "/meta.yaml", runMeta("0", kRunC));
            m_folder.write("mlruns/0/" + kRunC + "/metrics/a/b", "1700000001000 1 0\n");
            fs::remove_all(folder);
        }
    });
    for (int i = 0; i < 100; ++i) {
        expectOtherRunWhole(load(m_folder.text() + "/mlruns"));
    }
    isDone = true;
    collector.join();
}

TEST_F(FolderFaults, F56ValuesOfAnySensibleLength)
{
    const std::string longText(200'000, 'x');
    m_folder.write(run("params/huge"), std::string(17UL * 1024 * 1024, 'x'));
    const Loaded result = loadedWith(run("tags/long"), longText);
    EXPECT_EQ(core::findKey(result.snapshot->findRun(kRunA)->tags, "long")->value, longText);
    EXPECT_EQ(problem(result, Rule::FileTooLarge).path, "0/" + kRunA + "/params/huge");
}

TEST_F(FolderFaults, F57F58ValuesAreKeptAsTheyAre)
{
    const std::string odd = "line\r\nnext \xE2\x80\xAE<img src=x><class 'torch.optim.Adam'>\x1B[0m";
    const Loaded result = loadedWith(run("params/odd"), odd);
    EXPECT_EQ(core::findKey(result.snapshot->findRun(kRunA)->params, "odd")->value, odd);
    EXPECT_EQ(problemText(result), "");
}

// The rows of the table in mlflow-formats 1.12: name, what is done to run A's meta.yaml, the rule
// that explains it (none: nothing to explain).
struct MetaDamage
{
    const char* name;
    const char* text;
    const char* with;
    const char* rule;
};

class DamagedMeta : public PlantedStore, public testing::WithParamInterface<MetaDamage>
{
};

TEST_P(DamagedMeta, CostsNoRun)
{
    std::string meta = runMeta("0", kRunA);
    const std::string text = GetParam().text;
    const std::size_t at = meta.find(text);
    ASSERT_NE(at, std::string::npos);
    const bool isRestCut = std::string_view(GetParam().name) == "Truncated";
    meta.replace(at, isRestCut ? std::string::npos : text.size(), GetParam().with);
    const Loaded result = loadedWith(run("meta.yaml"), meta);
    EXPECT_EQ(result.snapshot->runs.size(), 2U);
    const std::string rule = GetParam().rule;
    std::size_t found = 0;
    for (const core::Diagnostic& item : result.snapshot->problems) {
        found += core::ruleInfo(item.rule).name == rule ? 1U : 0U;
    }
    EXPECT_EQ(found, rule.empty() ? 0U : 1U) << problemText(result);
    const std::size_t silent = rule == "run-silent" ? 0U : count(result, Rule::RunSilent);
    EXPECT_EQ(result.snapshot->problems.size(), found + silent) << problemText(result);
}

INSTANTIATE_TEST_SUITE_P(Formats112, DamagedMeta,
    testing::Values(MetaDamage{"Truncated", "lifecycle_stage", "", "run-meta-unreadable"},
        MetaDamage{"Garbage", "end_time", "\x01\x02: [", "run-meta-unreadable"},
        MetaDamage{"ExperimentOfAnother", "experiment_id: '0'", "experiment_id: '7'",
            "run-experiment-differs"},
        MetaDamage{"StatusUnknown", "status: 3", "status: 9", "run-status-unknown"},
        MetaDamage{"StatusAsAWord", "status: 3", "status: KILLED", ""},
        MetaDamage{"NoStart", "start_time: 1700000001000\n", "", ""},
        MetaDamage{"NoStatus", "status: 3\n", "", "run-silent"},
        MetaDamage{"NoStage", "lifecycle_stage: active\n", "", ""},
        MetaDamage{"ExtraKeys", "tags: []", "tags: []\nx: {y: [1, 2]}", ""},
        MetaDamage{"NoRunId", "run_id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", "", ""},
        MetaDamage{"NoRunUuid", "run_uuid: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", "", ""}),
    [](const auto& damage) { return std::string(damage.param.name); });

TEST_F(FolderFaults, Formats112FoldersThatWereRenamedOrCopied)
{
    fs::copy(m_folder.path() / "mlruns/0" / kRunA, m_folder.path() / "mlruns/0" / (kRunA + "copy"),
        fs::copy_options::recursive);
    fs::rename(m_folder.path() / "mlruns/0" / kRunA, m_folder.path() / "mlruns/0" / kRunC);
    fs::create_directories(m_folder.path() / "mlruns/a folder");
    fs::create_directories(m_folder.path() / "mlruns/.ipynb_checkpoints");
    m_folder.write("mlruns/README.md", "x");
    const Loaded result = loaded();
    expectOtherRunWhole(result);
    EXPECT_EQ(result.snapshot->runs.size(), 3U);
    EXPECT_EQ(count(result, Rule::RunIdDiffers), 2U) << problemText(result);
    EXPECT_EQ(problem(result, Rule::ExperimentMetaMissing).path, "a folder");
    EXPECT_EQ(problem(result, Rule::NotARunFolder).path, ".ipynb_checkpoints");
}

TEST_F(FolderFaults, Formats112FoldersThatAreMissing)
{
    fs::remove_all(m_folder.path() / run("metrics"));
    fs::remove_all(m_folder.path() / run("tags"));
    fs::remove_all(m_folder.path() / run("artifacts"));
    const Loaded result = loaded();
    expectOtherRunWhole(result);
    EXPECT_TRUE(result.snapshot->findRun(kRunA)->metrics.empty());
    EXPECT_EQ(problemText(result), "");
}

} // namespace runlane::tests
