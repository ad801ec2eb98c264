// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/metric_series.h"
#include "core/revisions.h"
#include "core/rules.h"
#include "core/snapshot.h"
#include "core/text.h"
#include "core/text_pool.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>
#include <thread>

namespace runlane::core {

TEST(Text, ArgumentsFillTheirPlaces)
{
    EXPECT_EQ(fillIn("Logged %1 is %2, 100 %", {"acc", "0.9"}), "Logged acc is 0.9, 100 %");
    EXPECT_EQ(fillIn("%2 %1 %3", {"a", "b"}), "b a ");
}

TEST(Text, InvalidBytesBecomeReplacementCharacters)
{
    std::size_t repaired = 0;
    EXPECT_EQ(validUtf8("ok 한글 \U0001F680", &repaired), "ok 한글 \U0001F680");
    EXPECT_EQ(repaired, 0U);
    EXPECT_EQ(validUtf8("caf\xE9", &repaired), "caf\uFFFD");
    EXPECT_EQ(repaired, 1U);
    EXPECT_EQ(validUtf8("\xC0\xAF", &repaired), "\uFFFD\uFFFD"); // overlong
    EXPECT_EQ(validUtf8("\xED\xA0\x80", &repaired), "\uFFFD\uFFFD\uFFFD"); // surrogate
}

TEST(Text, ShortestTextReadsBack)
{
    for (const double value : {0.1, 1.0 / 3.0, 1e-300, -6.25, 1e22}) {
        EXPECT_EQ(std::stod(shortestText(value)), value);
    }
    EXPECT_EQ(shortestText(std::nan("")), "NaN");
    EXPECT_EQ(shortestText(-std::numeric_limits<double>::infinity()), "-Infinity");
}

TEST(TextPool, EqualTextsShareOneCopyAndStayValid)
{
    TextPool pool;
    const std::string_view first = pool.intern("learning_rate");
    for (int i = 0; i < 50000; ++i) {
        EXPECT_FALSE(pool.keep("value " + std::to_string(i)).empty());
    }
    EXPECT_EQ(pool.intern(std::string("learning_rate")).data(), first.data());
    EXPECT_EQ(first, "learning_rate");
    const std::string large(1000000, 'x');
    EXPECT_EQ(pool.keep(large), large);
    EXPECT_TRUE(pool.intern("").empty());
}

TEST(TextPool, ManyThreadsMayAddAtOnce)
{
    TextPool pool;
    std::vector<std::string_view> seen(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < seen.size(); ++t) {
            threads.emplace_back([&pool, &seen, t] {
                for (int i = 0; i < 2000; ++i) {
                    seen[t] = pool.intern("key" + std::to_string(i % 10));
                }
            });
        }
    }
    for (const std::string_view view : seen) {
        EXPECT_EQ(view, "key9");
        EXPECT_EQ(view.data(), seen.front().data());
    }
}

TEST(Rules, TheTableIsInOrderAndEveryRuleIsExplained)
{
    std::set<std::string_view> names;
    for (int i = 0; i < kRuleCount; ++i) {
        const auto rule = static_cast<Rule>(i);
        const RuleInfo& info = ruleInfo(rule);
        EXPECT_EQ(info.rule, rule) << info.name;
        EXPECT_TRUE(names.insert(info.name).second) << info.name;
        EXPECT_FALSE(info.message.empty());
        EXPECT_FALSE(info.effect.empty());
        EXPECT_FALSE(info.remedy.empty());
        EXPECT_NE(info.remedy.back(), '.');
    }
}

TEST(Error, EveryCodeHasASentence)
{
    std::set<std::string> sentences;
    for (int i = 0; i < kErrorCodeCount; ++i) {
        const std::string text = englishText({static_cast<ErrorCode>(i), "x", {}, 0});
        EXPECT_GT(text.size(), 4U);
        EXPECT_TRUE(sentences.insert(text).second) << text;
    }
    EXPECT_EQ(englishText({ErrorCode::BadFormat, "a.csv", "no header", 3}),
        "a.csv: not in a format Runlane knows (no header), line 3");
}

TEST(DiagnosticSink, GivesEverythingOnceInOrder)
{
    DiagnosticSink sink;
    sink.report(Rule::MetricLineUnreadable, "b/metrics/loss", 7, {"x"});
    sink.report(Rule::MetricLineUnreadable, "b/metrics/loss", 2, {"y"});
    sink.report(Rule::RunMetaMissing, "a", 0, {"2 files"});
    const std::vector<Diagnostic> items = sink.take();
    ASSERT_EQ(items.size(), 3U);
    EXPECT_EQ(items[0].path, "a");
    EXPECT_EQ(items[1].line, 2);
    EXPECT_EQ(items[2].line, 7);
    EXPECT_EQ(englishMessage(items[0]), "Run folder without meta.yaml (2 files)");
    EXPECT_EQ(sink.size(), 0U);
}

