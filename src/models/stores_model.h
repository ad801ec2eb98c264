// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"
#include "models/number_text.h"
#include "models/roles.h"

#include <QAbstractItemModel>
#include <QString>

#include <string>
#include <vector>

namespace runlane::models {

// An open store, as the Stores dock shows it.
struct StoreEntry
{
    enum class State { Reading, Ready, Failed };

    int id = 0;
    QString name; // short name; the place when empty
    QString place; // as the user named it
    State state = State::Reading;
    QString message; // what went wrong, in the user's language
    core::SnapshotPtr snapshot; // may be null
};

// Stores and their experiments with the number of runs and the time of the last activity. A store
// with more than one workspace has a row for each between itself and the experiments. Selection and
// expansion survive every change but the loss of a row.
class StoresModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Runs, Activity, ColumnCount };
    enum class Kind { Store, Experiment, Workspace }; // KindRole
    enum class Deleted { Hidden, Shown };

    using QAbstractItemModel::QAbstractItemModel;

    void setStores(std::vector<StoreEntry> stores, std::int64_t nowMillis);
    // Words that must all occur in the name of an experiment or of its store, in any letter case.
    void setFilter(const QString& filter);
    void setDeleted(Deleted deleted);
    void setNumberText(const NumberText& text);
    // Brings "2 h" up to date.
    void setNow(std::int64_t nowMillis);

    // Deleted experiments and deleted runs of the others.
    [[nodiscard]] int deletedCount() const;
    [[nodiscard]] static Kind kindOf(const QModelIndex& index);
    // Experiments of a store's or workspace's row, the row itself for an experiment.
    [[nodiscard]] std::vector<QModelIndex> experimentsOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfStore(int store) const;
    [[nodiscard]] QModelIndex indexOfExperiment(int store, const QString& experimentId) const;

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    struct Experiment
    {
        QString id;
        QString name;
        QString workspace;
        const core::Experiment* stored = nullptr; // of the row's snapshot
        bool isDeleted = false;
        int runs = 0;
        int deletedRuns = 0;
        std::int64_t lastActivityMillis = 0; // 0: never
    };
    struct Group
    {
        QString workspace;
        std::vector<Experiment> shown;
    };
    struct StoreRow
    {
        StoreEntry entry;
        int runs = 0;
        std::int64_t lastActivityMillis = 0;
        std::vector<Experiment> all;
        int deleted = 0;
        bool isGrouped = false;
        std::vector<Group> groups; // one without a row of its own unless isGrouped; never empty
    };

    void count(StoreRow& row) const;
    void filterRow(StoreRow& row) const;
    void rebuild();
    [[nodiscard]] const StoreRow& rowOf(const QModelIndex& index) const;
    // Group of a workspace's or an experiment's row.
    [[nodiscard]] const Group& groupOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfWorkspace(int store, const QString& workspace) const;
    [[nodiscard]] QVariant storeData(const StoreRow& row, int column, int role) const;
    [[nodiscard]] QVariant workspaceData(
        const StoreRow& row, const Group& group, int column, int role) const;
    [[nodiscard]] QVariant experimentData(
        const StoreRow& row, const Experiment& experiment, int column, int role) const;
    [[nodiscard]] static QString accessibleName(const Experiment& experiment);
    [[nodiscard]] QString experimentToolTip(const Experiment& experiment) const;
    [[nodiscard]] QString agoText(std::int64_t millis) const;

    std::vector<StoreRow> m_all;
    std::vector<StoreRow> m_rows; // those that pass the filter
    QString m_filter;
    Deleted m_deleted = Deleted::Hidden;
    std::int64_t m_nowMillis = 0;
    NumberText m_text;
};

} // namespace runlane::models
