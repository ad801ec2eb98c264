// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/color.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace runlane::figures {

namespace {

using Triple = std::array<double, 3>;

double linear(std::uint8_t channel)
{
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

std::uint8_t encoded(double share)
{
    const double clamped = std::clamp(share, 0.0, 1.0);
    const double companded =
        clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * std::pow(clamped, 1.0 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(companded * 255.0));
}

Triple linearRgb(Color color)
{
    return {linear(color.red), linear(color.green), linear(color.blue)};
}

// WCAG 2 rounds the matrix to four digits.
double relativeLuminance(Color color)
{
    const Triple rgb = linearRgb(color);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

double labCurve(double t)
{
    constexpr double kDelta = 6.0 / 29.0;
    return t > kDelta * kDelta * kDelta ? std::cbrt(t) : t / (3.0 * kDelta * kDelta) + 4.0 / 29.0;
}

Triple cieLab(const Triple& c)
{
    const double x = 0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2];
    const double y = 0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2];
    const double z = 0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2];
    const double fx = labCurve(x / 0.95047);
    const double fy = labCurve(y);
    const double fz = labCurve(z / 1.08883);
    return {116.0 * fy - 16.0, 500.0 * (fx - fy), 200.0 * (fy - fz)};
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

double hueDegrees(double a, double b)
{
    if (a == 0.0 && b == 0.0) {
        return 0.0;
    }
    const double angle = std::atan2(b, a) * 180.0 / std::numbers::pi;
    return angle < 0.0 ? angle + 360.0 : angle;
}

double seventhPowerShare(double chroma)
{
    const double power = std::pow(chroma, 7.0);
    return std::sqrt(power / (power + std::pow(25.0, 7.0)));
}

struct Hues
{
    double difference = 0; // degrees, signed
    double mean = 0;
};

Hues compareHues(double h1, double h2, double chromaProduct)
{
    if (chromaProduct == 0.0) {
        return {0.0, h1 + h2};
    }
    const double plain = h2 - h1;
    if (std::abs(plain) <= 180.0) {
        return {plain, (h1 + h2) / 2.0};
    }
    const double sum = h1 + h2;
    return {plain > 180.0 ? plain - 360.0 : plain + 360.0,
        sum < 360.0 ? (sum + 360.0) / 2.0 : (sum - 360.0) / 2.0};
}

double ciede2000(const Triple& one, const Triple& two)
{
    const double meanChroma = (std::hypot(one[1], one[2]) + std::hypot(two[1], two[2])) / 2.0;
    const double stretch = 1.0 + 0.5 * (1.0 - seventhPowerShare(meanChroma));
    const double a1 = stretch * one[1];
    const double a2 = stretch * two[1];
    const double c1 = std::hypot(a1, one[2]);
    const double c2 = std::hypot(a2, two[2]);
    const Hues hues = compareHues(hueDegrees(a1, one[2]), hueDegrees(a2, two[2]), c1 * c2);

    const double lightness = two[0] - one[0];
    const double chroma = c2 - c1;
    const double hue = 2.0 * std::sqrt(c1 * c2) * std::sin(radians(hues.difference / 2.0));

    const double meanLightness = (one[0] + two[0]) / 2.0;
    const double meanC = (c1 + c2) / 2.0;
    const double t = 1.0 - 0.17 * std::cos(radians(hues.mean - 30.0))
        + 0.24 * std::cos(radians(2.0 * hues.mean))
        + 0.32 * std::cos(radians(3.0 * hues.mean + 6.0))
        - 0.20 * std::cos(radians(4.0 * hues.mean - 63.0));
    const double turn = 30.0 * std::exp(-std::pow((hues.mean - 275.0) / 25.0, 2.0));
    const double away = std::pow(meanLightness - 50.0, 2.0);
    const double sl = 1.0 + 0.015 * away / std::sqrt(20.0 + away);
    const double sc = 1.0 + 0.045 * meanC;
    const double sh = 1.0 + 0.015 * meanC * t;
    const double rotation = -std::sin(radians(2.0 * turn)) * 2.0 * seventhPowerShare(meanC);

    const double l = lightness / sl;
    const double c = chroma / sc;
    const double h = hue / sh;
    return std::sqrt(l * l + c * c + h * h + rotation * c * h);
}

constexpr std::array<Triple, 3> kDeutan{{{0.367322, 0.860646, -0.227968},
    {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr std::array<Triple, 3> kProtan{{{0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr std::array<Triple, 3> kTritan{{{1.255528, -0.076749, -0.178779},
    {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Triple seen(const Triple& rgb, ColorVision vision)
{
    if (vision == ColorVision::Normal) {
        return rgb;
    }
    const auto& matrix = vision == ColorVision::Deutan ? kDeutan
        : vision == ColorVision::Protan                ? kProtan
                                                       : kTritan;
    const auto row = [&](std::size_t i) {
        return std::clamp(
            matrix[i][0] * rgb[0] + matrix[i][1] * rgb[1] + matrix[i][2] * rgb[2], 0.0, 1.0);
    };
    return {row(0), row(1), row(2)};
}

} // namespace

double contrastRatio(Color a, Color b)
{
    const double one = relativeLuminance(a) + 0.05;
    const double two = relativeLuminance(b) + 0.05;
    return std::max(one, two) / std::min(one, two);
}

double colorDifference(Color a, Color b)
{
    return ciede2000(cieLab(linearRgb(a)), cieLab(linearRgb(b)));
}

double colorDifference(Color a, Color b, ColorVision vision)
{
    return ciede2000(cieLab(seen(linearRgb(a), vision)), cieLab(seen(linearRgb(b), vision)));
}

Color simulate(Color color, ColorVision vision)
{
    const Triple rgb = seen(linearRgb(color), vision);
    return {encoded(rgb[0]), encoded(rgb[1]), encoded(rgb[2]), color.alpha};
}

} // namespace runlane::figures
