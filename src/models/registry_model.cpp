// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/registry_model.h"

#include "models/display_text.h"

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

// Rows and their order; what the cells say stands in registry_model_cells.cpp.
namespace runlane::models {

namespace {

// internalId of a model's row; a version carries the number of its model's row, 1-based.
constexpr quintptr kModelRow = 0;

std::int64_t numberOf(const core::ModelVersion& version)
{
    std::int64_t number = 0;
    std::from_chars(
        version.version.data(), version.version.data() + version.version.size(), number);
    return number;
}

QString keyOf(int store, const QString& workspace, const QString& name)
{
    return QStringLiteral("%1\n%2\n%3").arg(store).arg(workspace, name);
}

QStringList searchedTexts(const core::RegisteredModel& model, const ModelStore& store)
{
    QStringList texts{toText(model.name), toText(model.description.value_or("")),
        modelTagsText(model.tags), toText(model.workspace), store.name};
    for (const core::KeyValue& alias : model.aliases) {
        texts.append(toText(alias.key));
    }
    return texts;
}

QStringList searchedTexts(const core::StoreSnapshot& snapshot, const core::RegisteredModel& model,
    const core::ModelVersion& version)
{
    QStringList texts{toText(version.version), modelStageText(version.stage),
        toText(version.description.value_or("")), modelTagsText(version.tags),
        sourceRunText(snapshot, version.runId), toText(version.runId), toText(version.source)};
    for (const std::string_view alias : core::aliasesOf(model, version)) {
        texts.append(toText(alias));
    }
    return texts;
}

} // namespace

std::vector<RegistryModel::Row> RegistryModel::filteredRows() const
{
    std::vector<Row> rows;
    for (std::size_t store = 0; store < m_stores.size(); ++store) {
        const core::SnapshotPtr& snapshot = m_stores[store].snapshot;
        if (snapshot == nullptr) {
            continue;
        }
        for (const core::RegisteredModel& model : snapshot->registeredModels) {
            if (m_prompts == Prompts::Hidden && core::isPrompt(model)) {
                continue;
            }
            Row row{store, &model, {},
                keyOf(m_stores[store].id, toText(model.workspace), toText(model.name))};
            const QStringList own = searchedTexts(model, m_stores[store]);
            const bool isWhole = matchesEveryWord(m_filter, own);
            for (const core::ModelVersion& version : model.versions) {
                if (isWhole
                    || matchesEveryWord(m_filter, own + searchedTexts(*snapshot, model, version))) {
                    row.versions.push_back(&version);
                }
            }
            if (isWhole || !row.versions.empty()) {
                rows.push_back(std::move(row));
            }
        }
    }
    return rows;
}

void RegistryModel::order(std::vector<Row>& rows) const
{
    const auto byName = [this](const Row& a, const Row& b) {
        const int names = QString::localeAwareCompare(toText(a.model->name), toText(b.model->name));
        return names != 0 ? names < 0
                          : std::tie(a.model->workspace, m_stores[a.store].id)
                < std::tie(b.model->workspace, m_stores[b.store].id);
    };
    std::stable_sort(rows.begin(), rows.end(), byName);
    for (Row& row : rows) {
        std::stable_sort(row.versions.begin(), row.versions.end(),
            [](const auto* a, const auto* b) { return numberOf(*a) > numberOf(*b); });
    }
    if (m_sortColumn < 0) {
        return;
    }
    std::stable_sort(rows.begin(), rows.end(), [this](const Row& a, const Row& b) {
        return compareForOrder(sortValue(a, nullptr, m_sortColumn),
                   sortValue(b, nullptr, m_sortColumn), m_order)
            < 0;
    });
    for (Row& row : rows) {
        std::stable_sort(
            row.versions.begin(), row.versions.end(), [&](const auto* a, const auto* b) {
                return compareForOrder(sortValue(row, a, m_sortColumn),
                           sortValue(row, b, m_sortColumn), m_order)
                    < 0;
            });
    }
}

RegistryModel::Place RegistryModel::placeOf(const QModelIndex& index) const
{
    const core::ModelVersion* version = versionAt(index);
    return {rowOf(index)->key, version == nullptr ? QString() : toText(version->version)};
}

QModelIndex RegistryModel::indexOf(const Place& place, int column) const
{
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        if (m_rows[at].key != place.model) {
            continue;
        }
        if (place.version.isEmpty()) {
            return index(static_cast<int>(at), column);
        }
        const auto& versions = m_rows[at].versions;
        for (std::size_t child = 0; child < versions.size(); ++child) {
            if (toText(versions[child]->version) == place.version) {
                return index(static_cast<int>(child), column, index(static_cast<int>(at), Name));
            }
        }
    }
    return {};
}

