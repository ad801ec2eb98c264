// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace runlane::stores {

// What a file or folder looks like from outside. Two equal stamps that are older than the grain of
// file times mean the same content.
struct Stamp
{
    bool exists = false;
    bool isFolder = false;
    std::uint64_t bytes = 0; // 0 for folders
    std::int64_t modifiedNanos = 0;
    std::int64_t changedNanos = 0;
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    friend bool operator==(const Stamp&, const Stamp&) = default;

    // The later of both times.
    [[nodiscard]] std::int64_t newestMillis() const;
    // Written so late that another write may have left the same stamp.
    [[nodiscard]] bool isFresh(std::int64_t nowMillis) const;
};

// File systems keep times no finer than this.
inline constexpr std::int64_t kTimeGrainMillis = 2000;

// Links are not followed. error: errno when it cannot be looked at for another reason than absence.
[[nodiscard]] Stamp stampOf(int at, const char* path, int* error = nullptr);

// Stamps of every file and folder below at/path, at most eight folders deep, by relative path;
// nothing when it is not there.
using OnStamp = std::function<void(std::string path, const Stamp& stamp)>;
void stampBelow(int at, const std::string& path, const OnStamp& onStamp);

} // namespace runlane::stores
