// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_table.h"

#include "models/compare_model.h"
#include "models/compare_model_transposed.h"
#include "models/display_text.h"
#include "ui/pages/compare_header.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace runlane::ui {

using models::CompareRow;

namespace {

constexpr int kHeadIndentPx = 24;
constexpr int kLeafIndentPx = 18; // names line up with those behind a chevron
constexpr int kDepthPx = 18;

CompareRow kindOf(const QModelIndex& row)
{
    return static_cast<CompareRow>(row.siblingAtColumn(0).data(models::KindRole).toInt());
}

} // namespace

CompareTable::CompareTable(models::CompareModel& model, QWidget* parent)
    : FrozenTree(new CompareHeader, parent)
    , m_model(model)
    , m_transposed(new models::TransposedCompareModel(model, this))
{
    setItemDelegate(new CompareDelegate(this));
    setSelectionBehavior(SelectItems);
    header()->setMinimumSectionSize(scaledPx(96));
    setAccessibleName(tr("What differs between the runs"));
    connect(this, &QTreeView::collapsed, this,
        [this](const QModelIndex& row) { rememberExpansion(row, false); });
    connect(this, &QTreeView::expanded, this,
        [this](const QModelIndex& row) { rememberExpansion(row, true); });
    connect(header(), &QHeaderView::sectionMoved, this, &CompareTable::passMoveOn);
    connect(static_cast<FrozenHeader*>(header()), &FrozenHeader::plainlyClicked, this,
        &CompareTable::clickHead);
    connect(header(), &QHeaderView::sectionResized, this,
        [this](int column, int, int widthPx) { keepWidth(column, widthPx); });
    connect(header(), &QHeaderView::sectionHandleDoubleClicked, this, &CompareTable::forgetWidth);
    m_transposed->setChoice([this] {
        std::vector<QModelIndex> rows;
        collectColumns({}, rows);
        return rows;
    });
    // Later, when others have seen the cell that was activated.
    connect(
        this, &FrozenTree::cellActivated, this,
        [this](const QModelIndex& cell) {
            if (m_layout == CompareLayout::RunsDown && m_transposed->isSummary(cell.column())) {
                toggleColumn(cell.column());
            }
        },
        Qt::QueuedConnection);
    showModel(&m_model);
}

void CompareTable::setTableLayout(CompareLayout layout)
{
    if (m_layout == layout) {
        return;
    }
    m_layout = layout;
    header()->setSectionsMovable(layout == CompareLayout::RunsAcross);
    QAbstractItemModel* shown = &m_model;
    if (layout == CompareLayout::RunsDown) {
        shown = m_transposed;
    }
    showModel(shown);
}

// The other way round there is another width and height: the current cell is looked for.
void CompareTable::showModel(QAbstractItemModel* model)
{
    disconnect(m_resetDone);
    setModel(model);
    // After the selection model has forgotten the current cell.
    m_resetDone =
        connect(model, &QAbstractItemModel::modelReset, this, &CompareTable::restoreCurrent);
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
    restoreCurrent();
    if (currentIndex().isValid()) {
        scrollTo(currentIndex());
    }
}

void CompareTable::reset()
{
    FrozenTree::reset();
    restoreRows();
}

const QStringList& CompareTable::searchWords() const
{
    return m_model.words();
}

int CompareTable::rowHeightPx() const
{
    return FrozenTree::rowHeightPx() - scaledPx(2);
}

bool CompareTable::isSpanned(const QModelIndex& row) const
{
    return kindOf(row) != CompareRow::Attribute;
}

QColor CompareTable::rowFill(const QModelIndex& row) const
{
    return kindOf(row) == CompareRow::Section ? toQColor(applicationTheme().group) : QColor();
}

