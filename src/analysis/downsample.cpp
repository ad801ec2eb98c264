// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/downsample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace runlane::analysis {

namespace {

constexpr std::size_t kBlockPoints = 64;
constexpr std::size_t kFan = 16;
constexpr std::size_t kColumnsAhead = 3;
constexpr std::size_t kLinePoints = 8; // doubles in a cache line

// End of the column that point begin lies in: the first later position of another column or beyond
// the grid, searched from begin + guess outwards.
std::size_t columnEnd(
    std::span<const double> x, const ColumnGrid& grid, std::size_t begin, std::size_t guess)
{
    const std::size_t column = grid.columnOf(x[begin]);
    const auto isInside = [&](std::size_t i) {
        return x[i] <= grid.maximum && grid.columnOf(x[i]) == column;
    };
    std::size_t low = begin; // inside
    std::size_t high = std::min(begin + std::max<std::size_t>(guess, 1), x.size()); // beyond
    std::size_t stride = 1;
    if (high < x.size() && isInside(high)) {
        low = high;
        while (low + stride < x.size() && isInside(low + stride)) {
            low += stride;
            stride *= 2;
        }
        high = std::min(low + stride, x.size());
    } else {
        while (high - low > stride && !isInside(high - stride)) {
            high -= stride;
            stride *= 2;
        }
        low = high - low > stride ? high - stride : low;
    }
    while (low + 1 < high) {
        const std::size_t middle = low + (high - low) / 2;
        (isInside(middle) ? low : high) = middle;
    }
    return high;
}

template <class Block>
constexpr Block kNoBlock{
    std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), 0, 0};

void append(ColumnExtremes& all, std::size_t column, const std::array<std::size_t, 4>& points)
{
    all.column.push_back(static_cast<std::uint32_t>(column));
    all.first.push_back(static_cast<std::uint32_t>(points[0]));
    all.lowest.push_back(static_cast<std::uint32_t>(points[1]));
    all.highest.push_back(static_cast<std::uint32_t>(points[2]));
    all.last.push_back(static_cast<std::uint32_t>(points[3]));
}

std::size_t firstInside(std::span<const double> x, const ColumnGrid& grid)
{
    return static_cast<std::size_t>(std::lower_bound(x.begin(), x.end(), grid.minimum) - x.begin());
}

// Calls visit(column, begin, end) for each column that holds points.
template <class Visit>
void eachColumn(std::span<const double> x, const ColumnGrid& grid, const Visit& visit)
{
    if (grid.isEmpty() || x.empty()) {
        return;
    }
    std::size_t begin = firstInside(x, grid);
    std::size_t guess = 1;
    while (begin < x.size() && x[begin] <= grid.maximum) {
        const std::size_t end = columnEnd(x, grid, begin, guess);
        visit(grid.columnOf(x[begin]), begin, end);
        guess = end - begin;
        begin = end;
    }
}

} // namespace

std::size_t ColumnGrid::columnOf(double x) const
{
    const double place =
        std::floor((x - minimum) / (maximum - minimum) * static_cast<double>(columns));
    return std::min(static_cast<std::size_t>(std::max(place, 0.0)), columns - 1);
}

ColumnExtremes reduceToColumns(
    std::span<const double> x, std::span<const double> y, const ColumnGrid& grid)
{
    ColumnExtremes all;
    eachColumn(x, grid, [&](std::size_t column, std::size_t begin, std::size_t end) {
        while (begin < end && std::isnan(y[begin])) {
            ++begin;
        }
        if (begin == end) {
            return;
        }
        std::array<std::size_t, 4> points{begin, begin, begin, begin};
        for (std::size_t i = begin + 1; i < end; ++i) {
            const double value = y[i];
            if (std::isnan(value)) {
                continue;
            }
            points[3] = i;
            if (value < y[points[1]]) {
                points[1] = i;
            }
            if (value > y[points[2]]) {
                points[2] = i;
            }
        }
        append(all, column, points);
    });
    return all;
}

std::vector<std::uint32_t> indicesOf(const ColumnExtremes& extremes)
{
    std::vector<std::uint32_t> indices;
    indices.reserve(extremes.size() * 4);
    const auto add = [&](std::uint32_t index) {
        if (indices.empty() || indices.back() != index) {
            indices.push_back(index);
        }
    };
    for (std::size_t i = 0; i < extremes.size(); ++i) {
        add(extremes.first[i]);
        add(std::min(extremes.lowest[i], extremes.highest[i]));
        add(std::max(extremes.lowest[i], extremes.highest[i]));
        add(extremes.last[i]);
    }
    return indices;
}

