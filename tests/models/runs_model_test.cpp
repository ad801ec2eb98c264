// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runs_model.h"

#include "support/printed_model.h"
#include "support/snapshot_builder.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

#include <limits>

namespace runlane::tests {

using analysis::ColumnFamily;
using analysis::ColumnId;
using models::Nesting;
using models::RunsModel;

namespace {

constexpr std::int64_t kStart = 1'795'255'685'000; // 2026-11-21 10:08:05 UTC
constexpr std::int64_t kMinute = 60'000;

ColumnId attribute(const char* key)
{
    return {ColumnFamily::Attribute, key};
}

class RunsModelTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_model.setNumberText(models::NumberText(QLocale::c()));
        m_model.setColumns({attribute("name"), attribute("status"), attribute("start_time"),
            attribute("duration"), {ColumnFamily::Param, "loss"}, {ColumnFamily::Param, "lr"},
            {ColumnFamily::Metric, "val/acc"}});
    }

    void show(const std::vector<RunSpec>& runs)
    {
        auto snapshot = buildSnapshot(runs);
        snapshot->readAtMillis = kStart + 7 * 24 * 60 * kMinute;
        m_model.setSnapshot(snapshot, allRows(*snapshot));
    }

    [[nodiscard]] QVariant at(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model.data(m_model.index(row, column), role);
    }

