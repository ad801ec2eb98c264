// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_diff.h"

// What the parts of compareRuns share.
namespace runlane::analysis::diffs {

struct PartText
{
    std::string path;
    std::string text;
};
// Of one run; nothing: its value has no parts.
using CellParts = std::optional<std::vector<PartText>>;

// Text that lives as long as the diff.
[[nodiscard]] std::string_view own(RunDiff& diff, std::string text);
[[nodiscard]] DiffRow emptyRow(DiffSection section, std::string key, std::size_t runCount);
void setText(DiffCell& cell, std::string_view text);

// Adds rows for the parts of the last row; parts: one a run.
void addParts(RunDiff& diff, const std::vector<CellParts>& parts);
// The same for a row of texts when at least two of them are dicts or lists with keys and the texts
// differ.
void addValueParts(RunDiff& diff);

void addDatasetRows(RunDiff& diff, const std::vector<DiffInput>& runs, ValueDetail detail);
void addSourceRows(RunDiff& diff, const std::vector<DiffInput>& runs);
void addEnvironmentRows(RunDiff& diff, const std::vector<DiffInput>& runs, ValueDetail detail);

} // namespace runlane::analysis::diffs
