// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/fixtures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

// One suite over every kind of store, on the same logical data.
namespace runlane::tests {

namespace {

constexpr const char* kModel = "m-0123456789abcdef0123456789abcdef";

void writeFiles(const TemporaryFolder& folder)
{
    const std::string run = "mlruns/1/" + kRunA;
    folder.write("mlruns/1/meta.yaml", experimentMeta("1", "\xEC\x8B\xA4\xED\x97\x98 one"));
    folder.write("mlruns/1/tags/mlflow.note.content", "two\nlines");
    folder.write("mlruns/.trash/2/meta.yaml", experimentMeta("2", "gone"));
    folder.write(run + "/meta.yaml", runMeta("1", kRunA));
    folder.write(run + "/params/empty", "");
    folder.write(run + "/params/optimizer", "adam");
    folder.write(run + "/tags/mlflow.runName", "run a");
    folder.write(run + "/metrics/loss",
        "1700000001000 0.5 5\n1700000001001 0.25 -1\n1700000001002 nan 5\n1700000001003 0.125 3\n");
    folder.write(run + "/metrics/val/acc", "1700000001000 inf 9007199254740993\n");
    folder.write(run + "/inputs/i/meta.yaml",
        "source_type: DATASET\nsource_id: d1\ntags:\n  mlflow.data.context: training\n");
    folder.write(run + "/outputs/o/meta.yaml",
        std::string("destination_type: MODEL_OUTPUT\ndestination_id: ") + kModel + "\nstep: 7\n");
    folder.write(run + "/artifacts/plots/roc.png", "png");
    folder.write(run + "/artifacts/a.txt", "text");
    folder.write("mlruns/1/datasets/d1/meta.yaml",
        "name: iris\ndigest: 123e4567\nsource_type: local\nsource: s\nschema: null\n");
    const std::string model = std::string("mlruns/1/models/") + kModel;
    folder.write(model + "/meta.yaml",
        std::string("model_id: ") + kModel
            + "\nexperiment_id: '1'\nname: clf\nsource_run_id: " + kRunA
            + "\nstatus: 2\nmodel_type: sklearn\nlifecycle_stage: active\n"
              "creation_timestamp: 11\nlast_updated_timestamp: 12\nstatus_message: made\n");
    folder.write(model + "/metrics/acc",
        "1700000001000 0.5 1 " + kRunA + " test set A 1a2b3c4d\n1700000002000 0.75 2 " + kRunA
            + " test set A 1a2b3c4d\n1700000003000 0.25 1 " + kRunA + " plain abd46f37\n"
            + "1700000004000 0.125 1 " + kRunB + "\n");
    folder.write("mlruns/1/traces/tr-1/trace_info.yaml", "trace_id: tr-1\n");
    folder.write(model + "/artifacts/MLmodel", "x: 1\n");
    std::string other = runMeta("1", kRunB);
    other.replace(other.find("active"), 6, "deleted");
    other.replace(other.find("start_time: 1700000001000"), 25, "start_time: 1700000009000");
    folder.write("mlruns/1/" + kRunB + "/meta.yaml", other);
    folder.write(
        "mlruns/models/reg/meta.yaml", "name: reg\ndescription: d\ncreation_timestamp: 5\n");
    folder.write("mlruns/models/reg/aliases/champion", "10");
    for (const char* version : {"2", "10"}) {
        folder.write(std::string("mlruns/models/reg/version-") + version + "/meta.yaml",
            std::string("name: reg\nversion: ") + version + "\ncurrent_stage: Staging\nrun_id: "
                + kRunA + "\nsource: models:/" + kModel + "\nstatus: READY\nmodel_id: " + kModel
                + "\nlast_updated_timestamp: 7\nuser_id: ana\nrun_link: http://lab/1\n"
                  "status_message: fine\nstorage_location: /s\n");
    }
}

void writeDatabase(const TemporaryFolder& folder)
{
    const Database database(folder.text() + "/mlflow.db");
    createTables(database);
    database.run("INSERT INTO experiments VALUES(1,'\xEC\x8B\xA4\xED\x97\x98 "
                 "one','./mlruns/1','active',1700000000000,1700000000000),(2,'gone','./mlruns/2',"
                 "'deleted',1700000000000,1700000000000);"
                 "INSERT INTO experiment_tags VALUES('mlflow.note.content','two\nlines',1)");
    database.run("INSERT INTO runs VALUES('" + kRunA
        + "','run a','ana','FINISHED',1700000001000,1700000002000,'active','./mlruns/1/" + kRunA
        + "/artifacts',1),('" + kRunB
        + "','run b','ana','FINISHED',1700000009000,1700000002000,'deleted','./mlruns/1/" + kRunB
        + "/artifacts',1)");
    database.run("INSERT INTO params VALUES('optimizer','adam','" + kRunA + "'),('empty','','"
        + kRunA + "'); INSERT INTO tags VALUES('mlflow.runName','run a','" + kRunA + "')");
    database.run("INSERT INTO metrics VALUES('loss',0.5,1700000001000,'" + kRunA
        + "',5,0),('loss',0.25,1700000001001,'" + kRunA + "',-1,0),('loss',0,1700000001002,'"
        + kRunA + "',5,1),('loss',0.125,1700000001003,'" + kRunA
        + "',3,0),('val/acc',1.7976931348623157e308,1700000001000,'" + kRunA
        + "',9007199254740993,0)");
    database.run("INSERT INTO latest_metrics VALUES('loss',0,1700000001002,5,1,'" + kRunA
        + "'),('val/acc',1.7976931348623157e308,1700000001000,9007199254740993,0,'" + kRunA + "')");
    database.run("CREATE TABLE datasets(dataset_uuid, experiment_id, name, digest, "
                 "dataset_source_type, dataset_source, dataset_schema, dataset_profile);"
                 "INSERT INTO datasets VALUES('d1',1,'iris','123e4567','local','s',NULL,NULL);"
                 "CREATE TABLE inputs(input_uuid, source_type, source_id, destination_type, "
                 "destination_id, step); CREATE TABLE input_tags(input_uuid, name, value);"
                 "INSERT INTO input_tags VALUES('i','mlflow.data.context','training');"
                 "INSERT INTO inputs VALUES('i','DATASET','d1','RUN','"
        + kRunA + "',0),('o','RUN_OUTPUT','" + kRunA + "','MODEL_OUTPUT','" + kModel + "',7)");
    database.run(std::string("CREATE TABLE logged_models(model_id, experiment_id, name, "
                             "artifact_location, status, lifecycle_stage, model_type, "
                             "source_run_id, creation_timestamp_ms, last_updated_timestamp_ms, "
                             "status_message); INSERT INTO logged_models VALUES('")
        + kModel + "',1,'clf','./mlruns/1/models/" + kModel + "/artifacts',2,'active','sklearn','"
        + kRunA + "',11,12,'made')");
    database.run("CREATE TABLE logged_model_metrics(model_id, metric_name, metric_timestamp_ms, "
                 "metric_step, metric_value, run_id, dataset_name, dataset_digest);"
                 "CREATE TABLE trace_info(request_id, experiment_id);"
                 "INSERT INTO trace_info VALUES('tr-1',1)");
    const auto addMetric = [&](const std::string& values) {
        database.run(std::string("INSERT INTO logged_model_metrics VALUES('") + kModel + "','acc',"
            + values + ")");
    };
    addMetric("1700000001000,1,0.5,'" + kRunA + "','test set A','1a2b3c4d'");
    addMetric("1700000002000,2,0.75,'" + kRunA + "','test set A','1a2b3c4d'");
    addMetric("1700000003000,1,0.25,'" + kRunA + "','plain','abd46f37'");
    addMetric("1700000004000,1,0.125,'" + kRunB + "',NULL,NULL");
    database.run(
        "CREATE TABLE registered_models(name, creation_time, last_updated_time, "
        "description); INSERT INTO registered_models VALUES('reg',5,NULL,'d');"
        "CREATE TABLE registered_model_aliases(name, alias, version); INSERT INTO "
        "registered_model_aliases VALUES('reg','champion',10);"
        "CREATE TABLE model_versions(name, version, current_stage, run_id, source, status, "
        "description, creation_time, last_updated_time, user_id, run_link, status_message, "
        "storage_location)");
    for (const char* version : {"10", "2"}) {
        database.run(std::string("INSERT INTO model_versions VALUES('reg',") + version
            + ",'Staging','" + kRunA + "','models:/" + kModel
            + "','READY',NULL,NULL,7,'ana','http://lab/1','fine','/s')");
    }
    folder.write("mlruns/1/" + kRunA + "/artifacts/plots/roc.png", "png");
    folder.write("mlruns/1/" + kRunA + "/artifacts/a.txt", "text");
    folder.write(std::string("mlruns/1/models/") + kModel + "/artifacts/MLmodel", "x: 1\n");
}

class Contract : public testing::TestWithParam<core::StoreKind>
{
protected:
    void SetUp() override
    {
        GetParam() == core::StoreKind::Files ? writeFiles(m_folder) : writeDatabase(m_folder);
        m_loaded = load(m_folder.text());
        ASSERT_NE(m_loaded.snapshot, nullptr) << englishText(m_loaded.error);
        ASSERT_EQ(m_loaded.snapshot->store.kind, GetParam());
    }
    [[nodiscard]] const core::StoreSnapshot& snapshot() const { return *m_loaded.snapshot; }
    [[nodiscard]] const core::Run& run() const { return *snapshot().findRun(kRunA); }

