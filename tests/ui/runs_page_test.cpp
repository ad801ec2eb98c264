// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_column_chooser.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_export.h"
#include "ui/pages/runs_query_field.h"
#include "ui/runs_fixture.h"
#include "ui/widgets/controls.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>
#include <tuple>

namespace runlane::tests {

using namespace runlane::ui;

namespace {

class RunsPageTest : public RunsWindow
{
protected:
    void clickHeader(const char* column, Qt::KeyboardModifiers modifiers = {})
    {
        RunsHeader& header = m_page->table().runsHeader();
        QTest::mouseClick(header.viewport(), Qt::LeftButton, modifiers,
            header.sectionRect(columnOf(column)).center());
    }
};

} // namespace

TEST_F(RunsPageTest, ListsTheRunsOfTheChosenExperiment)
{
    openRuns();
    EXPECT_EQ(m_page->model().rowCount(), 3);
    EXPECT_EQ(m_page->statusText(), QStringLiteral("3 runs, leaf-disease"));
    EXPECT_GE(columnOf("params.lr"), 0);
    EXPECT_GE(columnOf("metrics.acc"), 0);
    m_window->selection().setExperiments({{m_session.stores().front().id, "2"}});
    EXPECT_EQ(m_page->model().rowCount(), 0);
    EXPECT_EQ(
        m_page->findChild<EmptyState*>()->title(), QStringLiteral("No runs in this experiment"));
}

TEST_F(RunsPageTest, FiltersByQueryAndSaysWhatIsWrongWithOne)
{
    openRuns();
    m_page->focusSearch();
    RunsQueryField& query = m_page->queryField();
    EXPECT_TRUE(query.hasFocus());
    QTest::keyClicks(&query, QStringLiteral("metrics.acc > 0.87 and params.lr = '0.01'"));
    EXPECT_EQ(names(), "run-b");
    EXPECT_EQ(m_page->statusText(), QStringLiteral("1 of 3 runs, leaf-disease"));
    query.setText(QStringLiteral("metrics.acc >"));
    m_page->table().setFocus(Qt::OtherFocusReason);
    EXPECT_FALSE(query.errorText().isEmpty());
    EXPECT_EQ(names(), "run-b"); // what could be read last
    query.setText(QStringLiteral("params.lr = 'none like it'"));
    EXPECT_TRUE(query.errorText().isEmpty());
    auto* empty = m_page->findChild<EmptyState*>();
    EXPECT_EQ(empty->title(), QStringLiteral("No run matches"));
    QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_TRUE(query.text().isEmpty());
    EXPECT_EQ(m_page->model().rowCount(), 3);
}

TEST_F(RunsPageTest, NamesThatNoRunHasAreSaidUnderTheQuery)
{
    openRuns();
    const auto isSaid = [this](const QString& text) {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
    };
    const QString note = QStringLiteral("No run has metrics.ac; did you mean metrics.acc?");
    m_page->queryField().setText(QStringLiteral("metrics.ac > 0.5"));
    EXPECT_TRUE(isSaid(note));
    m_page->queryField().setText(QStringLiteral("metrics.acc > 0.5"));
    EXPECT_FALSE(isSaid(note));
}

TEST_F(RunsPageTest, AFieldThatIsBegunIsNoWordYet)
{
    openRuns();
    m_page->focusSearch();
    RunsQueryField& query = m_page->queryField();
    query.setHints({analysis::FieldHint{"zzz_field", 3, {}, {}}});
    QTest::keyClicks(&query, QStringLiteral("metrics.acc > 0.87 and params.lr = '0.01' and zzz"));
    EXPECT_EQ(names(), "run-b");
    EXPECT_TRUE(waitUntil([this] { return m_page->model().rowCount() == 0; })); // a word after all
}

TEST_F(RunsPageTest, SpaceComparesAndBSetsTheBaseline)
{
    openRuns();
    RunsTable& table = m_page->table();
    QTest::keyClick(&table, Qt::Key_Home);
    QTest::keyClick(&table, Qt::Key_Space);
    ASSERT_EQ(m_session.comparison().runs().size(), 1U);
    const QModelIndex first = m_page->model().index(0, 0);
    EXPECT_EQ(first.data(models::ComparedStyleRole).toInt(), 0);
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClick(&table, Qt::Key_B);
    ASSERT_EQ(m_session.comparison().runs().size(), 2U);
    EXPECT_TRUE(m_page->model().index(1, 0).data(models::BaselineRole).toBool());
    EXPECT_EQ(m_window->selection().run()->runId,
        m_page->model().index(1, 0).data(models::RunIdRole).toString().toStdString());
    QTest::keyClick(&table, Qt::Key_Space);
    EXPECT_EQ(m_session.comparison().runs().size(), 1U);
    const QRect check = table.checkRect(m_page->model().index(2, 0));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, check.center());
    EXPECT_EQ(m_session.comparison().runs().size(), 2U);
}

