// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_diff.h"
#include "exports/compare_table.h"
#include "ui/pages/compare_widths.h"
#include "ui/tables/frozen_tree.h"

#include <QString>
#include <QStyledItemDelegate>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace runlane::models {
class CompareModel;
class TransposedCompareModel;
} // namespace runlane::models

namespace runlane::ui {

class CompareDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

using exports::CompareLayout;

// The table of the Compare page. Keeps what is expanded and the current cell when the model starts
// anew, as long as run and attribute are still there. At first sections, groups of at most 20
// attributes and short lists of packages that differ are expanded.
class CompareTable : public FrozenTree
{
    Q_OBJECT

public:
    CompareTable(models::CompareModel& model, QWidget* parent = nullptr);

    void setTableLayout(CompareLayout layout);
    [[nodiscard]] CompareLayout tableLayout() const { return m_layout; }
    // Index of the run that the current cell belongs to; nothing on names and heads.
    [[nodiscard]] std::optional<std::size_t> currentRun() const;
    // Row of the model's diff that the current cell belongs to.
    [[nodiscard]] std::optional<std::size_t> currentDiffRow() const;
    [[nodiscard]] std::optional<std::size_t> runAt(const QPoint& viewportPosition) const;
    // Rows of the model's diff to copy or export, in order: attributes of open sections and of all
    // their groups, of folds and values only when they are open.
    [[nodiscard]] std::vector<std::size_t> shownDiffRows() const;
    // Row of the model's diff, and run, that a cell belongs to; nothing on heads.
    [[nodiscard]] std::optional<std::size_t> diffRowOf(const QModelIndex& index) const;
    [[nodiscard]] std::optional<std::size_t> runOf(const QModelIndex& index) const;
    void goToRun(std::size_t run);
    // Columns are as wide as the user dragged them last, by run or attribute, whatever is searched
    // for, opened or added; the others have a usual width.
    void setWidths(CompareWidths widths);
    [[nodiscard]] const CompareWidths& widths() const { return m_widths; }
    // Every section, group and value with parts; folds stay as they are.
    void expandEverything();
    void collapseEverything();
    // Runs down: the row of the model behind a column, and whether it can be opened or is open; the
    // row that holds it, which closes with all beside it, invalid on the first column.
    [[nodiscard]] bool canOpen(int column) const;
    [[nodiscard]] bool isColumnOpen(int column) const;
    [[nodiscard]] QModelIndex holderOf(int column) const;
    void toggleColumn(int column);
    void closeHolder(int column);
    // Finds the cells that hold what is searched for, in the order shown; to be called when the
    // search has changed.
    void collectMatches();
    // Makes the next (step 1) or previous (-1) of them, from the current cell on, the current one,
    // around the ends.
    void showMatch(int step);
    // currentMatch: -1 when the current cell is none of them.
    [[nodiscard]] int matchCount() const { return static_cast<int>(m_matches.size()); }
    [[nodiscard]] int currentMatch() const;

    // Runs down: where the row of the baseline is painted while it is scrolled out of sight, at the
    // top or at the bottom; empty: it is not.
    [[nodiscard]] QRect keptRow() const;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

    [[nodiscard]] const QStringList& searchWords() const;
    [[nodiscard]] int rowHeightPx() const override;
    void reset() override;

Q_SIGNALS:
    void currentCellChanged();
    void widthsChanged(); // by the user
    // The user dragged a run to another place; numbers of runs.
    void runMoved(std::size_t from, std::size_t to);

protected:
    [[nodiscard]] bool isSpanned(const QModelIndex& row) const override;
    [[nodiscard]] QColor rowFill(const QModelIndex& row) const override;
    [[nodiscard]] int firstCellIndent(const QModelIndex& row) const override;
    [[nodiscard]] bool hasLineBefore(int logicalColumn) const override;
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(
        const QItemSelection& selected, const QItemSelection& deselected) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    using Place = std::pair<int, int>; // row and visual column, as shown
    struct Match
    {
        Place place;
        QModelIndex cell;
    };

    [[nodiscard]] bool isMatch(const QModelIndex& cell) const;
    [[nodiscard]] Place currentPlace() const;
    void showModel(QAbstractItemModel* model);
    void remember();
    void rememberExpansion(const QModelIndex& row, bool isOpen);
    [[nodiscard]] bool isOpenAtFirst(const QModelIndex& row) const;
    [[nodiscard]] QString expansionKey(const QModelIndex& row) const;
    void restoreExpansion(const QModelIndex& parent);
    void collectDiffRows(const QModelIndex& parent, std::vector<std::size_t>& rows) const;
    [[nodiscard]] bool isOpen(const QModelIndex& row) const;
    void setAllExpanded(const QModelIndex& parent, bool isOpen);
    void passMoveOn(int logicalIndex, int oldVisual, int newVisual);
    void fitColumns();
    [[nodiscard]] QString widthKey(int column) const;
    [[nodiscard]] int usualWidth(int column) const;
    void keepWidth(int column, int widthPx);
    void forgetWidth(int column);
    void freezeBaseline();
    void clickHead(int column);
    void setOpen(const QModelIndex& row, bool isOpen);
    void collectColumns(const QModelIndex& parent, std::vector<QModelIndex>& rows) const;
    void restoreRows();
    void restoreCurrent();

    models::CompareModel& m_model;
    models::TransposedCompareModel* m_transposed;
    CompareLayout m_layout = CompareLayout::RunsAcross;
    std::map<QString, bool> m_expansion; // what the user chose
    CompareWidths m_widths;
    std::vector<Match> m_matches; // in the order shown, until the model starts anew
    QString m_currentKey;
    QString m_currentOwner;
    QString m_currentRunId;
    int m_currentStore = 0;
    analysis::DiffSection m_currentSection = analysis::DiffSection::Metrics;
    QMetaObject::Connection m_resetDone;
    bool m_isRestoring = false;
};

} // namespace runlane::ui
