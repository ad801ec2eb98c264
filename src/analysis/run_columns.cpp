// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_columns.h"

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
constexpr std::size_t kRowsBetweenStops = 4096;

// Runs logged by the same code have a key at the same place, and equal keys are mostly one text.
template <class Item>
class KeyFinder
{
public:
    explicit KeyFinder(std::string_view key)
        : m_key(key)
    {
    }

    [[nodiscard]] const Item* find(const std::vector<Item>& items)
    {
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
    KeyFinder<core::KeyValue> finder(column.key);
    TextColumn texts(snapshot.runs.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const core::Run& run = snapshot.runs[i];
        if (const core::KeyValue* item = finder.find(isParam ? run.params : run.tags)) {
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
    KeyFinder<core::MetricValue> finder(key);
    NumberColumn column = emptyNumbers(snapshot.runs.size());
    for (std::size_t i = 0; i < column.values.size(); ++i) {
        if (const core::MetricValue* metric = finder.find(snapshot.runs[i].metrics)) {
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
    KeyFinder<core::MetricValue> finder(wanted.key);
    NumberColumn column = emptyNumbers(snapshot.runs.size());
    for (std::size_t i = 0; i < column.values.size(); ++i) {
        const core::MetricValue* metric = finder.find(snapshot.runs[i].metrics);
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

class WordIndexer
{
public:
    explicit WordIndexer(WordIndex& index)
        : m_index(index)
    {
    }

    void add(const core::Run& run)
    {
        m_index.begins.push_back(m_index.places.size());
        addText(run.name);
        addText(run.id);
        addText(run.userId);
        for (const core::KeyValue& param : run.params) {
            addText(param.key);
            addText(param.value);
        }
        for (const core::KeyValue& tag : run.tags) {
            if (tag.key.substr(0, 7) != "mlflow.") {
                addText(tag.key);
            }
            addText(tag.value);
        }
    }

private:
    // One table slot a text address; a slot that another text took only costs a double entry.
    void addText(std::string_view text)
    {
        if (text.empty()) {
            return;
        }
        const auto address = reinterpret_cast<std::uintptr_t>(text.data());
        Slot& slot = m_slots[((address >> 3U) ^ (address >> 17U)) % kSlots];
        if (slot.text != text.data() || slot.length != text.size()) {
            slot = {text.data(), text.size(), static_cast<std::uint32_t>(m_index.texts.size())};
            m_index.texts.push_back(text);
        }
        m_index.places.push_back(slot.place);
    }

    static constexpr std::size_t kSlots = 32768;
    struct Slot
    {
        const char* text = nullptr;
        std::size_t length = 0;
        std::uint32_t place = 0;
    };

    WordIndex& m_index;
    std::vector<Slot> m_slots = std::vector<Slot>(kSlots);
};

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

std::shared_ptr<const WordIndex> RunColumns::wordIndex(const std::stop_token& stop)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_words != nullptr) {
            return m_words;
        }
    }
    auto made = std::make_shared<WordIndex>();
    WordIndexer indexer(*made);
    for (const core::Run& run : m_snapshot.runs) {
        if (made->begins.size() % kRowsBetweenStops == 0 && stop.stop_requested()) {
            break;
        }
        indexer.add(run);
    }
    made->begins.resize(m_snapshot.runs.size() + 1, made->places.size());
    const std::scoped_lock lock(m_mutex);
    if (!stop.stop_requested()) {
        m_words = made;
    }
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