    RunsModel m_model;
    QAbstractItemModelTester m_tester{
        &m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

std::vector<RunSpec> someRuns()
{
    RunSpec best{"aaaaaaaa1", "convnext-s3", "", {{"loss", "focal"}, {"lr", "0.0004"}},
        {{"val/acc", 0.937}}};
    best.startMillis = kStart;
    best.endMillis = kStart + 52 * kMinute;
    best.step = 4324;
    RunSpec failed{"bbbbbbbb2", "convnext-lr", "", {{"lr", "0.003"}},
        {{"val/acc", std::numeric_limits<double>::quiet_NaN()}}};
    failed.status = core::RunStatus::Failed;
    failed.startMillis = kStart - kMinute;
    RunSpec nameless{"cccccccc3", "", "", {{"loss", "ce"}}, {{"val/acc", 0.912}}};
    nameless.startMillis = kStart - 2 * kMinute;
    nameless.status = core::RunStatus::Running;
    return {best, failed, nameless};
}

} // namespace

TEST_F(RunsModelTest, ShowsRunsInTheirColumns)
{
    show(someRuns());
    EXPECT_EQ(printedHeader(m_model), "Run | Status | Started | Duration | loss | lr | val/acc");
    EXPECT_EQ(printedModel(m_model),
        "convnext-s3 | Finished | 11-21 10:08 | 52 min | focal | 0.0004 | 0.937\n"
        "convnext-lr | Failed | 11-21 10:07 | – | – | 0.003 | NaN\n"
        "cccccccc | Stale | 11-21 10:06 | 7 d | ce | – | 0.912\n");
}

TEST_F(RunsModelTest, SortValuesHaveTheirTrueTypes)
{
    show(someRuns());
    EXPECT_EQ(at(0, 2, models::SortRole).typeId(), QMetaType::LongLong);
    EXPECT_EQ(at(0, 2, models::SortRole).toLongLong(), kStart);
    EXPECT_EQ(at(0, 3, models::SortRole).toLongLong(), 52 * kMinute);
    EXPECT_EQ(at(0, 5, models::SortRole).typeId(), QMetaType::Double);
    EXPECT_EQ(at(0, 5, models::SortRole).toDouble(), 0.0004);
    EXPECT_EQ(at(0, 4, models::SortRole).toString(), QStringLiteral("focal"));
    EXPECT_EQ(at(0, 6, models::SortRole).toDouble(), 0.937);
    EXPECT_FALSE(at(1, 4, models::SortRole).isValid());
    EXPECT_FALSE(at(1, 3, models::SortRole).isValid());
}

TEST_F(RunsModelTest, MissingAndNonFiniteAreToldApart)
{
    show(someRuns());
    EXPECT_TRUE(at(1, 4, models::IsMissingRole).toBool());
    EXPECT_FALSE(at(1, 6, models::IsMissingRole).toBool());
    EXPECT_TRUE(at(1, 6, models::IsNonFiniteRole).toBool());
    EXPECT_FALSE(at(1, 6, models::MetricBarRole).isValid());
    EXPECT_TRUE(at(2, 5, models::IsMissingRole).toBool());
}

TEST_F(RunsModelTest, MarksTheBestAndDrawsBarsOnOneScale)
{
    show(someRuns());
    EXPECT_TRUE(at(0, 6, models::BestRole).toBool());
    EXPECT_FALSE(at(1, 6, models::BestRole).toBool());
    EXPECT_FALSE(at(2, 6, models::BestRole).toBool());
    EXPECT_EQ(at(0, 6, models::MetricBarRole).toDouble(), 1.0);
    EXPECT_EQ(at(2, 6, models::MetricBarRole).toDouble(), 0.0);
    EXPECT_EQ(at(0, 6, models::StepRole).toString(), QStringLiteral("@4,324"));
    EXPECT_EQ(at(2, 6, models::StepRole).toString(), QStringLiteral("@0")); // others have steps
    EXPECT_EQ(m_model.barScaleText(6), QStringLiteral("0.912 to 0.937"));
    EXPECT_EQ(at(0, 6, models::FullTextRole).toString(), QStringLiteral("0.937"));
}

TEST_F(RunsModelTest, TiesAreAllBest)
{
    show({{"a", "", "", {}, {{"val/acc", 0.9}}}, {"b", "", "", {}, {{"val/acc", 0.9}}},
        {"c", "", "", {}, {{"val/acc", 0.8}}}});
    EXPECT_TRUE(at(0, 6, models::BestRole).toBool());
    EXPECT_TRUE(at(1, 6, models::BestRole).toBool());
    EXPECT_FALSE(at(2, 6, models::BestRole).toBool());
}

TEST_F(RunsModelTest, SilentRunsAreStale)
{
    auto snapshot = buildSnapshot(someRuns());
    const core::Run& running = *snapshot->findRun("cccccccc3");
    snapshot->readAtMillis = core::lastActivityMillis(running) + 3'600'000;
    m_model.setSnapshot(snapshot, allRows(*snapshot));
    EXPECT_EQ(at(2, 1).toString(), QStringLiteral("Running"));
    ++snapshot->readAtMillis;
    m_model.setSnapshot(snapshot, allRows(*snapshot));
    EXPECT_EQ(at(2, 1).toString(), QStringLiteral("Stale"));
    EXPECT_EQ(at(2, 1, models::StatusRole).toInt(), static_cast<int>(models::RunState::Stale));
    EXPECT_EQ(at(1, 1, models::StatusRole).toInt(), static_cast<int>(models::RunState::Failed));
}

TEST_F(RunsModelTest, ComparedRunsCarryTheirStyle)
{
    show(someRuns());
    EXPECT_EQ(at(0, 0, models::ComparedStyleRole).toInt(), -1);
    m_model.setCompared({{0, "aaaaaaaa1", 2, models::ComparedMark::Shown::Hidden,
        models::ComparedMark::Baseline::Yes}});
    EXPECT_EQ(at(0, 0, models::ComparedStyleRole).toInt(), 2);
    EXPECT_TRUE(at(0, 0, models::BaselineRole).toBool());
    EXPECT_TRUE(at(0, 0, models::HiddenRole).toBool());
    EXPECT_EQ(at(1, 0, models::ComparedStyleRole).toInt(), -1);
    EXPECT_EQ(at(0, 0, Qt::AccessibleTextRole).toString(),
        QStringLiteral("convnext-s3, compared as run 3, baseline, hidden"));
    EXPECT_EQ(at(0, 6, Qt::AccessibleTextRole).toString(),
        QStringLiteral("0.937, best of the column, step 4,324"));
    EXPECT_EQ(at(1, 4, Qt::AccessibleTextRole).toString(), QStringLiteral("Not logged"));
}

TEST_F(RunsModelTest, WhatAStoreBeingReadLacksMayStillCome)
{
    show(someRuns());
    EXPECT_EQ(at(1, 4).toString(), QStringLiteral("–"));
    m_model.setStoresBeingRead({0});
    EXPECT_EQ(at(1, 4).toString(), QStringLiteral("…"));
    EXPECT_TRUE(at(1, 4, models::WaitingRole).toBool());
    EXPECT_EQ(at(1, 4, Qt::AccessibleTextRole).toString(), QStringLiteral("Still being read"));
    m_model.setStoresBeingRead({1});
    EXPECT_EQ(at(1, 4).toString(), QStringLiteral("–"));
    EXPECT_FALSE(at(1, 4, models::WaitingRole).toBool());
}

TEST_F(RunsModelTest, HeadersAreEscapedInToolTips)
{
    m_model.setColumns({attribute("name"), {ColumnFamily::Param, "<b>x</b>"}});
    show({{"a", "<i>name</i>", "", {{"<b>x</b>", "line 1\n<script>"}}}});
    const QString tip = m_model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains(QStringLiteral("Param: &lt;b&gt;x&lt;/b&gt;")));
    EXPECT_EQ(m_model.headerData(1, Qt::Horizontal, models::FamilyRole).toInt(),
        static_cast<int>(ColumnFamily::Param));
    EXPECT_EQ(at(0, 1).toString(), QStringLiteral("line 1 <script>"));
    EXPECT_EQ(at(0, 1, models::FullTextRole).toString(), QStringLiteral("line 1\n<script>"));
    EXPECT_FALSE(at(0, 1, Qt::ToolTipRole).toString().contains(QStringLiteral("<script>")));
    EXPECT_FALSE(at(0, 0, Qt::ToolTipRole).toString().contains(QStringLiteral("<i>")));
}

