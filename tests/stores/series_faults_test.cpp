// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/planted_store.h"

#include <cstdlib>

// Rows of faults-and-hardening 1A to 1C about whole stores and the points of histories.
namespace runlane::tests {

namespace fs = std::filesystem;
using core::Rule;

class SeriesFaults : public PlantedStore
{
protected:
    [[nodiscard]] core::MetricSeries history(const std::string& lines)
    {
        const Loaded result = loadedWith(run("metrics/loss"), lines);
        EXPECT_EQ(count(result, Rule::MetricLineUnreadable), 0U) << problemText(result);
        return seriesOf(result, "loss");
    }
    [[nodiscard]] static core::MetricSeries seriesOf(const Loaded& result, const std::string& key)
    {
        core::Progress progress;
        core::DiagnosticSink problems;
        auto read =
            result.store->loadHistories(*result.snapshot, {{kRunA, key}}, {{}, progress, problems});
        EXPECT_TRUE(read) << englishText(read.error());
        return read ? std::move(read->front()) : core::MetricSeries();
    }
};

TEST_F(SeriesFaults, F23MetaBelowArtifactsIsNoRun)
{
    const std::string posing = run("artifacts/") + kRunC;
    m_folder.write(posing + "/metrics/loss", "1700000001000 1 0\n");
    const Loaded result = loadedWith(posing + "/meta.yaml", runMeta("0", kRunC));
    EXPECT_EQ(result.snapshot->runs.size(), 2U);
    EXPECT_EQ(result.snapshot->findRun(kRunC), nullptr);
    EXPECT_EQ(problemText(result), "");
}

TEST_F(SeriesFaults, F33ManyRunsAndFilesAreAllListed)
{
    const fs::path experiment = m_folder.path() / "mlruns/0";
    constexpr int kRuns = 500;
    for (int i = 0; i < kRuns; ++i) {
        std::string id = std::to_string(i);
        id.insert(0, 32 - id.size(), 'd');
        m_folder.write("mlruns/0/" + id + "/meta.yaml", runMeta("0", id));
        for (const char* key : {"a", "b/c", "b/d"}) {
            m_folder.write("mlruns/0/" + id + "/metrics/" + key, "1700000001000 1 0\n");
        }
    }
    const Loaded result = loaded();
    expectOtherRunWhole(result);
    EXPECT_EQ(result.snapshot->runs.size(), kRuns + 2U);
    std::size_t metrics = 0;
    for (const core::Run& read : result.snapshot->runs) {
        metrics += read.metrics.size();
    }
    EXPECT_EQ(metrics, kRuns * 3U + 2U);
    EXPECT_EQ(problemText(result), "");
}

// MLflow 3.13 refuses folders without MLFLOW_ALLOW_FILE_STORE; nothing here asks for it.
TEST_F(SeriesFaults, F34FoldersAreOpenedWithoutASwitch)
{
    ::unsetenv("MLFLOW_ALLOW_FILE_STORE");
    expectOtherRunWhole(loaded());
}

TEST_F(SeriesFaults, F41TwoFieldsAreValuesAtStepZeroInTheirOrder)
{
    const core::MetricSeries series = history("0 0.5\n0 0.25\n0 0.75\n");
    EXPECT_EQ(series.values, (std::vector<double>{0.5, 0.25, 0.75}));
    EXPECT_EQ(series.steps, (std::vector<std::int64_t>{0, 0, 0}));
    EXPECT_EQ(series.logOrder, (std::vector<std::uint32_t>{0, 1, 2}));
}

TEST_F(SeriesFaults, F48EqualStepsKeepTheOrderOfTheirTimes)
{
    const core::MetricSeries series =
        history("1700000003000 3 0\n1700000001000 1 0\n1700000002000 2 0\n");
    EXPECT_EQ(series.values, (std::vector<double>{1, 2, 3}));
    EXPECT_EQ(series.logOrder, (std::vector<std::uint32_t>{1, 2, 0}));
}

TEST_F(SeriesFaults, F49StepsWrittenTwiceAreBothKept)
{
    const core::MetricSeries series = history("1700000001000 1 5\n1700000001000 2 5\n"
                                              "1700000002000 3 6\n1700000003000 4 5\n");
    EXPECT_EQ(series.steps, (std::vector<std::int64_t>{5, 5, 5, 6}));
    EXPECT_EQ(series.values, (std::vector<double>{1, 2, 4, 3}));
}

TEST_F(SeriesFaults, F50StepsOutOfOrderAreSorted)
{
    const core::MetricSeries series =
        history("1700000001000 1 9\n1700000002000 2 -4\n1700000003000 3 7\n");
    EXPECT_EQ(series.steps, (std::vector<std::int64_t>{-4, 7, 9}));
    EXPECT_EQ(series.values, (std::vector<double>{2, 3, 1}));
    EXPECT_EQ(series.logOrder, (std::vector<std::uint32_t>{1, 2, 0}));
}

TEST_F(SeriesFaults, F54HistoriesOf63000PointsAreReadWhole)
{
    constexpr std::size_t kPoints = 63'000;
    std::string lines;
    for (std::size_t i = 0; i < kPoints; ++i) {
        lines += std::to_string(1'700'000'000'000 + i) + " " + std::to_string(i) + " "
            + std::to_string(i) + "\n";
    }
    const core::MetricSeries series = history(lines);
    ASSERT_EQ(series.size(), kPoints);
    EXPECT_EQ(series.values.back(), kPoints - 1.0);
    EXPECT_EQ(series.steps.back(), static_cast<std::int64_t>(kPoints) - 1);
}

TEST_F(SeriesFaults, F99ModelFilesAreDataAndCostNothing)
{
    m_folder.write(run("artifacts/model/MLmodel"),
        "flavors: !!js/function 'function () { return 1 }'\nname: !!python/object/apply:os.system\n"
        "  - touch planted\n");
    const Loaded result = loaded();
    expectOtherRunWhole(result);
    EXPECT_EQ(problemText(result), "");
    EXPECT_FALSE(fs::exists("planted"));
}

} // namespace runlane::tests
