// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include "ui/pages/compare_diff.h"
#include "ui/pages/compare_export.h"
#include "ui/pages/compare_table.h"
#include "ui/pages/compare_value_choice.h"
#include "ui/pages/compare_values.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_bars.h"
#include "ui/window_fixture.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>

#include <algorithm>
#include <memory>

namespace runlane::tests {

using namespace runlane::ui;

namespace {

class ComparePageTest : public Window
{
protected:
    void openComparison()
    {
        writeStore(m_folder);
        const auto param = [this](char digit, const std::string& key, const std::string& value) {
            m_folder.write("mlruns/1/" + runId(digit) + "/params/" + key, value);
        };
        param('a', "lr", "0.1");
        param('b', "lr", "0.01");
        param('c', "lr", "0.01");
        for (const char digit : {'a', 'b', 'c'}) {
            param(digit, "batch", "64");
        }
        param('a', "augment", "{'flip': 'h', 'jitter': 0.2, 'crop': 224, 'normalize': 'imagenet'}");
        param('b', "augment",
            "{'flip': 'hv', 'jitter': 0.2, 'crop': 224, 'normalize': 'imagenet', 'mix': True}");
        m_window->openPlace(place());
        ASSERT_TRUE(waitUntil([this] {
            return !m_session.stores().empty()
                && m_session.stores().front().state == session::StoreState::Ready;
        }));
        m_window->showPage(QStringLiteral("compare"));
        m_page = dynamic_cast<ComparePage*>(m_window->currentPage());
        ASSERT_NE(m_page, nullptr);
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }

    void compare(const std::vector<char>& digits)
    {
        std::vector<session::RunRef> refs;
        for (const char digit : digits) {
            refs.push_back(ref(digit));
        }
        m_session.comparison().addAll(refs);
        m_page->table().setFocus(Qt::OtherFocusReason);
    }

    void goTo(const char* param, int column)
    {
        const QModelIndex name =
            m_page->model().indexOf(analysis::DiffSection::Params, QString::fromLatin1(param));
        ASSERT_TRUE(name.isValid());
        m_page->table().setCurrentIndex(name.siblingAtColumn(column));
    }

    // Of what would be exported, without the parts of dicts and lists.
    [[nodiscard]] std::size_t attributesShown() const
    {
        const auto shown = m_page->shownComparison();
        return static_cast<std::size_t>(std::count_if(shown->rows.begin(), shown->rows.end(),
            [&](std::size_t row) { return !shown->diff->rows[row].owner; }));
    }

    [[nodiscard]] QPushButton* buttonNamed(const char* text) const
    {
        const auto buttons = m_window->findChildren<QPushButton*>();
        const auto at =
            std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton* button) {
                return button->isVisible() && button->text() == QLatin1String(text);
            });
        return at == buttons.end() ? nullptr : *at;
    }

    ComparePage* m_page = nullptr;
};

} // namespace

TEST_F(ComparePageTest, WithoutRunsSaysHowToChooseThem)
{
    openComparison();
    auto* empty = m_page->findChild<EmptyState*>();
    EXPECT_TRUE(empty->isVisible());
    EXPECT_EQ(empty->title(), QStringLiteral("No runs to compare"));
    QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_EQ(m_window->currentPageName(), QStringLiteral("runs"));
}

