// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/model_texts.h"
#include "models/number_text.h"

#include <QAbstractItemModel>

#include <cstdint>
#include <optional>
#include <vector>

namespace runlane::models {

enum class Prompts { Hidden, Shown };

// Registered models and below each its versions, newest first. Registered models stand by name
// unless a column is sorted; versions follow the same column. Selection and expansion survive every
// change but the loss of a row.
class RegistryModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Aliases,
        Stage,
        Source, // the run that made a version
        Status,
        Created,
        Tags,
        Description,
        Workspace,
        Store,
        ColumnCount
    };
    enum class Kind { Model, Version }; // KindRole

    using QAbstractItemModel::QAbstractItemModel;

    void setStores(std::vector<ModelStore> stores, std::int64_t nowMillis);
    // Words that must all occur in a model or in one of its versions: names, aliases, stages, tags,
    // descriptions, source runs.
    void setFilter(const QString& filter);
    // Prompts are kept in the registry, too (tag mlflow.prompt.is_prompt).
    void setPrompts(Prompts prompts);
    void setCompared(std::vector<ComparedSource> compared);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // -1: by name

    // All of the stores, whatever the filter.
    [[nodiscard]] int registeredCount() const; // without prompts
    [[nodiscard]] int promptCount() const;
    [[nodiscard]] const std::vector<ModelStore>& stores() const { return m_stores; }

    [[nodiscard]] const core::RegisteredModel* modelAt(const QModelIndex& index) const;
    [[nodiscard]] const core::ModelVersion* versionAt(const QModelIndex& index) const;
    [[nodiscard]] core::SnapshotPtr snapshotAt(const QModelIndex& index) const;
    // Row of a model, or of one of its versions unless version is empty; invalid when not shown.
    [[nodiscard]] QModelIndex indexOfModel(
        int store, const QString& workspace, const QString& name, const QString& version) const;

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
    struct Row
    {
        std::size_t store = 0;
        const core::RegisteredModel* model = nullptr;
        std::vector<const core::ModelVersion*> versions; // shown ones
        QString key;
    };

    // What a row is found by again; version is empty for the model itself.
    struct Place
    {
        QString model;
        QString version;
    };

    void rebuild(std::vector<ModelStore> stores);
    [[nodiscard]] Place placeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Place& place, int column) const;
    [[nodiscard]] std::vector<Row> filteredRows() const;
    void order(std::vector<Row>& rows) const;
    [[nodiscard]] const Row* rowOf(const QModelIndex& index) const;
    [[nodiscard]] const ModelStore& storeOf(const Row& row) const { return m_stores[row.store]; }
    [[nodiscard]] QString modelText(const Row& row, int column) const;
    [[nodiscard]] QString versionText(
        const Row& row, const core::ModelVersion& version, int column) const;
    [[nodiscard]] QString fullText(
        const Row& row, const core::ModelVersion* version, int column) const;
    [[nodiscard]] QVariant sortValue(
        const Row& row, const core::ModelVersion* version, int column) const;
    [[nodiscard]] QVariant versionData(
        const Row& row, const core::ModelVersion& version, int column, int role) const;
    [[nodiscard]] QVariant modelData(const Row& row, int column, int role) const;
    [[nodiscard]] QString timeText(const std::optional<std::int64_t>& millis) const;

    std::vector<ModelStore> m_stores;
    std::vector<Row> m_rows;
    std::vector<ComparedSource> m_compared;
    QString m_filter;
    Prompts m_prompts = Prompts::Hidden;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::int64_t m_nowMillis = 0;
};

} // namespace runlane::models
