// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_word.h"

#include "analysis/nearest_name.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace runlane::app {

std::string commandFault(
    const std::vector<std::string>& arguments, const std::vector<std::string>& commands)
{
    const std::string word = arguments.empty() ? std::string() : arguments.front();
    std::error_code ignored;
    const bool isFine = word.empty() || word.front() == '-'
        || word.find_first_of("/:") != std::string::npos
        || std::find(commands.begin(), commands.end(), word) != commands.end()
        || std::filesystem::exists(word, ignored);
    if (isFine) {
        return {};
    }
    analysis::NearestName nearest(word);
    for (const std::string& command : commands) {
        nearest.see(command);
    }
    return "no such command or path: " + word
        + (nearest.name().empty() ? std::string() : "; did you mean '" + nearest.name() + "'?");
}

} // namespace runlane::app
