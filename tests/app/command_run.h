// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

// Runs a command as the program does, on the bundled sample.
namespace runlane::app {

struct Outcome
{
    int code = -1;
    std::string out;
    std::string err;
};

inline Outcome run(const std::vector<std::string>& arguments)
{
    std::ostringstream out;
    std::ostringstream err;
    const CommandLineResult result = runCommandLine(arguments, out, err);
    return {result.exitCode.value_or(-1), out.str(), err.str()};
}

inline std::string sample()
{
    return (std::filesystem::path(RUNLANE_SOURCE_DIR) / "resources/sample/mlruns").string();
}

inline nlohmann::json sampleComparison()
{
    std::ifstream file(
        std::filesystem::path(RUNLANE_SOURCE_DIR) / "resources/sample/comparison.json");
    return nlohmann::json::parse(file);
}

} // namespace runlane::app
