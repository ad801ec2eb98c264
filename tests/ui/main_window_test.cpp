// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_fixture.h"

#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/help_window.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/docks/comparison_dock.h"
#include "ui/docks/comparison_list.h"
#include "ui/docks/problems_dock.h"
#include "ui/docks/stores_dock.h"
#include "ui/pages/start_card.h"
#include "ui/pages/start_page.h"
#include "ui/status_line.h"
#include "ui/widgets/controls.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QTreeView>

namespace runlane::tests {

using namespace runlane::ui;

TEST_F(Window, StartsWithTheStartPageAndNoDocks)
{
    EXPECT_TRUE(m_window->findChild<StartPage*>()->isVisible());
    EXPECT_FALSE(m_window->storesDock().isVisible());
    EXPECT_FALSE(m_window->comparisonDock().isVisible());
    EXPECT_EQ(m_window->statusLine().pageText(), QStringLiteral("No store open"));
    EXPECT_EQ(m_window->currentPage(), nullptr);
}

TEST_F(Window, OpeningAStoreShowsItsExperimentsAndRemembersIt)
{
    openStore();
    EXPECT_TRUE(m_window->storesDock().isVisible());
    EXPECT_TRUE(m_window->comparisonDock().isVisible());
    const QAbstractItemModel* model = m_window->storesDock().tree().model();
    ASSERT_EQ(model->rowCount(), 1);
    const QModelIndex store = model->index(0, 0);
    ASSERT_EQ(model->rowCount(store), 2);
    ASSERT_EQ(m_window->selection().experiments().size(), 1U);
    EXPECT_EQ(m_window->selection().experiments().front().experimentId, "1");
    EXPECT_EQ(m_window->windowTitle(), QStringLiteral("leaf-disease – Runlane"));
    ASSERT_EQ(m_recent.stores().size(), 1U);
    EXPECT_EQ(m_recent.stores().front().runCount, 3);
    EXPECT_EQ(m_recent.stores().front().place, place());
}

TEST_F(Window, ExperimentsAreChosenByKeyboard)
{
    openStore();
    QTreeView& tree = m_window->storesDock().tree();
    tree.setFocus(Qt::TabFocusReason);
    const QModelIndex before = tree.currentIndex();
    ASSERT_TRUE(before.parent().isValid());
    QTest::keyClick(&tree, before.row() == 0 ? Qt::Key_Down : Qt::Key_Up);
    ASSERT_EQ(m_window->selection().experiments().size(), 1U);
    EXPECT_EQ(m_window->selection().experiments().front().experimentId, "2");
}

TEST_F(Window, TheFilterHidesExperimentsButKeepsTheChoice)
{
    openStore();
    auto* filter = find<QLineEdit>(QStringLiteral("Filter experiments"));
    ASSERT_NE(filter, nullptr);
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("empty"));
    const QAbstractItemModel* model = m_window->storesDock().tree().model();
    EXPECT_EQ(model->rowCount(model->index(0, 0)), 1);
    EXPECT_EQ(m_window->selection().experiments().front().experimentId, "1");
    QTest::keyClick(filter, Qt::Key_Escape);
    EXPECT_EQ(model->rowCount(model->index(0, 0)), 2);
}

TEST_F(Window, WrongPlaceGivesABannerAndNoDialog)
{
    m_folder.write("notes/readme.txt", "nothing here");
    m_window->openPlace(QString::fromStdString(m_folder.text() + "/notes"));
    const auto* area = m_window->findChild<BannerArea*>();
    ASSERT_TRUE(waitUntil([&] { return !area->banners().empty(); }));
    EXPECT_EQ(area->banners().front()->severity(), core::Severity::Error);
    EXPECT_TRUE(area->banners().front()->text().contains(QStringLiteral("holds no MLflow runs")));
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    EXPECT_TRUE(m_recent.stores().empty());
}

TEST_F(Window, ComparedRunsTakeKeys)
{
    openStore();
    session::Comparison& comparison = m_session.comparison();
    comparison.addAll({ref('a'), ref('b'), ref('c')});
    ComparisonList& list = m_window->comparisonDock().list();
    ASSERT_EQ(list.model()->rowCount(), 3);
    list.setFocus(Qt::TabFocusReason);
    list.setCurrentIndex(list.model()->index(1, 0));
    EXPECT_EQ(m_window->selection().run(), ref('b'));
    QTest::keyClick(&list, Qt::Key_B);
    EXPECT_EQ(comparison.baseline(), ref('b'));
    QTest::keyClick(&list, Qt::Key_H);
    EXPECT_EQ(comparison.find(ref('b'))->visibility, session::Visibility::Hidden);
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(comparison.runs()[0].ref, ref('b'));
    QTest::keyClick(&list, Qt::Key_Delete);
    ASSERT_EQ(comparison.runs().size(), 2U);
    EXPECT_EQ(comparison.find(ref('b')), nullptr);
    EXPECT_FALSE(comparison.baseline().has_value());
}

