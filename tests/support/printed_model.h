// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>

#include <string>

namespace runlane::tests {

// What a model shows, one line a row: cells separated by " | ", children indented by two spaces.
// Missing texts print as nothing.
inline std::string printedRows(
    const QAbstractItemModel& model, int role, const QModelIndex& parent, int depth)
{
    std::string text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        text += std::string(static_cast<std::size_t>(depth) * 2, ' ');
        for (int column = 0; column < model.columnCount(parent); ++column) {
            text += column == 0 ? "" : " | ";
            text += model.data(model.index(row, column, parent), role).toString().toStdString();
        }
        text += "\n";
        text += printedRows(model, role, model.index(row, 0, parent), depth + 1);
    }
    return text;
}

inline std::string printedModel(const QAbstractItemModel& model, int role = Qt::DisplayRole)
{
    return printedRows(model, role, {}, 0);
}

inline std::string printedHeader(const QAbstractItemModel& model, int role = Qt::DisplayRole)
{
    std::string text;
    for (int column = 0; column < model.columnCount(); ++column) {
        text += column == 0 ? "" : " | ";
        text += model.headerData(column, Qt::Horizontal, role).toString().toStdString();
    }
    return text;
}

} // namespace runlane::tests
