// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metric_summary.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace runlane::analysis {

namespace {

constexpr std::uint32_t kMostPoints = 1'000'000;

constexpr std::pair<std::string_view, MetricView> kWords[] = {{"last", MetricView::Last},
    {"min", MetricView::Minimum}, {"max", MetricView::Maximum}, {"best", MetricView::Best},
    {"first", MetricView::First}};

SummaryPoint pointAt(const core::MetricSeries& series, std::size_t at)
{
    return {series.values[at], series.steps[at]};
}

void takeMeanOfLast(MetricSummary& summary, const core::MetricSeries& series, std::uint32_t count)
{
    const std::size_t wanted =
        std::min<std::size_t>(std::max<std::uint32_t>(count, 1), series.size());
    double mean = 0;
    std::size_t finite = 0;
    for (std::size_t i = series.size() - wanted; i < series.size(); ++i) {
        if (std::isfinite(series.values[i])) {
            ++finite;
            mean += (series.values[i] - mean) / static_cast<double>(finite);
        }
    }
    if (finite > 0) {
        summary.chosen = {mean, series.steps.back()};
        summary.hasChosen = true;
    }
}

void takeAtStep(MetricSummary& summary, const core::MetricSeries& series, std::int64_t step)
{
    const auto after = std::upper_bound(series.steps.begin(), series.steps.end(), step);
    if (after != series.steps.begin()) {
        summary.chosen =
            pointAt(series, static_cast<std::size_t>(after - series.steps.begin()) - 1);
        summary.hasChosen = true;
    }
}

template <class Number>
std::optional<Number> wholeNumber(std::string_view text)
{
    Number number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return isWhole ? std::optional(number) : std::nullopt;
}

} // namespace

SummaryKey summaryKey(
    const std::string& metric, const MetricChoice& choice, Direction directionOfOther)
{
    SummaryKey key;
    key.key = metric;
    if (choice.view == MetricView::MeanOfLast || choice.view == MetricView::AtStep) {
        key.choice = choice;
    } else if (choice.view == MetricView::AtBestOf) {
        key.choice = choice;
        key.direction = directionOfOther;
    }
    return key;
}

MetricSummary summarise(const core::MetricSeries& series)
{
    MetricSummary summary;
    summary.n = series.size();
    if (series.size() == 0) {
        return summary;
    }
    summary.first = pointAt(series, 0);
    summary.last = pointAt(series, core::latestIndex(series));
    for (std::size_t i = 0; i < series.size(); ++i) {
        const double value = series.values[i];
        if (std::isnan(value)) {
            ++summary.nanCount;
        } else if (std::isinf(value)) {
            ++summary.infiniteCount;
        } else {
            if (!(summary.minimum.value <= value)) {
                summary.minimum = pointAt(series, i);
            }
            if (!(summary.maximum.value >= value)) {
                summary.maximum = pointAt(series, i);
            }
        }
    }
    return summary;
}

MetricSummary summarise(
    const core::MetricSeries& series, const SummaryKey& key, const core::MetricSeries& other)
{
    MetricSummary summary = summarise(series);
    if (series.size() == 0) {
        return summary;
    }
    if (key.choice.view == MetricView::MeanOfLast) {
        takeMeanOfLast(summary, series, key.choice.count);
    } else if (key.choice.view == MetricView::AtBestOf) {
        const auto best = summaryPoint(summarise(other), MetricView::Best, key.direction);
        if (best) {
            takeAtStep(summary, series, best->step);
        }
    } else if (key.choice.view == MetricView::AtStep) {
        takeAtStep(summary, series, key.choice.step);
    }
    return summary;
}

std::optional<SummaryPoint> summaryPoint(
    const MetricSummary& summary, MetricView view, Direction direction)
{
    const auto finite = [](const SummaryPoint& point) {
        return std::isfinite(point.value) ? std::optional(point) : std::nullopt;
    };
    if (summary.n == 0) {
        return std::nullopt;
    }
    switch (view) {
    case MetricView::Last:
        return summary.last;
    case MetricView::First:
        return summary.first;
    case MetricView::Minimum:
        return finite(summary.minimum);
    case MetricView::Maximum:
        return finite(summary.maximum);
    case MetricView::Best:
        return direction == Direction::HigherIsBetter ? finite(summary.maximum)
            : direction == Direction::LowerIsBetter   ? finite(summary.minimum)
                                                      : std::nullopt;
    case MetricView::MeanOfLast:
    case MetricView::AtBestOf:
    case MetricView::AtStep:
        return summary.hasChosen ? std::optional(summary.chosen) : std::nullopt;
    }
    return std::nullopt;
}

MetricView resolvedView(MetricView view, Direction direction)
{
    if (view != MetricView::Best) {
        return view;
    }
    return direction == Direction::HigherIsBetter ? MetricView::Maximum
        : direction == Direction::LowerIsBetter   ? MetricView::Minimum
                                                  : MetricView::Last;
}

std::string choiceText(const MetricChoice& choice)
{
    switch (choice.view) {
    case MetricView::MeanOfLast:
        return "mean" + std::to_string(choice.count);
    case MetricView::AtBestOf:
        return "at(" + choice.other + ")";
    case MetricView::AtStep:
        return "step" + std::to_string(choice.step);
    case MetricView::Last:
        return {};
    default:
        break;
    }
    for (const auto& [word, view] : kWords) {
        if (view == choice.view) {
            return std::string(word);
        }
    }
    return {};
}

std::optional<MetricChoice> parseChoice(std::string_view text)
{
    for (const auto& [word, view] : kWords) {
        if (text == word) {
            return MetricChoice{view, 0, {}};
        }
    }
    if (text.size() > 4 && text.substr(0, 3) == "at(" && text.back() == ')') {
        return MetricChoice{MetricView::AtBestOf, 0, std::string(text.substr(3, text.size() - 4))};
    }
    if (text.substr(0, 4) == "step") {
        const auto step = wholeNumber<std::int64_t>(text.substr(4));
        return step ? std::optional(MetricChoice{MetricView::AtStep, 0, {}, *step}) : std::nullopt;
    }
    const auto count =
        text.substr(0, 4) == "mean" ? wholeNumber<std::uint32_t>(text.substr(4)) : std::nullopt;
    if (!count || *count < 1 || *count > kMostPoints) {
        return std::nullopt;
    }
    return MetricChoice{MetricView::MeanOfLast, *count, {}};
}

} // namespace runlane::analysis
