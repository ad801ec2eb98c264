// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/comparison_model.h"

#include "support/printed_model.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace runlane::tests {

using models::ComparisonEntry;
using models::ComparisonModel;

namespace {

ComparisonEntry entry(const char* id, int style = 0)
{
    ComparisonEntry made;
    made.store = 1;
    made.runId = id;
    made.name = QString::fromUtf8(id);
    made.styleIndex = style;
    return made;
}

class ComparisonModelTest : public testing::Test
{
protected:
    ComparisonModel m_model;
    QAbstractItemModelTester m_tester{
        &m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(ComparisonModelTest, KeepsTheSelectionWhateverHappens)
{
    m_model.setEntries({entry("a"), entry("b"), entry("c"), entry("d")});
    QItemSelectionModel selection(&m_model);
    selection.select(m_model.index(2), QItemSelectionModel::Select);
    QSignalSpy reset(&m_model, &QAbstractItemModel::modelReset);
    m_model.setEntries({entry("d"), entry("x"), entry("c"), entry("a")});
    EXPECT_EQ(printedModel(m_model), "d\nx\nc\na\n");
    ASSERT_EQ(selection.selectedRows().size(), 1);
    EXPECT_EQ(selection.selectedRows().front().data().toString(), QStringLiteral("c"));
    EXPECT_TRUE(reset.isEmpty());
    m_model.setEntries({});
    EXPECT_EQ(m_model.rowCount(), 0);
}

TEST_F(ComparisonModelTest, TellsOnlyWhatChanged)
{
    m_model.setEntries({entry("a", 0), entry("b", 1)});
    QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    m_model.setEntries({entry("a", 0), entry("b", 5)});
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed.front().front().toModelIndex().row(), 1);
    EXPECT_EQ(m_model.index(1).data(models::ComparedStyleRole).toInt(), 5);
}

TEST_F(ComparisonModelTest, NotesSayWhatARunIs)
{
    ComparisonEntry baseline = entry("resnet50-ce-s2", 1);
    baseline.baseline = ComparisonEntry::Baseline::Yes;
    baseline.note = QStringLiteral("val/acc 0.915");
    ComparisonEntry hidden = entry("convnext", 4);
    hidden.shown = ComparisonEntry::Shown::Hidden;
    hidden.note = QStringLiteral("val/acc 0.937");
    m_model.setEntries({baseline, hidden});
    EXPECT_EQ(printedModel(m_model, models::NoteRole), "Baseline, val/acc 0.915\nhidden\n");
    EXPECT_EQ(printedModel(m_model, Qt::AccessibleTextRole),
        "resnet50-ce-s2, run 2, Baseline, val/acc 0.915\nconvnext, run 5, hidden\n");
}

TEST_F(ComparisonModelTest, RowsMoveAndSaySo)
{
    m_model.setEntries({entry("a"), entry("b"), entry("c")});
    QSignalSpy moved(&m_model, &ComparisonModel::rowMoved);
    EXPECT_TRUE(m_model.moveRow({}, 0, {}, 3));
    EXPECT_EQ(printedModel(m_model), "b\nc\na\n");
    EXPECT_EQ(moved.last(), QVariantList({0, 2}));
    EXPECT_TRUE(m_model.moveRow({}, 2, {}, 1));
    EXPECT_EQ(printedModel(m_model), "b\na\nc\n");
    EXPECT_EQ(moved.last(), QVariantList({2, 1}));
    EXPECT_FALSE(m_model.moveRow({}, 1, {}, 1));
    EXPECT_FALSE(m_model.moveRow({}, 5, {}, 0));
    EXPECT_FALSE(m_model.moveRows({}, 0, 2, {}, 3));
    EXPECT_EQ(moved.size(), 2);
}

} // namespace runlane::tests
