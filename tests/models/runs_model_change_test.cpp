// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runs_model.h"

#include "support/printed_model.h"
#include "support/snapshot_builder.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace runlane::tests {

using analysis::ColumnFamily;
using models::Nesting;
using models::RunsModel;

namespace {

class RunsModelChange : public testing::Test
{
protected:
    void SetUp() override
    {
        m_model.setColumns({{ColumnFamily::Attribute, "run_id"}, {ColumnFamily::Metric, "acc"}});
    }

    core::SnapshotPtr show(const std::vector<RunSpec>& runs)
    {
        const auto snapshot = buildSnapshot(runs);
        m_model.setSnapshot(snapshot, allRows(*snapshot));
        return snapshot;
    }

    void select(const std::string& id)
    {
        const QModelIndex index = m_model.indexOfRun(id);
        m_selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        m_selection.setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }

    [[nodiscard]] std::string selected() const
    {
        std::string ids;
        for (const QModelIndex& index : m_selection.selectedRows()) {
            ids += index.data(models::RunIdRole).toString().toStdString();
        }
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    [[nodiscard]] std::string current() const
    {
        return m_selection.currentIndex().data(models::RunIdRole).toString().toStdString();
    }

    [[nodiscard]] std::string ids() const
    {
        std::string text;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            text += m_model.index(row, 0).data().toString().toStdString();
        }
        return text;
    }

