// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/predictions.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace runlane::stores::artifacts {

namespace {

bool hasPredictions(const ColumnRoles& roles)
{
    return roles.predicted != nullptr || roles.score != nullptr || !roles.classScores.empty();
}

} // namespace

bool lacksLabels(const Table& table)
{
    const ColumnRoles roles = columnRoles(table);
    return roles.actual == nullptr && roles.sampleId != nullptr && !roles.sampleId->plain.empty()
        && hasPredictions(roles);
}

bool holdsLabelsOnly(const Table& table)
{
    const ColumnRoles roles = columnRoles(table);
    return roles.actual != nullptr && roles.sampleId != nullptr && !roles.sampleId->plain.empty()
        && !hasPredictions(roles);
}

std::optional<Table> joinLabels(const Table& predictions, const Table& labels)
{
    const ColumnRoles left = columnRoles(predictions);
    const ColumnRoles right = columnRoles(labels);
    if (left.sampleId == nullptr || right.sampleId == nullptr || right.actual == nullptr) {
        return std::nullopt;
    }
    std::unordered_map<std::string_view, std::size_t> rowOf;
    for (std::size_t row = 0; row < labels.rowCount; ++row) {
        rowOf.emplace(right.sampleId->cells[row], row);
    }
    TableColumn actual;
    actual.name = right.actual->name;
    actual.plain = right.actual->plain;
    std::size_t found = 0;
    for (const std::string& id : left.sampleId->cells) {
        const auto row = rowOf.find(id);
        actual.cells.push_back(
            row == rowOf.end() ? std::string() : right.actual->cells[row->second]);
        found += row == rowOf.end() ? 0 : 1;
    }
    if (found == 0 || 2 * found < predictions.rowCount) {
        return std::nullopt;
    }
    Table joined = predictions;
    joined.columns.push_back(std::move(actual));
    return joined;
}

} // namespace runlane::stores::artifacts
