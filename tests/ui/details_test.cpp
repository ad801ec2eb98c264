// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/model_store.h"
#include "ui/dialogs/dataset_dialog.h"
#include "ui/dialogs/store_dialog.h"
#include "ui/docks/details_panel.h"
#include "ui/docks/stores_dock.h"
#include "ui/pages/models_page.h"
#include "ui/pages/models_table.h"
#include "ui/widgets/cell_table_view.h"
#include "ui/widgets/fact_list.h"
#include "ui/window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

namespace runlane::tests {

using namespace runlane::ui;

namespace {

// Run a with a note, a source, a data set, models and a parent; the experiment with a trace.
class DetailsTest : public Window
{
protected:
    void openRun()
    {
        const std::string run = "mlruns/1/" + runId('a') + "/";
        m_folder.write(run + "tags/mlflow.note.content", "one\ntwo\nthree\nfour\nfive\nsix\nseven");
        m_folder.write(run + "tags/mlflow.source.name", "/home/ana/train.py");
        m_folder.write(run + "tags/mlflow.source.type", "LOCAL");
        m_folder.write(run + "tags/mlflow.source.git.commit", "e81d2f4aa0");
        m_folder.write(run + "tags/mlflow.source.git.branch", "main");
        m_folder.write(run + "tags/mlflow.source.git.dirty", "True");
        m_folder.write(run + "tags/mlflow.parentRunId", runId('b'));
        m_folder.write(run + "inputs/i/meta.yaml",
            "source_type: DATASET\nsource_id: d1\ntags:\n  mlflow.data.context: training\n");
        m_folder.write(run + "outputs/o/meta.yaml",
            "destination_type: MODEL_OUTPUT\ndestination_id: m-" + std::string(32, '1')
                + "\nstep: 7\n");
        m_folder.write("mlruns/1/datasets/d1/meta.yaml",
            "digest: 5d0c91aa\nname: leaf-v3\nprofile: '{\"num_rows\": 2}'\nschema: "
            "'{\"mlflow_colspec\": [{\"type\": \"double\", \"name\": \"f1\", \"required\": true}, "
            "{\"type\": \"long\", \"name\": \"y\", \"required\": false}]}'\nsource: '{\"uri\": "
            "\"s3://bucket/x\"}'\nsource_type: s3\n");
        m_folder.write("mlruns/1/traces/tr-1/trace_info.yaml", "trace_id: tr-1\n");
        writeModels(m_folder);
        openStore();
        m_window->showPage(QStringLiteral("runs"));
        m_window->selection().setRun(ref('a'));
        m_panel = m_window->findChild<DetailsPanel*>();
        ASSERT_NE(m_panel, nullptr);
        ASSERT_TRUE(waitUntil([this] {
            const bool isListed = value(QStringLiteral("0")) != nullptr; // files
            return value(QString::fromStdString(runId('a'))) != nullptr && isListed;
        }));
    }

    [[nodiscard]] FactValue* value(const QString& copyText) const
    {
        for (FactValue* each : m_panel->facts().findChildren<FactValue*>()) {
            if (each->isVisibleTo(m_panel) && each->copyText() == copyText) {
                return each;
            }
        }
        return nullptr;
    }

