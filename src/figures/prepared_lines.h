// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/downsample.h"
#include "figures/line_figure.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

// Behind line_figure.h: what prepareLines keeps between frames.
namespace runlane::figures {

// One curve as drawn: finite points in axis coordinates, ascending x. ownX and ownY are empty where
// the points of the read-out serve.
struct PreparedCurve
{
    std::vector<double> ownX;
    std::vector<double> ownY;
    std::vector<std::uint32_t> gaps; // positions with a gap before them, ascending
    std::unique_ptr<analysis::SeriesPyramid> index;
};

// Points of a run that cannot be drawn as they are.
struct NotFinite
{
    std::uint64_t nanPoints = 0;
    std::uint64_t infinitePoints = 0;
    std::int64_t firstPlace = 0; // step, or position in writing order
    std::int64_t lastPlace = 0;
    bool isOneStretch = true;

    [[nodiscard]] std::uint64_t count() const { return nanPoints + infinitePoints; }
};

struct PreparedRun
{
    std::string runId;
    std::string label;
    RunStyle style;
    std::size_t loggedPoints = 0;
    std::shared_ptr<const ReadoutData> readout;
    PreparedCurve value;
    std::optional<PreparedCurve> raw; // behind a smoothed value
    NotFinite notFinite;
    std::uint64_t hiddenX = 0; // at x <= 0 on a logarithmic axis
    std::uint64_t hiddenY = 0;
    std::optional<std::size_t> lowest; // positions in the read-out
    std::optional<std::size_t> highest;
};

class PreparedLines
{
public:
    LineData data; // xMode and xScale as used
    std::optional<core::Message> xNotice;
    std::vector<PreparedRun> runs; // with at least one logged point
};

// Everything worth saying about the data, independent of the view.
[[nodiscard]] std::vector<core::Message> lineNotices(
    const PreparedLines& lines, const analysis::NumberStyle& numbers);
[[nodiscard]] core::Message lineTitleNote(
    const PreparedLines& lines, const analysis::NumberStyle& numbers);
[[nodiscard]] core::Message lineDescription(
    const PreparedLines& lines, const LineFigure& figure, const analysis::NumberStyle& numbers);
[[nodiscard]] core::Message emptyLinesReason(const PreparedLines& lines);
[[nodiscard]] core::Message xAxisName(const LineFigure& figure);

} // namespace runlane::figures
