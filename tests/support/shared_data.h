// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace runlane::tests {

// Folder of the shared reference data: $RUNLANE_SHARED, else "shared" beside the source tree. May
// be missing.
inline std::filesystem::path sharedFolder()
{
    const char* named = std::getenv("RUNLANE_SHARED");
    if (named != nullptr && *named != '\0') {
        return named;
    }
    return std::filesystem::path(RUNLANE_SOURCE_DIR).parent_path() / "shared";
}

inline std::filesystem::path dataFolder()
{
    return std::filesystem::path(RUNLANE_SOURCE_DIR) / "tests" / "data";
}

} // namespace runlane::tests
