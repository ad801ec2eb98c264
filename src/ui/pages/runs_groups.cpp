// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_groups.h"

#include "models/run_columns.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>

#include <algorithm>
#include <array>
#include <utility>

namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;
using models::GroupStatistic;

namespace {

constexpr std::size_t kMostOfAFamily = 12; // the chooser has the others

constexpr std::pair<GroupStatistic, const char*> kStatistics[] = {
    {GroupStatistic::Mean,
        QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "mean ± sd of finished runs")},
    {GroupStatistic::Best, QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "best value")},
    {GroupStatistic::Minimum, QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "smallest value")},
    {GroupStatistic::Maximum, QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "largest value")},
    {GroupStatistic::Count, QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "number of values")}};

constexpr std::pair<ColumnFamily, const char*> kFamilies[] = {
    {ColumnFamily::Attribute, QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Attributes")},
    {ColumnFamily::Param, QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Params")},
    {ColumnFamily::Tag, QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Tags")}};

QString text(const char* source)
{
    return QCoreApplication::translate("runlane::ui::RunsPage", source);
}

bool isAmong(const std::vector<ColumnId>& columns, const ColumnId& column)
{
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

QAction* addChange(
    QMenu& menu, const QString& title, const GroupMenu& content, std::vector<ColumnId> next)
{
    return menu.addAction(
        title, &menu, [group = content.group, next = std::move(next)] { group(next); });
}

// outer: groups around the one that is chosen.
void addOffers(QMenu& menu, const GroupMenu& content, const std::vector<ColumnId>& outer)
{
    for (const auto& [family, title] : kFamilies) {
        std::size_t added = 0;
        for (const ColumnId& column : content.offers) {
            if (column.family != family || isAmong(outer, column) || added == kMostOfAFamily) {
                continue;
            }
            if (added++ == 0) {
                menu.addSection(text(title));
            }
            std::vector<ColumnId> next = outer;
            next.push_back(column);
            QAction* action = addChange(
                menu, plainActionText(models::columnTitle(column)), content, std::move(next));
            action->setCheckable(true);
            action->setChecked(
                outer.empty() && !content.grouping.empty() && content.grouping.front() == column);
        }
    }
}

void addStatistics(QMenu& menu, const GroupMenu& content)
{
    for (const auto& [statistic, title] : kStatistics) {
        QAction* action = menu.addAction(
            text(title), &menu, [show = content.show, chosen = statistic] { show(chosen); });
        action->setCheckable(true);
        action->setChecked(content.statistic == statistic);
    }
}

} // namespace

void fillGroupMenu(QMenu& menu, const GroupMenu& content)
{
    menu.clear();
    QAction* none =
        addChange(menu, text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "No groups")), content, {});
    none->setCheckable(true);
    none->setChecked(content.grouping.empty());
    menu.addAction(text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Choose groups…\tCtrl+Shift+G")),
        &menu, content.choose);
    addOffers(menu, content, {});
    if (content.grouping.empty()) {
        return;
    }
    menu.addSeparator();
    addOffers(*menu.addMenu(text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Then by"))), content,
        content.grouping);
    addStatistics(
        *menu.addMenu(text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Groups show"))), content);
    menu.addAction(
        text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Compare the best of each group")), &menu,
        content.compareBest);
    menu.addAction(
        text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Expand all")), &menu, content.expandAll);
    menu.addAction(text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Collapse all")), &menu,
        content.collapseAll);
}

void addGroupActions(QMenu& menu, const ColumnId& column, const GroupMenu& content)
{
    std::vector<ColumnId> next = content.grouping;
    const auto at = std::find(next.begin(), next.end(), column);
    if (at != next.end()) {
        next.erase(at);
        addChange(menu, text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Do not group by this")),
            content, std::move(next));
        return;
    }
    addChange(
        menu, text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Group by this")), content, {column});
    if (!next.empty()) {
        next.push_back(column);
        addChange(menu, text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Then group by this")),
            content, std::move(next));
    }
}

QString statisticTitle(GroupStatistic statistic)
{
    for (const auto& [known, title] : kStatistics) {
        if (known == statistic) {
            return text(title);
        }
    }
    return {};
}

} // namespace runlane::ui
