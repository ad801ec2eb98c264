// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace runlane::async {

// A fixed number of threads that take jobs in the order they were given. Jobs must not throw.
class WorkerPool
{
public:
    using Job = std::function<void(std::stop_token)>;

    // threadCount 0: one per processor, at least 4 (jobs wait for disks) and at most 8.
    explicit WorkerPool(std::size_t threadCount = 0);
    // Asks running jobs to stop, drops waiting ones, waits for the threads.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    // Runs job soon on one of the threads, with a token of the returned source. A job whose stop
    // was asked for before it began still runs and finds its token set. Any thread may call this.
    std::stop_source start(Job job);

    [[nodiscard]] std::size_t threadCount() const { return m_threads.size(); }

private:
    struct Entry
    {
        Job job;
        std::stop_source stop;
    };

    void serve();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Entry> m_waiting;
    std::list<std::stop_source> m_running;
    bool m_isClosing = false;
    std::vector<std::jthread> m_threads;
};

} // namespace runlane::async
