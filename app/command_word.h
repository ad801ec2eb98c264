// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace runlane::app {

// What is wrong with a first argument that is neither one of the commands nor an option nor
// anything that could be opened: a file or folder that exists, or something with '/' or ':'. Empty
// when nothing is.
[[nodiscard]] std::string commandFault(
    const std::vector<std::string>& arguments, const std::vector<std::string>& commands);

} // namespace runlane::app