    RunsModel m_model;
    QAbstractItemModelTester m_tester{
        &m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QItemSelectionModel m_selection{&m_model};
};

} // namespace

TEST_F(RunsModelChange, NewRunsAreInsertedAndGoneOnesRemoved)
{
    show({{"a"}, {"b"}, {"c"}, {"d"}});
    select("c");
    QSignalSpy inserted(&m_model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&m_model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&m_model, &QAbstractItemModel::modelReset);
    QSignalSpy layout(&m_model, &QAbstractItemModel::layoutChanged);
    show({{"x"}, {"y"}, {"a"}, {"c"}, {"z"}, {"d"}});
    EXPECT_EQ(ids(), "xyaczd");
    ASSERT_EQ(removed.size(), 1);
    EXPECT_EQ(removed.front().at(1).toInt(), 1);
    ASSERT_EQ(inserted.size(), 2);
    EXPECT_EQ(inserted.at(0).at(1).toInt(), 0);
    EXPECT_EQ(inserted.at(0).at(2).toInt(), 1);
    EXPECT_EQ(inserted.at(1).at(1).toInt(), 4);
    EXPECT_TRUE(reset.isEmpty());
    EXPECT_TRUE(layout.isEmpty());
    EXPECT_EQ(selected(), "c");
    EXPECT_EQ(current(), "c");
}

TEST_F(RunsModelChange, ValuesOfKeptRunsAreTold)
{
    show({{"a", "", "", {}, {{"acc", 0.5}}}});
    QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    show({{"a", "", "", {}, {{"acc", 0.75}}}});
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(m_model.index(0, 1).data().toString(), QStringLiteral("0.75"));
}

TEST_F(RunsModelChange, SelectionSurvivesSorting)
{
    const auto snapshot = show({{"a"}, {"b"}, {"c"}, {"d"}});
    select("b");
    select("d");
    m_model.setRowOrder(rowsOf(*snapshot, {"d", "c", "b", "a"}));
    EXPECT_EQ(ids(), "dcba");
    EXPECT_EQ(selected(), "bd");
    EXPECT_EQ(current(), "d");
    m_model.setRowOrder(rowsOf(*snapshot, {"c", "b"}));
    EXPECT_EQ(ids(), "cb");
    EXPECT_EQ(selected(), "b");
}

TEST_F(RunsModelChange, SelectionSurvivesNestingAndReload)
{
    const std::vector<RunSpec> runs{{"p"}, {"x", "", "p"}, {"y", "", "p"}, {"z"}};
    show(runs);
    select("y");
    m_model.setNesting(Nesting::Tree);
    EXPECT_EQ(ids(), "pz");
    EXPECT_EQ(selected(), "y");
    EXPECT_EQ(m_selection.currentIndex().parent().data().toString(), QStringLiteral("p"));
    show({{"new"}, {"y", "", "p"}, {"x", "", "p"}, {"z"}, {"p"}});
    EXPECT_EQ(selected(), "y");
    EXPECT_EQ(current(), "y");
    show({{"y", "", "p"}, {"z"}}); // its parent is gone
    EXPECT_EQ(ids(), "yz");
    EXPECT_EQ(selected(), "y");
    show({{"z"}});
    EXPECT_EQ(selected(), "");
    m_model.setNesting(Nesting::Flat);
    show({{"q"}, {"z"}});
    EXPECT_EQ(ids(), "qz");
}

TEST_F(RunsModelChange, SelectionSurvivesOtherColumns)
{
    m_model.setNesting(Nesting::Tree);
    show({{"p", "", "", {{"lr", "1"}}}, {"x", "", "p", {{"lr", "2"}}}});
    select("p");
    select("x");
    QSignalSpy inserted(&m_model, &QAbstractItemModel::columnsInserted);
    QSignalSpy removed(&m_model, &QAbstractItemModel::columnsRemoved);
    m_model.setColumns({{ColumnFamily::Attribute, "run_id"}, {ColumnFamily::Param, "lr"},
        {ColumnFamily::Metric, "acc"}});
    EXPECT_EQ(inserted.size(), 1);
    EXPECT_TRUE(removed.isEmpty());
    EXPECT_EQ(printedModel(m_model), "p | 1 | –\n  x | 2 | –\n");
    EXPECT_EQ(current(), "x");
    m_model.setColumns({{ColumnFamily::Attribute, "run_id"}, {ColumnFamily::Attribute, "status"}});
    EXPECT_EQ(removed.size(), 1);
    EXPECT_EQ(printedModel(m_model), "p | Finished\n  x | Finished\n");
    m_model.setColumns({});
    EXPECT_EQ(m_model.columnCount(), 0);
    m_model.setColumns({{ColumnFamily::Attribute, "run_id"}});
    EXPECT_EQ(printedModel(m_model), "p\n  x\n");
}

TEST_F(RunsModelChange, TwoFoldersWithOneRunIdAreTwoRows)
{
    auto first = buildSnapshot({{"a"}, {"a"}, {"b"}});
    first->runs[0].folder = "1/a";
    first->runs[1].folder = "1/a copy";
    m_model.setSnapshot(first, allRows(*first));
    m_selection.select(
        m_model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    auto second = buildSnapshot({{"new"}, {"a"}, {"a"}, {"b"}});
    second->runs[1].folder = "1/a";
    second->runs[2].folder = "1/a copy";
    m_model.setSnapshot(second, allRows(*second));
    EXPECT_EQ(m_model.rowCount(), 4);
    ASSERT_EQ(m_selection.selectedRows().size(), 1);
    EXPECT_EQ(m_selection.selectedRows().front().row(), 2);
}

TEST_F(RunsModelChange, AnyChangeEndsInTheRightRows)
{
    std::mt19937 random(7);
    m_model.setNesting(Nesting::Flat);
    for (int round = 0; round < 200; ++round) {
        std::vector<RunSpec> runs;
        for (int i = 0; i < 40; ++i) {
            if (random() % 3 != 0) {
                RunSpec run;
                run.id = "r" + std::to_string(i);
                run.parent = random() % 4 == 0 ? "r" + std::to_string(random() % 40) : "";
                runs.push_back(run);
            }
        }
        if (random() % 2 == 0) {
            std::shuffle(runs.begin(), runs.end(), random);
        }
        const auto snapshot = buildSnapshot(runs);
        m_model.setSnapshot(snapshot, allRows(*snapshot));
        m_model.setNesting(random() % 4 == 0 ? Nesting::Tree : Nesting::Flat);
        if (random() % 5 == 0) {
            m_model.setGrouping({{ColumnFamily::Attribute, "name"}});
        } else {
            m_model.setGrouping({});
        }
        if (m_model.nesting() == Nesting::Flat && m_model.grouping().empty()) {
            std::string expected;
            for (const core::Run& run : snapshot->runs) {
                expected += run.id;
            }
            ASSERT_EQ(ids(), expected) << "round " << round;
        }
        for (const QModelIndex& index : m_selection.selectedRows()) {
            ASSERT_TRUE(m_model.runAt(index) != nullptr || !m_model.grouping().empty());
        }
        if (m_model.rowCount() > 0) {
            m_selection.select(
                m_model.index(static_cast<int>(random() % 7) % m_model.rowCount(), 0),
                QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        }
    }
}

} // namespace runlane::tests
