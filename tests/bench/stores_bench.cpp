// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_read.h"
#include "bench/made_store.h"
#include "stores/point_visits.h"
#include "stores/store.h"

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

// Opening large stores, each beside a bare read of the same bytes (budgets: product.md).
namespace runlane::bench {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

std::optional<std::string> fileStore(std::int64_t runs)
{
    return madeStore("file", "files-" + std::to_string(runs), std::to_string(runs));
}

std::optional<std::string> database(std::int64_t runs)
{
    return madeStore("sqlite", "runs-" + std::to_string(runs) + ".db", std::to_string(runs));
}

// Few points, so that 100,000 runs fit on a disk.
std::optional<std::string> sparseDatabase(std::int64_t runs)
{
    return madeStore(
        "sqlite", "sparse-" + std::to_string(runs) + ".db", std::to_string(runs) + " --points 2");
}

// As MLflow before 3.11 left them (no index of histories) or before 1.25 (no index of runs).
enum class Indexes { Runs, None };
std::optional<std::string> oldDatabase(std::int64_t runs, Indexes indexes)
{
    const auto whole = database(runs);
    if (!whole) {
        return std::nullopt;
    }
    const std::string old = *whole + (indexes == Indexes::Runs ? ".before-3.11" : ".before-1.25");
    if (!fs::exists(old)) {
        fs::copy_file(*whole, old);
        const char* everyOther =
            "DROP INDEX index_metrics_run_uuid; DROP INDEX index_params_run_uuid;"
            "DROP INDEX index_latest_metrics_run_uuid;"
            "DROP INDEX index_tags_run_uuid;";
        if (!executeSql(old, "DROP INDEX index_metrics_run_uuid_key_step")
            || (indexes == Indexes::None && !executeSql(old, everyOther))) {
            fs::remove(old);
            return std::nullopt;
        }
    }
    return old;
}

// Highest resident memory of this process so far.
double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

core::SnapshotPtr openWhole(const std::string& place, double& firstRowsMillis)
{
    const auto start = Clock::now();
    firstRowsMillis = -1;
    const auto store = stores::openStore(place);
    if (!store) {
        return nullptr;
    }
    stores::CatalogueRequest request;
    request.onPartial = [&](const core::SnapshotPtr& partial) {
        if (firstRowsMillis < 0 && !partial->runs.empty()) {
            firstRowsMillis =
                std::chrono::duration<double, std::milli>(Clock::now() - start).count();
        }
    };
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto snapshot = (*store)->loadCatalogue(request, {{}, progress, problems});
    return snapshot ? *snapshot : nullptr;
}

void openCatalogue(benchmark::State& state, const std::optional<std::string>& place)
{
    if (!place) {
        state.SkipWithError("no stores: the reference data is absent");
        return;
    }
    double firstRows = 0;
    std::size_t runs = 0;
    for (auto _ : state) {
        const core::SnapshotPtr snapshot = openWhole(*place, firstRows);
        runs = snapshot ? snapshot->runs.size() : 0;
    }
    state.counters["first_rows_ms"] = firstRows;
    state.counters["runs"] = static_cast<double>(runs);
    state.counters["runs_per_s"] = benchmark::Counter(
        static_cast<double>(runs), benchmark::Counter::kIsIterationInvariantRate);
    state.counters["peak_mb"] = peakMegabytes();
}

void filesBareRead(benchmark::State& state)
{
    const auto place = fileStore(state.range(0));
    for (auto _ : state) {
        state.counters["files"] = place ? static_cast<double>(readEveryFile(*place)) : 0.0;
    }
}

void filesCatalogue(benchmark::State& state)
{
    openCatalogue(state, fileStore(state.range(0)));
}

void sqliteBareRead(benchmark::State& state)
{
    const auto place = database(state.range(0));
    for (auto _ : state) {
        state.counters["rows"] = place ? static_cast<double>(readEveryRow(*place)) : 0.0;
    }
}

void sqliteCatalogue(benchmark::State& state)
{
    openCatalogue(state, database(state.range(0)));
}

void sqliteGrowth(benchmark::State& state)
{
    openCatalogue(state, sparseDatabase(state.range(0)));
}

void readHistories(
    benchmark::State& state, const std::optional<std::string>& place, std::size_t wanted)
{
    double unused = 0;
    const core::SnapshotPtr snapshot = place ? openWhole(*place, unused) : nullptr;
    if (!snapshot) {
        state.SkipWithError("no stores: the reference data is absent");
        return;
    }
    std::vector<stores::HistoryRequest> requests;
    const std::size_t stride = std::max<std::size_t>(1, snapshot->runs.size() / wanted);
    for (std::size_t i = 0; i < snapshot->runs.size() && requests.size() < wanted; i += stride) {
        const core::Run& run = snapshot->runs[i];
        requests.push_back({std::string(run.id), std::string(run.metrics.front().key)});
    }
    const auto store = stores::openStore(*place);
    std::size_t points = 0;
    for (auto _ : state) {
        core::Progress progress;
        core::DiagnosticSink problems;
        const auto histories =
            (*store)->loadHistories(*snapshot, requests, {{}, progress, problems});
        points = 0;
        for (const core::MetricSeries& series : *histories) {
            points += series.size();
        }
    }
    state.counters["points"] = static_cast<double>(points);
}

void sqliteHistories(benchmark::State& state)
{
    readHistories(state, database(state.range(0)), 100);
}

void sqliteHistoriesBefore311(benchmark::State& state)
{
    readHistories(state, oldDatabase(state.range(0), Indexes::Runs), 100);
}

void sqliteHistoriesBefore125(benchmark::State& state)
{
    readHistories(state, oldDatabase(state.range(0), Indexes::None), 100);
}

void filesHistories(benchmark::State& state)
{
    readHistories(state, fileStore(state.range(0)), 100);
}

// One metric of all runs, as a query about histories reads it.
using PointsReader = core::Expected<void> (*)(const stores::Store&, const core::StoreSnapshot&,
    const core::PointRequest&, const core::PointVisitor&, const stores::Work&);

void readPoints(benchmark::State& state, PointsReader reader)
{
    double unused = 0;
    const auto place = sparseDatabase(state.range(0));
    const core::SnapshotPtr snapshot = place ? openWhole(*place, unused) : nullptr;
    if (!snapshot) {
        state.SkipWithError("no stores: the reference data is absent");
        return;
    }
    core::PointRequest request{std::string(snapshot->runs.front().metrics.front().key),
        std::vector<std::uint32_t>(snapshot->runs.size())};
    std::iota(request.runs.begin(), request.runs.end(), 0U);
    const auto store = stores::openStore(*place);
    std::vector<double> largest;
    std::size_t points = 0;
    const core::PointVisitor visitor{[&] { points = 0; },
        [&](std::size_t at, const core::MetricPoint& point) {
            largest[at] = std::max(largest[at], point.value);
            ++points;
        },
        [](std::size_t) {}};
    for (auto _ : state) {
        largest.assign(request.runs.size(), 0);
        points = 0;
        core::Progress progress;
        core::DiagnosticSink problems;
        if (!reader(**store, *snapshot, request, visitor, {{}, progress, problems})) {
            state.SkipWithError("not read");
        }
        benchmark::DoNotOptimize(largest.data());
    }
    state.counters["points"] = static_cast<double>(points);
}

void sqliteMetricOfAllRuns(benchmark::State& state)
{
    readPoints(state, &stores::visitPoints);
}

void sqliteMetricRunByRun(benchmark::State& state)
{
    readPoints(state, &stores::visitPointsByRun);
}

void filesLongHistory(benchmark::State& state)
{
    readHistories(state,
        madeStore("long", "long-" + std::to_string(state.range(0)),
            "2 " + std::to_string(state.range(0))),
        1);
}

BENCHMARK(filesBareRead)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(30000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(filesCatalogue)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(30000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(sqliteBareRead)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(sqliteCatalogue)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(sqliteGrowth)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(sqliteMetricOfAllRuns)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(sqliteMetricRunByRun)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(sqliteHistoriesBefore311)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(sqliteHistoriesBefore125)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(sqliteHistories)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(filesHistories)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(filesLongHistory)->Arg(63000)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace runlane::bench

BENCHMARK_MAIN();
