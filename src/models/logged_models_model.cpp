// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logged_models_model.h"

#include "analysis/metric_direction.h"
#include "analysis/number_format.h"
#include "models/display_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

// Rows, metric columns and their order; the cells stand in logged_models_cells.cpp.
namespace runlane::models {

namespace {

bool isDeleted(const core::LoggedModel& model)
{
    return model.stage == core::LifecycleStage::Deleted;
}

QStringList searchedTexts(const ModelStore& store, const core::LoggedModel& model)
{
    QStringList texts{toText(model.name), toText(model.id), toText(model.modelType),
        toText(model.sourceRunId), sourceRunText(*store.snapshot, model.sourceRunId),
        experimentNameOf(*store.snapshot, model.experimentId), modelTagsText(model.tags),
        store.name};
    for (const core::KeyValue& param : model.params) {
        texts.append(toText(param.key) + QLatin1Char('=') + toText(param.value));
    }
    return texts;
}

// Key, data set, digest.
using MetricKey = std::tuple<std::string_view, std::string_view, std::string_view>;

MetricKey keyOf(const core::DatasetMetric& metric)
{
    return {metric.key, metric.datasetName, metric.datasetDigest};
}

} // namespace

std::vector<LoggedModelsModel::Row> LoggedModelsModel::rowsOf(
    const std::vector<ModelStore>& stores, const QString& filter) const
{
    std::vector<Row> rows;
    for (std::size_t store = 0; store < stores.size(); ++store) {
        if (stores[store].snapshot == nullptr) {
            continue;
        }
        for (const core::LoggedModel& model : stores[store].snapshot->loggedModels) {
            const bool isShown = m_deleted == DeletedModels::Shown || !isDeleted(model);
            if (isShown
                && (filter.isEmpty()
                    || matchesEveryWord(filter, searchedTexts(stores[store], model)))) {
                rows.push_back({store, &model});
            }
        }
    }
    return rows;
}

std::vector<LoggedModelsModel::MetricColumn> LoggedModelsModel::metricsOf(
    const std::vector<Row>& rows)
{
    std::map<MetricKey, std::vector<double>> values;
    for (const Row& row : rows) {
        for (const core::DatasetMetric& metric : row.model->datasetMetrics) {
            values[keyOf(metric)].push_back(metric.value);
        }
    }
    std::vector<std::pair<MetricKey, std::vector<double>>> known(values.begin(), values.end());
    std::stable_sort(known.begin(), known.end(),
        [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    known.resize(std::min<std::size_t>(known.size(), kMostMetrics));
    std::vector<MetricColumn> columns;
    for (const auto& [key, numbers] : known) {
        MetricColumn column;
        std::tie(column.key, column.dataset, column.digest) = key;
        column.decimals = analysis::columnDecimals(numbers);
        findBest(column, numbers);
        column.hasNamesake = std::count_if(known.begin(), known.end(), [&](const auto& other) {
            return std::get<0>(other.first) == column.key
                && std::get<1>(other.first) == column.dataset;
        }) > 1;
        columns.push_back(std::move(column));
    }
    return columns;
}

void LoggedModelsModel::findMetrics(
    std::vector<Row>& rows, const std::vector<MetricColumn>& columns)
{
    std::map<MetricKey, std::size_t> places;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        places.emplace(MetricKey{columns[i].key, columns[i].dataset, columns[i].digest}, i);
    }
    for (Row& row : rows) {
        row.metrics.assign(columns.size(), nullptr);
        for (const core::DatasetMetric& metric : row.model->datasetMetrics) {
            const auto place = places.find(keyOf(metric));
            if (place != places.end()) {
                row.metrics[place->second] = &metric;
            }
        }
    }
}

void LoggedModelsModel::findBest(MetricColumn& column, const std::vector<double>& numbers)
{
    const analysis::Direction direction = analysis::metricDirection(column.key);
    std::vector<double> finite;
    std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(finite),
        [](double value) { return std::isfinite(value); });
    if (finite.size() < 2 || direction == analysis::Direction::Unknown) {
        return;
    }
    const auto [least, most] = std::minmax_element(finite.begin(), finite.end());
    column.hasBest = *least != *most;
    column.best = direction == analysis::Direction::HigherIsBetter ? *most : *least;
}

void LoggedModelsModel::order(std::vector<Row>& rows) const
{
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        const std::int64_t left = a.model->creationTimeMillis.value_or(0);
        const std::int64_t right = b.model->creationTimeMillis.value_or(0);
        return left != right ? left > right : a.model->id < b.model->id;
    });
    if (m_sortColumn < 0 || m_sortColumn >= FixedColumns + metricCount()) {
        return;
    }
    std::vector<std::pair<QVariant, Row>> keyed;
    keyed.reserve(rows.size());
    for (Row& row : rows) {
        QVariant value = sortValue(row, m_sortColumn);
        keyed.emplace_back(std::move(value), std::move(row));
    }
    std::stable_sort(keyed.begin(), keyed.end(), [this](const auto& a, const auto& b) {
        return compareForOrder(a.first, b.first, m_order) < 0;
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(),
        [](auto& entry) { return std::move(entry.second); });
}

