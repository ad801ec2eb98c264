// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_columns.h"

#include "analysis/metric_direction.h"

#include <algorithm>
#include <iterator>

namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::ColumnInfo;

namespace {

constexpr std::size_t kDefaultParams = 3;
constexpr std::size_t kDefaultMetrics = 5;
constexpr std::size_t kLongBytes = 24;
constexpr std::size_t kRareShare = 3; // rare: fewer than a third of the most frequent

// How much a metric is worth a column nobody asked for: scores that say which run is better first.
// most: runs that have the most frequent one; what few runs have tells little.
int worthOf(const ColumnInfo& info, std::size_t most)
{
    if (info.count * kRareShare < most) {
        return 0;
    }
    if (info.id.family != ColumnFamily::Metric) {
        return info.differs ? 1 : 0;
    }
    const bool isSystem = info.id.key.rfind("system/", 0) == 0;
    const analysis::Direction direction = analysis::metricDirection(info.id.key);
    const int judged = direction == analysis::Direction::HigherIsBetter ? 4
        : direction == analysis::Direction::LowerIsBetter               ? 2
                                                                        : 0;
    return isSystem ? -1 : judged + (info.differs ? 1 : 0);
}

// The most telling ones of a family, in its order.
std::vector<ColumnId> best(
    const std::vector<ColumnInfo>& known, ColumnFamily family, std::size_t count)
{
    std::size_t most = 0;
    for (const ColumnInfo& info : known) {
        most = std::max(most, info.id.family == family ? info.count : 0);
    }
    std::vector<const ColumnInfo*> found;
    for (const ColumnInfo& info : known) {
        if (info.id.family == family && worthOf(info, most) >= 0) {
            found.push_back(&info);
        }
    }
    std::stable_sort(found.begin(), found.end(), [most](const ColumnInfo* a, const ColumnInfo* b) {
        const int worth = worthOf(*a, most);
        const int other = worthOf(*b, most);
        return worth != other ? worth > other : a->count > b->count;
    });
    // Params that are the same everywhere say nothing beside ones that differ.
    const bool isParam = family == ColumnFamily::Param;
    while (isParam && found.size() > 1 && worthOf(*found.front(), most) > 0
        && worthOf(*found.back(), most) == 0) {
        found.pop_back();
    }
    found.resize(std::min(found.size(), count));
    std::vector<ColumnId> ids;
    for (const ColumnInfo& info : known) {
        if (std::find(found.begin(), found.end(), &info) != found.end()) {
            ids.push_back(info.id);
        }
    }
    return ids;
}

} // namespace

std::set<ColumnId> longColumns(const analysis::RunSet& runs, const std::vector<std::uint32_t>& rows)
{
    std::set<ColumnId> columns;
    std::string_view last; // most often the same key again
    for (const std::uint32_t row : rows) {
        for (const core::KeyValue& param : runs.run(row).params) {
            if (param.value.size() > kLongBytes && param.key != last) {
                last = param.key;
                columns.insert({ColumnFamily::Param, std::string(param.key)});
            }
        }
    }
    return columns;
}

const std::vector<ColumnId>& attributeColumns()
{
    static const std::vector<ColumnId> kColumns{{ColumnFamily::Attribute, "name"},
        {ColumnFamily::Attribute, "status"}, {ColumnFamily::Attribute, "start_time"},
        {ColumnFamily::Attribute, "end_time"}, {ColumnFamily::Attribute, "duration"},
        {ColumnFamily::Attribute, "experiment"}, {ColumnFamily::Attribute, "user"},
        {ColumnFamily::Attribute, "source"}, {ColumnFamily::Attribute, "git_commit"},
        {ColumnFamily::Attribute, "run_id"}, {ColumnFamily::Attribute, "parent"},
        {ColumnFamily::Attribute, "dataset"}, {ColumnFamily::Attribute, "model"},
        {ColumnFamily::Attribute, "registered_model"}, {ColumnFamily::Attribute, "notes"},
        {ColumnFamily::Attribute, "store"}, {ColumnFamily::Attribute, "stage"}};
    return kColumns;
}

std::vector<ColumnId> defaultColumns(const DefaultColumnsRequest& request)
{
    std::vector<ColumnInfo> shortOnes;
    std::copy_if(request.known->begin(), request.known->end(), std::back_inserter(shortOnes),
        [&](const ColumnInfo& info) { return request.longOnes.count(info.id) == 0; });
    std::vector<ColumnId> columns{{ColumnFamily::Attribute, "name"},
        {ColumnFamily::Attribute, "status"}, {ColumnFamily::Attribute, "start_time"},
        {ColumnFamily::Attribute, "duration"}};
    if (request.experimentCount > 1 || request.storeCount > 1) {
        columns.insert(columns.begin() + 1, {ColumnFamily::Attribute, "experiment"});
    }
    if (request.storeCount > 1) {
        columns.insert(columns.begin() + 1, {ColumnFamily::Attribute, "store"});
    }
    const std::vector<ColumnId> params = best(shortOnes, ColumnFamily::Param, kDefaultParams);
    const std::vector<ColumnId> metrics = best(shortOnes, ColumnFamily::Metric, kDefaultMetrics);
    columns.insert(columns.end(), params.begin(), params.end());
    columns.insert(columns.end(), metrics.begin(), metrics.end());
    return columns;
}

QStringList columnTexts(const std::vector<ColumnId>& columns)
{
    QStringList texts;
    for (const ColumnId& column : columns) {
        texts << QString::fromStdString(analysis::columnText(column));
    }
    return texts;
}

std::vector<ColumnId> groupsOf(const QStringList& texts)
{
    std::vector<ColumnId> columns;
    for (const QString& text : texts) {
        const auto column = analysis::parseColumn(text.toStdString());
        if (column && std::find(columns.begin(), columns.end(), *column) == columns.end()) {
            columns.push_back(*column);
        }
    }
    return columns;
}

std::vector<ColumnId> columnsOf(const QStringList& texts)
{
    return groupsOf(QStringList(QStringLiteral("name")) + texts);
}

void addByFamily(std::vector<ColumnId>& columns, const ColumnId& column)
{
    if (std::find(columns.begin(), columns.end(), column) == columns.end()) {
        const auto after = std::find_if(columns.begin(), columns.end(),
            [&](const ColumnId& other) { return other.family > column.family; });
        columns.insert(after, column);
    }
}

} // namespace runlane::ui
