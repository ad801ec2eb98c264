// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_columns.h"

#include <algorithm>

namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::ColumnInfo;

namespace {

constexpr std::size_t kDefaultParams = 4;
constexpr std::size_t kDefaultMetrics = 6;

// The best of a family: differing ones first, then by the number of runs that have them.
std::vector<ColumnId> best(
    const std::vector<ColumnInfo>& known, ColumnFamily family, std::size_t count)
{
    std::vector<const ColumnInfo*> found;
    for (const ColumnInfo& info : known) {
        const bool isSystem = info.id.key.rfind("system/", 0) == 0;
        if (info.id.family == family && !isSystem) {
            found.push_back(&info);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const ColumnInfo* a, const ColumnInfo* b) {
        return a->differs != b->differs ? a->differs : a->count > b->count;
    });
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

const std::vector<ColumnId>& attributeColumns()
{
    static const std::vector<ColumnId> kColumns{{ColumnFamily::Attribute, "name"},
        {ColumnFamily::Attribute, "status"}, {ColumnFamily::Attribute, "start_time"},
        {ColumnFamily::Attribute, "end_time"}, {ColumnFamily::Attribute, "duration"},
        {ColumnFamily::Attribute, "experiment"}, {ColumnFamily::Attribute, "user"},
        {ColumnFamily::Attribute, "source"}, {ColumnFamily::Attribute, "git_commit"},
        {ColumnFamily::Attribute, "run_id"}, {ColumnFamily::Attribute, "stage"}};
    return kColumns;
}

std::vector<ColumnId> defaultColumns(
    const std::vector<ColumnInfo>& known, std::size_t experimentCount)
{
    std::vector<ColumnId> columns{{ColumnFamily::Attribute, "name"},
        {ColumnFamily::Attribute, "status"}, {ColumnFamily::Attribute, "start_time"},
        {ColumnFamily::Attribute, "duration"}};
    if (experimentCount > 1) {
        columns.insert(columns.begin() + 1, {ColumnFamily::Attribute, "experiment"});
    }
    const std::vector<ColumnId> params = best(known, ColumnFamily::Param, kDefaultParams);
    const std::vector<ColumnId> metrics = best(known, ColumnFamily::Metric, kDefaultMetrics);
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

std::vector<ColumnId> columnsOf(const QStringList& texts)
{
    std::vector<ColumnId> columns{{ColumnFamily::Attribute, "name"}};
    for (const QString& text : texts) {
        const auto column = analysis::parseColumn(text.toStdString());
        if (column && std::find(columns.begin(), columns.end(), *column) == columns.end()) {
            columns.push_back(*column);
        }
    }
    return columns;
}

} // namespace runlane::ui
