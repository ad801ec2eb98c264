// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"
#include "core/text.h"
#include "figures/axis.h"
#include "figures/line_figure.h"
#include "figures/theme.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// Contract: ROC and precision-recall overlays of several runs in the unit square.
namespace runlane::figures {

struct UnitPoint
{
    double x = 0;
    double y = 0;
};

struct RocLine
{
    std::string runId;
    std::string label;
    RunStyle style;
    Emphasis emphasis = Emphasis::Normal;
    std::vector<double> x; // reduced for the stated width
    std::vector<double> y;
    std::optional<double> area; // under the ROC curve, or average precision
    std::string areaText; // four decimals, empty without area
    int evidenceLevel = 1;
    std::size_t loggedPoints = 0;
    std::optional<UnitPoint> operatingPoint; // at the request's threshold
};

struct RocInset
{
    Axis x; // part of the unit square that is drawn enlarged
    Axis y;
};

struct RocFigure
{
    std::string title; // class, text of the store
    core::Message titleNote; // "220 positive, 980 negative"
    Axis x;
    Axis y;
    bool showsChanceLine = true;
    std::optional<double> chanceLevel; // precision-recall: share of positives, a horizontal line
    std::vector<RocLine> lines; // drawing order: highlighted last
    std::optional<RocInset> inset; // present when every area is above 0.9
    std::vector<core::Message> notices;
    core::Message emptyReason;
    core::Message accessibleDescription;
};

// One run's evaluation; null when it has none.
struct CurveInput
{
    std::string runId;
    std::string label;
    RunStyle style;
    std::shared_ptr<const analysis::Evaluation> evaluation;
};

struct CurveRequest
{
    std::vector<CurveInput> inputs;
    std::string positiveLabel; // class against the rest; empty: the first curve of each run
    double sidePx = 300; // of the plot area
    std::string highlightedRunId;
    std::optional<double> threshold; // marks operating points
    analysis::NumberStyle numbers;
};

[[nodiscard]] RocFigure buildRocFigure(const CurveRequest& request);
[[nodiscard]] RocFigure buildPrFigure(const CurveRequest& request);
// Classes any of the evaluations has a curve for, in their order.
[[nodiscard]] std::vector<std::string> curveLabels(const std::vector<CurveInput>& inputs);

} // namespace runlane::figures
