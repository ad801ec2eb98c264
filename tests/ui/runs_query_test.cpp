// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metric_directions.h"
#include "ui/pages/runs_query_completion.h"
#include "ui/pages/runs_query_field.h"
#include "ui/pages/runs_query_files.h"
#include "ui/pages/runs_saved_queries.h"
#include "ui/runs_fixture.h"
#include "ui/widgets/message_bars.h"

#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

// What the query box offers, says and remembers.
namespace runlane::tests {

using namespace runlane::ui;

namespace {

const std::vector<analysis::FieldHint>& hints()
{
    static const std::vector<analysis::FieldHint> known{
        {"status", 3, {}, {{"FINISHED", 2}, {"FAILED", 1}}},
        {"user_id", 3, {}, {{"ana", 3}}},
        {"start_time", 3, std::pair(1795252440000.0, 1795338840000.0), {}},
        {"metrics.val/acc", 3, std::pair(0.61, 0.98), {}},
        {"params.lr", 3, std::pair(0.001, 0.1), {{"0.1", 2}, {"1e-3", 1}}},
        {"params.opt", 2, {}, {{"adam", 1}, {"it's", 1}}},
    };
    return known;
}

QStringList offered(const std::string& query)
{
    QStringList texts;
    for (const QueryCandidate& one :
        queryCandidates(hints(), query, analysis::queryPlace(query, query.size()))) {
        texts << one.text;
    }
    return texts;
}

std::string joined(const std::string& query)
{
    return offered(query).join(QLatin1Char('|')).toStdString();
}

class RunsQueryTest : public RunsWindow
{
protected:
    [[nodiscard]] bool isSaid(const QString& part) const
    {
        const auto labels = m_window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(part);
        });
    }

    [[nodiscard]] bool hasBanner(const QString& part) const
    {
        const auto banners = m_window->findChild<BannerArea*>()->banners();
        return std::any_of(banners.begin(), banners.end(),
            [&](const Banner* banner) { return banner->text().contains(part); });
    }

    // Of the toast that is shown.
    [[nodiscard]] QPushButton* undoButton() const
    {
        const auto buttons = m_window->findChildren<QPushButton*>();
        const auto at = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
            return button->isVisible() && button->text() == QStringLiteral("Undo");
        });
        return at == buttons.end() ? nullptr : *at;
    }
};

} // namespace

TEST(QueryCandidates, OperatorsAreThoseOfTheField)
{
    EXPECT_EQ(joined("metrics.val/acc "), "=|!=|>|>=|<|<=|IN (|BETWEEN|IS NULL|IS NOT NULL|IS NAN");
    EXPECT_EQ(joined("max(metric.`val/acc`) "), joined("metrics.val/acc "));
    EXPECT_EQ(joined("metrics.val/acc LI"), "");
    EXPECT_EQ(joined("status "), "=|!=|LIKE|ILIKE|IN (|MATCHES|IS NULL|IS NOT NULL");
    EXPECT_EQ(joined("start_time "), "=|!=|>|>=|<|<=|IN (|BETWEEN|IS NULL|IS NOT NULL");
    EXPECT_EQ(joined("params.opt "),
        "=|!=|LIKE|ILIKE|IN (|MATCHES|IS NULL|IS NOT NULL|>|>=|<|<=|BETWEEN|IS NAN");
    EXPECT_TRUE(joined("params.lr ").starts_with("=|!=|>|>=|<|<=|IN (|BETWEEN|IS NULL"));
}

