// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"
#include "core/snapshot.h"

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Columns taken out of the runs of a snapshot, each made when it is first asked for.
namespace runlane::analysis {

// A value of a metric's history. Minimum and Maximum are over finite values; First is the first of
// the lowest step; AtStep the last value logged at the step. Best becomes Minimum or Maximum
// beforehand, by the direction of the metric.
enum class HistoryFunction { None, Minimum, Maximum, First, Last, Best, AtStep };
struct HistoryValue
{
    std::string key;
    HistoryFunction function = HistoryFunction::None;
    std::int64_t step = 0; // for AtStep

    friend auto operator<=>(const HistoryValue&, const HistoryValue&) = default;
};

// One entry a run of the snapshot. Unread: the history has not been read yet.
enum class NumberState : std::uint8_t { Missing, Known, NotANumber, Unread };
struct NumberColumn
{
    std::vector<double> values;
    std::vector<NumberState> states;
};
// data() of a missing text is null, that of an empty one is not.
using TextColumn = std::vector<std::string_view>;

// Thread-safe; columns are never changed once given out. Holds the newest 48 columns of texts and
// numbers and the newest 24 of histories. The snapshot must live longer. storeName: what the field
// store holds; empty: the snapshot's own name.
class RunColumns
{
public:
    explicit RunColumns(const core::StoreSnapshot& snapshot, std::string_view storeName = {});

    [[nodiscard]] const core::StoreSnapshot& snapshot() const { return m_snapshot; }
    [[nodiscard]] const std::string& storeName() const { return m_storeName; }

    // Latest values of a metric, or what params and tags read as numbers (also inf and nan).
    [[nodiscard]] std::shared_ptr<const NumberColumn> numbers(const ColumnId& column);
    // Params, tags and attributes; beyond the attributes of ColumnId: artifact_uri, experiment_id,
    // store, plain_name (the name as stored, may be empty).
    [[nodiscard]] std::shared_ptr<const TextColumn> texts(const ColumnId& column);
    // Unread where neither the catalogue nor addHistories knows the value.
    [[nodiscard]] std::shared_ptr<const NumberColumn> histories(const HistoryValue& wanted);

    struct ReadValue
    {
        std::uint32_t row = 0;
        std::optional<double> value; // nullopt: there is none
    };
    void addHistories(const HistoryValue& wanted, const std::vector<ReadValue>& values);

private:
    template <class Key, class Column>
    struct Shelf
    {
        std::map<Key, std::shared_ptr<const Column>> columns;
        std::deque<Key> order;
    };

    const core::StoreSnapshot& m_snapshot;
    const std::string m_storeName;
    std::mutex m_mutex;
    Shelf<ColumnId, NumberColumn> m_numbers;
    Shelf<ColumnId, TextColumn> m_texts;
    Shelf<HistoryValue, NumberColumn> m_histories;
};

} // namespace runlane::analysis
