// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/shared_data.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

// Reads the reference values ("runlane-truth/1"): tests/data/truth holds what every machine tests.
namespace runlane::tests {

inline nlohmann::json truthCases(const std::string& fileName)
{
    std::ifstream file(dataFolder() / "truth" / fileName);
    return nlohmann::json::parse(file).at("cases");
}

// JSON has no NaN: null and the words stand for what is not a number.
inline double numberOf(const nlohmann::json& value)
{
    if (value.is_number()) {
        return value.get<double>();
    }
    const double infinity = std::numeric_limits<double>::infinity();
    if (value == "Infinity") {
        return infinity;
    }
    return value == "-Infinity" ? -infinity : std::numeric_limits<double>::quiet_NaN();
}

// Numbers of an array, or of {"start","step","count"}.
inline std::vector<double> numbersOf(const nlohmann::json& value)
{
    std::vector<double> numbers;
    if (value.is_object()) {
        const double start = value.at("start").get<double>();
        const double step = value.at("step").get<double>();
        for (int i = 0; i < value.at("count").get<int>(); ++i) {
            numbers.push_back(start + step * i);
        }
        return numbers;
    }
    for (const auto& item : value) {
        numbers.push_back(numberOf(item));
    }
    return numbers;
}

// |got - value| <= abs + rel |value|, element by element; not finite values must be the same.
inline void expectTruth(const std::vector<double>& got, const nlohmann::json& entry)
{
    const std::vector<double> wanted = numbersOf(entry.at("value"));
    const double absolute = entry.at("tol").at("abs").get<double>();
    const double relative = entry.at("tol").at("rel").get<double>();
    ASSERT_EQ(got.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!std::isfinite(wanted[i])) {
            EXPECT_TRUE(std::isnan(wanted[i]) ? std::isnan(got[i]) : got[i] == wanted[i])
                << "element " << i << ": " << got[i];
            continue;
        }
        EXPECT_LE(std::abs(got[i] - wanted[i]), absolute + relative * std::abs(wanted[i]))
            << "element " << i << ": " << got[i] << " instead of " << wanted[i];
    }
}

} // namespace runlane::tests
