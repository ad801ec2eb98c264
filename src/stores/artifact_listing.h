// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/location.h"
#include "stores/store.h"

#include <string>

namespace runlane::stores {

// base: mlruns folder or folder of the database.
struct ArtifactFolders
{
    std::string base;
    std::vector<MovedFolder> moved;
};

// Files below the run's artifact folder and below those of its output models, which stand in a
// folder named after the model.
[[nodiscard]] core::Expected<ArtifactListing> listRunArtifacts(const core::StoreSnapshot& snapshot,
    const core::Run& run, const ArtifactFolders& folders, Work& work);

} // namespace runlane::stores
