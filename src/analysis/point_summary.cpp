// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/point_summary.h"

#include <cmath>
#include <tuple>

namespace runlane::analysis {

namespace {

using core::MetricPoint;

// The order of a series.
bool isBefore(const MetricPoint& a, const MetricPoint& b)
{
    return std::tie(a.step, a.timestampMillis, a.arrival)
        < std::tie(b.step, b.timestampMillis, b.arrival);
}

// MLflow's latest value; of equal ones the first of the series.
bool isLater(const MetricPoint& a, const MetricPoint& b)
{
    const double left = std::isnan(a.value) ? 0.0 : a.value;
    const double right = std::isnan(b.value) ? 0.0 : b.value;
    const auto placeOfA = std::tie(a.step, a.timestampMillis, left);
    const auto placeOfB = std::tie(b.step, b.timestampMillis, right);
    return placeOfA > placeOfB || (placeOfA == placeOfB && a.arrival < b.arrival);
}

SummaryPoint shown(const MetricPoint& point)
{
    return {point.value, point.step};
}

} // namespace

void PointSummary::add(const MetricPoint& point)
{
    const bool isOnly = m_counts.n++ == 0;
    if (isOnly || isBefore(point, m_first)) {
        m_first = point;
    }
    if (isOnly || isLater(point, m_last)) {
        m_last = point;
    }
    if (std::isnan(point.value)) {
        ++m_counts.nanCount;
        return;
    }
    if (std::isinf(point.value)) {
        ++m_counts.infiniteCount;
        return;
    }
    const bool isOnlyFinite = m_counts.n == m_counts.nanCount + m_counts.infiniteCount + 1;
    const auto replaces = [&](const MetricPoint& known, bool isBetter) {
        return isOnlyFinite || isBetter || (point.value == known.value && isBefore(point, known));
    };
    if (replaces(m_minimum, point.value < m_minimum.value)) {
        m_minimum = point;
    }
    if (replaces(m_maximum, point.value > m_maximum.value)) {
        m_maximum = point;
    }
}

MetricSummary PointSummary::summary() const
{
    MetricSummary summary = m_counts;
    if (summary.n == 0) {
        return summary;
    }
    summary.first = shown(m_first);
    summary.last = shown(m_last);
    if (summary.n > summary.nanCount + summary.infiniteCount) {
        summary.minimum = shown(m_minimum);
        summary.maximum = shown(m_maximum);
    }
    return summary;
}

void PointUntilStep::add(const MetricPoint& point, std::int64_t step)
{
    if (point.step <= step && (!m_isFound || isBefore(m_point, point))) {
        m_isFound = true;
        m_point = point;
    }
}

std::optional<SummaryPoint> PointUntilStep::point() const
{
    return m_isFound ? std::optional(shown(m_point)) : std::nullopt;
}

void PointAtStep::add(const MetricPoint& point, std::int64_t step)
{
    if (point.step == step && (!m_isFound || isBefore(m_point, point))) {
        m_isFound = true;
        m_point = point;
    }
}

std::optional<double> PointAtStep::value() const
{
    return m_isFound ? std::optional(m_point.value) : std::nullopt;
}

} // namespace runlane::analysis
