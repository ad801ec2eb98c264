// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/model_texts.h"
#include "models/number_text.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <string>
#include <vector>

namespace runlane::models {

enum class DeletedModels { Hidden, Shown };

// The logged models of MLflow 3: fixed columns, then one for each metric over each data set, the
// most frequent first, at most kMostMetrics. Newest first unless a column is sorted. Selection
// survives every change but the loss of a row.
class LoggedModelsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Type,
        Status,
        Source, // the run that made it
        Experiment,
        Created,
        Workspace,
        Store,
        FixedColumns
    };
    static constexpr int kMostMetrics = 24;

    using QAbstractTableModel::QAbstractTableModel;

    void setStores(std::vector<ModelStore> stores, std::int64_t nowMillis);
    // Words that must all occur in a model: name, id, type, source run, experiment, params, tags.
    void setFilter(const QString& filter);
    void setDeleted(DeletedModels deleted);
    void setCompared(std::vector<ComparedSource> compared);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // -1: newest first

    // All of the stores, whatever the filter.
    [[nodiscard]] int activeCount() const;
    [[nodiscard]] int deletedCount() const;
    [[nodiscard]] int metricCount() const { return static_cast<int>(m_metrics.size()); }

    [[nodiscard]] const core::LoggedModel* modelAt(const QModelIndex& index) const;
    [[nodiscard]] core::SnapshotPtr snapshotAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfModel(int store, const QString& modelId) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        std::size_t store = 0;
        const core::LoggedModel* model = nullptr;
        std::vector<const core::DatasetMetric*> metrics = {}; // by metric column, null: none
    };
    // One metric over one data set, with what the column shares.
    struct MetricColumn
    {
        std::string key;
        std::string dataset;
        std::string digest;
        int decimals = 0;
        double best = 0;
        bool hasBest = false;
        bool hasNamesake = false; // another data set of the same name has the metric, too
    };

    void rebuild(std::vector<ModelStore> stores);
    void arrange(std::vector<ModelStore> stores, std::vector<MetricColumn> metrics);
    void fillRows(std::vector<ModelStore> stores, std::vector<MetricColumn> metrics);
    void order(std::vector<Row>& rows) const;
    [[nodiscard]] std::vector<Row> rowsOf(
        const std::vector<ModelStore>& stores, const QString& filter) const;
    [[nodiscard]] static std::vector<MetricColumn> metricsOf(const std::vector<Row>& rows);
    static void findMetrics(std::vector<Row>& rows, const std::vector<MetricColumn>& columns);
    static void findBest(MetricColumn& column, const std::vector<double>& numbers);
    [[nodiscard]] const ModelStore& storeOf(const Row& row) const { return m_stores[row.store]; }
    [[nodiscard]] static const core::DatasetMetric* metricOf(const Row& row, int column);
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] QString fullText(const Row& row, int column) const;
    [[nodiscard]] QVariant sortValue(const Row& row, int column) const;
    [[nodiscard]] QVariant metricData(const Row& row, int column, int role) const;
    [[nodiscard]] QVariant fixedData(const Row& row, int column, int role) const;

    std::vector<ModelStore> m_stores;
    std::vector<Row> m_rows;
    std::vector<MetricColumn> m_metrics;
    std::vector<ComparedSource> m_compared;
    QString m_filter;
    DeletedModels m_deleted = DeletedModels::Hidden;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::int64_t m_nowMillis = 0;
    NumberText m_numbers;
};

} // namespace runlane::models
