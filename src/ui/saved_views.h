// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs_view.h"

#include <QObject>

#include <optional>
#include <set>
#include <string>

namespace runlane::ui {

// The views saved for each store, in one file ("runlane.views/1") below the user's configuration
// folder. A file that cannot be read is kept as FILE.bad and a new one is begun; a single view that
// cannot be read is left out of views() and kept in the file, and so is what a later version wrote.
// Window's thread only.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    explicit SavedViews(const QString& file, QObject* parent = nullptr);

    // store: where it lies, core::StoreInfo::path. In the order they were saved.
    [[nodiscard]] std::vector<RunsView> views(const QString& store) const;
    [[nodiscard]] std::optional<RunsView> view(const QString& store, const QString& name) const;
    // The view a store opens with; empty: none.
    [[nodiscard]] QString defaultName(const QString& store) const;
    // Ids of the runs that stand on top of the table, whatever the view.
    [[nodiscard]] std::set<std::string> pinnedRuns(const QString& store) const;

    // Each writes the file; WriteFailed when that did not succeed, the change is kept in memory.
    // A view of the same name is replaced.
    core::Expected<void> put(const QString& store, const RunsView& view);
    core::Expected<void> rename(const QString& store, const QString& from, const QString& to);
    core::Expected<void> remove(const QString& store, const QString& name);
    core::Expected<void> setDefault(const QString& store, const QString& name);
    core::Expected<void> setPinnedRuns(const QString& store, const std::set<std::string>& ids);

    // "A", "A 2", "A 3": the first of these that the store has no view of.
    [[nodiscard]] QString freeName(const QString& store, const QString& name) const;
    // The damaged file was put there; empty: there was none.
    [[nodiscard]] QString badFile() const { return m_badFile; }

Q_SIGNALS:
    void changed();

private:
    void load();
    [[nodiscard]] QJsonObject entry(const QString& store) const;
    core::Expected<void> setEntry(const QString& store, const QJsonObject& entry);

    QString m_file;
    QString m_badFile;
    QJsonObject m_root;
};

} // namespace runlane::ui
