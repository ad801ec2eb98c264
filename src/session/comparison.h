// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace runlane::session {

enum class Visibility { Shown, Hidden };

struct ComparedRun
{
    RunRef ref;
    std::size_t styleIndex =
        0; // number of the run style: lowest free number, kept until the run leaves
    Visibility visibility = Visibility::Shown;
};

// The chosen runs in their order. Window's thread only.
class Comparison : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<ComparedRun>& runs() const { return m_runs; }
    [[nodiscard]] std::vector<ComparedRun> shownRuns() const;
    [[nodiscard]] const ComparedRun* find(const RunRef& ref) const;
    [[nodiscard]] const std::optional<RunRef>& baseline() const
    {
        return m_baseline;
    } // a compared run or none

    void add(const RunRef& ref);
    void addAll(const std::vector<RunRef>& refs); // one changed() for all
    void remove(const RunRef& ref);
    void removeIf(const std::function<bool(const RunRef&)>& isUnwanted); // one changed() for all
    void toggle(const RunRef& ref);
    void clear();
    void move(std::size_t from, std::size_t to);
    void setVisibility(const RunRef& ref, Visibility visibility);
    // The user's choice of number; a run that has it already takes the old one in exchange.
    void setStyle(const RunRef& ref, std::size_t styleIndex);
    void setBaseline(const std::optional<RunRef>& ref); // adds the run when it is not compared yet

Q_SIGNALS:
    void changed();

private:
    std::vector<ComparedRun> m_runs;
    std::optional<RunRef> m_baseline;
};

} // namespace runlane::session
