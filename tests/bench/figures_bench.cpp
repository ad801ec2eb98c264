// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/downsample.h"
#include "figures/line_figure.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <memory>
#include <random>

// Budgets: pan or zoom of 50 curves of 1,000,000 points, exact, in 16 ms; one reduction of
// 1,000,000 points in 3 ms.
namespace runlane::figures {
namespace {

std::shared_ptr<const core::MetricSeries> noisySeries(std::size_t count, unsigned seed)
{
    auto series = std::make_shared<core::MetricSeries>();
    series->runId = std::to_string(seed);
    series->steps.resize(count);
    series->timestampsMillis.resize(count);
    series->values.resize(count);
    series->logOrder.resize(count);
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(0, 0.1);
    for (std::size_t i = 0; i < count; ++i) {
        series->steps[i] = static_cast<std::int64_t>(i);
        series->timestampsMillis[i] = static_cast<std::int64_t>(i) * 20;
        series->values[i] = std::exp(-static_cast<double>(i) / 3e5) + noise(random);
        series->logOrder[i] = static_cast<std::uint32_t>(i);
    }
    return series;
}

LineData curves(std::size_t count, std::size_t points)
{
    LineData data;
    data.title = "train/loss";
    for (std::size_t i = 0; i < count; ++i) {
        data.inputs.push_back({noisySeries(points, static_cast<unsigned>(i)), std::to_string(i),
            runStyle(i), std::nullopt});
    }
    return data;
}

void reduceOneMillionPoints(benchmark::State& state)
{
    const auto series = noisySeries(1000000, 1);
    std::vector<double> x(series->size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = static_cast<double>(i);
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(analysis::reduceToColumns(x, series->values, {0, 999999, 1200}));
    }
}
BENCHMARK(reduceOneMillionPoints)->Unit(benchmark::kMillisecond);

void prepareOneMillionPoints(benchmark::State& state)
{
    const LineData data = curves(1, 1000000);
    for (auto _ : state) {
        benchmark::DoNotOptimize(prepareLines(data));
    }
}
BENCHMARK(prepareOneMillionPoints)->Unit(benchmark::kMillisecond);

const PreparedLines& fiftyMillionPoints()
{
    static const std::shared_ptr<const PreparedLines> lines = prepareLines(curves(50, 1000000));
    return *lines;
}

// One frame each: share of the range shown in per cent, and another place every time.
void frameOfFiftyMillionPoints(benchmark::State& state)
{
    const PreparedLines& lines = fiftyMillionPoints();
    LineView view;
    view.widthPx = 1200;
    view.heightPx = 500;
    const double span = 999999.0 * static_cast<double>(state.range(0)) / 100.0;
    double place = 0;
    std::size_t drawn = 0;
    for (auto _ : state) {
        place = std::fmod(place + 0.0137, 1.0);
        const double low = place * (999999.0 - span);
        view.xRange = Range{low, low + span};
        const LineFigure figure = buildLineFigure(lines, view);
        drawn = figure.lines.front().drawnPoints;
    }
    state.counters["points"] = static_cast<double>(drawn);
}
BENCHMARK(frameOfFiftyMillionPoints)
    ->Arg(100)
    ->Arg(60)
    ->Arg(10)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond);

void readoutOfFiftyMillionPoints(benchmark::State& state)
{
    static const LineFigure figure =
        buildLineFigure(*prepareLines(curves(50, 1000000)), LineView());
    double x = 0;
    for (auto _ : state) {
        x = std::fmod(x + 13337.0, 999999.0);
        benchmark::DoNotOptimize(readout(figure, x));
    }
}
BENCHMARK(readoutOfFiftyMillionPoints)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace runlane::figures
