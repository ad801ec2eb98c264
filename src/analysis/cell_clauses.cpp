// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cell_clauses.h"

#include "analysis/query_evaluate.h"
#include "analysis/run_set.h"
#include "core/text.h"

#include <string_view>
#include <vector>

namespace runlane::analysis {

namespace {

bool isLink(const ColumnId& column)
{
    return column.family == ColumnFamily::Attribute
        && (column.key == "dataset" || column.key == "model" || column.key == "registered_model");
}

std::optional<std::string> linkClause(
    const RunSet& runs, std::uint32_t row, const ColumnId& column, ClauseOperator comparison)
{
    const bool isEqual = comparison == ClauseOperator::Equal;
    if (!isEqual && comparison != ClauseOperator::NotEqual) {
        return std::nullopt;
    }
    const std::string_view key =
        column.key == "dataset" ? std::string_view("dataset.name") : std::string_view(column.key);
    ManyTexts texts(runs.snapshotOf(row), key);
    std::string all;
    std::size_t count = 0;
    for (const std::string_view text : texts.of(runs.run(row))) {
        const auto value = quotedValue(text);
        if (!value) {
            return std::nullopt;
        }
        all += (count++ == 0 ? "" : " AND ") + column.key + " = " + *value;
    }
    if (count == 0) {
        return std::nullopt;
    }
    return isEqual ? all : "NOT " + (count == 1 ? all : "(" + all + ")");
}

std::string valueText(
    const RunValues& values, const ValueColumn& shown, std::uint32_t row, const ColumnId& column)
{
    if (column.family == ColumnFamily::Metric) {
        return core::shortestText(shown.numbers[row]);
    }
    const RunSet& runs = values.runs();
    return shown.hasNumbers()
        ? cellText(runs.snapshotOf(row), runs.indexOf(row), column).value_or("")
        : std::string(shown.text(row));
}

} // namespace

std::optional<std::string> columnField(const ColumnId& column, const Directions& directions)
{
    const std::string plain = fieldText(column);
    MetricView view = column.choice.view;
    if (view == MetricView::Best) {
        const Direction direction = directions.of(column.key);
        if (direction == Direction::Unknown) {
            return std::nullopt;
        }
        view = direction == Direction::LowerIsBetter ? MetricView::Minimum : MetricView::Maximum;
    }
    switch (view) {
    case MetricView::Last:
        return plain;
    case MetricView::Minimum:
        return "min(" + plain + ")";
    case MetricView::Maximum:
        return "max(" + plain + ")";
    case MetricView::First:
        return "first(" + plain + ")";
    default:
        return std::nullopt;
    }
}

std::optional<std::string> cellClause(const RunValues& values, std::uint32_t row,
    const ColumnId& column, ClauseOperator comparison, const QueryContext& context)
{
    const auto field = columnField(column, values.directions());
    const ValueColumnPtr shown = values.column(column);
    if (!field || (shown->hasNumbers() && shown->presence[row] == Presence::Waiting)) {
        return std::nullopt;
    }
    if (shown->isMissing(row)) {
        return comparison == ClauseOperator::Equal   ? std::optional(*field + " IS NULL")
            : comparison == ClauseOperator::NotEqual ? std::optional(*field + " IS NOT NULL")
                                                     : std::nullopt;
    }
    if (isLink(column)) {
        return linkClause(values.runs(), row, column, comparison);
    }
    const auto clause =
        clauseText(column, comparison, valueText(values, *shown, row, column), context);
    return clause ? std::optional(*field + clause->substr(fieldText(column).size())) : std::nullopt;
}

} // namespace runlane::analysis
