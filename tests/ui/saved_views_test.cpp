// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queries_file.h"
#include "ui/saved_views.h"
#include "ui/tables/passed_file.h"

#include "support/temporary_folder.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

#include <filesystem>
#include <map>

namespace runlane::tests {

using namespace runlane::ui;

namespace {

RunsView sample(const char* name)
{
    RunsView view;
    view.name = QString::fromUtf8(name);
    view.query = QStringLiteral("metrics.acc > 0.5");
    view.columns = {QStringLiteral("name"), QStringLiteral("metrics.acc:max")};
    view.widths = {{QStringLiteral("name"), 180}};
    view.sort = {{QStringLiteral("metrics.acc:max"), RunsView::SortKey::Direction::Descending}};
    view.groups = {QStringLiteral("params.lr")};
    view.groupStatistic = QStringLiteral("best");
    view.frozen = QStringList{QStringLiteral("name"), QStringLiteral("metrics.acc:max")};
    view.bars = std::map<QString, bool>{{QStringLiteral("metrics.acc:max"), true}};
    view.differing = RunsView::Columns::OnlyDiffering;
    return view;
}

class SavedViewsTest : public testing::Test
{
protected:
    [[nodiscard]] QString file() const
    {
        return QString::fromStdString(m_folder.text() + "/views.json");
    }

    TemporaryFolder m_folder;
    const QString m_store = QStringLiteral("/data/mlruns");
};

} // namespace

TEST_F(SavedViewsTest, ViewsAndPinsOfAStoreAreThereNextTime)
{
    {
        SavedViews views(file());
        ASSERT_TRUE(views.put(m_store, sample("best")));
        ASSERT_TRUE(views.put(m_store, sample("other")));
        ASSERT_TRUE(views.setDefault(m_store, QStringLiteral("best")));
        ASSERT_TRUE(views.setPinnedRuns(m_store, {"abc", "def"}));
    }
    SavedViews views(file());
    ASSERT_EQ(views.views(m_store).size(), 2U);
    const RunsView best = *views.view(m_store, QStringLiteral("best"));
    EXPECT_TRUE(looksTheSame(best, sample("best")));
    EXPECT_EQ(best.widths, sample("best").widths);
    EXPECT_EQ(views.defaultName(m_store), QStringLiteral("best"));
    EXPECT_EQ(views.pinnedRuns(m_store), (std::set<std::string>{"abc", "def"}));
    EXPECT_TRUE(views.views(QStringLiteral("/elsewhere")).empty());
    EXPECT_EQ(views.freeName(m_store, QStringLiteral("best")), QStringLiteral("best 2"));
    ASSERT_TRUE(views.rename(m_store, QStringLiteral("best"), QStringLiteral("first")));
    EXPECT_EQ(views.defaultName(m_store), QStringLiteral("first"));
    ASSERT_TRUE(views.remove(m_store, QStringLiteral("first")));
    EXPECT_TRUE(views.defaultName(m_store).isEmpty());
}

TEST_F(SavedViewsTest, ADamagedFileIsKeptAndANewOneBegun)
{
    m_folder.write("views.json", "{\"schema\": \"runlane.views/1\", \"stores\": ");
    SavedViews views(file());
    EXPECT_EQ(views.badFile(), file() + QStringLiteral(".bad"));
    EXPECT_TRUE(std::filesystem::exists(views.badFile().toStdString()));
    EXPECT_TRUE(views.put(m_store, sample("best")));
}

TEST_F(SavedViewsTest, WhatALaterVersionWroteIsKept)
{
    QJsonObject json = toJson(sample("best"));
    json[QStringLiteral("later")] = 7;
    const auto view = viewFromJson(json);
    ASSERT_TRUE(view);
    EXPECT_EQ(toJson(*view).value(QStringLiteral("later")).toInt(), 7);
}

TEST(RunsViewFile, IsPassedOnAndRefusedWhenItIsNone)
{
    const auto same = viewFromFile(viewFile(sample("best")));
    ASSERT_TRUE(same);
    EXPECT_EQ(same->name, QStringLiteral("best"));
    EXPECT_TRUE(looksTheSame(*same, sample("best")));
    EXPECT_FALSE(viewFromFile("not JSON"));
    EXPECT_FALSE(viewFromFile("[]"));
    EXPECT_FALSE(viewFromFile("{\"schema\": \"runlane.view/2\"}"));
    EXPECT_FALSE(viewFromFile(QByteArray(kLargestPassedFile + 1, ' ')));
    const auto without = [](const char* key, const QJsonValue& value) {
        QJsonObject json = toJson(sample("best"));
        json[QLatin1String(key)] = value;
        json[QStringLiteral("schema")] = QStringLiteral("runlane.view/1");
        return viewFromFile(QJsonDocument(json).toJson());
    };
    EXPECT_EQ(without("name", QString()).error().where, "name");
    EXPECT_FALSE(without("columns", QStringLiteral("name")));
    EXPECT_FALSE(without("columns", QJsonArray{QStringLiteral("no such column")}));
    EXPECT_FALSE(without("query", QStringLiteral("metrics.acc >")));
    EXPECT_FALSE(without("sort", QJsonArray{QStringLiteral("name")}));
    EXPECT_FALSE(without("tree", QStringLiteral("yes")));
    EXPECT_FALSE(without("widths", QJsonArray()));
    EXPECT_FALSE(without("group_statistic", QStringLiteral("median")));
    EXPECT_FALSE(without("frozen", QStringLiteral("name")));
    const auto older = without("frozen", QJsonValue(QJsonValue::Undefined));
    ASSERT_TRUE(older);
    EXPECT_FALSE(older->frozen);
    EXPECT_TRUE(looksTheSame(*older, sample("best")));
}

TEST(RunsViewFile, TellsWhichBarsTheUserChose)
{
    const RunsView view = sample("best");
    const auto same = viewFromFile(viewFile(view));
    ASSERT_TRUE(same);
    EXPECT_EQ(same->bars, view.bars);
    RunsView other = view;
    other.bars = std::map<QString, bool>{{QStringLiteral("metrics.acc:max"), false}};
    EXPECT_FALSE(looksTheSame(view, other));
    other.bars.reset(); // of a version that did not tell
    EXPECT_TRUE(looksTheSame(view, other));
    EXPECT_FALSE(viewFromFile(viewFile(other))->bars);
    QJsonObject json = toJson(view);
    json[QStringLiteral("bars")] = QJsonObject{{QStringLiteral("metrics.acc"), 1}};
    EXPECT_EQ(viewFromJson(json).error().where, "bars");
    json[QStringLiteral("bars")] = QJsonArray();
    EXPECT_EQ(viewFromJson(json).error().where, "bars");
}

TEST(QueriesFile, OneBadEntryDoesNotHideTheOthers)
{
    const auto same = queriesFromFile(queriesFile({{QStringLiteral("good"), QStringLiteral("a")},
        {QStringLiteral("lr"), QStringLiteral("params.lr = '0.1'")}}));
    ASSERT_TRUE(same);
    ASSERT_EQ(same->queries.size(), 2U);
    EXPECT_EQ(same->queries[1].name, QStringLiteral("lr"));
    EXPECT_EQ(same->queries[1].text, QStringLiteral("params.lr = '0.1'"));
    EXPECT_TRUE(same->refused.empty());

    const auto mixed = queriesFromFile(R"({"schema": "runlane.queries/1", "queries": [
        {"name": "good", "query": "metrics.acc > 0.9"}, 7, {"name": "open", "query": "metrics.acc >"},
        {"query": "a"}, {"name": "empty", "query": " "}, {"name": "last", "query": "b"}]})");
    ASSERT_TRUE(mixed);
    ASSERT_EQ(mixed->queries.size(), 2U);
    EXPECT_EQ(mixed->queries[1].name, QStringLiteral("last"));
    ASSERT_EQ(mixed->refused.size(), 4U);
    EXPECT_EQ(mixed->refused[0].name, QStringLiteral("2"));
    EXPECT_EQ(mixed->refused[1].name, QStringLiteral("open"));
    EXPECT_EQ(mixed->refused[1].error.code, core::ErrorCode::BadQuery);
    EXPECT_EQ(mixed->refused[2].error.where, "name");
    EXPECT_EQ(mixed->refused[3].error.where, "query");
}

