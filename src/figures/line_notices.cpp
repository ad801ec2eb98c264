// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metric_direction.h"
#include "figures/prepared_lines.h"
#include "figures/ticks.h"

#include <algorithm>
#include <cmath>

namespace runlane::figures {

namespace {

using core::Message;

constexpr const char* kContext = "Figure";
constexpr std::size_t kNamedRuns = 3; // more runs with gaps are counted, not named
constexpr double kMillisPerDay = 86400000;

Message message(std::string_view pattern, std::vector<std::string> arguments = {})
{
    return {kContext, std::string(pattern), std::move(arguments)};
}

std::string kindOf(const NotFinite& gaps)
{
    if (gaps.infinitePoints == 0) {
        return "NaN";
    }
    return gaps.nanPoints == 0 ? "∞" : "NaN, ∞";
}

Message gapNotice(
    const PreparedRun& run, analysis::XMode mode, const analysis::NumberStyle& numbers)
{
    const NotFinite& gaps = run.notFinite;
    const bool isOrder = mode == analysis::XMode::LogOrder;
    const std::string first = analysis::formatInteger(gaps.firstPlace, numbers);
    const std::string last = analysis::formatInteger(gaps.lastPlace, numbers);
    if (gaps.count() == 1) {
        return message(isOrder ? RUNLANE_TEXT("Figure", "%1: %2 at point %3")
                               : RUNLANE_TEXT("Figure", "%1: %2 at step %3"),
            {run.label, kindOf(gaps), first});
    }
    if (gaps.isOneStretch) {
        return message(isOrder ? RUNLANE_TEXT("Figure", "%1: %2 at points %3 to %4")
                               : RUNLANE_TEXT("Figure", "%1: %2 at steps %3 to %4"),
            {run.label, kindOf(gaps), first, last});
    }
    const auto count = analysis::formatInteger(static_cast<std::int64_t>(gaps.count()), numbers);
    return message(isOrder ? RUNLANE_TEXT("Figure", "%1: %2 %3 times between points %4 and %5")
                           : RUNLANE_TEXT("Figure", "%1: %2 %3 times between steps %4 and %5"),
        {run.label, kindOf(gaps), count, first, last});
}

void addGapNotices(
    std::vector<Message>& notices, const PreparedLines& lines, const analysis::NumberStyle& numbers)
{
    std::vector<const PreparedRun*> broken;
    for (const PreparedRun& run : lines.runs) {
        if (run.notFinite.count() > 0) {
            broken.push_back(&run);
        }
    }
    if (broken.size() > kNamedRuns) {
        notices.push_back(message(RUNLANE_TEXT("Figure", "NaN or ∞ in %1 of %2 runs"),
            {analysis::formatInteger(static_cast<std::int64_t>(broken.size()), numbers),
                analysis::formatInteger(static_cast<std::int64_t>(lines.runs.size()), numbers)}));
        return;
    }
    for (const PreparedRun* run : broken) {
        notices.push_back(gapNotice(*run, lines.data.xMode, numbers));
    }
}

std::optional<Message> hiddenNotice(std::uint64_t count, std::string_view one,
    std::string_view many, const analysis::NumberStyle& numbers)
{
    if (count == 0) {
        return std::nullopt;
    }
    return count == 1
        ? message(one)
        : message(many, {analysis::formatInteger(static_cast<std::int64_t>(count), numbers)});
}

std::string_view describedX(analysis::XMode mode)
{
    switch (mode) {
    case analysis::XMode::Step:
        return RUNLANE_TEXT("Figure", "Best %1, %2 at step %3; x is step");
    case analysis::XMode::Time:
        return RUNLANE_TEXT("Figure", "Best %1, %2 at %3; x is time");
    case analysis::XMode::RelativeTime:
        return RUNLANE_TEXT("Figure", "Best %1, %2 after %3; x is relative time");
    case analysis::XMode::LogOrder:
        break;
    }
    return RUNLANE_TEXT("Figure", "Best %1, %2 at point %3; x is log order");
}

std::string_view plainDescription(analysis::XMode mode)
{
    switch (mode) {
    case analysis::XMode::Step:
        return RUNLANE_TEXT("Figure", "Values from %1 to %2; x is step");
    case analysis::XMode::Time:
        return RUNLANE_TEXT("Figure", "Values from %1 to %2; x is time");
    case analysis::XMode::RelativeTime:
        return RUNLANE_TEXT("Figure", "Values from %1 to %2; x is relative time");
    case analysis::XMode::LogOrder:
        break;
    }
    return RUNLANE_TEXT("Figure", "Values from %1 to %2; x is log order");
}

} // namespace

std::vector<Message> lineNotices(const PreparedLines& lines, const analysis::NumberStyle& numbers)
{
    std::vector<Message> notices;
    if (lines.xNotice) {
        notices.push_back(*lines.xNotice);
    }
    addGapNotices(notices, lines, numbers);
    std::uint64_t hiddenX = 0;
    std::uint64_t hiddenY = 0;
    for (const PreparedRun& run : lines.runs) {
        hiddenX += run.hiddenX;
        hiddenY += run.hiddenY;
    }
    const auto y =
        hiddenNotice(hiddenY, RUNLANE_TEXT("Figure", "1 point ≤ 0 hidden on the log axis"),
            RUNLANE_TEXT("Figure", "%1 points ≤ 0 hidden on the log axis"), numbers);
    const auto x =
        hiddenNotice(hiddenX, RUNLANE_TEXT("Figure", "1 point at x ≤ 0 hidden on the log axis"),
            RUNLANE_TEXT("Figure", "%1 points at x ≤ 0 hidden on the log axis"), numbers);
    if (y) {
        notices.push_back(*y);
    }
    if (x) {
        notices.push_back(*x);
    }
    return notices;
}

Message lineTitleNote(const PreparedLines& lines, const analysis::NumberStyle& numbers)
{
    const bool isLog = lines.data.yScale == AxisScale::Log10;
    if (!(lines.data.smoothing > 0)) {
        return isLog ? message(RUNLANE_TEXT("Figure", "log")) : Message();
    }
    const std::string weight = analysis::formatFixed(lines.data.smoothing, 2, numbers);
    return isLog ? message(RUNLANE_TEXT("Figure", "log, smoothed %1"), {weight})
                 : message(RUNLANE_TEXT("Figure", "smoothed %1"), {weight});
}

Message lineDescription(
    const PreparedLines& lines, const LineFigure& figure, const analysis::NumberStyle& numbers)
{
    const PreparedRun* low = nullptr;
    const PreparedRun* high = nullptr;
    for (const PreparedRun& run : lines.runs) {
        if (!run.lowest) {
            continue;
        }
        const std::vector<double>& values = run.readout->values;
        if (low == nullptr || values[*run.lowest] < low->readout->values[*low->lowest]) {
            low = &run;
        }
        if (high == nullptr || values[*run.highest] > high->readout->values[*high->highest]) {
            high = &run;
        }
    }
    if (low == nullptr) {
        return {};
    }
    const analysis::Direction direction = analysis::metricDirection(lines.data.title);
    const double lowest = low->readout->values[*low->lowest];
    const double highest = high->readout->values[*high->highest];
    if (direction == analysis::Direction::Unknown) {
        return message(plainDescription(lines.data.xMode),
            {analysis::formatNumber(lowest, numbers), analysis::formatNumber(highest, numbers)});
    }
    const bool isHigh = direction == analysis::Direction::HigherIsBetter;
    const PreparedRun& best = isHigh ? *high : *low;
    const double x = best.readout->x[isHigh ? *best.highest : *best.lowest];
    return message(describedX(lines.data.xMode),
        {best.label, analysis::formatNumber(isHigh ? highest : lowest, numbers),
            axisValueText(figure.x, x, figure.xTicks)});
}

Message emptyLinesReason(const PreparedLines& lines)
{
    if (lines.runs.empty()) {
        return message(RUNLANE_TEXT("Figure", "No values logged"));
    }
    const bool isAnyFinite = std::any_of(lines.runs.begin(), lines.runs.end(),
        [](const PreparedRun& run) { return !run.readout->values.empty(); });
    return isAnyFinite || lines.data.xScale == AxisScale::Log10
        ? message(RUNLANE_TEXT("Figure", "No values above 0 for the log axis"))
        : message(RUNLANE_TEXT("Figure", "Only NaN and ∞ logged"));
}

Message xAxisName(const LineFigure& figure)
{
    switch (figure.xMode) {
    case analysis::XMode::Step:
        return message(RUNLANE_TEXT("Figure", "step"));
    case analysis::XMode::Time:
        if (figure.x.maximum - figure.x.minimum < kMillisPerDay) {
            return message(RUNLANE_TEXT("Figure", "time, %1"),
                {dateTimeText(figure.x.minimum, figure.xTicks).substr(0, 10)});
        }
        return message(RUNLANE_TEXT("Figure", "time"));
    case analysis::XMode::RelativeTime:
        return figure.x.scale == AxisScale::Log10
            ? message(RUNLANE_TEXT("Figure", "relative time, seconds"))
            : message(RUNLANE_TEXT("Figure", "relative time"));
    case analysis::XMode::LogOrder:
        break;
    }
    return message(RUNLANE_TEXT("Figure", "log order"));
}

} // namespace runlane::figures
