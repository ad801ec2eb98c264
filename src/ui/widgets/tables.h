// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QPainter;
class QTableView;
class QTreeView;

namespace runlane::ui {

// Brings a table to the rules of the visual language: row height of the density, one line under
// each row, hover and selection as fills, no zebra, no vertical header. Follows density and theme.
void prepareTable(QTableView& table);
void prepareTree(QTreeView& tree);

// Base of every cell delegate: paints hover or selection over the whole row, the line under the
// row and the current cell's frame, then cell(). Subclasses paint their content in cell().
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const final;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    // option.rect is the cell without the row line; text, icon, font and alignment come from the
    // model. The default paints icon and text with 8 px padding.
    virtual void cell(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    // Fill under an unselected row, for example of a group row; invalid: none.
    [[nodiscard]] virtual QColor fill(const QModelIndex& index) const;
};

// Parts of a cell, for delegates. All take a rect and return what is left of it.
// In-cell bar, 36 x 8 px, share 0..1 of a stated scale, at the left end.
[[nodiscard]] QRect paintInCellBar(QPainter& painter, const QRect& rect, double share);
// The black diamond before the best value of a column; right: right edge of the diamond.
void paintBestMark(QPainter& painter, const QPointF& rightMiddle);
// A triangle that tells which way a value changed: in the colour of what that means, filled only
// when a test supports the change.
enum class ChangeWay { Up, Down };
enum class ChangeMeaning { Unknown, Better, Worse };
enum class ChangeSupport { NotTested, Supported };
struct ChangeMark
{
    ChangeWay way = ChangeWay::Up;
    ChangeMeaning meaning = ChangeMeaning::Unknown;
    ChangeSupport support = ChangeSupport::NotTested;
};
void paintChangeMark(QPainter& painter, const QRectF& square, ChangeMark mark);

} // namespace runlane::ui