TEST_F(Window, ClearingTheComparisonCanBeUndone)
{
    openStore();
    session::Comparison& comparison = m_session.comparison();
    comparison.addAll({ref('a'), ref('b')});
    comparison.setBaseline(ref('b'));
    comparison.setVisibility(ref('a'), session::Visibility::Hidden);
    QPushButton* clear = nullptr;
    for (auto* button : m_window->comparisonDock().findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Clear")) {
            clear = button;
        }
    }
    ASSERT_NE(clear, nullptr);
    clear->click();
    EXPECT_TRUE(comparison.runs().empty());
    auto* toast = m_window->findChild<Toast*>();
    ASSERT_TRUE(toast->isVisible());
    toast->findChild<QPushButton*>()->click();
    ASSERT_EQ(comparison.runs().size(), 2U);
    EXPECT_EQ(comparison.baseline(), ref('b'));
    EXPECT_EQ(comparison.find(ref('a'))->visibility, session::Visibility::Hidden);
}

TEST_F(Window, ClosingTheLastStoreBringsTheStartPageBack)
{
    openStore();
    m_session.comparison().add(ref('a'));
    m_session.close(m_session.stores().front().id);
    EXPECT_TRUE(m_window->findChild<StartPage*>()->isVisible());
    EXPECT_TRUE(m_window->selection().experiments().empty());
    EXPECT_FALSE(m_window->storesDock().isVisible());
}