int CompareTable::firstCellIndent(const QModelIndex& row) const
{
    if (m_layout == CompareLayout::RunsDown) {
        return 0;
    }
    const int depth = row.data(models::DepthRole).toInt();
    const int step = depth * scaledPx(kDepthPx);
    if (kindOf(row) != CompareRow::Attribute || m_model.hasChildren(row)) {
        return scaledPx(kHeadIndentPx) + step;
    }
    return step + (depth > 0 || m_model.isAmongGroups(row) ? scaledPx(kLeafIndentPx) : 0);
}

bool CompareTable::hasLineBefore(int /*logicalColumn*/) const
{
    return true;
}

void CompareTable::resizeEvent(QResizeEvent* event)
{
    FrozenTree::resizeEvent(event);
    fitColumns();
}

std::optional<std::size_t> CompareTable::runOf(const QModelIndex& index) const
{
    const int number = m_layout == CompareLayout::RunsAcross ? index.column() - 1 : index.row();
    const bool isRun = index.isValid() && number >= 0
        && static_cast<std::size_t>(number) < m_model.runs().size()
        && (m_layout == CompareLayout::RunsDown || !isSpanned(index));
    return isRun ? std::optional<std::size_t>(static_cast<std::size_t>(number)) : std::nullopt;
}

std::optional<std::size_t> CompareTable::diffRowOf(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return std::nullopt;
    }
    if (m_layout == CompareLayout::RunsDown) {
        return m_model.diffRowOf(m_transposed->sourceRow(index.column()));
    }
    return m_model.diffRowOf(index);
}

std::optional<std::size_t> CompareTable::currentRun() const
{
    return runOf(currentIndex());
}

std::optional<std::size_t> CompareTable::currentDiffRow() const
{
    return diffRowOf(currentIndex());
}

std::optional<std::size_t> CompareTable::runAt(const QPoint& viewportPosition) const
{
    return runOf(indexAt(viewportPosition));
}

void CompareTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    FrozenTree::currentChanged(current, previous);
    if (keptRow().isValid()) {
        viewport()->update();
    }
    if (!m_isRestoring) {
        remember();
        Q_EMIT currentCellChanged();
    }
}

void CompareTable::remember()
{
    const auto row = currentDiffRow();
    const auto run = currentRun();
    if (row) {
        const std::vector<analysis::DiffRow>& rows = m_model.diff().rows;
        m_currentKey = models::toText(rows[*row].key);
        m_currentSection = rows[*row].section;
        m_currentOwner = rows[*row].owner ? models::toText(rows[*rows[*row].owner].key) : QString();
    }
    if (run) {
        m_currentRunId = QString::fromStdString(m_model.runs()[*run].runId);
        m_currentStore = m_model.runs()[*run].store;
    }
}

void CompareTable::restoreCurrent()
{
    const QScopedValueRollback<bool> guard(m_isRestoring, true);
    const int scroll = verticalScrollBar()->value();
    const int across = horizontalScrollBar()->value();
    int column = 0;
    for (std::size_t i = 0; i < m_model.runs().size(); ++i) {
        const models::ComparedColumn& shown = m_model.runs()[i];
        if (shown.store == m_currentStore
            && QString::fromStdString(shown.runId) == m_currentRunId) {
            column = static_cast<int>(i) + 1;
        }
    }
    const QModelIndex row = m_model.indexOf(m_currentSection, m_currentKey, m_currentOwner);
    QModelIndex current = row.siblingAtColumn(column);
    if (m_layout == CompareLayout::RunsDown) {
        current =
            m_transposed->index(std::max(0, column - 1), std::max(0, m_transposed->columnOf(row)));
    } else if (!current.isValid() && m_model.rowCount() > 0) {
        current = m_model.index(0, column, m_model.index(0, 0));
    } else {
        // What it is folded into stands for it: going to it would open that.
        for (QModelIndex above = row.parent(); above.isValid(); above = above.parent()) {
            current = isExpanded(above) ? current : above;
        }
    }
    executeDelayedItemsLayout();
    if (current.isValid()) {
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    }
    verticalScrollBar()->setValue(scroll);
    horizontalScrollBar()->setValue(across);
}

} // namespace runlane::ui
