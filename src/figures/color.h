// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace runlane::figures {

// sRGB, 8 bits a channel, alpha 255 = opaque.
struct Color
{
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;

    friend bool operator==(const Color&, const Color&) = default;
};

[[nodiscard]] constexpr Color rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>((hex >> 8U) & 0xFFU),
        static_cast<std::uint8_t>(hex & 0xFFU), 255};
}
[[nodiscard]] constexpr Color withAlpha(Color color, double share)
{
    color.alpha = static_cast<std::uint8_t>(share * 255.0 + 0.5);
    return color;
}
// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(Color a, Color b);
// CIEDE2000 colour difference of two opaque sRGB colours (D65, Sharma et al. 2005).
[[nodiscard]] double colorDifference(Color a, Color b);

enum class ColorVision { Normal, Deutan, Protan, Tritan };
// Simulation after Machado et al. 2009 at severity 1, in linear RGB.
[[nodiscard]] Color simulate(Color color, ColorVision vision);
// The difference as seen with that vision, without rounding the simulated colours.
[[nodiscard]] double colorDifference(Color a, Color b, ColorVision vision);

} // namespace runlane::figures