TEST_F(ComparePageTest, ShowsDifferencesAndAllOnRequest)
{
    openComparison();
    compare({'a', 'b', 'c'});
    EXPECT_EQ(m_page->model().columnCount(), 4);
    EXPECT_TRUE(m_page->statusText().startsWith(QStringLiteral("3 runs compared, ")));
    EXPECT_EQ(attributesShown(), m_page->model().differingCount());
    QTest::keyClick(&m_page->table(), Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(attributesShown(), m_page->model().attributeCount());
    m_page->focusSearch();
    auto* find = m_page->findChild<SearchField*>();
    EXPECT_TRUE(find->hasFocus());
    QTest::keyClicks(find, QStringLiteral("batch"));
    EXPECT_EQ(attributesShown(), 1U);
    QTest::keyClick(find, Qt::Key_Escape);
    EXPECT_EQ(attributesShown(), m_page->model().attributeCount());
}

// run-a acc 0.5 at step 1, 0.75 at 3; loss 2 at 1, 1 at 2, 3 at 3. run-b acc 0.25 at 2; no loss.
TEST_F(ComparePageTest, MetricsStandAtAStepOrAtTheBestStepOfAnother)
{
    const std::string a = "mlruns/1/" + runId('a') + "/metrics/";
    const std::string b = "mlruns/1/" + runId('b') + "/metrics/";
    openComparison();
    m_folder.write(a + "acc", "1 0.5 1\n2 0.75 3\n");
    m_folder.write(a + "val_loss", "1 2 1\n2 1 2\n3 3 3\n");
    m_folder.write(b + "acc", "1 0.25 2\n");
    m_session.reload(m_session.stores().front().id);
    compare({'a', 'b'});
    const auto acc = [this](int column) {
        const QModelIndex name =
            m_page->model().indexOf(analysis::DiffSection::Metrics, QStringLiteral("acc"));
        return name.siblingAtColumn(column).data().toString().toStdString();
    };
    auto* value = m_page->findChild<CompareValueChoice*>();
    const auto choose = [&](const char* word) {
        value->setChoice(*analysis::parseChoice(word));
        Q_EMIT value->changed();
    };
    ASSERT_TRUE(waitUntil([&] { return acc(1) == "0.75"; }));
    choose("step1");
    EXPECT_TRUE(waitUntil([&] { return acc(1) == "0.5" && acc(2) == "–"; })) << acc(1) << acc(2);
    choose("at(val_loss)");
    EXPECT_TRUE(waitUntil([&] { return acc(1) == "0.5" && acc(2) == "–"; })) << acc(1) << acc(2);
    choose("step3");
    EXPECT_TRUE(waitUntil([&] { return acc(1) == "0.75" && acc(2) == "0.25"; }))
        << acc(1) << acc(2);
}

TEST_F(ComparePageTest, KeysSetTheBaselineHideAndRemove)
{
    openComparison();
    compare({'a', 'b', 'c'});
    goTo("lr", 2);
    QTest::keyClick(&m_page->table(), Qt::Key_B);
    EXPECT_EQ(m_session.comparison().baseline(), ref('b'));
    EXPECT_EQ(m_page->table().currentRun(), std::optional<std::size_t>(1)); // stays
    QTest::keyClick(&m_page->table(), Qt::Key_Right);
    QTest::keyClick(&m_page->table(), Qt::Key_H);
    EXPECT_EQ(m_page->model().columnCount(), 3);
    goTo("lr", 1);
    QTest::keyClick(&m_page->table(), Qt::Key_Delete);
    EXPECT_EQ(m_page->model().columnCount(), 2);
    EXPECT_EQ(m_page->statusText(), QStringLiteral("1 run shown alone"));
}

TEST_F(ComparePageTest, WhatLeftTheComparisonComesBack)
{
    openComparison();
    compare({'a', 'b', 'c'});
    m_session.comparison().setBaseline(ref('b'));
    goTo("lr", 2);
    QTest::keyClick(&m_page->table(), Qt::Key_Delete);
    EXPECT_EQ(m_session.comparison().runs().size(), 2U);
    EXPECT_FALSE(m_session.comparison().baseline().has_value());
    QPushButton* undo = buttonNamed("Undo"); // of the toast
    ASSERT_NE(undo, nullptr);
    undo->click();
    ASSERT_EQ(m_session.comparison().runs().size(), 3U);
    EXPECT_EQ(m_session.comparison().runs()[1].ref, ref('b')); // where it stood
    EXPECT_EQ(m_session.comparison().baseline(), ref('b'));
    m_session.comparison().clear(); // from wherever
    m_page->setFocus();
    QTest::keyClick(m_page, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(m_session.comparison().runs().size(), 3U);
    EXPECT_EQ(m_session.comparison().baseline(), ref('b'));
    m_page->table().setFocus();
    QTest::keyClick(&m_page->table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(m_session.comparison().runs().empty());
}

TEST_F(ComparePageTest, DraggedWidthsAreThereAtTheNextStart)
{
    openComparison();
    compare({'a', 'b'});
    m_page->table().header()->resizeSection(0, 321);
    m_page->table().header()->resizeSection(2, 222);
    compare({'a', 'b', 'c'});
    EXPECT_EQ(m_page->table().header()->sectionSize(2), 222);
    const CompareWidths kept(
        m_settings.pageValue(QStringLiteral("compare"), QStringLiteral("widths")).toStringList());
    EXPECT_EQ(kept.of(QString::fromStdString(runId('b'))), std::optional<int>(222));
    makeWindow(); // as at the next start
    m_window->showPage(QStringLiteral("compare"));
    m_page = dynamic_cast<ComparePage*>(m_window->currentPage());
    ASSERT_NE(m_page, nullptr);
    EXPECT_EQ(m_page->table().header()->sectionSize(0), 321);
    EXPECT_EQ(m_page->table().header()->sectionSize(2), 222);
}

TEST_F(ComparePageTest, FindGoesOnFromTheCurrentCell)
{
    openComparison();
    compare({'a', 'b', 'c'});
    auto* find = m_page->findChild<SearchField*>();
    find->setText(QStringLiteral("0.01")); // lr of b and c
    goTo("lr", 2);
    m_page->table().setFocus();
    QTest::keyClick(&m_page->table(), Qt::Key_F3);
    EXPECT_EQ(m_page->table().currentIndex().column(), 3);
    goTo("lr", 1); // no hit itself
    QTest::keyClick(&m_page->table(), Qt::Key_F3);
    EXPECT_EQ(m_page->table().currentIndex().column(), 2);
    goTo("lr", 1);
    QTest::keyClick(&m_page->table(), Qt::Key_F3, Qt::ShiftModifier); // around the beginning
    EXPECT_EQ(m_page->table().currentIndex().column(), 3);
}

TEST_F(ComparePageTest, EnterOpensTheDifferenceOfALongValue)
{
    openComparison();
    compare({'a', 'b'});
    m_session.comparison().setBaseline(ref('a'));
    goTo("augment", 2);
    EXPECT_FALSE(m_page->diffPane().isVisible());
    QTest::keyClick(&m_page->table(), Qt::Key_Return);
    ASSERT_TRUE(m_page->diffPane().isVisible());
    // Sorted keys: flip changes, mix joins between jitter and normalize.
    EXPECT_EQ(
        m_page->diffPane().summary(), QStringLiteral("JSON, keys sorted: 1 line removed, 2 added"));
    const QString text = m_page->diffPane().view().plainText();
    EXPECT_TRUE(text.contains(QStringLiteral("-  \"flip\": \"h\",\n+  \"flip\": \"hv\",\n")))
        << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("+  \"mix\": true,\n"))) << text.toStdString();
    QTest::keyClick(&m_page->diffPane().view(), Qt::Key_Escape);
    EXPECT_FALSE(m_page->diffPane().isVisible());
}

// Escape also stops what is being read, but not while a field has something to clear.
TEST_F(ComparePageTest, EscapeClearsTheSearchWhileTheWindowHasAShortcutOfIt)
{
    openComparison();
    compare({'a', 'b'});
    QShortcut stop(QKeySequence(Qt::Key_Escape), m_window.get());
    QSignalSpy stopped(&stop, &QShortcut::activated);
    m_page->focusSearch();
    auto* find = m_page->findChild<SearchField*>();
    QTest::keyClicks(find, QStringLiteral("lr"));
    QTest::keyClick(find, Qt::Key_Escape);
    EXPECT_TRUE(find->text().isEmpty());
    EXPECT_TRUE(stopped.isEmpty());
}

TEST_F(ComparePageTest, CopiesTheTableAndItsTransposition)
{
    openComparison();
    compare({'a', 'b'});
    m_page->copySelection();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(
        QStringLiteral("Section\tKey\trun-a\trun-b\n")));
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->hasHtml());
    m_page->table().setTableLayout(CompareLayout::RunsDown);
    const exports::Table table =
        exports::compareTable(*m_page->shownComparison(), exports::CompareDetail::ForPrograms);
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.columns.front().name, "Run");
    EXPECT_EQ(table.rows[1].front().text, "run-b");
}

