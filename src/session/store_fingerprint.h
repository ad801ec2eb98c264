// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace runlane::session {

// What the files of a store look like from outside, found without reading them: folders that get
// new experiments and runs, the files of running runs, a database and its -wal file.
struct StoreFingerprint
{
    std::uint64_t hash = 0; // of names, sizes and times
    std::filesystem::file_time_type newest = std::filesystem::file_time_type::min();
    bool isReachable = false; // the folder or database is there

    friend bool operator==(const StoreFingerprint&, const StoreFingerprint&) = default;
};

// Any thread.
[[nodiscard]] StoreFingerprint storeFingerprint(
    const core::StoreSnapshot& snapshot, const std::stop_token& stop = {});

// Runs that say RUNNING and have not been silent for long.
[[nodiscard]] bool hasActiveRuns(const core::StoreSnapshot& snapshot);

} // namespace runlane::session