TEST_F(RunsPageTest, SortsByClickedColumnsAndFurtherOnesWithShift)
{
    openRuns();
    clickHeader("metrics.acc");
    EXPECT_EQ(names(), "run-b run-a run-c");
    clickHeader("metrics.acc");
    EXPECT_EQ(names(), "run-c run-a run-b");
    clickHeader("params.lr");
    clickHeader("metrics.acc", Qt::ShiftModifier);
    EXPECT_EQ(m_page->table().runsHeader().sortKeys().size(), 2U);
    EXPECT_EQ(names(), "run-b run-c run-a");
}

TEST_F(RunsPageTest, CopiesTheChosenRowsAsTextAndHtml)
{
    openRuns();
    clickHeader("metrics.acc");
    m_page->table().selectionModel()->clear();
    m_page->copySelection();
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_EQ(text.count(QLatin1Char('\n')), 4);
    EXPECT_TRUE(text.startsWith(QStringLiteral("Run\tStatus\t"))) << text.toStdString();
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->hasHtml());
    m_page->exporter().copyRows(ExportRows::Selected, exports::TableFormat::Latex);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(QStringLiteral("\\textbf{0.95}")));
}

TEST_F(RunsPageTest, ColumnsAreChosenAndRemembered)
{
    openRuns();
    ColumnChooser& chooser = m_page->chooser();
    auto* search = chooser.findChild<SearchField*>();
    const QList<QPushButton*> buttons = chooser.findChildren<QPushButton*>();
    const auto press = [&](const char* text) {
        for (QPushButton* button : buttons) {
            if (button->text() == QLatin1String(text)) {
                button->click();
            }
        }
    };
    search->setText(QStringLiteral("acc"));
    press("Hide all");
    EXPECT_EQ(columnOf("metrics.acc"), -1);
    press("Show all");
    EXPECT_GE(columnOf("metrics.acc"), 0);
    search->setText(QStringLiteral("batch"));
    press("Show all");
    EXPECT_GE(columnOf("params.batch"), 0);
    QTest::keyClick(m_page, Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(columnOf("params.batch"), -1); // the same in all runs
    EXPECT_GE(columnOf("params.lr"), 0);
    QTest::keyClick(m_page, Qt::Key_D, Qt::ControlModifier);
    m_window->selection().setExperiments({{m_session.stores().front().id, "2"}});
    m_window->selection().setExperiments({{m_session.stores().front().id, "1"}});
    EXPECT_GE(columnOf("params.batch"), 0);
}

TEST_F(RunsPageTest, TheCurrentRunSurvivesAReload)
{
    openRuns();
    const QModelIndex before = m_page->model().indexOfRun(runId('b'));
    m_page->table().setCurrentIndex(before);
    m_folder.write("mlruns/1/" + runId('b') + "/params/extra", "1");
    const analysis::RunValuesPtr old = m_page->model().values();
    m_session.reloadAll();
    ASSERT_TRUE(waitUntil([&] {
        return m_page->model().values()->runSet() != old->runSet()
            && m_session.stores().front().state == session::StoreState::Ready;
    }));
    EXPECT_EQ(m_page->table().currentIndex().data(models::RunIdRole).toString().toStdString(),
        runId('b'));
}

TEST(RunsColumns, DefaultsPreferScoresAndShortParams)
{
    using analysis::ColumnFamily;
    const std::vector<analysis::ColumnInfo> known{{{ColumnFamily::Param, "config"}, 9, true, false},
        {{ColumnFamily::Param, "lr"}, 9, true, true},
        {{ColumnFamily::Metric, "system/gpu"}, 9, true, true},
        {{ColumnFamily::Metric, "val_accuracy"}, 9, true, true}};
    DefaultColumnsRequest request;
    request.known = &known;
    request.longOnes = {{ColumnFamily::Param, "config"}};
    request.experimentCount = 2;
    const auto columns = defaultColumns(request);
    EXPECT_EQ(columnTexts(columns).join(QLatin1Char(' ')).toStdString(),
        "name experiment status start_time duration params.lr metrics.val_accuracy");
    EXPECT_EQ(columnsOf(columnTexts(columns)), columns);
}

} // namespace runlane::tests