TEST(QueryCandidates, ValuesAreThoseOfTheRuns)
{
    EXPECT_EQ(joined("status = "), "'FINISHED'|'FAILED'");
    EXPECT_EQ(joined("attributes.status IN ("), "'FINISHED'|'FAILED'");
    EXPECT_EQ(joined("user = "), "'ana'"); // another name of user_id
    EXPECT_EQ(joined("params.`opt` = "), "'adam'|\"it's\"");
    EXPECT_EQ(joined("params.lr >= "), "0.1|1e-3");
    EXPECT_EQ(joined("metrics.val/acc > "), "0.61|0.98");
    EXPECT_EQ(joined("MAX(metrics.val/acc) > "), "0.61|0.98");
    const QStringList days = offered("start_time > ");
    ASSERT_EQ(days.size(), 6);
    EXPECT_EQ(days[0], QStringLiteral("today"));
    EXPECT_TRUE(days[4].startsWith(QStringLiteral("'2026-11-2")));
    EXPECT_EQ(joined("metrics.absent > "), "");
}

TEST(QueryCandidates, ConnectorsStandBehindWholeComparisons)
{
    EXPECT_EQ(joined("metrics.val/acc > 0.9 "), "AND|OR|AND NOT");
    EXPECT_EQ(joined("metrics.val/acc BETWEEN 0.7 "), "AND");
    EXPECT_EQ(joined("status IN ('FAILED' "), "");
    EXPECT_TRUE(offered("max(").contains(QStringLiteral("metrics.val/acc")));
    EXPECT_FALSE(offered("max(").contains(QStringLiteral("status")));
}

TEST_F(RunsQueryTest, AnErrorNamesItsPlaceAndWhatTheTableStillShows)
{
    openRuns();
    RunsQueryField& query = m_page->queryField();
    query.setText(QStringLiteral("params.lr = '0.01'"));
    query.setText(QStringLiteral("params.lr = '0.01' AND metrics.acc LIKE 'x'"));
    query.setFocus(Qt::OtherFocusReason);
    QTest::keyClick(&query, Qt::Key_Return);
    EXPECT_TRUE(query.errorText().endsWith(QStringLiteral("(character 36: LIKE)")))
        << query.errorText().toStdString();
    EXPECT_EQ(query.selectedText(), QStringLiteral("LIKE"));
    EXPECT_TRUE(isSaid(QStringLiteral("runs of: params.lr = '0.01'")));
    query.setText(QString());
    EXPECT_FALSE(isSaid(QStringLiteral("The table still shows")));
}

TEST_F(RunsQueryTest, BestFollowsWhatTheExperimentAndTheUserState)
{
    const std::string experiment = "mlruns/1/tags/mlflow.experiment.primaryMetric.";
    m_folder.write(experiment + "name", "zeta");
    m_folder.write(experiment + "greaterIsBetter", "False");
    for (const auto& [digit, points] : {std::pair('a', "1700000000000 1 0\n1700000001000 3 1\n"),
             std::pair('b', "1700000000000 5 0\n1700000001000 2 1\n")}) {
        m_folder.write("mlruns/1/" + runId(digit) + "/metrics/zeta", points);
    }
    openRuns();
    RunsQueryField& query = m_page->queryField();
    query.setText(QStringLiteral("best(metrics.zeta) = 1"));
    EXPECT_TRUE(waitUntil([this] { return names() == "run-a"; })) << names();
    analysis::Directions directions;
    directions.setOwn("zeta", analysis::Direction::HigherIsBetter);
    saveOwnDirections(m_settings, directions);
    makeWindow();
    openRuns();
    m_page->queryField().setText(QStringLiteral("best(metrics.zeta) = 5"));
    EXPECT_TRUE(waitUntil([this] { return names() == "run-b"; })) << names();
}

TEST_F(RunsQueryTest, ADirectionThatBecomesKnownMakesTheQueryReadable)
{
    RunsQueryField field;
    QSignalSpy changes(&field, &RunsQueryField::queryChanged);
    field.setText(QStringLiteral("best(metrics.zeta) > 1"));
    EXPECT_TRUE(field.query().isEmpty());
    analysis::Directions directions;
    directions.setOwn("zeta", analysis::Direction::LowerIsBetter);
    field.setDirections(directions);
    ASSERT_EQ(field.query().histories().size(), 1U);
    EXPECT_EQ(field.query().histories().front().function, analysis::HistoryFunction::Minimum);
    EXPECT_EQ(field.queryText(), field.text());
    EXPECT_TRUE(changes.isEmpty());
}

