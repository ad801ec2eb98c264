// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_summary.h"
#include "core/metric_points.h"

// Reducing the points of a history that come in any order.
namespace runlane::analysis {

// Makes the summary that summarise() makes of the whole series, without what is chosen.
class PointSummary
{
public:
    void add(const core::MetricPoint& point);
    [[nodiscard]] MetricSummary summary() const;

private:
    // The points of m_counts, with what decides between equal ones.
    MetricSummary m_counts;
    core::MetricPoint m_first;
    core::MetricPoint m_last;
    core::MetricPoint m_minimum;
    core::MetricPoint m_maximum;
};

// Takes the last point of the series at or before a step: summarise()'s of AtStep.
class PointUntilStep
{
public:
    void add(const core::MetricPoint& point, std::int64_t step);
    [[nodiscard]] std::optional<SummaryPoint> point() const;

private:
    bool m_isFound = false;
    core::MetricPoint m_point;
};

// Takes the last point, by (timestamp, arrival), of one step.
class PointAtStep
{
public:
    void add(const core::MetricPoint& point, std::int64_t step);
    [[nodiscard]] std::optional<double> value() const;

private:
    bool m_isFound = false;
    core::MetricPoint m_point;
};

} // namespace runlane::analysis
