// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"

#include <QString>

#include <map>

namespace runlane::ui {

class Settings;

// The metric columns of the table of runs whose bars the user switched on or off, whether they are
// shown or not. All others follow the page, which gives one of them bars.
class BarChoices
{
public:
    enum class Bars { Off, On };

    void read(const Settings& settings, const QString& key);
    void save(Settings& settings, const QString& key) const;
    // By column as analysis::columnText writes it, true: on. What is no column is left out.
    void set(const std::map<QString, bool>& texts);
    [[nodiscard]] std::map<QString, bool> texts() const;

    // usual: what the column has of its own accord; a choice of it is none.
    [[nodiscard]] Bars of(const analysis::ColumnId& id, Bars usual) const;
    void choose(const analysis::ColumnId& id, Bars bars, Bars usual);
    void clear() { m_chosen.clear(); }

private:
    std::map<analysis::ColumnId, Bars> m_chosen;
};

} // namespace runlane::ui
