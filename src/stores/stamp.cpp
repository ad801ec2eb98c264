// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/stamp.h"

#include "stores/files.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

namespace runlane::stores {

namespace {

constexpr int kDeepest = 8;

std::int64_t nanos(const timespec& time)
{
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

void stampFolder(int at, const std::string& path, int depth, const OnStamp& onStamp)
{
    const Stamp self = stampOf(at, path.c_str());
    if (!self.exists) {
        return;
    }
    onStamp(path, self);
    if (!self.isFolder || depth > kDeepest) {
        return;
    }
    for (const Entry& entry : listFolder(at, path.c_str()).entries) {
        stampFolder(at, joined(path, entry.name), depth + 1, onStamp);
    }
}

} // namespace

std::int64_t Stamp::newestMillis() const
{
    return std::max(modifiedNanos, changedNanos) / 1'000'000;
}

bool Stamp::isFresh(std::int64_t nowMillis) const
{
    return exists && newestMillis() + kTimeGrainMillis > nowMillis;
}

Stamp stampOf(int at, const char* path, int* error)
{
    struct stat facts;
    Stamp stamp;
    if (::fstatat(at, path, &facts, AT_SYMLINK_NOFOLLOW) != 0) {
        if (error != nullptr && errno != ENOENT && errno != ENOTDIR) {
            *error = errno;
        }
        return stamp;
    }
    stamp.exists = true;
    stamp.isFolder = S_ISDIR(facts.st_mode);
    stamp.bytes = stamp.isFolder ? 0 : static_cast<std::uint64_t>(facts.st_size);
    stamp.modifiedNanos = nanos(facts.st_mtim);
    stamp.changedNanos = nanos(facts.st_ctim);
    stamp.device = facts.st_dev;
    stamp.inode = facts.st_ino;
    return stamp;
}

void stampBelow(int at, const std::string& path, const OnStamp& onStamp)
{
    stampFolder(at, path, 0, onStamp);
}

} // namespace runlane::stores
