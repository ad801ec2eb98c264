// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stores_model.h"

#include "models/display_text.h"

#include <algorithm>
#include <unordered_map>

namespace runlane::models {

namespace {

// internalId of a store's row; an experiment carries the number of its store, 1-based.
constexpr quintptr kStoreRow = 0;

bool matches(const QString& filter, const QString& text)
{
    const QStringList words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
        [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QVariant alignment(int column)
{
    const Qt::Alignment horizontal = column == StoresModel::Name ? Qt::AlignLeft : Qt::AlignRight;
    return QVariant::fromValue((horizontal | Qt::AlignVCenter).toInt());
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
        if (isDeleted && m_deleted == Deleted::Hidden) {
            continue;
        }
        ++experiment.runs;
        row.runs += experiment.isDeleted && m_deleted == Deleted::Hidden ? 0 : 1;
        experiment.lastActivityMillis = std::max({experiment.lastActivityMillis,
            run.startTimeMillis.value_or(0), run.endTimeMillis.value_or(0)});
    }
    for (const Experiment& experiment : row.all) {
        row.lastActivityMillis = std::max(row.lastActivityMillis, experiment.lastActivityMillis);
    }
}

void StoresModel::filterRow(StoreRow& row) const
{
    row.shown.clear();
    for (const Experiment& experiment : row.all) {
        const bool isVisible = m_deleted == Deleted::Shown || !experiment.isDeleted;
        if (isVisible && matches(m_filter, experiment.name + QLatin1Char(' ') + row.entry.name)) {
            row.shown.push_back(experiment);
        }
    }
}

void StoresModel::rebuild()
{
    std::vector<StoreRow> rows;
    for (const StoreRow& row : m_all) {
        StoreRow filtered = row;
        filterRow(filtered);
        const bool isShown = !filtered.shown.empty() || matches(m_filter, filtered.entry.name)
            || (filtered.all.empty() && filtered.entry.state == StoreEntry::State::Reading);
        if (isShown) {
            rows.push_back(std::move(filtered));
        }
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::pair<int, QString>> keys;
    for (const QModelIndex& index : before) {
        keys.emplace_back(index.data(StoreRole).toInt(), index.data(ExperimentIdRole).toString());
    }
    m_rows = std::move(rows);
    QModelIndexList after;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const QModelIndex row = keys[i].second.isEmpty()
            ? indexOfStore(keys[i].first)
            : indexOfExperiment(keys[i].first, keys[i].second);
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
        const QModelIndex top = index(store, Name);
        if (rowCount(top) > 0) {
            Q_EMIT dataChanged(index(0, Activity, top), index(rowCount(top) - 1, Activity, top),
                {Qt::DisplayRole});
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

QModelIndex StoresModel::indexOfExperiment(int store, const QString& experimentId) const
{
    const QModelIndex top = indexOfStore(store);
    if (!top.isValid()) {
        return {};
    }
    const std::vector<Experiment>& shown = m_rows[static_cast<std::size_t>(top.row())].shown;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (shown[i].id == experimentId) {
            return index(static_cast<int>(i), Name, top);
        }
    }
    return {};
}

QModelIndex StoresModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= ColumnCount) {
        return {};
    }
    return createIndex(
        row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kStoreRow);
}

QModelIndex StoresModel::parent(const QModelIndex& child) const
{
    return !child.isValid() || child.internalId() == kStoreRow
        ? QModelIndex()
        : createIndex(static_cast<int>(child.internalId() - 1), Name, kStoreRow);
}

int StoresModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_rows.size());
    }
    const bool isStore = parent.internalId() == kStoreRow && parent.column() == Name;
    return isStore ? static_cast<int>(m_rows[static_cast<std::size_t>(parent.row())].shown.size())
                   : 0;
}

int StoresModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

QVariant StoresModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(index.column());
    }
    if (index.internalId() == kStoreRow) {
        return storeData(m_rows[static_cast<std::size_t>(index.row())], index.column(), role);
    }
    const StoreRow& row = m_rows[index.internalId() - 1];
    return experimentData(
        row, row.shown[static_cast<std::size_t>(index.row())], index.column(), role);
}

QString StoresModel::agoText(std::int64_t millis) const
{
    return millis == 0 ? QString() : NumberText::ago(millis, m_nowMillis);
}

QVariant StoresModel::storeData(const StoreRow& row, int column, int role) const
{
    const StoreEntry& entry = row.entry;
    switch (role) {
    case Qt::DisplayRole:
        return column == Name ? oneLine(entry.name.toStdString()) : QString();
    case Qt::ToolTipRole:
        return toolTipOf(
            entry.message.isEmpty() ? entry.place : tr("%1\n%2").arg(entry.place, entry.message));
    case Qt::AccessibleTextRole:
        return column == Name ? tr("%1, %Ln runs", nullptr, row.runs).arg(entry.name) : QString();
    case FullTextRole:
        return entry.name;
    case KindRole:
        return static_cast<int>(Kind::Store);
    case StoreRole:
        return entry.id;
    case PathRole:
        return entry.place;
    case StatusRole:
        return static_cast<int>(entry.state);
    case WarningRole:
        return entry.message.isEmpty() ? QVariant() : QVariant(entry.message);
    case CountRole:
        return static_cast<qlonglong>(row.runs);
    case FamilyRole:
        return entry.snapshot == nullptr ? QVariant()
                                         : QVariant(static_cast<int>(entry.snapshot->store.kind));
    default:
        return {};
    }
}

QVariant StoresModel::experimentData(
    const StoreRow& row, const Experiment& experiment, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Name ? experiment.name
            : column == Runs  ? m_text.integer(experiment.runs)
                              : agoText(experiment.lastActivityMillis);
    case Qt::ToolTipRole:
        return column == Activity && experiment.lastActivityMillis != 0
            ? toolTipOf(
                tr("Last activity %1").arg(NumberText::fullTime(experiment.lastActivityMillis)))
            : toolTipOf(experiment.name);
    case Qt::AccessibleTextRole:
        return column == Name ? accessibleName(experiment)
                              : experimentData(row, experiment, column, Qt::DisplayRole);
    case SortRole:
        return column == Name ? QVariant(experiment.name)
            : column == Runs  ? QVariant(experiment.runs)
                              : QVariant(static_cast<qlonglong>(experiment.lastActivityMillis));
    case FullTextRole:
        return experiment.name;
    case KindRole:
        return static_cast<int>(Kind::Experiment);
    case StoreRole:
        return row.entry.id;
    case ExperimentIdRole:
        return experiment.id;
    case CountRole:
        return static_cast<qlonglong>(experiment.runs);
    case NoteRole:
        return agoText(experiment.lastActivityMillis);
    case DeletedRole:
        return experiment.isDeleted;
    default:
        return {};
    }
}

QString StoresModel::accessibleName(const Experiment& experiment)
{
    const QString name = tr("%1, %Ln runs", nullptr, experiment.runs).arg(experiment.name);
    return experiment.isDeleted ? tr("%1, deleted").arg(name) : name;
}

QVariant StoresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Runs:
        return tr("Runs");
    case Activity:
        return tr("Last activity");
    default:
        return {};
    }
}

} // namespace runlane::models
