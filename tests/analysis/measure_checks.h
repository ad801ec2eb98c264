// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"
#include "analysis/truth_cases.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

// Holds measures against entries of the reference values.
namespace runlane::tests {

// Cases of a topic: the shared file with every case where it is, else the copy of this project.
inline nlohmann::json allTruthCases(const std::string& fileName)
{
    std::ifstream file(sharedFolder() / "truth" / fileName);
    return file ? nlohmann::json::parse(file).at("cases") : truthCases(fileName);
}

// null in a list stands for an undefined element.
inline void expectMeasures(
    const std::vector<analysis::Measure>& got, const nlohmann::json& entry, const std::string& what)
{
    const nlohmann::json& wanted = entry.at("value");
    ASSERT_EQ(got.size(), wanted.size()) << what;
    const double absolute = entry.at("tol").at("abs").get<double>();
    const double relative = entry.at("tol").at("rel").get<double>();
    for (std::size_t i = 0; i < got.size(); ++i) {
        if (wanted[i].is_null()) {
            EXPECT_FALSE(got[i].isDefined()) << what << " " << i;
            continue;
        }
        const double value = numberOf(wanted[i]);
        ASSERT_TRUE(got[i].isDefined()) << what << " " << i << ": " << got[i].reason;
        EXPECT_LE(std::abs(got[i].value - value), absolute + relative * std::abs(value))
            << what << " " << i << ": " << got[i].value << " instead of " << value;
    }
}

inline void expectMeasure(
    const analysis::Measure& got, const nlohmann::json& entry, const std::string& what)
{
    if (entry.at("status") == "undefined") {
        EXPECT_EQ(got.reason, entry.at("reason").get<std::string>()) << what;
        return;
    }
    nlohmann::json list = entry;
    list["value"] = nlohmann::json::array({entry.at("value")});
    expectMeasures({got}, list, what);
}

inline std::string labelText(const nlohmann::json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

inline std::vector<std::string> labelTexts(const nlohmann::json& values)
{
    std::vector<std::string> texts;
    for (const auto& value : values) {
        texts.push_back(labelText(value));
    }
    return texts;
}

} // namespace runlane::tests
