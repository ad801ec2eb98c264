// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/theme.h"

#include <algorithm>
#include <cmath>

namespace runlane::figures {

namespace {

constexpr std::array<Color, kRunColorCount> kLightRuns{rgb(0x2D39CB), rgb(0xC57401), rgb(0x279695),
    rgb(0xB63262), rgb(0x8870FF), rgb(0x304304), rgb(0x357499), rgb(0xA87F63), rgb(0x00603B),
    rgb(0x6C2263), rgb(0x333333), rgb(0x855F02)};
constexpr std::array<Color, kRunColorCount> kDarkRuns{rgb(0x777CFF), rgb(0xF98F0D), rgb(0x7DC7C4),
    rgb(0xFA455F), rgb(0xC1AAFF), rgb(0xBBD08F), rgb(0x5D9EBC), rgb(0xB6948C), rgb(0x61FCD2),
    rgb(0xD55D9A), rgb(0xDEE8FE), rgb(0xFDE95B)};
constexpr std::array<Color, 7> kLightSequential{rgb(0xF7F9FC), rgb(0xD6E2F2), rgb(0xA9C2E3),
    rgb(0x7198CC), rgb(0x3F6DB0), rgb(0x22488A), rgb(0x122B5C)};
constexpr std::array<Color, 7> kDarkSequential{rgb(0x1B1F26), rgb(0x223450), rgb(0x2C4C7E),
    rgb(0x3B68AC), rgb(0x5C8BD2), rgb(0x91B4E8), rgb(0xD3E2F8)};
constexpr std::array<Color, 7> kLightDiverging{rgb(0x8C3A00), rgb(0xC66A1B), rgb(0xEBB27A),
    rgb(0xF7F7F7), rgb(0x92BEDB), rgb(0x3A82B5), rgb(0x0B4A7A)};
constexpr std::array<Color, 7> kDarkDiverging{rgb(0xF2A65A), rgb(0xC2742A), rgb(0x70451F),
    rgb(0x23272C), rgb(0x1F4C6C), rgb(0x3485B8), rgb(0x86C5EC)};

constexpr Theme lightTheme()
{
    Theme t;
    t.kind = ThemeKind::Light;
    t.window = rgb(0xF3F4F6);
    t.base = rgb(0xFFFFFF);
    t.alt = rgb(0xF8F9FA);
    t.group = rgb(0xF3F5F8);
    t.hover = rgb(0xEEF0F3);
    t.selection = rgb(0xE7EEFA);
    t.hair = rgb(0xE1E4E8);
    t.grid = rgb(0xECEEF1);
    t.line = rgb(0x7D8590);
    t.text = rgb(0x1B1F24);
    t.text2 = rgb(0x57606A);
    t.muted = rgb(0x7D8590);
    t.accent = rgb(0x2456B8);
    t.good = rgb(0x1A7340);
    t.bad = rgb(0xB3261E);
    t.warn = rgb(0x8A5300);
    t.warnEdge = rgb(0xB27A12);
    t.warnFill = rgb(0xFFF6E0);
    t.badFill = rgb(0xFDECEA);
    t.goodFill = rgb(0xE6F4EA);
    t.infoFill = t.selection;
    t.barFill = rgb(0xC9D6EE);
    t.barEnd = rgb(0x2456B8);
    t.button = t.base;
    t.runColors = kLightRuns;
    t.sequential = kLightSequential;
    t.diverging = kLightDiverging;
    return t;
}

constexpr Theme darkTheme()
{
    Theme t;
    t.kind = ThemeKind::Dark;
    t.window = rgb(0x1C1E22);
    t.base = rgb(0x15171A);
    t.alt = rgb(0x191C20);
    t.group = rgb(0x1E2126);
    t.hover = rgb(0x24282D);
    t.selection = rgb(0x22324F);
    t.hair = rgb(0x2B2F35);
    t.grid = rgb(0x23272C);
    t.line = rgb(0x79828D);
    t.text = rgb(0xE4E7EB);
    t.text2 = rgb(0xA2ABB6);
    t.muted = rgb(0x79828D);
    t.accent = rgb(0x8AB0F5);
    t.good = rgb(0x63C98A);
    t.bad = rgb(0xFF8A80);
    t.warn = rgb(0xE8B55A);
    t.warnEdge = rgb(0xB9862B);
    t.warnFill = rgb(0x33290F);
    t.badFill = rgb(0x3A1C1A);
    t.goodFill = rgb(0x17301F);
    t.infoFill = t.selection;
    t.barFill = rgb(0x33496F);
    t.barEnd = rgb(0x8AB0F5);
    t.button = rgb(0x22252A);
    t.runColors = kDarkRuns;
    t.sequential = kDarkSequential;
    t.diverging = kDarkDiverging;
    return t;
}

constexpr Theme printTheme()
{
    Theme t = lightTheme();
    t.kind = ThemeKind::Print;
    t.window = t.base;
    t.text = rgb(0x111417);
    t.text2 = rgb(0x4A525B);
    t.line = rgb(0x6B737D);
    t.muted = t.line;
    t.hair = rgb(0xCDD2D8);
    t.grid = rgb(0xE4E7EB);
    return t;
}

constexpr Theme kLight = lightTheme();
constexpr Theme kDark = darkTheme();
constexpr Theme kPrint = printTheme();
constexpr Metrics kMetrics;

// Dashes of the twelve styles; markers follow the order of their enum.
constexpr std::array<Dash, kRunColorCount> kDashes{Dash::Solid, Dash::Dashed, Dash::Dotted,
    Dash::DashDot, Dash::DashDot, Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::Dotted,
    Dash::Solid, Dash::Dashed, Dash::DashDot};

Color between(Color low, Color high, double share)
{
    const auto mix = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
    };
    return {mix(low.red, high.red), mix(low.green, high.green), mix(low.blue, high.blue), 255};
}

Color alongStops(const std::array<Color, 7>& stops, double share)
{
    const double clamped = std::isnan(share) ? 0.0 : std::clamp(share, 0.0, 1.0);
    const double position = clamped * 6.0;
    const auto low = std::min<std::size_t>(static_cast<std::size_t>(position), 5);
    return between(stops[low], stops[low + 1], position - static_cast<double>(low));
}

} // namespace

const Theme& theme(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Dark:
        return kDark;
    case ThemeKind::Print:
        return kPrint;
    case ThemeKind::Light:
        break;
    }
    return kLight;
}

RunStyle runStyle(std::size_t index)
{
    const std::size_t place = index % kRunColorCount;
    const std::size_t round = index / kRunColorCount;
    RunStyle style;
    style.index = index;
    style.dash = kDashes[(place + round) % kRunColorCount];
    style.marker = static_cast<Marker>(place);
    return style;
}

Color runColor(const Theme& theme, RunStyle style)
{
    return theme.runColors[style.index % kRunColorCount];
}

Color sequentialColor(const Theme& theme, double share)
{
    return alongStops(theme.sequential, share);
}

Color divergingColor(const Theme& theme, double share)
{
    return alongStops(theme.diverging, std::isnan(share) ? 0.5 : (share + 1.0) / 2.0);
}

Color textOn(Color fill)
{
    constexpr Color kBlack = rgb(0x000000);
    constexpr Color kWhite = rgb(0xFFFFFF);
    return contrastRatio(fill, kBlack) >= contrastRatio(fill, kWhite) ? kBlack : kWhite;
}

const Metrics& metrics()
{
    return kMetrics;
}

} // namespace runlane::figures
