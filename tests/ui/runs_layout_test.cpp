// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/comparison_dock.h"
#include "ui/docks/stores_dock.h"
#include "ui/pages/runs_column_chooser.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_legend.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_query_field.h"
#include "ui/pages/runs_sort.h"
#include "ui/pages/runs_table.h"
#include "ui/pages/runs_views.h"
#include "ui/widgets/fitting_row.h"
#include "ui/widgets/message_bars.h"
#include "ui/window_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>

#include <algorithm>
#include <string>

namespace runlane::tests {

using namespace runlane::ui;
using analysis::ColumnFamily;
using analysis::SortDirection;

namespace {

const analysis::ColumnId kAcc{ColumnFamily::Metric, "acc"};
const analysis::ColumnId kLoss{ColumnFamily::Metric, "loss"};
const analysis::ColumnId kLr{ColumnFamily::Param, "lr"};

// The window's store; run-a 0.90, run-b 0.95, run-c 0.85.
class RunsLayoutTest : public Window
{
protected:
    void openRuns()
    {
        writeStore(m_folder);
        for (const auto& [digit, acc] :
            {std::pair('a', "0.90"), std::pair('b', "0.95"), std::pair('c', "0.85")}) {
            m_folder.write("mlruns/1/" + runId(digit) + "/metrics/acc",
                std::string("1700000001000 ") + acc + " 1\n");
        }
        openWritten();
        showRuns();
    }

    void showRuns()
    {
        m_window->showPage(QStringLiteral("runs"));
        m_page = dynamic_cast<RunsPage*>(m_window->currentPage());
        ASSERT_NE(m_page, nullptr);
    }

    void showAgain()
    {
        m_window->rememberWindow();
        makeWindow();
        showRuns();
        ASSERT_TRUE(waitUntil([this] { return m_page->model().rowCount() > 0; }));
    }

    [[nodiscard]] QPushButton* button(const QString& begin) const
    {
        for (QPushButton* each : m_page->findChildren<QPushButton*>()) {
            if (each->text().startsWith(begin)) {
                return each;
            }
        }
        return nullptr;
    }

    // Chooses what a menu of the button leads to by its titles.
    void choose(const QString& begin, const QStringList& titles)
    {
        QMenu* menu = button(begin)->menu();
        ASSERT_TRUE(QMetaObject::invokeMethod(menu, "aboutToShow"));
        for (const QString& title : titles) {
            const QList<QAction*> actions = menu->actions();
            const auto found = std::find_if(actions.begin(), actions.end(),
                [&](const QAction* action) { return action->text() == title; });
            ASSERT_NE(found, actions.end()) << title.toStdString();
            if ((*found)->menu() != nullptr) {
                menu = (*found)->menu();
            } else {
                (*found)->trigger();
            }
        }
    }

    [[nodiscard]] QString order() const
    {
        return sortText(m_page->table().runsHeader().sortKeys());
    }

