// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models_page.h"

#include "support/model_store.h"
#include "ui/pages/models_table.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_table.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fact_list.h"
#include "ui/window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>

namespace runlane::tests {

using namespace runlane::ui;

namespace {

class ModelsPageTest : public Window
{
protected:
    void openModels()
    {
        openStore();
        m_window->showPage(QStringLiteral("models"));
        m_page = dynamic_cast<ModelsPage*>(m_window->currentPage());
        ASSERT_NE(m_page, nullptr);
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }

    // The row of a version of "iris" in the shown order.
    [[nodiscard]] QModelIndex version(const char* number, int column = 0) const
    {
        models::RegistryModel& model = m_page->registry();
        for (int top = 0; top < model.rowCount(); ++top) {
            const QModelIndex parent = model.index(top, 0);
            for (int row = 0; row < model.rowCount(parent); ++row) {
                const QModelIndex found = model.index(row, column, parent);
                if (model.modelAt(found)->name == "iris"
                    && model.versionAt(found)->version == number) {
                    return found;
                }
            }
        }
        return {};
    }

    void key(Qt::Key code, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&m_page->table(), code, modifiers);
    }

    [[nodiscard]] QStringList factTexts() const
    {
        QCoreApplication::sendPostedEvents();
        QStringList texts;
        for (const FactValue* value : m_page->details().findChildren<FactValue*>()) {
            if (value->isVisibleTo(&m_page->details())) {
                texts.append(value->copyText());
            }
        }
        return texts;
    }

    ModelsPage* m_page = nullptr;
};

} // namespace

TEST_F(ModelsPageTest, SaysThatAStoreHasNoModels)
{
    openModels();
    EXPECT_TRUE(m_page->emptyState().isVisible());
    EXPECT_EQ(m_page->emptyState().title(), QStringLiteral("No models"));
    m_page->showView(ModelsPage::View::Logged);
    EXPECT_EQ(m_page->emptyState().title(), QStringLiteral("No models"));
}

TEST_F(ModelsPageTest, ListsVersionsAndHidesPrompts)
{
    writeModels(m_folder);
    openModels();
    EXPECT_FALSE(m_page->emptyState().isVisible());
    EXPECT_EQ(m_page->registry().rowCount(), 1);
    EXPECT_EQ(m_page->statusText(), QStringLiteral("1 model(s), 3 version(s)"));
    EXPECT_TRUE(m_page->table().isExpanded(m_page->registry().index(0, 0)));
    auto* prompts = m_page->findChild<QPushButton*>(QStringLiteral("prompts"));
    ASSERT_NE(prompts, nullptr);
    EXPECT_EQ(prompts->text(), QStringLiteral("Prompts (1)"));
    prompts->click();
    EXPECT_EQ(m_page->registry().rowCount(), 2);
}

TEST_F(ModelsPageTest, SpaceComparesTheSourceRun)
{
    writeModels(m_folder);
    openModels();
    m_page->table().setCurrentIndex(version("2"));
    key(Qt::Key_Space);
    ASSERT_EQ(m_session.comparison().runs().size(), 1U);
    EXPECT_EQ(m_session.comparison().runs()[0].ref, ref('b'));
    EXPECT_EQ(version("2").data(models::ComparedStyleRole).toInt(), 0);
    key(Qt::Key_Space);
    EXPECT_TRUE(m_session.comparison().runs().empty());
    m_page->table().setCurrentIndex(version("3"));
    key(Qt::Key_Space);
    EXPECT_TRUE(m_session.comparison().runs().empty()) << "its run is gone";
}

TEST_F(ModelsPageTest, ComparesTheVersionsOfAModel)
{
    writeModels(m_folder);
    openModels();
    m_page->table().setCurrentIndex(m_page->registry().index(0, 0));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(m_window->currentPageName(), QStringLiteral("compare"));
    ASSERT_EQ(m_session.comparison().runs().size(), 2U);
    EXPECT_EQ(m_session.comparison().runs()[0].ref, ref('b')) << "the newer version first";
    EXPECT_EQ(m_session.comparison().runs()[1].ref, ref('a'));
}

