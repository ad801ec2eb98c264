// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stores_model.h"

#include "models/display_text.h"

#include <algorithm>
#include <unordered_map>

namespace runlane::models {

namespace {

// internalId of a store's row. A child carries the number of its store, 1-based, an experiment
// below a workspace that of the workspace, too.
constexpr quintptr kStoreRow = 0;
constexpr int kGroupShift = 20;
constexpr quintptr kStoreMask = (quintptr(1) << kGroupShift) - 1;

bool matches(const QString& filter, const QString& text)
{
    const QStringList words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
        [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString workspaceOf(const core::Experiment& experiment)
{
    return experiment.workspace.empty() ? QStringLiteral("default") : toText(experiment.workspace);
}

} // namespace

void StoresModel::count(StoreRow& row) const
{
    row.runs = 0;
    row.deleted = 0;
    row.lastActivityMillis = 0;
    row.all.clear();
    if (row.entry.snapshot == nullptr) {
        return;
    }
    const core::StoreSnapshot& snapshot = *row.entry.snapshot;
    std::unordered_map<std::string_view, std::size_t> places;
    for (const core::Experiment& experiment : snapshot.experiments) {
        places.emplace(experiment.id, row.all.size());
        Experiment shown;
        shown.id = toText(experiment.id);
        shown.name = oneLine(experiment.name.empty() ? experiment.id : experiment.name);
        shown.workspace = workspaceOf(experiment);
        shown.stored = &experiment;
        shown.isDeleted = experiment.stage == core::LifecycleStage::Deleted;
        shown.lastActivityMillis =
            experiment.lastUpdateTimeMillis.value_or(experiment.creationTimeMillis.value_or(0));
        row.deleted += shown.isDeleted ? 1 : 0;
        row.all.push_back(std::move(shown));
    }
    for (const core::Run& run : snapshot.runs) {
        const auto place = places.find(run.experimentId);
        if (place == places.end()) {
            continue;
        }
        Experiment& experiment = row.all[place->second];
        const bool isDeleted = run.stage == core::LifecycleStage::Deleted;
        row.deleted += isDeleted && !experiment.isDeleted ? 1 : 0;
        experiment.deletedRuns += isDeleted ? 1 : 0;
        if (isDeleted && m_deleted == Deleted::Hidden) {
            continue;
        }
        ++experiment.runs;
        row.runs += experiment.isDeleted && m_deleted == Deleted::Hidden ? 0 : 1;
        experiment.lastActivityMillis = std::max({experiment.lastActivityMillis,
            run.startTimeMillis.value_or(0), run.endTimeMillis.value_or(0)});
    }
    row.isGrouped = false;
    for (const Experiment& experiment : row.all) {
        row.lastActivityMillis = std::max(row.lastActivityMillis, experiment.lastActivityMillis);
        row.isGrouped = row.isGrouped || experiment.workspace != row.all.front().workspace;
    }
}

void StoresModel::filterRow(StoreRow& row) const
{
    row.groups.clear();
    for (const Experiment& experiment : row.all) {
        const bool isVisible = m_deleted == Deleted::Shown || !experiment.isDeleted;
        const QString searched = experiment.name + QLatin1Char(' ') + row.entry.name
            + (row.isGrouped ? QLatin1Char(' ') + experiment.workspace : QString());
        if (!isVisible || !matches(m_filter, searched)) {
            continue;
        }
        const QString workspace = row.isGrouped ? experiment.workspace : QString();
        auto group = std::find_if(row.groups.begin(), row.groups.end(),
            [&](const Group& known) { return known.workspace == workspace; });
        if (group == row.groups.end()) {
            group = row.groups.insert(row.groups.end(), {workspace, {}});
        }
        group->shown.push_back(experiment);
    }
    std::stable_sort(row.groups.begin(), row.groups.end(), [](const Group& a, const Group& b) {
        return a.workspace.localeAwareCompare(b.workspace) < 0;
    });
    if (row.groups.empty()) {
        row.isGrouped = false;
        row.groups.emplace_back();
    }
}

void StoresModel::rebuild()
{
    std::vector<StoreRow> rows;
    for (const StoreRow& row : m_all) {
        StoreRow filtered = row;
        filterRow(filtered);
        const bool isShown = !filtered.groups.front().shown.empty()
            || matches(m_filter, filtered.entry.name)
            || (filtered.all.empty() && filtered.entry.state == StoreEntry::State::Reading);
        if (isShown) {
            rows.push_back(std::move(filtered));
        }
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    struct Key
    {
        Kind kind;
        int store;
        QString id; // of the experiment, or the workspace
    };
    std::vector<Key> keys;
    for (const QModelIndex& index : before) {
        keys.push_back({static_cast<Kind>(index.data(KindRole).toInt()),
            index.data(StoreRole).toInt(), index.data(KeyRole).toString()});
    }
    m_rows = std::move(rows);
    QModelIndexList after;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const QModelIndex row = keys[i].kind == Kind::Store ? indexOfStore(keys[i].store)
            : keys[i].kind == Kind::Workspace ? indexOfWorkspace(keys[i].store, keys[i].id)
                                              : indexOfExperiment(keys[i].store, keys[i].id);
        after.push_back(row.isValid()
                ? row.siblingAtColumn(before[static_cast<qsizetype>(i)].column())
                : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void StoresModel::setStores(std::vector<StoreEntry> stores, std::int64_t nowMillis)
{
    m_nowMillis = nowMillis;
    m_all.clear();
    for (StoreEntry& entry : stores) {
        StoreRow row;
        if (entry.name.isEmpty()) {
            entry.name = entry.place;
        }
        row.entry = std::move(entry);
        count(row);
        m_all.push_back(std::move(row));
    }
    rebuild();
}

void StoresModel::setFilter(const QString& filter)
{
    if (m_filter != filter) {
        m_filter = filter;
        rebuild();
    }
}

void StoresModel::setDeleted(Deleted deleted)
{
    if (m_deleted != deleted) {
        m_deleted = deleted;
        for (StoreRow& row : m_all) {
            count(row);
        }
        rebuild();
    }
}

void StoresModel::setNumberText(const NumberText& text)
{
    m_text = text;
    rebuild();
}

void StoresModel::setNow(std::int64_t nowMillis)
{
    m_nowMillis = nowMillis;
    for (int store = 0; store < rowCount(); ++store) {
        const QModelIndex at = index(store, Activity);
        Q_EMIT dataChanged(at, at, {Qt::DisplayRole});
        const std::vector<QModelIndex> experiments = experimentsOf(index(store, Name));
        for (const QModelIndex& experiment : experiments) {
            const QModelIndex cell = experiment.siblingAtColumn(Activity);
            Q_EMIT dataChanged(cell, cell, {Qt::DisplayRole});
        }
    }
}

int StoresModel::deletedCount() const
{
    int all = 0;
    for (const StoreRow& row : m_all) {
        all += row.deleted;
    }
    return all;
}

QModelIndex StoresModel::indexOfStore(int store) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].entry.id == store) {
            return index(static_cast<int>(i), Name);
        }
    }
    return {};
}

QModelIndex StoresModel::indexOfWorkspace(int store, const QString& workspace) const
{
    const QModelIndex top = indexOfStore(store);
    if (!top.isValid() || !rowOf(top).isGrouped) {
        return {};
    }
    const std::vector<Group>& groups = rowOf(top).groups;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].workspace == workspace) {
            return index(static_cast<int>(i), Name, top);
        }
    }
    return {};
}

