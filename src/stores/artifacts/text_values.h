// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

// What the cells of evaluation files mean.
namespace runlane::stores::artifacts {

enum class DecimalMark { Point, CommaToo };

// A number with '.', also "inf", "Infinity", "NaN" in any case; with CommaToo "0,5" as well.
// Surrounding spaces are ignored.
[[nodiscard]] std::optional<double> parseNumber(
    std::string_view text, DecimalMark mark = DecimalMark::Point);

// One spelling per label: "1.0" and "1" are the same, "true" is "True", spaces around are dropped.
[[nodiscard]] std::string labelText(std::string_view cell, DecimalMark mark = DecimalMark::Point);

// Empty, "NaN", "None", "null", "NA", "<NA>" in any case.
[[nodiscard]] bool isMissing(std::string_view cell);

// ASCII letters in lower case, spaces, '-', '.' and '/' as '_', without spaces around.
[[nodiscard]] std::string plainName(std::string_view name);
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace runlane::stores::artifacts
