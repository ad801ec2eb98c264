// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/large_snapshot.h"

#include "analysis/query_vocabulary.h"
#include "analysis/run_query.h"
#include "analysis/run_tree.h"
#include "analysis/run_values.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

// Budgets over 100,000 runs with 40 of 2,000 keys each: a query or a sort by three keys in 50 ms,
// grouping in 80 ms.
namespace runlane::analysis {
namespace {

const core::StoreSnapshot& largeSnapshot()
{
    static const std::shared_ptr<const core::StoreSnapshot> snapshot = tests::buildLargeSnapshot();
    return *snapshot;
}

std::vector<std::uint32_t> rowsOf(const core::StoreSnapshot& snapshot)
{
    std::vector<std::uint32_t> rows(snapshot.runs.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i] = static_cast<std::uint32_t>(i);
    }
    return rows;
}

// The first query after the store was read: no column is known.
void firstQuery(benchmark::State& state, const std::string& text)
{
    const core::StoreSnapshot& snapshot = largeSnapshot();
    const std::vector<std::uint32_t> rows = rowsOf(snapshot);
    const RunQuery query = parseQuery(text).value();
    std::size_t found = 0;
    for (auto _ : state) {
        RunColumns columns(snapshot);
        found = evaluateQuery(columns, rows, query, {}).rows.size();
    }
    state.counters["found"] = static_cast<double>(found);
}

// The next letter typed: the columns are known.
void nextQuery(benchmark::State& state, const std::string& text)
{
    const core::StoreSnapshot& snapshot = largeSnapshot();
    const std::vector<std::uint32_t> rows = rowsOf(snapshot);
    RunColumns columns(snapshot);
    static_cast<void>(evaluateQuery(columns, rows, parseQuery(text).value(), {}));
    for (auto _ : state) {
        benchmark::DoNotOptimize(evaluateQuery(columns, rows, parseQuery(text).value(), {}));
    }
}

void fieldHintsForCompletion(benchmark::State& state)
{
    const core::StoreSnapshot& snapshot = largeSnapshot();
    const std::vector<std::uint32_t> rows = rowsOf(snapshot);
    const RunSetPtr runs = runSetOver(snapshot);
    for (auto _ : state) {
        benchmark::DoNotOptimize(fieldHints(*runs, rows));
    }
}
BENCHMARK(fieldHintsForCompletion)->Unit(benchmark::kMillisecond);

const RunSetPtr& largeSet()
{
    static const RunSetPtr runs = runSetOf(tests::buildLargeSnapshot());
    return runs;
}

const std::vector<SortKey> kThreeKeys{{{ColumnFamily::Param, "optimizer"}},
    {{ColumnFamily::Attribute, "user"}, SortDirection::Descending},
    {{ColumnFamily::Metric, "val/acc"}, SortDirection::Descending}};

// Columns are known, as when a header is clicked a second time.
void sortByThreeKeys(benchmark::State& state)
{
    const RunValues values(largeSet());
    const std::vector<std::uint32_t> rows = rowsOf(*largeSet()->stores().front().snapshot);
    for (auto _ : state) {
        benchmark::DoNotOptimize(sortRows(values, rows, kThreeKeys));
    }
}
BENCHMARK(sortByThreeKeys)->Unit(benchmark::kMillisecond);

// No column is known yet.
void firstSortByThreeKeys(benchmark::State& state)
{
    for (auto _ : state) {
        state.PauseTiming();
        const RunSetPtr runs = runSetOf(largeSet()->stores().front().snapshot);
        std::vector<std::uint32_t> rows = rowsOf(*runs->stores().front().snapshot);
        state.ResumeTiming();
        benchmark::DoNotOptimize(sortRows(RunValues(runs), std::move(rows), kThreeKeys));
    }
}
BENCHMARK(firstSortByThreeKeys)->Unit(benchmark::kMillisecond);

// Sorted by nothing, a metric's mean, three keys.
const std::vector<SortKey> kNoKeys;
const std::vector<SortKey> kMetricKey{
    {{ColumnFamily::Metric, "val/acc"}, SortDirection::Descending}};

// The tree is arranged anew and grouped on two levels, 4 x 1,000 values, which stand in the order
// of the keys.
void group(benchmark::State& state, Nesting nesting, const std::vector<SortKey>& keys)
{
    const RunValues values(largeSet());
    const std::vector<std::uint32_t> rows = rowsOf(*largeSet()->stores().front().snapshot);
    const std::vector<ColumnId> columns{
        {ColumnFamily::Param, "optimizer"}, {ColumnFamily::Param, "lr"}};
    std::size_t groups = 0;
    for (auto _ : state) {
        RunTree tree = arrangeRuns(values, rows, nesting);
        groupRuns(tree, values, columns, {keys, GroupStatistic::Mean});
        groups = tree.groups.size();
    }
    state.counters["groups"] = static_cast<double>(groups);
}
BENCHMARK_CAPTURE(group, flat, Nesting::Flat, kNoKeys)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(group, nested, Nesting::Tree, kNoKeys)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(group, flatByMean, Nesting::Flat, kMetricKey)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(group, nestedByMean, Nesting::Tree, kMetricKey)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(group, nestedByThreeKeys, Nesting::Tree, kThreeKeys)
    ->Unit(benchmark::kMillisecond);

// What a group row of all runs says of a metric.
void summariseAll(benchmark::State& state)
{
    const RunValues values(largeSet());
    const std::vector<std::uint32_t> rows = rowsOf(*largeSet()->stores().front().snapshot);
    for (auto _ : state) {
        benchmark::DoNotOptimize(summariseGroup(values, {ColumnFamily::Metric, "val/acc"}, rows));
    }
}
BENCHMARK(summariseAll)->Unit(benchmark::kMillisecond);

// Which of the 2,000 columns differ.
void discoverAllColumns(benchmark::State& state)
{
    const std::vector<std::uint32_t> rows = rowsOf(*largeSet()->stores().front().snapshot);
    for (auto _ : state) {
        benchmark::DoNotOptimize(discoverColumns(*largeSet(), rows));
    }
}
BENCHMARK(discoverAllColumns)->Unit(benchmark::kMillisecond);

const int kRegistered = [] {
    const std::pair<const char*, const char*> queries[] = {{"metric", "metrics.`val/acc` > 0.9"},
        {"rareMetric", "metrics.`metric/0777` > 0.9"}, {"param", "params.optimizer = 'adam'"},
        {"numberInParam", "params.lr BETWEEN 1e-5 AND 1e-4"},
        {"fourClauses",
            "metrics.`val/acc` > 0.5 AND params.optimizer IN ('adam', 'sgd') AND (params.lr > "
            "1e-4 OR duration > 1h)"},
        {"like", "run_name LIKE '%sweep7%'"}, {"regex", "run_name MATCHES 'sweep[0-9]+-s1.$'"},
        {"dates", "start_time > '2026-11-01'"}, {"parent", "run.parent IS NULL"},
        {"word", "sweep42"}, {"absentWord", "nowhere"}};
    for (const auto& [name, text] : queries) {
        benchmark::RegisterBenchmark((std::string("first/") + name).c_str(), firstQuery, text)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark((std::string("next/") + name).c_str(), nextQuery, text)
            ->Unit(benchmark::kMillisecond);
    }
    return 0;
}();

} // namespace
} // namespace runlane::analysis
