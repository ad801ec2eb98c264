// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"
#include "core/snapshot.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace runlane::models {

// Name of a column for people: "Started", or the key as logged.
[[nodiscard]] QString columnTitle(const analysis::ColumnId& column);

// What one column of the table of runs needs for painting, found when it is first asked for.
struct RunColumn
{
    analysis::ColumnId id;
    // One entry a run of the snapshot, null where the key was not logged; only the one that suits
    // the family is filled.
    std::vector<const core::MetricValue*> metrics;
    std::vector<const core::KeyValue*> texts;
    std::vector<double> numbers; // of metrics, NaN where there is none
    bool isNumeric = false; // every value present reads as a number
    int decimals = 0;
    // Scale of the in-cell bar over the rows shown, without outliers (Tukey's fences); equal: no
    // bar.
    double barMinimum = 0;
    double barMaximum = 0;
    std::optional<double> best; // over the rows shown, where the direction is known
};

// The columns of the table of runs. Not thread-safe.
class RunColumns
{
public:
    [[nodiscard]] const std::vector<analysis::ColumnId>& ids() const { return m_ids; }

    void setIds(std::vector<analysis::ColumnId> ids);
    void setSnapshot(core::SnapshotPtr snapshot);
    void setRows(std::vector<std::uint32_t> rows); // the rows shown, in any order

    [[nodiscard]] const RunColumn& column(std::size_t index) const;

private:
    struct Slot
    {
        RunColumn column;
        bool hasValues = false;
        bool hasScale = false;
    };

    void findValues(RunColumn& column) const;
    void findScale(RunColumn& column) const;

    std::vector<analysis::ColumnId> m_ids;
    core::SnapshotPtr m_snapshot;
    std::vector<std::uint32_t> m_rows;
    std::uint64_t m_rowsHash = 0; // whatever their order
    mutable std::vector<Slot> m_slots;
};

} // namespace runlane::models