TEST(MetricSeries, PointsAreOrderedByStepTimeAndArrival)
{
    MetricSeries series;
    series.steps = {4, 6, 5, 4};
    series.timestampsMillis = {10, 20, 30, 10};
    series.values = {1, 2, 3, 4};
    sortPoints(series);
    EXPECT_EQ(series.steps, (std::vector<std::int64_t>{4, 4, 5, 6}));
    EXPECT_EQ(series.values, (std::vector<double>{1, 4, 3, 2}));
    EXPECT_EQ(series.logOrder, (std::vector<std::uint32_t>{0, 3, 2, 1}));
}

TEST(MetricSeries, LatestIsTheMaximumOfStepTimeAndValueWithNanAsZero)
{
    MetricSeries series;
    const double nan = std::nan("");
    series.steps = {1, 1, 0};
    series.timestampsMillis = {5, 5, 9};
    series.values = {0.5, nan, 7};
    sortPoints(series);
    EXPECT_EQ(series.values[latestIndex(series)], 0.5);
}

TEST(Snapshot, RunsAreNewestFirstAndFoundById)
{
    StoreSnapshot snapshot;
    snapshot.experiments.resize(3);
    snapshot.experiments[0].id = "old";
    snapshot.experiments[1].id = "gone";
    snapshot.experiments[1].stage = LifecycleStage::Deleted;
    snapshot.experiments[2].id = "new";
    snapshot.runs.resize(4);
    const char* const ids[] = {"b", "a", "c", "d"};
    const char* const owners[] = {"old", "old", "new", "gone"};
    const std::optional<std::int64_t> starts[] = {5, 5, 9, std::nullopt};
    for (std::size_t i = 0; i < 4; ++i) {
        snapshot.runs[i].id = ids[i];
        snapshot.runs[i].experimentId = owners[i];
        snapshot.runs[i].startTimeMillis = starts[i];
    }
    seal(snapshot);
    std::string order;
    for (const core::Run& run : snapshot.runs) {
        order += run.id;
    }
    EXPECT_EQ(order, "cabd");
    EXPECT_EQ(snapshot.experiments[0].id, "new");
    EXPECT_EQ(snapshot.experiments[2].id, "gone");
    ASSERT_NE(snapshot.findRun("b"), nullptr);
    EXPECT_EQ(snapshot.findRun("b")->id, "b");
    EXPECT_EQ(snapshot.findRun("zz"), nullptr);
}

TEST(Run, NamesFallBackToTheShortIdAndDurationsNeedBothEnds)
{
    core::Run run;
    run.id = "0123456789abcdef";
    EXPECT_EQ(displayName(run), "01234567");
    run.name = "mlp";
    EXPECT_EQ(displayName(run), "mlp");
    EXPECT_EQ(durationMillis(run), std::nullopt);
    run.startTimeMillis = 10;
    run.endTimeMillis = 25;
    EXPECT_EQ(durationMillis(run), 15);
    run.endTimeMillis = 5;
    EXPECT_EQ(durationMillis(run), std::nullopt);
}

TEST(Revisions, NamesTheReleaseOfAKnownOne)
{
    EXPECT_EQ(releaseOfRevision("0584bdc529eb"), "2.18");
    EXPECT_EQ(releaseOfRevision("7d34483879f0"), "after 3.11");
    EXPECT_EQ(releaseOfRevision("97727af70f4d"), "1.29");
    EXPECT_EQ(releaseOfRevision("deadbeef0000"), "");
    EXPECT_EQ(releaseOfRevision(""), "");
}

TEST(Registry, LatestValueOverEachDataSet)
{
    std::vector<DatasetMetric> metrics;
    const auto add = [&](std::string_view dataset, double value, std::int64_t step) {
        DatasetMetric point;
        point.key = "acc";
        point.datasetName = dataset;
        point.value = value;
        point.step = step;
        addDatasetMetric(metrics, point);
    };
    add("b", 0.5, 3);
    add("a", 0.25, 1);
    add("b", 0.75, 2); // an older step
    add("b", std::numeric_limits<double>::quiet_NaN(), 3); // NaN counts as 0 among equals
    sortDatasetMetrics(metrics);
    ASSERT_EQ(metrics.size(), 2U);
    EXPECT_EQ(metrics[0].datasetName, "a");
    EXPECT_EQ(metrics[1].value, 0.5);
    EXPECT_EQ(metrics[1].points, 3U);
}

} // namespace runlane::core
