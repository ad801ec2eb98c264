// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/registry_model.h"

#include "models/roles.h"
#include "support/printed_model.h"
#include "support/snapshot_builder.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>

#include <gtest/gtest.h>

namespace runlane::tests {

using models::ModelStore;
using models::RegistryModel;

namespace {

core::ModelVersion version(
    const char* number, const char* stage, const char* run, const char* description = "")
{
    core::ModelVersion made;
    made.version = number;
    made.stage = stage;
    made.runId = run;
    made.status = "READY";
    made.description = description;
    return made;
}

// Two registered models and a prompt; versions of runs that are there, deleted, gone and not named.
std::shared_ptr<core::StoreSnapshot> lab()
{
    RunSpec deleted{"b", "run-b"};
    deleted.stage = core::LifecycleStage::Deleted;
    auto snapshot = buildSnapshot({{"a", "run-a"}, deleted});
    core::RegisteredModel iris;
    iris.name = "Iris Classifier";
    iris.aliases = {{"challenger", "10"}, {"champion", "2"}, {"latest-ok", "10"}};
    iris.versions = {version("1", "Archived", "a"), version("2", "Production", "b"),
        version("3", "None", "0123456789abcdef"), version("10", "Staging", "", "the newest")};
    core::RegisteredModel empty;
    empty.name = "Empty";
    empty.tags = {{"mlflow.internal", "x"}, {"team", "leaf"}};
    core::RegisteredModel prompt;
    prompt.name = "summary-prompt";
    prompt.tags = {{"mlflow.prompt.is_prompt", "true"}};
    prompt.versions = {version("1", "None", "")};
    snapshot->registeredModels = {iris, prompt, empty};
    return snapshot;
}

class RegistryModelTest : public testing::Test
{
protected:
    RegistryModelTest() { m_model.setStores({{7, QStringLiteral("lab"), lab()}}, 0); }

    [[nodiscard]] std::string names() const
    {
        std::string text;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex top = m_model.index(row, RegistryModel::Name);
            text += top.data().toString().toStdString() + ":";
            for (int child = 0; child < m_model.rowCount(top); ++child) {
                text += " "
                    + m_model.index(child, RegistryModel::Name, top)
                          .data(models::FullTextRole)
                          .toString()
                          .toStdString();
            }
            text += "\n";
        }
        return text;
    }
    [[nodiscard]] QModelIndex cell(const char* wanted, int column) const
    {
        const QModelIndex top = m_model.index(1, RegistryModel::Name);
        for (int row = 0; row < m_model.rowCount(top); ++row) {
            const QModelIndex found = m_model.index(row, column, top);
            if (m_model.versionAt(found)->version == wanted) {
                return found;
            }
        }
        return {};
    }

