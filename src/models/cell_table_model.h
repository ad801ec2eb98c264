// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <optional>
#include <vector>

// A small table whose cells are made by its owner: results, classes, values at the crosshair.
namespace runlane::models {

enum class CellTone { Normal, Quiet, Warn };
enum class CellMark { None, Best, Baseline };
// Direction of a change that is not tested: drawn outlined.
enum class CellChange { None, Up, Down };

// text and note are plain text; note follows in the smaller size. swatch: number of the run style
// or -1. evidenceLevel: 1 to 6 draws the badge before the text, 0 none.
struct Cell
{
    QString text;
    QString note;
    QString toolTip;
    QString accessibleText; // empty: text and note
    CellTone tone = CellTone::Normal;
    CellMark mark = CellMark::None;
    CellChange change = CellChange::None;
    bool isStrong = false;
    int swatch = -1;
    int evidenceLevel = 0;
};

enum class CellAlignment { Text, Number };

// group: name over several neighbouring columns of the same group, may be empty.
struct CellColumn
{
    QString title;
    CellAlignment alignment = CellAlignment::Text;
    QString toolTip;
    QString group;
    int groupSwatch = -1;
    int swatch = -1; // of the column itself: a run
};

class CellTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        CellNoteRole = Qt::UserRole + 1,
        ToneRole,
        MarkRole,
        ChangeRole,
        StrongRole,
        SwatchRole,
        EvidenceRole,
        GroupRole, // header
        GroupSwatchRole, // header
        // SwatchRole is also of the header
    };

    using QAbstractTableModel::QAbstractTableModel;

    // rows: each as long as columns; shorter ones are filled with empty cells.
    void setContent(std::vector<CellColumn> columns, std::vector<std::vector<Cell>> rows);
    [[nodiscard]] const std::vector<CellColumn>& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<std::vector<Cell>>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<CellColumn> m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace runlane::models
