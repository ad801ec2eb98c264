// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_query_lines.h"

#include "ui/widgets/labels.h"

#include <QWidget>

#include <gtest/gtest.h>

namespace runlane::ui {

namespace {

class QueryLines : public testing::Test
{
protected:
    using Rows = RunsQueryLines::Rows;

    void show(const char* query, const QString& error, Rows rows)
    {
        m_query = *analysis::parseQuery(query);
        m_lines->show({m_query, QString::fromUtf8(query), error, rows});
    }

    QWidget m_page;
    RunsQueryLines* m_lines = new RunsQueryLines(&m_page);
    analysis::RunQuery m_query;
};

} // namespace

TEST_F(QueryLines, CountMatchesAmongTheRuns)
{
    show("", {}, Rows::None);
    EXPECT_EQ(m_lines->count().fullText(), QString());
    m_lines->setFound({1, 1, {}, {}, 0});
    show("", {}, Rows::Shown);
    EXPECT_EQ(m_lines->count().fullText(), QStringLiteral("1 run"));
    m_lines->setFound({2, 3, {}, {}, 0});
    show("status = 'FAILED'", {}, Rows::Shown);
    EXPECT_EQ(m_lines->count().fullText(), QStringLiteral("2 of 3"));
    EXPECT_TRUE(m_lines->error().isHidden());
    EXPECT_TRUE(m_lines->note().isHidden());
}

TEST_F(QueryLines, AnErrorSaysWhatTheTableStillShowsAndHidesTheNotes)
{
    m_lines->setFound({2, 3, {}, {}, 1});
    show("status = 'FAILED'", {}, Rows::Shown);
    EXPECT_FALSE(m_lines->note().isHidden());
    show("status = 'FAILED'", QStringLiteral("Expected a number"), Rows::Shown);
    EXPECT_EQ(m_lines->count().fullText(), QStringLiteral("Not filtered anew"));
    EXPECT_EQ(m_lines->error().text(),
        QStringLiteral("Expected a number · The table still shows the 2 of 3 runs of: "
                       "status = 'FAILED'"));
    EXPECT_TRUE(m_lines->note().isHidden());
    show("", QStringLiteral("Expected a number"), Rows::Shown);
    EXPECT_EQ(m_lines->error().text(),
        QStringLiteral("Expected a number · The table still shows all runs"));
    show("", QStringLiteral("Expected a number"), Rows::None); // no table yet
    EXPECT_EQ(m_lines->error().text(), QStringLiteral("Expected a number"));
}

TEST_F(QueryLines, WhatCouldNotBeReadIsSaidUntilItCan)
{
    m_lines->setReadError({core::ErrorCode::ReadFailed, "acc", "gone", 0});
    show("", {}, Rows::Shown);
    EXPECT_TRUE(m_lines->error().text().contains(QStringLiteral("acc could not be read")));
    EXPECT_FALSE(m_lines->error().isHidden());
    m_lines->setFound({});
    show("", {}, Rows::Shown);
    EXPECT_TRUE(m_lines->error().isHidden());
}

TEST_F(QueryLines, NamesThatNoRunHasAreSaidWhenAllRunsAreThere)
{
    m_lines->setFound(
        {0, 3, {{"params.opt", 2}}, {{"metrics.ac", "metrics.acc"}, {"tags.x", ""}}, 0});
    show("metrics.ac > 1", {}, Rows::Coming);
    EXPECT_EQ(m_lines->note().text(),
        QStringLiteral("params.opt is not a number in 2 runs, which do not match"));
    show("metrics.ac > 1", {}, Rows::Shown);
    EXPECT_EQ(m_lines->note().text(),
        QStringLiteral("params.opt is not a number in 2 runs, which do not match · "
                       "No run has metrics.ac; did you mean metrics.acc? · No run has tags.x"));
}

TEST_F(QueryLines, ProgressStandsInThePlaceOfTheCount)
{
    m_lines->showProgress(nullptr);
    EXPECT_EQ(m_lines->count().fullText(), QStringLiteral("Evaluating…"));
    auto progress = std::make_shared<core::Progress>();
    progress->total = 10;
    progress->done = 4;
    m_lines->showProgress(progress);
    EXPECT_EQ(
        m_lines->count().fullText(), QStringLiteral("Reading histories, 4 of 10 (Esc stops)"));
}

} // namespace runlane::ui
