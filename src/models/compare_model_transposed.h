// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace runlane::models {

class CompareModel;

// The same comparison with one row a run: column 0 is the run, then one column for each row of the
// source that is chosen: an attribute, or a section, group or fold that stands for all below it.
// Cells have the source's roles; those of a column that stands for others say how many of them
// differ. Headers have DisplayRole, KeyRole, KindRole (CompareRow), NoteRole (which value of a
// metric, and an arrow up where higher is better), FamilyRole (int: analysis::DiffSection) and
// PathRole: the section and the groups it is in. Follows the source, which must outlive it.
class TransposedCompareModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // Rows of the source, column 0 of each.
    using Choice = std::function<std::vector<QModelIndex>()>;

    explicit TransposedCompareModel(CompareModel& source, QObject* parent = nullptr);

    // Asked whenever the source starts anew; without one: all attributes that are not folded,
    // without their parts.
    void setChoice(Choice choice);
    // Asks again.
    void choose();
    // Row of the source behind a column, invalid for column 0.
    [[nodiscard]] QModelIndex sourceRow(int column) const;
    // Column of a row of the source, or of what it is folded into; -1: none.
    [[nodiscard]] int columnOf(QModelIndex sourceRow) const;
    // Whether a column stands for the rows below its row.
    [[nodiscard]] bool isSummary(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(
        const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Column
    {
        QModelIndex row;
        bool isSummary = false;
        std::vector<std::size_t> keys; // rows of the diff it stands for
    };

    void collect();
    void announceChange();
    void addKeys(const QModelIndex& parent, std::vector<std::size_t>& keys) const;
    [[nodiscard]] QVariant summaryData(const Column& column, std::size_t run, int role) const;
    [[nodiscard]] QString headNote(const QModelIndex& row) const;
    [[nodiscard]] QString pathOf(const QModelIndex& row) const;

    CompareModel& m_source;
    Choice m_choice;
    std::vector<Column> m_columns;
};

} // namespace runlane::models
