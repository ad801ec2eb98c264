// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporary_folder.h"
#include "ui/recent_stores.h"
#include "ui/settings.h"
#include "ui/tables/save_dialog.h"
#include "ui/time_text.h"

#include <QFile>
#include <QFileDialog>
#include <QPointer>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace runlane::tests {

using namespace runlane::ui;

namespace {

QString fileIn(const TemporaryFolder& folder, const char* name)
{
    return QString::fromStdString(folder.text()) + QLatin1Char('/') + QString::fromLatin1(name);
}

RecentStore store(const QString& place, int minute)
{
    return {place, place, PlaceKind::Folder, 3, QDateTime(QDate(2026, 11, 21), QTime(10, minute)),
        Pin::None, Presence::Unknown};
}

} // namespace

TEST(SaveDialog, OpensWhereTheLastFileWasWrittenAndNeverWhereAStoreWasOpened)
{
    const TemporaryFolder folder;
    Settings settings(fileIn(folder, "runlane.conf"));
    const QString start = settings.exportFolder();
    settings.setLastFolder(fileIn(folder, "project"));
    EXPECT_EQ(settings.exportFolder(), start);
    const QPointer<QFileDialog> dialog = saveDialog(nullptr, QStringLiteral("Export"), settings);
    EXPECT_EQ(dialog->directory().absolutePath(), start);
    EXPECT_EQ(dialog->acceptMode(), QFileDialog::AcceptSave);
    Q_EMIT dialog->fileSelected(fileIn(folder, "table.tex"));
    EXPECT_EQ(settings.exportFolder(), QString::fromStdString(folder.text()));
    delete dialog;
    settings.setExportFolder(fileIn(folder, "gone"));
    EXPECT_EQ(settings.exportFolder(), start);
}

TEST(Settings, AreReadBackAsWritten)
{
    const TemporaryFolder folder;
    const QString file = fileIn(folder, "runlane.conf");
    {
        Settings settings(file);
        EXPECT_EQ(settings.theme(), ThemeChoice::System);
        EXPECT_EQ(settings.density(), Density::Normal);
        EXPECT_EQ(settings.fontPercent(), 100);
        EXPECT_EQ(settings.language(), QString());
        settings.setTheme(ThemeChoice::Dark);
        settings.setDensity(Density::Compact);
        settings.setFontPercent(150);
        settings.setLanguage(QStringLiteral("ko"));
        settings.setFontChoice(FontChoice::System);
        settings.setDeletedItems(DeletedItems::Shown);
        settings.setPageValue(QStringLiteral("curves"), QStringLiteral("smoothing"), 0.6);
        settings.setMovedFolders(QStringLiteral("/data/ml%runs"), {{"s3://b/p", "/new, one"}});
    }
    const Settings again(file);
    EXPECT_EQ(again.theme(), ThemeChoice::Dark);
    EXPECT_EQ(again.density(), Density::Compact);
    EXPECT_EQ(again.fontPercent(), 150);
    EXPECT_EQ(again.language(), QStringLiteral("ko"));
    EXPECT_EQ(again.fontChoice(), FontChoice::System);
    EXPECT_EQ(again.deletedItems(), DeletedItems::Shown);
    EXPECT_DOUBLE_EQ(
        again.pageValue(QStringLiteral("curves"), QStringLiteral("smoothing")).toDouble(), 0.6);
    const std::vector<stores::MovedFolder> moved{{"s3://b/p", "/new, one"}};
    EXPECT_EQ(again.movedFolders(QStringLiteral("/data/ml%runs")), moved);
    EXPECT_TRUE(again.movedFolders(QStringLiteral("/data/other")).empty());
}

TEST(Settings, F100NonsenseInTheFileGivesDefaults)
{
    const TemporaryFolder folder;
    folder.write(
        "runlane.conf", "[General]\nlanguage=xx\ntheme=pink\ndensity=7\nfontPercent=9000\n");
    const Settings settings(fileIn(folder, "runlane.conf"));
    EXPECT_EQ(settings.language(), QString());
    EXPECT_EQ(settings.theme(), ThemeChoice::System);
    EXPECT_EQ(settings.density(), Density::Normal);
    EXPECT_EQ(settings.fontPercent(), 200);
}

TEST(RecentStores, NewestFirstPinnedBeforeThem)
{
    const TemporaryFolder folder;
    RecentStores recent(fileIn(folder, "recent.conf"));
    recent.add(store(QStringLiteral("/a"), 1));
    recent.add(store(QStringLiteral("/b"), 2));
    recent.add(store(QStringLiteral("/c"), 3));
    recent.setPin(QStringLiteral("/a"), Pin::Pinned);
    ASSERT_EQ(recent.stores().size(), 3U);
    EXPECT_EQ(recent.stores()[0].place, QStringLiteral("/a"));
    EXPECT_EQ(recent.stores()[1].place, QStringLiteral("/c"));
    EXPECT_EQ(recent.stores()[2].place, QStringLiteral("/b"));
}

TEST(RecentStores, TwelveAreKeptAndComeBack)
{
    const TemporaryFolder folder;
    const QString file = fileIn(folder, "recent.conf");
    {
        RecentStores recent(file);
        for (int i = 0; i < 20; ++i) {
            recent.add(store(QStringLiteral("/%1").arg(i), i));
        }
        recent.setPin(QStringLiteral("/15"), Pin::Pinned);
    }
    RecentStores again(file);
    ASSERT_EQ(again.stores().size(), RecentStores::kMost);
    EXPECT_EQ(again.stores().front().place, QStringLiteral("/15"));
    EXPECT_EQ(again.stores()[1].place, QStringLiteral("/19"));
    EXPECT_EQ(again.stores()[1].runCount, 3);
    again.clear();
    ASSERT_EQ(again.stores().size(), 1U);
}

TEST(RecentStores, OpeningAgainKeepsPinAndCount)
{
    const TemporaryFolder folder;
    RecentStores recent(fileIn(folder, "recent.conf"));
    recent.add(store(QStringLiteral("/a"), 1));
    recent.setPin(QStringLiteral("/a"), Pin::Pinned);
    RecentStore again = store(QStringLiteral("/a"), 9);
    again.runCount = -1;
    const QSignalSpy changes(&recent, &RecentStores::changed);
    recent.add(again);
    ASSERT_EQ(recent.stores().size(), 1U);
    EXPECT_EQ(recent.stores().front().pin, Pin::Pinned);
    EXPECT_EQ(recent.stores().front().runCount, 3);
    EXPECT_EQ(changes.count(), 1);
}

TEST(TimeText, AgesAreShort)
{
    const QDateTime now(QDate(2026, 11, 21), QTime(12, 0));
    EXPECT_EQ(friendlyDate(now.addSecs(-20), now), QStringLiteral("just now"));
    EXPECT_EQ(friendlyDate(now.addSecs(-2 * 3600), now), QStringLiteral("2 h ago"));
    EXPECT_EQ(friendlyDate(now.addDays(-1), now), QStringLiteral("yesterday"));
    EXPECT_EQ(friendlyDate(now.addDays(-4), now), QStringLiteral("Nov 17"));
    EXPECT_EQ(friendlyDate(now.addYears(-2), now), QStringLiteral("2024-11-21"));
    EXPECT_EQ(shortAge(now.addDays(-3), now), QStringLiteral("3 d"));
    EXPECT_EQ(shortAge(now.addDays(-400), now), QStringLiteral("1 y"));
}

} // namespace runlane::tests
