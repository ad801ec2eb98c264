// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_frozen.h"

#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_page.h"
#include "ui/settings.h"

#include <algorithm>

namespace runlane::ui {

using analysis::ColumnId;

void FrozenColumns::set(const std::vector<ColumnId>& columns)
{
    m_ids.clear();
    if (!columns.empty()) {
        m_ids.insert(columns.begin() + 1, columns.end());
    }
}

void FrozenColumns::read(const Settings& settings, const QString& key)
{
    set(columnsOf(settings.pageValue(QStringLiteral("runs"), key).toStringList()));
}

void FrozenColumns::save(Settings& settings, const QString& key) const
{
    settings.setPageValue(QStringLiteral("runs"), key, columnTexts(columns()));
}

void FrozenColumns::toggle(const ColumnId& id)
{
    if (m_ids.erase(id) == 0) {
        m_ids.insert(id);
    }
}

std::vector<ColumnId> FrozenColumns::columns() const
{
    std::vector<ColumnId> columns{{analysis::ColumnFamily::Attribute, "name"}};
    columns.insert(columns.end(), m_ids.begin(), m_ids.end());
    return columns;
}

void FrozenColumns::putFirst(std::vector<ColumnId>& columns) const
{
    if (!columns.empty()) {
        std::stable_partition(columns.begin() + 1, columns.end(),
            [this](const ColumnId& id) { return contains(id); });
    }
}

int FrozenColumns::countIn(const std::vector<ColumnId>& columns) const
{
    return 1
        + static_cast<int>(std::count_if(
            columns.begin(), columns.end(), [this](const ColumnId& id) { return contains(id); }));
}

bool FrozenColumns::takeDragged(
    const std::vector<ColumnId>& before, const std::vector<ColumnId>& after)
{
    const auto end = after.begin() + countIn(before);
    const auto isFrozen = [this](const ColumnId& id) { return contains(id); };
    if (after.empty() || std::all_of(after.begin() + 1, end, isFrozen)) {
        return false;
    }
    const std::vector<ColumnId> frozen(after.begin() + 1, end);
    for (const ColumnId& id : before) {
        m_ids.erase(id);
    }
    m_ids.insert(frozen.begin(), frozen.end());
    return true;
}

void RunsPage::toggleFrozen(const ColumnId& id)
{
    m_frozen.toggle(id);
    m_frozen.putFirst(m_chosen);
    columnsChosen();
}

} // namespace runlane::ui
