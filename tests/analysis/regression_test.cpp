// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/regression.h"

#include "analysis/measure_checks.h"

#include <gtest/gtest.h>

namespace runlane::analysis {
namespace {

TEST(Regression, AgreesWithTheReference)
{
    int count = 0;
    for (const auto& one : tests::allTruthCases("regression.json")) {
        const auto& inputs = one.at("inputs");
        const auto& expected = one.at("expected");
        if (!expected.contains("mae") || inputs.contains("sample_weight")) {
            continue;
        }
        SCOPED_TRACE(one.at("id").template get<std::string>());
        const auto measures = regressionMeasures(
            tests::numbersOf(inputs.at("y_true")), tests::numbersOf(inputs.at("y_pred")));
        for (const char* name : {"mae", "mse", "rmse", "r2", "mape", "max_error"}) {
            if (expected.contains(name)) {
                tests::expectMeasure(measures.at(name), expected.at(name), name);
            }
        }
        tests::expectMeasure(
            measures.at("median_absolute_error"), expected.at("median_ae"), "median_ae");
        ++count;
    }
    EXPECT_GE(count, 15);
}

} // namespace
} // namespace runlane::analysis
