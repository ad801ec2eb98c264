// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/made_store.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QString>
#include <QTest>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

// What the window waits for, through the session.
namespace runlane::bench {

namespace {

constexpr int kLongestMillis = 600'000;

bool isWhole(const session::Session& session, session::StoreId id, const analysis::SummaryKey& key)
{
    const auto column = session.summaries(id, key);
    return column != nullptr
        && std::all_of(column->states.begin(), column->states.end(),
            [](session::SummaryState state) { return state == session::SummaryState::Read; });
}

// A column of the best values of one metric of all runs, asked for all at once.
void historyColumn(benchmark::State& state)
{
    const std::string runs = std::to_string(state.range(0));
    const auto place = madeStore("sqlite", "sparse-" + runs + ".db", runs + " --points 2");
    if (!place) {
        state.SkipWithError("no stores: the reference data is absent");
        return;
    }
    for (auto _ : state) {
        state.PauseTiming();
        auto session = std::make_unique<session::Session>();
        const session::StoreId id = session->open(QString::fromStdString(*place));
        const auto isReady = [&] {
            return session->store(id)->state == session::StoreState::Ready;
        };
        if (!QTest::qWaitFor(isReady, kLongestMillis)) {
            state.SkipWithError("not opened");
            return;
        }
        const core::SnapshotPtr snapshot = session->snapshot(id);
        const analysis::SummaryKey key{
            std::string(snapshot->runs.front().metrics.front().key), {}, {}};
        std::vector<std::uint32_t> all(snapshot->runs.size());
        std::iota(all.begin(), all.end(), 0U);
        state.ResumeTiming();
        session->requestSummaries(id, {key}, all);
        if (!QTest::qWaitFor([&] { return isWhole(*session, id, key); }, kLongestMillis)) {
            state.SkipWithError("not read");
        }
        state.PauseTiming();
        session.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(historyColumn)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace runlane::bench

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
