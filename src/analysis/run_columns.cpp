// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_columns.h"

#include "analysis/look_ahead.h"
#include "analysis/metric_direction.h"
#include "analysis/query_parts.h"
#include "analysis/run_cell.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace runlane::analysis {

namespace {

constexpr std::size_t kMostColumns = 48;
constexpr std::size_t kMostHistories = 24;

// Runs logged by the same code have a key at the same place, and equal keys are mostly one text.
template <class Item>
class KeyFinder
{
public:
    using Items = std::vector<Item> core::Run::*;

    KeyFinder(const std::vector<core::Run>& runs, Items items, std::string_view key)
        : m_runs(runs)
        , m_items(items)
        , m_key(key)
    {
    }

    // Quick when runs are asked for in their order.
    [[nodiscard]] const Item* find(std::size_t run)
    {
        if (run + kTurnsAhead < m_runs.size()) {
            lookAhead(m_runs[run + kTurnsAhead].*m_items, m_place);
        }
        const std::vector<Item>& items = m_runs[run].*m_items;
        if (m_place < items.size()) {
            const std::string_view there = items[m_place].key;
            if (there.data() == m_known.data() && there.size() == m_known.size()
                && m_known.data() != nullptr) {
                return &items[m_place];
            }
        }
        const Item* found = core::findKey(items, m_key);
        if (found != nullptr) {
            m_place = static_cast<std::size_t>(found - items.data());
            m_known = found->key;
        }
        return found;
    }

private:
    const std::vector<core::Run>& m_runs;
    Items m_items;
    std::string_view m_key;
    std::string_view m_known;
    std::size_t m_place = 0;
};

constexpr std::string_view kEmpty = "";

std::string_view present(std::string_view text)
{
    return text.data() == nullptr ? kEmpty : text;
}

TextColumn itemTexts(const core::StoreSnapshot& snapshot, const ColumnId& column)
{
    const bool isParam = column.family == ColumnFamily::Param;
    KeyFinder<core::KeyValue> finder(
        snapshot.runs, isParam ? &core::Run::params : &core::Run::tags, column.key);
    TextColumn texts(snapshot.runs.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (const core::KeyValue* item = finder.find(i)) {
            texts[i] = present(item->value);
        }
    }
    return texts;
}

TextColumn experimentNames(const core::StoreSnapshot& snapshot)
{
    std::unordered_map<std::string_view, std::string_view> names;
    for (const core::Experiment& experiment : snapshot.experiments) {
        names.emplace(experiment.id, experiment.name);
    }
    TextColumn texts;
    texts.reserve(snapshot.runs.size());
    for (const core::Run& run : snapshot.runs) {
        const auto at = names.find(run.experimentId);
        texts.push_back(present(at == names.end() ? run.experimentId : at->second));
    }
    return texts;
}

std::string_view attributeText(
    const core::StoreSnapshot& snapshot, const core::Run& run, const std::string& key)
{
    if (key == "plain_name") {
        return present(run.name);
    }
    const RunCell cell = runCell(snapshot, run, {ColumnFamily::Attribute, key});
    return cell.kind == RunCell::Kind::Text ? present(cell.text) : std::string_view();
}

TextColumn makeTexts(const core::StoreSnapshot& snapshot, const ColumnId& column)
{
    if (column.family != ColumnFamily::Attribute) {
        return itemTexts(snapshot, column);
    }
    if (column.key == "experiment") {
        return experimentNames(snapshot);
    }
    TextColumn texts;
    texts.reserve(snapshot.runs.size());
    for (const core::Run& run : snapshot.runs) {
        texts.push_back(attributeText(snapshot, run, column.key));
    }
    return texts;
}

NumberColumn emptyNumbers(std::size_t size)
{
    return {std::vector<double>(size), std::vector<NumberState>(size, NumberState::Missing)};
}

NumberColumn metricNumbers(const core::StoreSnapshot& snapshot, const std::string& key)
{
    KeyFinder<core::MetricValue> finder(snapshot.runs, &core::Run::metrics, key);
    NumberColumn column = emptyNumbers(snapshot.runs.size());
    for (std::size_t i = 0; i < column.values.size(); ++i) {
        if (const core::MetricValue* metric = finder.find(i)) {
            column.values[i] = metric->value;
            column.states[i] = NumberState::Known;
        }
    }
    return column;
}

NumberColumn textNumbers(const TextColumn& texts)
{
    NumberColumn column = emptyNumbers(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].data() != nullptr) {
            const auto number = parseQueryNumber(texts[i]);
            column.values[i] = number.value_or(0);
            column.states[i] = number ? NumberState::Known : NumberState::NotANumber;
        }
    }
    return column;
}