    RegistryModel m_model;
    QAbstractItemModelTester m_tester{
        &m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(RegistryModelTest, ListsModelsByNameAndVersionsNewestFirst)
{
    EXPECT_EQ(names(), "Empty:\nIris Classifier: 10 3 2 1\n");
    EXPECT_EQ(m_model.registeredCount(), 2);
    EXPECT_EQ(m_model.promptCount(), 1);
    EXPECT_EQ(
        m_model.index(1, 0).data(models::NoteRole).toString(), QStringLiteral("4 version(s)"));
    EXPECT_EQ(m_model.index(0, RegistryModel::Tags).data().toString(), QStringLiteral("team=leaf"));
    m_model.setPrompts(models::Prompts::Shown);
    EXPECT_EQ(names(), "Empty:\nIris Classifier: 10 3 2 1\nsummary-prompt: 1\n");
}

TEST_F(RegistryModelTest, SaysAliasesStageAndRunOfAVersion)
{
    EXPECT_EQ(cell("10", RegistryModel::Aliases).data().toString(),
        QStringLiteral("challenger, latest-ok"));
    EXPECT_EQ(cell("10", RegistryModel::Stage).data().toString(), QStringLiteral("Staging"));
    EXPECT_TRUE(cell("3", RegistryModel::Stage).data(models::IsMissingRole).toBool());
    EXPECT_EQ(cell("1", RegistryModel::Source).data().toString(), QStringLiteral("run-a"));
    EXPECT_EQ(cell("1", RegistryModel::Status).data().toString(), QStringLiteral("Ready"));
    EXPECT_EQ(cell("1", RegistryModel::Name).data(models::StoreRole).toInt(), 7);
}

TEST_F(RegistryModelTest, TellsRunsThatAreGoneFromDeletedOnesAndNone)
{
    EXPECT_FALSE(cell("1", RegistryModel::Source).data(models::WarningRole).isValid());
    EXPECT_EQ(
        cell("1", RegistryModel::Source).data(models::RunIdRole).toString(), QStringLiteral("a"));
    EXPECT_TRUE(cell("2", RegistryModel::Source).data(models::WarningRole).isValid());
    EXPECT_EQ(
        cell("2", RegistryModel::Source).data(models::RunIdRole).toString(), QStringLiteral("b"));
    const QModelIndex gone = cell("3", RegistryModel::Source);
    EXPECT_TRUE(gone.data(models::WarningRole).isValid());
    EXPECT_FALSE(gone.data(models::RunIdRole).isValid());
    EXPECT_EQ(gone.data().toString(), QStringLiteral("012345…cdef"));
    EXPECT_EQ(gone.data(models::FullTextRole).toString(), QStringLiteral("0123456789abcdef"));
    const QModelIndex none = cell("10", RegistryModel::Source);
    EXPECT_FALSE(none.data(models::WarningRole).isValid());
    EXPECT_TRUE(none.data(models::IsMissingRole).toBool());
}

TEST_F(RegistryModelTest, FiltersVersionsByTheirOwnWords)
{
    m_model.setFilter(QStringLiteral("champion IRIS"));
    EXPECT_EQ(names(), "Iris Classifier: 10 3 2 1\n") << "an alias of the model";
    m_model.setFilter(QStringLiteral("newest"));
    EXPECT_EQ(names(), "Iris Classifier: 10\n");
    m_model.setFilter(QStringLiteral("leaf"));
    EXPECT_EQ(names(), "Empty:\n");
    m_model.setFilter(QStringLiteral("nothing like it"));
    EXPECT_EQ(names(), "");
    m_model.setFilter({});
    EXPECT_EQ(m_model.rowCount(), 2);
}

TEST_F(RegistryModelTest, SortsByAColumnWithMissingLast)
{
    m_model.sort(RegistryModel::Name, Qt::DescendingOrder);
    EXPECT_EQ(names(), "Iris Classifier: 10 3 2 1\nEmpty:\n");
    m_model.sort(RegistryModel::Name, Qt::AscendingOrder);
    EXPECT_EQ(names(), "Empty:\nIris Classifier: 1 2 3 10\n");
    m_model.sort(RegistryModel::Stage, Qt::AscendingOrder);
    EXPECT_EQ(names(), "Empty:\nIris Classifier: 1 2 10 3\n");
    m_model.sort(RegistryModel::Stage, Qt::DescendingOrder);
    EXPECT_EQ(names(), "Empty:\nIris Classifier: 10 2 1 3\n");
    m_model.sort(-1);
    EXPECT_EQ(names(), "Empty:\nIris Classifier: 10 3 2 1\n");
}

TEST_F(RegistryModelTest, SelectionSurvivesSortingAndReload)
{
    QItemSelectionModel selection(&m_model);
    selection.setCurrentIndex(cell("3", 0), QItemSelectionModel::Select);
    m_model.sort(RegistryModel::Name, Qt::DescendingOrder);
    EXPECT_EQ(m_model.versionAt(selection.currentIndex())->version, "3");
    m_model.setStores({{7, QStringLiteral("lab"), lab()}}, 0);
    EXPECT_EQ(m_model.versionAt(selection.currentIndex())->version, "3");
    m_model.setFilter(QStringLiteral("newest"));
    EXPECT_FALSE(selection.currentIndex().isValid());
    m_model.setStores({}, 0);
    EXPECT_EQ(m_model.rowCount(), 0);
}

TEST_F(RegistryModelTest, MarksComparedSourceRuns)
{
    m_model.setCompared({{7, "a", 2}, {8, "b", 0}});
    EXPECT_EQ(cell("1", 0).data(models::ComparedStyleRole).toInt(), 2);
    EXPECT_EQ(cell("2", 0).data(models::ComparedStyleRole).toInt(), -1) << "another store's run";
}

TEST(ModelTexts, WorkspacesAreShownOnlyWhenThereAreSeveral)
{
    auto first = lab();
    EXPECT_FALSE(models::hasWorkspaces({{1, QStringLiteral("a"), first}}));
    auto second = lab();
    second->registeredModels[0].workspace = "team-b";
    EXPECT_TRUE(models::hasWorkspaces({{1, QStringLiteral("a"), second}}));
}

TEST_F(RegistryModelTest, FindsModelsAndVersions)
{
    const auto find = [this](int store, const char* name, const char* version) {
        return m_model.indexOfModel(
            store, {}, QString::fromLatin1(name), QString::fromLatin1(version));
    };
    EXPECT_EQ(find(7, "Iris Classifier", "10"), cell("10", RegistryModel::Name));
    EXPECT_EQ(find(7, "Empty", ""), m_model.index(0, RegistryModel::Name));
    EXPECT_FALSE(find(7, "Iris Classifier", "4").isValid());
    EXPECT_FALSE(find(8, "Iris Classifier", "10").isValid());
    EXPECT_FALSE(find(7, "summary-prompt", "1").isValid()) << "hidden";
    m_model.setPrompts(models::Prompts::Shown);
    EXPECT_TRUE(find(7, "summary-prompt", "1").isValid());
}

} // namespace runlane::tests