TEST_F(ModelsPageTest, ALinkLeadsToTheSourceRun)
{
    writeModels(m_folder);
    openModels();
    const QModelIndex source = version("1", models::RegistryModel::Source);
    m_page->table().scrollTo(source);
    const QRect cell = m_page->table().visualRect(source);
    QTest::mouseClick(m_page->table().viewport(), Qt::LeftButton, {},
        QPoint(cell.left() + 12, cell.center().y()));
    EXPECT_EQ(m_window->currentPageName(), QStringLiteral("runs"));
    EXPECT_EQ(m_window->selection().run(), ref('a'));
    auto* runs = dynamic_cast<RunsPage*>(m_window->currentPage());
    ASSERT_NE(runs, nullptr);
    const core::Run* current = runs->model().runAt(runs->table().currentIndex());
    ASSERT_NE(current, nullptr);
    EXPECT_EQ(current->id, runId('a'));
}

TEST_F(ModelsPageTest, DetailsFollowTheCurrentRow)
{
    writeModels(m_folder);
    openModels();
    m_page->table().setCurrentIndex(version("2"));
    QStringList texts = factTexts();
    EXPECT_TRUE(texts.contains(QStringLiteral("iris, version 2")));
    EXPECT_TRUE(texts.contains(QStringLiteral("champion")));
    EXPECT_TRUE(texts.contains(QStringLiteral("Production")));
    EXPECT_TRUE(texts.contains(QString::fromStdString("runs:/" + runId('b') + "/model")));
    m_page->showView(ModelsPage::View::Logged);
    m_page->table().setCurrentIndex(m_page->loggedModels().index(0, 0));
    texts = factTexts();
    EXPECT_TRUE(texts.contains(QStringLiteral("checkpoint-2")));
    EXPECT_TRUE(texts.contains(QStringLiteral("sklearn")));
}

TEST_F(ModelsPageTest, FilterAndItsEmptyState)
{
    writeModels(m_folder);
    openModels();
    m_page->focusSearch();
    QTest::keyClicks(m_window->focusWidget(), QStringLiteral("production"));
    EXPECT_EQ(m_page->registry().rowCount(m_page->registry().index(0, 0)), 1);
    QTest::keyClicks(m_window->focusWidget(), QStringLiteral(" nonsense"));
    EXPECT_EQ(m_page->emptyState().title(), QStringLiteral("No model matches"));
    Q_EMIT m_page->emptyState().buttonClicked();
    EXPECT_FALSE(m_page->emptyState().isVisible());
    EXPECT_EQ(m_page->registry().rowCount(), 1);
}

TEST_F(ModelsPageTest, CopiesVersionsWithTheNameOfTheirModel)
{
    writeModels(m_folder);
    openModels();
    m_page->table().setCurrentIndex(version("1"));
    m_page->copySelection();
    const QString text = QGuiApplication::clipboard()->mimeData()->text();
    EXPECT_TRUE(text.startsWith(QStringLiteral("Model\tVersion\tAliases\tStage\tSource run")))
        << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("iris\t1\t\tArchived"))) << text.toStdString();
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->hasHtml());
}

TEST_F(ModelsPageTest, MetricsStandBeforeTheTimeAndEmptyColumnsAreHidden)
{
    writeModels(m_folder);
    openModels();
    m_page->showView(ModelsPage::View::Logged);
    const exports::Table table = m_page->shownTable();
    std::string titles;
    for (const exports::TableColumn& column : table.columns) {
        titles += column.name + "|";
    }
    EXPECT_EQ(titles, "Logged model|Type|Status|Source run|acc|acc (plain)|Created|");
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0][5].text, "0.2");
}

TEST_F(ModelsPageTest, ClickingAHeaderSortsAndTheThirdClickRestores)
{
    writeModels(m_folder);
    openModels();
    m_page->showView(ModelsPage::View::Logged);
    ModelsHeader& header = m_page->table().modelsHeader();
    const auto click = [&] {
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
            header.sectionRect(models::LoggedModelsModel::Name).center());
    };
    const auto first = [&] {
        return m_page->loggedModels().index(0, 0).data().toString().toStdString();
    };
    EXPECT_EQ(first(), "checkpoint-2");
    click();
    EXPECT_EQ(first(), "checkpoint-1");
    click();
    EXPECT_EQ(first(), "checkpoint-2");
    click();
    EXPECT_EQ(first(), "checkpoint-2");
}

} // namespace runlane::tests
