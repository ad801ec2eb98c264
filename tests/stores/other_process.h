// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

// A process beside the test's own, standing in for a trainer: locks belong to processes.
namespace runlane::tests {

// Runs work(isReady, mayEnd) in another process; the parent's part runs once it is ready. Returns
// its exit status.
inline int inOtherProcess(const std::function<void(int isReady, int mayEnd)>& work,
    const std::function<void(int isReady)>& meanwhile)
{
    int ready[2];
    int end[2];
    EXPECT_EQ(::pipe(ready), 0);
    EXPECT_EQ(::pipe(end), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(end[1]);
        ::close(ready[0]);
        work(ready[1], end[0]);
        ::_exit(testing::Test::HasFailure() ? 1 : 0);
    }
    ::close(end[0]);
    ::close(ready[1]);
    char byte = 0;
    EXPECT_EQ(::read(ready[0], &byte, 1), 1);
    meanwhile(ready[0]);
    ::close(end[1]);
    int status = -1;
    ::waitpid(child, &status, 0);
    ::close(ready[0]);
    return status;
}

inline void sayReady(int isReady)
{
    EXPECT_EQ(::write(isReady, "r", 1), 1);
}

inline void waitForEnd(int mayEnd)
{
    char byte = 0;
    EXPECT_EQ(::read(mayEnd, &byte, 1), 0);
}

inline int inOtherProcess(const std::function<void(int isReady, int mayEnd)>& work,
    const std::function<void()>& meanwhile)
{
    return inOtherProcess(work, [&](int) { meanwhile(); });
}

} // namespace runlane::tests