TEST_F(ComparePageTest, TextsLikeFormulasAreGuardedUnlessTheUserSaysSo)
{
    m_folder.write("mlruns/1/" + runId('a') + "/params/note", "=1+1");
    m_folder.write("mlruns/1/" + runId('b') + "/params/note", "none");
    openComparison();
    compare({'a', 'b'});
    const auto buttons = m_page->findChildren<QPushButton*>();
    const auto exporting =
        std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
            return button->menu() != nullptr && button->text().startsWith(QStringLiteral("Export"));
        });
    ASSERT_NE(exporting, buttons.end());
    const QList<QAction*> actions = (*exporting)->menu()->actions();
    const auto actionOf = [&](const QString& text) {
        return *std::find_if(actions.begin(), actions.end(),
            [&](const QAction* action) { return action->text() == text; });
    };
    QAction* raw = actionOf(QStringLiteral("Leave texts like formulas as they are"));
    QAction* copy = actionOf(QStringLiteral("Copy as CSV"));
    const QClipboard* clipboard = QGuiApplication::clipboard();
    copy->trigger();
    EXPECT_TRUE(clipboard->text().contains(QStringLiteral(",'=1+1,none")))
        << clipboard->text().toStdString();
    raw->trigger();
    copy->trigger();
    EXPECT_TRUE(clipboard->text().contains(QStringLiteral(",=1+1,none")))
        << clipboard->text().toStdString();
    const QString file = QString::fromStdString(m_folder.text() + "/raw.csv");
    QSignalSpy saved(&m_page->files(), &CompareExport::saved);
    m_page->files().save(file, FileFormat::Csv);
    ASSERT_TRUE(waitUntil([&] { return !saved.isEmpty(); }));
    QFile written(file);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_TRUE(written.readAll().contains(",=1+1,none"));
}

