// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evaluation.h"
#include "core/run.h"
#include "stores/store.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

// Runs of an unpacked evaluation store and what Runlane makes of them.
namespace runlane::tests {

// Evaluations of one run by source.
struct EvaluatedRun
{
    std::vector<analysis::Evaluation> evaluations;
    std::vector<core::Diagnostic> problems;

    [[nodiscard]] const analysis::Evaluation* find(const std::string& source) const;
};

// Every folder below root that holds "artifacts", by its name.
[[nodiscard]] std::map<std::string, std::filesystem::path> runFolders(
    const std::filesystem::path& root);
[[nodiscard]] stores::ArtifactListing listArtifactsOf(const std::filesystem::path& runFolder);
// run: its metrics are used when given.
[[nodiscard]] EvaluatedRun evaluateRun(const stores::ArtifactListing& artifacts,
    const core::Run& run = {}, const analysis::EvaluationOptions& options = {});

// Holds an evaluation against the expected values of one truth entry. Where the two differ by
// intent the difference is stated in the code. where: shown with failures.
void expectAgreement(
    const analysis::Evaluation& evaluation, const nlohmann::json& truth, const std::string& where);

// "1.0", "1" and True as written by Python, as label texts.
[[nodiscard]] std::string labelOf(const nlohmann::json& value);

} // namespace runlane::tests