TEST_F(RunsModelTest, NestedRunsStandBelowTheirParents)
{
    m_model.setColumns({attribute("name"), {ColumnFamily::Metric, "val/acc"}});
    m_model.setNesting(Nesting::Tree);
    show({{"p", "sweep-lr"}, {"x", "lr 0.1", "p", {}, {{"val/acc", 0.91}}},
        {"y", "lr 0.2", "p", {}, {{"val/acc", 0.92}}}, {"z", "alone"}});
    EXPECT_EQ(printedModel(m_model),
        "sweep-lr | –\n"
        "  lr 0.1 | 0.91\n"
        "  lr 0.2 | 0.92\n"
        "alone | –\n");
    EXPECT_EQ(m_model.index(0, 0).data(models::NoteRole).toString(), QStringLiteral("2 nested"));
    const QModelIndex nested = m_model.indexOfRun("y");
    EXPECT_EQ(nested.parent(), m_model.index(0, 0));
    ASSERT_NE(m_model.runAt(nested), nullptr);
    EXPECT_EQ(m_model.runAt(nested)->id, "y");
    m_model.setNesting(Nesting::Flat);
    EXPECT_EQ(m_model.rowCount(), 4);
    EXPECT_FALSE(m_model.indexOfRun("nobody").isValid());
}

TEST_F(RunsModelTest, GroupsSummariseTheirFinishedRuns)
{
    m_model.setColumns({attribute("name"), attribute("status"), {ColumnFamily::Param, "seed"},
        {ColumnFamily::Param, "loss"}, {ColumnFamily::Metric, "val/acc"}});
    m_model.setNesting(Nesting::Tree);
    std::vector<RunSpec> runs{
        {"a", "r1", "", {{"model", "resnet"}, {"seed", "1"}, {"loss", "ce"}}, {{"val/acc", 0.91}}},
        {"b", "c1", "", {{"model", "convnext"}, {"seed", "1"}}, {{"val/acc", 0.94}}},
        {"c", "r2", "", {{"model", "resnet"}, {"seed", "2"}, {"loss", "ce"}}, {{"val/acc", 0.93}}},
        {"d", "crashed", "", {{"model", "resnet"}}, {{"val/acc", 0.1}}}, {"e", "nothing"},
        {"f", "sweep"}, {"g", "nested", "f", {{"model", "convnext"}, {"seed", "4"}}}};
    runs[3].status = core::RunStatus::Failed;
    m_model.setGrouping({{ColumnFamily::Param, "model"}});
    show(runs);
    EXPECT_EQ(printedModel(m_model),
        "resnet |  | 2× | ce | 0.92\n"
        "  r1 | Finished | 1 | ce | 0.91\n"
        "  r2 | Finished | 2 | ce | 0.93\n"
        "  crashed | Failed | – | – | 0.10\n"
        "convnext |  | 2× | – | 0.94\n"
        "  c1 | Finished | 1 | – | 0.94\n"
        "  sweep | Finished | – | – | –\n"
        "    nested | Finished | 4 | – | –\n"
        "model not logged |  | – | – | –\n"
        "  nothing | Finished | – | – | –\n");
    // 0.91 and 0.93: standard deviation 0.02 / sqrt(2) = 0.0141
    EXPECT_EQ(at(0, 4, models::NoteRole).toString(), QStringLiteral("± 0.01 n 2"));
    EXPECT_EQ(
        at(0, 4, models::ShortNoteRole).toString(), QStringLiteral("± 0.01 n 2")); // of 3 runs
    EXPECT_EQ(at(0, 0, models::NoteRole).toString(), QStringLiteral("3 runs"));
    EXPECT_EQ(at(0, 0, models::KindRole).toInt(), static_cast<int>(models::RunRow::Group));
    EXPECT_EQ(m_model.runAt(m_model.index(0, 0)), nullptr);
    EXPECT_FALSE(at(0, 0, models::RunIdRole).isValid());
    EXPECT_EQ(m_model.indexOfRun("g").parent().parent(), m_model.index(1, 0));
    const QPersistentModelIndex kept = m_model.index(1, 0);
    runs.erase(runs.begin());
    runs.insert(runs.begin(), {"new", "v1", "", {{"model", "vit"}}});
    show(runs);
    EXPECT_EQ(kept.data().toString(), QStringLiteral("convnext"));
    m_model.setGrouping({});
    EXPECT_FALSE(kept.isValid());
    EXPECT_EQ(m_model.rowCount(), 6);
}

