// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/query_clauses.h"
#include "models/number_text.h"
#include "models/roles.h"
#include "models/run_columns.h"
#include "models/runs_arrangement.h"

#include <QAbstractItemModel>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace runlane::models {

using analysis::GroupStatistic;

// KindRole of a row. A group's cells: the value with the number of runs (NoteRole) in the name
// column; for a metric what the group statistic says, the mean of finished runs with "± 0.010 n 8"
// (NoteRole) at first; the common value or "5×" for five different ones for everything else.
// Qt::CheckStateRole of its first cell: how many of its runs are compared.
enum class RunRow { Run, Group };

// Roles of this table alone, after those of roles.h.
enum RunsRole {
    ColumnRole = Qt::UserRole + 500, // QString: analysis::columnText of a column
    WorstRole, // bool: worst of its column
    WaitingRole, // bool: it, or its history, is not read yet
    ShortNoteRole, // QString: of a group's cell, "± 0.010", with n where runs lack the value
    BarEndRole, // int: 1 and -1 where the value lies above or below the scale of the bar
};

// A compared run, as the table of runs shows it.
struct ComparedMark
{
    enum class Shown { Yes, Hidden };
    enum class Baseline { No, Yes };

    int store = 0; // RunStore::id
    std::string runId;
    int styleIndex = 0;
    Shown shown = Shown::Yes;
    Baseline baseline = Baseline::No;
};

