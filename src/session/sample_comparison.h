// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/latest_task.h"
#include "core/error.h"
#include "session/session.h"

#include <QObject>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace runlane::session {

// What a comparison.json beside a store says: {"schema": "runlane.comparison/1", "runs": [id, ...],
// "baseline": id}. baseline may be empty.
struct SavedComparison
{
    std::vector<std::string> runIds;
    std::string baseline;
};

// Reads file; to be called on a worker thread.
[[nodiscard]] core::Expected<SavedComparison> readSavedComparison(const QString& file);

// Opens a store that comes with a comparison of its own, as the bundled sample does, and chooses
// its runs once the store is read.
class SampleComparison : public QObject
{
    Q_OBJECT

public:
    explicit SampleComparison(Session& session, QObject* parent = nullptr);

    // folder: holds the store or stores and comparison.json. Runs chosen before stay chosen.
    void open(const QString& folder);

Q_SIGNALS:
    void filled(); // the runs are in the comparison

private:
    void fillWhenRead();

    Session& m_session;
    QString m_folder; // empty: nothing is awaited
    std::optional<SavedComparison> m_saved;
    async::LatestTask<core::Expected<SavedComparison>> m_reading;
};

} // namespace runlane::session