TEST_F(ComparePageTest, LargeTablesAreCopiedOnAWorkerAndTheLastOneWins)
{
    openComparison();
    compare({'a', 'b'});
    const auto shown = m_page->shownComparison();
    const auto tall = [&](std::size_t count) {
        auto input = std::make_shared<exports::CompareInput>(*shown);
        input->rows.assign(count, shown->rows.front());
        return input;
    };
    QClipboard* clipboard = QGuiApplication::clipboard();
    const auto lines = [&] { return clipboard->text().count(QLatin1Char('\n')); };
    const auto* toast = m_window->findChild<Toast*>();
    clipboard->setText(QStringLiteral("before"));
    m_page->files().copy(tall(7000), QStringLiteral("Copied the first"));
    m_page->files().copy(tall(6000), QStringLiteral("Copied the second"));
    EXPECT_EQ(clipboard->text(), QStringLiteral("before"));
    ASSERT_TRUE(waitUntil([&] { return clipboard->text() != QStringLiteral("before"); }));
    EXPECT_GE(lines(), 6000);
    EXPECT_LT(lines(), 6100);
    EXPECT_EQ(toast->text(), QStringLiteral("Copied the second"));
    // A small one is there at once, and what was still being made does not come after it.
    m_page->files().copy(tall(7000), QStringLiteral("Copied the third"));
    m_page->files().copy(tall(2), QStringLiteral("Copied the last"));
    EXPECT_LT(lines(), 100);
    m_page->files().copy(tall(6500), QStringLiteral("Copied another"));
    ASSERT_TRUE(waitUntil([&] { return lines() > 100; }));
    EXPECT_LT(lines(), 6600);
}

TEST(CompareValues, UnderstandsJsonAndPythonsWayOfWritingIt)
{
    EXPECT_EQ(prettyJson(R"({"b": [1, 2], "a": null})"), "{\n  \"a\": null,\n  \"b\": [1, 2]\n}\n");
    EXPECT_EQ(prettyJson("{'a': (1, 2,), 'b': None, 'c': \"it's\"}"),
        "{\n  \"a\": [1, 2],\n  \"b\": null,\n  \"c\": \"it's\"\n}\n");
    EXPECT_EQ(prettyJson("{'open"), std::nullopt);
    EXPECT_EQ(prettyJson("[object Object]"), std::nullopt);
    EXPECT_EQ(prettyJson("plain words"), std::nullopt);
    EXPECT_EQ(prettyJson("{2, 1}"), "[2, 1]\n"); // a set of Python
    EXPECT_EQ(comparableTexts("{1: }", "{}").form, ValueForm::Text);
    EXPECT_EQ(comparableTexts("{}", "[]").form, ValueForm::Json);
}

} // namespace runlane::tests
