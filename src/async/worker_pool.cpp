// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/worker_pool.h"

#include <algorithm>
#include <utility>

namespace runlane::async {

WorkerPool::WorkerPool(std::size_t threadCount)
{
    const std::size_t processors = std::thread::hardware_concurrency();
    const std::size_t count =
        threadCount > 0 ? threadCount : std::clamp<std::size_t>(processors, 4, 8);
    m_threads.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        m_threads.emplace_back([this] { serve(); });
    }
}

WorkerPool::~WorkerPool()
{
    std::deque<Entry> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
        dropped.swap(m_waiting);
        for (std::stop_source& source : m_running) {
            source.request_stop();
        }
    }
    m_wake.notify_all();
    m_threads.clear();
}

std::stop_source WorkerPool::start(Job job)
{
    Entry entry{std::move(job), std::stop_source()};
    std::stop_source source = entry.stop;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosing) {
            source.request_stop();
            return source;
        }
        m_waiting.push_back(std::move(entry));
    }
    m_wake.notify_one();
    return source;
}

void WorkerPool::serve()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_isClosing || !m_waiting.empty(); });
        if (m_isClosing) {
            return;
        }
        Entry entry = std::move(m_waiting.front());
        m_waiting.pop_front();
        const auto place = m_running.insert(m_running.end(), entry.stop);
        lock.unlock();
        entry.job(entry.stop.get_token());
        entry.job = nullptr;
        lock.lock();
        m_running.erase(place);
    }
}

} // namespace runlane::async
