// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"
#include "core/error.h"
#include "core/evidence.h"
#include "stores/store.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace runlane::session {

// A store found at a place. reopen makes a fresh object for a reload; when it is empty, the same
// object reads again.
struct FoundStore
{
    stores::StorePtr store; // never null
    std::function<core::Expected<stores::StorePtr>()> reopen;
    std::string focusExperimentId;
    std::string focusRunId;
};

// Everything the session reads with, so that tests can put their own in place. All are called on
// worker threads, several at the same time.
struct Readers
{
    std::function<core::Expected<std::vector<FoundStore>>(
        const std::string& place, const std::stop_token& stop)>
        findStores;
    std::function<core::Expected<std::vector<core::Evidence>>(
        const core::Run& run, const stores::ArtifactListing& artifacts, stores::Work work)>
        readEvidence;
    std::function<analysis::Evaluation(const core::Evidence& evidence)> evaluate;
};

// stores::findStores, stores::openStore, stores::readEvidence and analysis::evaluate.
[[nodiscard]] Readers defaultReaders();

} // namespace runlane::session
