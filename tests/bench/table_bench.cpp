// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/large_snapshot.h"

#include "models/runs_model.h"
#include "ui/pages/runs_table.h"
#include "ui/theme/runlane_style.h"

#include <QApplication>
#include <QImage>
#include <QScrollBar>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>

// Budget: a frame of the table of 100,000 runs with 40 of 2,000 columns in 16 ms while it scrolls.
namespace runlane::ui {
namespace {

using analysis::ColumnFamily;
using analysis::ColumnId;

const analysis::RunSetPtr& largeSet()
{
    static const analysis::RunSetPtr runs = analysis::runSetOf(tests::buildLargeSnapshot());
    return runs;
}

std::vector<ColumnId> fortyColumns()
{
    std::vector<ColumnId> columns;
    for (const char* key : {"name", "status", "start_time", "duration"}) {
        columns.push_back({ColumnFamily::Attribute, key});
    }
    for (std::size_t i = 0; i < 12; ++i) {
        columns.push_back({ColumnFamily::Param, tests::largeKey("param", i)});
    }
    for (std::size_t i = 0; i < 24; ++i) {
        columns.push_back({ColumnFamily::Metric, tests::largeKey("metric", i)});
    }
    return columns;
}

models::ArrangedRuns arrangedRuns(const analysis::RunSetPtr& runs, models::Arrangement arrangement)
{
    auto values = std::make_shared<const analysis::RunValues>(runs);
    std::vector<std::uint32_t> rows(runs->size());
    std::iota(rows.begin(), rows.end(), 0U);
    return models::arranged(std::move(values), std::move(rows), std::move(arrangement));
}

// The table on a window of 1600 x 900 with all rows open.
class Shown
{
public:
    explicit Shown(models::ArrangedRuns runs)
        : m_table(m_model)
        , m_image(1600, 900, QImage::Format_RGB32)
    {
        m_table.resize(m_image.size());
        m_model.setRuns(std::move(runs));
        m_model.setColumns(fortyColumns());
        m_table.setBarColumns({16});
        m_table.expandParents();
        m_table.show();
        frame();
    }

    void frame() { m_table.render(&m_image); }
    [[nodiscard]] RunsTable& table() { return m_table; }

private:
    models::RunsModel m_model;
    RunsTable m_table;
    QImage m_image;
};

// From runs in their order to the first picture.
void firstPaint(benchmark::State& state)
{
    for (auto _ : state) {
        state.PauseTiming();
        const auto runs = analysis::runSetOf(largeSet()->stores().front().snapshot);
        models::ArrangedRuns arranged = arrangedRuns(runs, {models::Nesting::Tree, {}, {}});
        state.ResumeTiming();
        Shown shown(std::move(arranged));
        benchmark::DoNotOptimize(shown.table().viewport());
    }
}
BENCHMARK(firstPaint)->Unit(benchmark::kMillisecond);

void scroll(benchmark::State& state, models::Arrangement arrangement, Qt::Orientation orientation)
{
    Shown shown(arrangedRuns(largeSet(), std::move(arrangement)));
    QScrollBar* bar = orientation == Qt::Vertical ? shown.table().verticalScrollBar()
                                                  : shown.table().horizontalScrollBar();
    for (auto _ : state) {
        const int step = orientation == Qt::Vertical ? shown.table().height() : 40;
        bar->setValue(bar->value() + step > bar->maximum() ? 0 : bar->value() + step);
        shown.frame();
    }
    state.counters["range"] = bar->maximum();
}
BENCHMARK_CAPTURE(scroll, down, {models::Nesting::Tree, {}, {}}, Qt::Vertical)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scroll, right, {models::Nesting::Tree, {}, {}}, Qt::Horizontal)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scroll, downGroups,
    {models::Nesting::Flat, {{ColumnFamily::Param, "optimizer"}, {ColumnFamily::Param, "lr"}}, {}},
    Qt::Vertical)
    ->Unit(benchmark::kMillisecond);

// The order changes while the table is shown: rows keep their expansion and selection.
void otherOrder(benchmark::State& state)
{
    Shown shown(arrangedRuns(largeSet(), {models::Nesting::Tree, {}, {}}));
    auto& model = static_cast<models::RunsModel&>(*shown.table().model());
    std::vector<std::uint32_t> rows(largeSet()->size());
    std::iota(rows.rbegin(), rows.rend(), 0U);
    for (auto _ : state) {
        model.setRowOrder(rows);
        shown.table().expandParents();
        shown.frame();
        std::reverse(rows.begin(), rows.end());
    }
}
BENCHMARK(otherOrder)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace runlane::ui

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(new runlane::ui::RunlaneStyle);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
