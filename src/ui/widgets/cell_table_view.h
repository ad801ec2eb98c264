// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell_table_model.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace runlane::ui {

// Draws the cells of a CellTableModel: swatch, evidence badge, best mark, change mark, text, note.
class CellTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

// Header with a second line above for columns that belong together.
class CellHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit CellHeader(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    [[nodiscard]] bool hasGroups() const;
    [[nodiscard]] int groupHeight() const;
};

// A table as part of a page: as high as its rows, no scroll bar of its own downwards.
class CellTableView : public QTableView
{
    Q_OBJECT

public:
    explicit CellTableView(QWidget* parent = nullptr);

    [[nodiscard]] models::CellTableModel& cells() { return m_model; }
    // Widths by content; the first column takes what is left.
    void fitColumns();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    // Selected cells, else the whole table, as text with tabs and as HTML.
    void copySelection() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    models::CellTableModel m_model;
};

} // namespace runlane::ui