QModelIndex RegistryModel::indexOfModel(
    int store, const QString& workspace, const QString& name, const QString& version) const
{
    return indexOf({keyOf(store, workspace, name), version}, Name);
}

void RegistryModel::rebuild(std::vector<ModelStore> stores)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Place> places;
    for (const QModelIndex& index : before) {
        places.push_back(placeOf(index));
    }
    // The old snapshots live until their rows are gone.
    std::swap(m_stores, stores);
    std::vector<Row> rows = filteredRows();
    order(rows);
    m_rows = std::move(rows);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        after.push_back(indexOf(places[static_cast<std::size_t>(i)], before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void RegistryModel::setStores(std::vector<ModelStore> stores, std::int64_t nowMillis)
{
    m_nowMillis = nowMillis;
    rebuild(std::move(stores));
}

void RegistryModel::setFilter(const QString& filter)
{
    if (m_filter != filter) {
        m_filter = filter;
        rebuild(m_stores);
    }
}

void RegistryModel::setPrompts(Prompts prompts)
{
    if (m_prompts != prompts) {
        m_prompts = prompts;
        rebuild(m_stores);
    }
}

void RegistryModel::sort(int column, Qt::SortOrder order)
{
    if (m_sortColumn != column || m_order != order) {
        m_sortColumn = column;
        m_order = order;
        rebuild(m_stores);
    }
}

void RegistryModel::setCompared(std::vector<ComparedSource> compared)
{
    if (m_compared == compared) {
        return;
    }
    m_compared = std::move(compared);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex top = index(row, Name);
        if (rowCount(top) > 0) {
            Q_EMIT dataChanged(
                index(0, Name, top), index(rowCount(top) - 1, Name, top), {ComparedStyleRole});
        }
    }
}

int RegistryModel::registeredCount() const
{
    int count = 0;
    for (const ModelStore& store : m_stores) {
        if (store.snapshot != nullptr) {
            count += static_cast<int>(store.snapshot->registeredModels.size());
        }
    }
    return count - promptCount();
}

int RegistryModel::promptCount() const
{
    int count = 0;
    for (const ModelStore& store : m_stores) {
        if (store.snapshot != nullptr) {
            const auto& models = store.snapshot->registeredModels;
            count += static_cast<int>(std::count_if(models.begin(), models.end(), core::isPrompt));
        }
    }
    return count;
}

const RegistryModel::Row* RegistryModel::rowOf(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return nullptr;
    }
    const std::size_t row = index.internalId() == kModelRow
        ? static_cast<std::size_t>(index.row())
        : static_cast<std::size_t>(index.internalId() - 1);
    return row < m_rows.size() ? &m_rows[row] : nullptr;
}

const core::RegisteredModel* RegistryModel::modelAt(const QModelIndex& index) const
{
    const Row* row = rowOf(index);
    return row == nullptr ? nullptr : row->model;
}

const core::ModelVersion* RegistryModel::versionAt(const QModelIndex& index) const
{
    const Row* row = rowOf(index);
    return row == nullptr || index.internalId() == kModelRow
        ? nullptr
        : row->versions[static_cast<std::size_t>(index.row())];
}

core::SnapshotPtr RegistryModel::snapshotAt(const QModelIndex& index) const
{
    const Row* row = rowOf(index);
    return row == nullptr ? nullptr : storeOf(*row).snapshot;
}

QModelIndex RegistryModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= ColumnCount) {
        return {};
    }
    return createIndex(
        row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kModelRow);
}

QModelIndex RegistryModel::parent(const QModelIndex& child) const
{
    return !child.isValid() || child.internalId() == kModelRow
        ? QModelIndex()
        : createIndex(static_cast<int>(child.internalId() - 1), Name, kModelRow);
}

int RegistryModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_rows.size());
    }
    const bool hasChildren = parent.internalId() == kModelRow && parent.column() == Name;
    return hasChildren
        ? static_cast<int>(m_rows[static_cast<std::size_t>(parent.row())].versions.size())
        : 0;
}

int RegistryModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

} // namespace runlane::models