TEST_F(Window, ReturnOnARecentStoreOpensIt)
{
    openStore();
    m_session.close(m_session.stores().front().id);
    auto* row = m_window->findChild<StartPage*>()->findChild<StartRow*>();
    ASSERT_NE(row, nullptr);
    row->setFocus(Qt::TabFocusReason);
    QTest::keyClick(row, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_TRUE(m_session.stores().empty());
    QTest::keyClick(row, Qt::Key_Return);
    ASSERT_EQ(m_session.stores().size(), 1U);
    EXPECT_EQ(m_session.stores().front().place, place());
}

TEST_F(Window, ShortcutsSheetNamesEveryShortcutOnce)
{
    openStore();
    const auto entries = m_window->findChild<WindowActions*>()->shortcuts();
    std::set<QString> keys;
    for (const WindowActions::Entry& entry : entries) {
        EXPECT_FALSE(entry.text.isEmpty());
        EXPECT_TRUE(keys.insert(entry.keys).second) << entry.keys.toStdString();
    }
    for (const char* wanted : {"Ctrl+O", "Ctrl+Shift+O", "Ctrl+T", "F5", "Ctrl+W", "Ctrl+Q",
             "Ctrl+,", "F1", "Ctrl+/", "F6", "F11", "Ctrl+F", "Ctrl+C"}) {
        EXPECT_EQ(keys.count(QString::fromLatin1(wanted)), 1U) << wanted;
    }
}

TEST_F(Window, EveryMenuEntryDoesSomething)
{
    openStore();
    for (QAction* top : m_window->menuBar()->actions()) {
        if (top->isVisible()) {
            EXPECT_FALSE(top->menu()->actions().isEmpty()) << top->text().toStdString();
        }
    }
}

TEST_F(Window, DialogsOpenFromTheKeyboardAndCloseByEscape)
{
    QTest::keyClick(m_window.get(), Qt::Key_Slash, Qt::ControlModifier);
    auto* sheet = m_window->findChild<ShortcutsDialog*>();
    ASSERT_NE(sheet, nullptr);
    QTest::keyClick(sheet, Qt::Key_Escape);
    EXPECT_FALSE(sheet->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    auto* settings = m_window->findChild<SettingsDialog*>();
    ASSERT_NE(settings, nullptr);
    QTest::keyClick(settings, Qt::Key_Escape);
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto* help = m_window->findChild<HelpWindow*>();
    ASSERT_NE(help, nullptr);
    EXPECT_TRUE(help->plainText().contains(QStringLiteral("What is recognised")));
    QTest::keyClick(help, Qt::Key_Escape);
    EXPECT_FALSE(help->isVisible());
}

// The headings are counted, so every language must have the same ones in the same order.
TEST(Help, SectionsAreFoundInBothLanguages)
{
    const auto headings = [](const QString& language) {
        QFile file(QStringLiteral(":/help/%1.md").arg(language));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QStringList found;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
            if (line.startsWith(QLatin1Char('#'))) {
                found << line.mid(line.indexOf(QLatin1Char(' ')) + 1);
            }
        }
        return found;
    };
    const QStringList english = headings(QStringLiteral("en"));
    const QStringList korean = headings(QStringLiteral("ko"));
    EXPECT_EQ(english.size(), static_cast<int>(HelpSection::CommandLine) + 1);
    EXPECT_EQ(korean.size(), english.size());
    const auto title = [](const QStringList& titles, HelpSection section) {
        return titles.value(static_cast<int>(section)).toStdString();
    };
    EXPECT_EQ(title(english, HelpSection::RunsTable), "The table of runs");
    EXPECT_EQ(title(english, HelpSection::Queries), "Queries");
    EXPECT_EQ(title(english, HelpSection::TakingOut), "Taking the table out");
    EXPECT_EQ(title(english, HelpSection::Comparing), "Comparing");
    EXPECT_EQ(title(korean, HelpSection::RunsTable), "실행 표");
    EXPECT_EQ(title(korean, HelpSection::Queries), "쿼리");
    EXPECT_EQ(title(korean, HelpSection::Models), "모델");
    EXPECT_EQ(title(korean, HelpSection::Comparing), "비교하기");
}

TEST_F(Window, HelpOpensAtTheSectionOfThePage)
{
    HelpWindow::show(*m_window, HelpSection::Queries);
    auto* help = m_window->findChild<HelpWindow*>();
    ASSERT_NE(help, nullptr);
    EXPECT_EQ(help->shownHeading().toStdString(), "Queries");
    HelpWindow::show(*m_window, helpSectionOf(QStringLiteral("models")));
    EXPECT_EQ(help->shownHeading().toStdString(), "Models");
    EXPECT_EQ(helpSectionOf(QStringLiteral("runs")), HelpSection::RunsTable);
    EXPECT_EQ(helpSectionOf(QStringLiteral("nothing")), HelpSection::Top);
}

TEST_F(Window, VersionsNameTheLibraries)
{
    const QString text = versionText();
    EXPECT_TRUE(text.contains(QStringLiteral("SQLite 3.")));
    EXPECT_TRUE(text.contains(QStringLiteral("Qt 6.")));
    EXPECT_TRUE(text.startsWith(QStringLiteral("Runlane ")));
}

TEST_F(Window, TextSizeByKeyboardIsRemembered)
{
    QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_EQ(m_theme.fontPercent(), 90);
    EXPECT_EQ(m_settings.fontPercent(), 90);
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(m_theme.fontPercent(), 100);
}

TEST_F(Window, DocksComeBackAsTheyWere)
{
    openStore();
    m_window->comparisonDock().close();
    m_window->rememberWindow();
    makeWindow();
    EXPECT_TRUE(m_window->storesDock().isVisible());
    EXPECT_FALSE(m_window->comparisonDock().isVisible());
}

TEST_F(Window, StoreTextIsNeverReadAsHtml)
{
    writeStore(m_folder);
    m_folder.write("mlruns/1/meta.yaml",
        "artifact_location: x\nexperiment_id: '1'\nlifecycle_stage: active\nname: <img src=x>\n");
    m_window->openPlace(place());
    ASSERT_TRUE(waitUntil([this] {
        return !m_session.stores().empty()
            && m_session.stores().front().state == session::StoreState::Ready;
    }));
    m_session.comparison().addAll({ref('a'), ref('b')});
    m_window->selection().setRun(ref('a'));
    for (const QLabel* label : m_window->findChildren<QLabel*>()) {
        EXPECT_FALSE(label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()))
            << label->text().toStdString();
    }
}

TEST_F(Window, SixGoesFromPaneToPane)
{
    openStore();
    m_session.comparison().addAll({ref('a'), ref('b')});
    m_window->activateWindow();
    m_window->storesDock().tree().setFocus(Qt::TabFocusReason);
    std::set<const QWidget*> panes;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        const QWidget* focused = m_window->focusWidget();
        ASSERT_NE(focused, nullptr);
        for (const QWidget* pane : {static_cast<const QWidget*>(&m_window->storesDock()),
                 static_cast<const QWidget*>(&m_window->comparisonDock())}) {
            if (pane->isAncestorOf(focused)) {
                panes.insert(pane);
            }
        }
    }
    EXPECT_EQ(panes.size(), 2U);
}

} // namespace runlane::tests
