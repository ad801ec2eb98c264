// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison_steps.h"
#include "ui/dialogs/add_runs_dialog.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_export.h"
#include "ui/pages/runs_query_field.h"
#include "ui/pages/runs_views.h"
#include "ui/runs_fixture.h"
#include "ui/widgets/controls.h"

#include <QComboBox>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <tuple>

namespace runlane::tests {

using namespace runlane::ui;

namespace {

class RunsChoosing : public RunsWindow
{
protected:
    [[nodiscard]] std::string compared()
    {
        std::string text;
        for (const session::ComparedRun& run : m_session.comparison().runs()) {
            text += run.ref.runId.substr(0, 1);
        }
        return text;
    }

    void makeCurrent(char digit)
    {
        m_page->table().setCurrentIndex(m_page->model().indexOfRun(runId(digit)));
    }

    AddRunsDialog* openDialog()
    {
        m_window->activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(m_window.get()));
        m_page->table().setFocus(Qt::OtherFocusReason);
        QTest::keyClick(&m_page->table(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        return m_page->findChild<AddRunsDialog*>();
    }
};

} // namespace

TEST_F(RunsChoosing, PinnedRunsStandOnTopWhateverTheQueryAndTheOrder)
{
    openRuns();
    makeCurrent('c');
    QTest::keyClick(&m_page->table(), Qt::Key_P);
    EXPECT_EQ(names(), "run-c run-a run-b");
    EXPECT_TRUE(m_page->table().isPinned(m_page->model().index(0, 0)));
    EXPECT_FALSE(m_page->table().isPinned(m_page->model().index(1, 0)));
    m_page->queryField().setText(QStringLiteral("metrics.acc > 0.93"));
    EXPECT_EQ(names(), "run-c run-b");
    makeCurrent('c');
    QTest::keyClick(&m_page->table(), Qt::Key_P);
    EXPECT_EQ(names(), "run-b");
}

TEST_F(RunsChoosing, HidesComparedRunsAndTakesTheirLeavingBack)
{
    openRuns();
    session::Comparison& comparison = m_session.comparison();
    m_page->table().selectAll();
    QTest::keyClick(&m_page->table(), Qt::Key_Space);
    EXPECT_EQ(compared(), "abc");
    QTest::keyClick(&m_page->table(), Qt::Key_H);
    EXPECT_EQ(comparison.find(ref('b'))->visibility, session::Visibility::Hidden);
    QTest::keyClick(&m_page->table(), Qt::Key_H);
    EXPECT_EQ(comparison.find(ref('b'))->visibility, session::Visibility::Shown);
    QTest::keyClick(&m_page->table(), Qt::Key_Delete);
    EXPECT_EQ(compared(), "");
}

TEST_F(RunsChoosing, AddsTheFirstByAMetricTheBestOfGroupsOrAll)
{
    openRuns();
    AddRunsDialog* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    auto* by = dialog->findChild<QComboBox*>();
    by->setCurrentIndex(by->findText(QStringLiteral("acc")));
    dialog->findChild<QSpinBox*>()->setValue(2);
    dialog->accept();
    EXPECT_EQ(compared(), "ba");
    m_session.comparison().clear();

    RunsView grouped = *m_page->currentView();
    grouped.groups = QStringList{QStringLiteral("params.lr")};
    m_page->applyView(grouped);
    ASSERT_TRUE(waitUntil([this] { return m_page->findChild<AddRunsDialog*>() == nullptr; }));
    dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    by = dialog->findChild<QComboBox*>();
    by->setCurrentIndex(by->findText(QStringLiteral("acc")));
    EXPECT_EQ(dialog->choice().which, AddRunsChoice::Which::BestPerGroup);
    dialog->accept();
    EXPECT_EQ(compared(), "ba"); // of 0.01 the better one, of 0.1 the only one
}

TEST_F(RunsChoosing, DraggedRunsKeepWhichStoreTheyAreOf)
{
    const std::vector<session::RunRef> refs{{1, "abc"}, {2, "with\ttab"}};
    const std::unique_ptr<QMimeData> data(dragData(refs));
    EXPECT_EQ(draggedRuns(data.get()), refs);
    EXPECT_TRUE(draggedRuns(nullptr).empty());
}

TEST_F(RunsChoosing, AViewIsSavedShownAgainAndUndone)
{
    openRuns();
    m_page->views().save(QStringLiteral("usual"));
    RunsView view = *m_page->currentView();
    view.query = QStringLiteral("metrics.acc > 0.87");
    view.columns = {QStringLiteral("name"), QStringLiteral("metrics.acc")};
    view.sort = {{QStringLiteral("metrics.acc"), RunsView::SortKey::Direction::Descending}};
    view.groups = {QStringLiteral("params.lr"), QStringLiteral("status")};
    view.groupStatistic = QStringLiteral("maximum");
    view.frozen = view.columns;
    m_page->applyView(view);
    EXPECT_TRUE(looksTheSame(*m_page->currentView(), view));
    EXPECT_EQ(m_page->model().grouping().size(), 2U);
    EXPECT_EQ(m_page->model().groupStatistic(), models::GroupStatistic::Maximum);
    EXPECT_EQ(m_page->currentView()->frozen, view.frozen);
    m_page->views().save(QStringLiteral("best"));
    m_page->views().show(QStringLiteral("usual"));
    EXPECT_EQ(m_page->currentView()->frozen, QStringList{QStringLiteral("name")});
    EXPECT_EQ(m_page->model().rowCount(), 3);
    EXPECT_TRUE(m_page->views().canUndo());
    m_page->views().undo();
    EXPECT_TRUE(looksTheSame(*m_page->currentView(), view));
    m_page->views().redo();
    EXPECT_EQ(m_page->model().rowCount(), 3);
    m_page->views().show(QStringLiteral("best"));
    EXPECT_TRUE(looksTheSame(*m_page->currentView(), view));
}

TEST_F(RunsChoosing, BarsArePartOfAViewAndComeBack)
{
    openRuns();
    RunsView view = *m_page->currentView();
    view.columns = {
        QStringLiteral("name"), QStringLiteral("metrics.acc"), QStringLiteral("metrics.acc:min")};
    m_page->applyView(view);
    ui::RunsTable& table = m_page->table();
    ASSERT_TRUE(table.hasBar(columnOf("metrics.acc")));
    ASSERT_FALSE(table.hasBar(columnOf("metrics.acc:min")));
    m_page->views().save(QStringLiteral("usual"));
    view.bars = std::map<QString, bool>{
        {QStringLiteral("metrics.acc"), false}, {QStringLiteral("metrics.acc:min"), true}};
    m_page->applyView(view);
    EXPECT_FALSE(table.hasBar(columnOf("metrics.acc")));
    EXPECT_TRUE(table.hasBar(columnOf("metrics.acc:min")));
    m_page->views().save(QStringLiteral("lowest"));
    m_page->views().show(QStringLiteral("usual"));
    EXPECT_TRUE(table.hasBar(columnOf("metrics.acc")));
    EXPECT_FALSE(table.hasBar(columnOf("metrics.acc:min")));
    m_page->views().undo();
    EXPECT_TRUE(table.hasBar(columnOf("metrics.acc:min")));
    EXPECT_EQ(m_page->views().currentName(), QStringLiteral("lowest"));
    view.bars.reset(); // of a version that did not tell: they stay
    m_page->applyView(view);
    EXPECT_TRUE(table.hasBar(columnOf("metrics.acc:min")));
}

TEST(BarChoicesTest, AChoiceOfWhatIsUsualIsNone)
{
    using Bars = ui::BarChoices::Bars;
    const analysis::ColumnId acc = *analysis::parseColumn("metrics.acc");
    ui::BarChoices choices;
    choices.choose(acc, Bars::On, Bars::Off);
    EXPECT_EQ(choices.of(acc, Bars::Off), Bars::On);
    choices.choose(acc, Bars::Off, Bars::Off);
    EXPECT_TRUE(choices.texts().empty());
    choices.set({{QStringLiteral("metrics.acc"), false}, {QStringLiteral("nonsense"), true}});
    EXPECT_EQ(choices.of(acc, Bars::On), Bars::Off);
    EXPECT_EQ(choices.texts().size(), 1U);
}

TEST_F(RunsChoosing, PinnedRunsDoNotCountAsMatches)
{
    openRuns();
    makeCurrent('c');
    QTest::keyClick(&m_page->table(), Qt::Key_P);
    m_page->queryField().setText(QStringLiteral("metrics.acc > 0.93"));
    EXPECT_EQ(names(), "run-c run-b");
    EXPECT_TRUE(m_page->statusText().startsWith(QStringLiteral("1 of 3 runs")));
}

TEST_F(RunsChoosing, PinnedRunsThatDoNotMatchCountInNoGroupAndAreNotAddedWithAll)
{
    openRuns();
    makeCurrent('c');
    QTest::keyClick(&m_page->table(), Qt::Key_P);
    RunsView view = *m_page->currentView();
    view.query = QStringLiteral("metrics.acc > 0.87");
    view.columns = {QStringLiteral("name"), QStringLiteral("metrics.acc")};
    view.groups = QStringList{QStringLiteral("params.lr")};
    view.groupStatistic = QStringLiteral("minimum");
    m_page->applyView(view);
    const QModelIndex group = m_page->model().indexOfRun(runId('b')).parent();
    EXPECT_EQ(group.data(models::NoteRole).toString(), QStringLiteral("1 runs and 1 pinned"));
    EXPECT_EQ(group.siblingAtColumn(1).data(Qt::DisplayRole).toString(), QStringLiteral("0.95"));
    EXPECT_EQ(m_page->model().rowCount(group), 2);
    AddRunsDialog* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<SegmentedControl*>()->setCurrentIndex(2);
    dialog->accept();
    EXPECT_EQ(compared(), "ab");
}

TEST_F(RunsChoosing, AGroupBecomesAClauseOfTheQuery)
{
    openRuns();
    RunsView view = *m_page->currentView();
    view.groups = QStringList{QStringLiteral("params.lr"), QStringLiteral("status")};
    m_page->applyView(view);
    const QModelIndex group = m_page->model().indexOfRun(runId('a')).parent();
    const analysis::QueryContext context = analysis::currentQueryContext();
    EXPECT_EQ(m_page->model().groupClause(group.parent(), context), "params.lr = '0.1'");
    EXPECT_EQ(m_page->model().groupClause(group, context), "status = 'FINISHED'");
}

TEST_F(RunsChoosing, TheBestOfAGroupMayBeSeveral)
{
    openRuns();
    RunsView view = *m_page->currentView();
    view.groups = QStringList{QStringLiteral("params.lr")};
    m_page->applyView(view);
    AddRunsDialog* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->choice().count, 1U);
    dialog->findChild<QSpinBox*>()->setValue(2);
    auto* by = dialog->findChild<QComboBox*>();
    by->setCurrentIndex(by->findText(QStringLiteral("acc")));
    dialog->accept();
    EXPECT_EQ(compared(), "bac");
}

TEST_F(RunsChoosing, TheBoxOfAGroupAddsAllOfItsRuns)
{
    openRuns();
    RunsView view = *m_page->currentView();
    view.groups = QStringList{QStringLiteral("params.lr")};
    m_page->applyView(view);
    const QModelIndex group = m_page->model().indexOfRun(runId('b')).parent();
    EXPECT_EQ(group.data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    m_session.comparison().addAll({ref('c')});
    EXPECT_EQ(group.data(Qt::CheckStateRole).toInt(), Qt::PartiallyChecked);
    QTest::mouseClick(
        m_page->table().viewport(), Qt::LeftButton, {}, m_page->table().checkRect(group).center());
    EXPECT_EQ(compared(), "cb");
    EXPECT_EQ(group.data(Qt::CheckStateRole).toInt(), Qt::Checked);
}

TEST_F(RunsChoosing, ColumnsThatDifferComeInAtOnce)
{
    openRuns();
    RunsView view = *m_page->currentView();
    view.columns = {QStringLiteral("name"), QStringLiteral("metrics.acc")};
    view.differing = RunsView::Columns::OnlyDiffering;
    m_page->applyView(view);
    EXPECT_EQ(m_page->model().columnCount(), 2);
    QPushButton* more = nullptr;
    for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
        more = button->text() == QStringLiteral("Show 1 more") ? button : more;
    }
    ASSERT_NE(more, nullptr);
    EXPECT_FALSE(more->isHidden());
    more->click();
    EXPECT_EQ(m_page->currentView()->columns,
        (QStringList{
            QStringLiteral("name"), QStringLiteral("params.lr"), QStringLiteral("metrics.acc")}));
    EXPECT_TRUE(more->isHidden());
}

TEST_F(RunsChoosing, AClauseIsAddedToWhatCouldBeReadLast)
{
    openRuns();
    RunsQueryField& query = m_page->queryField();
    query.setText(QStringLiteral("metrics.acc > 0.8"));
    query.setText(QStringLiteral("metrics.acc > 0.8 AND ("));
    query.addClause("params.lr = '0.01'");
    EXPECT_EQ(query.text(), QStringLiteral("metrics.acc > 0.8 AND params.lr = '0.01'"));
    EXPECT_EQ(m_page->model().rowCount(), 2);
}

TEST_F(RunsChoosing, SelectedRowsStayWholeWhenColumnsComeAndGo)
{
    openRuns();
    RunsView view = *m_page->currentView();
    view.columns = {QStringLiteral("name"), QStringLiteral("metrics.acc")};
    m_page->applyView(view);
    makeCurrent('b');
    ASSERT_TRUE(
        m_page->table().selectionModel()->isRowSelected(m_page->table().currentIndex().row(), {}));
    view.columns << QStringLiteral("params.lr") << QStringLiteral("status");
    m_page->applyView(view);
    ASSERT_EQ(m_page->model().columnCount(), 4);
    EXPECT_EQ(m_page->table().selectionModel()->selectedIndexes().size(), 4);
}

TEST_F(RunsChoosing, AHistoryColumnIsFilledWhenItsExperimentIsShownAgain)
{
    openRuns();
    RunsView view = *m_page->currentView();
    view.columns = {QStringLiteral("name"), QStringLiteral("metrics.acc:max")};
    m_page->applyView(view);
    const auto isFilled = [this] {
        const QModelIndex cell = m_page->model().indexOfRun(runId('b'), 1);
        return cell.isValid() && !cell.data(models::WaitingRole).toBool()
            && cell.data(Qt::DisplayRole).toString().startsWith(QStringLiteral("0.95"));
    };
    ASSERT_TRUE(waitUntil(isFilled));
    const session::StoreId store = m_session.stores().front().id;
    m_window->selection().setExperiments({{store, "2"}});
    m_window->selection().setExperiments({{store, "1"}});
    EXPECT_TRUE(waitUntil(isFilled));
}

TEST_F(RunsChoosing, TheNameOfTheFileDecidesTheFormat)
{
    openRuns();
    QSignalSpy saved(&m_page->exporter(), &RunsExport::saved);
    const std::string path = m_folder.text() + "/runs.json";
    m_page->exporter().save({}, QString::fromStdString(path)); // a choice of CSV
    ASSERT_TRUE(saved.count() > 0 || saved.wait(20'000));
    std::ifstream file(path);
    EXPECT_EQ(file.get(), '{');
}

TEST_F(RunsChoosing, TheTableIsWrittenToAFile)
{
    openRuns();
    QSignalSpy saved(&m_page->exporter(), &RunsExport::saved);
    const std::string path = m_folder.text() + "/runs.csv";
    m_page->exporter().save({}, QString::fromStdString(path));
    ASSERT_TRUE(saved.count() > 0 || saved.wait(20'000));
    std::ifstream file(path);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(text.substr(0, 11), "Run,Run id,");
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 4);
    EXPECT_NE(text.find("run-b"), std::string::npos);
}

} // namespace runlane::tests
