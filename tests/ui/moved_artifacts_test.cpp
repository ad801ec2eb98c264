// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"
#include "stores/fixtures.h"
#include "ui/docks/comparison_dock.h"
#include "ui/docks/comparison_list.h"
#include "ui/docks/details_panel.h"
#include "ui/moved_artifacts.h"
#include "ui/selection.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/message_bars.h"
#include "ui/window_fixture.h"

#include <QPushButton>

#include <filesystem>

// Artifacts elsewhere, folders without runs, copies of one store.
namespace runlane::tests {

using namespace runlane::ui;

namespace {

class MovedArtifacts : public Window
{
protected:
    // The artifacts of every run are on a server, says the store; run a's lie in "away".
    void openMoved()
    {
        writeStore(m_folder);
        for (const char digit : {'a', 'b', 'c'}) {
            const std::string run = "mlruns/1/" + runId(digit) + "/";
            m_folder.write(run + "meta.yaml",
                "artifact_uri: s3://bucket/p/1/" + runId(digit)
                    + "/artifacts\nexperiment_id: '1'\nlifecycle_stage: active\nrun_id: "
                    + runId(digit) + "\nrun_name: run-" + digit + "\nstatus: 3\n");
        }
        m_folder.write("away/1/" + runId('a') + "/artifacts/notes.txt", "hello");
        openWritten();
        m_window->selection().setRun(ref('a'));
        ASSERT_TRUE(waitUntil([this] { return shows(QStringLiteral("Locate artifacts…")); }));
    }

    void locate(const std::string& folder)
    {
        takeArtifactFolder(
            context(), ref('a'), QString::fromStdString(m_folder.text() + folder), m_window.get());
    }

    [[nodiscard]] Context context()
    {
        return {m_session, m_theme, m_settings, m_window->selection(), *m_window};
    }

    [[nodiscard]] bool shows(const QString& text) const
    {
        const QList<FactValue*> values =
            m_window->findChild<DetailsPanel*>()->findChildren<FactValue*>();
        return std::any_of(values.begin(), values.end(),
            [&](const FactValue* value) { return value->copyText() == text; });
    }

