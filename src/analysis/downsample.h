// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

// Reduction of curves to what a screen of limited width can show, exact per pixel column (M4, Jugel
// et al. 2014): drawing the reduced curve gives the same columns as drawing all points.
namespace runlane::analysis {

// columns equal parts of minimum <= x <= maximum.
struct ColumnGrid
{
    double minimum = 0;
    double maximum = 0;
    std::size_t columns = 0;

    [[nodiscard]] bool isEmpty() const { return !(minimum < maximum) || columns == 0; }
    // min(floor((x - minimum) / (maximum - minimum) * columns), columns - 1), for x inside.
    [[nodiscard]] std::size_t columnOf(double x) const;
};

// Columns that hold points, ascending, with the index of their first, lowest, highest and last
// point. Ties: the first occurrence.
struct ColumnExtremes
{
    std::vector<std::uint32_t> column, first, lowest, highest, last;

    [[nodiscard]] std::size_t size() const { return column.size(); }
};

// x ascending, y of the same length; NaN in y is skipped. Empty for an empty grid.
[[nodiscard]] ColumnExtremes reduceToColumns(
    std::span<const double> x, std::span<const double> y, const ColumnGrid& grid);

// Indices of all points named by extremes, ascending, each once.
[[nodiscard]] std::vector<std::uint32_t> indicesOf(const ColumnExtremes& extremes);

// An index over the extremes of a curve, so that any part of it is reduced in a time that depends
// on the number of columns alone. Does not own the points: they must outlive it unchanged.
class SeriesPyramid
{
public:
    // x ascending, y of the same length, all finite.
    SeriesPyramid(std::span<const double> x, std::span<const double> y);

    [[nodiscard]] std::span<const double> x() const { return m_x; }
    [[nodiscard]] std::span<const double> y() const { return m_y; }
    [[nodiscard]] std::size_t size() const { return m_x.size(); }

    // The same as reduceToColumns.
    [[nodiscard]] ColumnExtremes reduce(const ColumnGrid& grid) const;

    struct Extremes
    {
        double lowest = 0;
        double highest = 0;
    };
    // Over the points of positions begin to end (exclusive), begin < end.
    [[nodiscard]] Extremes extremes(std::size_t begin, std::size_t end) const;

private:
    struct Block
    {
        double lowest, highest;
        std::uint32_t lowestAt, highestAt;
    };

    // All three take positions in ascending order, so that of equal values the first stays.
    void takePoints(Block& all, std::size_t begin, std::size_t end) const;
    void takeBlocks(Block& all, std::size_t level, std::size_t begin, std::size_t end) const;
    [[nodiscard]] Block over(std::size_t begin, std::size_t end) const;
    void prefetchEnd(std::size_t position) const;
    void prefetchPoint(std::size_t position) const;

    std::span<const double> m_x;
    std::span<const double> m_y;
    // Level 0: blocks of 64 points; each further level: 16 blocks of the one before. Whole blocks
    // only.
    std::vector<std::vector<Block>> m_levels;
};

} // namespace runlane::analysis
