// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace runlane::core {

// A file that names the packages a run's model needs. path: as in the run's artifacts. problem: why
// text could not be read, else empty.
struct EnvironmentFile
{
    std::string path;
    std::string text; // valid UTF-8
    std::string problem;
};

} // namespace runlane::core
