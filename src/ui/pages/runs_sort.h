// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"

#include <QString>

#include <functional>
#include <vector>

class QMenu;

namespace runlane::ui {

using SortKeys = std::vector<analysis::SortKey>;

// Each returns the keys as they are next, one for each column at most. A key that is there keeps
// its place; one that is not stands last.
[[nodiscard]] SortKeys withKey(SortKeys keys, const analysis::SortKey& key);
[[nodiscard]] SortKeys withoutKey(SortKeys keys, const analysis::ColumnId& column);
[[nodiscard]] SortKeys withReversedKey(SortKeys keys, const analysis::ColumnId& column);
// step: -1 before the key in front of it, 1 behind the next; at the ends nothing changes.
[[nodiscard]] SortKeys withMovedKey(SortKeys keys, const analysis::ColumnId& column, int step);
// What a click on a head does: first, then the other direction, then none; only this key unless
// isMore, which keeps the others.
enum class HeadClick { Only, More };
[[nodiscard]] SortKeys clickedKey(
    const SortKeys& keys, const analysis::SortKey& first, HeadClick click);

// "val/acc ↓, lr ↑"
[[nodiscard]] QString sortText(const SortKeys& keys);

// What the menus of the order work with. columns: what can be chosen; firstDirection: in which
// direction a column is usually wanted.
struct SortMenu
{
    SortKeys keys;
    std::vector<analysis::ColumnId> columns;
    std::function<analysis::SortDirection(const analysis::ColumnId&)> firstDirection;
    std::function<void(SortKeys)> apply;
};
// Every key with what can be done with it, and columns to sort by.
void fillSortMenu(QMenu& menu, const SortMenu& content);
// The part of one column in the menu of its head.
void addSortActions(QMenu& menu, const analysis::ColumnId& column, const SortMenu& content);

} // namespace runlane::ui
