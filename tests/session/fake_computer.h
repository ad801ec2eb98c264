// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fake_store.h"
#include "session/readers.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace runlane::tests {

// Places of a made-up computer: place -> paths of the stores there.
struct FakeComputer
{
    std::map<std::string, std::vector<std::string>> places{{"/lab", {"/lab/mlruns"}},
        {"/lab/mlruns", {"/lab/mlruns"}}, {"/both", {"/both/mlruns", "/both/mlflow.db"}}};
    std::map<std::string, std::shared_ptr<FakeAnswers>> answers;
    std::string focusRunId;

    [[nodiscard]] FakeAnswers& at(const std::string& path)
    {
        std::shared_ptr<FakeAnswers>& found = answers[path];
        if (found == nullptr) {
            found = std::make_shared<FakeAnswers>();
        }
        return *found;
    }

    // To be called after everything is set up; later changes go through the answers.
    [[nodiscard]] session::Readers readers()
    {
        for (const auto& [place, paths] : places) {
            for (const std::string& path : paths) {
                (void)at(path);
            }
        }
        session::Readers readers;
        readers.findStores =
            [known = places, stores = answers, run = focusRunId](const std::string& place,
                const std::stop_token&) -> core::Expected<std::vector<session::FoundStore>> {
            const auto paths = known.find(place);
            if (paths == known.end()) {
                return core::makeError(core::ErrorCode::NotFound, place);
            }
            std::vector<session::FoundStore> found;
            for (const std::string& path : paths->second) {
                session::FoundStore store;
                store.store = std::make_shared<FakeStore>(path, stores.at(path));
                store.focusRunId = run;
                found.push_back(std::move(store));
            }
            return found;
        };
        readers.readEvidence =
            [](const core::Run& run, const stores::ArtifactListing& listing,
                const stores::Work& work) -> core::Expected<std::vector<core::Evidence>> {
            work.problems.report(
                core::Rule::EvidenceUnreadable, "eval/broken.csv", 0, {}, std::string(run.id));
            core::Evidence evidence;
            evidence.source = listing.files.front().path;
            evidence.level = 1;
            return std::vector<core::Evidence>{evidence};
        };
        readers.evaluate = [](const core::Evidence& evidence) {
            analysis::Evaluation evaluation;
            evaluation.source = evidence.source;
            evaluation.level = evidence.level;
            evaluation.n = 1200;
            return evaluation;
        };
        return readers;
    }
};

} // namespace runlane::tests
