// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/axis.h"
#include "figures/theme.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Contract: everything that can be wrong in a curve chart is decided here; charts only translates.
namespace runlane::figures {

// A stretch of consecutive finite points in axis coordinates (already log10 where the axis is
// logarithmic). A stretch of one point is drawn as a marker.
struct Polyline
{
    std::vector<double> x;
    std::vector<double> y;
};

enum class Emphasis { Normal, Highlighted, Faded };
enum class LineRole { Value, RawBehindSmoothed };

struct FigureLine
{
    std::string runId;
    std::string label;
    RunStyle style;
    LineRole role = LineRole::Value;
    Emphasis emphasis = Emphasis::Normal;
    std::vector<Polyline> parts; // reduced for the stated width, exact per pixel column
    std::size_t drawnPoints = 0;
    std::size_t loggedPoints = 0;
    // Full data for the crosshair, in axis coordinates of x and plain values; ascending x.
    std::vector<double> readoutX;
    std::vector<double> readoutY;
};

struct LineFigure
{
    std::string title; // metric key
    std::string titleNote; // "log", "smoothed 0.60"
    std::string pointsNote; // "all 480 points" or "3,852 of 45,120 points"
    std::vector<std::string> notices;
    Axis x;
    Axis y;
    std::vector<FigureLine> lines; // drawing order: raw first, highlighted last
    bool usesDashes = false;
    bool showsEndLabels = false;
    std::string emptyReason; // set when there is nothing to draw
    std::string accessibleDescription;
};

} // namespace runlane::figures
