// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric_series.h"
#include "stores/mlruns/metric_lines.h"
#include "stores/mlruns/reader.h"
#include "stores/stamp.h"

#include <memory>
#include <optional>
#include <string>

// Reading on in a metric file that grew. The last whole line is read again each time: it must still
// stand where it stood, and it says how many fields its successor has.
namespace runlane::stores::mlruns {

// Where the reading of a file ended. stamp: of the file when it was read; offset: of the last whole
// line; scan: of the lines before it.
struct ReadEnd
{
    Stamp stamp;
    std::uint64_t offset = 0;
    std::string lastLine;
    MetricScan scan;
};

// value: of the lines before the end.
struct MetricTail
{
    ReadEnd end;
    core::MetricValue value;
};

// What a metric file holds now. value.points is 0 when it has no point; isWaiting: an unfinished
// last line was held back and must be looked at again.
struct TailReading
{
    core::MetricValue value;
    MetricScan scan;
    bool isWaiting = false;
};

// Reads all of the file or, with a tail, what follows it; the tail is brought up to date, and
// emptied for files that are small or cannot be read on. Nothing when the file cannot be read.
// path: relative to the reader's root.
[[nodiscard]] std::optional<TailReading> readMetricTail(
    Reader& reader, const std::string& path, std::optional<MetricTail>& tail);

// A history with a mark to read on from; known: the same history as it was read before, or null.
// Nothing when the file cannot be read.
[[nodiscard]] std::optional<core::MetricSeries> readSeriesOn(Reader& reader,
    const std::string& path, const std::shared_ptr<const core::MetricSeries>& known);

} // namespace runlane::stores::mlruns