SeriesPyramid::SeriesPyramid(std::span<const double> x, std::span<const double> y)
    : m_x(x)
    , m_y(y)
{
    std::vector<Block> level;
    level.reserve(m_y.size() / kBlockPoints);
    for (std::size_t end = kBlockPoints; end <= m_y.size(); end += kBlockPoints) {
        level.push_back(kNoBlock<Block>);
        takePoints(level.back(), end - kBlockPoints, end);
    }
    while (!level.empty()) {
        m_levels.push_back(std::move(level));
        level = {};
        for (std::size_t end = kFan; end <= m_levels.back().size(); end += kFan) {
            level.push_back(kNoBlock<Block>);
            takeBlocks(level.back(), m_levels.size() - 1, end - kFan, end);
        }
    }
}

void SeriesPyramid::takePoints(Block& all, std::size_t begin, std::size_t end) const
{
    double lowest = all.lowest;
    double highest = all.highest;
    for (std::size_t i = begin; i < end; ++i) {
        const double value = m_y[i];
        lowest = value < lowest ? value : lowest;
        highest = value > highest ? value : highest;
    }
    const auto firstOf = [&](double value) {
        std::size_t i = begin;
        while (m_y[i] != value) {
            ++i;
        }
        return static_cast<std::uint32_t>(i);
    };
    if (lowest < all.lowest) {
        all.lowest = lowest;
        all.lowestAt = firstOf(lowest);
    }
    if (highest > all.highest) {
        all.highest = highest;
        all.highestAt = firstOf(highest);
    }
}

void SeriesPyramid::takeBlocks(
    Block& all, std::size_t level, std::size_t begin, std::size_t end) const
{
    const std::size_t up = (begin + kFan - 1) / kFan;
    const std::size_t down = end / kFan;
    const std::vector<Block>& blocks = m_levels[level];
    const auto scan = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const Block& block = blocks[i];
            if (block.lowest < all.lowest) {
                all.lowest = block.lowest;
                all.lowestAt = block.lowestAt;
            }
            if (block.highest > all.highest) {
                all.highest = block.highest;
                all.highestAt = block.highestAt;
            }
        }
    };
    if (level + 1 >= m_levels.size() || up >= down) {
        scan(begin, end);
        return;
    }
    scan(begin, up * kFan);
    takeBlocks(all, level + 1, up, down);
    scan(down * kFan, end);
}

SeriesPyramid::Block SeriesPyramid::over(std::size_t begin, std::size_t end) const
{
    Block all = kNoBlock<Block>;
    const std::size_t up = (begin + kBlockPoints - 1) / kBlockPoints;
    const std::size_t down = end / kBlockPoints;
    if (up >= down) {
        takePoints(all, begin, end);
        return all;
    }
    takePoints(all, begin, up * kBlockPoints);
    takeBlocks(all, 0, up, down);
    takePoints(all, down * kBlockPoints, end);
    return all;
}

// Asks for the memory around the end of a column before it is needed.
void SeriesPyramid::prefetchEnd([[maybe_unused]] std::size_t position) const
{
#if defined(__GNUC__)
    if (position + kBlockPoints >= m_y.size()) {
        return;
    }
    __builtin_prefetch(&m_x[position]);
    const std::size_t block = position / kBlockPoints;
    for (std::size_t i = 0; i < kBlockPoints; i += kLinePoints) {
        __builtin_prefetch(&m_y[block * kBlockPoints + i]);
    }
    if (!m_levels.empty() && block < m_levels.front().size()) {
        __builtin_prefetch(&m_levels.front()[block]);
    }
#endif
}

// Asks for a point that the caller will draw.
void SeriesPyramid::prefetchPoint([[maybe_unused]] std::size_t position) const
{
#if defined(__GNUC__)
    __builtin_prefetch(&m_x[position]);
    __builtin_prefetch(&m_y[position]);
#endif
}

ColumnExtremes SeriesPyramid::reduce(const ColumnGrid& grid) const
{
    ColumnExtremes all;
    eachColumn(m_x, grid, [&](std::size_t column, std::size_t begin, std::size_t end) {
        prefetchEnd(begin + (end - begin) * kColumnsAhead);
        const Block block = over(begin, end);
        prefetchPoint(block.lowestAt);
        prefetchPoint(block.highestAt);
        append(all, column, {begin, block.lowestAt, block.highestAt, end - 1});
    });
    return all;
}

SeriesPyramid::Extremes SeriesPyramid::extremes(std::size_t begin, std::size_t end) const
{
    const Block block = over(begin, end);
    return {block.lowest, block.highest};
}

} // namespace runlane::analysis
