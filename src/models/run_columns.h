// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_values.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace runlane::models {

// Name of a column for people: "Started", or the key as logged, with what a metric column shows of
// the history: "val/acc max".
[[nodiscard]] QString columnTitle(const analysis::ColumnId& column);
// "max", "mean of last 10", "at best val/loss"; empty for the latest value.
[[nodiscard]] QString choiceTitle(const analysis::MetricChoice& choice);

// What one column of the table of runs needs for painting, found when it is first asked for.
struct RunColumn
{
    analysis::ColumnId id;
    analysis::ValueColumnPtr values;
    bool isNumeric = false; // every value present in the rows shown reads as a number
    int decimals = 0;
    // Scale of the in-cell bar over the rows shown, without outliers (Tukey's fences); equal: no
    // bar.
    double barMinimum = 0;
    double barMaximum = 0;
    bool hasSteps = false; // of the metrics shown one was logged at another step than 0
    std::optional<double> best; // over the rows shown, where the direction is known
    std::optional<double> worst; // when it is not the best too

    [[nodiscard]] bool isRightAligned() const { return isNumeric || id.key == "duration"; }
};

// The columns of the table of runs. Not thread-safe.
class RunColumns
{
public:
    [[nodiscard]] const std::vector<analysis::ColumnId>& ids() const { return m_ids; }

    void setIds(std::vector<analysis::ColumnId> ids);
    void setValues(analysis::RunValuesPtr values); // null: none
    void setRows(std::vector<std::uint32_t> rows); // the rows shown, in any order

    [[nodiscard]] const RunColumn& column(std::size_t index) const;

private:
    struct Slot
    {
        RunColumn column;
        bool hasValues = false;
        bool hasScale = false;
    };

    void findScale(RunColumn& column) const;
    void findMetricScale(RunColumn& column) const;

    std::vector<analysis::ColumnId> m_ids;
    analysis::RunValuesPtr m_values;
    std::vector<std::uint32_t> m_rows;
    std::uint64_t m_rowsHash = 0; // whatever their order
    mutable std::vector<Slot> m_slots;
};

} // namespace runlane::models