// What the catalogue knows of histories.
NumberColumn catalogueValues(const core::StoreSnapshot& snapshot, const HistoryValue& wanted)
{
    KeyFinder<core::MetricValue> finder(snapshot.runs, &core::Run::metrics, wanted.key);
    NumberColumn column = emptyNumbers(snapshot.runs.size());
    for (std::size_t i = 0; i < column.values.size(); ++i) {
        const core::MetricValue* metric = finder.find(i);
        if (metric == nullptr) {
            continue;
        }
        const bool isMinimum = wanted.function == HistoryFunction::Minimum;
        const bool isCounted =
            metric->points > 0 && (isMinimum || wanted.function == HistoryFunction::Maximum);
        if (!isCounted) {
            column.states[i] = NumberState::Unread;
            continue;
        }
        column.values[i] = isMinimum ? metric->minimum : metric->maximum;
        column.states[i] = std::isnan(column.values[i]) ? NumberState::Missing : NumberState::Known;
    }
    return column;
}

template <class Shelf, class Key, class Column>
void putOnShelf(
    Shelf& shelf, const Key& key, std::shared_ptr<const Column> column, std::size_t most)
{
    const bool isNew = shelf.columns.insert_or_assign(key, std::move(column)).second;
    if (isNew) {
        shelf.order.push_back(key);
    }
    while (shelf.order.size() > most) {
        shelf.columns.erase(shelf.order.front());
        shelf.order.pop_front();
    }
}

} // namespace

RunColumns::RunColumns(const core::StoreSnapshot& snapshot, std::string_view storeName)
    : m_snapshot(snapshot)
    , m_storeName(storeName.empty() ? snapshot.store.displayName : std::string(storeName))
{
}

std::shared_ptr<const NumberColumn> RunColumns::numbers(const ColumnId& column)
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto at = m_numbers.columns.find(column);
        if (at != m_numbers.columns.end()) {
            return at->second;
        }
    }
    auto made = std::make_shared<const NumberColumn>(column.family == ColumnFamily::Metric
            ? metricNumbers(m_snapshot, column.key)
            : textNumbers(*texts(column)));
    const std::scoped_lock lock(m_mutex);
    putOnShelf(m_numbers, column, made, kMostColumns);
    return made;
}

std::shared_ptr<const TextColumn> RunColumns::texts(const ColumnId& column)
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto at = m_texts.columns.find(column);
        if (at != m_texts.columns.end()) {
            return at->second;
        }
    }
    const bool isStore = column.family == ColumnFamily::Attribute && column.key == "store";
    auto made = std::make_shared<const TextColumn>(isStore
            ? TextColumn(m_snapshot.runs.size(), present(m_storeName))
            : makeTexts(m_snapshot, column));
    const std::scoped_lock lock(m_mutex);
    putOnShelf(m_texts, column, made, kMostColumns);
    return made;
}

std::shared_ptr<const NumberColumn> RunColumns::histories(const HistoryValue& wanted)
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto at = m_histories.columns.find(wanted);
        if (at != m_histories.columns.end()) {
            return at->second;
        }
    }
    auto made = std::make_shared<const NumberColumn>(catalogueValues(m_snapshot, wanted));
    const std::scoped_lock lock(m_mutex);
    const auto at = m_histories.columns.find(wanted);
    if (at != m_histories.columns.end()) {
        return at->second;
    }
    putOnShelf(m_histories, wanted, made, kMostHistories);
    return made;
}

void RunColumns::addHistories(const HistoryValue& wanted, const std::vector<ReadValue>& values)
{
    static_cast<void>(histories(wanted));
    const std::scoped_lock lock(m_mutex);
    const auto at = m_histories.columns.find(wanted);
    if (at == m_histories.columns.end()) {
        return;
    }
    auto changed = std::make_shared<NumberColumn>(*at->second);
    for (const ReadValue& read : values) {
        changed->values[read.row] = read.value.value_or(0);
        changed->states[read.row] = read.value ? NumberState::Known : NumberState::Missing;
    }
    at->second = std::move(changed);
}

} // namespace runlane::analysis
