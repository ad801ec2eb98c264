// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_export.h"

#include "models/roles.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTreeView>

namespace runlane::ui {

namespace {

exports::TableCell cellOf(const QModelIndex& index)
{
    exports::TableCell cell;
    if (index.data(models::IsMissingRole).toBool()) {
        return cell;
    }
    cell.text = index.data(Qt::DisplayRole).toString().toStdString();
    const QVariant full = index.data(models::FullTextRole);
    if (full.isValid()) {
        cell.exact = full.toString().toStdString();
    }
    cell.mark =
        index.data(models::BestRole).toBool() ? exports::CellMark::Best : exports::CellMark::None;
    return cell;
}

} // namespace

std::vector<QModelIndex> shownRows(const QTreeView& tree)
{
    std::vector<QModelIndex> rows;
    const QAbstractItemModel* model = tree.model();
    if (model == nullptr || model->rowCount() == 0) {
        return rows;
    }
    for (QModelIndex row = model->index(0, 0); row.isValid(); row = tree.indexBelow(row)) {
        rows.push_back(row.siblingAtColumn(0));
    }
    return rows;
}

exports::Table tableOf(const QAbstractItemModel& model, const std::vector<QModelIndex>& rows,
    const std::vector<int>& columns)
{
    exports::Table table;
    for (const int column : columns) {
        const Qt::Alignment alignment(rows.empty()
                ? 0
                : rows.front().siblingAtColumn(column).data(Qt::TextAlignmentRole).toInt());
        table.columns.push_back(
            {model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString(),
                alignment.testFlag(Qt::AlignRight) ? exports::Alignment::Right
                                                   : exports::Alignment::Left});
    }
    for (const QModelIndex& row : rows) {
        std::vector<exports::TableCell> cells;
        cells.reserve(columns.size());
        for (const int column : columns) {
            cells.push_back(cellOf(row.siblingAtColumn(column)));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

ClipboardTexts clipboardTexts(const exports::Table& table)
{
    return {exports::writeTable(table, exports::TableFormat::Tsv),
        exports::writeTable(table, exports::TableFormat::Html)};
}

void copyToClipboard(const ClipboardTexts& texts)
{
    auto* data = new QMimeData;
    data->setText(QString::fromStdString(texts.text));
    if (!texts.html.empty()) {
        data->setHtml(QString::fromStdString(texts.html));
    }
    QGuiApplication::clipboard()->setMimeData(data);
}

void copyToClipboard(const exports::Table& table)
{
    copyToClipboard(clipboardTexts(table));
}

void copyToClipboard(const exports::Table& table, exports::TableFormat format)
{
    QGuiApplication::clipboard()->setText(
        QString::fromStdString(exports::writeTable(table, format)));
}

} // namespace runlane::ui
