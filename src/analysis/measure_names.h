// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_direction.h"

#include <span>
#include <string_view>

// Names, formulas and meanings of the measures of an evaluation.
namespace runlane::analysis {

enum class MeasureFamily { Classification, Scores, Regression };

// key: the name in "runlane.evaluation/1"; label, formula, meaning: English in the translation
// context "Measure" (formulas are the same in every language).
struct MeasureInfo
{
    std::string_view key;
    std::string_view label;
    std::string_view formula;
    std::string_view meaning;
    Direction direction = Direction::HigherIsBetter;
    MeasureFamily family = MeasureFamily::Classification;
};

// In the order in which measures are shown.
[[nodiscard]] std::span<const MeasureInfo> measureInfos();
// Null for an unknown key.
[[nodiscard]] const MeasureInfo* measureInfo(std::string_view key);

// Why a measure is undefined, as an English sentence part in the translation context "Measure";
// the word itself when it is not known.
[[nodiscard]] std::string_view reasonText(std::string_view reason);
// Every reason word with a text.
[[nodiscard]] std::span<const std::string_view> reasonWords();

} // namespace runlane::analysis