    DetailsPanel* m_panel = nullptr;
};

} // namespace

TEST_F(DetailsTest, ShowsWhatTheStoreKnowsAboutARun)
{
    openRun();
    for (const QString& text :
        {QString::fromStdString(runId('a')), QStringLiteral("/home/ana/train.py"),
            QStringLiteral("e81d2f4aa0"), QStringLiteral("main, with changes"),
            QStringLiteral("leaf-v3"), QStringLiteral("5d0c91aa, training, 2 column(s)"),
            QStringLiteral("iris, version 1"), QStringLiteral("@7"), QStringLiteral("counted only"),
            QStringLiteral("leaf-disease")}) {
        EXPECT_NE(value(text), nullptr) << text.toStdString();
    }
}

TEST_F(DetailsTest, CopiesTheWholeValue)
{
    openRun();
    FactValue* id = value(QString::fromStdString(runId('a')));
    ASSERT_NE(id, nullptr);
    EXPECT_NE(id->fullText(), id->copyText()) << "shown shortened";
    id->setFocus();
    QTest::keyClick(id, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QString::fromStdString(runId('a')));
}

TEST_F(DetailsTest, LongNotesOpenOnDemand)
{
    openRun();
    QLabel* note = nullptr;
    for (QLabel* label : m_panel->findChildren<QLabel*>()) {
        if (label->text().startsWith(QStringLiteral("one\n"))) {
            note = label;
        }
    }
    ASSERT_NE(note, nullptr);
    EXPECT_EQ(note->textFormat(), Qt::PlainText);
    EXPECT_FALSE(note->text().contains(QStringLiteral("seven")));
    for (QPushButton* button : m_panel->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Show all")) {
            button->click();
        }
    }
    EXPECT_TRUE(note->text().endsWith(QStringLiteral("seven")));
}

TEST_F(DetailsTest, TheParentIsALink)
{
    openRun();
    FactValue* parent = value(QString::fromStdString(runId('b')));
    ASSERT_NE(parent, nullptr);
    EXPECT_EQ(parent->fullText(), QStringLiteral("run-b"));
    QTest::mouseClick(parent, Qt::LeftButton);
    EXPECT_EQ(m_window->selection().run(), ref('b'));
}

TEST_F(DetailsTest, ModelsAreLinksToTheModelsPage)
{
    openRun();
    FactValue* output = value(QString::fromStdString("m-" + std::string(32, '1')));
    ASSERT_NE(output, nullptr);
    EXPECT_EQ(output->fullText(), QStringLiteral("checkpoint-1"));
    QTest::mouseClick(output, Qt::LeftButton);
    auto* page = dynamic_cast<ModelsPage*>(m_window->currentPage());
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(page->view(), ModelsPage::View::Logged);
    const core::LoggedModel* logged = page->loggedModels().modelAt(page->table().currentIndex());
    ASSERT_NE(logged, nullptr);
    EXPECT_EQ(logged->name, "checkpoint-1");
    FactValue* version = value(QStringLiteral("iris, version 1"));
    ASSERT_NE(version, nullptr);
    QTest::mouseClick(version, Qt::LeftButton);
    EXPECT_EQ(page->view(), ModelsPage::View::Registered);
    const core::ModelVersion* current = page->registry().versionAt(page->table().currentIndex());
    ASSERT_NE(current, nullptr);
    EXPECT_EQ(current->version, "1");
}

TEST_F(DetailsTest, ADataSetOpensWithItsColumns)
{
    openRun();
    FactValue* dataset = value(QStringLiteral("leaf-v3"));
    ASSERT_NE(dataset, nullptr);
    QTest::keyClick(dataset, Qt::Key_Return);
    auto* dialog = m_window->findChild<DatasetDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* table = dialog->findChild<CellTableView*>();
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->cells().rowCount(), 2);
    EXPECT_EQ(table->cells().rows()[0][0].text, QStringLiteral("f1"));
    EXPECT_EQ(table->cells().rows()[1][1].note, QStringLiteral("optional"));
    dialog->reject();
}

TEST_F(DetailsTest, TheStoreTellsItsProperties)
{
    openRun();
    QTreeView& tree = m_window->storesDock().tree();
    tree.setCurrentIndex(tree.model()->index(0, 0));
    tree.setFocus();
    QTest::keyClick(&tree, Qt::Key_Return, Qt::AltModifier);
    auto* dialog = m_window->findChild<StoreDialog*>();
    ASSERT_NE(dialog, nullptr);
    QStringList texts;
    for (const FactValue* each : dialog->findChildren<FactValue*>()) {
        texts.append(each->copyText());
    }
    EXPECT_TRUE(texts.contains(QStringLiteral("MLflow folder")));
    EXPECT_TRUE(texts.contains(QStringLiteral("3 version(s)")));
    EXPECT_TRUE(texts.contains(place()));
    dialog->reject();
}

} // namespace runlane::tests
