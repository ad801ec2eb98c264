// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/mailbox.h"
#include "async/worker_pool.h"
#include "core/progress.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace runlane::async {

// One piece of background work of which only the newest start counts: starting again, cancel() and
// the destructor ask the old work to stop and drop its result. All functions are called on the
// mailbox's thread, and so is done.
template <class Result>
class LatestTask
{
public:
    using Work = std::function<Result(std::stop_token, core::Progress&)>;
    using Done = std::function<void(Result)>;

    LatestTask(WorkerPool& pool, const Mailbox& mailbox)
        : m_pool(&pool)
        , m_address(mailbox.address())
    {
    }
    ~LatestTask() { cancel(); }
    LatestTask(const LatestTask&) = delete;
    LatestTask& operator=(const LatestTask&) = delete;

    // work runs on the pool and must only touch what it owns.
    void start(Work work, Done done)
    {
        cancel();
        auto turn = std::make_shared<Turn>();
        turn->done = std::move(done);
        m_turn = turn;
        // Worker threads hold the turn weakly, so that done is destroyed on this thread.
        const std::weak_ptr<Turn> latest = turn;
        m_stop = m_pool->start([address = m_address, progress = turn->progress,
                                   job = std::move(work), latest, this](std::stop_token stop) {
            auto result = std::make_shared<Result>(job(std::move(stop), *progress));
            address.post([latest, result, this] {
                if (const std::shared_ptr<Turn> mine = latest.lock()) {
                    m_turn.reset();
                    mine->done(std::move(*result));
                }
            });
        });
    }

    void cancel()
    {
        if (m_turn != nullptr) {
            m_stop.request_stop();
            m_turn.reset();
        }
    }

    [[nodiscard]] bool isRunning() const { return m_turn != nullptr; }
    // Of the running work; null when nothing runs.
    [[nodiscard]] std::shared_ptr<const core::Progress> progress() const
    {
        return m_turn == nullptr ? nullptr : m_turn->progress;
    }

private:
    struct Turn
    {
        Done done;
        std::shared_ptr<core::Progress> progress = std::make_shared<core::Progress>();
    };

    WorkerPool* m_pool;
    Mailbox::Address m_address;
    std::shared_ptr<Turn> m_turn;
    std::stop_source m_stop{std::nostopstate};
};

} // namespace runlane::async