    TemporaryFolder m_folder;
    Loaded m_loaded;
};

} // namespace

TEST_P(Contract, Experiments)
{
    ASSERT_EQ(snapshot().experiments.size(), 2U);
    const core::Experiment& first = snapshot().experiments[0];
    EXPECT_EQ(first.id, "1");
    EXPECT_EQ(first.name, "\xEC\x8B\xA4\xED\x97\x98 one");
    EXPECT_EQ(first.creationTimeMillis, 1700000000000);
    ASSERT_EQ(first.tags.size(), 1U);
    EXPECT_EQ(first.tags[0].value, "two\nlines");
    EXPECT_EQ(snapshot().experiments[1].stage, core::LifecycleStage::Deleted);
}

TEST_P(Contract, Runs)
{
    ASSERT_EQ(snapshot().runs.size(), 2U);
    EXPECT_EQ(snapshot().runs[0].id, kRunB) << "the newest first";
    EXPECT_EQ(snapshot().runs[0].stage, core::LifecycleStage::Deleted);
    EXPECT_EQ(run().name, "run a");
    EXPECT_EQ(run().experimentId, "1");
    EXPECT_EQ(run().status, core::RunStatus::Finished);
    EXPECT_EQ(run().startTimeMillis, 1700000001000);
    EXPECT_EQ(run().endTimeMillis, 1700000002000);
    EXPECT_EQ(run().userId, "ana");
    ASSERT_EQ(run().params.size(), 2U);
    EXPECT_EQ(run().params[0].key, "empty");
    EXPECT_EQ(core::findKey(run().params, "optimizer")->value, "adam");
}

TEST_P(Contract, LatestMetrics)
{
    ASSERT_EQ(run().metrics.size(), 2U);
    const core::MetricValue& loss = run().metrics[0];
    EXPECT_EQ(loss.key, "loss");
    EXPECT_TRUE(std::isnan(loss.value));
    EXPECT_EQ(loss.step, 5);
    EXPECT_EQ(loss.timestampMillis, 1700000001002);
    EXPECT_EQ(loss.points, 4U);
    EXPECT_EQ(loss.nanPoints, 1U);
    EXPECT_EQ(loss.minimum, 0.125);
    EXPECT_EQ(loss.maximum, 0.5);
    EXPECT_EQ(run().metrics[1].value, INFINITY);
    EXPECT_EQ(run().metrics[1].step, 9007199254740993);
    EXPECT_TRUE(std::isnan(run().metrics[1].minimum));
}

TEST_P(Contract, Histories)
{
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto histories = m_loaded.store->loadHistories(snapshot(),
        {{kRunA, "loss"}, {kRunA, "absent"}, {kRunA, "val/acc"}, {"nobody", "loss"}},
        {{}, progress, problems});
    ASSERT_TRUE(histories);
    ASSERT_EQ(histories->size(), 4U);
    const core::MetricSeries& loss = histories->at(0);
    EXPECT_EQ(loss.steps, (std::vector<std::int64_t>{-1, 3, 5, 5}));
    EXPECT_EQ(loss.logOrder, (std::vector<std::uint32_t>{1, 3, 0, 2}));
    EXPECT_EQ(loss.values[2], 0.5);
    EXPECT_TRUE(std::isnan(loss.values[3]));
    EXPECT_EQ(histories->at(1).size(), 0U);
    EXPECT_EQ(histories->at(1).key, "absent");
    EXPECT_EQ(histories->at(2).values.at(0), INFINITY);
    EXPECT_EQ(histories->at(3).size(), 0U);
    EXPECT_EQ(progress.done, 4U);
    EXPECT_EQ(progress.total, 4U);
}

TEST_P(Contract, InputsOutputsAndModels)
{
    ASSERT_EQ(run().inputs.size(), 1U);
    EXPECT_EQ(run().inputs[0].sourceId, "d1");
    EXPECT_EQ(run().inputs[0].tags.at(0).value, "training");
    ASSERT_EQ(run().outputs.size(), 1U);
    EXPECT_EQ(run().outputs[0].destinationId, kModel);
    EXPECT_EQ(run().outputs[0].step, 7);
    ASSERT_EQ(snapshot().datasets.size(), 1U);
    EXPECT_EQ(snapshot().datasets[0].digest, "123e4567");
    ASSERT_EQ(snapshot().loggedModels.size(), 1U);
    EXPECT_EQ(snapshot().loggedModels[0].status, 2);
    ASSERT_EQ(snapshot().registeredModels.size(), 1U);
    const core::RegisteredModel& model = snapshot().registeredModels[0];
    EXPECT_EQ(model.aliases.at(0).value, "10");
    ASSERT_EQ(model.versions.size(), 2U);
    EXPECT_EQ(model.versions[0].version, "2");
    EXPECT_EQ(model.versions[1].modelId, kModel);
}

TEST_P(Contract, ModelVersionsAreWhole)
{
    const core::RegisteredModel& model = snapshot().registeredModels.at(0);
    const core::ModelVersion& version = model.versions.at(1);
    EXPECT_EQ(version.lastUpdateTimeMillis, 7);
    EXPECT_EQ(version.userId, "ana");
    EXPECT_EQ(version.runLink, "http://lab/1");
    EXPECT_EQ(version.statusMessage, "fine");
    EXPECT_EQ(version.storageLocation, "/s");
    EXPECT_EQ(core::aliasesOf(model, version), std::vector<std::string_view>{"champion"});
    EXPECT_TRUE(core::aliasesOf(model, model.versions.at(0)).empty());
    EXPECT_FALSE(core::isPrompt(model));
}

TEST_P(Contract, LoggedModelsHoldTheLatestValueOverEachDataSet)
{
    const core::LoggedModel* model = snapshot().findLoggedModel(kModel);
    ASSERT_NE(model, nullptr);
    EXPECT_EQ(model->creationTimeMillis, 11);
    EXPECT_EQ(model->lastUpdateTimeMillis, 12);
    EXPECT_EQ(model->statusMessage, "made");
    ASSERT_EQ(model->metrics.size(), 1U);
    EXPECT_EQ(model->metrics[0].value, 0.75);
    EXPECT_EQ(model->metrics[0].points, 4U);
    ASSERT_EQ(model->datasetMetrics.size(), 3U);
    const auto expect = [&](std::size_t at, std::string_view dataset, double value) {
        const core::DatasetMetric& metric = model->datasetMetrics[at];
        EXPECT_EQ(metric.key, "acc");
        EXPECT_EQ(metric.datasetName, dataset);
        EXPECT_EQ(metric.value, value);
    };
    expect(0, "", 0.125);
    expect(1, "plain", 0.25);
    expect(2, "test set A", 0.75);
    EXPECT_EQ(model->datasetMetrics[0].runId, kRunB);
    EXPECT_EQ(model->datasetMetrics[2].runId, kRunA);
    EXPECT_EQ(model->datasetMetrics[2].datasetDigest, "1a2b3c4d");
    EXPECT_EQ(model->datasetMetrics[2].step, 2);
    EXPECT_EQ(model->datasetMetrics[2].timestampMillis, 1700000002000);
    EXPECT_EQ(model->datasetMetrics[2].points, 2U);
}

TEST_P(Contract, TracesAreCounted)
{
    EXPECT_EQ(snapshot().traceCount, 1U);
    EXPECT_EQ(snapshot().findExperiment("1")->traceCount, 1U);
    EXPECT_EQ(snapshot().findExperiment("2")->traceCount, 0U);
}

TEST_P(Contract, SaysHowItIsRead)
{
    const core::StoreInfo& store = snapshot().store;
    if (GetParam() == core::StoreKind::Files) {
        EXPECT_EQ(store.access, core::StoreAccess::Folder);
        EXPECT_EQ(store.bytes, 0U);
        return;
    }
    EXPECT_EQ(store.access, core::StoreAccess::ReadOnly);
    EXPECT_EQ(store.bytes, std::filesystem::file_size(m_folder.text() + "/mlflow.db"));
}

TEST_P(Contract, ArtifactsWithThoseOfTheModel)
{
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto listing =
        m_loaded.store->listArtifacts(snapshot(), run(), {}, {{}, progress, problems});
    ASSERT_TRUE(listing);
    ASSERT_EQ(listing->files.size(), 3U);
    EXPECT_EQ(listing->files[0].path, "a.txt");
    EXPECT_EQ(listing->files[0].bytes, 4U);
    EXPECT_EQ(listing->files[1].path, "clf/MLmodel");
    EXPECT_EQ(listing->files[2].path, "plots/roc.png");
    for (const stores::ArtifactFile& file : listing->files) {
        EXPECT_TRUE(std::filesystem::exists(file.filePath)) << file.filePath;
    }
    const auto none = m_loaded.store->listArtifacts(
        snapshot(), *snapshot().findRun(kRunB), {}, {{}, progress, problems});
    ASSERT_TRUE(none);
    EXPECT_EQ(none->root, "");
    EXPECT_NE(none->reason, "");
}

TEST_P(Contract, StoppedWorkIsCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    core::Progress progress;
    core::DiagnosticSink problems;
    const stores::Work work{stop.get_token(), progress, problems};
    const auto catalogue = m_loaded.store->loadCatalogue({}, work);
    ASSERT_FALSE(catalogue);
    EXPECT_EQ(catalogue.error().code, core::ErrorCode::Cancelled);
    const auto histories = m_loaded.store->loadHistories(snapshot(), {{kRunA, "loss"}}, work);
    ASSERT_FALSE(histories);
    EXPECT_EQ(histories.error().code, core::ErrorCode::Cancelled);
    const auto artifacts = m_loaded.store->listArtifacts(snapshot(), run(), {}, work);
    ASSERT_FALSE(artifacts);
    EXPECT_EQ(artifacts.error().code, core::ErrorCode::Cancelled);
}

INSTANTIATE_TEST_SUITE_P(Stores, Contract,
    testing::Values(core::StoreKind::Files, core::StoreKind::Sqlite),
    [](const auto& kind) { return std::string(core::storeKindName(kind.param)); });

// Partial catalogues are complete snapshots that only grow.
TEST(Partials, AreSealedAndGrow)
{
    const TemporaryFolder folder;
    folder.write("mlruns/0/meta.yaml", experimentMeta("0", "Default"));
    for (int i = 0; i < 300; ++i) {
        std::string id = std::to_string(i);
        id.insert(0, 32 - id.size(), 'a');
        folder.write("mlruns/0/" + id + "/meta.yaml", runMeta("0", id));
    }
    const auto store = stores::openStore(folder.text());
    ASSERT_TRUE(store);
    std::vector<core::SnapshotPtr> partials;
    stores::CatalogueRequest request;
    request.onPartial = [&](core::SnapshotPtr partial) { partials.push_back(std::move(partial)); };
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto whole = (*store)->loadCatalogue(request, {{}, progress, problems});
    ASSERT_TRUE(whole);
    EXPECT_EQ((*whole)->runs.size(), 300U);
    std::size_t last = 0;
    for (const core::SnapshotPtr& partial : partials) {
        EXPECT_GE(partial->runs.size(), last);
        EXPECT_EQ(partial->experiments.size(), 1U);
        last = partial->runs.size();
        for (const core::Run& run : partial->runs) {
            EXPECT_EQ(partial->findRun(run.id), &run);
        }
    }
    EXPECT_EQ(progress.done, 300U);
}

} // namespace runlane::tests
