// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/planted_store.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

// Rows of faults-and-hardening 1A to 1C, each planted in a healthy store of two runs. One bad item
// costs that item; everything else shows.
namespace runlane::tests {

using core::Rule;
using FileFaults = PlantedStore;

TEST_F(FileFaults, NothingIsReportedForAHealthyStore)
{
    const Loaded result = loaded();
    expectOtherRunWhole(result);
    EXPECT_EQ(problemText(result), "");
    EXPECT_EQ(result.snapshot->runs.size(), 2U);
}

TEST_F(FileFaults, F01FoldersWithoutMeta)
{
    m_folder.write("mlruns/saved/MLmodel", "x");
    m_folder.write("mlruns/0/" + kRunC + "/params/a", "1");
    const Loaded result = loadedWith("mlruns/0/notes/a.txt", "x");
    EXPECT_EQ(problem(result, Rule::ExperimentMetaMissing).path, "saved");
    EXPECT_EQ(problem(result, Rule::RunMetaMissing).path, "0/" + kRunC);
    EXPECT_EQ(problem(result, Rule::NotARunFolder).path, "0/notes");
    // folders seen = runs listed + folders explained
    EXPECT_EQ(result.snapshot->runs.size() + result.snapshot->problems.size(), 5U);
}

TEST_F(FileFaults, F02ArtifactFoldersOfADatabase)
{
    const Loaded result = loadedWith("mlruns/7/" + kRunC + "/artifacts/a.txt", "x");
    EXPECT_EQ(problem(result, Rule::ArtifactsOnlyFolder).path, "7");
}

TEST_F(FileFaults, F03EmptyMeta)
{
    m_folder.write("mlruns/1/meta.yaml", "");
    const Loaded result = loadedWith(run("meta.yaml"), "");
    const core::Run* empty = result.snapshot->findRun(kRunA);
    ASSERT_NE(empty, nullptr);
    EXPECT_EQ(empty->params.size(), 1U);
    EXPECT_EQ(empty->metrics.size(), 1U);
    EXPECT_EQ(problem(result, Rule::RunMetaEmpty).path, "0/" + kRunA + "/meta.yaml");
    EXPECT_EQ(problem(result, Rule::ExperimentMetaEmpty).path, "1/meta.yaml");
    EXPECT_EQ(result.snapshot->findExperiment("1")->name, "experiment_1");
}

TEST_F(FileFaults, F05BrokenYaml)
{
    const Loaded result =
        loadedWith(run("meta.yaml"), "run_name: kept\n\tstatus: 3\nuser_id: ana\n");
    const core::Run* broken = result.snapshot->findRun(kRunA);
    ASSERT_NE(broken, nullptr);
    EXPECT_EQ(broken->name, "kept");
    EXPECT_EQ(broken->userId, "ana");
    EXPECT_GT(problem(result, Rule::RunMetaUnreadable).line, 0);
}

TEST_F(FileFaults, F07F08BytesThatAreNotText)
{
    m_folder.write(run("params/bom"), "\xEF\xBB\xBFvalue");
    const Loaded result = loadedWith(run("tags/cafe"), "caf\xE9");
    const core::Run* read = result.snapshot->findRun(kRunA);
    EXPECT_EQ(core::findKey(read->params, "bom")->value, "value");
    EXPECT_EQ(core::findKey(read->tags, "cafe")->value, "caf\xEF\xBF\xBD");
    EXPECT_EQ(problem(result, Rule::TextNotUtf8).arguments.at(0), "1");
}

TEST_F(FileFaults, F09TagsOfOldPythonsAreIgnored)
{
    const Loaded result =
        loadedWith(run("meta.yaml"), runMeta("0", kRunA) + "name: !!python/unicode 'x'\n");
    EXPECT_EQ(problem(result, Rule::YamlTagIgnored).runId, kRunA);
}

TEST_F(FileFaults, F11HugeMeta)
{
    const Loaded result =
        loadedWith(run("meta.yaml"), runMeta("0", kRunA) + "x: " + std::string(2'000'000, 'x'));
    EXPECT_EQ(count(result, Rule::RunMetaUnreadable), 1U);
    EXPECT_NE(result.snapshot->findRun(kRunA), nullptr);
}

TEST_F(FileFaults, F14F15IdsThatDiffer)
{
    m_folder.write("mlruns/1/meta.yaml", experimentMeta("5", "copied"));
    m_folder.write("mlruns/0/" + kRunC + "/meta.yaml", runMeta("9", kRunC));
    const Loaded result = loadedWith(run("meta.yaml"), runMeta("0", kRunC));
    EXPECT_NE(result.snapshot->findExperiment("1"), nullptr);
    EXPECT_EQ(problem(result, Rule::ExperimentIdDiffers).arguments.at(0), "5");
    EXPECT_EQ(problem(result, Rule::RunIdDiffers).arguments.at(0), kRunC);
    EXPECT_EQ(problem(result, Rule::RunExperimentDiffers).path, "0/" + kRunC + "/meta.yaml");
    ASSERT_NE(result.snapshot->findRun(kRunC), nullptr);
    EXPECT_EQ(result.snapshot->findRun(kRunC)->experimentId, "0") << "shown where it lies";
}

TEST_F(FileFaults, F14TheSameRunInTwoExperiments)
{
    m_folder.write("mlruns/1/meta.yaml", experimentMeta("1", "second"));
    const Loaded result = loadedWith("mlruns/1/" + kRunA + "/meta.yaml", runMeta("1", kRunA));
    EXPECT_EQ(result.snapshot->runs.size(), 3U);
    EXPECT_EQ(count(result, Rule::DuplicateRunId), 1U);
}

TEST_F(FileFaults, F16LayoutsOfTheFirstVersions)
{
    const Loaded result = loadedWith(run("meta.yaml"),
        "experiment_id: 0\nname: Run 7\nrun_uuid: " + kRunA
            + "\nstart_time: 1\nend_time: null\nstatus: 2\ntags:\n- "
              "!!python/object:mlflow.entities.run_tag.RunTag\n  _key: k\n  _value: v\n");
    const core::Run* old = result.snapshot->findRun(kRunA);
    EXPECT_EQ(old->name, "Run 7");
    EXPECT_EQ(old->status, core::RunStatus::Scheduled);
    EXPECT_EQ(old->stage, core::LifecycleStage::Active);
    EXPECT_EQ(core::findKey(old->tags, "k")->value, "v");
    EXPECT_EQ(old->endTimeMillis, std::nullopt);
}

TEST_F(FileFaults, F17SyncDuplicatesStayApart)
{
    const Loaded result = loadedWith(run("metrics/loss (1)"), "1700000001000 9 0\n");
    EXPECT_EQ(problem(result, Rule::SyncDuplicate).path, "0/" + kRunA + "/metrics/loss (1)");
    const core::Run* read = result.snapshot->findRun(kRunA);
    EXPECT_EQ(core::findKey(read->metrics, "loss")->points, 2U);
    EXPECT_EQ(core::findKey(read->metrics, "loss (1)")->points, 1U);
}

TEST_F(FileFaults, F18LitterIsIgnored)
{
    m_folder.write("mlruns/.DS_Store", "x");
    m_folder.write(run("params/.DS_Store"), "\x80\x81");
    m_folder.write(run("metrics/._loss"), "x");
    m_folder.write("mlruns/0/.ipynb_checkpoints/meta-checkpoint.yaml", "x");
    const Loaded result = loadedWith(run("metrics/.DS_Store"), "\x80\x81");
    EXPECT_EQ(result.snapshot->findRun(kRunA)->params.size(), 1U);
    EXPECT_EQ(result.snapshot->findRun(kRunA)->metrics.size(), 1U);
    for (const core::Diagnostic& item : result.snapshot->problems) {
        EXPECT_EQ(item.severity, core::Severity::Info) << problemText(result);
    }
}

TEST_F(FileFaults, F20GitLfsPointers)
{
    const std::string_view pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\n";
    const Loaded result = loadedWith(run("metrics/loss"), pointer);
    EXPECT_EQ(problem(result, Rule::GitLfsPointer).path, "0/" + kRunA + "/metrics/loss");
}

TEST_F(FileFaults, F21TrashDecidesOverTheFile)
{
    m_folder.write("mlruns/.trash/3/meta.yaml", experimentMeta("3", "old"));
    const Loaded result =
        loadedWith("mlruns/.trash/3/" + kRunC + "/meta.yaml", runMeta("3", kRunC));
    EXPECT_EQ(result.snapshot->findExperiment("3")->stage, core::LifecycleStage::Deleted);
    EXPECT_EQ(result.snapshot->findExperiment("3")->storedStage, "active");
    EXPECT_EQ(problem(result, Rule::ExperimentStageDiffers).severity, core::Severity::Info);
    EXPECT_NE(result.snapshot->findRun(kRunC), nullptr);
}

TEST_F(FileFaults, F22F23OnlyRunsAreRuns)
{
    m_folder.write("mlruns/0/traces/t1/trace_info.yaml", "x: 1\n");
    m_folder.write("mlruns/0/datasets/d1/meta.yaml", "name: d\ndigest: 1\n");
    const Loaded result = loadedWith(run("artifacts/" + kRunC + "/meta.yaml"), runMeta("0", kRunC));
    EXPECT_EQ(result.snapshot->runs.size(), 2U);
    EXPECT_EQ(result.snapshot->traceCount, 1U);
    EXPECT_EQ(result.snapshot->datasets.size(), 1U);
}

TEST_F(FileFaults, F24NamesThatDifferInCaseOnly)
{
    const Loaded result = loadedWith(run("metrics/Loss"), "1700000001000 9 0\n");
    EXPECT_EQ(problem(result, Rule::NamesDifferInCaseOnly).runId, kRunA);
    EXPECT_EQ(result.snapshot->findRun(kRunA)->metrics.size(), 2U);
}

TEST_F(FileFaults, F26NamesOfAnyKind)
{
    m_folder.write(run("metrics/val/acc: 50%"), "1700000001000 9 0\n");
    const Loaded result = loadedWith(run("params/\xED\x95\x9C\xEA\xB8\x80 m@x"), "1");
    EXPECT_NE(core::findKey(result.snapshot->findRun(kRunA)->metrics, "val/acc: 50%"), nullptr);
    EXPECT_NE(
        core::findKey(result.snapshot->findRun(kRunA)->params, "\xED\x95\x9C\xEA\xB8\x80 m@x"),
        nullptr);
}

TEST_F(FileFaults, F29LinksAreNotFollowed)
{
    namespace fs = std::filesystem;
    fs::create_directory_symlink(m_folder.path() / "mlruns/0", m_folder.path() / "mlruns/0/loop");
    fs::create_symlink("/etc/passwd", m_folder.path() / run("params/secret"));
    const Loaded result = loaded();
    expectOtherRunWhole(result);
    EXPECT_EQ(count(result, Rule::LinkNotFollowed), 2U) << problemText(result);
    EXPECT_EQ(core::findKey(result.snapshot->findRun(kRunA)->params, "secret"), nullptr);
}

TEST_F(FileFaults, F31SpecialFilesDoNotBlock)
{
    ASSERT_EQ(::mkfifo((m_folder.path() / run("metrics/pipe")).c_str(), 0600), 0);
    ASSERT_EQ(::mkfifo((m_folder.path() / run("params/pipe")).c_str(), 0600), 0);
    const Loaded result = loaded();
    expectOtherRunWhole(result);
    EXPECT_EQ(count(result, Rule::NotRegularFile), 2U);
}

TEST_F(FileFaults, F35F36F38MetricFiles)
{
    m_folder.write(run("metrics/empty"), "");
    m_folder.write(run("metrics/zeros"), std::string("1700000001000 1 0\n\0\0\0", 21));
    const Loaded result =
        loadedWith(run("metrics/loss"), "1700000001000 0.5 0\n\n1 2\nx\ny\nz\n1700000001001 1 1\n");
    const core::Run* read = result.snapshot->findRun(kRunA);
    EXPECT_EQ(core::findKey(read->metrics, "empty"), nullptr);
    EXPECT_EQ(core::findKey(read->metrics, "zeros")->points, 1U);
    EXPECT_EQ(core::findKey(read->metrics, "loss")->points, 3U);
    EXPECT_EQ(problem(result, Rule::MetricFileEmpty).path, "0/" + kRunA + "/metrics/empty");
    EXPECT_EQ(problem(result, Rule::LineTailCut).arguments.at(0), "3");
    EXPECT_EQ(problem(result, Rule::MetricLineUnreadable).line, 2);
    EXPECT_EQ(count(result, Rule::MetricLineUnreadable), 3U);
    EXPECT_EQ(problem(result, Rule::MetricLinesUnreadable).count, 1U);
}

TEST_F(FileFaults, F55EmptyValuesAreValues)
{
    const Loaded result = loadedWith(run("params/empty"), "");
    EXPECT_EQ(core::findKey(result.snapshot->findRun(kRunA)->params, "empty")->value, "");
}

TEST_F(FileFaults, F59RunsThatFellSilent)
{
    std::string meta = runMeta("0", kRunA);
    meta.replace(meta.find("status: 3"), 9, "status: 1");
    const Loaded result = loadedWith(run("meta.yaml"), meta);
    EXPECT_EQ(problem(result, Rule::RunSilent).runId, kRunA);
}

TEST_F(FileFaults, F60UnknownStatusAndTimes)
{
    std::string meta = runMeta("0", kRunA);
    meta.replace(meta.find("status: 3"), 9, "status: 99");
    meta.replace(meta.find("end_time: 1700000002000"), 23, "end_time: soon");
    const Loaded result = loadedWith(run("meta.yaml"), meta);
    const core::Run* read = result.snapshot->findRun(kRunA);
    EXPECT_EQ(read->status, core::RunStatus::Unknown);
    EXPECT_EQ(read->statusText, "99");
    EXPECT_EQ(read->endTimeMillis, std::nullopt);
    EXPECT_EQ(problem(result, Rule::RunStatusUnknown).arguments.at(0), "99");
    EXPECT_EQ(problem(result, Rule::RunTimeUnreadable).arguments.at(1), "soon");
}

TEST_F(FileFaults, StatusAsAWord)
{
    std::string meta = runMeta("0", kRunA);
    meta.replace(meta.find("status: 3"), 9, "status: FAILED");
    EXPECT_EQ(loadedWith(run("meta.yaml"), meta).snapshot->findRun(kRunA)->status,
        core::RunStatus::Failed);
}

TEST_F(FileFaults, HistoriesStayInTheirFolder)
{
    const Loaded result = loaded();
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto histories = result.store->loadHistories(*result.snapshot,
        {{kRunA, "../params/lr"}, {kRunA, "../../../../../etc/passwd"}, {kRunA, ""}, {"x", "loss"}},
        {{}, progress, problems});
    ASSERT_TRUE(histories);
    for (const core::MetricSeries& series : *histories) {
        EXPECT_EQ(series.size(), 0U);
    }
}

} // namespace runlane::tests