// The table of runs of one or several stores: rows are runs in a given order, below their parents
// when nested; columns are attributes, params, metrics and tags. Filtering and sorting happen
// outside (analysis/run_values.h). Selection and expansion survive every change but the loss of a
// run.
class RunsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit RunsModel(QObject* parent = nullptr);

    void setNumberText(const NumberText& text);

    void setRuns(ArrangedRuns runs);
    void clear();
    // setRuns of one store, arranged as before.
    void setSnapshot(core::SnapshotPtr snapshot, std::vector<std::uint32_t> order,
        const std::optional<analysis::ColumnId>& sortedBy = std::nullopt);
    void setRowOrder(std::vector<std::uint32_t> order,
        const std::optional<analysis::ColumnId>& sortedBy = std::nullopt);
    void setNesting(Nesting nesting);
    // Puts runs with the same values below group rows; empty: no groups.
    void setGrouping(const std::vector<analysis::ColumnId>& columns);
    // What group rows show of metrics. Their order follows with the next setRuns.
    void setGroupStatistic(GroupStatistic statistic);
    void setColumns(std::vector<analysis::ColumnId> columns);
    void setCompared(const std::vector<ComparedMark>& compared);
    // Stores (RunStore::id) of which a part only is here: what a run lacks may still come.
    void setStoresBeingRead(std::set<int> stores);

    // Null when there are no runs.
    [[nodiscard]] const analysis::RunValuesPtr& values() const { return m_values; }
    [[nodiscard]] const std::vector<std::uint32_t>& rowOrder() const { return m_order; }
    [[nodiscard]] const Arrangement& arrangement() const { return m_arrangement; }
    [[nodiscard]] Nesting nesting() const { return m_arrangement.nesting; }
    [[nodiscard]] const std::vector<analysis::ColumnId>& grouping() const
    {
        return m_arrangement.grouping;
    }
    [[nodiscard]] GroupStatistic groupStatistic() const
    {
        return m_arrangement.groupOrder.statistic;
    }
    [[nodiscard]] const std::vector<analysis::ColumnId>& columns() const { return m_columns.ids(); }
    [[nodiscard]] const RunColumn& column(int index) const;
    // Scale of a metric column's bar, "0.85 to 0.94"; empty when there is none.
    [[nodiscard]] QString barScaleText(int column) const;

    // Null for a group row.
    [[nodiscard]] const core::Run* runAt(const QModelIndex& index) const;
    // Row of the set, kNoRow for a group row.
    [[nodiscard]] std::uint32_t rowAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfRun(int store, const std::string& runId, int column = 0) const;
    // Of whatever store.
    [[nodiscard]] QModelIndex indexOfRun(const std::string& runId, int column = 0) const;
    // Rows without those that only stand by, in their order.
    [[nodiscard]] std::vector<std::uint32_t> matchingRows() const;
    // "params.lr = '0.1'" for what the runs of a group row have in common within the groups around
    // it; nullopt: the query language cannot say it.
    [[nodiscard]] std::optional<std::string> groupClause(
        const QModelIndex& group, const analysis::QueryContext& context) const;
    // The innermost groups as runsBelow.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> innermostGroups() const;
    // The run of a row, all runs that a group counts in their order; of one that counts none those
    // that stand by.
    [[nodiscard]] std::vector<std::uint32_t> runsBelow(const QModelIndex& index) const;
    // Rows that have others below them, parents before their children.
    [[nodiscard]] std::vector<QModelIndex> parents() const;

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
        QString shortNote;
        QString full;
        QString toolTip; // plain
        QVariant sortValue;
        bool isMissing = false;
        bool differs = false;
    };

    [[nodiscard]] std::vector<int> newRunOfOld(const analysis::RunSet& next) const;
    [[nodiscard]] bool editRows(const ArrangedRuns& next, const std::vector<int>& newRun);
    void replaceRows(ArrangedRuns& next, const std::vector<int>& newRun);
    void adopt(const ArrangedRuns& next);
    void findMarks();
    [[nodiscard]] QModelIndex indexOfRow(std::uint32_t row, int column) const;
    void removeRootRows(int first, int last);
    void insertRootRows(int first, const std::vector<std::uint32_t>& runs);
    void emitAllChanged(const std::vector<int>& roles = {});
    [[nodiscard]] const std::vector<int>& childrenOf(const QModelIndex& parent) const;

    [[nodiscard]] Cell cell(const QModelIndex& index) const;
    [[nodiscard]] bool isBeingRead(const Cell& cell) const;
    [[nodiscard]] QVariant metricData(const Cell& cell, int role) const;
    [[nodiscard]] QString metricToolTip(const Cell& cell) const;
    [[nodiscard]] QString headerToolTip(const RunColumn& column) const;
    [[nodiscard]] QString parentName(int store, std::string_view id) const;
    [[nodiscard]] QVariant textData(const Cell& cell, int role) const;
    [[nodiscard]] QVariant attributeData(const Cell& cell, int role) const;
    [[nodiscard]] QVariant timeData(const Cell& cell, int role) const;
    [[nodiscard]] QVariant durationData(const Cell& cell, int role) const;
    [[nodiscard]] QVariant rowData(const Cell& cell, int role) const;
    [[nodiscard]] QVariant groupData(const QModelIndex& index, int role) const;
    [[nodiscard]] const GroupCell& groupCell(const analysis::RunNode& node, int column) const;
    [[nodiscard]] GroupCell groupMetric(
        const analysis::RunGroup& group, const RunColumn& column) const;
    void tellStatistic(
        GroupCell& cell, const analysis::GroupSummary& summary, const RunColumn& column) const;
    void tellCounts(GroupCell& cell, const analysis::GroupSummary& summary, const RunColumn& column,
        std::size_t runs) const;
    [[nodiscard]] GroupCell groupText(
        const analysis::RunGroup& group, const RunColumn& column) const;
    [[nodiscard]] QVariant groupTitle(const analysis::RunGroup& group, int role) const;
    [[nodiscard]] Qt::CheckState groupCheck(int group) const;
    [[nodiscard]] QString groupValueText(const analysis::RunGroup& group) const;
    [[nodiscard]] QString accessibleText(const QModelIndex& index, const Cell& cell) const;
    [[nodiscard]] RunState state(std::uint32_t row) const;

    NumberText m_text;
    analysis::RunValuesPtr m_values;
    std::vector<std::uint32_t> m_order;
    Arrangement m_arrangement;
    analysis::RunTree m_tree;
    RunColumns m_columns;
    mutable std::map<std::pair<int, int>, GroupCell> m_groupCells; // by group and column
    mutable std::vector<std::optional<Qt::CheckState>> m_groupChecks; // by group
    std::set<int> m_storesBeingRead;
    std::vector<ComparedMark> m_compared;
    std::unordered_map<std::uint32_t, std::size_t> m_markOfRow; // into m_compared
    std::int64_t m_readAtMillis = 0;
};

} // namespace runlane::models
