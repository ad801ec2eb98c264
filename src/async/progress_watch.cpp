// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/progress_watch.h"

#include <algorithm>

namespace runlane::async {

namespace {

constexpr int kPollMillis = 100;

} // namespace

ProgressWatch::ProgressWatch(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(kPollMillis);
    connect(&m_timer, &QTimer::timeout, this, &ProgressWatch::poll);
}

void ProgressWatch::add(const QString& what, std::shared_ptr<const core::Progress> progress)
{
    m_entries.push_back({what, std::move(progress)});
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void ProgressWatch::remove(const std::shared_ptr<const core::Progress>& progress)
{
    m_entries.erase(std::remove_if(m_entries.begin(), m_entries.end(),
                        [&](const Entry& entry) { return entry.progress == progress; }),
        m_entries.end());
}

void ProgressWatch::poll()
{
    QString what;
    quint64 done = 0;
    quint64 total = 0;
    bool isTotalKnown = true;
    if (m_entries.empty()) {
        m_timer.stop();
    } else {
        what = m_entries.front().what;
    }
    for (const Entry& entry : m_entries) {
        if (entry.what == what) {
            const quint64 ofEntry = entry.progress->total.load(std::memory_order_relaxed);
            done += entry.progress->done.load(std::memory_order_relaxed);
            total += ofEntry;
            isTotalKnown = isTotalKnown && ofEntry > 0;
        }
    }
    total = isTotalKnown ? std::max(total, done) : 0;
    if (what != m_lastWhat || done != m_lastDone || total != m_lastTotal) {
        m_lastWhat = what;
        m_lastDone = done;
        m_lastTotal = total;
        Q_EMIT changed(what, done, total);
    }
}

} // namespace runlane::async
