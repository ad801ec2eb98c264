// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/run_columns.h"

#include "analysis/number_format.h"
#include "models/display_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace runlane::models {

namespace {

// Decimals and the bar's scale are found from at most so many values, evenly spread over the rows.
constexpr std::size_t kSampleSize = 2000;

// Value under key. Runs of one kind log the same keys, so the place of the last run is tried first.
template <class Item>
const Item* findNear(const std::vector<Item>& items, const std::string& key, std::size_t& place)
{
    if (place < items.size() && items[place].key == key) {
        return &items[place];
    }
    const Item* found = core::findKey(items, key);
    place = found == nullptr ? place : static_cast<std::size_t>(found - items.data());
    return found;
}

std::uint64_t hashOfSet(const std::vector<std::uint32_t>& rows)
{
    std::uint64_t hash = rows.size();
    for (const std::uint32_t row : rows) {
        std::uint64_t mixed = row + 0x9e3779b97f4a7c15ULL; // splitmix64
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        hash += mixed ^ (mixed >> 31);
    }
    return hash;
}

// Linear between neighbours; values are sorted.
double quantile(const std::vector<double>& values, double share)
{
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    const double part = place - static_cast<double>(below);
    return values[below] + part * (values[above] - values[below]);
}

QString attributeTitle(const std::string& key)
{
    static const std::array<std::pair<const char*, const char*>, 11> kTitles{
        {{"name", QT_TRANSLATE_NOOP("RunColumns", "Run")},
            {"run_id", QT_TRANSLATE_NOOP("RunColumns", "Run id")},
            {"status", QT_TRANSLATE_NOOP("RunColumns", "Status")},
            {"start_time", QT_TRANSLATE_NOOP("RunColumns", "Started")},
            {"end_time", QT_TRANSLATE_NOOP("RunColumns", "Ended")},
            {"duration", QT_TRANSLATE_NOOP("RunColumns", "Duration")},
            {"user", QT_TRANSLATE_NOOP("RunColumns", "User")},
            {"source", QT_TRANSLATE_NOOP("RunColumns", "Source")},
            {"git_commit", QT_TRANSLATE_NOOP("RunColumns", "Commit")},
            {"experiment", QT_TRANSLATE_NOOP("RunColumns", "Experiment")},
            {"stage", QT_TRANSLATE_NOOP("RunColumns", "Lifecycle stage")}}};
    for (const auto& [name, title] : kTitles) {
        if (key == name) {
            return QCoreApplication::translate("RunColumns", title);
        }
    }
    return toText(key);
}

} // namespace

QString columnTitle(const analysis::ColumnId& column)
{
    return column.family == analysis::ColumnFamily::Attribute ? attributeTitle(column.key)
                                                              : oneLine(column.key);
}

void RunColumns::setIds(std::vector<analysis::ColumnId> ids)
{
    std::vector<Slot> slots(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto known = std::find(m_ids.begin(), m_ids.end(), ids[i]);
        if (known != m_ids.end()) {
            slots[i] = m_slots[static_cast<std::size_t>(known - m_ids.begin())];
        }
        slots[i].column.id = ids[i];
    }
    m_ids = std::move(ids);
    m_slots = std::move(slots);
}

void RunColumns::setSnapshot(core::SnapshotPtr snapshot)
{
    m_snapshot = std::move(snapshot);
    for (Slot& slot : m_slots) {
        slot.hasValues = false;
        slot.hasScale = false;
        slot.column.metrics.clear();
        slot.column.numbers.clear();
        slot.column.texts.clear();
    }
}

void RunColumns::setRows(std::vector<std::uint32_t> rows)
{
    const std::uint64_t hash = hashOfSet(rows);
    m_rows = std::move(rows);
    if (hash == m_rowsHash) {
        return; // another order of the same rows
    }
    m_rowsHash = hash;
    for (Slot& slot : m_slots) {
        slot.hasScale = false;
    }
}

const RunColumn& RunColumns::column(std::size_t index) const
{
    Slot& slot = m_slots[index];
    if (!slot.hasValues) {
        slot.hasValues = true;
        findValues(slot.column);
    }
    if (!slot.hasScale) {
        slot.hasScale = true;
        findScale(slot.column);
    }
    return slot.column;
}

void RunColumns::findValues(RunColumn& column) const
{
    column.isNumeric = column.id.family == analysis::ColumnFamily::Metric;
    if (m_snapshot == nullptr || column.id.family == analysis::ColumnFamily::Attribute) {
        return;
    }
    std::size_t place = 0;
    if (column.id.family == analysis::ColumnFamily::Metric) {
        column.metrics.reserve(m_snapshot->runs.size());
        column.numbers.reserve(m_snapshot->runs.size());
        for (const core::Run& run : m_snapshot->runs) {
            const core::MetricValue* value = findNear(run.metrics, column.id.key, place);
            column.metrics.push_back(value);
            column.numbers.push_back(
                value == nullptr ? std::numeric_limits<double>::quiet_NaN() : value->value);
        }
        return;
    }
    const bool isParam = column.id.family == analysis::ColumnFamily::Param;
    std::size_t present = 0;
    bool isNumeric = true;
    column.texts.reserve(m_snapshot->runs.size());
    for (const core::Run& run : m_snapshot->runs) {
        const core::KeyValue* value =
            findNear(isParam ? run.params : run.tags, column.id.key, place);
        column.texts.push_back(value);
        if (value != nullptr) {
            ++present;
            isNumeric = isNumeric && analysis::parseNumber(value->value).has_value();
        }
    }
    column.isNumeric = present > 0 && isNumeric;
}

void RunColumns::findScale(RunColumn& column) const
{
    column.decimals = 0;
    column.barMinimum = 0;
    column.barMaximum = 0;
    column.best.reset();
    if (column.metrics.empty()) {
        return;
    }
    const analysis::Direction direction = analysis::metricDirection(column.id.key);
    const std::size_t stride = std::max<std::size_t>(1, m_rows.size() / kSampleSize);
    std::vector<double> sample;
    std::size_t finite = 0;
    double lowest = 0;
    double highest = 0;
    for (const std::uint32_t row : m_rows) {
        const double value = column.numbers[row];
        if (!std::isfinite(value)) {
            continue;
        }
        lowest = finite == 0 ? value : std::min(lowest, value);
        highest = finite == 0 ? value : std::max(highest, value);
        ++finite;
        if (finite % stride == 0) {
            sample.push_back(value);
        }
    }
    if (sample.empty()) {
        return;
    }
    column.decimals = analysis::columnDecimals(sample);
    if (finite >= 2 && direction != analysis::Direction::Unknown) {
        column.best = direction == analysis::Direction::HigherIsBetter ? highest : lowest;
    }
    std::sort(sample.begin(), sample.end());
    const double lowerQuartile = quantile(sample, 0.25);
    const double upperQuartile = quantile(sample, 0.75);
    const double reach = 1.5 * (upperQuartile - lowerQuartile);
    column.barMinimum = std::max(lowest, lowerQuartile - reach);
    column.barMaximum = std::min(highest, upperQuartile + reach);
}

} // namespace runlane::models