TEST_F(RunsModelTest, GroupsSayNWhereItIsNotTheNumberOfTheirRuns)
{
    m_model.setColumns({attribute("name"), {ColumnFamily::Metric, "val/acc"}});
    m_model.setGrouping({{ColumnFamily::Param, "model"}});
    show({{"a", "", "", {{"model", "cnn"}}, {{"val/acc", 0.91}}},
        {"b", "", "", {{"model", "cnn"}}, {{"val/acc", 0.93}}}});
    EXPECT_EQ(at(0, 1, models::NoteRole).toString(), QStringLiteral("± 0.01 n 2"));
    EXPECT_EQ(at(0, 1, models::ShortNoteRole).toString(), QStringLiteral("± 0.01"));
}

// Quartiles 0.3 and 0.7: the scale ends 1.5 x 0.4 above, at 1.3; (0.7 - 0.1) / (1.3 - 0.1) = 0.5.
TEST_F(RunsModelTest, AValueBeyondTheScaleOfTheBarsIsTold)
{
    std::vector<RunSpec> runs;
    for (int i = 1; i <= 8; ++i) {
        runs.push_back({std::to_string(i), "", "", {}, {{"val/acc", i / 10.0}}});
    }
    runs.push_back({"far", "", "", {}, {{"val/acc", 100}}});
    show(runs);
    EXPECT_NEAR(at(6, 6, models::MetricBarRole).toDouble(), 0.5, 1e-9);
    EXPECT_EQ(at(6, 6, models::BarEndRole).toInt(), 0);
    EXPECT_EQ(at(8, 6, models::MetricBarRole).toDouble(), 1.0);
    EXPECT_EQ(at(8, 6, models::BarEndRole).toInt(), 1);
    EXPECT_FALSE(at(8, 6, models::StepRole).isValid()); // no step of the column differs from 0
}

TEST_F(RunsModelTest, EmptyAndResetModelsAnswerNothing)
{
    EXPECT_EQ(m_model.rowCount(), 0);
    EXPECT_FALSE(m_model.data({}, Qt::DisplayRole).isValid());
    EXPECT_EQ(m_model.runAt({}), nullptr);
    show(someRuns());
    m_model.setSnapshot(nullptr, {});
    EXPECT_EQ(m_model.rowCount(), 0);
    EXPECT_FALSE(m_model.indexOfRun("aaaaaaaa1").isValid());
}

TEST_F(RunsModelTest, LongFractionsInParamsAreRoundedToReadAndWholeToCopy)
{
    const char* const kDigits = "0.31415926535897931";
    show({{"aaaaaaaa1", "a", "", {{"loss", kDigits}, {"lr", kDigits}}},
        {"bbbbbbbb2", "b", "", {{"loss", "ce"}, {"lr", "12345678901234"}}}});
    EXPECT_EQ(at(0, 4).toString(), QString::fromLatin1(kDigits)); // not all are numbers
    EXPECT_EQ(at(0, 5).toString(), QStringLiteral("0.3142"));
    EXPECT_EQ(at(0, 5, models::FullTextRole).toString(), QString::fromLatin1(kDigits));
    EXPECT_TRUE(at(0, 5, Qt::ToolTipRole).toString().contains(QString::fromLatin1(kDigits)));
    EXPECT_EQ(at(1, 5).toString(), QStringLiteral("12345678901234")); // may be an id
}

} // namespace runlane::tests
