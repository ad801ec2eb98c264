// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/run_columns.h"

#include "analysis/number_format.h"
#include "models/display_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <utility>

namespace runlane::models {

namespace {

// Decimals and the bar's scale are found from at most so many values, evenly spread over the rows.
constexpr std::size_t kSampleSize = 2000;

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
    static const std::array<std::pair<const char*, const char*>, 19> kTitles{
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
            {"stage", QT_TRANSLATE_NOOP("RunColumns", "Lifecycle stage")},
            {"store", QT_TRANSLATE_NOOP("RunColumns", "Store")},
            {"dataset", QT_TRANSLATE_NOOP("RunColumns", "Data set")},
            {"model", QT_TRANSLATE_NOOP("RunColumns", "Logged model")},
            {"registered_model", QT_TRANSLATE_NOOP("RunColumns", "Registered model")},
            {"notes", QT_TRANSLATE_NOOP("RunColumns", "Notes")},
            {"parent", QT_TRANSLATE_NOOP("RunColumns", "Parent run")},
            {"artifact_uri", QT_TRANSLATE_NOOP("RunColumns", "Artifact URI")},
            {"experiment_id", QT_TRANSLATE_NOOP("RunColumns", "Experiment id")}}};
    for (const auto& [name, title] : kTitles) {
        if (key == name) {
            return QCoreApplication::translate("RunColumns", title);
        }
    }
    return toText(key);
}

} // namespace

QString choiceTitle(const analysis::MetricChoice& choice)
{
    switch (choice.view) {
    case analysis::MetricView::Last:
        return {};
    case analysis::MetricView::Minimum:
        return QCoreApplication::translate("RunColumns", "min");
    case analysis::MetricView::Maximum:
        return QCoreApplication::translate("RunColumns", "max");
    case analysis::MetricView::Best:
        return QCoreApplication::translate("RunColumns", "best");
    case analysis::MetricView::First:
        return QCoreApplication::translate("RunColumns", "first");
    case analysis::MetricView::MeanOfLast:
        return QCoreApplication::translate("RunColumns", "mean of last %L1").arg(choice.count);
    case analysis::MetricView::AtBestOf:
        return QCoreApplication::translate("RunColumns", "at best %1").arg(oneLine(choice.other));
    case analysis::MetricView::AtStep:
        return QCoreApplication::translate("RunColumns", "at step %1").arg(choice.step);
    }
    return {};
}

QString columnTitle(const analysis::ColumnId& column)
{
    if (column.family == analysis::ColumnFamily::Attribute) {
        return attributeTitle(column.key);
    }
    const QString choice = choiceTitle(column.choice);
    return choice.isEmpty() ? oneLine(column.key) : oneLine(column.key) + QLatin1Char(' ') + choice;
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

void RunColumns::setValues(analysis::RunValuesPtr values)
{
    m_values = std::move(values);
    for (Slot& slot : m_slots) {
        slot.hasValues = false;
        slot.hasScale = false;
        slot.column.values = nullptr;
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
        slot.column.values = m_values == nullptr ? std::make_shared<const analysis::ValueColumn>()
                                                 : m_values->column(slot.column.id);
    }
    if (!slot.hasScale) {
        slot.hasScale = true;
        findScale(slot.column);
    }
    return slot.column;
}

void RunColumns::findScale(RunColumn& column) const
{
    column.isNumeric = column.id.family == analysis::ColumnFamily::Metric;
    column.decimals = 0;
    column.barMinimum = 0;
    column.barMaximum = 0;
    column.hasSteps = false;
    column.best.reset();
    column.worst.reset();
    const analysis::ValueColumn& values = *column.values;
    if (column.isNumeric) {
        findMetricScale(column);
        return;
    }
    if (column.id.family == analysis::ColumnFamily::Attribute || values.codes.empty()) {
        return;
    }
    bool hasValue = false;
    column.isNumeric = std::all_of(m_rows.begin(), m_rows.end(), [&](std::uint32_t row) {
        const bool isMissing = values.isMissing(row);
        hasValue = hasValue || !isMissing;
        return isMissing || !std::isnan(values.textNumbers[values.codes[row]]);
    }) && hasValue;
}

void RunColumns::findMetricScale(RunColumn& column) const
{
    if (column.values->numbers.empty()) {
        return;
    }
    const std::vector<double>& numbers = column.values->numbers;
    const std::vector<std::int64_t>& steps = column.values->steps;
    column.hasSteps = std::any_of(m_rows.begin(), m_rows.end(), [&](std::uint32_t row) {
        return row < steps.size() && steps[row] != 0 && !column.values->isMissing(row);
    });
    const analysis::Direction direction = m_values->directions().of(column.id.key);
    const std::size_t stride = std::max<std::size_t>(1, m_rows.size() / kSampleSize);
    std::vector<double> sample;
    std::size_t finite = 0;
    double lowest = 0;
    double highest = 0;
    for (const std::uint32_t row : m_rows) {
        const double value = numbers[row];
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
        const bool isHigher = direction == analysis::Direction::HigherIsBetter;
        column.best = isHigher ? highest : lowest;
        column.worst = lowest < highest ? std::optional(isHigher ? lowest : highest) : std::nullopt;
    }
    std::sort(sample.begin(), sample.end());
    const double lowerQuartile = quantile(sample, 0.25);
    const double upperQuartile = quantile(sample, 0.75);
    const double reach = 1.5 * (upperQuartile - lowerQuartile);
    column.barMinimum = std::max(lowest, lowerQuartile - reach);
    column.barMaximum = std::min(highest, upperQuartile + reach);
}

} // namespace runlane::models
