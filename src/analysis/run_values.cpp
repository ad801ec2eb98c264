// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_values.h"

#include "analysis/look_ahead.h"
#include "analysis/run_cell.h"
#include "analysis/run_links.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <unordered_map>
#include <utility>

namespace runlane::analysis {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

// Value of a row under key, rows in their order. Runs of one kind log the same keys, so the place
// in the last run is tried first.
template <class Item>
const Item* findNear(const RunSet& runs, std::uint32_t row, std::vector<Item> core::Run::*itemsOf,
    std::string_view key, std::size_t& place)
{
    if (row + kTurnsAhead < runs.size()) {
        lookAhead(runs.run(row + kTurnsAhead).*itemsOf, place);
    }
    const std::vector<Item>& items = runs.run(row).*itemsOf;
    if (place < items.size() && items[place].key == key) {
        return &items[place];
    }
    const Item* found = core::findKey(items, key);
    place = found == nullptr ? place : static_cast<std::size_t>(found - items.data());
    return found;
}

// Gives texts their codes while they come, then sorts both.
class TextCoder
{
public:
    TextCoder(ValueColumn& column, std::size_t rowCount)
        : m_column(column)
    {
        column.codes.reserve(rowCount);
    }

    void addMissing() { m_column.codes.push_back(ValueColumn::kMissingText); }

    void add(std::string_view text)
    {
        if (m_last != ValueColumn::kMissingText && m_column.texts[m_last] == text) {
            m_column.codes.push_back(m_last);
            return;
        }
        const auto [at, isNew] =
            m_codes.try_emplace(text, static_cast<std::uint32_t>(m_column.texts.size()));
        if (isNew) {
            m_column.texts.push_back(text);
        }
        m_last = at->second;
        m_column.codes.push_back(m_last);
    }

    void finish()
    {
        std::vector<std::uint32_t> order(m_column.texts.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
            return m_column.texts[a] < m_column.texts[b];
        });
        std::vector<std::string_view> sorted(order.size());
        std::vector<std::uint32_t> rankOf(order.size());
        m_column.textNumbers.assign(order.size(), kNan);
        for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
            sorted[rank] = m_column.texts[order[rank]];
            rankOf[order[rank]] = rank;
            m_column.textNumbers[rank] = parseNumber(sorted[rank]).value_or(kNan);
        }
        m_column.texts = std::move(sorted);
        for (std::uint32_t& code : m_column.codes) {
            code = code == ValueColumn::kMissingText ? code : rankOf[code];
        }
    }

private:
    ValueColumn& m_column;
    std::unordered_map<std::string_view, std::uint32_t> m_codes;
    std::uint32_t m_last = ValueColumn::kMissingText;
};

void reserveNumbers(ValueColumn& column, std::size_t count)
{
    column.numbers.reserve(count);
    column.presence.reserve(count);
}

void addNumber(ValueColumn& column, std::optional<double> number)
{
    column.numbers.push_back(number.value_or(kNan));
    column.presence.push_back(number ? Presence::Present : Presence::Missing);
}

ValueColumn metricColumn(const RunSet& runs, const ColumnId& id)
{
    ValueColumn column;
    reserveNumbers(column, runs.size());
    column.steps.reserve(runs.size());
    std::size_t place = 0;
    for (std::uint32_t row = 0; row < runs.size(); ++row) {
        const core::MetricValue* value = findNear(runs, row, &core::Run::metrics, id.key, place);
        addNumber(column, value == nullptr ? std::nullopt : std::optional(value->value));
        column.steps.push_back(value == nullptr ? 0 : value->step);
    }
    return column;
}

// Metrics whose histories are still to come.
ValueColumn waitingColumn(const RunSet& runs, const ColumnId& id)
{
    ValueColumn column = metricColumn(runs, id);
    for (std::size_t i = 0; i < column.presence.size(); ++i) {
        if (column.presence[i] == Presence::Present) {
            column.presence[i] = Presence::Waiting;
            column.numbers[i] = kNan;
        }
    }
    return column;
}

ValueColumn itemColumn(const RunSet& runs, const ColumnId& id)
{
    ValueColumn column;
    TextCoder coder(column, runs.size());
    const bool isParam = id.family == ColumnFamily::Param;
    std::size_t place = 0;
    for (std::uint32_t row = 0; row < runs.size(); ++row) {
        const core::KeyValue* item =
            findNear(runs, row, isParam ? &core::Run::params : &core::Run::tags, id.key, place);
        if (item == nullptr) {
            coder.addMissing();
        } else {
            coder.add(item->value);
        }
    }
    coder.finish();
    return column;
}

ValueColumn timeColumn(const RunSet& runs, const ColumnId& id)
{
    ValueColumn column;
    reserveNumbers(column, runs.size());
    for (std::uint32_t row = 0; row < runs.size(); ++row) {
        const RunCell cell = runCell(runs.snapshotOf(row), runs.run(row), id);
        addNumber(column,
            cell.kind == RunCell::Kind::Integer ? std::optional(static_cast<double>(cell.integer))
                                                : std::nullopt);
    }
    return column;
}

