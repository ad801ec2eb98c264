// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/models_output.h"

#include <gtest/gtest.h>

namespace runlane::exports {

namespace {

core::RegisteredModel model(const char* workspace, const char* description)
{
    core::RegisteredModel made;
    made.name = "iris";
    made.workspace = workspace;
    made.description = description;
    core::ModelVersion version;
    version.version = "1";
    version.stage = "None";
    version.creationTimeMillis = 7;
    made.versions = {version};
    return made;
}

core::DatasetMetric metric(const char* dataset, const char* digest, double value)
{
    core::DatasetMetric made;
    made.key = "acc";
    made.datasetName = dataset;
    made.datasetDigest = digest;
    made.value = value;
    return made;
}

std::string titles(const Table& table)
{
    std::string text;
    for (const TableColumn& column : table.columns) {
        text += column.name + "|";
    }
    return text;
}

} // namespace

TEST(ModelsOutput, WorkspacesAreAColumnWhenThereAreSeveral)
{
    core::StoreSnapshot snapshot;
    snapshot.registeredModels = {model("default", "")};
    EXPECT_EQ(titles(registeredModelsTable(snapshot, {})),
        "Model|Version|Aliases|Stage|Status|Source run|Run id|Created|Description|Source|");
    snapshot.registeredModels.push_back(model("lab", ""));
    snapshot.registeredModels.back().versions.clear();
    const Table table = registeredModelsTable(snapshot, {});
    ASSERT_EQ(table.columns.back().name, "Workspace");
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0].back().text, "default");
    EXPECT_EQ(table.rows[0][1].text, "1");
    EXPECT_EQ(table.rows[0][3].text, "\u2013") << "MLflow's None is no stage";
    EXPECT_EQ(table.rows[0][3].exact, "");
    EXPECT_EQ(table.rows[0][7].exact, "1970-01-01T00:00:00.007Z");
    EXPECT_EQ(table.rows[1].back().text, "lab");
    EXPECT_EQ(table.rows[1][1].text, "\u2013");
}

TEST(ModelsOutput, DigestsTellDataSetsOfOneNameApart)
{
    core::StoreSnapshot snapshot;
    core::LoggedModel logged;
    logged.id = "m-1";
    logged.name = "net";
    logged.datasetMetrics = {metric("", "", 0.5), metric("test", "d1", 0.25)};
    snapshot.loggedModels = {logged};
    const std::string fixed =
        "Name|Model id|Type|Status|Stage|Source run|Run id|Experiment id|Created|";
    EXPECT_EQ(titles(loggedModelsTable(snapshot, {})), fixed + "acc|acc (test)|");
    snapshot.loggedModels[0].datasetMetrics.push_back(metric("test", "d2", 0.125));
    const Table table = loggedModelsTable(snapshot, {});
    EXPECT_EQ(titles(table), fixed + "acc|acc (test, d1)|acc (test, d2)|");
    EXPECT_EQ(table.rows[0][9].text, "0.5");
    EXPECT_EQ(table.rows[0][10].text, "0.25");
    EXPECT_EQ(table.rows[0][11].text, "0.125");
}

TEST(ModelsOutput, PromptsAndDeletedModelsOnDemand)
{
    core::StoreSnapshot snapshot;
    snapshot.registeredModels = {model("default", "")};
    snapshot.registeredModels[0].tags = {{"mlflow.prompt.is_prompt", "true"}};
    core::LoggedModel deleted;
    deleted.stage = core::LifecycleStage::Deleted;
    snapshot.loggedModels = {deleted};
    EXPECT_TRUE(registeredModelsTable(snapshot, {}).rows.empty());
    EXPECT_TRUE(loggedModelsTable(snapshot, {}).rows.empty());
    const ModelItems all{PromptItems::Shown, DeletedModelItems::Shown};
    EXPECT_EQ(registeredModelsTable(snapshot, all).rows.size(), 1U);
    EXPECT_EQ(loggedModelsTable(snapshot, all).rows.size(), 1U);
}

} // namespace runlane::exports
