// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_table.h"

#include "models/compare_model.h"
#include "models/compare_model_transposed.h"
#include "models/display_text.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace runlane::ui {

using models::CompareRow;

namespace {

constexpr int kNameColumnPx = 196;
constexpr int kRunColumnPx = 190;
constexpr int kWidestRunColumnPx = 260;
constexpr int kAttributeColumnPx = 168;
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

void CompareTable::showModel(QAbstractItemModel* model)
{
    disconnect(m_resetDone);
    setModel(model);
    // After the selection model has forgotten the current cell.
    m_resetDone =
        connect(model, &QAbstractItemModel::modelReset, this, &CompareTable::restoreCurrent);
    restoreCurrent();
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

void CompareTable::fitColumns()
{
    const int columns = header()->count() - 1;
    if (columns < 0) {
        return;
    }
    header()->resizeSection(0, scaledPx(kNameColumnPx));
    if (columns == 0) {
        return;
    }
    const int room = viewport()->width() - scaledPx(kNameColumnPx);
    const int width = m_layout == CompareLayout::RunsDown
        ? scaledPx(kAttributeColumnPx)
        : std::clamp(room / columns, scaledPx(kRunColumnPx), scaledPx(kWidestRunColumnPx));
    for (int column = 1; column <= columns; ++column) {
        header()->resizeSection(column, width);
    }
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
        const int attribute = index.column() - 1;
        return attribute < 0
            ? std::nullopt
            : std::optional<std::size_t>(m_model.shownRows()[static_cast<std::size_t>(attribute)]);
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
    int column = 0;
    for (std::size_t i = 0; i < m_model.runs().size(); ++i) {
        const models::ComparedColumn& shown = m_model.runs()[i];
        if (shown.store == m_currentStore
            && QString::fromStdString(shown.runId) == m_currentRunId) {
            column = static_cast<int>(i) + 1;
        }
    }
    QModelIndex current;
    if (m_layout == CompareLayout::RunsDown) {
        current = m_transposed->index(std::max(0, column - 1), 0);
    } else {
        current =
            m_model.indexOf(m_currentSection, m_currentKey, m_currentOwner).siblingAtColumn(column);
        if (!current.isValid() && m_model.rowCount() > 0) {
            current = m_model.index(0, column, m_model.index(0, 0));
        }
    }
    executeDelayedItemsLayout();
    if (current.isValid()) {
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    }
    verticalScrollBar()->setValue(scroll);
}

} // namespace runlane::ui