TEST_F(RunsQueryTest, TheTableStaysWhileAFunctionIsBeingTyped)
{
    openRuns();
    RunsQueryField& query = m_page->queryField();
    m_page->focusSearch();
    for (const char letter : std::string("max(metrics.acc)")) {
        QTest::keyClick(&query, letter);
        EXPECT_EQ(m_page->model().rowCount(), 3) << query.text().toStdString();
    }
    QTest::keyClicks(&query, QStringLiteral(" > 0.87"));
    EXPECT_TRUE(waitUntil([this] { return m_page->model().rowCount() == 2; }));
}

TEST_F(RunsQueryTest, AQueryIsRecentOnceTheBoxIsLeft)
{
    openRuns();
    RunsQueryField& query = m_page->queryField();
    ASSERT_NE(query.memory(), nullptr);
    query.setFocus(Qt::OtherFocusReason);
    QTest::keyClicks(&query, QStringLiteral("params.lr = '0.01'"));
    EXPECT_TRUE(query.memory()->recent().isEmpty());
    m_page->table().setFocus(Qt::OtherFocusReason);
    EXPECT_EQ(query.memory()->recent(), QStringList{QStringLiteral("params.lr = '0.01'")});
}

TEST_F(RunsQueryTest, NamedQueriesOfAllStoresAreThereOnce)
{
    const QString one = QStringLiteral("/a");
    const QString two = QStringLiteral("/b");
    SavedQueries(m_settings, {one}).save(QStringLiteral("good"), QStringLiteral("x"));
    SavedQueries(m_settings, {two}).save(QStringLiteral("good"), QStringLiteral("y"));
    SavedQueries(m_settings, {two}).save(QStringLiteral("bad"), QStringLiteral("z"));
    SavedQueries both(m_settings, {one, two});
    ASSERT_EQ(both.named().size(), 2U);
    EXPECT_EQ(both.named()[0].name, QStringLiteral("bad"));
    EXPECT_EQ(both.textOf(QStringLiteral("good")), QStringLiteral("x"));
    both.save(QStringLiteral("bad"), QStringLiteral("w")); // where it was
    EXPECT_EQ(SavedQueries(m_settings, {two}).textOf(QStringLiteral("bad")), QStringLiteral("w"));
    both.rename(QStringLiteral("bad"), QStringLiteral("good"));
    EXPECT_EQ(both.named().size(), 1U);
    EXPECT_EQ(both.textOf(QStringLiteral("good")), QStringLiteral("w"));
    both.remove(QStringLiteral("good"));
    EXPECT_TRUE(SavedQueries(m_settings, {one}).named().empty());
    EXPECT_TRUE(SavedQueries(m_settings, {two}).named().empty());
}

TEST_F(RunsQueryTest, NamedQueriesAreExportedAndImported)
{
    openRuns();
    RunsQueryField& query = m_page->queryField();
    query.memory()->save(QStringLiteral("good"), QStringLiteral("metrics.acc > 0.9"));
    query.memory()->save(QStringLiteral("lr"), QStringLiteral("params.lr = '0.1'"));
    const QString file = QString::fromStdString(m_folder.text() + "/queries.json");
    m_page->queryFiles().exportTo(file);
    query.memory()->save(QStringLiteral("good"), QStringLiteral("metrics.acc > 0.95"));
    query.memory()->remove(QStringLiteral("lr"));

    m_page->queryFiles().importFrom(file);
    ASSERT_TRUE(
        waitUntil([&] { return query.memory()->textOf(QStringLiteral("lr")).has_value(); }));
    EXPECT_EQ(query.memory()->named().size(), 3U);
    EXPECT_EQ(query.memory()->textOf(QStringLiteral("good")), QStringLiteral("metrics.acc > 0.95"));
    EXPECT_EQ(
        query.memory()->textOf(QStringLiteral("good 2")), QStringLiteral("metrics.acc > 0.9"));
    EXPECT_TRUE(query.memory()
                    ->add({{QStringLiteral("good"), QStringLiteral("metrics.acc > 0.9")}})
                    .isEmpty()); // there already, as "good 2"
    ASSERT_TRUE(isSaid(QStringLiteral("Imported 2 queries")));
    undoButton()->click();
    EXPECT_EQ(query.memory()->named().size(), 1U);
    EXPECT_EQ(query.memory()->textOf(QStringLiteral("good")), QStringLiteral("metrics.acc > 0.95"));
}

