// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/comparison.h"

#include <QObject>

#include <optional>
#include <vector>

namespace runlane::session {
class Session;
} // namespace runlane::session

class QAction;
class QWidget;

namespace runlane::ui {

// What the comparison was before each change of it, wherever that was made: runs, their order,
// styles, hidden ones and the baseline. Forgotten when a store is closed. Window's thread.
class ComparisonHistory : public QObject
{
    Q_OBJECT

public:
    struct State
    {
        std::vector<session::ComparedRun> runs;
        std::optional<session::RunRef> baseline;
    };

    // The one of the session, which owns it; it knows the changes since it was first asked for.
    [[nodiscard]] static ComparisonHistory& of(session::Session& session);

    [[nodiscard]] bool canUndo() const { return !m_back.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_forward.empty(); }
    void undo();
    void redo();
    // Makes the comparison what it was, as one step.
    void restore(const State& state);
    [[nodiscard]] State current() const;

    // Undo (Ctrl+Z) and redo for a widget and all inside it, enabled while there is something.
    static std::vector<QAction*> addActions(session::Session& session, QWidget& widget);

Q_SIGNALS:
    void stepsChanged();

private:
    explicit ComparisonHistory(session::Session& session);

    void record();
    void keep(); // what is known becomes the last step back
    void step(std::vector<State>& from, std::vector<State>& to);
    void show(const State& state);

    session::Comparison& m_comparison;
    State m_known;
    std::vector<State> m_back;
    std::vector<State> m_forward;
    bool m_isRestoring = false;
};

} // namespace runlane::ui
