// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric_series.h"
#include "core/run.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// MLflow's metric files: one point a line, fields separated by blanks (mlflow-formats, 1.7).
namespace runlane::stores::mlruns {

enum class LineShape { Run, Model }; // Run: 2, 3 or 5 and more fields; Model: 4 or 6 and more
enum class TailAge { Settled, Fresh }; // Fresh: written within the last 5 s

struct MetricPoint
{
    std::int64_t timestampMillis = 0;
    double value = 0;
    std::int64_t step = 0;
};

enum class TimeUnit { Milliseconds, Seconds, Microseconds, Nanoseconds };

struct MetricLine
{
    MetricPoint point;
    TimeUnit writtenAs = TimeUnit::Milliseconds;
    int fields = 0;
};

struct UnreadableLine
{
    std::int64_t line = 0;
    std::string excerpt; // at most 60 bytes
};

// lineCount = pointCount + unreadableCount + (heldBackLine != 0). unreadable: the first three.
struct MetricScan
{
    std::uint64_t lineCount = 0;
    std::uint64_t pointCount = 0;
    std::uint64_t unreadableCount = 0;
    std::vector<UnreadableLine> unreadable;
    std::int64_t heldBackLine = 0;
    std::uint64_t bytesAfterNul = 0;
    TimeUnit guessedUnit = TimeUnit::Milliseconds; // the first that is not milliseconds
};

// What a line of a logged model says behind its point: fields four, five to the last but one, last.
struct ModelLineOwner
{
    std::string_view runId;
    std::string_view datasetName; // may hold blanks; empty when the line names no data set
    std::string_view datasetDigest;
};
[[nodiscard]] ModelLineOwner modelLineOwner(std::string_view line);
using OnModelPoint = std::function<void(const MetricPoint&, const ModelLineOwner&)>;
// Every point of a logged model's metric in writing order.
void readModelPoints(std::string_view text, TailAge tail, const OnModelPoint& onPoint);

[[nodiscard]] std::optional<MetricLine> parseMetricLine(std::string_view line, LineShape shape);
// 1e8 to 1e11 is read as seconds, 1e14 to 1e17 as microseconds, more as nanoseconds.
[[nodiscard]] TimeUnit guessTimeUnit(std::int64_t timestamp);
[[nodiscard]] std::int64_t toMillis(std::int64_t timestamp, TimeUnit unit);

// True when the last line has no line end, so that its age matters.
[[nodiscard]] bool hasOpenTail(std::string_view text);

// Adds every point to the series in writing order.
MetricScan readSeries(
    std::string_view text, LineShape shape, TailAge tail, core::MetricSeries& series);
// Latest value, count and range; value.points is 0 when there is no point.
MetricScan readLatest(
    std::string_view text, LineShape shape, TailAge tail, core::MetricValue& value);

} // namespace runlane::stores::mlruns
