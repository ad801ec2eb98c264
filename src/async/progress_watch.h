// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

namespace runlane::async {

// Polls the progress of running work every 100 ms and says what the oldest kind of it is doing.
class ProgressWatch : public QObject
{
    Q_OBJECT

public:
    explicit ProgressWatch(QObject* parent = nullptr);

    // Follows progress until remove(). what: "Reading runs"; work of the same name is added up.
    void add(const QString& what, std::shared_ptr<const core::Progress> progress);
    void remove(const std::shared_ptr<const core::Progress>& progress);

    [[nodiscard]] bool isIdle() const { return m_entries.empty(); }

Q_SIGNALS:
    // total 0: unknown. Empty what: nothing is running.
    void changed(const QString& what, quint64 done, quint64 total);

private:
    struct Entry
    {
        QString what;
        std::shared_ptr<const core::Progress> progress;
    };

    void poll();

    std::vector<Entry> m_entries;
    QTimer m_timer;
    QString m_lastWhat;
    quint64 m_lastDone = 0;
    quint64 m_lastTotal = 0;
};

} // namespace runlane::async
