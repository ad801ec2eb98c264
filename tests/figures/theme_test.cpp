// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

// The contrast and colour-distance figures of the visual language, to the digits stated there.
namespace runlane::figures {
namespace {

constexpr double kOneDigit = 0.052; // half of the last stated digit, and how it was rounded

struct Token
{
    std::string name;
    Color color;
    std::array<double, 3> contrast; // on base, window, selection
};

void expectContrasts(const Theme& t, const std::vector<Token>& tokens)
{
    for (const Token& token : tokens) {
        EXPECT_NEAR(contrastRatio(token.color, t.base), token.contrast[0], kOneDigit) << token.name;
        EXPECT_NEAR(contrastRatio(token.color, t.window), token.contrast[1], kOneDigit)
            << token.name;
        EXPECT_NEAR(contrastRatio(token.color, t.selection), token.contrast[2], kOneDigit)
            << token.name;
    }
}

TEST(Theme, LightContrasts)
{
    const Theme& t = theme(ThemeKind::Light);
    expectContrasts(t,
        {{"line", t.line, {3.7, 3.4, 3.2}}, {"text", t.text, {16.6, 15.1, 14.2}},
            {"text2", t.text2, {6.4, 5.8, 5.5}}, {"muted", t.muted, {3.7, 3.4, 3.2}},
            {"accent", t.accent, {6.8, 6.2, 5.8}}, {"good", t.good, {5.9, 5.3, 5.0}},
            {"bad", t.bad, {6.5, 5.9, 5.6}}, {"warn", t.warn, {6.3, 5.8, 5.4}}});
    EXPECT_NEAR(contrastRatio(t.hair, t.base), 1.3, kOneDigit);
    EXPECT_NEAR(contrastRatio(t.grid, t.base), 1.2, kOneDigit);
    EXPECT_NEAR(contrastRatio(t.warnEdge, t.base), 3.7, kOneDigit);
    EXPECT_NEAR(contrastRatio(t.text, t.warnFill), 15.4, kOneDigit);
    EXPECT_NEAR(contrastRatio(t.barEnd, t.base), 6.8, kOneDigit);
    EXPECT_GT(contrastRatio(t.text, t.badFill), 14);
    EXPECT_GT(contrastRatio(t.text, t.goodFill), 14);
}

TEST(Theme, DarkContrasts)
{
    const Theme& t = theme(ThemeKind::Dark);
    expectContrasts(t,
        {{"line", t.line, {4.6, 4.3, 3.3}}, {"text", t.text, {14.5, 13.5, 10.3}},
            {"text2", t.text2, {7.7, 7.2, 5.5}}, {"muted", t.muted, {4.6, 4.3, 3.3}},
            {"accent", t.accent, {8.2, 7.6, 5.9}}, {"good", t.good, {8.8, 8.2, 6.3}},
            {"bad", t.bad, {7.9, 7.3, 5.6}}, {"warn", t.warn, {9.6, 8.9, 6.8}}});
    EXPECT_NEAR(contrastRatio(t.hair, t.base), 1.3, kOneDigit);
    EXPECT_NEAR(contrastRatio(t.grid, t.base), 1.2, kOneDigit);
    EXPECT_NEAR(contrastRatio(t.warnEdge, t.base), 5.6, kOneDigit);
    EXPECT_NEAR(contrastRatio(t.text, t.warnFill), 11.6, kOneDigit);
    EXPECT_NEAR(contrastRatio(t.barEnd, t.base), 8.2, kOneDigit);
    EXPECT_GT(contrastRatio(t.text, t.badFill), 11);
    EXPECT_GT(contrastRatio(t.text, t.goodFill), 11);
}

TEST(Theme, TextReadsEverywhere)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print}) {
        const Theme& t = theme(kind);
        for (const Color ground : {t.base, t.window, t.selection}) {
            for (const Color text : {t.text, t.text2, t.accent, t.good, t.bad, t.warn}) {
                EXPECT_GE(contrastRatio(text, ground), 4.5);
            }
            EXPECT_GE(contrastRatio(t.line, ground), 3.0);
            EXPECT_GE(contrastRatio(t.muted, ground), 3.0);
        }
        EXPECT_GE(contrastRatio(t.base, t.accent), 4.5);
    }
}

TEST(Theme, RunColorsOnBase)
{
    constexpr std::array<double, kRunColorCount> kLight{
        8.2, 3.6, 3.6, 5.8, 3.6, 10.9, 5.1, 3.6, 7.7, 10.3, 12.6, 5.8};
    constexpr std::array<double, kRunColorCount> kDark{
        5.2, 7.7, 9.3, 5.2, 8.9, 10.7, 6.1, 6.5, 14.0, 5.0, 14.6, 14.5};
    const Theme& light = theme(ThemeKind::Light);
    const Theme& dark = theme(ThemeKind::Dark);
    for (std::size_t i = 0; i < kRunColorCount; ++i) {
        EXPECT_NEAR(contrastRatio(light.runColors[i], light.base), kLight[i], kOneDigit) << i;
        EXPECT_NEAR(contrastRatio(dark.runColors[i], dark.base), kDark[i], kOneDigit) << i;
        for (const Color ground : {light.window, light.selection}) {
            EXPECT_GE(contrastRatio(light.runColors[i], ground), 3.05) << i;
        }
        for (const Color ground : {dark.window, dark.selection}) {
            EXPECT_GE(contrastRatio(dark.runColors[i], ground), 3.55) << i;
        }
        EXPECT_EQ(theme(ThemeKind::Print).runColors[i], light.runColors[i]);
    }
}