void LoggedModelsModel::fillRows(std::vector<ModelStore> stores, std::vector<MetricColumn> metrics)
{
    // The old snapshots live until their rows are gone.
    std::swap(m_stores, stores);
    m_metrics = std::move(metrics);
    std::vector<Row> rows = rowsOf(m_stores, m_filter);
    findMetrics(rows, m_metrics);
    order(rows);
    m_rows = std::move(rows);
}

void LoggedModelsModel::rebuild(std::vector<ModelStore> stores)
{
    // Columns are those of all models, so that typing a filter does not move them.
    std::vector<MetricColumn> metrics = metricsOf(rowsOf(stores, {}));
    const bool hasSameColumns = std::equal(metrics.begin(), metrics.end(), m_metrics.begin(),
        m_metrics.end(), [](const MetricColumn& a, const MetricColumn& b) {
            return std::tie(a.key, a.dataset, a.digest) == std::tie(b.key, b.dataset, b.digest);
        });
    if (!hasSameColumns) {
        beginResetModel();
        fillRows(std::move(stores), std::move(metrics));
        endResetModel();
        return;
    }
    arrange(std::move(stores), std::move(metrics));
}

void LoggedModelsModel::arrange(std::vector<ModelStore> stores, std::vector<MetricColumn> metrics)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::pair<int, QString>> places;
    for (const QModelIndex& index : before) {
        places.emplace_back(index.data(StoreRole).toInt(), index.data(KeyRole).toString());
    }
    fillRows(std::move(stores), std::move(metrics));
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto& [store, id] = places[static_cast<std::size_t>(i)];
        const QModelIndex found = indexOfModel(store, id);
        after.push_back(
            found.isValid() ? found.siblingAtColumn(before[i].column()) : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void LoggedModelsModel::setStores(std::vector<ModelStore> stores, std::int64_t nowMillis)
{
    m_nowMillis = nowMillis;
    rebuild(std::move(stores));
}

void LoggedModelsModel::setFilter(const QString& filter)
{
    if (m_filter != filter) {
        m_filter = filter;
        arrange(m_stores, m_metrics);
    }
}

void LoggedModelsModel::setDeleted(DeletedModels deleted)
{
    if (m_deleted != deleted) {
        m_deleted = deleted;
        rebuild(m_stores);
    }
}

void LoggedModelsModel::sort(int column, Qt::SortOrder order)
{
    if (m_sortColumn != column || m_order != order) {
        m_sortColumn = column;
        m_order = order;
        arrange(m_stores, m_metrics);
    }
}

void LoggedModelsModel::setCompared(std::vector<ComparedSource> compared)
{
    if (m_compared != compared) {
        m_compared = std::move(compared);
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {ComparedStyleRole});
        }
    }
}

int LoggedModelsModel::deletedCount() const
{
    int count = 0;
    for (const ModelStore& store : m_stores) {
        if (store.snapshot != nullptr) {
            const auto& models = store.snapshot->loggedModels;
            count += static_cast<int>(std::count_if(models.begin(), models.end(), isDeleted));
        }
    }
    return count;
}

int LoggedModelsModel::activeCount() const
{
    int count = 0;
    for (const ModelStore& store : m_stores) {
        count +=
            store.snapshot == nullptr ? 0 : static_cast<int>(store.snapshot->loggedModels.size());
    }
    return count - deletedCount();
}

const core::LoggedModel* LoggedModelsModel::modelAt(const QModelIndex& index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].model : nullptr;
}

core::SnapshotPtr LoggedModelsModel::snapshotAt(const QModelIndex& index) const
{
    return index.isValid() ? storeOf(m_rows[static_cast<std::size_t>(index.row())]).snapshot
                           : nullptr;
}

QModelIndex LoggedModelsModel::indexOfModel(int store, const QString& modelId) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (storeOf(m_rows[i]).id == store && toText(m_rows[i].model->id) == modelId) {
            return index(static_cast<int>(i), Name);
        }
    }
    return {};
}

int LoggedModelsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LoggedModelsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FixedColumns + metricCount();
}

} // namespace runlane::models
