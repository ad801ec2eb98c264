// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/composer.h"

// Private to this folder: one function a section; nothing when the section has nothing to say.
// Headings and notes are added by buildReport.
namespace runlane::report {

[[nodiscard]] Blocks composeSummary(Composer& composer);
[[nodiscard]] Blocks composeResults(Composer& composer);
[[nodiscard]] Blocks composeDifferences(Composer& composer);
[[nodiscard]] Blocks composeCurves(Composer& composer);
[[nodiscard]] Blocks composeRoc(Composer& composer);
[[nodiscard]] Blocks composeMatrices(Composer& composer);
[[nodiscard]] Blocks composeByClass(Composer& composer);
[[nodiscard]] Blocks composeRegression(Composer& composer);
[[nodiscard]] Blocks composePictures(Composer& composer);
[[nodiscard]] Blocks composeProblems(Composer& composer);
[[nodiscard]] Blocks composeProvenance(Composer& composer);

// Series of key that can be drawn, one a run, null where there is none with more than one point.
[[nodiscard]] std::vector<std::shared_ptr<const core::MetricSeries>> drawnSeries(
    const Composer& composer, const std::string& key);
// Metrics that are drawn, in order.
[[nodiscard]] std::vector<std::string> drawnKeys(const Composer& composer);

} // namespace runlane::report
