// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/smoothing.h"

#include "analysis/truth_cases.h"

#include <gtest/gtest.h>

namespace runlane::analysis {
namespace {

using tests::expectTruth;
using tests::numberOf;
using tests::numbersOf;

class SeriesTruth : public testing::Test
{
protected:
    // Calls check(inputs, entry) for every case that expects name; there is at least one.
    template <class Check>
    void each(const std::string& name, const Check& check)
    {
        int count = 0;
        for (const auto& one : tests::truthCases("series.json")) {
            if (one.at("expected").contains(name)) {
                SCOPED_TRACE(one.at("id").get<std::string>());
                check(one.at("inputs"), one.at("expected").at(name));
                ++count;
            }
        }
        EXPECT_GT(count, 0);
    }
};

void expectOptional(const std::optional<std::vector<double>>& got, const nlohmann::json& entry)
{
    if (entry.at("status") == "undefined") {
        EXPECT_FALSE(got.has_value());
        return;
    }
    ASSERT_TRUE(got.has_value());
    expectTruth(*got, entry);
}

TEST_F(SeriesTruth, DebiasedExponentialAverage)
{
    each("ema.debiased", [](const auto& inputs, const auto& entry) {
        expectOptional(
            exponentialAverage(numbersOf(inputs.at("y")), numberOf(inputs.at("weight"))), entry);
    });
}

TEST_F(SeriesTruth, CentredMovingAverage)
{
    each("moving_average.truncated", [](const auto& inputs, const auto& entry) {
        expectOptional(movingAverage(numbersOf(inputs.at("y")),
                           inputs.at("window").template get<std::size_t>()),
            entry);
    });
}

TEST_F(SeriesTruth, GaussianAverageWithEveryKindOfEnds)
{
    const auto check = [](Ends ends) {
        return [ends](const auto& inputs, const auto& entry) {
            expectOptional(
                gaussianAverage(numbersOf(inputs.at("y")), numberOf(inputs.at("sigma")), ends),
                entry);
        };
    };
    each("gaussian.nearest", check(Ends::Nearest));
    each("gaussian.reflect", check(Ends::Reflect));
    each("gaussian.renormalised", check(Ends::Renormalised));
}

TEST_F(SeriesTruth, LinearInterpolation)
{
    each("interp", [](const auto& inputs, const auto& entry) {
        expectTruth(interpolate(numbersOf(inputs.at("x")), numbersOf(inputs.at("y")),
                        numbersOf(inputs.at("x_out"))),
            entry);
    });
}

TEST(Smoothing, RefusesWhatHasNoMeaning)
{
    const std::vector<double> values{1, 2, 3};
    EXPECT_FALSE(movingAverage(values, 0));
    EXPECT_FALSE(gaussianAverage(values, 0, Ends::Nearest));
    EXPECT_FALSE(gaussianAverage(values, std::nan(""), Ends::Reflect));
    EXPECT_TRUE(gaussianAverage({}, 1, Ends::Reflect)->empty());
    EXPECT_TRUE(interpolate({}, {}, values).size() == 3);
}

} // namespace
} // namespace runlane::analysis
