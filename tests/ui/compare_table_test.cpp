// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_table.h"

#include "models/compare_model.h"
#include "ui/tables/frozen_header.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace runlane::ui {

namespace {

using analysis::DiffSection;

core::SnapshotPtr snapshotOf(std::size_t count)
{
    static std::deque<std::string> texts;
    const auto keep = [](std::string text) -> std::string_view {
        return texts.emplace_back(std::move(text));
    };
    auto made = std::make_shared<core::StoreSnapshot>();
    for (std::size_t i = 0; i < count; ++i) {
        core::Run run;
        run.id = keep("run" + std::to_string(100 + i));
        run.name = run.id;
        run.status = core::RunStatus::Finished;
        run.params = {{"augment", keep("{'flip': 'h', 'jitter': " + std::to_string(i) + "}")},
            {"optimizer.lr", keep(std::to_string(i % 3))},
            {"optimizer.name", keep("o" + std::to_string(i))}};
        core::MetricValue loss;
        loss.key = "loss";
        loss.value = 0.5 + static_cast<double>(i);
        run.metrics = {loss};
        made->runs.push_back(run);
    }
    core::seal(*made);
    return made;
}

class CompareTableTest : public testing::Test
{
protected:
    void show(std::size_t runs, std::optional<std::size_t> baseline)
    {
        m_snapshot = snapshotOf(runs);
        std::vector<models::ComparedColumn> columns;
        for (const core::Run& run : m_snapshot->runs) {
            columns.push_back({m_snapshot, std::string(run.id), 1, columns.size()});
        }
        m_model.setRuns(columns, baseline);
        m_table.resize(900, 500);
        m_table.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&m_table));
    }

    [[nodiscard]] std::vector<std::string> heads() const
    {
        std::vector<std::string> names;
        for (int column = 1; column < m_table.model()->columnCount(); ++column) {
            names.push_back(
                m_table.model()->headerData(column, Qt::Horizontal).toString().toStdString());
        }
        return names;
    }

    void goTo(const char* param, int run)
    {
        m_table.setCurrentIndex(
            m_model.indexOf(DiffSection::Params, QLatin1String(param)).siblingAtColumn(run + 1));
    }

    core::SnapshotPtr m_snapshot;
    models::CompareModel m_model;
    CompareTable m_table{m_model};
};

} // namespace

TEST_F(CompareTableTest, TransposedColumnsFollowWhatIsOpen)
{
    show(3, 0);
    m_table.setTableLayout(CompareLayout::RunsDown);
    EXPECT_EQ(heads(), (std::vector<std::string>{"loss", "augment", "lr", "name"}));
    m_table.setCurrentIndex(m_table.model()->index(1, 2)); // augment of the second run
    QTest::keyClick(&m_table, Qt::Key_Plus);
    EXPECT_EQ(heads(), (std::vector<std::string>{"loss", "augment", "jitter", "lr", "name"}));
    EXPECT_EQ(m_table.currentIndex(), m_table.model()->index(1, 2));
    EXPECT_EQ(m_table.model()->index(1, 3).data().toString(), QStringLiteral("1"));
    m_table.setCurrentIndex(m_table.model()->index(2, 5));
    QTest::keyClick(&m_table, Qt::Key_Minus);
    EXPECT_EQ(heads(), (std::vector<std::string>{"loss", "augment", "jitter", "optimizer"}));
    EXPECT_EQ(m_table.currentIndex(), m_table.model()->index(2, 4));
    // The same is open the other way round, and after the model starts anew.
    m_table.setTableLayout(CompareLayout::RunsAcross);
    const QModelIndex lr = m_model.indexOf(DiffSection::Params, QStringLiteral("optimizer.lr"));
    EXPECT_FALSE(m_table.isExpanded(lr.parent()));
    m_table.setTableLayout(CompareLayout::RunsDown);
    m_model.setRowChoice(models::RowChoice::All);
    m_model.setRowChoice(models::RowChoice::OnlyDifferences);
    EXPECT_EQ(heads(), (std::vector<std::string>{"loss", "augment", "jitter", "optimizer"}));
    m_table.expandEverything();
    EXPECT_EQ(heads().back(), "name");
}

TEST_F(CompareTableTest, TheCurrentCellStaysThroughTransposition)
{
    show(3, 0);
    goTo("optimizer.lr", 2);
    const std::string value = m_table.currentIndex().data().toString().toStdString();
    m_table.setTableLayout(CompareLayout::RunsDown);
    EXPECT_EQ(m_table.currentIndex().row(), 2);
    EXPECT_EQ(heads()[static_cast<std::size_t>(m_table.currentIndex().column() - 1)], "lr");
    EXPECT_EQ(m_table.currentIndex().data().toString().toStdString(), value);
    m_table.setTableLayout(CompareLayout::RunsAcross);
    EXPECT_EQ(m_table.currentRun(), std::optional<std::size_t>(2));
    EXPECT_EQ(m_table.currentDiffRow(),
        m_model.diffRowOf(m_model.indexOf(DiffSection::Params, QStringLiteral("optimizer.lr"))));
}

TEST_F(CompareTableTest, FindsInTheTransposedTableToo)
{
    show(3, 0);
    m_table.setTableLayout(CompareLayout::RunsDown);
    m_model.setFilter(QStringLiteral("o1"));
    m_table.collectMatches();
    EXPECT_EQ(m_table.matchCount(), 1);
    m_table.showMatch(1);
    EXPECT_EQ(m_table.currentIndex().data().toString(), QStringLiteral("o1"));
    EXPECT_EQ(m_table.currentIndex().row(), 1);
}

