// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_copy.h"

#include "exports/table.h"
#include "models/cell_table_model.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMimeData>

#include <set>

namespace runlane::ui {

namespace {

exports::Table tableOf(const QAbstractItemView& view)
{
    const QAbstractItemModel& model = *view.model();
    std::set<int> rows;
    for (const QModelIndex& index : view.selectionModel()->selectedIndexes()) {
        rows.insert(index.row());
    }
    if (rows.empty()) {
        for (int row = 0; row < model.rowCount(); ++row) {
            rows.insert(rows.end(), row);
        }
    }
    exports::Table table;
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto alignment =
            model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
        const QString group =
            model.headerData(column, Qt::Horizontal, models::CellTableModel::GroupRole).toString();
        const QString title = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const QString name = group.isEmpty() ? title : group + QLatin1Char(' ') + title;
        table.columns.push_back({name.toStdString(),
            alignment.testFlag(Qt::AlignRight) ? exports::Alignment::Right
                                               : exports::Alignment::Left});
    }
    for (const int row : rows) {
        std::vector<exports::TableCell> cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            const bool isBest = index.data(models::CellTableModel::MarkRole).toInt()
                == static_cast<int>(models::CellMark::Best);
            cells.push_back({index.data(Qt::AccessibleTextRole).toString().toStdString(), {},
                isBest ? exports::CellMark::Best : exports::CellMark::None});
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace

void copyTable(const QAbstractItemView& view)
{
    const exports::Table table = tableOf(view);
    auto* data = new QMimeData;
    data->setText(QString::fromStdString(exports::writeTable(table, exports::TableFormat::Tsv)));
    data->setHtml(QString::fromStdString(exports::writeTable(table, exports::TableFormat::Html)));
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace runlane::ui
