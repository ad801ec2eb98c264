// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_table.h"

#include "models/runs_model.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"

#include <QApplication>
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
constexpr int kNarrowestPx = 44;

bool isGroup(const QModelIndex& row)
{
    return row.siblingAtColumn(0).data(models::KindRole).toInt()
        == static_cast<int>(models::RunRow::Group);
}

// What a parent is remembered by.
std::string parentKey(const QModelIndex& row)
{
    if (!isGroup(row)) {
        return std::to_string(row.data(models::StoreRole).toInt()) + " "
            + row.data(models::RunIdRole).toString().toStdString();
    }
    const std::string own = "\ngroup " + row.data(Qt::DisplayRole).toString().toStdString();
    return row.parent().isValid() ? parentKey(row.parent()) + own : own;
}

// Runs stand where the names of their innermost group stand.
int depthOf(const QModelIndex& row)
{
    int depth = 0;
    bool isInGroup = false;
    for (QModelIndex parent = row.parent(); parent.isValid(); parent = parent.parent()) {
        isInGroup = isInGroup || isGroup(parent);
        ++depth;
    }
    return isInGroup && !isGroup(row) ? depth - 1 : depth;
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
    m_header->setMinimumSectionSize(scaledPx(kNarrowestPx));
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Runs"));
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &RunsTable::selectedRowsChanged);
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

void RunsTable::setBarColumns(const std::vector<int>& columns)
{
    m_bars.clear();
    for (const int column : columns) {
        m_bars.push_back({column, widestStep(column)});
    }
    viewport()->update();
}

// Of the first runs, in groups and below parents too.
int RunsTable::widestStep(int column) const
{
    const QFontMetrics metrics(fontFor(FontRole::NoteNumber));
    int width = 0;
    int seen = 0;
    std::vector<QModelIndex> waiting;
    const auto add = [&](const QModelIndex& parent) {
        for (int row = std::min(m_model.rowCount(parent), kStepSample) - 1; row >= 0; --row) {
            waiting.push_back(m_model.index(row, 0, parent));
        }
    };
    add({});
    while (!waiting.empty() && seen < kStepSample) {
        const QModelIndex row = waiting.back();
        waiting.pop_back();
        ++seen;
        width = std::max(width,
            metrics.horizontalAdvance(
                row.siblingAtColumn(column).data(models::StepRole).toString()));
        add(row);
    }
    return width > 0 ? width + scaledPx(5) : 0;
}

int RunsTable::barColumn() const
{
    return m_bars.empty() ? -1 : m_bars.front().column;
}

std::vector<int> RunsTable::barColumns() const
{
    std::vector<int> columns;
    for (const Bar& bar : m_bars) {
        columns.push_back(bar.column);
    }
    return columns;
}

bool RunsTable::hasBar(int column) const
{
    return std::any_of(
        m_bars.begin(), m_bars.end(), [column](const Bar& bar) { return bar.column == column; });
}

int RunsTable::stepWidthPx(int column) const
{
    const auto at = std::find_if(
        m_bars.begin(), m_bars.end(), [column](const Bar& bar) { return bar.column == column; });
    return at == m_bars.end() ? 0 : at->stepWidthPx;
}

void RunsTable::expandParents()
{
    const QScopedValueRollback<bool> guard(m_isExpanding, true);
    m_hasParents = false;
    for (const QModelIndex& row : m_model.parents()) {
        m_hasParents = true;
        const bool isOpen = m_closedParents.count(parentKey(row)) == 0;
        if (isExpanded(row) != isOpen) {
            setExpanded(row, isOpen);
        }
    }
    m_header->setFirstIndent(firstCellIndent({}));
}

QColor RunsTable::rowFill(const QModelIndex& row) const
{
    return isGroup(row) ? toQColor(applicationTheme().group) : QColor();
}

void RunsTable::selectWholeRows()
{
    const QItemSelection chosen = selectionModel()->selection();
    QItemSelection whole;
    for (const QItemSelectionRange& range : chosen) {
        whole.select(QModelIndex(range.topLeft()).siblingAtColumn(0),
            QModelIndex(range.bottomRight()).siblingAtColumn(model()->columnCount() - 1));
    }
    selectionModel()->select(whole, QItemSelectionModel::Select);
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

QRect RunsTable::titleRect(const QModelIndex& row) const
{
    const QModelIndex first = row.siblingAtColumn(0);
    QRect rect = visualRect(first);
    rect.setLeft(rect.left() + firstCellIndent(first));
    const bool isScrolled = header()->offset() > 0;
    for (int visual = 1; visual < header()->count(); ++visual) {
        const QModelIndex next = row.siblingAtColumn(header()->logicalIndex(visual));
        const QRect cell = visualRect(next);
        const bool isFree = next.data(Qt::DisplayRole).toString().isEmpty()
            && !hasLineBefore(next.column()) && cell.left() == rect.right() + 1;
        if (!isFree || (isScrolled && !m_header->isFrozen(next.column()))) {
            break;
        }
        rect.setRight(cell.right());
    }
    return rect;
}

void RunsTable::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        const int reach = scaledPx(6);
        const QRect check = checkRect(index).adjusted(-reach, -reach, reach, reach);
        if (index.column() == 0 && check.contains(event->position().toPoint())) {
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
            Q_EMIT checkClicked(index);
            return;
        }
        if (event->modifiers() == Qt::NoModifier && !isGroup(index)
            && selectionModel()->isSelected(index)
            && !chevronRect(index).contains(event->position().toPoint())) {
            m_dragFrom = event->position().toPoint(); // a click if it stays there
            return;
        }
    }
    FrozenTree::mousePressEvent(event);
}

void RunsTable::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragFrom) {
        FrozenTree::mouseMoveEvent(event);
        return;
    }
    const QPoint way = event->position().toPoint() - *m_dragFrom;
    if (way.manhattanLength() >= QApplication::startDragDistance()) {
        m_dragFrom.reset();
        Q_EMIT dragStarted();
    }
}

void RunsTable::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragFrom) {
        const QModelIndex index = indexAt(*m_dragFrom);
        m_dragFrom.reset();
        selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
    FrozenTree::mouseReleaseEvent(event);
}

int RunsTable::selectedRowCount() const
{
    int count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        count += range.left() == 0 ? range.height() : 0;
    }
    return count;
}

void RunsTable::setPinned(std::set<std::uint32_t> rows)
{
    m_pinned = std::move(rows);
    viewport()->update();
}

bool RunsTable::isPinned(const QModelIndex& row) const
{
    return !m_pinned.empty() && m_pinned.count(m_model.rowAt(row)) != 0;
}

void RunsTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    FrozenTree::currentChanged(current, previous);
    Q_EMIT currentRunChanged();
}

void RunsTable::takeTextSize()
{
    m_header->setMinimumSectionSize(scaledPx(kNarrowestPx));
    m_header->setFirstIndent(firstCellIndent({}));
}

std::vector<std::uint32_t> RunsTable::chosenRuns() const
{
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
    std::vector<std::uint32_t> chosen;
    std::set<std::uint32_t> known;
    for (const QModelIndex& row : rows) {
        for (const std::uint32_t run : m_model.runsBelow(row)) {
            if (known.insert(run).second) {
                chosen.push_back(run);
            }
        }
    }
    return chosen;
}

} // namespace runlane::ui