    [[nodiscard]] std::vector<stores::MovedFolder> remembered() const
    {
        return m_settings.movedFolders(place());
    }
};

} // namespace

TEST_F(MovedArtifacts, AreFoundRememberedUndoneAndForgotten)
{
    openMoved();
    EXPECT_TRUE(shows(QStringLiteral("Stored remotely, not fetched")));
    locate("/away");
    const QString found =
        QString::fromStdString(m_folder.text() + "/away/1/" + runId('a') + "/artifacts");
    ASSERT_TRUE(waitUntil([&] { return shows(found); }));
    EXPECT_FALSE(shows(QStringLiteral("Stored remotely, not fetched")));
    const std::vector<stores::MovedFolder> moved{{"s3://bucket/p", m_folder.text() + "/away"}};
    EXPECT_EQ(remembered(), moved);
    EXPECT_EQ(
        Settings(QString::fromStdString(m_folder.text() + "/runlane.conf")).movedFolders(place()),
        moved);

    auto* toast = m_window->findChild<Toast*>();
    ASSERT_TRUE(toast->isVisible());
    toast->findChild<QPushButton*>()->click();
    EXPECT_TRUE(remembered().empty());
    ASSERT_TRUE(waitUntil([&] { return shows(QStringLiteral("Stored remotely, not fetched")); }));

    locate("/away");
    ASSERT_TRUE(waitUntil([&] { return shows(found); }));
    forgetMovedFolders(context(), ref('a').store);
    EXPECT_TRUE(remembered().empty());
    EXPECT_TRUE(m_session.movedFolders(ref('a').store).empty());
}

TEST_F(MovedArtifacts, AreFoundAgainAtTheNextStart)
{
    m_settings.setMovedFolders(place(), {{"s3://bucket/p", m_folder.text() + "/away"}});
    m_folder.write("away/1/" + runId('a') + "/artifacts/notes.txt", "hello");
    writeStore(m_folder);
    openStore();
    ASSERT_EQ(m_session.movedFolders(ref('a').store).size(), 1U);
}

TEST_F(MovedArtifacts, AWrongFolderIsExplained)
{
    openMoved();
    m_folder.write("other/1/" + runId('b') + "/artifacts/notes.txt", "hello");
    locate("/other");
    const auto* area = m_window->findChild<BannerArea*>();
    ASSERT_TRUE(waitUntil([&] { return !area->banners().empty(); }));
    EXPECT_TRUE(area->banners().front()->text().contains(
        QStringLiteral("does not hold the artifacts of run-a")));
    EXPECT_TRUE(remembered().empty());
}

TEST_F(MovedArtifacts, F02ArtifactsOfADatabaseOfferTheDatabase)
{
    m_folder.write("project/mlruns/0/" + runId('a') + "/artifacts/notes.txt", "hello");
    const std::string project = m_folder.text() + "/project";
    writeHealthyDatabase(project + "/mlflow.db");
    m_window->openPlace(QString::fromStdString(project + "/mlruns"));
    const auto* area = m_window->findChild<BannerArea*>();
    ASSERT_TRUE(waitUntil([&] { return !area->banners().empty(); }));
    EXPECT_TRUE(area->banners().front()->text().contains(QStringLiteral("holds only artifacts")));
    area->banners().front()->findChild<QPushButton*>()->click();
    ASSERT_TRUE(waitUntil([this] {
        return !m_session.stores().empty()
            && m_session.stores().front().state == session::StoreState::Ready;
    }));
    EXPECT_EQ(m_session.stores().front().snapshot->store.path, project + "/mlflow.db");
    EXPECT_TRUE(area->banners().empty());
}

TEST_F(MovedArtifacts, AFolderWithoutRunsOffersTheDatabaseBesideIt)
{
    m_folder.write("project/mlruns/0/meta.yaml", experimentMeta("0", "Default"));
    const std::string project = m_folder.text() + "/project";
    writeHealthyDatabase(project + "/mlflow.db");
    m_window->openPlace(QString::fromStdString(project + "/mlruns"));
    const auto* area = m_window->findChild<BannerArea*>();
    ASSERT_TRUE(waitUntil([&] { return !area->banners().empty(); }));
    EXPECT_EQ(area->banners().front()->severity(), core::Severity::Info);
    area->banners().front()->findChild<QPushButton*>()->click();
    ASSERT_TRUE(waitUntil([this] {
        return m_session.stores().size() == 2
            && m_session.stores().back().state == session::StoreState::Ready;
    }));
    EXPECT_EQ(m_session.stores().back().snapshot->store.path, project + "/mlflow.db");
}

// Both kinds of one project folder; both have runs a and b.
TEST_F(MovedArtifacts, StoresOfOneFolderAreOpenedTogetherAndKeptApart)
{
    writeHealthyStore(m_folder);
    writeHealthyDatabase(m_folder.text() + "/mlflow.db");
    m_window->openPlace(QString::fromStdString(m_folder.text()));
    ASSERT_TRUE(waitUntil([this] {
        const auto& stores = m_session.stores();
        return stores.size() == 2 && stores.front().state == session::StoreState::Ready
            && stores.back().state == session::StoreState::Ready;
    }));
    const session::StoreId first = m_session.stores().front().id;
    const session::StoreId second = m_session.stores().back().id;
    session::Comparison& comparison = m_session.comparison();
    comparison.addAll({{first, kRunA}, {second, kRunA}});
    ASSERT_EQ(comparison.runs().size(), 2U);
    EXPECT_NE(comparison.runs()[0].styleIndex, comparison.runs()[1].styleIndex);
    const QAbstractItemModel& list = *m_window->comparisonDock().list().model();
    const QString note = list.index(0, 0).data(models::NoteRole).toString();
    EXPECT_NE(note, list.index(1, 0).data(models::NoteRole).toString());
    EXPECT_TRUE(note.startsWith(
        QString::fromStdString(m_session.snapshot(first)->store.displayName) + QLatin1Char(',')))
        << note.toStdString();
    for (const PageEntry& page : m_window->pages()) {
        m_window->showPage(page.name);
        EXPECT_EQ(m_window->currentPageName(), page.name);
    }
    m_window->selection().setRun(session::RunRef{second, kRunA});
    EXPECT_TRUE(shows(QString::fromStdString(m_folder.text() + "/mlflow.db")));
    m_window->selection().setRun(session::RunRef{first, kRunA});
    EXPECT_TRUE(shows(QString::fromStdString(m_folder.text() + "/mlruns")));
    m_session.close(first);
    ASSERT_EQ(comparison.runs().size(), 1U);
    EXPECT_EQ(comparison.runs()[0].ref, (session::RunRef{second, kRunA}));
}

} // namespace runlane::tests
