// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/run_columns.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_sort.h"
#include "ui/pages/runs_table.h"
#include "ui/settings.h"
#include "ui/theme/runlane_style.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <iterator>
#include <utility>

// In which order and groups the runs stand.
namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::SortDirection;

namespace {

constexpr std::size_t kMaximumGroupings = 30;
constexpr std::size_t kOpenRows = 500; // with more, groups are closed at first

constexpr std::pair<models::GroupStatistic, const char*> kStatistics[] = {
    {models::GroupStatistic::Mean,
        QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "mean ± sd of finished runs")},
    {models::GroupStatistic::Best, QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "best value")},
    {models::GroupStatistic::Minimum, QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "smallest value")},
    {models::GroupStatistic::Maximum, QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "largest value")},
    {models::GroupStatistic::Count,
        QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "number of values")}};

QString escapedForMenu(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

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

void RunsPage::fillGroupMenu()
{
    QMenu* menu = m_groupButton->menu();
    menu->clear();
    const std::vector<ColumnId>& grouping = m_grouping;
    QAction* none = menu->addAction(tr("No groups"), this, [this] { setGrouping({}); });
    none->setCheckable(true);
    none->setChecked(grouping.empty());
    menu->addSeparator();
    addGroupActions(menu, {});
    if (grouping.empty()) {
        return;
    }
    menu->addSeparator();
    addGroupActions(menu->addMenu(tr("Then by")), grouping);
    addStatisticMenu(menu->addMenu(tr("Groups show")));
    menu->addAction(tr("Expand all"), this, [this] { m_table->expandAll(); });
    menu->addAction(tr("Collapse all"), this, [this] { m_table->collapseAll(); });
}

// outer: groups around those of the actions.
void RunsPage::addGroupActions(QMenu* menu, const std::vector<ColumnId>& outer)
{
    const std::vector<ColumnId>& grouping = m_grouping;
    const auto add = [&](const ColumnId& column) {
        if (std::find(outer.begin(), outer.end(), column) != outer.end()) {
            return;
        }
        std::vector<ColumnId> next = outer;
        next.push_back(column);
        QAction* action = menu->addAction(
            escapedForMenu(models::columnTitle(column)), this, [this, next] { setGrouping(next); });
        action->setCheckable(true);
        action->setChecked(outer.empty() && !grouping.empty() && grouping.front() == column);
    };
    add({ColumnFamily::Attribute, "status"});
    if (m_stores.size() > 1) {
        add({ColumnFamily::Attribute, "store"});
    }
    for (const char* key : {"experiment", "parent", "dataset", "user"}) {
        const ColumnId column{ColumnFamily::Attribute, key};
        const auto values =
            m_model.values() == nullptr ? nullptr : m_model.values()->column(column);
        if (values != nullptr && values->texts.size() > (column.key == "parent" ? 0U : 1U)) {
            add(column);
        }
    }
    const auto isGroupable = [](const ColumnId& id) {
        return id.family == ColumnFamily::Param || id.family == ColumnFamily::Tag;
    };
    // What is shown stands first; the heads of columns offer the rest.
    std::vector<ColumnId> offered;
    std::copy_if(m_chosen.begin(), m_chosen.end(), std::back_inserter(offered), isGroupable);
    for (const analysis::ColumnInfo& info : m_known) {
        const bool isNew = std::find(offered.begin(), offered.end(), info.id) == offered.end();
        if (offered.size() < kMaximumGroupings && isNew && isGroupable(info.id) && info.differs) {
            offered.push_back(info.id);
        }
    }
    std::for_each(offered.begin(), offered.end(), add);
}

// Grouping by a column, in the menu of its head.
void RunsPage::addColumnGrouping(QMenu* menu, const ColumnId& id)
{
    if (m_model.values() == nullptr || m_model.values()->column(id)->hasNumbers()) {
        return; // times and durations: every run has its own
    }
    const std::vector<ColumnId>& grouping = m_grouping;
    const auto at = std::find(grouping.begin(), grouping.end(), id);
    std::vector<ColumnId> next = grouping;
    if (at != grouping.end()) {
        next.erase(next.begin() + (at - grouping.begin()));
        menu->addAction(tr("Do not group by this"), this, [this, next] { setGrouping(next); });
        return;
    }
    menu->addAction(tr("Group by this"), this, [this, id] { setGrouping({id}); });
    if (!grouping.empty()) {
        next.push_back(id);
        menu->addAction(tr("Then group by this"), this, [this, next] { setGrouping(next); });
    }
}

QString RunsPage::statisticText() const
{
    for (const auto& [statistic, title] : kStatistics) {
        if (statistic == m_model.groupStatistic()) {
            return tr(title);
        }
    }
    return {};
}

void RunsPage::addStatisticMenu(QMenu* menu)
{
    for (const auto& [statistic, text] : kStatistics) {
        const QString title = tr(text);
        QAction* action = menu->addAction(title, this, [this, chosen = statistic] {
            setStatistic(chosen);
            updateTexts();
            if (!m_sort.empty()) {
                refresh(); // groups stand in the order of what they show
            }
        });
        action->setCheckable(true);
        action->setChecked(m_model.groupStatistic() == statistic);
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
