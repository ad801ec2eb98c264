// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cell_table_model.h"

namespace runlane::models {

namespace {

QString spokenText(const Cell& cell)
{
    if (!cell.accessibleText.isEmpty()) {
        return cell.accessibleText;
    }
    return cell.note.isEmpty() ? cell.text : cell.text + QLatin1Char(' ') + cell.note;
}

} // namespace

void CellTableModel::setContent(
    std::vector<CellColumn> columns, std::vector<std::vector<Cell>> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    for (std::vector<Cell>& row : m_rows) {
        row.resize(m_columns.size());
    }
    endResetModel();
}

int CellTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CellTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto column = static_cast<std::size_t>(index.column());
    const Cell& cell = m_rows[static_cast<std::size_t>(index.row())][column];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.toolTip.isEmpty() ? QVariant() : cell.toolTip.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return spokenText(cell);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
            | (m_columns[column].alignment == CellAlignment::Number ? Qt::AlignRight
                                                                    : Qt::AlignLeft));
    case CellNoteRole:
        return cell.note;
    case ToneRole:
        return static_cast<int>(cell.tone);
    case MarkRole:
        return static_cast<int>(cell.mark);
    case ChangeRole:
        return static_cast<int>(cell.change);
    case StrongRole:
        return cell.isStrong;
    case SwatchRole:
        return cell.swatch;
    case EvidenceRole:
        return cell.evidenceLevel;
    default:
        return {};
    }
}

QVariant CellTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const CellColumn& column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
        return column.toolTip.isEmpty() ? QVariant() : column.toolTip.toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
            | (column.alignment == CellAlignment::Number ? Qt::AlignRight : Qt::AlignLeft));
    case SwatchRole:
        return column.swatch;
    case GroupRole:
        return column.group;
    case GroupSwatchRole:
        return column.groupSwatch;
    default:
        return {};
    }
}

} // namespace runlane::models
