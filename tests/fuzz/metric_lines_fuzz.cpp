// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzzing.h"
#include "stores/mlruns/metric_lines.h"

#include <cmath>

namespace runlane::fuzz {

using namespace stores::mlruns;

std::vector<std::string> seeds()
{
    return {"1700000001000 0.5 0\n1700000002000 0.25 1\n", "0 0.5\r\n0 nan\r0 -Infinity\n",
        "1700000001000 0.5 3 train 1a2b3c\n", "1700000001000 0.5 3 " + std::string(32, 'a') + "\n",
        "1700000001 1e-3 -9223372036854775808\n\n x\n1 2 3 4", std::string("1 2 3\n\0\0\0", 9),
        "\xEF\xBB\xBF"
        "1700000001000 1 1\n1690000000000 0.1"};
}

void feed(std::string_view input)
{
    for (const LineShape shape : {LineShape::Run, LineShape::Model}) {
        for (const TailAge tail : {TailAge::Settled, TailAge::Fresh}) {
            core::MetricSeries series;
            core::MetricValue latest;
            const MetricScan all = readSeries(input, shape, tail, series);
            const MetricScan one = readLatest(input, shape, tail, latest);
            const std::uint64_t held = all.heldBackLine != 0 ? 1 : 0;
            require(all.lineCount == all.pointCount + all.unreadableCount + held, "conservation");
            require(one.pointCount == all.pointCount && one.lineCount == all.lineCount
                    && one.unreadableCount == all.unreadableCount
                    && one.heldBackLine == all.heldBackLine,
                "both readers see the same lines");
            require(series.size() == all.pointCount, "a point is a point");
            require(latest.points == all.pointCount, "points are counted");
            core::sortPoints(series);
            if (series.size() > 0) {
                const std::size_t at = core::latestIndex(series);
                require(series.steps[at] == latest.step, "latest step");
                require(series.timestampsMillis[at] == latest.timestampMillis, "latest time");
                require(series.values[at] == latest.value || std::isnan(latest.value)
                        || std::isnan(series.values[at]),
                    "latest value");
            }
        }
    }
    readModelPoints(input, TailAge::Settled, [](const MetricPoint&, const ModelLineOwner&) {});
}

} // namespace runlane::fuzz
