// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"
#include "ui/pages/runs_group_chooser.h"
#include "ui/runs_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>

namespace runlane::tests {

using namespace runlane::ui;

namespace {

class RunsGroups : public RunsWindow
{
protected:
    // The chooser as it opens by its shortcut.
    GroupChooser& openChooser()
    {
        QTest::keyClick(&m_page->table(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        return m_page->groupChooser();
    }

    static void find(GroupChooser& chooser, const char* text)
    {
        auto* search = chooser.findChild<QLineEdit*>();
        search->setText(QString::fromLatin1(text));
        QTest::keyClick(search, Qt::Key_Return);
    }

    [[nodiscard]] std::string grouping() const
    {
        std::string text;
        for (const analysis::ColumnId& id : m_page->model().grouping()) {
            text += (text.empty() ? "" : " ") + analysis::columnText(id);
        }
        return text;
    }
};

} // namespace

TEST_F(RunsGroups, AreFoundCheckedAndMovedByKeyboard)
{
    openRuns();
    GroupChooser& chooser = openChooser();
    ASSERT_TRUE(chooser.isVisible());
    auto* tree = chooser.findChild<QTreeView*>();
    find(chooser, "lr");
    QTest::keyClick(tree, Qt::Key_Space);
    EXPECT_EQ(grouping(), "params.lr");
    find(chooser, "batch");
    QTest::keyClick(tree, Qt::Key_Space);
    EXPECT_EQ(grouping(), "params.lr params.batch");
    QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(grouping(), "params.batch params.lr");
    QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier); // outermost already
    EXPECT_EQ(grouping(), "params.batch params.lr");
    QTest::keyClick(tree, Qt::Key_Space);
    EXPECT_EQ(grouping(), "params.lr");
    chooser.hide();
}

TEST_F(RunsGroups, ManyKeysAreAllOfferedByTheChooserAndSomeByTheMenu)
{
    openRuns();
    for (int i = 0; i < 40; ++i) {
        m_folder.write("mlruns/1/" + runId('a') + "/params/key" + std::to_string(i), "1");
    }
    m_session.reload(m_session.stores().front().id);
    ASSERT_TRUE(waitUntil([this] { return m_session.run(ref('a'))->params.size() > 40; }));
    GroupChooser& chooser = openChooser();
    const auto* model = chooser.findChild<QStandardItemModel*>();
    int params = 0;
    for (int i = 0; i < model->rowCount(); ++i) {
        params +=
            model->item(i)->text() == QLatin1String("Params") ? model->item(i)->rowCount() : 0;
    }
    EXPECT_EQ(params, 42);
    find(chooser, "nothing like it");
    const QList<QLabel*> labels = chooser.findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text() == QLatin1String("Nothing matches");
    }));
    chooser.hide();
}

TEST_F(RunsGroups, TheBestOfEachGoesToTheComparison)
{
    openRuns();
    GroupChooser& chooser = openChooser();
    find(chooser, "lr");
    QTest::keyClick(chooser.findChild<QTreeView*>(), Qt::Key_Space);
    chooser.hide();
    for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
        if (button->text().startsWith(QLatin1String("Group"))) {
            ASSERT_TRUE(QMetaObject::invokeMethod(button->menu(), "aboutToShow"));
            for (QAction* action : button->menu()->actions()) {
                if (action->text() == QLatin1String("Compare the best of each group")) {
                    action->trigger();
                }
            }
        }
    }
    const auto& runs = m_session.comparison().runs();
    ASSERT_EQ(runs.size(), 2U); // of 0.01 the better one, of 0.1 the only one
    EXPECT_EQ(runs[0].ref, ref('b'));
    EXPECT_EQ(runs[1].ref, ref('a'));
}

} // namespace runlane::tests
