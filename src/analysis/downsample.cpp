// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/downsample.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace runlane::analysis {

namespace {

constexpr std::size_t kFan = 16;

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
    std::size_t count = m_y.size() / kFan;
    while (count > 0) {
        std::vector<Block> level;
        level.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            const auto part = [&](std::size_t k) {
                return m_levels.empty() ? point(i * kFan + k) : m_levels.back()[i * kFan + k];
            };
            Block block = part(0);
            for (std::size_t k = 1; k < kFan; ++k) {
                const Block next = part(k);
                if (next.lowest < block.lowest) {
                    block.lowest = next.lowest;
                    block.lowestAt = next.lowestAt;
                }
                if (next.highest > block.highest) {
                    block.highest = next.highest;
                    block.highestAt = next.highestAt;
                }
            }
            level.push_back(block);
        }
        m_levels.push_back(std::move(level));
        count /= kFan;
    }
}

SeriesPyramid::Block SeriesPyramid::point(std::size_t position) const
{
    const double value = m_y[position];
    const auto at = static_cast<std::uint32_t>(position);
    return {value, value, at, at};
}

SeriesPyramid::Block SeriesPyramid::over(std::size_t begin, std::size_t end) const
{
    Block all = point(begin);
    const auto add = [&all](const Block& block) {
        if (block.lowest < all.lowest
            || (block.lowest == all.lowest && block.lowestAt < all.lowestAt)) {
            all.lowest = block.lowest;
            all.lowestAt = block.lowestAt;
        }
        if (block.highest > all.highest
            || (block.highest == all.highest && block.highestAt < all.highestAt)) {
            all.highest = block.highest;
            all.highestAt = block.highestAt;
        }
    };
    for (std::size_t level = 0; begin < end; ++level) {
        const auto scan = [&](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to; ++i) {
                add(level == 0 ? point(i) : m_levels[level - 1][i]);
            }
        };
        const std::size_t up = (begin + kFan - 1) / kFan;
        const std::size_t down = end / kFan;
        if (level == m_levels.size() || up >= down) {
            scan(begin, end);
            break;
        }
        scan(begin, up * kFan);
        scan(down * kFan, end);
        begin = up;
        end = down;
    }
    return all;
}

ColumnExtremes SeriesPyramid::reduce(const ColumnGrid& grid) const
{
    ColumnExtremes all;
    eachColumn(m_x, grid, [&](std::size_t column, std::size_t begin, std::size_t end) {
        const Block block = over(begin, end);
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