ValueColumn linkColumn(const RunSet& runs, const ColumnId& id)
{
    std::vector<RunLinks> links;
    for (const RunStore& store : runs.stores()) {
        links.emplace_back(*store.snapshot);
    }
    ValueColumn column;
    TextCoder coder(column, runs.size());
    for (std::uint32_t row = 0; row < runs.size(); ++row) {
        const RunLinks& own = links[runs.storeOf(row)];
        std::string text = id.key == "dataset" ? own.datasets(runs.run(row))
            : id.key == "model"                ? own.loggedModels(runs.run(row))
                                               : own.registeredModels(runs.run(row));
        if (text.empty()) {
            coder.addMissing();
        } else {
            coder.add(column.made.emplace_back(std::move(text)));
        }
    }
    coder.finish();
    return column;
}

ValueColumn attributeColumn(const RunSet& runs, const ColumnId& id)
{
    if (id.key == "start_time" || id.key == "end_time" || id.key == "duration") {
        return timeColumn(runs, id);
    }
    if (id.key == "dataset" || id.key == "model" || id.key == "registered_model") {
        return linkColumn(runs, id);
    }
    ValueColumn column;
    TextCoder coder(column, runs.size());
    for (std::uint32_t row = 0; row < runs.size(); ++row) {
        const std::string_view text = id.key == "store"
            ? runs.storeName(runs.storeOf(row))
            : runCell(runs.snapshotOf(row), runs.run(row), id).text;
        if (text.empty()) {
            coder.addMissing();
        } else {
            coder.add(text);
        }
    }
    coder.finish();
    return column;
}

ValueColumn madeColumn(const RunSet& runs, const ColumnId& id)
{
    switch (id.family) {
    case ColumnFamily::Attribute:
        return attributeColumn(runs, id);
    case ColumnFamily::Metric:
        return needsHistory(id) ? waitingColumn(runs, id) : metricColumn(runs, id);
    case ColumnFamily::Param:
    case ColumnFamily::Tag:
        break;
    }
    return itemColumn(runs, id);
}

} // namespace

ValueColumnPtr ColumnCache::find(const ColumnId& id) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_columns.find(id);
    return at == m_columns.end() ? nullptr : at->second;
}

ValueColumnPtr ColumnCache::keep(const ColumnId& id, ValueColumnPtr column)
{
    const std::lock_guard lock(m_mutex);
    return m_columns.try_emplace(id, std::move(column)).first->second;
}

ValueColumnPtr historyColumn(std::size_t rowCount, MetricView view, Direction direction,
    const std::function<HistoryEntry(std::uint32_t row)>& entryOf)
{
    auto column = std::make_shared<ValueColumn>();
    column->numbers.assign(rowCount, kNan);
    column->steps.assign(rowCount, 0);
    column->points.assign(rowCount, 0);
    column->nonFinite.assign(rowCount, 0);
    column->presence.assign(rowCount, Presence::Missing);
    for (std::uint32_t row = 0; row < rowCount; ++row) {
        const HistoryEntry entry = entryOf(row);
        if (entry.summary == nullptr) {
            column->presence[row] = Presence::Waiting;
            continue;
        }
        column->points[row] = static_cast<std::uint32_t>(entry.summary->n);
        column->nonFinite[row] = entry.summary->nanCount + entry.summary->infiniteCount;
        if (const auto point = summaryPoint(*entry.summary, view, direction)) {
            column->presence[row] = Presence::Present;
            column->numbers[row] = point->value;
            column->steps[row] = point->step;
        }
    }
    return column;
}

RunValues::RunValues(RunSetPtr runs, HistoryColumns histories, Directions directions)
    : m_runs(std::move(runs))
    , m_histories(std::move(histories))
    , m_directions(std::move(directions))
{
}

ValueColumnPtr RunValues::column(const ColumnId& id) const
{
    if (const auto at = m_histories.find(id); at != m_histories.end()) {
        return at->second;
    }
    if (ValueColumnPtr known = m_runs->cache().find(id)) {
        return known;
    }
    return m_runs->cache().keep(id, std::make_shared<const ValueColumn>(madeColumn(*m_runs, id)));
}

bool needsHistory(const ColumnId& column)
{
    return column.family == ColumnFamily::Metric && column.choice.view != MetricView::Last;
}

SummaryKey summaryKeyOf(const ColumnId& column, const Directions& directions)
{
    return summaryKey(column.key, column.choice,
        column.choice.other.empty() ? Direction::Unknown : directions.of(column.choice.other));
}

std::vector<SummaryKey> neededSummaries(
    const std::vector<ColumnId>& columns, const Directions& directions)
{
    std::vector<SummaryKey> keys;
    for (const ColumnId& column : columns) {
        if (needsHistory(column)) {
            keys.push_back(summaryKeyOf(column, directions));
        }
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

} // namespace runlane::analysis
