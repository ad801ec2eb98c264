// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/number_text.h"
#include "models/roles.h"
#include "models/run_columns.h"
#include "models/run_tree.h"

#include <QAbstractItemModel>

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace runlane::models {

// KindRole of a row. A group's cells: the value with the number of runs (NoteRole) in the name
// column; the mean of finished runs with "± 0.010 n 8" (NoteRole) for a metric; the common value or
// "5×" for five different ones for a param or tag.
enum class RunRow { Run, Group };

// A compared run, as the table of runs shows it.
struct ComparedMark
{
    enum class Shown { Yes, Hidden };
    enum class Baseline { No, Yes };

    std::string runId;
    int styleIndex = 0;
    Shown shown = Shown::Yes;
    Baseline baseline = Baseline::No;
};

// The table of runs of one store: rows are runs in a given order, below their parents when nested;
// columns are attributes, params, metrics and tags. Filtering and sorting happen outside
// (analysis/run_table.h). Selection and expansion survive every change but the loss of a run.
class RunsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit RunsModel(QObject* parent = nullptr);

    void setNumberText(const NumberText& text);

    // order: indexes into snapshot->runs. sortedBy: first sort column, places parents without a
    // value.
    void setSnapshot(core::SnapshotPtr snapshot, std::vector<std::uint32_t> order,
        const std::optional<analysis::ColumnId>& sortedBy = std::nullopt);
    void setRowOrder(std::vector<std::uint32_t> order,
        const std::optional<analysis::ColumnId>& sortedBy = std::nullopt);
    void setNesting(Nesting nesting);
    // Puts runs with the same value of a column below a group row each; nothing: no groups.
    void setGrouping(const std::optional<analysis::ColumnId>& column);
    void setColumns(std::vector<analysis::ColumnId> columns);
    void setCompared(const std::vector<ComparedMark>& compared);

    [[nodiscard]] const core::SnapshotPtr& snapshot() const { return m_snapshot; }
    [[nodiscard]] const std::vector<std::uint32_t>& rowOrder() const { return m_order; }
    [[nodiscard]] Nesting nesting() const { return m_nesting; }
    [[nodiscard]] const std::optional<analysis::ColumnId>& grouping() const { return m_grouping; }
    [[nodiscard]] const std::vector<analysis::ColumnId>& columns() const { return m_columns.ids(); }
    [[nodiscard]] const RunColumn& column(int index) const;
    // Scale of a metric column's bar, "0.85 to 0.94"; empty when there is none.
    [[nodiscard]] QString barScaleText(int column) const;

    // Null for a group row.
    [[nodiscard]] const core::Run* runAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfRun(const std::string& runId, int column = 0) const;

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
    static constexpr int kGoneNode = -2; // parent of a node that left the table

    struct Cell;
    // A summary, made when it is first shown.
    struct GroupCell
    {
        QString text;
        QString note;
        QString full;
        QString toolTip; // plain
        QVariant sortValue;
        bool isMissing = false;
        bool differs = false;
    };

    void arrange(core::SnapshotPtr snapshot, std::vector<std::uint32_t> order);
    [[nodiscard]] std::vector<int> newRunOfOld(const core::SnapshotPtr& next) const;
    [[nodiscard]] bool editRows(const core::SnapshotPtr& next,
        const std::vector<std::uint32_t>& order, const std::vector<int>& newRun);
    void replaceRows(const core::SnapshotPtr& next, const std::vector<std::uint32_t>& order,
        const std::vector<int>& newRun);
    void adopt(const core::SnapshotPtr& next, const std::vector<std::uint32_t>& order);
    void removeRootRows(int first, int last);
    void insertRootRows(int first, const std::vector<std::uint32_t>& runs);
    void emitAllChanged(const std::vector<int>& roles = {});
    [[nodiscard]] const std::vector<int>& childrenOf(const QModelIndex& parent) const;

    [[nodiscard]] Cell cell(const QModelIndex& index) const;
    [[nodiscard]] QVariant metricData(const Cell& cell, int role) const;
    [[nodiscard]] QVariant textData(const Cell& cell, int role) const;
    [[nodiscard]] QVariant attributeData(const Cell& cell, int role) const;
    [[nodiscard]] QVariant timeData(const Cell& cell, int role) const;
    [[nodiscard]] QVariant durationData(const Cell& cell, int role) const;
    [[nodiscard]] QVariant rowData(const Cell& cell, int role) const;
    [[nodiscard]] QVariant groupData(const QModelIndex& index, int role) const;
    [[nodiscard]] const GroupCell& groupCell(const RunNode& node, int column) const;
    [[nodiscard]] GroupCell groupMetric(const RunGroup& group, const RunColumn& column) const;
    [[nodiscard]] GroupCell groupText(const RunGroup& group, const RunColumn& column) const;
    [[nodiscard]] QVariant groupTitle(const RunGroup& group, int role) const;
    [[nodiscard]] QModelIndex indexOfGroup(
        const RunTree& tree, const RunGroup& group, int column) const;
    [[nodiscard]] QString accessibleText(const QModelIndex& index, const Cell& cell) const;
    [[nodiscard]] RunState state(const core::Run& run) const;

    NumberText m_text;
    core::SnapshotPtr m_snapshot;
    std::vector<std::uint32_t> m_order;
    std::optional<analysis::ColumnId> m_sortedBy;
    Nesting m_nesting = Nesting::Flat;
    std::optional<analysis::ColumnId> m_grouping;
    RunTree m_tree;
    RunColumns m_columns;
    mutable std::map<std::pair<int, int>, GroupCell> m_groupCells; // by group and column
    std::unordered_map<std::string, ComparedMark> m_compared;
    std::unordered_set<std::string_view> m_silentRuns; // ids, from the snapshot's problems
    std::unordered_map<std::string_view, std::string_view> m_experimentNames;
};

} // namespace runlane::models
