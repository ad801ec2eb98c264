// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_set.h"
#include "analysis/run_table.h"

#include <QStringList>

#include <set>
#include <vector>

namespace runlane::ui {

// Columns shown before the user chose any: name, status, start, duration, the params that differ
// and the metrics most runs have. known: analysis::discoverColumns of the rows. More than one
// experiment or store adds their names. longOnes are left out.
struct DefaultColumnsRequest
{
    const std::vector<analysis::ColumnInfo>* known = nullptr;
    std::set<analysis::ColumnId> longOnes;
    std::size_t experimentCount = 0;
    std::size_t storeCount = 0;
};
[[nodiscard]] std::vector<analysis::ColumnId> defaultColumns(const DefaultColumnsRequest& request);

// Params with values too long for a narrow column.
[[nodiscard]] std::set<analysis::ColumnId> longColumns(
    const analysis::RunSet& runs, const std::vector<std::uint32_t>& rows);

// Attributes that can be columns, in their order.
[[nodiscard]] const std::vector<analysis::ColumnId>& attributeColumns();

// To and from the settings.
[[nodiscard]] QStringList columnTexts(const std::vector<analysis::ColumnId>& columns);
// The name of the run is always the first column of a table, never of itself one to group by.
[[nodiscard]] std::vector<analysis::ColumnId> columnsOf(const QStringList& texts);
[[nodiscard]] std::vector<analysis::ColumnId> groupsOf(const QStringList& texts);

// Adds the column behind the last one of its family, families in their order, unless it is there.
void addByFamily(std::vector<analysis::ColumnId>& columns, const analysis::ColumnId& column);

} // namespace runlane::ui
