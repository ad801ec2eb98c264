// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"
#include "ui/tables/frozen_header.h"
#include "ui/tables/frozen_tree.h"

#include <QStyledItemDelegate>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace runlane::models {
class RunsModel;
}

namespace runlane::ui {

// Column names below the names of their families, what a metric column shows, sort arrows with
// their rank.
class RunsHeader : public FrozenHeader
{
    Q_OBJECT

public:
    using FrozenHeader::FrozenHeader;

    void setSortKeys(std::vector<analysis::SortKey> keys);
    [[nodiscard]] const std::vector<analysis::SortKey>& sortKeys() const { return m_keys; }
    // Where names begin in the first column.
    void setFirstIndent(int indentPx);
    // Width in which the name stands uncut with what a metric column shows, the arrow and its rank.
    [[nodiscard]] int nameWidth(int logicalIndex) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    [[nodiscard]] analysis::ColumnFamily familyOf(int logicalIndex) const;
    [[nodiscard]] bool beginsFamily(int logicalIndex) const;
    void paintArrow(QPainter& painter, const QRect& rect, int logicalIndex) const;
    [[nodiscard]] int rankOf(int logicalIndex) const; // -1: not sorted by it

    std::vector<analysis::SortKey> m_keys;
    int m_firstIndentPx = 0;
};

// The hollow diamond before the worst value of a column, its right corner at rightMiddle.
void paintWorstMark(QPainter& painter, const QPointF& rightMiddle);

class RunsTable;

class RunsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RunsDelegate(RunsTable* table);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGroup(QPainter& painter, const QRect& cell, const QModelIndex& shownIndex) const;
    void paintName(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintMetric(QPainter& painter, const QRect& rect, const QModelIndex& index) const;

    const RunsTable* m_table;
};

// The table of runs: check box or swatch, name and tree in the frozen first column.
class RunsTable : public FrozenTree
{
    Q_OBJECT

public:
    explicit RunsTable(models::RunsModel& model, QWidget* parent = nullptr);
    // After the text size changed.
    void takeTextSize();
    // After columns changed: what is selected are rows.
    void selectWholeRows();

    [[nodiscard]] RunsHeader& runsHeader() { return *m_header; }
    [[nodiscard]] const RunsHeader& runsHeader() const { return *m_header; }
    // Columns with in-cell bars and steps. The first one is what the best are found by.
    void setBarColumns(const std::vector<int>& columns);
    // The first, -1: none.
    [[nodiscard]] int barColumn() const;
    [[nodiscard]] std::vector<int> barColumns() const;
    [[nodiscard]] bool hasBar(int column) const;
    // Width kept for "@5,170" in a column with bars.
    [[nodiscard]] int stepWidthPx(int column) const;
    // Opens every parent that the user has not closed.
    void expandParents();
    [[nodiscard]] QRect checkRect(const QModelIndex& index) const;
    // Where the title of a group stands: its first cell and the empty ones behind it.
    [[nodiscard]] QRect titleRect(const QModelIndex& row) const;
    // The selected runs, the current one when none is selected, in the order shown, as rows of the
    // set; a group stands for all its runs.
    [[nodiscard]] std::vector<std::uint32_t> chosenRuns() const;
    // Selected rows, without counting what groups hold.
    [[nodiscard]] int selectedRowCount() const;
    // Runs that carry a pin, as rows of the set.
    void setPinned(std::set<std::uint32_t> rows);
    [[nodiscard]] bool isPinned(const QModelIndex& row) const;

Q_SIGNALS:
    // Selected rows are being dragged; whoever listens starts the drag.
    void dragStarted();
    void checkClicked(const QModelIndex& index);
    void currentRunChanged();
    void selectedRowsChanged();

protected:
    [[nodiscard]] QColor rowFill(const QModelIndex& row) const override;
    [[nodiscard]] int firstCellIndent(const QModelIndex& row) const override;
    [[nodiscard]] bool hasLineBefore(int logicalColumn) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    RunsHeader* m_header;
    models::RunsModel& m_model;
    struct Bar
    {
        int column = 0;
        int stepWidthPx = 0;
    };
    [[nodiscard]] int widestStep(int column) const;

    std::vector<Bar> m_bars;
    bool m_hasParents = false;
    bool m_isExpanding = false;
    std::set<std::string> m_closedParents;
    std::set<std::uint32_t> m_pinned;
    std::optional<QPoint> m_dragFrom; // pressed on a selected row
};

} // namespace runlane::ui
