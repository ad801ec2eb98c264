// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"

#include <QString>

#include <set>
#include <vector>

namespace runlane::ui {

class Settings;

// The columns that stay at the left of the table of runs, beside the name, whether they are shown
// or not. All lists of columns begin with the name.
class FrozenColumns
{
public:
    [[nodiscard]] bool contains(const analysis::ColumnId& id) const { return m_ids.count(id) != 0; }
    void set(const std::vector<analysis::ColumnId>& columns); // with the name
    // With what the user chose earlier.
    void read(const Settings& settings, const QString& key);
    void save(Settings& settings, const QString& key) const;
    void toggle(const analysis::ColumnId& id);
    [[nodiscard]] std::vector<analysis::ColumnId> columns() const; // with the name

    // Puts the frozen ones right after the name.
    void putFirst(std::vector<analysis::ColumnId>& columns) const;
    // How many of the columns stay, the name included.
    [[nodiscard]] int countIn(const std::vector<analysis::ColumnId>& columns) const;
    // After a column was dragged: what stands among the frozen ones is frozen. False: nothing
    // changed.
    bool takeDragged(const std::vector<analysis::ColumnId>& before,
        const std::vector<analysis::ColumnId>& after);

private:
    std::set<analysis::ColumnId> m_ids;
};

} // namespace runlane::ui