TEST_F(RunsQueryTest, AnImportSaysWhatItLeftOut)
{
    openRuns();
    RunsQueryField& query = m_page->queryField();
    m_folder.write("mixed.json", R"({"schema": "runlane.queries/1", "queries": [
        {"name": "open", "query": "metrics.acc >"}, {"name": "last", "query": "b"}]})");
    m_page->queryFiles().importFrom(QString::fromStdString(m_folder.text() + "/mixed.json"));
    ASSERT_TRUE(waitUntil([&] { return !query.memory()->named().empty(); }));
    EXPECT_EQ(query.memory()->named()[0].name, QStringLiteral("last"));
    EXPECT_TRUE(hasBanner(QStringLiteral("1 of 2 queries of mixed.json left out")));
    EXPECT_TRUE(hasBanner(QStringLiteral("“open” (metrics.acc >: ")));
    m_page->queryFiles().importFrom(QString::fromStdString(m_folder.text() + "/none.json"));
    ASSERT_TRUE(waitUntil([this] { return hasBanner(QStringLiteral("none.json")); }));
    m_folder.write("other.json", "{}");
    m_page->queryFiles().importFrom(QString::fromStdString(m_folder.text() + "/other.json"));
    ASSERT_TRUE(
        waitUntil([this] { return hasBanner(QStringLiteral("other.json holds no queries")); }));
    EXPECT_EQ(query.memory()->named().size(), 1U);
}

TEST_F(RunsQueryTest, AReplacedNamedQueryComesBack)
{
    openRuns();
    RunsQueryField& query = m_page->queryField();
    query.memory()->save(QStringLiteral("good"), QStringLiteral("metrics.acc > 0.9"));
    query.setText(QStringLiteral("metrics.acc > 0.5"));
    Q_EMIT query.queriesMenu().aboutToShow();
    query.queriesMenu().actions().front()->trigger(); // Save query…
    auto* dialog = query.findChild<QInputDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->setTextValue(QStringLiteral("good"));
    EXPECT_EQ(dialog->okButtonText(), QStringLiteral("Replace"));
    dialog->accept();
    EXPECT_EQ(query.memory()->textOf(QStringLiteral("good")), QStringLiteral("metrics.acc > 0.5"));
    ASSERT_TRUE(isSaid(QStringLiteral("Query “good” was replaced")));
    undoButton()->click();
    EXPECT_EQ(query.memory()->textOf(QStringLiteral("good")), QStringLiteral("metrics.acc > 0.9"));
}

TEST_F(RunsQueryTest, WhatWasReplacedComesBackInTheStoreItWasOf)
{
    const QStringList one{QStringLiteral("/a")};
    const QStringList two{QStringLiteral("/b")};
    SavedQueries(m_settings, one).save(QStringLiteral("good"), QStringLiteral("x"));
    RunsQueryField field;
    field.setMemory(m_settings, two);
    field.changeMemory(one,
        [](SavedQueries& queries) { queries.save(QStringLiteral("good"), QStringLiteral("y")); });
    EXPECT_TRUE(field.memory()->named().empty());
    EXPECT_EQ(SavedQueries(m_settings, one).textOf(QStringLiteral("good")), QStringLiteral("y"));
}

} // namespace runlane::tests
