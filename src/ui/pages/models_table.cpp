// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models_table.h"

#include "models/roles.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"

#include <QMouseEvent>

#include <algorithm>
#include <set>

namespace runlane::ui {

namespace {

constexpr int kCheckLeftPx = 12;
constexpr int kCheckSidePx = 14;
constexpr int kNamePx = 36;
constexpr int kTopPx = 30; // where names of rows with children begin

} // namespace

ModelsTable::ModelsTable(QAbstractItemModel& model, int sourceColumn, QWidget* parent)
    : FrozenTree(new ModelsHeader, parent)
    , m_header(static_cast<ModelsHeader*>(header()))
    , m_model(model)
    , m_sourceColumn(sourceColumn)
{
    setModel(&model);
    setItemDelegate(new ModelsDelegate(this));
    setSelectionBehavior(SelectRows);
    m_header->setMinimumSectionSize(scaledPx(44));
    m_header->setStretchLastSection(false);
}

QColor ModelsTable::rowFill(const QModelIndex& row) const
{
    return m_model.hasChildren(row) ? toQColor(applicationTheme().group) : QColor();
}

int ModelsTable::firstCellIndent(const QModelIndex& row) const
{
    const bool isTop = m_model.hasChildren(row) || (!hasRun(row) && !row.parent().isValid());
    return scaledPx(isTop ? kTopPx : row.parent().isValid() ? kNamePx + 18 : kNamePx);
}

QRect ModelsTable::checkRect(const QModelIndex& index) const
{
    const QRect rect = visualRect(index.siblingAtColumn(0));
    const int side = scaledPx(kCheckSidePx);
    const int left = scaledPx(kCheckLeftPx + (index.parent().isValid() ? 18 : 0));
    return {rect.left() + left, rect.top() + (rect.height() - side) / 2, side, side};
}

bool ModelsTable::hasRun(const QModelIndex& row)
{
    return row.siblingAtColumn(0).data(models::RunIdRole).isValid();
}

bool ModelsTable::isLink(const QModelIndex& index) const
{
    return index.column() == m_sourceColumn && hasRun(index)
        && !index.data(models::WarningRole).isValid();
}

std::vector<QModelIndex> ModelsTable::chosenRows() const
{
    const QModelIndexList selected = selectionModel()->selectedRows(0);
    std::set<QModelIndex> wanted(selected.begin(), selected.end());
    if (wanted.empty() && currentIndex().isValid()) {
        wanted.insert(currentIndex().siblingAtColumn(0));
    }
    std::vector<QModelIndex> rows;
    for (int top = 0; top < m_model.rowCount(); ++top) {
        const QModelIndex row = m_model.index(top, 0);
        const int children = m_model.rowCount(row);
        if (children == 0 && wanted.count(row) != 0) {
            rows.push_back(row);
        }
        for (int child = 0; child < children; ++child) {
            const QModelIndex below = m_model.index(child, 0, row);
            if (wanted.count(row) != 0 || wanted.count(below) != 0) {
                rows.push_back(below);
            }
        }
    }
    return rows;
}

void ModelsTable::expandAllRows()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        expand(m_model.index(row, 0));
    }
}

void ModelsTable::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && hasRun(index)
        && index.column() == 0) {
        const int reach = scaledPx(6);
        if (checkRect(index)
                .adjusted(-reach, -reach, reach, reach)
                .contains(event->position().toPoint())) {
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
            Q_EMIT checkClicked(index);
            return;
        }
    }
    FrozenTree::mousePressEvent(event);
}

void ModelsTable::mouseReleaseEvent(QMouseEvent* event)
{
    FrozenTree::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && index.isValid()
        && index == currentIndex() && isLink(index)) {
        const QRect rect = visualRect(index);
        const QFontMetrics metrics(fontFor(FontRole::Base));
        const int end = rect.left() + scaledPx(8)
            + metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
        if (event->position().toPoint().x() <= end) {
            Q_EMIT linkClicked(index);
        }
    }
}

void ModelsTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    FrozenTree::currentChanged(current, previous);
    Q_EMIT currentRowChanged();
}

void ModelsTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    FrozenTree::selectionChanged(selected, deselected);
    Q_EMIT selectionWasChanged();
}

} // namespace runlane::ui
