// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <vector>

// Contract: looks at every open store again and again while it is on, and says how often.
namespace runlane::session {

enum class LiveMode { Off, On };
enum class WindowPresence { Shown, Hidden }; // minimised or on another desktop: Hidden

// What the time between two looks depends on.
struct LiveFacts
{
    bool hasActiveRuns = false; // RUNNING with a sign of life within ten minutes
    WindowPresence window = WindowPresence::Shown;
    std::chrono::milliseconds lastLook{0}; // how long the last look took
};
// 2 s, 10 s without active runs, 60 s for a hidden window; longer when a look would take more than
// a fifth of that. A multiple of a second.
[[nodiscard]] std::chrono::milliseconds liveInterval(const LiveFacts& facts);

// Polls with one timer a store, each started when the look before it is over. Window's thread.
class Live : public QObject
{
    Q_OBJECT

public:
    using OnScreen = std::function<std::vector<RunRef>()>;

    // onScreen: runs whose files are looked at one by one; asked before each look. Begins Off.
    Live(Session& session, OnScreen onScreen, QObject* parent = nullptr);

    [[nodiscard]] LiveMode mode() const { return m_mode; }
    void setMode(LiveMode mode); // On looks at once
    void setWindowPresence(WindowPresence presence); // Shown looks at once

    // The shortest time between two looks at a store; 0 when no store is followed.
    [[nodiscard]] std::chrono::milliseconds interval() const;
    [[nodiscard]] std::chrono::milliseconds interval(StoreId id) const;

Q_SIGNALS:
    void changed(); // mode or interval

private:
    struct Watch
    {
        QTimer timer;
        std::chrono::milliseconds lastLook{0};
    };

    void watch(StoreId id);
    void look(StoreId id);
    void lookAtAll();
    void schedule(StoreId id);

    Session& m_session;
    OnScreen m_onScreen;
    LiveMode m_mode = LiveMode::Off;
    WindowPresence m_presence = WindowPresence::Shown;
    std::map<StoreId, std::unique_ptr<Watch>> m_watches;
    std::chrono::milliseconds m_shown{0};
};

} // namespace runlane::session
