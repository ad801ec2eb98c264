// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logged_models_model.h"

#include "models/roles.h"
#include "support/snapshot_builder.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>

#include <gtest/gtest.h>

#include <limits>

namespace runlane::tests {

using models::LoggedModelsModel;

namespace {

core::LoggedModel model(const char* id, const char* name, std::int64_t created, std::int64_t status)
{
    core::LoggedModel made;
    made.id = id;
    made.experimentId = "1";
    made.name = name;
    made.status = status;
    made.creationTimeMillis = created;
    return made;
}

core::DatasetMetric metric(
    const char* key, const char* dataset, double value, const char* digest = "")
{
    core::DatasetMetric made;
    made.key = key;
    made.datasetName = dataset;
    made.datasetDigest = digest;
    made.value = value;
    made.points = 1;
    made.step = 5;
    return made;
}

std::shared_ptr<core::StoreSnapshot> lab()
{
    auto snapshot = buildSnapshot({{"a", "run-a"}});
    core::LoggedModel first = model("m-1", "classifier", 100, 2);
    first.sourceRunId = "a";
    first.params = {{"alpha", "0.1"}};
    first.datasetMetrics = {metric("acc", "", 0.5), metric("acc", "test", 0.75, "d1"),
        metric("loss", "", std::numeric_limits<double>::quiet_NaN())};
    core::LoggedModel second = model("m-2", "classifier", 200, 3);
    second.sourceRunId = "gone";
    second.datasetMetrics = {metric("acc", "test", 0.875, "d1")};
    core::LoggedModel third = model("m-3", "removed", 300, 1);
    third.stage = core::LifecycleStage::Deleted;
    snapshot->loggedModels = {first, second, third};
    return snapshot;
}

class LoggedModelsTest : public testing::Test
{
protected:
    LoggedModelsTest() { m_model.setStores({{4, QStringLiteral("lab"), lab()}}, 0); }

    [[nodiscard]] std::string ids() const
    {
        std::string text;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            text += m_model.index(row, 0).data(models::KeyRole).toString().toStdString() + " ";
        }
        return text;
    }
    [[nodiscard]] QModelIndex cell(const char* id, int column) const
    {
        return m_model.indexOfModel(4, QString::fromLatin1(id)).siblingAtColumn(column);
    }

    LoggedModelsModel m_model;
    QAbstractItemModelTester m_tester{
        &m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    static constexpr int kTestAcc = LoggedModelsModel::FixedColumns; // the most frequent
};

} // namespace

TEST_F(LoggedModelsTest, NewestFirstDeletedOnesOnDemand)
{
    EXPECT_EQ(ids(), "m-2 m-1 ");
    EXPECT_EQ(m_model.activeCount(), 2);
    EXPECT_EQ(m_model.deletedCount(), 1);
    m_model.setDeleted(models::DeletedModels::Shown);
    EXPECT_EQ(ids(), "m-3 m-2 m-1 ");
    EXPECT_TRUE(cell("m-3", 0).data(models::DeletedRole).toBool());
    EXPECT_EQ(cell("m-3", LoggedModelsModel::Status).data().toString(), QStringLiteral("Pending"));
}

TEST_F(LoggedModelsTest, OneColumnForEachMetricOverEachDataSet)
{
    EXPECT_EQ(m_model.metricCount(), 3);
    EXPECT_EQ(m_model.headerData(kTestAcc, Qt::Horizontal, Qt::DisplayRole).toString(),
        QStringLiteral("acc (test)"));
    EXPECT_EQ(cell("m-1", kTestAcc).data().toString(), QStringLiteral("0.750"));
    EXPECT_EQ(cell("m-1", kTestAcc).data(models::FullTextRole).toString(), QStringLiteral("0.75"));
    EXPECT_FALSE(cell("m-1", kTestAcc).data(models::BestRole).toBool());
    EXPECT_TRUE(cell("m-2", kTestAcc).data(models::BestRole).toBool());
    EXPECT_TRUE(cell("m-2", kTestAcc + 1).data(models::IsMissingRole).toBool());
    EXPECT_TRUE(cell("m-1", kTestAcc + 2).data(models::IsNonFiniteRole).toBool());
}

TEST_F(LoggedModelsTest, DigestsTellDataSetsOfOneNameApart)
{
    auto snapshot = lab();
    snapshot->loggedModels[1].datasetMetrics = {metric("acc", "test", 0.875, "d2")};
    m_model.setStores({{4, QStringLiteral("lab"), snapshot}}, 0);
    QStringList titles;
    for (int column = kTestAcc; column < m_model.columnCount(); ++column) {
        titles.append(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    EXPECT_EQ(
        titles.join(QLatin1Char('|')).toStdString(), "acc|acc (test, d1)|acc (test, d2)|loss");
}

TEST_F(LoggedModelsTest, ColumnsStayWhenTheFilterLeavesFewer)
{
    m_model.setFilter(QStringLiteral("alpha=0.1"));
    EXPECT_EQ(ids(), "m-1 ");
    EXPECT_EQ(m_model.metricCount(), 3);
    m_model.setFilter(QStringLiteral("run-a classifier"));
    EXPECT_EQ(ids(), "m-1 ");
}

TEST_F(LoggedModelsTest, SortsByMetricWithMissingLastBothWays)
{
    m_model.sort(kTestAcc, Qt::AscendingOrder);
    EXPECT_EQ(ids(), "m-1 m-2 ");
    m_model.sort(kTestAcc, Qt::DescendingOrder);
    EXPECT_EQ(ids(), "m-2 m-1 ");
    m_model.sort(kTestAcc + 1, Qt::AscendingOrder);
    EXPECT_EQ(ids(), "m-1 m-2 ");
    m_model.sort(kTestAcc + 1, Qt::DescendingOrder);
    EXPECT_EQ(ids(), "m-1 m-2 ");
}

TEST_F(LoggedModelsTest, TellsWhereTheSourceRunIs)
{
    EXPECT_EQ(cell("m-1", 0).data(models::RunIdRole).toString(), QStringLiteral("a"));
    EXPECT_FALSE(cell("m-2", 0).data(models::RunIdRole).isValid());
    EXPECT_TRUE(cell("m-2", LoggedModelsModel::Source).data(models::WarningRole).isValid());
    m_model.setCompared({{4, "a", 1}});
    EXPECT_EQ(cell("m-1", 0).data(models::ComparedStyleRole).toInt(), 1);
    EXPECT_EQ(cell("m-2", 0).data(models::ComparedStyleRole).toInt(), -1);
}

TEST_F(LoggedModelsTest, SelectionSurvivesReload)
{
    QItemSelectionModel selection(&m_model);
    selection.setCurrentIndex(cell("m-1", 0), QItemSelectionModel::Select);
    m_model.setStores({{4, QStringLiteral("lab"), lab()}}, 0);
    EXPECT_EQ(m_model.modelAt(selection.currentIndex())->id, "m-1");
    m_model.setStores({}, 0);
    EXPECT_EQ(m_model.rowCount(), 0);
    EXPECT_EQ(m_model.metricCount(), 0);
}

} // namespace runlane::tests
