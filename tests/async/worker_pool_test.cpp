// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/worker_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <latch>
#include <thread>

namespace runlane::tests {

using async::WorkerPool;

TEST(WorkerPool, RunsEveryJobOnAnotherThread)
{
    WorkerPool pool(3);
    EXPECT_EQ(pool.threadCount(), 3U);
    std::latch done(100);
    std::atomic<int> sum{0};
    std::atomic<int> onOwnThread{0};
    const std::thread::id here = std::this_thread::get_id();
    for (int i = 1; i <= 100; ++i) {
        pool.start([&, i](std::stop_token) {
            sum += i;
            onOwnThread += std::this_thread::get_id() == here ? 1 : 0;
            done.count_down();
        });
    }
    done.wait();
    EXPECT_EQ(sum, 5050);
    EXPECT_EQ(onOwnThread, 0);
}

TEST(WorkerPool, StartsJobsInTheOrderGiven)
{
    WorkerPool pool(1);
    std::vector<int> order;
    std::latch done(20);
    for (int i = 0; i < 20; ++i) {
        pool.start([&, i](std::stop_token) {
            order.push_back(i);
            done.count_down();
        });
    }
    done.wait();
    std::vector<int> expected(20);
    for (int i = 0; i < 20; ++i) {
        expected[static_cast<std::size_t>(i)] = i;
    }
    EXPECT_EQ(order, expected);
}

TEST(WorkerPool, StopReachesTheRunningJobAlone)
{
    WorkerPool pool(2);
    std::promise<void> began;
    std::promise<bool> ended;
    std::stop_source first = pool.start([&](std::stop_token stop) {
        std::promise<void> asked;
        const std::stop_callback onStop(stop, [&] { asked.set_value(); });
        began.set_value();
        asked.get_future().wait();
        ended.set_value(stop.stop_requested());
    });
    began.get_future().wait();
    std::promise<bool> other;
    pool.start([&](std::stop_token stop) { other.set_value(stop.stop_requested()); });
    EXPECT_FALSE(other.get_future().get());
    first.request_stop();
    EXPECT_TRUE(ended.get_future().get());
}

TEST(WorkerPool, JobStoppedBeforeItBeganFindsItsTokenSet)
{
    WorkerPool pool(1);
    std::promise<void> gate;
    pool.start([&](std::stop_token) { gate.get_future().wait(); });
    std::promise<bool> seen;
    std::stop_source second =
        pool.start([&](std::stop_token stop) { seen.set_value(stop.stop_requested()); });
    second.request_stop();
    gate.set_value();
    EXPECT_TRUE(seen.get_future().get());
}

TEST(WorkerPool, DestructionStopsRunningAndDropsWaitingJobs)
{
    std::atomic<int> stopped{0};
    std::atomic<int> waitingRan{0};
    {
        WorkerPool pool(2);
        std::latch began(2);
        for (int i = 0; i < 2; ++i) {
            pool.start([&](std::stop_token stop) {
                std::promise<void> asked;
                const std::stop_callback onStop(stop, [&] { asked.set_value(); });
                began.count_down();
                asked.get_future().wait();
                ++stopped;
            });
        }
        began.wait();
        for (int i = 0; i < 50; ++i) {
            pool.start([&](std::stop_token) { ++waitingRan; });
        }
    }
    EXPECT_EQ(stopped, 2);
    EXPECT_EQ(waitingRan, 0);
}

TEST(WorkerPool, TakesJobsFromManyThreads)
{
    WorkerPool pool(4);
    std::atomic<int> ran{0};
    std::latch done(400);
    {
        std::vector<std::jthread> givers;
        for (int t = 0; t < 4; ++t) {
            givers.emplace_back([&] {
                for (int i = 0; i < 100; ++i) {
                    pool.start([&](std::stop_token) {
                        ++ran;
                        done.count_down();
                    });
                }
            });
        }
    }
    done.wait();
    EXPECT_EQ(ran, 400);
}

} // namespace runlane::tests