double leastDifference(const Theme& t, std::size_t count, ColorVision vision)
{
    double least = 1000;
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            least = std::min(least, colorDifference(t.runColors[i], t.runColors[k], vision));
        }
    }
    return least;
}

struct Distances
{
    ColorVision vision;
    double all;
    double firstSix;
};

void expectDistances(ThemeKind kind, const std::array<Distances, 4>& stated)
{
    const Theme& t = theme(kind);
    for (const Distances& d : stated) {
        const auto vision = static_cast<int>(d.vision);
        EXPECT_NEAR(leastDifference(t, kRunColorCount, d.vision), d.all, kOneDigit) << vision;
        EXPECT_NEAR(leastDifference(t, 6, d.vision), d.firstSix, kOneDigit) << vision;
    }
}

TEST(Theme, RunColorsStayApartForEveryColorVision)
{
    expectDistances(ThemeKind::Light,
        {{{ColorVision::Normal, 14.6, 21.5}, {ColorVision::Deutan, 11.3, 19.5},
            {ColorVision::Protan, 11.2, 19.3}, {ColorVision::Tritan, 9.2, 14.3}}});
    expectDistances(ThemeKind::Dark,
        {{{ColorVision::Normal, 16.5, 16.9}, {ColorVision::Deutan, 12.0, 13.7},
            {ColorVision::Protan, 11.8, 13.5}, {ColorVision::Tritan, 9.0, 13.2}}});
}

TEST(Theme, RunsOfOneDashHaveColorsFarApart)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        const Theme& t = theme(kind);
        for (std::size_t i = 0; i < kRunColorCount; ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                if (runStyle(i).dash != runStyle(k).dash) {
                    continue;
                }
                for (const ColorVision vision :
                    {ColorVision::Normal, ColorVision::Deutan, ColorVision::Protan}) {
                    EXPECT_GE(colorDifference(t.runColors[i], t.runColors[k], vision), 14.25)
                        << i << " and " << k;
                }
            }
        }
    }
}

TEST(Theme, StylesOfRuns)
{
    EXPECT_EQ(runStyle(0).dash, Dash::Solid);
    EXPECT_EQ(runStyle(1).dash, Dash::Dashed);
    EXPECT_EQ(runStyle(2).dash, Dash::Dotted);
    EXPECT_EQ(runStyle(3).dash, Dash::DashDot);
    EXPECT_EQ(runStyle(5).marker, Marker::Plus);
    EXPECT_EQ(runStyle(11).marker, Marker::TriangleRight);
    const Theme& t = theme(ThemeKind::Light);
    EXPECT_EQ(runColor(t, runStyle(12)), runColor(t, runStyle(0)));
    EXPECT_EQ(runStyle(12).dash, runStyle(1).dash);
    EXPECT_EQ(runStyle(23).dash, runStyle(0).dash);
    EXPECT_EQ(runColor(t, runStyle(25)), runColor(t, runStyle(1)));
    EXPECT_EQ(runStyle(25).dash, runStyle(3).dash);
}

// From an independent program after Sharma, Wu, Dalal 2005.
TEST(Color, DifferenceOfKnownPairs)
{
    EXPECT_NEAR(colorDifference(rgb(0x000000), rgb(0xFFFFFF)), 100.0, 1e-3);
    EXPECT_EQ(colorDifference(rgb(0x2456B8), rgb(0x2456B8)), 0.0);
    EXPECT_NEAR(colorDifference(rgb(0xFF0000), rgb(0x00FF00)), 86.608, 2e-3);
    EXPECT_NEAR(colorDifference(rgb(0x0000FF), rgb(0xFFFF00)), 103.427, 2e-3);
}

TEST(Color, MapsPassThroughTheirStops)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        const Theme& t = theme(kind);
        for (std::size_t i = 0; i < 7; ++i) {
            const double share = static_cast<double>(i) / 6.0;
            EXPECT_EQ(sequentialColor(t, share), t.sequential[i]);
            EXPECT_EQ(divergingColor(t, share * 2 - 1), t.diverging[i]);
        }
        EXPECT_EQ(sequentialColor(t, -1), t.sequential.front());
        EXPECT_EQ(sequentialColor(t, 7), t.sequential.back());
        EXPECT_EQ(sequentialColor(t, std::nan("")), t.sequential.front());
        EXPECT_EQ(divergingColor(t, std::nan("")), t.diverging[3]);
    }
}

TEST(Color, SequentialMapIsMonotoneInGrey)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        const Theme& t = theme(kind);
        const Color reference = kind == ThemeKind::Light ? rgb(0xFFFFFF) : rgb(0x000000);
        double last = 0;
        for (int i = 0; i <= 60; ++i) {
            const double contrast = contrastRatio(sequentialColor(t, i / 60.0), reference);
            EXPECT_GT(contrast, last) << i;
            last = contrast;
        }
    }
}

TEST(Color, TextOnEveryMapValueReads)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        const Theme& t = theme(kind);
        for (int i = 0; i <= 1000; ++i) {
            const Color share = sequentialColor(t, i / 1000.0);
            const Color change = divergingColor(t, i / 500.0 - 1);
            EXPECT_GE(contrastRatio(textOn(share), share), 4.575) << i;
            EXPECT_GE(contrastRatio(textOn(change), change), 4.575) << i;
        }
    }
}

} // namespace
} // namespace runlane::figures
