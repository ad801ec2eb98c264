// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"
#include "exports/table.h"

#include <string>
#include <vector>

// Contract: registered and logged models as they leave the program.
namespace runlane::exports {

enum class PromptItems { Left, Shown };
enum class DeletedModelItems { Left, Shown };

struct ModelItems
{
    PromptItems prompts = PromptItems::Left; // kept in the registry, too
    DeletedModelItems deleted = DeletedModelItems::Left; // of the logged models
};

// "runlane.models/1": for each store its registered models with versions and aliases, and its
// logged models with params and the latest metrics over each data set.
[[nodiscard]] std::string modelsJson(
    const std::vector<core::SnapshotPtr>& snapshots, ModelItems items);

// One row a version, newest first, models by name; a model without versions has one row. The
// workspace is the last column when there are several.
[[nodiscard]] Table registeredModelsTable(const core::StoreSnapshot& snapshot, ModelItems items);
// One row a model, newest first; one column for each metric over each data set, by name; digests
// tell data sets of the same name apart.
[[nodiscard]] Table loggedModelsTable(const core::StoreSnapshot& snapshot, ModelItems items);

} // namespace runlane::exports
