// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/environment.h"
#include "stores/store.h"

namespace runlane::stores {

// requirements.txt, conda.yaml, conda.yml and python_env.yaml below a run's artifacts, by path. At
// most 64 files; one over 1 MB is named with its problem. Stops early when asked to.
[[nodiscard]] std::vector<core::EnvironmentFile> readEnvironment(
    const ArtifactListing& artifacts, const std::stop_token& stop);

} // namespace runlane::stores
