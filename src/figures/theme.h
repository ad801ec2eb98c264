// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/color.h"

#include <array>
#include <cstddef>

// Contract: every colour and size of the visual language (light, dark, print). No literal colour or
// size stands elsewhere.
namespace runlane::figures {

enum class ThemeKind { Light, Dark, Print };

enum class Dash { Solid, Dashed, Dotted, DashDot };
enum class Marker {
    Circle,
    Square,
    TriangleUp,
    Diamond,
    TriangleDown,
    Plus,
    Cross,
    Star,
    Pentagon,
    Hexagon,
    TriangleLeft,
    TriangleRight,
};

inline constexpr std::size_t kRunColorCount = 12;

struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    Color window, base, alt, group, hover, selection, hair, grid, line, text, text2, muted, accent,
        good, bad, warn;
    Color warnEdge, warnFill, badFill, goodFill, infoFill, barFill, barEnd, button;
    std::array<Color, kRunColorCount> runColors;
    std::array<Color, 7> sequential;
    std::array<Color, 7> diverging;
};

[[nodiscard]] const Theme& theme(ThemeKind kind);

// How run number index (0-based) is drawn: colour, dash and marker stay together everywhere; from
// 12 on colours repeat with the dash list shifted by one.
struct RunStyle
{
    std::size_t index = 0;
    Dash dash = Dash::Solid;
    Marker marker = Marker::Circle;

    friend bool operator==(const RunStyle&, const RunStyle&) = default;
};
[[nodiscard]] RunStyle runStyle(std::size_t index);
[[nodiscard]] Color runColor(const Theme& theme, RunStyle style);

// Colour at share 0..1 of the sequential map, and at -1..1 of the diverging map (linear in sRGB
// between stops).
[[nodiscard]] Color sequentialColor(const Theme& theme, double share);
[[nodiscard]] Color divergingColor(const Theme& theme, double share);
// Black or white, whichever contrasts more with the fill.
[[nodiscard]] Color textOn(Color fill);

// Device-independent pixels at 96 dpi.
struct Metrics
{
    int space2 = 2, space4 = 4, space8 = 8, space12 = 12, space16 = 16, space24 = 24, space32 = 32,
        space48 = 48;
    double note = 11, dense = 12, baseText = 12.5, reportSection = 14, cardTitle = 15,
           startTitle = 22, mono = 11.5, chartText = 10.5;
    int radiusSwatch = 2, radiusBadge = 3, radiusControl = 4, radiusCard = 6;
    int menuBar = 28, tab = 36, toolbar = 42, toolbarSecond = 38, control = 26, statusBar = 24,
        dockTitle = 32, row = 26;
    int storesDock = 200, comparisonDock = 228, problemsDock = 180;
};
[[nodiscard]] const Metrics& metrics();

} // namespace runlane::figures
