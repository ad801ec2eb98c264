// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/latest_task.h"
#include "core/environment.h"
#include "session/session.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace runlane::session {

using EnvironmentFiles = std::shared_ptr<const std::vector<core::EnvironmentFile>>;

// The environment files of runs, read on the session's pool after their artifacts were listed.
// Window's thread.
class Environments : public QObject
{
    Q_OBJECT

public:
    explicit Environments(Session& session, QObject* parent = nullptr);

    // Null while they are not read. After a reload the old ones stay until they were asked for and
    // read again.
    [[nodiscard]] EnvironmentFiles find(const RunRef& ref) const;
    // Reads what is missing of these runs; what was asked for before is no longer wanted.
    void request(const std::vector<RunRef>& runs);

Q_SIGNALS:
    void changed();

private:
    struct Known
    {
        std::shared_ptr<const stores::ArtifactListing> listing;
        EnvironmentFiles files;
    };
    using Batch = std::vector<std::pair<RunRef, Known>>;

    void readListed();
    void take(Batch batch);

    Session& m_session;
    std::vector<RunRef> m_wanted;
    std::map<RunRef, Known> m_known;
    async::LatestTask<Batch> m_task;
};

} // namespace runlane::session
