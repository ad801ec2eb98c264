// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/evidence_store.h"
#include "support/shared_data.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <memory>

namespace runlane::tests {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

json readJson(const fs::path& path)
{
    std::ifstream file(path);
    return json::parse(file);
}

// The shared evaluation stores, unpacked once into a folder that goes away with the process.
class SharedEvaluation : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        const fs::path archive = sharedFolder() / "evaluation" / "evaluation.tar.xz";
        if (!fs::exists(archive)) {
            return;
        }
        std::string pattern = (fs::temp_directory_path() / "runlane-evidence-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) {
            return;
        }
        s_folder = std::make_unique<fs::path>(pattern);
        const std::string command =
            "tar -xJf '" + archive.string() + "' -C '" + s_folder->string() + "'";
        s_isUnpacked = std::system(command.c_str()) == 0;
    }
    static void TearDownTestSuite()
    {
        if (s_folder) {
            fs::remove_all(*s_folder);
            s_folder.reset();
        }
    }
    void SetUp() override
    {
        if (!s_isUnpacked) {
            GTEST_SKIP() << "shared evaluation stores are not here";
        }
    }
    // Folder below which <store>.truth.json stands.
    static fs::path root()
    {
        for (const auto& entry : fs::recursive_directory_iterator(*s_folder)) {
            if (entry.path().filename() == "formats-2.22-file.truth.json") {
                return entry.path().parent_path();
            }
        }
        return *s_folder;
    }

    static inline std::unique_ptr<fs::path> s_folder;
    static inline bool s_isUnpacked = false;
};

// Options that make the expected positive label of an entry the positive one.
analysis::EvaluationOptions optionsOf(const json& entry)
{
    analysis::EvaluationOptions options;
    if (entry.at("expected").contains("positive_label")) {
        options.positive = labelOf(entry.at("expected").at("positive_label"));
    }
    return options;
}

std::size_t checkArtifacts(const fs::path& store, const json& truth)
{
    const std::map<std::string, fs::path> folders = runFolders(store);
    std::map<std::string, stores::ArtifactListing> listings;
    std::size_t checked = 0;
    for (const json& entry : truth.at("artifacts")) {
        if (entry.at("artifact").is_null() || entry.at("kind") == "autolog_training") {
            continue;
        }
        const std::string runId = entry.at("run_id").get<std::string>();
        std::string artifact = entry.at("artifact").get<std::string>();
        const std::string where = store.filename().string() + " "
            + entry.at("run_name").get<std::string>() + " " + artifact;
        const auto folder = folders.find(runId);
        if (folder == folders.end()) {
            ADD_FAILURE() << where << ": no such run";
            continue;
        }
        if (listings.count(runId) == 0) {
            listings.emplace(runId, listArtifactsOf(folder->second));
        }
        const EvaluatedRun run = evaluateRun(listings.at(runId), {}, optionsOf(entry));
        const analysis::Evaluation* evaluation = run.find(artifact);
        if (evaluation == nullptr && entry.at("kind") == "per_class_metrics") {
            // MLflow 1 puts the name of the data set behind the name of the file.
            evaluation = run.find("per_class_metrics_on_data_holdout.csv");
        }
        if (evaluation == nullptr) {
            ADD_FAILURE() << where << " was not read";
            continue;
        }
        expectAgreement(*evaluation, entry, where);
        ++checked;
    }
    return checked;
}

TEST_F(SharedEvaluation, EveryArtifactAgreesWithTheTruth)
{
    std::size_t checked = 0;
    for (const auto& entry : fs::directory_iterator(root())) {
        const std::string name = entry.path().filename().string();
        const std::size_t end = name.find(".truth.json");
        if (end != std::string::npos) {
            checked += checkArtifacts(root() / name.substr(0, end), readJson(entry.path()));
        }
    }
    EXPECT_GT(checked, 600U);
}

} // namespace
} // namespace runlane::tests