QModelIndex StoresModel::indexOfExperiment(int store, const QString& experimentId) const
{
    const std::vector<QModelIndex> experiments = experimentsOf(indexOfStore(store));
    const auto at = std::find_if(experiments.begin(), experiments.end(),
        [&](const QModelIndex& index) { return index.data(ExperimentIdRole) == experimentId; });
    return at == experiments.end() ? QModelIndex() : *at;
}

std::vector<QModelIndex> StoresModel::experimentsOf(const QModelIndex& index) const
{
    std::vector<QModelIndex> experiments;
    if (!index.isValid()) {
        return experiments;
    }
    const QModelIndex row = index.siblingAtColumn(Name);
    if (kindOf(row) == Kind::Experiment) {
        experiments.push_back(row);
        return experiments;
    }
    for (int child = 0; child < rowCount(row); ++child) {
        for (const QModelIndex& below : experimentsOf(this->index(child, Name, row))) {
            experiments.push_back(below);
        }
    }
    return experiments;
}

StoresModel::Kind StoresModel::kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(KindRole).toInt());
}

const StoresModel::StoreRow& StoresModel::rowOf(const QModelIndex& index) const
{
    const std::size_t row = index.internalId() == kStoreRow
        ? static_cast<std::size_t>(index.row())
        : static_cast<std::size_t>((index.internalId() & kStoreMask) - 1);
    return m_rows[row];
}

const StoresModel::Group& StoresModel::groupOf(const QModelIndex& index) const
{
    const StoreRow& row = rowOf(index);
    const quintptr group = index.internalId() >> kGroupShift;
    return group > 0    ? row.groups[static_cast<std::size_t>(group - 1)]
        : row.isGrouped ? row.groups[static_cast<std::size_t>(index.row())]
                        : row.groups.front();
}

QModelIndex StoresModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= ColumnCount) {
        return {};
    }
    if (!parent.isValid()) {
        return createIndex(row, column, kStoreRow);
    }
    const auto place = static_cast<quintptr>(parent.row()) + 1;
    return createIndex(row, column,
        parent.internalId() == kStoreRow ? place : parent.internalId() | (place << kGroupShift));
}

QModelIndex StoresModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == kStoreRow) {
        return {};
    }
    const quintptr store = child.internalId() & kStoreMask;
    const quintptr group = child.internalId() >> kGroupShift;
    return group > 0 ? createIndex(static_cast<int>(group - 1), Name, store)
                     : createIndex(static_cast<int>(store - 1), Name, kStoreRow);
}

int StoresModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_rows.size());
    }
    if (parent.column() != Name || parent.internalId() >> kGroupShift > 0) {
        return 0;
    }
    const StoreRow& row = rowOf(parent);
    if (parent.internalId() == kStoreRow) {
        return static_cast<int>(
            row.isGrouped ? row.groups.size() : row.groups.front().shown.size());
    }
    return row.isGrouped ? static_cast<int>(groupOf(parent).shown.size()) : 0;
}

int StoresModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

} // namespace runlane::models
