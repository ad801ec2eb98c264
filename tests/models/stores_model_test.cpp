// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stores_model.h"

#include "support/printed_model.h"
#include "support/snapshot_builder.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>

#include <gtest/gtest.h>

namespace runlane::tests {

using models::StoreEntry;
using models::StoresModel;

namespace {

constexpr std::int64_t kNow = 1'795'255'685'000;
constexpr std::int64_t kHour = 3'600'000;

RunSpec run(const char* id, const char* experiment, std::int64_t hoursAgo,
    core::LifecycleStage stage = core::LifecycleStage::Active)
{
    RunSpec spec;
    spec.id = id;
    spec.experiment = experiment;
    spec.startMillis = kNow - hoursAgo * kHour;
    spec.stage = stage;
    return spec;
}

StoreEntry entry(int id, const char* name, core::SnapshotPtr snapshot)
{
    StoreEntry made;
    made.id = id;
    made.name = QString::fromUtf8(name);
    made.place = QStringLiteral("/lab/") + made.name;
    made.state = StoreEntry::State::Ready;
    made.snapshot = std::move(snapshot);
    return made;
}

core::SnapshotPtr lab()
{
    return buildSnapshot(
        {run("a", "1", 2), run("b", "1", 50), run("c", "2", 72),
            run("gone", "1", 1, core::LifecycleStage::Deleted), run("old", "3", 900)},
        {{"1", "leaf-disease"}, {"2", "yield-forecast"},
            {"3", "thrown-away", core::LifecycleStage::Deleted}, {"0", "Default"}});
}

class StoresModelTest : public testing::Test
{
protected:
    StoresModel m_model;
    QAbstractItemModelTester m_tester{
        &m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(StoresModelTest, ListsExperimentsWithRunsAndLastActivity)
{
    m_model.setStores({entry(1, "mlruns", lab()), entry(2, "empty.db", nullptr)}, kNow);
    EXPECT_EQ(printedModel(m_model),
        "mlruns |  | \n"
        "  leaf-disease | 2 | 2 h\n"
        "  yield-forecast | 1 | 3 d\n"
        "  Default | 0 | \n"
        "empty.db |  | \n");
    EXPECT_EQ(m_model.deletedCount(), 2);
    m_model.setDeleted(StoresModel::Deleted::Shown);
    EXPECT_EQ(printedModel(m_model),
        "mlruns |  | \n"
        "  leaf-disease | 3 | 1 h\n"
        "  yield-forecast | 1 | 3 d\n"
        "  Default | 0 | \n"
        "  thrown-away | 1 | 1 mo\n"
        "empty.db |  | \n");
    EXPECT_EQ(m_model.deletedCount(), 2);
    EXPECT_TRUE(
        m_model.indexOfExperiment(1, QStringLiteral("3")).data(models::DeletedRole).toBool());
}

TEST_F(StoresModelTest, FiltersByNameOfExperimentOrStore)
{
    m_model.setStores({entry(1, "mlruns", lab()), entry(2, "archive.db", lab())}, kNow);
    m_model.setFilter(QStringLiteral("LEAF mlr"));
    EXPECT_EQ(printedModel(m_model), "mlruns |  | \n  leaf-disease | 2 | 2 h\n");
    m_model.setFilter(QStringLiteral("archive"));
    EXPECT_EQ(m_model.rowCount(), 1);
    EXPECT_EQ(m_model.rowCount(m_model.index(0, 0)), 3);
    m_model.setFilter(QStringLiteral("nothing like it"));
    EXPECT_EQ(m_model.rowCount(), 0);
    m_model.setFilter({});
    EXPECT_EQ(m_model.rowCount(), 2);
}

TEST_F(StoresModelTest, SelectionSurvivesReload)
{
    m_model.setStores({entry(1, "mlruns", lab()), entry(2, "b.db", lab())}, kNow);
    QItemSelectionModel selection(&m_model);
    selection.setCurrentIndex(m_model.indexOfExperiment(2, QStringLiteral("2")),
        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_model.setStores(
        {entry(2, "b.db",
            buildSnapshot({run("n", "2", 1)}, {{"2", "yield-forecast"}, {"1", "leaf-disease"}}))},
        kNow);
    EXPECT_EQ(selection.currentIndex().data().toString(), QStringLiteral("yield-forecast"));
    EXPECT_EQ(selection.currentIndex().row(), 0);
    EXPECT_EQ(selection.selectedRows().size(), 1);
    m_model.setStores({}, kNow);
    EXPECT_FALSE(selection.currentIndex().isValid());
}

TEST_F(StoresModelTest, SaysWhatWentWrong)
{
    StoreEntry failed = entry(4, "lab.db", nullptr);
    failed.state = StoreEntry::State::Failed;
    failed.message = QStringLiteral("The database is <damaged>");
    m_model.setStores({failed}, kNow);
    const QModelIndex index = m_model.indexOfStore(4);
    EXPECT_EQ(index.data(models::StatusRole).toInt(), static_cast<int>(StoreEntry::State::Failed));
    EXPECT_EQ(index.data(models::WarningRole).toString(), failed.message);
    EXPECT_TRUE(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;damaged&gt;")));
    EXPECT_EQ(index.data(models::KindRole).toInt(), static_cast<int>(StoresModel::Kind::Store));
    EXPECT_FALSE(m_model.indexOfStore(9).isValid());
}

TEST_F(StoresModelTest, SeveralWorkspacesGroupTheExperiments)
{
    auto snapshot = std::make_shared<core::StoreSnapshot>(*lab());
    for (core::Experiment& experiment : snapshot->experiments) {
        experiment.workspace = experiment.id == "2" ? "team-b" : "default";
    }
    m_model.setStores({entry(1, "mlflow.db", snapshot), entry(2, "mlruns", lab())}, kNow);
    EXPECT_EQ(printedModel(m_model),
        "mlflow.db |  | \n"
        "  default |  | \n"
        "    leaf-disease | 2 | 2 h\n"
        "    Default | 0 | \n"
        "  team-b |  | \n"
        "    yield-forecast | 1 | 3 d\n"
        "mlruns |  | \n"
        "  leaf-disease | 2 | 2 h\n"
        "  yield-forecast | 1 | 3 d\n"
        "  Default | 0 | \n");
    const QModelIndex store = m_model.indexOfStore(1);
    const QModelIndex workspace = m_model.index(1, 0, store);
    EXPECT_EQ(StoresModel::kindOf(store), StoresModel::Kind::Store);
    EXPECT_EQ(StoresModel::kindOf(workspace), StoresModel::Kind::Workspace);
    EXPECT_EQ(m_model.experimentsOf(store).size(), 3U);
    EXPECT_EQ(m_model.experimentsOf(workspace).size(), 1U);
    QItemSelectionModel selection(&m_model);
    selection.setCurrentIndex(workspace, QItemSelectionModel::Select);
    m_model.setFilter(QStringLiteral("team-b"));
    EXPECT_EQ(selection.currentIndex().data().toString(), QStringLiteral("team-b"));
    EXPECT_EQ(m_model.indexOfExperiment(1, QStringLiteral("2")).parent(), selection.currentIndex());
    m_model.setFilter(QStringLiteral("mlflow.db"));
    EXPECT_EQ(m_model.experimentsOf(m_model.indexOfStore(1)).size(), 3U);
    m_model.setNow(kNow + 24 * kHour);
    EXPECT_EQ(m_model.indexOfExperiment(1, QStringLiteral("2"))
                  .siblingAtColumn(StoresModel::Activity)
                  .data()
                  .toString(),
        QStringLiteral("4 d"));
}

TEST_F(StoresModelTest, CountsNestedDeletedRunsAndThoseOfExperimentsOnce)
{
    RunSpec parent = run("p", "1", 3, core::LifecycleStage::Deleted);
    RunSpec child = run("c", "1", 2, core::LifecycleStage::Deleted);
    child.parent = "p";
    RunSpec inTrash = run("t", "3", 1, core::LifecycleStage::Deleted);
    m_model.setStores(
        {entry(1, "mlruns",
            buildSnapshot({parent, child, inTrash, run("a", "1", 5)},
                {{"1", "leaf"}, {"3", "thrown-away", core::LifecycleStage::Deleted}}))},
        kNow);
    EXPECT_EQ(m_model.deletedCount(), 3) << "one experiment and the two deleted runs of the other";
    EXPECT_EQ(m_model.rowCount(m_model.index(0, 0)), 1);
    m_model.setDeleted(StoresModel::Deleted::Shown);
    EXPECT_EQ(printedModel(m_model), "mlruns |  | \n  leaf | 3 | 2 h\n  thrown-away | 1 | 1 h\n");
}

TEST_F(StoresModelTest, TellsAboutAnExperiment)
{
    auto snapshot = std::make_shared<core::StoreSnapshot>(*lab());
    core::Experiment& experiment = snapshot->experiments.front();
    experiment.artifactLocation = "s3://bucket/<1>";
    experiment.traceCount = 12;
    experiment.tags = {{"mlflow.note.content", "first\nsecond"}, {"team", "leaf"}};
    m_model.setStores({entry(1, "mlruns", snapshot)}, kNow);
    const QString text = m_model.index(0, 0, m_model.index(0, 0)).data(Qt::ToolTipRole).toString();
    for (const char* part : {"leaf-disease", "Id: 1", "s3://bucket/&lt;1&gt;", "Traces: 12",
             "team=leaf", "first\nsecond", "Deleted runs: 1"}) {
        EXPECT_TRUE(text.contains(QString::fromLatin1(part)))
            << part << " in " << text.toStdString();
    }
}

TEST_F(StoresModelTest, TimeGoesOn)
{
    m_model.setStores({entry(1, "mlruns", lab())}, kNow);
    m_model.setNow(kNow + 24 * kHour);
    EXPECT_EQ(m_model.indexOfExperiment(1, QStringLiteral("1"))
                  .siblingAtColumn(StoresModel::Activity)
                  .data()
                  .toString(),
        QStringLiteral("1 d"));
}

} // namespace runlane::tests
