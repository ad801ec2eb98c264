// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"

#include <functional>
#include <string>

namespace runlane::ui {

class FactList;

// What links in the details lead to. Texts are ids of the shown store.
struct ModelLinks
{
    std::function<void(const std::string& runId)> openRun;
    std::function<void(const std::string& modelId)> openLoggedModel;
};

// Fill the list with everything the store says about one entry of the registry or one logged model.
// The snapshot must outlive the list's content.
void showRegisteredModel(FactList& facts, const core::RegisteredModel& model);
void showModelVersion(FactList& facts, const core::StoreSnapshot& snapshot,
    const core::RegisteredModel& model, const core::ModelVersion& version, const ModelLinks& links);
void showLoggedModel(FactList& facts, const core::StoreSnapshot& snapshot,
    const core::LoggedModel& model, const ModelLinks& links);

} // namespace runlane::ui
