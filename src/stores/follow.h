// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/snapshot.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

// Contract: noticing what others write to an open store, by polling, and reading only that.
// Notifications of the file system miss appended content, replaced files and network drives.
namespace runlane::stores {

// known: the last answer of the follower, or what was read as a whole; closeRuns: ids of runs that
// are looked at file by file because they are on the screen (active runs always are); nowMillis:
// wall clock.
struct FollowRequest
{
    core::SnapshotPtr known;
    std::vector<std::string> closeRuns;
    std::int64_t nowMillis = 0;
};

// Whole: everything was read again. Parts: only changedRuns (ids of runs that are new, changed or
// gone) and perhaps what belongs to no run.
enum class FollowExtent { Nothing, Parts, Whole };

// snapshot: null when nothing changed. Runs that did not change are copied from the known snapshot
// and share its text.
struct FollowAnswer
{
    FollowExtent extent = FollowExtent::Nothing;
    core::SnapshotPtr snapshot;
    std::vector<std::string> changedRuns; // sorted
};

// Keeps nothing of the store open between two looks. An error says why the store cannot be
// reached; the next look tries again. One thread at a time.
class Follower
{
public:
    virtual ~Follower() = default;

    [[nodiscard]] virtual core::Expected<FollowAnswer> follow(
        const FollowRequest& request, const std::stop_token& stop) = 0;
};

// A run that says RUNNING and gave a sign of life within ten minutes.
[[nodiscard]] bool isActive(const core::Run& run, std::int64_t nowMillis);
// Runs whose silence the snapshot states otherwise than it is now.
[[nodiscard]] bool isSilenceOutdated(const core::StoreSnapshot& snapshot, std::int64_t nowMillis);

} // namespace runlane::stores
