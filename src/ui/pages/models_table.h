// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/frozen_header.h"
#include "ui/tables/frozen_tree.h"

#include <QStyledItemDelegate>

#include <vector>

namespace runlane::ui {

// Column names with the sort arrow; the first column stays at the left.
class ModelsHeader : public FrozenHeader
{
    Q_OBJECT

public:
    using FrozenHeader::FrozenHeader;

    void setSort(int column, Qt::SortOrder order); // column -1: the usual order
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

class ModelsTable;

class ModelsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ModelsDelegate(ModelsTable* table);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintName(QPainter& painter, const QRect& rect, const QModelIndex& index) const;

    const ModelsTable* m_table;
};

// Registered models with their versions, or logged models: check box or swatch of the source run
// and the name in the frozen first column. The model speaks models::Role; rows without a run have
// no check box.
class ModelsTable : public FrozenTree
{
    Q_OBJECT

public:
    // sourceColumn: the column whose cells lead to the run.
    ModelsTable(QAbstractItemModel& model, int sourceColumn, QWidget* parent = nullptr);

    [[nodiscard]] ModelsHeader& modelsHeader() { return *m_header; }
    [[nodiscard]] int sourceColumn() const { return m_sourceColumn; }
    [[nodiscard]] QRect checkRect(const QModelIndex& index) const;
    // Whether the run of the row can be compared, and whether its cell is a link.
    [[nodiscard]] static bool hasRun(const QModelIndex& row);
    [[nodiscard]] bool isLink(const QModelIndex& index) const;
    // Selected rows, the current one when none is selected, in the order shown, column 0; a row
    // with children stands for all of them.
    [[nodiscard]] std::vector<QModelIndex> chosenRows() const;
    void expandAllRows();

Q_SIGNALS:
    void checkClicked(const QModelIndex& index);
    void linkClicked(const QModelIndex& index);
    void currentRowChanged();
    void selectionWasChanged();

protected:
    [[nodiscard]] QColor rowFill(const QModelIndex& row) const override;
    [[nodiscard]] int firstCellIndent(const QModelIndex& row) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(
        const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    ModelsHeader* m_header;
    QAbstractItemModel& m_model;
    int m_sourceColumn;
};

} // namespace runlane::ui
