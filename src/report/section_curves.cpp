// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/line_figure.h"
#include "report/build_report.h"
#include "report/sections.h"

#include <algorithm>

namespace runlane::report {

namespace {

constexpr std::size_t kChartsAcross = 2;
constexpr std::size_t kLegendEveryRow = 8; // with more runs the legend stands once
constexpr double kHeightShare = 0.72;
// Plot area of a chart in a row of two, for ticks and reduction.
constexpr double kPlotWidthPx = 268;
constexpr double kPlotHeightPx = 175;

struct Chart
{
    std::string key;
    std::shared_ptr<const figures::LineFigure> figure;
    std::size_t drawn = 0;
    std::size_t logged = 0;
};

Chart makeChart(const Composer& composer, const std::string& key)
{
    figures::LineFigureRequest request;
    request.data.title = key;
    const auto series = drawnSeries(composer, key);
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (series[i] != nullptr) {
            const ReportRun& run = composer.runs()[i];
            request.data.inputs.push_back(
                {series[i], composer.name(run).toStdString(), run.style, run.run->startTimeMillis});
        }
    }
    request.view.widthPx = kPlotWidthPx;
    request.view.heightPx = kPlotHeightPx;
    request.view.numbers = composer.numbers();
    request.view.utcOffsetSeconds = composer.input().createdAt.offsetFromUtc();
    Chart chart;
    chart.key = key;
    auto figure = std::make_shared<figures::LineFigure>(figures::buildLineFigure(request));
    // Names stand in the legend below; labels in the plot would say them twice.
    figure->showsEndLabels = false;
    for (const figures::FigureLine& line : figure->lines) {
        chart.drawn += line.drawnPoints;
        chart.logged += line.loggedPoints;
    }
    chart.figure = std::move(figure);
    return chart;
}

QString pointsOf(const Composer& composer, const Chart& chart)
{
    if (chart.drawn >= chart.logged) {
        return say(QT_TRANSLATE_NOOP("Report", "%1 (all %2 logged points)"))
            .arg(toText(chart.key), composer.integer(chart.logged));
    }
    return say(QT_TRANSLATE_NOOP("Report", "%1 (%2 of %3 logged points)"))
        .arg(toText(chart.key), composer.integer(chart.drawn), composer.integer(chart.logged));
}

// Runs that have a curve in charts first to end - 1.
std::vector<LegendEntry> legendOf(const Composer& composer, const std::vector<std::string>& keys,
    std::size_t first, std::size_t end)
{
    const std::vector<LegendEntry> all = composer.legend();
    std::vector<bool> isDrawn(all.size(), false);
    for (std::size_t k = first; k < end; ++k) {
        const auto series = drawnSeries(composer, keys[k]);
        for (std::size_t i = 0; i < series.size(); ++i) {
            isDrawn[i] = isDrawn[i] || series[i] != nullptr;
        }
    }
    std::vector<LegendEntry> shown;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (isDrawn[i]) {
            shown.push_back(all[i]);
        }
    }
    return shown;
}

QString rowCaption(const Composer& composer, const std::vector<Chart>& charts)
{
    QStringList names;
    bool isReduced = false;
    for (const Chart& chart : charts) {
        names << pointsOf(composer, chart);
        isReduced = isReduced || chart.drawn < chart.logged;
    }
    QString text = names.join(QStringLiteral(", ")) + QLatin1Char('.');
    if (isReduced) {
        text += QLatin1Char(' ')
            + say(QT_TRANSLATE_NOOP("Report",
                "Reduced to first, lowest, highest and last point per pixel column: no spike is "
                "lost."));
    }
    return text;
}

} // namespace

std::vector<std::shared_ptr<const core::MetricSeries>> drawnSeries(
    const Composer& composer, const std::string& key)
{
    std::vector<std::shared_ptr<const core::MetricSeries>> found;
    for (const ReportRun& run : composer.runs()) {
        const auto at = std::find_if(run.series.begin(), run.series.end(),
            [&key](const auto& series) { return series != nullptr && series->key == key; });
        found.push_back(at != run.series.end() && (*at)->size() > 1 ? *at : nullptr);
    }
    return found;
}

std::vector<std::string> drawnKeys(const Composer& composer)
{
    std::vector<std::string> keys = composer.input().curveKeys;
    if (keys.empty()) {
        std::vector<const core::Run*> runs;
        for (const ReportRun& run : composer.runs()) {
            runs.push_back(run.run);
        }
        keys = chooseCurveKeys(runs, composer.input().directions, std::size_t(-1));
    }
    std::vector<std::string> drawn;
    for (const std::string& key : keys) {
        const auto series = drawnSeries(composer, key);
        const bool hasCurve = std::any_of(
            series.begin(), series.end(), [](const auto& item) { return item != nullptr; });
        if (hasCurve && drawn.size() < kMostCharts) {
            drawn.push_back(key);
        }
    }
    return drawn;
}

Blocks composeCurves(Composer& composer)
{
    Blocks blocks;
    const std::vector<std::string> keys = drawnKeys(composer);
    for (std::size_t first = 0; first < keys.size(); first += kChartsAcross) {
        const std::size_t end = std::min(first + kChartsAcross, keys.size());
        std::vector<Chart> charts;
        FigureRowBlock row;
        row.heightShare = kHeightShare;
        for (std::size_t i = first; i < end; ++i) {
            charts.push_back(makeChart(composer, keys[i]));
            row.figures.emplace_back(charts.back().figure);
        }
        const bool everyRow = composer.runs().size() <= kLegendEveryRow;
        if (end == keys.size() || everyRow) {
            row.legend = legendOf(composer, keys, everyRow ? first : 0, end);
        }
        row.caption = composer.figureCaption(rowCaption(composer, charts));
        blocks.push_back({std::move(row)});
    }
    return blocks;
}

} // namespace runlane::report
