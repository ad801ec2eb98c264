// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"
#include "ui/pages/compare_table.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QScrollBar>

#include <benchmark/benchmark.h>

#include <deque>
#include <memory>
#include <string>
#include <vector>

// Budget: 50 runs of 2,000 keys scroll at 60 frames a second, 16.7 ms a frame.
namespace runlane::ui {
namespace {

constexpr std::size_t kRuns = 50;
constexpr std::size_t kParams = 1000;
constexpr std::size_t kMetrics = 900;
constexpr std::size_t kTags = 100;

// 2,000 keys in groups, of which two in three differ.
core::SnapshotPtr snapshotOfManyKeys()
{
    static std::deque<std::string> texts;
    const auto keep = [](std::string text) -> std::string_view {
        return texts.emplace_back(std::move(text));
    };
    const auto number = [](std::size_t value) { return std::to_string(10000 + value).substr(1); };
    auto made = std::make_shared<core::StoreSnapshot>();
    for (std::size_t i = 0; i < kRuns; ++i) {
        core::Run run;
        run.id = keep("run" + number(i));
        run.name = run.id;
        run.status = core::RunStatus::Finished;
        for (std::size_t k = 0; k < kParams; ++k) {
            run.params.push_back({keep("group" + std::to_string(k % 20) + ".sub"
                                      + std::to_string(k % 7) + ".key" + number(k)),
                keep(std::to_string(k % 3 == 0 ? i : k))});
        }
        for (std::size_t k = 0; k < kMetrics; ++k) {
            core::MetricValue metric;
            metric.key = keep("val/m" + number(k));
            metric.value = static_cast<double>((k * 7919 + i * 104729) % 10007) / 10007;
            metric.step = 5;
            run.metrics.push_back(metric);
        }
        for (std::size_t k = 0; k < kTags; ++k) {
            run.tags.push_back({keep("tag" + number(k)), keep(std::to_string(k * i % 5))});
        }
        made->runs.push_back(run);
    }
    core::seal(*made);
    return made;
}

std::vector<models::ComparedColumn> columns()
{
    static const core::SnapshotPtr snapshot = snapshotOfManyKeys();
    std::vector<models::ComparedColumn> made;
    for (const core::Run& run : snapshot->runs) {
        made.push_back({snapshot, std::string(run.id), 1, made.size()});
    }
    return made;
}

struct Shown
{
    models::CompareModel model;
    CompareTable table{model};

    Shown()
    {
        model.setRuns(columns(), 0);
        table.resize(1200, 800);
        table.show();
        table.expandEverything();
        QApplication::sendPostedEvents();
    }
};

void compareAndArrange(benchmark::State& state)
{
    models::CompareModel model;
    for (auto _ : state) {
        model.setRuns(columns(), 0);
    }
}

void showTheTable(benchmark::State& state)
{
    for (auto _ : state) {
        const Shown shown;
        benchmark::DoNotOptimize(shown.model.shownCount());
    }
}

void scrollDown(benchmark::State& state)
{
    Shown shown;
    QScrollBar* bar = shown.table.verticalScrollBar();
    QImage frame(shown.table.size(), QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        bar->setValue(bar->value() >= bar->maximum() ? 0 : bar->value() + 3);
        shown.table.render(&frame);
    }
}

void scrollAside(benchmark::State& state)
{
    Shown shown;
    QScrollBar* bar = shown.table.horizontalScrollBar();
    QImage frame(shown.table.size(), QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        bar->setValue(bar->value() >= bar->maximum() ? 0 : bar->value() + 40);
        shown.table.render(&frame);
    }
}

void scrollTransposed(benchmark::State& state)
{
    Shown shown;
    shown.table.setTableLayout(CompareLayout::RunsDown);
    QScrollBar* bar = shown.table.horizontalScrollBar();
    QImage frame(shown.table.size(), QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        bar->setValue(bar->value() >= bar->maximum() ? 0 : bar->value() + 40);
        shown.table.render(&frame);
    }
}

void typeASearch(benchmark::State& state)
{
    Shown shown;
    bool isLonger = false;
    for (auto _ : state) {
        isLonger = !isLonger;
        shown.model.setFilter(isLonger ? QStringLiteral("key00") : QStringLiteral("key0"));
        shown.table.collectMatches();
    }
}

BENCHMARK(compareAndArrange)->Unit(benchmark::kMillisecond);
BENCHMARK(showTheTable)->Unit(benchmark::kMillisecond);
BENCHMARK(scrollDown)->Unit(benchmark::kMillisecond);
BENCHMARK(scrollAside)->Unit(benchmark::kMillisecond);
BENCHMARK(scrollTransposed)->Unit(benchmark::kMillisecond);
BENCHMARK(typeASearch)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace runlane::ui

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    runlane::ui::ThemeController theme;
    theme.setChoice(runlane::ui::ThemeChoice::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
