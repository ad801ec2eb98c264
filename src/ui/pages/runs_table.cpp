// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_table.h"

#include "models/runs_model.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"

#include <QMouseEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kCheckLeftPx = 12;
constexpr int kCheckSidePx = 14;
constexpr int kNamePx = 36; // where names begin in a flat table
constexpr int kChevronPx = 18;
constexpr int kDepthPx = 18;
constexpr int kStepSample = 500;

bool isGroup(const QModelIndex& row)
{
    return row.siblingAtColumn(0).data(models::KindRole).toInt()
        == static_cast<int>(models::RunRow::Group);
}

// What a parent is remembered by.
std::string parentKey(const QModelIndex& row)
{
    return isGroup(row) ? "group " + row.data(Qt::DisplayRole).toString().toStdString()
                        : row.data(models::RunIdRole).toString().toStdString();
}

int depthOf(const QModelIndex& row)
{
    int depth = 0;
    for (QModelIndex parent = row.parent(); parent.isValid(); parent = parent.parent()) {
        depth += isGroup(parent) ? 0 : 1;
    }
    return depth;
}

} // namespace

RunsTable::RunsTable(models::RunsModel& model, QWidget* parent)
    : FrozenTree(new RunsHeader, parent)
    , m_header(static_cast<RunsHeader*>(header()))
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new RunsDelegate(this));
    setSelectionBehavior(SelectRows);
    m_header->setMinimumSectionSize(scaledPx(44));
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Runs"));
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& row) {
        if (!m_isExpanding) {
            m_closedParents.insert(parentKey(row));
        }
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& row) {
        if (!m_isExpanding) {
            m_closedParents.erase(parentKey(row));
        }
    });
}

void RunsTable::setBarColumn(int column)
{
    m_barColumn = column;
    m_stepWidthPx = 0;
    if (column >= 0) {
        const QFontMetrics metrics(fontFor(FontRole::NoteNumber));
        const int rows = std::min(m_model.rowCount(), kStepSample);
        for (int row = 0; row < rows; ++row) {
            const QString step = m_model.index(row, column).data(models::StepRole).toString();
            m_stepWidthPx = std::max(m_stepWidthPx, metrics.horizontalAdvance(step));
        }
        m_stepWidthPx += m_stepWidthPx > 0 ? scaledPx(5) : 0;
    }
    viewport()->update();
}

void RunsTable::expandParents()
{
    const QScopedValueRollback<bool> guard(m_isExpanding, true);
    m_hasParents = false;
    std::vector<QModelIndex> open;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        open.push_back(m_model.index(row, 0));
    }
    while (!open.empty()) {
        const QModelIndex row = open.back();
        open.pop_back();
        const int children = m_model.rowCount(row);
        if (children == 0) {
            continue;
        }
        m_hasParents = true;
        setExpanded(row, m_closedParents.count(parentKey(row)) == 0);
        for (int child = 0; child < children; ++child) {
            open.push_back(m_model.index(child, 0, row));
        }
    }
    m_header->setFirstIndent(firstCellIndent({}));
}

QColor RunsTable::rowFill(const QModelIndex& row) const
{
    return isGroup(row) ? toQColor(applicationTheme().group) : QColor();
}

int RunsTable::firstCellIndent(const QModelIndex& row) const
{
    return scaledPx(kNamePx + (m_hasParents ? kChevronPx : 0) + kDepthPx * depthOf(row));
}

bool RunsTable::hasLineBefore(int logicalColumn) const
{
    const int visual = header()->visualIndex(logicalColumn);
    if (visual < 1) {
        return false;
    }
    const auto family = [this](int column) { return m_model.column(column).id.family; };
    return family(logicalColumn) != family(header()->logicalIndex(visual - 1));
}

QRect RunsTable::checkRect(const QModelIndex& index) const
{
    const QRect rect = visualRect(index.siblingAtColumn(0));
    const int side = scaledPx(kCheckSidePx);
    return {
        rect.left() + scaledPx(kCheckLeftPx), rect.top() + (rect.height() - side) / 2, side, side};
}

void RunsTable::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        const int reach = scaledPx(6);
        const QRect check = checkRect(index).adjusted(-reach, -reach, reach, reach);
        if (index.column() == 0 && !isGroup(index) && check.contains(event->position().toPoint())) {
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
            Q_EMIT checkClicked(index);
            return;
        }
    }
    FrozenTree::mousePressEvent(event);
}

void RunsTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    FrozenTree::currentChanged(current, previous);
    Q_EMIT currentRunChanged();
}

std::vector<std::string> RunsTable::chosenRuns() const
{
    std::vector<std::string> ids;
    const QModelIndexList selected = selectionModel()->selectedRows(0);
    std::vector<QModelIndex> rows(selected.begin(), selected.end());
    if (rows.size() > 1) {
        const std::set<QModelIndex> wanted(rows.begin(), rows.end());
        rows.clear();
        for (QModelIndex row = m_model.index(0, 0); row.isValid(); row = indexBelow(row)) {
            if (wanted.count(row.siblingAtColumn(0)) != 0) {
                rows.push_back(row.siblingAtColumn(0));
            }
        }
    } else if (rows.empty() && currentIndex().isValid()) {
        rows.push_back(currentIndex().siblingAtColumn(0));
    }
    const auto add = [&ids](const QModelIndex& row) {
        const std::string id = row.data(models::RunIdRole).toString().toStdString();
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
            ids.push_back(id);
        }
    };
    for (const QModelIndex& row : rows) {
        if (!isGroup(row)) {
            add(row);
            continue;
        }
        for (int child = 0; child < m_model.rowCount(row); ++child) {
            add(m_model.index(child, 0, row));
        }
    }
    return ids;
}

} // namespace runlane::ui
