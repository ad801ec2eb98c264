// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/latest_task.h"

#include <QCoreApplication>
#include <QTest>

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <optional>
#include <thread>

namespace runlane::tests {

using async::LatestTask;
using async::Mailbox;
using async::WorkerPool;
using core::Progress;

namespace {

// Work that ends only when it is asked to stop.
int untilStopped(const std::stop_token& stop, std::promise<void>& began)
{
    std::promise<void> asked;
    const std::stop_callback onStop(stop, [&] { asked.set_value(); });
    began.set_value();
    asked.get_future().wait();
    return -1;
}

} // namespace

TEST(LatestTask, HandsTheResultOverOnTheMailboxThread)
{
    WorkerPool pool(2);
    const Mailbox mailbox;
    LatestTask<int> task(pool, mailbox);
    std::optional<int> result;
    std::thread::id workedOn;
    std::thread::id doneOn;
    task.start(
        [&](std::stop_token, Progress& progress) {
            workedOn = std::this_thread::get_id();
            progress.done = 3;
            return 42;
        },
        [&](int value) {
            doneOn = std::this_thread::get_id();
            result = value;
        });
    EXPECT_TRUE(task.isRunning());
    const auto progress = task.progress();
    ASSERT_NE(progress, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return result.has_value(); }));
    EXPECT_EQ(*result, 42);
    EXPECT_EQ(progress->done, 3U);
    EXPECT_EQ(doneOn, std::this_thread::get_id());
    EXPECT_NE(workedOn, doneOn);
    EXPECT_FALSE(task.isRunning());
    EXPECT_EQ(task.progress(), nullptr);
}

TEST(LatestTask, OnlyTheNewestStartCounts)
{
    WorkerPool pool(2);
    const Mailbox mailbox;
    LatestTask<int> task(pool, mailbox);
    std::vector<int> results;
    std::promise<void> began;
    task.start([&](std::stop_token stop, Progress&) { return untilStopped(stop, began); },
        [&](int value) { results.push_back(value); });
    began.get_future().wait();
    for (int i = 1; i <= 50; ++i) {
        task.start([i](std::stop_token, Progress&) { return i; },
            [&](int value) { results.push_back(value); });
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return !task.isRunning(); }));
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(results, std::vector<int>{50});
}

TEST(LatestTask, ResultUnderWayIsDroppedByCancel)
{
    WorkerPool pool(1);
    const Mailbox mailbox;
    LatestTask<int> task(pool, mailbox);
    bool isDone = false;
    std::promise<void> worked;
    task.start([](std::stop_token, Progress&) { return 1; }, [&](int) { isDone = true; });
    pool.start([&](std::stop_token) { worked.set_value(); });
    worked.get_future().wait(); // the only thread has finished the task: its letter is posted
    task.cancel();
    EXPECT_FALSE(task.isRunning());
    QCoreApplication::sendPostedEvents();
    EXPECT_FALSE(isDone);
}

TEST(LatestTask, DestructionWhileRunningStopsTheWork)
{
    WorkerPool pool(1);
    const Mailbox mailbox;
    std::promise<void> began;
    std::atomic<bool> isStopped{false};
    auto held = std::make_shared<int>(0);
    {
        LatestTask<int> task(pool, mailbox);
        task.start(
            [&](std::stop_token stop, Progress&) {
                const int result = untilStopped(stop, began);
                isStopped = true;
                return result;
            },
            [held](int) { ADD_FAILURE() << "the result of a destroyed task"; });
        began.get_future().wait();
        EXPECT_EQ(held.use_count(), 2);
    }
    EXPECT_EQ(held.use_count(), 1); // done is destroyed on this thread, with the task
    ASSERT_TRUE(QTest::qWaitFor([&] { return isStopped.load(); }));
    QCoreApplication::sendPostedEvents();
}

TEST(LatestTask, DoneMayStartAgain)
{
    WorkerPool pool(2);
    const Mailbox mailbox;
    LatestTask<int> task(pool, mailbox);
    int rounds = 0;
    std::function<void(int)> again = [&](int value) {
        rounds = value;
        if (value < 5) {
            task.start([value](std::stop_token, Progress&) { return value + 1; }, again);
        }
    };
    task.start([](std::stop_token, Progress&) { return 1; }, again);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rounds == 5; }));
}

} // namespace runlane::tests
