// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/environments.h"

#include "stores/environment.h"

#include <algorithm>

namespace runlane::session {

Environments::Environments(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_task(session.pool(), session.mailbox())
{
    connect(&session, &Session::artifactsChanged, this, &Environments::readListed);
    connect(&session, &Session::storeClosed, this, [this](int store) {
        for (auto at = m_known.begin(); at != m_known.end();) {
            at = at->first.store == store ? m_known.erase(at) : std::next(at);
        }
    });
}

EnvironmentFiles Environments::find(const RunRef& ref) const
{
    const auto at = m_known.find(ref);
    return at == m_known.end() ? nullptr : at->second.files;
}

void Environments::request(const std::vector<RunRef>& runs)
{
    m_wanted = runs;
    m_session.requestArtifacts(runs);
    readListed();
}

void Environments::readListed()
{
    if (m_task.isRunning()) {
        return;
    }
    Batch batch;
    for (const RunRef& ref : m_wanted) {
        auto listing = m_session.artifacts(ref);
        const auto known = m_known.find(ref);
        if (listing != nullptr && (known == m_known.end() || known->second.listing != listing)) {
            batch.push_back({ref, {std::move(listing), nullptr}});
        }
    }
    if (batch.empty()) {
        return;
    }
    m_task.start(
        [batch](const std::stop_token& stop, core::Progress& /*progress*/) {
            Batch read = batch;
            for (auto& [ref, known] : read) {
                known.files = std::make_shared<const std::vector<core::EnvironmentFile>>(
                    stores::readEnvironment(*known.listing, stop));
            }
            return read;
        },
        [this](Batch read) { take(std::move(read)); });
}

void Environments::take(Batch batch)
{
    for (auto& [ref, known] : batch) {
        if (m_session.store(ref.store) != nullptr) {
            m_known[ref] = std::move(known);
        }
    }
    Q_EMIT changed();
    readListed();
}

} // namespace runlane::session
