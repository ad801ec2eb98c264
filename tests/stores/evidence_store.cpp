// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/evidence_store.h"

#include <algorithm>

namespace runlane::tests {

namespace fs = std::filesystem;

const analysis::Evaluation* EvaluatedRun::find(const std::string& source) const
{
    const auto found = std::find_if(evaluations.begin(), evaluations.end(),
        [&](const analysis::Evaluation& one) { return one.source == source; });
    return found == evaluations.end() ? nullptr : &*found;
}

std::map<std::string, fs::path> runFolders(const fs::path& root)
{
    std::map<std::string, fs::path> folders;
    for (auto entry = fs::recursive_directory_iterator(root);
         entry != fs::recursive_directory_iterator(); ++entry) {
        if (entry->is_directory() && entry->path().filename() == "artifacts") {
            const fs::path run = entry->path().parent_path();
            folders.emplace(run.filename().string(), run);
            entry.disable_recursion_pending();
        }
    }
    return folders;
}

stores::ArtifactListing listArtifactsOf(const fs::path& runFolder)
{
    stores::ArtifactListing listing;
    const fs::path root = runFolder / "artifacts";
    listing.root = root.string();
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.is_regular_file()) {
            listing.files.push_back({entry.path().lexically_relative(root).generic_string(),
                entry.path().string(), entry.file_size()});
        }
    }
    std::sort(listing.files.begin(), listing.files.end(),
        [](const auto& a, const auto& b) { return a.path < b.path; });
    return listing;
}

EvaluatedRun evaluateRun(const stores::ArtifactListing& artifacts, const core::Run& run,
    const analysis::EvaluationOptions& options)
{
    core::Progress progress;
    core::DiagnosticSink sink;
    EvaluatedRun result;
    const auto evidence = stores::readEvidence(run, artifacts, {{}, progress, sink});
    if (evidence) {
        for (const core::Evidence& one : *evidence) {
            result.evaluations.push_back(analysis::evaluate(one, options));
        }
    }
    result.problems = sink.take();
    return result;
}

std::string labelOf(const nlohmann::json& value)
{
    if (value.is_boolean()) {
        return value.get<bool>() ? "True" : "False";
    }
    return value.is_string() ? value.get<std::string>() : value.dump();
}

} // namespace runlane::tests
