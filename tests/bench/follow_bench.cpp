// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_read.h"
#include "bench/made_store.h"
#include "stores/store.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>

// What following a large store costs: one look at it, with nobody writing and with one run that
// gains a point between two looks. cpu_percent_2s and cpu_percent_10s: of one core, at the interval
// used with and without active runs.
namespace runlane::bench {

namespace {

namespace fs = std::filesystem;

const std::string kActiveRun = "ffffffffffffffffffffffffffffffff";

std::int64_t nowMillis()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

double cpuMillis()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void followStore(benchmark::State& state, const std::optional<std::string>& place,
    const std::function<void(std::int64_t)>& write)
{
    const auto store = place ? stores::openStore(*place)
                             : core::Expected<stores::StorePtr>(tl::unexpected(core::Error{}));
    if (!store) {
        state.SkipWithError("no stores: the reference data is absent");
        return;
    }
    core::Progress progress;
    core::DiagnosticSink problems;
    core::SnapshotPtr known = *(*store)->loadCatalogue({}, {{}, progress, problems});
    const auto follower = (*store)->makeFollower();
    const auto look = [&] {
        const auto answer = follower->follow({known, {}, nowMillis()}, {});
        if (answer && answer->snapshot != nullptr) {
            known = answer->snapshot;
        }
        return answer.has_value();
    };
    bool isReached = look() && look();
    std::int64_t step = 0;
    double cpu = 0;
    for (auto _ : state) {
        state.PauseTiming();
        write(step++);
        const double before = cpuMillis();
        state.ResumeTiming();
        isReached = look() && isReached;
        cpu += cpuMillis() - before;
    }
    if (!isReached) {
        state.SkipWithError("the store could not be followed");
    }
    const double each = cpu / static_cast<double>(std::max<std::int64_t>(1, step));
    state.counters["runs"] = static_cast<double>(known->runs.size());
    state.counters["cpu_ms"] = each;
    state.counters["cpu_percent_2s"] = each / 2000 * 100;
    state.counters["cpu_percent_10s"] = each / 10000 * 100;
}

std::optional<std::string> followedFiles(std::int64_t runs)
{
    return madeStore(
        "file", "followed-" + std::to_string(runs), std::to_string(runs) + " --metrics 5");
}

std::optional<std::string> followedDatabase(std::int64_t runs)
{
    return madeStore("sqlite", "followed-" + std::to_string(runs) + ".db",
        std::to_string(runs) + " --metrics 5");
}

void filesIdle(benchmark::State& state)
{
    followStore(state, followedFiles(state.range(0)), [](std::int64_t) {});
}

void filesGrowing(benchmark::State& state)
{
    const auto place = followedFiles(state.range(0));
    const fs::path run = fs::path(place.value_or("")) / "0" / kActiveRun;
    if (place) {
        fs::create_directories(run / "metrics");
        std::ofstream(run / "meta.yaml")
            << "artifact_uri: a\nend_time: null\nexperiment_id: '0'\nlifecycle_stage: active\n"
            << "run_id: " << kActiveRun << "\nrun_uuid: " << kActiveRun
            << "\nrun_name: active\nstart_time: " << nowMillis()
            << "\nstatus: 1\ntags: []\nuser_id: ana\n";
    }
    followStore(state, place, [&](std::int64_t step) {
        std::ofstream(run / "metrics" / "loss", std::ios::app)
            << nowMillis() << " 0.5 " << step << "\n";
    });
    if (place) {
        fs::remove_all(run);
    }
}

void databaseIdle(benchmark::State& state)
{
    followStore(state, followedDatabase(state.range(0)), [](std::int64_t) {});
}

void databaseGrowing(benchmark::State& state)
{
    const auto place = followedDatabase(state.range(0));
    const auto change = [&](const std::string& sql) {
        return place && executeSql(*place, sql.c_str());
    };
    const std::string ofRun = " WHERE run_uuid='" + kActiveRun + "';";
    const std::string forget = "DELETE FROM runs" + ofRun + "DELETE FROM metrics" + ofRun
        + "DELETE FROM latest_metrics" + ofRun;
    (void)change(forget
        + "INSERT INTO runs(run_uuid,name,status,lifecycle_stage,experiment_id,start_time) "
          "VALUES('"
        + kActiveRun + "','active','RUNNING','active',0," + std::to_string(nowMillis()) + ")");
    followStore(state, place, [&](std::int64_t step) {
        const std::string columns = "(key,value,timestamp,run_uuid,step,is_nan) VALUES('loss',0.5,"
            + std::to_string(nowMillis()) + ",'" + kActiveRun + "'," + std::to_string(step)
            + ",0);";
        (void)change(
            "INSERT INTO metrics" + columns + "INSERT OR REPLACE INTO latest_metrics" + columns);
    });
    (void)change(forget);
}

BENCHMARK(filesIdle)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(filesGrowing)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(databaseIdle)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(databaseGrowing)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace runlane::bench

BENCHMARK_MAIN();
