// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/run_columns.h"
#include "ui/pages/runs_group_chooser.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_sort.h"
#include "ui/pages/runs_table.h"
#include "ui/settings.h"
#include "ui/theme/runlane_style.h"

#include <QMenu>
#include <QPushButton>

#include <set>
#include <utility>

// In which order and groups the runs stand.
namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::SortDirection;

namespace {

constexpr std::size_t kOpenRows = 500; // with more, groups are closed at first

} // namespace

// In which a column is wanted at first: the best, the newest, the longest on top.
SortDirection RunsPage::usualDirection(const ColumnId& id) const
{
    const bool isHigherFirst =
        (id.family == ColumnFamily::Metric
            && metricDirectionOf(id.key) != analysis::Direction::LowerIsBetter)
        || id.key == "start_time" || id.key == "end_time" || id.key == "duration";
    return isHigherFirst ? SortDirection::Descending : SortDirection::Ascending;
}

void RunsPage::sortBy(int column, Qt::KeyboardModifiers modifiers)
{
    const ColumnId id = m_model.column(column).id;
    setSort(clickedKey(m_sort, {id, usualDirection(id)},
        modifiers.testFlag(Qt::ShiftModifier) ? HeadClick::More : HeadClick::Only));
}

void RunsPage::sortByCurrent()
{
    if (m_table->currentIndex().isValid()) {
        sortBy(m_table->currentIndex().column(), Qt::NoModifier);
    }
}

void RunsPage::sortByCurrentToo()
{
    if (m_table->currentIndex().isValid()) {
        sortBy(m_table->currentIndex().column(), Qt::ShiftModifier);
    }
}

void RunsPage::showCurrentHeaderMenu()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid()) {
        const QRect section = m_table->runsHeader().sectionRect(current.column());
        showColumnMenu(current.column(), m_table->header()->mapToGlobal(section.bottomLeft()));
    }
}

void RunsPage::setSort(SortKeys keys)
{
    m_sort = std::move(keys);
    m_table->runsHeader().setSortKeys(m_sort);
    refresh();
}

SortMenu RunsPage::sortMenu()
{
    return {m_sort, m_model.columns(), [this](const ColumnId& id) { return usualDirection(id); },
        [this](SortKeys keys) { setSort(std::move(keys)); }};
}

// What is shown stands first, then what differs.
std::vector<ColumnId> RunsPage::groupOffers() const
{
    std::vector<ColumnId> offers{{ColumnFamily::Attribute, "status"}};
    if (m_stores.size() > 1) {
        offers.push_back({ColumnFamily::Attribute, "store"});
    }
    for (const char* key : {"experiment", "parent", "dataset", "model", "registered_model", "user",
             "source", "git_commit", "stage"}) {
        const ColumnId column{ColumnFamily::Attribute, key};
        const auto values =
            m_model.values() == nullptr ? nullptr : m_model.values()->column(column);
        if (values != nullptr && values->texts.size() > (column.key == "parent" ? 0U : 1U)) {
            offers.push_back(column);
        }
    }
    const auto isGroupable = [](const ColumnId& id) {
        return id.family == ColumnFamily::Param || id.family == ColumnFamily::Tag;
    };
    std::set<ColumnId> shown;
    for (const ColumnId& id : m_chosen) {
        if (isGroupable(id) && shown.insert(id).second) {
            offers.push_back(id);
        }
    }
    for (const bool differs : {true, false}) {
        for (const analysis::ColumnInfo& info : m_known) {
            if (info.differs == differs && isGroupable(info.id) && shown.count(info.id) == 0) {
                offers.push_back(info.id);
            }
        }
    }
    return offers;
}

GroupMenu RunsPage::groupMenu()
{
    GroupMenu content;
    content.grouping = m_grouping;
    content.offers = groupOffers();
    content.statistic = m_model.groupStatistic();
    content.group = [this](const std::vector<ColumnId>& columns) { setGrouping(columns); };
    content.show = [this](models::GroupStatistic statistic) {
        setStatistic(statistic);
        applyWidths();
        updateTexts();
        if (!m_sort.empty()) {
            refresh(); // groups stand in the order of what they show
        }
    };
    content.choose = [this] { chooseGroups(); };
    content.compareBest = [this] { compareBestOfGroups(); };
    content.expandAll = [this] { m_table->expandAll(); };
    content.collapseAll = [this] { m_table->collapseAll(); };
    return content;
}

void RunsPage::chooseGroups()
{
    m_groupChooser->setOffers(groupOffers(), m_grouping);
    m_groupChooser->popupBelow(m_tools.group);
}

// Grouping by a column, in the menu of its head.
void RunsPage::addColumnGrouping(QMenu* menu, const ColumnId& id)
{
    if (m_model.values() != nullptr && !m_model.values()->column(id)->hasNumbers()) {
        addGroupActions(*menu, id, groupMenu()); // times and durations: every run has its own
    }
}

void RunsPage::setStatistic(models::GroupStatistic statistic)
{
    m_model.setGroupStatistic(statistic);
    m_context.settings.setPageValue(
        QStringLiteral("runs"), QStringLiteral("groupStatistic"), static_cast<int>(statistic));
}

void RunsPage::setGrouping(const std::vector<ColumnId>& columns)
{
    m_grouping = columns;
    refresh();
}

void RunsPage::foldLongGroups()
{
    if (m_model.rowOrder().size() <= kOpenRows) {
        return;
    }
    for (const QModelIndex& row : m_model.parents()) {
        const int kind = row.data(models::KindRole).toInt();
        m_table->setExpanded(row, kind != static_cast<int>(models::RunRow::Group));
    }
}

} // namespace runlane::ui
