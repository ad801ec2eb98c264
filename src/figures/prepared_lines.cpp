// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/prepared_lines.h"

#include "analysis/smoothing.h"

#include <cmath>

namespace runlane::figures {

namespace {

constexpr double kMillisPerSecond = 1000;

NotFinite lookForGaps(
    const analysis::XPoints& points, const core::MetricSeries& series, analysis::XMode mode)
{
    NotFinite found;
    std::size_t lastSeen = 0;
    for (std::size_t i = 0; i < points.y.size(); ++i) {
        if (std::isfinite(points.y[i])) {
            continue;
        }
        const std::uint32_t at = points.index[i];
        const std::int64_t place = mode == analysis::XMode::LogOrder
            ? static_cast<std::int64_t>(series.logOrder[at])
            : series.steps[at];
        if (found.count() == 0) {
            found.firstPlace = place;
        } else if (lastSeen + 1 != i) {
            found.isOneStretch = false;
        }
        found.lastPlace = place;
        lastSeen = i;
        ++(std::isnan(points.y[i]) ? found.nanPoints : found.infinitePoints);
    }
    return found;
}

// Brings x into axis coordinates; returns how many points lie at x <= 0 and cannot be shown.
std::uint64_t toAxis(std::vector<double>& x, const LineData& data)
{
    if (data.xScale != AxisScale::Log10) {
        return 0;
    }
    const double unit = data.xMode == analysis::XMode::RelativeTime ? kMillisPerSecond : 1.0;
    std::uint64_t hidden = 0;
    for (double& place : x) {
        hidden += place > 0 ? 0 : 1;
        place = place > 0 ? std::log10(place / unit) : std::nan("");
    }
    return hidden;
}

std::shared_ptr<ReadoutData> finitePoints(
    const std::vector<double>& x, const std::vector<double>& y, const std::vector<double>& smoothed)
{
    auto data = std::make_shared<ReadoutData>();
    data->x.reserve(x.size());
    data->values.reserve(x.size());
    data->smoothed.reserve(smoothed.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (std::isfinite(x[i]) && std::isfinite(y[i])) {
            data->x.push_back(x[i]);
            data->values.push_back(y[i]);
            if (!smoothed.empty()) {
                data->smoothed.push_back(smoothed[i]);
            }
        }
    }
    return data;
}

// Curve of heights over x; drawn gives the height in axis coordinates, NaN for a gap. shared: the
// vectors with exactly these points when nothing is left out, null otherwise.
PreparedCurve prepareCurve(const std::vector<double>& x, const std::vector<double>& heights,
    AxisScale yScale, const ReadoutData& shared, const std::vector<double>& sharedHeights)
{
    PreparedCurve curve;
    const bool isShared = yScale == AxisScale::Linear && sharedHeights.size() == shared.x.size();
    bool isGap = false;
    std::size_t count = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const bool isDrawn = std::isfinite(x[i]) && std::isfinite(heights[i])
            && (yScale == AxisScale::Linear || heights[i] > 0);
        if (!isDrawn) {
            isGap = true;
            continue;
        }
        if (isGap && count > 0) {
            curve.gaps.push_back(static_cast<std::uint32_t>(count));
        }
        isGap = false;
        ++count;
        if (!isShared) {
            curve.ownX.push_back(x[i]);
            curve.ownY.push_back(yScale == AxisScale::Log10 ? std::log10(heights[i]) : heights[i]);
        }
    }
    curve.index = isShared ? std::make_unique<analysis::SeriesPyramid>(shared.x, sharedHeights)
                           : std::make_unique<analysis::SeriesPyramid>(curve.ownX, curve.ownY);
    return curve;
}

std::uint64_t countHidden(const std::vector<double>& values, AxisScale scale)
{
    std::uint64_t hidden = 0;
    if (scale == AxisScale::Log10) {
        for (const double value : values) {
            hidden += std::isfinite(value) && value <= 0 ? 1 : 0;
        }
    }
    return hidden;
}

void findExtremes(PreparedRun& run)
{
    const std::vector<double>& values = run.readout->values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!run.lowest || values[i] < values[*run.lowest]) {
            run.lowest = i;
        }
        if (!run.highest || values[i] > values[*run.highest]) {
            run.highest = i;
        }
    }
}

PreparedRun prepareRun(const LineInput& input, const LineData& data)
{
    const core::MetricSeries& series = *input.series;
    PreparedRun run;
    run.runId = series.runId;
    run.label = input.label;
    run.style = input.style;
    run.loggedPoints = series.size();
    analysis::XPoints points = analysis::pointsAlong(series, data.xMode, input.zeroMillis);
    run.notFinite = lookForGaps(points, series, data.xMode);
    run.hiddenX = toAxis(points.x, data);
    run.hiddenY = countHidden(points.y, data.yScale);

    std::vector<double> smoothed;
    if (data.smoothing > 0) {
        smoothed =
            analysis::exponentialAverage(points.y, data.smoothing).value_or(std::vector<double>());
    }
    const auto readout = finitePoints(points.x, points.y, smoothed);
    run.readout = readout;
    if (smoothed.empty()) {
        run.value = prepareCurve(points.x, points.y, data.yScale, *readout, readout->values);
    } else {
        run.value = prepareCurve(points.x, smoothed, data.yScale, *readout, readout->smoothed);
        if (data.raw == RawCurves::Shown) {
            run.raw = prepareCurve(points.x, points.y, data.yScale, *readout, readout->values);
        }
    }
    findExtremes(run);
    return run;
}

} // namespace

std::shared_ptr<const PreparedLines> prepareLines(const LineData& data)
{
    auto lines = std::make_shared<PreparedLines>();
    lines->data = data;
    std::vector<const core::MetricSeries*> series;
    for (const LineInput& input : data.inputs) {
        series.push_back(input.series.get());
    }
    analysis::XChoice choice = analysis::chooseX(series, data.xMode);
    lines->data.xMode = choice.mode;
    lines->xNotice = std::move(choice.notice);
    if (choice.mode == analysis::XMode::Time) {
        lines->data.xScale = AxisScale::Linear;
    }
    lines->data.inputs.clear();
    for (const LineInput& input : data.inputs) {
        if (input.series != nullptr && input.series->size() > 0) {
            lines->runs.push_back(prepareRun(input, lines->data));
        }
    }
    return lines;
}

} // namespace runlane::figures
