// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QTreeView>

namespace runlane::ui {

class FrozenHeader;

// A tree whose first columns stay at the left while the others scroll, with one line under each
// row, hover and selection over whole cells or rows, chevrons of the icon set. Delegates paint the
// content only: background, lines and the current cell's frame are painted here.
class FrozenTree : public QTreeView
{
    Q_OBJECT

public:
    // The tree takes the header.
    explicit FrozenTree(FrozenHeader* header, QWidget* parent = nullptr);

    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

    // Height of the rows at the present density.
    [[nodiscard]] virtual int rowHeightPx() const;
    // Where the chevron of a row with children is painted.
    [[nodiscard]] QRect chevronRect(const QModelIndex& index) const;

Q_SIGNALS:
    // Enter or double click on a cell.
    void cellActivated(const QModelIndex& index);

protected:
    // Rows whose first cell is painted over the whole width, for example section heads.
    [[nodiscard]] virtual bool isSpanned(const QModelIndex& row) const;
    [[nodiscard]] virtual QColor rowFill(const QModelIndex& row) const;
    // Left end of what the first cell shows, from its own left end; chevrons stand before it.
    [[nodiscard]] virtual int firstCellIndent(const QModelIndex& row) const;
    // Whether a line is painted left of the column.
    [[nodiscard]] virtual bool hasLineBefore(int logicalColumn) const;

    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    void drawBranches(
        QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    [[nodiscard]] QModelIndex moveCursor(
        CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] QColor restingFill(const QModelIndex& row) const; // of cells not selected
    void paintCell(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
        const QRect& rect) const;
    void paintFrozen(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& row) const;
    [[nodiscard]] QModelIndex besides(int step) const;
    void hover(const QModelIndex& row);

    FrozenHeader* m_frozen;
    QPersistentModelIndex m_hovered; // column 0
};

} // namespace runlane::ui
