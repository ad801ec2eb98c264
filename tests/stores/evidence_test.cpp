// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/evidence_store.h"
#include "support/shared_data.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <set>

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
        const EvaluatedRun run = evaluateRun(listings.at(runId));
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

// What every machine holds: one model in every layout, and a few with more classes.
TEST(EvidenceCopy, EveryArtifactAgreesWithTheTruth)
{
    const fs::path folder = dataFolder() / "evaluation";
    EXPECT_GE(checkArtifacts(folder, readJson(folder / "truth.json")), 70U);
}

// The same predictions in every layout, read without any help, give the same numbers.
TEST(EvidenceCopy, EveryLayoutGivesTheSameNumbers)
{
    const std::set<std::string> others{"several files in folders", "missing scores",
        "one class only", "perfect and constant scores"};
    const fs::path folder = dataFolder() / "evaluation";
    std::map<std::string, std::set<double>> seen;
    int tables = 0;
    const json truth = readJson(folder / "truth.json");
    for (const json& entry : truth.at("artifacts")) {
        if (entry.at("experiment") != "one model, many formats"
            || others.count(entry.at("run_name").get<std::string>()) > 0
            || entry.at("kind") != "predictions" || !entry.at("expected").contains("roc_auc")) {
            continue;
        }
        const EvaluatedRun run =
            evaluateRun(listArtifactsOf(folder / entry.at("run_id").get<std::string>()));
        const auto* evaluation = run.find(entry.at("artifact").get<std::string>());
        ASSERT_NE(evaluation, nullptr) << entry.at("run_name");
        EXPECT_EQ(evaluation->level, 1) << entry.at("run_name");
        ++tables;
        for (const char* name : {"roc_auc", "average_precision", "accuracy", "precision", "recall",
                 "specificity", "npv", "fpr", "f1", "mcc", "kappa"}) {
            const analysis::Measure& value = evaluation->values.at(name);
            ASSERT_TRUE(value.isDefined()) << entry.at("run_name") << " " << name;
            seen[name].insert(value.value);
        }
    }
    EXPECT_GE(tables, 22);
    for (const auto& [name, values] : seen) {
        EXPECT_EQ(values.size(), 1U) << name;
    }
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

// The runs of one store as Runlane itself opens it.
void checkMetricsAndPictures(const fs::path& store, const json& truth)
{
    const auto opened = stores::openStore(store.string());
    ASSERT_TRUE(opened) << store;
    core::Progress progress;
    core::DiagnosticSink sink;
    const stores::Work work{{}, progress, sink};
    const auto snapshot = (*opened)->loadCatalogue({}, work);
    ASSERT_TRUE(snapshot) << store;
    for (const json& entry : truth.at("artifacts")) {
        const std::string kind = entry.at("kind").get<std::string>();
        if (kind != "autolog_training" && kind.compare(0, 9, "evaluate_") != 0) {
            continue;
        }
        const std::string where =
            store.filename().string() + " " + kind + " " + entry.at("run_name").get<std::string>();
        const core::Run* run = (*snapshot)->findRun(entry.at("run_id").get<std::string>());
        ASSERT_NE(run, nullptr) << where;
        const auto artifacts = (*opened)->listArtifacts(**snapshot, *run, {}, work);
        ASSERT_TRUE(artifacts) << where;
        const EvaluatedRun result = evaluateRun(*artifacts, *run);
        if (kind == "evaluate_bin") {
            const analysis::Evaluation* counts = result.find("metrics");
            ASSERT_NE(counts, nullptr) << where;
            EXPECT_EQ(counts->level, 4) << where;
            json labelsOnly = entry;
            labelsOnly["kind"] = "confusion_matrix";
            labelsOnly["expected"]["labels"] = nullptr;
            labelsOnly["level"] = 4;
            expectAgreement(*counts, labelsOnly, where);
        }
        std::vector<std::string> pictures;
        if (kind == "autolog_training" && !entry.at("artifact").is_null()) {
            pictures.push_back(entry.at("artifact").get<std::string>());
        }
        for (const json& name : entry.value("artifacts_written", json::array())) {
            const std::string file = name.get<std::string>();
            if (file.find(".png") != std::string::npos && file != "scatter.png") {
                pictures.push_back(file);
            }
        }
        for (const std::string& picture : pictures) {
            const analysis::Evaluation* shown = result.find(picture);
            ASSERT_NE(shown, nullptr) << where << " " << picture;
            EXPECT_EQ(shown->level, 6) << where;
            EXPECT_EQ(shown->picture == core::PictureKind::ConfusionMatrix,
                picture.find("confusion") != std::string::npos)
                << where << " " << picture;
        }
    }
}

TEST_F(SharedEvaluation, CountMetricsAndPicturesAgreeWithTheTruth)
{
    for (const auto& entry : fs::directory_iterator(root())) {
        const std::string name = entry.path().filename().string();
        if (name.find(".truth.json") != std::string::npos && name.compare(0, 7, "autolog") == 0) {
            checkMetricsAndPictures(
                root() / name.substr(0, name.find(".truth.json")), readJson(entry.path()));
        }
    }
}

} // namespace
} // namespace runlane::tests