// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace runlane::core {

// Where the reading of a series ended, so that it can go on from there. What it holds is known to
// the store that read it.
struct SeriesMark
{
    virtual ~SeriesMark() = default;
};

// Full history of one metric of one run as a structure of arrays, all of one length, ordered by
// (step, timestamp, arrival). logOrder[i] is the 0-based position at which point i was written.
// Values may be NaN or infinite. Timestamps are milliseconds since the epoch.
struct MetricSeries
{
    std::string runId;
    std::string key;
    std::vector<std::int64_t> steps;
    std::vector<std::int64_t> timestampsMillis;
    std::vector<double> values;
    std::vector<std::uint32_t> logOrder;
    std::shared_ptr<const SeriesMark> mark; // null: reading cannot go on, only begin again

    [[nodiscard]] std::size_t size() const { return values.size(); }
    [[nodiscard]] std::size_t byteCount() const { return size() * 28 + runId.size() + key.size(); }
};

// Brings points that arrive in writing order into the stated order; fills logOrder.
void sortPoints(MetricSeries& series);

// The first points of a series in the order they were written, without logOrder and mark.
[[nodiscard]] MetricSeries inLogOrder(const MetricSeries& series, std::size_t points);

// Index of MLflow's latest value: maximum by (step, timestamp, value), NaN compared as 0. series
// not empty.
[[nodiscard]] std::size_t latestIndex(const MetricSeries& series);

} // namespace runlane::core
