// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/run_columns.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_table.h"
#include "ui/theme/runlane_style.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

// In which order and groups the runs stand.
namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::SortDirection;

namespace {

constexpr int kMaximumGroupings = 30;

QString escapedForMenu(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

void RunsPage::sortBy(int column, Qt::KeyboardModifiers modifiers)
{
    const ColumnId id = m_model.column(column).id;
    const bool isHigherFirst =
        (id.family == ColumnFamily::Metric
            && analysis::metricDirection(id.key) != analysis::Direction::LowerIsBetter)
        || id.key == "start_time" || id.key == "end_time" || id.key == "duration";
    const SortDirection first =
        isHigherFirst ? SortDirection::Descending : SortDirection::Ascending;
    std::vector<analysis::SortKey> keys;
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        keys = m_sort;
    }
    const auto same = [&](const analysis::SortKey& key) { return key.column == id; };
    const auto known = std::find_if(m_sort.begin(), m_sort.end(), same);
    const auto kept = std::find_if(keys.begin(), keys.end(), same);
    if (known == m_sort.end()) {
        keys.push_back({id, first});
    } else if (known->direction == first) {
        const SortDirection other = first == SortDirection::Descending ? SortDirection::Ascending
                                                                       : SortDirection::Descending;
        if (kept != keys.end()) {
            kept->direction = other;
        } else {
            keys.push_back({id, other});
        }
    } else if (kept != keys.end()) {
        keys.erase(kept);
    }
    setSort(std::move(keys));
}

void RunsPage::setSort(std::vector<analysis::SortKey> keys)
{
    m_sort = std::move(keys);
    m_table->runsHeader().setSortKeys(m_sort);
    refresh();
}

void RunsPage::fillSortMenu()
{
    QMenu* menu = m_sortButton->menu();
    menu->clear();
    for (std::size_t i = 0; i < m_sort.size(); ++i) {
        const QString title = models::columnTitle(m_sort[i].column);
        menu->addAction(
            tr("Do not sort by %1").arg(title).replace(QLatin1Char('&'), QLatin1String("&&")), this,
            [this, i] {
                std::vector<analysis::SortKey> keys = m_sort;
                keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(i));
                setSort(std::move(keys));
            });
    }
    if (!m_sort.empty()) {
        menu->addSeparator();
    }
    QAction* newest = menu->addAction(tr("Newest first"), this, [this] { setSort({}); });
    newest->setCheckable(true);
    newest->setChecked(m_sort.empty());
}

void RunsPage::fillGroupMenu()
{
    QMenu* menu = m_groupButton->menu();
    menu->clear();
    const auto add = [this, menu](const std::optional<ColumnId>& column, const QString& title) {
        QAction* action =
            menu->addAction(escapedForMenu(title), this, [this, column] { setGrouping(column); });
        action->setCheckable(true);
        action->setChecked(m_model.grouping() == column);
    };
    add(std::nullopt, tr("No groups"));
    menu->addSeparator();
    add(ColumnId{ColumnFamily::Attribute, "status"}, tr("Status"));
    if (m_experiments.size() != 1) {
        add(ColumnId{ColumnFamily::Attribute, "experiment"}, tr("Experiment"));
    }
    int count = 0;
    for (const analysis::ColumnInfo& info : m_known) {
        const bool isGroupable =
            info.id.family == ColumnFamily::Param || info.id.family == ColumnFamily::Tag;
        if (isGroupable && info.differs && count < kMaximumGroupings) {
            add(info.id, models::columnTitle(info.id));
            ++count;
        }
    }
}

void RunsPage::setGrouping(const std::optional<ColumnId>& column)
{
    m_model.setGrouping(column);
    m_table->expandParents();
    updateTexts();
}

} // namespace runlane::ui
