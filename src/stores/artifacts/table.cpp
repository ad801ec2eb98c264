// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/table.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace runlane::stores::artifacts {

namespace {

constexpr std::size_t kColumnLimit = 4096;

TableColumn columnNamed(std::string name)
{
    TableColumn column;
    column.plain = plainName(name);
    column.name = std::move(name);
    return column;
}

std::optional<Table> finished(Table table)
{
    if (table.columns.empty() || table.columns.size() > kColumnLimit) {
        return std::nullopt;
    }
    table.rowCount = table.columns.front().cells.size();
    const bool isEven = std::all_of(table.columns.begin(), table.columns.end(),
        [&](const TableColumn& column) { return column.cells.size() == table.rowCount; });
    return isEven && table.rowCount > 0 ? std::optional<Table>(std::move(table)) : std::nullopt;
}

// {"columns": [..], "data": [[..], ..]}, with or without "index".
std::optional<Table> splitTable(const JsonValue& value)
{
    const JsonValue* names = value.member("columns");
    const JsonValue* data = value.member("data");
    if (names == nullptr || data == nullptr || names->array() == nullptr || data->array() == nullptr
        || names->array()->size() > kColumnLimit) {
        return std::nullopt;
    }
    Table table;
    for (const JsonValue& name : *names->array()) {
        table.columns.push_back(columnNamed(name.text()));
        table.columns.back().cells.reserve(data->array()->size());
    }
    for (const JsonValue& row : *data->array()) {
        const JsonArray* cells = row.array();
        if (cells == nullptr || cells->size() != table.columns.size()) {
            ++table.raggedRows;
            continue;
        }
        for (std::size_t i = 0; i < cells->size(); ++i) {
            table.columns[i].cells.push_back((*cells)[i].text());
        }
    }
    return finished(std::move(table));
}

// [{"column": cell, ..}, ..]
std::optional<Table> recordTable(const JsonValue& value)
{
    const JsonArray* rows = value.array();
    if (rows == nullptr || rows->empty()) {
        return std::nullopt;
    }
    Table table;
    std::unordered_map<std::string_view, std::size_t> indexOf;
    std::size_t count = 0;
    for (const JsonValue& row : *rows) {
        const JsonObject* members = row.object();
        if (members == nullptr) {
            return std::nullopt;
        }
        for (const JsonMember& member : *members) {
            const auto found = indexOf.find(member.first);
            const std::size_t index = found != indexOf.end() ? found->second : table.columns.size();
            if (found == indexOf.end()) {
                if (index == kColumnLimit) {
                    return std::nullopt;
                }
                indexOf.emplace(member.first, index);
                table.columns.push_back(columnNamed(member.first));
            }
            std::vector<std::string>& cells = table.columns[index].cells;
            cells.resize(count);
            cells.push_back(member.second.text());
        }
        ++count;
    }
    for (TableColumn& column : table.columns) {
        column.cells.resize(count);
    }
    return finished(std::move(table));
}

// {"column": [..], ..}; members that are no list (a name, a version) are left out.
std::optional<Table> listTable(const JsonValue& value)
{
    const JsonObject* members = value.object();
    if (members == nullptr) {
        return std::nullopt;
    }
    Table table;
    for (const JsonMember& member : *members) {
        const JsonArray* cells = member.second.array();
        if (cells == nullptr || cells->empty() || cells->front().object() != nullptr) {
            continue;
        }
        table.columns.push_back(columnNamed(member.first));
        for (const JsonValue& cell : *cells) {
            table.columns.back().cells.push_back(cell.text());
        }
    }
    return table.columns.size() < 2 ? std::nullopt : finished(std::move(table));
}

// {"column": {"0": cell, ..}, ..} as pandas writes by default.
std::optional<Table> keyedTable(const JsonValue& value)
{
    const JsonObject* members = value.object();
    if (members == nullptr || members->size() < 2) {
        return std::nullopt;
    }
    Table table;
    const JsonObject* first = members->front().second.object();
    for (const JsonMember& member : *members) {
        const JsonObject* cells = member.second.object();
        if (cells == nullptr || first == nullptr || cells->size() != first->size()) {
            return std::nullopt;
        }
        table.columns.push_back(columnNamed(member.first));
        for (std::size_t i = 0; i < cells->size(); ++i) {
            if ((*cells)[i].first != (*first)[i].first || (*cells)[i].second.object() != nullptr) {
                return std::nullopt;
            }
            table.columns.back().cells.push_back((*cells)[i].second.text());
        }
    }
    return finished(std::move(table));
}

std::optional<Table> tableAt(const JsonValue& value, int levelsBelow)
{
    std::optional<Table> table = splitTable(value);
    if (!table) {
        table = recordTable(value);
    }
    if (!table) {
        table = listTable(value);
    }
    if (!table) {
        table = keyedTable(value);
    }
    if (table || levelsBelow == 0 || value.object() == nullptr) {
        return table;
    }
    for (const JsonMember& member : *value.object()) {
        if (!member.second.isScalar()) {
            table = tableAt(member.second, levelsBelow - 1);
            if (table) {
                return table;
            }
        }
    }
    return std::nullopt;
}

} // namespace

const TableColumn* Table::find(std::string_view plain) const
{
    for (const TableColumn& column : columns) {
        if (column.plain == plain) {
            return &column;
        }
    }
    return nullptr;
}

std::optional<Table> tableOf(CsvGrid grid)
{
    if (grid.rowCount() < 2 || grid.rowSize(0) > kColumnLimit) {
        return std::nullopt;
    }
    Table table;
    table.decimalMark = grid.decimalMark;
    const std::size_t width = grid.rowSize(0);
    for (std::size_t i = 0; i < width; ++i) {
        table.columns.push_back(columnNamed(grid.at(0, i)));
        table.columns.back().cells.reserve(grid.rowCount() - 1);
    }
    for (std::size_t row = 1; row < grid.rowCount(); ++row) {
        const std::size_t size = grid.rowSize(row);
        if (size != width) {
            ++table.raggedRows;
            if (size < width) {
                continue;
            }
        }
        for (std::size_t i = 0; i < width; ++i) {
            table.columns[i].cells.push_back(grid.take(row, i));
        }
    }
    return finished(std::move(table));
}

std::optional<Table> tableOf(const JsonValue& value)
{
    return tableAt(value, 2);
}

} // namespace runlane::stores::artifacts
