// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QObject>

#include <map>
#include <memory>

namespace runlane::session {

enum class LiveMode { Off, On };
enum class WindowState { Visible, Hidden };

// How often stores are looked at, in milliseconds: while a run is active, while none is, and while
// nobody looks.
struct LiveTiming
{
    int activeMillis = 2000;
    int idleMillis = 10000;
    int hiddenMillis = 60000;
};

// Notices that somebody wrote to an open store and reloads it. Polls names, sizes and times on the
// session's pool, never more than a fifth of the time; file system notifications miss appended
// content, network drives and replaced files.
class LiveUpdate : public QObject
{
    Q_OBJECT

public:
    explicit LiveUpdate(Session& session, const LiveTiming& timing = {}, QObject* parent = nullptr);
    ~LiveUpdate() override;

    void setMode(LiveMode mode);
    void setWindowState(WindowState state);
    [[nodiscard]] LiveMode mode() const { return m_mode; }
    // The shortest interval in use; 0 when nothing is looked at.
    [[nodiscard]] int intervalMillis() const;

Q_SIGNALS:
    void intervalChanged(int intervalMillis);
    void changeNoticed(int storeId); // it is being reloaded

private:
    struct Watch;

    void onStoreChanged(int id);
    void look(StoreId id);
    void schedule(StoreId id);
    void scheduleAll();
    void sayInterval();

    Session& m_session;
    LiveTiming m_timing;
    LiveMode m_mode = LiveMode::On;
    WindowState m_window = WindowState::Visible;
    int m_saidInterval = 0;
    std::map<StoreId, std::unique_ptr<Watch>> m_watches;
};

} // namespace runlane::session