    RunsPage* m_page = nullptr;
};

} // namespace

TEST(SortKeys, AreAddedReversedMovedAndRemoved)
{
    const SortKeys one = withKey({}, {kAcc, SortDirection::Descending});
    const SortKeys two = withKey(one, {kLr, SortDirection::Ascending});
    EXPECT_EQ(sortText(two), QStringLiteral("acc ↓, lr ↑"));
    EXPECT_EQ(
        sortText(withKey(two, {kAcc, SortDirection::Ascending})), QStringLiteral("acc ↑, lr ↑"));
    EXPECT_EQ(sortText(withReversedKey(two, kLr)), QStringLiteral("acc ↓, lr ↓"));
    EXPECT_EQ(sortText(withReversedKey(two, kLoss)), sortText(two));
    EXPECT_EQ(sortText(withMovedKey(two, kLr, -1)), QStringLiteral("lr ↑, acc ↓"));
    EXPECT_EQ(sortText(withMovedKey(two, kAcc, -1)), sortText(two));
    EXPECT_EQ(sortText(withMovedKey(two, kLr, 1)), sortText(two));
    EXPECT_EQ(sortText(withoutKey(two, kAcc)), QStringLiteral("lr ↑"));
}

TEST(SortKeys, AClickGivesTheUsualDirectionThenTheOtherThenNone)
{
    const analysis::SortKey usual{kAcc, SortDirection::Descending};
    const SortKeys first = clickedKey({}, usual, HeadClick::Only);
    EXPECT_EQ(sortText(first), QStringLiteral("acc ↓"));
    const SortKeys second = clickedKey(first, usual, HeadClick::Only);
    EXPECT_EQ(sortText(second), QStringLiteral("acc ↑"));
    EXPECT_TRUE(clickedKey(second, usual, HeadClick::Only).empty());
    const SortKeys more = clickedKey(second, {kLr, SortDirection::Ascending}, HeadClick::More);
    EXPECT_EQ(sortText(more), QStringLiteral("acc ↑, lr ↑"));
    EXPECT_EQ(sortText(clickedKey(more, usual, HeadClick::More)), QStringLiteral("lr ↑"));
}

TEST_F(RunsLayoutTest, TheWindowFitsHalfAScreenWhateverTheTexts)
{
    openRuns();
    m_window->storesDock().show();
    m_window->comparisonDock().show();
    m_page->queryField().setText(QStringLiteral("metrics.acc > 0.5 and params.lr = '0.1'"));
    choose(QStringLiteral("Sort"), {QStringLiteral("Sort by"), QStringLiteral("acc ↓")});
    choose(QStringLiteral("Sort"), {QStringLiteral("Then sort by"), QStringLiteral("lr ↑")});
    choose(QStringLiteral("Sort"), {QStringLiteral("Then sort by"), QStringLiteral("Started ↓")});
    m_page->views().save(QString(120, QLatin1Char('v')));
    EXPECT_LE(m_window->minimumSizeHint().width(), 960);
    m_window->resize(960, 700);
    QTest::qWait(0);
    EXPECT_EQ(m_window->width(), 960);
    const QList<QPushButton*> buttons = m_page->findChildren<QPushButton*>();
    for (const QPushButton* each : buttons) {
        if (each->isVisible()) {
            EXPECT_LE(each->mapTo(m_page, QPoint(each->width(), 0)).x(), m_page->width())
                << each->text().toStdString();
            EXPECT_GT(each->width(), 0) << each->text().toStdString();
        }
    }
    choose(QStringLiteral("Sort"), {QStringLiteral("Newest first")});
    EXPECT_EQ(order(), QString());
}

TEST_F(RunsLayoutTest, AWrongQueryDoesNotWidenTheWindow)
{
    openRuns();
    const int before = m_page->minimumSizeHint().width();
    m_page->queryField().setText(
        QStringLiteral("params.") + QString(400, QLatin1Char('x')) + QStringLiteral(" ="));
    ASSERT_TRUE(waitUntil([this] { return !m_page->queryField().errorText().isEmpty(); }));
    EXPECT_LE(m_page->minimumSizeHint().width(), before);
}

TEST_F(RunsLayoutTest, MenusAddReverseMoveAndRemoveKeys)
{
    openRuns();
    choose(QStringLiteral("Sort"), {QStringLiteral("Sort by"), QStringLiteral("acc ↓")});
    EXPECT_EQ(order(), QStringLiteral("acc ↓"));
    choose(QStringLiteral("Sort"), {QStringLiteral("Then sort by"), QStringLiteral("lr ↑")});
    EXPECT_EQ(order(), QStringLiteral("acc ↓, lr ↑"));
    choose(QStringLiteral("Sort"), {QStringLiteral("1  acc ↓"), QStringLiteral("Ascending")});
    EXPECT_EQ(order(), QStringLiteral("acc ↑, lr ↑"));
    choose(
        QStringLiteral("Sort"), {QStringLiteral("2  lr ↑"), QStringLiteral("Sort by it earlier")});
    EXPECT_EQ(order(), QStringLiteral("lr ↑, acc ↑"));
    choose(
        QStringLiteral("Sort"), {QStringLiteral("1  lr ↑"), QStringLiteral("Do not sort by it")});
    EXPECT_EQ(order(), QStringLiteral("acc ↑"));
    EXPECT_EQ(m_page->model().index(0, 0).data().toString(), QStringLiteral("run-c"));
}

TEST_F(RunsLayoutTest, QueryOrderAndGroupsComeBackWithTheStore)
{
    openRuns();
    choose(QStringLiteral("Sort"), {QStringLiteral("Sort by"), QStringLiteral("acc ↓")});
    choose(QStringLiteral("Group"), {QStringLiteral("Status")});
    button(QStringLiteral("Only differing"))->setChecked(true);
    m_page->queryField().setText(QStringLiteral("metrics.acc > 0.87"));
    m_page->views().save(QStringLiteral("good ones"));
    const session::StoreId id = m_session.stores().front().id;
    m_session.comparison().addAll({ref('a'), ref('b')});
    m_session.comparison().setBaseline(ref('b'));
    showAgain();
    EXPECT_EQ(m_page->queryField().text(), QStringLiteral("metrics.acc > 0.87"));
    EXPECT_EQ(order(), QStringLiteral("acc ↓"));
    ASSERT_EQ(m_page->model().grouping().size(), 1U);
    EXPECT_EQ(m_page->model().grouping().front().key, "status");
    EXPECT_TRUE(button(QStringLiteral("Only differing"))->isChecked());
    EXPECT_EQ(button(QStringLiteral("View"))->text(), QStringLiteral("View: good ones"));
    EXPECT_EQ(m_page->statusText(), QStringLiteral("2 of 3 runs, leaf-disease"));
    EXPECT_EQ(m_session.comparison().runs().size(), 2U);
    EXPECT_EQ(m_session.comparison().baseline(), ref('b'));

    // Another experiment takes over what is shown; the first one comes back as it was left.
    m_window->selection().setExperiments({{id, "2"}});
    EXPECT_EQ(m_page->queryField().text(), QStringLiteral("metrics.acc > 0.87"));
    m_page->queryField().clear();
    m_window->selection().setExperiments({{id, "1"}});
    EXPECT_EQ(m_page->queryField().text(), QStringLiteral("metrics.acc > 0.87"));
    EXPECT_EQ(m_page->model().grouping().size(), 1U);
    m_window->selection().setExperiments({{id, "2"}});
    EXPECT_EQ(m_page->queryField().text(), QString());
}

TEST_F(RunsLayoutTest, NonsenseInTheSettingsIsNoOrder)
{
    openRuns();
    choose(QStringLiteral("Sort"), {QStringLiteral("Sort by"), QStringLiteral("acc ↓")});
    QSettings file(QString::fromStdString(m_folder.text() + "/runlane.conf"), QSettings::IniFormat);
    m_settings.readAgain();
    for (const QString& key : file.allKeys()) {
        if (key.startsWith(QLatin1String("page-runs/rows-"))) {
            m_settings.setPageValue(QStringLiteral("runs"), key.section(QLatin1Char('/'), 1),
                QStringLiteral("{\"name\": \"last\", \"sort\": 3"));
        }
    }
    showAgain();
    EXPECT_EQ(order(), QString());
    EXPECT_EQ(m_page->model().rowCount(), 3);
}

TEST_F(RunsLayoutTest, TheViewsButtonSaysThatTheViewWasChanged)
{
    openRuns();
    QMenu* menu = button(QStringLiteral("View"))->menu();
    ASSERT_NE(menu, nullptr);
    ASSERT_TRUE(QMetaObject::invokeMethod(menu, "aboutToShow"));
    const QList<QAction*> actions = menu->actions();
    EXPECT_TRUE(std::any_of(actions.begin(), actions.end(), [](const QAction* action) {
        return action->text() == QStringLiteral("Import view…") && action->isEnabled();
    }));
    m_page->views().save(QStringLiteral("mine"));
    EXPECT_EQ(button(QStringLiteral("View"))->text(), QStringLiteral("View: mine"));
    choose(QStringLiteral("Sort"), {QStringLiteral("Sort by"), QStringLiteral("acc ↓")});
    EXPECT_EQ(button(QStringLiteral("View"))->text(), QStringLiteral("View: mine, changed"));
    choose(QStringLiteral("View"), {QStringLiteral("Discard changes")});
    EXPECT_EQ(button(QStringLiteral("View"))->text(), QStringLiteral("View: mine"));
    EXPECT_EQ(order(), QString());
    choose(QStringLiteral("Sort"), {QStringLiteral("Sort by"), QStringLiteral("acc ↓")});
    choose(QStringLiteral("View"), {QStringLiteral("Save changes")});
    EXPECT_EQ(button(QStringLiteral("View"))->text(), QStringLiteral("View: mine"));
}

TEST_F(RunsLayoutTest, HeadsHaveRoomForArrowAndRank)
{
    openRuns();
    RunsHeader& header = m_page->table().runsHeader();
    choose(QStringLiteral("Sort"), {QStringLiteral("Sort by"), QStringLiteral("acc ↓")});
    choose(QStringLiteral("Sort"), {QStringLiteral("Then sort by"), QStringLiteral("lr ↑")});
    for (int column = 1; column < header.count(); ++column) {
        EXPECT_GE(header.sectionSize(column), header.nameWidth(column)) << column;
    }
    m_theme.setFontPercent(200);
    for (int column = 1; column < header.count(); ++column) {
        EXPECT_GE(header.sectionSize(column), header.nameWidth(column)) << column;
    }
    m_theme.setFontPercent(100);
}

TEST_F(RunsLayoutTest, DefaultColumnsFitAWindowThatIsMadeAnew)
{
    writeStore(m_folder);
    for (const char* key : {"test_accuracy", "test_f1_macro", "test_precision", "test_recall"}) {
        for (const char digit : {'a', 'b', 'c'}) {
            m_folder.write("mlruns/1/" + runId(digit) + "/metrics/" + key,
                std::string("1700000001000 0.") + std::to_string(50 + digit) + " 1\n");
        }
    }
    m_window->resize(1200, 600);
    openWritten();
    showRuns();
    const auto fits = [this] {
        return m_page->model().rowCount() > 0
            && m_page->table().header()->length() <= m_page->table().viewport()->width();
    };
    EXPECT_TRUE(waitUntil(fits));
    showAgain();
    EXPECT_TRUE(waitUntil(fits));
    EXPECT_EQ(m_window->windowTitle(), QStringLiteral("leaf-disease – Runlane"));
    const int before = m_page->model().columnCount();
    m_window->resize(1900, 600);
    EXPECT_TRUE(waitUntil([&] { return m_page->model().columnCount() > before && fits(); }));
}

TEST_F(RunsLayoutTest, AReloadLeavesTheColumnsAsTheyAre)
{
    openRuns();
    const auto before = m_page->model().columns();
    m_window->resize(700, 600);
    m_folder.write("mlruns/1/" + runId('a') + "/metrics/another", "1700000001000 0.5 1\n");
    const QSignalSpy read(&m_session, &session::Session::storeRead);
    m_window->reload();
    ASSERT_TRUE(waitUntil([&] { return read.count() > 0; }));
    EXPECT_EQ(m_page->model().columns(), before);
}

TEST_F(RunsLayoutTest, TheStatusLineCountsSelectedRuns)
{
    openRuns();
    EXPECT_EQ(m_page->statusText(), QStringLiteral("3 runs, leaf-disease"));
    m_page->table().selectAll();
    EXPECT_EQ(m_page->statusText(), QStringLiteral("3 runs, leaf-disease, 3 selected"));
}

TEST_F(RunsLayoutTest, FilterByAColumnBeginsWithoutAnError)
{
    openRuns();
    m_page->queryField().setText(QStringLiteral("metrics.acc >"));
    ASSERT_TRUE(waitUntil([this] { return !m_page->queryField().errorText().isEmpty(); }));
    m_page->queryField().beginClause("metrics.acc");
    EXPECT_EQ(m_page->queryField().text(), QStringLiteral("metrics.acc "));
    EXPECT_TRUE(m_page->queryField().errorText().isEmpty());
    m_page->queryField().setText(QStringLiteral("metrics.acc > 0.9"));
    m_page->queryField().beginClause("params.lr");
    EXPECT_EQ(m_page->queryField().text(), QStringLiteral("metrics.acc > 0.9 AND params.lr "));
}

TEST_F(RunsLayoutTest, AToastReplacesTheOneBefore)
{
    openRuns();
    const auto nothing = [] {};
    m_window->toast(QStringLiteral("first"), {{QStringLiteral("Undo first"), nothing}});
    auto* toast = m_window->findChild<Toast*>();
    ASSERT_NE(toast, nullptr);
    const int width = toast->width();
    m_window->toast(QStringLiteral("first"), {{QStringLiteral("Undo first"), nothing}});
    EXPECT_EQ(toast->width(), width);
    EXPECT_EQ(toast->text(), QStringLiteral("first"));
}

TEST_F(RunsLayoutTest, TheChooserSaysWhenNoColumnMatches)
{
    openRuns();
    ColumnChooser& chooser = m_page->chooser();
    auto* search = chooser.findChild<QLineEdit*>();
    chooser.popupBelow(button(QStringLiteral("Columns")));
    search->setText(QStringLiteral("none like it"));
    const QList<QLabel*> labels = chooser.findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text() == QLatin1String("No column matches");
    }));
    chooser.hide();
    chooser.popupBelow(button(QStringLiteral("Columns")));
    EXPECT_EQ(search->selectedText(), QStringLiteral("none like it"));
    chooser.hide();
}

} // namespace runlane::tests
