// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_tree.h"

#include <optional>
#include <string>
#include <vector>

namespace runlane::exports {

// Runs that have values in common. values: one a column grouped by, nothing where it was not
// logged. summaries: one a summarised column.
struct GroupOutput
{
    std::vector<std::optional<std::string>> values;
    std::vector<std::string> runIds;
    std::vector<analysis::GroupSummary> summaries;
    std::vector<std::string> bestRunIds; // one a summary, empty where there is no best
};

// The innermost groups in their order. Columns as analysis::columnText.
struct GroupsOutput
{
    std::vector<std::string> columns;
    std::vector<std::string> summarised;
    std::vector<GroupOutput> groups;
};

// "runlane.groups/1": numbers as in json_output.h.
[[nodiscard]] std::string groupsJson(const GroupsOutput& output);

} // namespace runlane::exports
