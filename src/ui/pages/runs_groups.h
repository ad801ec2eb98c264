// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"
#include "models/runs_model.h"

#include <QString>

#include <functional>
#include <vector>

class QMenu;

namespace runlane::ui {

// What the menus of the groups work with. grouping: outermost first; offers: what runs can be
// grouped by, what is shown first.
struct GroupMenu
{
    std::vector<analysis::ColumnId> grouping;
    std::vector<analysis::ColumnId> offers;
    models::GroupStatistic statistic = models::GroupStatistic::Mean;
    std::function<void(std::vector<analysis::ColumnId>)> group;
    std::function<void(models::GroupStatistic)> show;
    std::function<void()> choose; // among everything, with a search
    std::function<void()> compareBest; // of each group
    std::function<void()> expandAll;
    std::function<void()> collapseAll;
};
void fillGroupMenu(QMenu& menu, const GroupMenu& content);
// The part of one column in the menu of its head.
void addGroupActions(QMenu& menu, const analysis::ColumnId& column, const GroupMenu& content);

// "mean ± sd of finished runs"
[[nodiscard]] QString statisticTitle(models::GroupStatistic statistic);

} // namespace runlane::ui
