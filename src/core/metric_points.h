// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

// Reading one metric of very many runs without keeping their histories.
namespace runlane::core {

// arrival: ascends in the order in which the points of a run were written. value may be NaN or
// infinite. Timestamps are milliseconds since the epoch.
struct MetricPoint
{
    std::int64_t step = 0;
    std::int64_t timestampMillis = 0;
    std::int64_t arrival = 0;
    double value = 0;
};

// runs: indexes into a snapshot, each once.
struct PointRequest
{
    std::string key;
    std::vector<std::uint32_t> runs;
};

// Takes points, also of several runs by turns and of one run in any order. place: into
// PointRequest::runs. All are called on the reading thread; none may be empty.
struct PointVisitor
{
    std::function<void()> restart; // what was handed out is void: all comes once more
    std::function<void(std::size_t place, const MetricPoint& point)> take;
    std::function<void(std::size_t place)> finish; // the run has no more points, perhaps none
};

} // namespace runlane::core
