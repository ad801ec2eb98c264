// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/axis.h"
#include "figures/line_figure.h"
#include "figures/theme.h"

#include <optional>
#include <string>
#include <vector>

// Contract: ROC and precision-recall overlays of several runs in the unit square.
namespace runlane::figures {

struct RocLine
{
    std::string runId;
    std::string label;
    RunStyle style;
    Emphasis emphasis = Emphasis::Normal;
    std::vector<double> x;
    std::vector<double> y;
    std::optional<double> area;
    int evidenceLevel = 1;
};

struct RocInset
{
    Axis x; // part of the unit square that is drawn enlarged
    Axis y;
};

struct RocFigure
{
    std::string title;
    Axis x;
    Axis y;
    bool showsChanceLine = true;
    std::vector<RocLine> lines;
    std::optional<RocInset> inset; // present when every area is above 0.9
    std::string emptyReason;
    std::string accessibleDescription;
};

} // namespace runlane::figures
