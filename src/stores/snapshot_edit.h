// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"
#include "core/snapshot.h"
#include "stores/follow.h"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace runlane::stores {

// Makes the next snapshot of a store out of the known one. New text lies in pool, which joins the
// snapshot's pools. Runs are told apart by their folder, in databases by their id.
class SnapshotEdit
{
public:
    SnapshotEdit(const core::SnapshotPtr& known, std::shared_ptr<core::TextPool> pool);

    // The known run in that folder, or with that id when folder is empty; null when there is none.
    [[nodiscard]] const core::Run* findRun(std::string_view id, std::string_view folder) const;
    // Everything but the runs may be changed directly; then say so.
    [[nodiscard]] core::StoreSnapshot& frame() { return *m_next; }
    void touch() { m_isTouched = true; }
    // Takes a run in place of the known one, or as a new one.
    void putRun(core::Run run);
    void removeRun(const core::Run& run);

    // Problems of the known snapshot that are looked for again; new ones go to problems().
    void dropProblems(const std::function<bool(const core::Diagnostic&)>& isOld);
    [[nodiscard]] core::DiagnosticSink& problems() { return m_problems; }

    // Nothing when all is as it was.
    [[nodiscard]] FollowAnswer finish(std::int64_t nowMillis);

private:
    [[nodiscard]] std::size_t placeOf(std::string_view id, std::string_view folder) const;

    core::SnapshotPtr m_known;
    std::shared_ptr<core::StoreSnapshot> m_next;
    std::vector<core::Run> m_added;
    std::unordered_set<std::size_t> m_removed; // places among the known runs
    std::set<std::string> m_changedRuns;
    std::vector<core::Diagnostic> m_kept;
    core::DiagnosticSink m_problems;
    bool m_isTouched = false;
};

} // namespace runlane::stores
