// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/large_snapshot.h"

#include "analysis/run_query.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

// Budget: a query over 100,000 runs with 40 of 2,000 keys each in 50 ms.
namespace runlane::analysis {
namespace {

const core::StoreSnapshot& largeSnapshot()
{
    static const std::shared_ptr<const core::StoreSnapshot> snapshot = tests::buildLargeSnapshot();
    return *snapshot;
}

void queryOneHundredThousandRuns(benchmark::State& state, const std::string& text)
{
    const core::StoreSnapshot& snapshot = largeSnapshot();
    std::vector<std::uint32_t> rows(snapshot.runs.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i] = static_cast<std::uint32_t>(i);
    }
    const RunQuery query = parseQuery(text).value();
    std::size_t found = 0;
    for (auto _ : state) {
        found = matchingRows(snapshot, rows, query, {}).size();
    }
    state.counters["found"] = static_cast<double>(found);
}
BENCHMARK_CAPTURE(queryOneHundredThousandRuns, metric, "metrics.`val/acc` > 0.9")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(queryOneHundredThousandRuns, rareMetric, "metrics.`metric/0777` > 0.9")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(queryOneHundredThousandRuns, param, "params.optimizer = 'adam'")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(queryOneHundredThousandRuns, numberInParam, "params.lr BETWEEN 1e-5 AND 1e-4")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(queryOneHundredThousandRuns, fourClauses,
    "metrics.`val/acc` > 0.5 AND params.optimizer IN ('adam', 'sgd') AND (params.lr > 1e-4 OR "
    "duration > 1h)")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(queryOneHundredThousandRuns, like, "run_name LIKE '%sweep7%'")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(queryOneHundredThousandRuns, regex, "run_name MATCHES 'sweep[0-9]+-s1.$'")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(queryOneHundredThousandRuns, dates, "start_time > '2026-11-01'")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(queryOneHundredThousandRuns, freeWord, "sweep42")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(queryOneHundredThousandRuns, absentWord, "nowhere")
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace runlane::analysis
