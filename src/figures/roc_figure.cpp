// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/roc_figure.h"

#include "figures/unit_square.h"

#include <algorithm>
#include <cmath>

namespace runlane::figures {

namespace {

using core::Message;

constexpr double kInsetAbove = 0.9;
constexpr double kInsetSide = 0.2;

Message message(std::string_view pattern, std::vector<std::string> arguments = {})
{
    return {"Figure", std::string(pattern), std::move(arguments)};
}

std::string countText(std::size_t count, const analysis::NumberStyle& numbers)
{
    return analysis::formatInteger(static_cast<std::int64_t>(count), numbers);
}

// The curve of the wanted class, or the first when none is named.
template <class Curve>
const Curve* curveOf(const std::vector<Curve>& curves, const std::string& label)
{
    if (curves.empty()) {
        return nullptr;
    }
    if (label.empty()) {
        return &curves.front();
    }
    const auto at = std::find_if(
        curves.begin(), curves.end(), [&](const Curve& curve) { return curve.label == label; });
    if (at != curves.end()) {
        return &*at;
    }
    return curves.size() == 1 && curves.front().label.empty() ? &curves.front() : nullptr;
}

void takePoints(RocLine& line, const CurveSpan& curve, double sidePx)
{
    line.loggedPoints = curve.x.size();
    for (const std::size_t i : visiblePositions(curve, sidePx)) {
        line.x.push_back(curve.x[i]);
        line.y.push_back(curve.y[i]);
    }
}

// Thresholds descend: the last point that still counts scores at the threshold as positive.
std::optional<UnitPoint> rocPointAt(const analysis::RocCurve& curve, double threshold)
{
    if (curve.thresholds.size() != curve.falsePositiveRates.size() || curve.thresholds.empty()) {
        return std::nullopt;
    }
    std::size_t at = 0;
    while (at + 1 < curve.thresholds.size() && curve.thresholds[at + 1] >= threshold) {
        ++at;
    }
    return UnitPoint{curve.falsePositiveRates[at], curve.truePositiveRates[at]};
}

// Thresholds ascend: the first point whose threshold reaches the asked one; the last point has
// none.
std::optional<UnitPoint> prPointAt(const analysis::PrCurve& curve, double threshold)
{
    if (curve.thresholds.empty() || curve.recalls.size() < curve.thresholds.size()) {
        return std::nullopt;
    }
    const auto at = std::lower_bound(curve.thresholds.begin(), curve.thresholds.end(), threshold);
    const auto position =
        std::min(static_cast<std::size_t>(at - curve.thresholds.begin()), curve.recalls.size() - 1);
    return UnitPoint{curve.recalls[position], curve.precisions[position]};
}

RocInset makeInset(const CurveRequest& request)
{
    TickStyle style;
    style.lengthPx = request.sidePx / 2;
    style.numbers = request.numbers;
    RocInset inset;
    inset.x = niceAxis({0, kInsetSide}, style);
    style.side = AxisSide::Vertical;
    inset.y = niceAxis({1 - kInsetSide, 1}, style);
    return inset;
}

// Counts of the class when every run that knows them agrees.
Message countsNote(
    const std::vector<const analysis::RocCurve*>& curves, const analysis::NumberStyle& numbers)
{
    const analysis::RocCurve* known = nullptr;
    for (const analysis::RocCurve* curve : curves) {
        if (curve->positives == 0 && curve->negatives == 0) {
            continue;
        }
        if (known != nullptr
            && (known->positives != curve->positives || known->negatives != curve->negatives)) {
            return {};
        }
        known = curve;
    }
    return known == nullptr
        ? Message()
        : message(RUNLANE_TEXT("Figure", "%1 positive, %2 negative"),
            {countText(known->positives, numbers), countText(known->negatives, numbers)});
}

Message bestDescription(const RocFigure& figure, std::string_view pattern)
{
    const RocLine* best = nullptr;
    for (const RocLine& line : figure.lines) {
        if (line.area && (best == nullptr || *line.area > *best->area)) {
            best = &line;
        }
    }
    return best == nullptr ? Message() : message(pattern, {best->label, best->areaText});
}

void noteMissing(RocFigure& figure, const CurveRequest& request)
{
    const std::size_t missing = request.inputs.size() - figure.lines.size();
    if (figure.lines.empty() || missing == 0) {
        return;
    }
    figure.notices.push_back(missing == 1 ? message(RUNLANE_TEXT("Figure", "1 run left no curve"))
                                          : message(RUNLANE_TEXT("Figure", "%1 runs left no curve"),
                                              {countText(missing, request.numbers)}));
}

} // namespace

RocFigure buildRocFigure(const CurveRequest& request)
{
    RocFigure figure;
    figure.title = request.positiveLabel;
    figure.x = unitAxis(
        message(RUNLANE_TEXT("Figure", "False positive rate")), AxisSide::Horizontal, request);
    figure.y = unitAxis(
        message(RUNLANE_TEXT("Figure", "True positive rate")), AxisSide::Vertical, request);
    std::vector<const analysis::RocCurve*> curves;
    for (const CurveInput& input : request.inputs) {
        const analysis::RocCurve* curve = input.evaluation == nullptr
            ? nullptr
            : curveOf(input.evaluation->roc, request.positiveLabel);
        if (curve == nullptr || curve->falsePositiveRates.empty()) {
            continue;
        }
        RocLine line = makeLine(input, curve->auc, request.numbers);
        takePoints(line, {curve->falsePositiveRates, curve->truePositiveRates}, request.sidePx);
        if (request.threshold) {
            line.operatingPoint = rocPointAt(*curve, *request.threshold);
        }
        figure.lines.push_back(std::move(line));
        curves.push_back(curve);
    }
    noteMissing(figure, request);
    if (figure.lines.empty()) {
        figure.emptyReason = message(RUNLANE_TEXT("Figure", "No run left scores or curve points"));
        return figure;
    }
    figure.titleNote = countsNote(curves, request.numbers);
    const bool isAllHigh = std::all_of(figure.lines.begin(), figure.lines.end(),
        [](const RocLine& line) { return line.area && *line.area > kInsetAbove; });
    if (isAllHigh) {
        figure.inset = makeInset(request);
    }
    figure.accessibleDescription =
        bestDescription(figure, RUNLANE_TEXT("Figure", "Best %1, area under the curve %2"));
    emphasise(figure.lines, request.highlightedRunId);
    return figure;
}

RocFigure buildPrFigure(const CurveRequest& request)
{
    RocFigure figure;
    figure.title = request.positiveLabel;
    figure.showsChanceLine = false;
    figure.x = unitAxis(message(RUNLANE_TEXT("Figure", "Recall")), AxisSide::Horizontal, request);
    figure.y = unitAxis(message(RUNLANE_TEXT("Figure", "Precision")), AxisSide::Vertical, request);
    std::vector<const analysis::RocCurve*> counts;
    for (const CurveInput& input : request.inputs) {
        const analysis::PrCurve* curve = input.evaluation == nullptr
            ? nullptr
            : curveOf(input.evaluation->precisionRecall, request.positiveLabel);
        if (curve == nullptr || curve->recalls.empty()) {
            continue;
        }
        RocLine line = makeLine(input, curve->averagePrecision, request.numbers);
        takePoints(line, {curve->recalls, curve->precisions}, request.sidePx);
        if (request.threshold) {
            line.operatingPoint = prPointAt(*curve, *request.threshold);
        }
        figure.lines.push_back(std::move(line));
        if (const auto* roc = curveOf(input.evaluation->roc, request.positiveLabel)) {
            counts.push_back(roc);
        }
    }
    noteMissing(figure, request);
    if (figure.lines.empty()) {
        figure.emptyReason = message(RUNLANE_TEXT("Figure", "No run left scores or curve points"));
        return figure;
    }
    figure.titleNote = countsNote(counts, request.numbers);
    if (!figure.titleNote.isEmpty()) {
        const auto known = std::find_if(counts.begin(), counts.end(),
            [](const analysis::RocCurve* c) { return c->positives + c->negatives > 0; });
        figure.chanceLevel = static_cast<double>((*known)->positives)
            / static_cast<double>((*known)->positives + (*known)->negatives);
    }
    figure.accessibleDescription =
        bestDescription(figure, RUNLANE_TEXT("Figure", "Best %1, average precision %2"));
    emphasise(figure.lines, request.highlightedRunId);
    return figure;
}

std::vector<std::string> curveLabels(const std::vector<CurveInput>& inputs)
{
    std::vector<std::string> labels;
    const auto add = [&](const std::string& label) {
        if (!label.empty() && std::find(labels.begin(), labels.end(), label) == labels.end()) {
            labels.push_back(label);
        }
    };
    for (const CurveInput& input : inputs) {
        if (input.evaluation == nullptr) {
            continue;
        }
        for (const analysis::RocCurve& curve : input.evaluation->roc) {
            add(curve.label);
        }
        for (const analysis::PrCurve& curve : input.evaluation->precisionRecall) {
            add(curve.label);
        }
    }
    return labels;
}

} // namespace runlane::figures