TEST(QueriesFile, TakesBestOfMetricsWhoseDirectionIsOnlyStated)
{
    const auto read = queriesFromFile(
        queriesFile({{QStringLiteral("stated"), QStringLiteral("best(metrics.quirk) > 1")}}));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->queries.size(), 1U);
}

TEST(QueriesFile, TakesTheQueryOfAViewAndRefusesWhatIsNeither)
{
    const auto ofView = queriesFromFile(viewFile(sample("best")));
    ASSERT_TRUE(ofView);
    ASSERT_EQ(ofView->queries.size(), 1U);
    EXPECT_EQ(ofView->queries[0].name, QStringLiteral("best"));
    EXPECT_EQ(ofView->queries[0].text, QStringLiteral("metrics.acc > 0.5"));
    RunsView all = sample("all");
    all.query.clear();
    EXPECT_EQ(queriesFromFile(viewFile(all)).error().where, "query");
    EXPECT_FALSE(queriesFromFile("not JSON"));
    EXPECT_FALSE(queriesFromFile("[]"));
    EXPECT_EQ(queriesFromFile("{\"schema\": \"runlane.queries/2\"}").error().detail,
        "written by a later version of Runlane");
    EXPECT_EQ(queriesFromFile("{\"schema\": \"runlane.queries/1\"}").error().where, "queries");
    EXPECT_EQ(queriesFromFile(QByteArray(kLargestPassedFile + 1, ' ')).error().code,
        core::ErrorCode::TooLarge);
    // And the other way round.
    EXPECT_EQ(viewFromFile(queriesFile({})).error().where, "schema");
}

} // namespace runlane::tests
