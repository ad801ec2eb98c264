// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/line_figure.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace runlane::figures {

namespace {

// Position of the point nearest to wanted; of points at equal x the last. x not empty.
std::size_t nearest(const std::vector<double>& x, double wanted)
{
    const auto above = std::upper_bound(x.begin(), x.end(), wanted);
    if (above == x.begin()) {
        const auto end = std::upper_bound(x.begin(), x.end(), x.front());
        return static_cast<std::size_t>(end - x.begin()) - 1;
    }
    const auto below = static_cast<std::size_t>(above - x.begin()) - 1;
    if (above == x.end() || wanted - x[below] <= *above - wanted) {
        return below;
    }
    const auto end = std::upper_bound(above, x.end(), *above);
    return static_cast<std::size_t>(end - x.begin()) - 1;
}

// Distance from the point at position to the next one at another x; infinite for a single point.
double spacing(const std::vector<double>& x, std::size_t position)
{
    const auto after = std::upper_bound(x.begin(), x.end(), x[position]);
    const auto before = std::lower_bound(x.begin(), x.end(), x[position]);
    double result = std::numeric_limits<double>::infinity();
    if (after != x.end()) {
        result = *after - x[position];
    }
    if (before != x.begin()) {
        result = std::min(result, x[position] - *(before - 1));
    }
    return result;
}

bool isReadable(const FigureLine& line)
{
    return line.readout != nullptr && !line.readout->x.empty();
}

bool showsRaw(const LineFigure& figure, const std::string& runId)
{
    return std::any_of(figure.lines.begin(), figure.lines.end(), [&](const FigureLine& line) {
        return line.role == LineRole::RawBehindSmoothed && line.runId == runId;
    });
}

ReadoutEntry entryAt(const LineFigure& figure, std::size_t line, std::size_t position)
{
    const ReadoutData& data = *figure.lines[line].readout;
    ReadoutEntry entry;
    entry.line = line;
    entry.x = data.x[position];
    entry.value = data.values[position];
    double drawn = entry.value;
    if (!data.smoothed.empty()) {
        entry.smoothed = data.smoothed[position];
        drawn = showsRaw(figure, figure.lines[line].runId) ? entry.value : *entry.smoothed;
    }
    entry.y =
        figure.y.scale == AxisScale::Log10 ? (drawn > 0 ? std::log10(drawn) : std::nan("")) : drawn;
    return entry;
}

void fillTexts(std::vector<ReadoutEntry>& entries, const analysis::NumberStyle& numbers)
{
    std::vector<double> values;
    values.reserve(entries.size());
    for (const ReadoutEntry& entry : entries) {
        values.push_back(entry.value);
    }
    const int decimals = analysis::columnDecimals(values);
    for (ReadoutEntry& entry : entries) {
        entry.text = analysis::formatNumber(entry.value, decimals, numbers);
    }
}

} // namespace

std::optional<Readout> readout(const LineFigure& figure, double x)
{
    double best = std::numeric_limits<double>::infinity();
    Readout result;
    for (const FigureLine& line : figure.lines) {
        if (!isReadable(line)) {
            continue;
        }
        const double place = line.readout->x[nearest(line.readout->x, x)];
        if (std::abs(place - x) < best) {
            best = std::abs(place - x);
            result.x = place;
        }
    }
    if (!std::isfinite(best)) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < figure.lines.size(); ++i) {
        if (!isReadable(figure.lines[i])) {
            continue;
        }
        const std::vector<double>& places = figure.lines[i].readout->x;
        const std::size_t at = nearest(places, result.x);
        const bool isInside = result.x >= places.front() && result.x <= places.back();
        const double distance = std::abs(places[at] - result.x);
        if (isInside || distance == 0 || (places.size() > 1 && distance <= spacing(places, at))) {
            result.entries.push_back(entryAt(figure, i, at));
        }
    }
    std::stable_sort(result.entries.begin(), result.entries.end(),
        [](const ReadoutEntry& a, const ReadoutEntry& b) { return a.value > b.value; });
    fillTexts(result.entries, figure.yTicks.numbers);
    result.xText = axisValueText(figure.x, result.x, figure.xTicks);
    return result;
}

std::optional<double> neighbourX(const LineFigure& figure, double x, StepDirection direction)
{
    std::optional<double> found;
    for (const FigureLine& line : figure.lines) {
        if (!isReadable(line)) {
            continue;
        }
        const std::vector<double>& places = line.readout->x;
        if (direction == StepDirection::Forward) {
            const auto after = std::upper_bound(places.begin(), places.end(), x);
            if (after != places.end()) {
                found = std::min(found.value_or(*after), *after);
            }
        } else {
            const auto before = std::lower_bound(places.begin(), places.end(), x);
            if (before != places.begin()) {
                found = std::max(found.value_or(*(before - 1)), *(before - 1));
            }
        }
    }
    return found;
}

} // namespace runlane::figures
