// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_query.h"
#include "analysis/run_table.h"

#include <optional>
#include <string>
#include <string_view>

// Writing queries: for menus that filter by a cell or a column.
namespace runlane::analysis {

// "metrics.val/acc", "params.`a b`", "run_name": as the language writes a column.
[[nodiscard]] std::string fieldText(const ColumnId& column);

enum class ClauseOperator { Equal, NotEqual, AtLeast, AtMost, IsPresent, IsMissing };

// "params.lr >= 0.001" for what a cell holds (cellText: numbers as shortest text, times and
// durations in milliseconds); value is not looked at for IsPresent and IsMissing. Times become
// dates at the context's offset; a text that no quotation marks can hold becomes a regular
// expression. nullopt: the language cannot say it, as with an order of texts.
[[nodiscard]] std::optional<std::string> clauseText(const ColumnId& column,
    ClauseOperator comparison, std::string_view value, const QueryContext& context);

// 'text' or "text"; nullopt when it ends in a backslash or holds both kinds of quotation marks.
[[nodiscard]] std::optional<std::string> quotedValue(std::string_view text);

// query AND clause, with parentheses where the query needs them; the clause alone when the query is
// blank, the query alone when it has the clause already.
[[nodiscard]] std::string appendClause(std::string_view query, std::string_view clause);

} // namespace runlane::analysis
