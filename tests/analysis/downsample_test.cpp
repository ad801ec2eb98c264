// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/downsample.h"

#include "analysis/truth_cases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace runlane::analysis {
namespace {

using tests::numberOf;
using tests::numbersOf;

std::vector<std::uint32_t> indices(const nlohmann::json& array)
{
    return array.get<std::vector<std::uint32_t>>();
}

TEST(Downsample, AgreesWithReferenceReduction)
{
    int count = 0;
    for (const auto& one : tests::truthCases("series.json")) {
        if (!one.at("expected").contains("m4")) {
            continue;
        }
        SCOPED_TRACE(one.at("id").get<std::string>());
        const auto& inputs = one.at("inputs");
        const auto& entry = one.at("expected").at("m4");
        const auto x = numbersOf(inputs.at("x"));
        const auto y = numbersOf(inputs.at("y"));
        const ColumnGrid grid{numberOf(inputs.at("x0")), numberOf(inputs.at("x1")),
            inputs.at("columns").get<std::size_t>()};
        const ColumnExtremes got = reduceToColumns(x, y, grid);
        ++count;
        if (entry.at("status") == "undefined") {
            EXPECT_TRUE(grid.isEmpty());
            EXPECT_EQ(got.size(), 0U);
            continue;
        }
        const auto& value = entry.at("value");
        EXPECT_EQ(got.column, indices(value.at("column")));
        EXPECT_EQ(got.first, indices(value.at("first")));
        EXPECT_EQ(got.lowest, indices(value.at("argmin")));
        EXPECT_EQ(got.highest, indices(value.at("argmax")));
        EXPECT_EQ(got.last, indices(value.at("last")));
    }
    EXPECT_GE(count, 7);
}

struct Curve
{
    std::vector<double> x;
    std::vector<double> y;
};

// Points at irregular, partly equal places with values from a small set, so that ties are common.
Curve irregularCurve(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> gap(0, 6);
    std::uniform_int_distribution<int> height(-20, 20);
    Curve curve;
    double x = -50;
    for (std::size_t i = 0; i < count; ++i) {
        x += gap(random) == 6 ? 40.0 : 0.25 * gap(random);
        curve.x.push_back(x);
        curve.y.push_back(height(random));
    }
    return curve;
}

// Column by column without any search: the definition.
ColumnExtremes byDefinition(const Curve& curve, const ColumnGrid& grid)
{
    ColumnExtremes all;
    for (std::uint32_t i = 0; i < curve.x.size(); ++i) {
        if (curve.x[i] < grid.minimum || curve.x[i] > grid.maximum) {
            continue;
        }
        const auto column = static_cast<std::uint32_t>(
            std::min(std::floor((curve.x[i] - grid.minimum) / (grid.maximum - grid.minimum)
                         * static_cast<double>(grid.columns)),
                static_cast<double>(grid.columns - 1)));
        if (all.column.empty() || all.column.back() != column) {
            all.column.push_back(column);
            for (auto* list : {&all.first, &all.lowest, &all.highest, &all.last}) {
                list->push_back(i);
            }
            continue;
        }
        all.last.back() = i;
        all.lowest.back() = curve.y[i] < curve.y[all.lowest.back()] ? i : all.lowest.back();
        all.highest.back() = curve.y[i] > curve.y[all.highest.back()] ? i : all.highest.back();
    }
    return all;
}

void expectSame(const ColumnExtremes& got, const ColumnExtremes& wanted)
{
    EXPECT_EQ(got.column, wanted.column);
    EXPECT_EQ(got.first, wanted.first);
    EXPECT_EQ(got.lowest, wanted.lowest);
    EXPECT_EQ(got.highest, wanted.highest);
    EXPECT_EQ(got.last, wanted.last);
}

TEST(Downsample, PyramidEqualsTheDefinitionInEveryPart)
{
    for (const std::size_t count : {1U, 2U, 15U, 16U, 17U, 255U, 256U, 257U, 5000U}) {
        const Curve curve = irregularCurve(count, static_cast<unsigned>(count));
        const SeriesPyramid pyramid(curve.x, curve.y);
        const double low = curve.x.front();
        const double high = curve.x.back() + 1;
        const double span = high - low;
        for (const std::size_t columns : {1U, 7U, 100U, 1200U}) {
            for (const auto& [from, to] : {std::pair(0.0, 1.0), {0.2, 0.3}, {-0.5, 0.4}, {0.9, 1.7},
                     {1.5, 2.0}, {-2.0, -1.0}}) {
                const ColumnGrid grid{low + from * span, low + to * span, columns};
                SCOPED_TRACE(testing::Message()
                    << count << " points, " << columns << " columns, " << from << " to " << to);
                expectSame(pyramid.reduce(grid), byDefinition(curve, grid));
                expectSame(reduceToColumns(curve.x, curve.y, grid), byDefinition(curve, grid));
            }
        }
    }
}

TEST(Downsample, ExtremesOfAnyStretch)
{
    const Curve curve = irregularCurve(1000, 3);
    const SeriesPyramid pyramid(curve.x, curve.y);
    for (std::size_t begin = 0; begin < 1000; begin += 37) {
        for (std::size_t end = begin + 1; end <= 1000; end += 41) {
            const auto got = pyramid.extremes(begin, end);
            const auto from = curve.y.begin() + static_cast<std::ptrdiff_t>(begin);
            const auto to = curve.y.begin() + static_cast<std::ptrdiff_t>(end);
            EXPECT_EQ(got.lowest, *std::min_element(from, to));
            EXPECT_EQ(got.highest, *std::max_element(from, to));
        }
    }
}

TEST(Downsample, OneSpikeOfAMillionPointsSurvives)
{
    std::vector<double> x(1000000);
    std::vector<double> y(1000000, 0.5);
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = static_cast<double>(i);
    }
    y[777777] = 9;
    const SeriesPyramid pyramid(x, y);
    const auto chosen = indicesOf(pyramid.reduce({0, 999999, 1200}));
    EXPECT_LE(chosen.size(), 4 * 1200U);
    EXPECT_TRUE(std::is_sorted(chosen.begin(), chosen.end()));
    EXPECT_TRUE(std::adjacent_find(chosen.begin(), chosen.end()) == chosen.end());
    EXPECT_TRUE(std::binary_search(chosen.begin(), chosen.end(), 777777U));
}

} // namespace
} // namespace runlane::analysis