TEST_F(CompareTableTest, TheBaselineStaysBesideTheNamesWhileManyRunsScroll)
{
    show(12, 7);
    auto* header = static_cast<FrozenHeader*>(m_table.header());
    EXPECT_EQ(header->visualIndex(8), 1);
    EXPECT_EQ(header->frozenCount(), 2);
    m_table.horizontalScrollBar()->setValue(m_table.horizontalScrollBar()->maximum());
    const QRect place = m_table.visualRect(
        m_model.indexOf(DiffSection::Metrics, QStringLiteral("loss")).siblingAtColumn(8));
    EXPECT_EQ(place.left(), header->sectionSize(0));
    // Runs that are dragged are told by their numbers, not by where they stand.
    QSignalSpy moved(&m_table, &CompareTable::runMoved);
    header->moveSection(header->visualIndex(12), header->visualIndex(3));
    ASSERT_EQ(moved.size(), 1);
    EXPECT_EQ(moved.first().at(0).value<std::size_t>(), 11U);
    EXPECT_EQ(moved.first().at(1).value<std::size_t>(), 2U);
    m_table.resize(4000, 500); // all runs fit: they stand in their order
    EXPECT_TRUE(QTest::qWaitFor([&] { return header->visualIndex(8) == 8; }));
    EXPECT_EQ(header->frozenCount(), 1);
}

TEST_F(CompareTableTest, ColumnsKeepTheWidthsTheUserDragged)
{
    show(3, 0);
    QSignalSpy changed(&m_table, &CompareTable::widthsChanged);
    const auto width = [this](int column) { return m_table.header()->sectionSize(column); };
    const int usual = width(1);
    m_table.header()->resizeSection(0, 333);
    m_table.header()->resizeSection(2, 155); // run101
    EXPECT_EQ(changed.size(), 2);
    m_model.setFilter(QStringLiteral("o1"));
    EXPECT_EQ(width(0), 333);
    EXPECT_EQ(width(2), 155);
    m_model.setFilter({});
    m_table.setTableLayout(CompareLayout::RunsDown);
    EXPECT_NE(width(0), 333);
    m_table.header()->resizeSection(3, 123); // lr
    m_table.setTableLayout(CompareLayout::RunsAcross);
    EXPECT_EQ(width(0), 333);
    EXPECT_EQ(width(1), usual);
    EXPECT_EQ(width(2), 155);
    show(4, 3); // a run more
    EXPECT_EQ(width(0), 333);
    EXPECT_EQ(width(2), 155);
    m_table.resize(1400, 500);
    EXPECT_EQ(width(2), 155);
    m_table.setTableLayout(CompareLayout::RunsDown);
    ASSERT_EQ(heads()[2], "lr");
    EXPECT_EQ(width(3), 123);
    EXPECT_EQ(changed.size(), 3); // none by the program

    CompareTable later(m_model);
    later.setWidths(CompareWidths(m_table.widths().texts()));
    EXPECT_EQ(later.header()->sectionSize(0), 333);
    EXPECT_EQ(later.header()->sectionSize(2), 155);
    Q_EMIT later.header()->sectionHandleDoubleClicked(2);
    EXPECT_NE(later.header()->sectionSize(2), 155);
    EXPECT_EQ(later.header()->sectionSize(0), 333);
}

TEST(CompareWidthsTest, KeepTheLastOnesAndRefuseNonsense)
{
    CompareWidths widths(QStringList{QStringLiteral("a"), QStringLiteral("120"),
        QStringLiteral("b"), QStringLiteral("wide"), QStringLiteral("c"), QStringLiteral("-4"),
        QStringLiteral("d")});
    EXPECT_EQ(widths.texts(), (QStringList{QStringLiteral("a"), QStringLiteral("120")}));
    for (int i = 0; i < 500; ++i) {
        widths.set(QString::number(i), 100 + i);
    }
    EXPECT_FALSE(widths.of(QStringLiteral("a")));
    EXPECT_EQ(widths.of(QStringLiteral("0")), std::optional<int>(100));
    EXPECT_EQ(widths.of(QStringLiteral("499")), std::optional<int>(599));
}

// The other way round it is a row that stays, wherever the others are scrolled to.
TEST_F(CompareTableTest, TheRowOfTheBaselineStaysToo)
{
    show(60, 30);
    m_table.setTableLayout(CompareLayout::RunsDown);
    m_table.verticalScrollBar()->setValue(0);
    const auto rowAtKept = [&] { return m_table.indexAt(m_table.keptRow().center()).row(); };
    ASSERT_TRUE(m_table.keptRow().isValid());
    EXPECT_EQ(m_table.keptRow().bottom(), m_table.viewport()->rect().bottom());
    EXPECT_EQ(rowAtKept(), 30);
    m_table.verticalScrollBar()->setValue(m_table.verticalScrollBar()->maximum());
    EXPECT_EQ(m_table.keptRow().top(), 0);
    EXPECT_EQ(rowAtKept(), 30);
    // What is gone to is not covered by it.
    for (const int row : {45, 40, 35}) {
        m_table.setCurrentIndex(m_table.model()->index(row, 1));
        const QRect place = m_table.visualRect(m_table.currentIndex());
        EXPECT_FALSE(place.intersects(m_table.keptRow())) << row;
    }
    m_table.setCurrentIndex(m_table.model()->index(30, 1));
    EXPECT_EQ(m_table.currentRun(), std::optional<std::size_t>(30));
    m_table.verticalScrollBar()->setValue(25 * m_table.rowHeightPx());
    EXPECT_FALSE(m_table.keptRow().isValid()); // in its own place
}

} // namespace runlane::ui
