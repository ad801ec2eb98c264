// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problems_model.h"

#include "core/rules.h"
#include "support/printed_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace runlane::tests {

using models::ProblemsModel;

namespace {

models::ProblemRow problem(
    core::Rule rule, const char* path, std::int64_t line, std::vector<std::string> arguments = {})
{
    core::Diagnostic diagnostic;
    diagnostic.rule = rule;
    diagnostic.severity = core::ruleInfo(rule).severity;
    diagnostic.path = path;
    diagnostic.line = line;
    diagnostic.arguments = std::move(arguments);
    return {diagnostic, 1, {}};
}

class ProblemsModelTest : public testing::Test
{
protected:
    ProblemsModel m_model;
    QAbstractItemModelTester m_tester{
        &m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(ProblemsModelTest, SaysWhatWhereAndItsEffect)
{
    m_model.setProblems({problem(core::Rule::MetricLineUnreadable, "1/a/metrics/loss", 7, {"0.3x"}),
        problem(core::Rule::RunMetaEmpty, "1/b/meta.yaml", 0)});
    EXPECT_EQ(printedHeader(m_model), "Problem | Where | Line | Effect | What you can do");
    EXPECT_EQ(printedModel(m_model),
        "Line cannot be read as a metric point: 0.3x | 1/a/metrics/loss | 7 | this point is left "
        "out | See the line; MLflow cannot read the file either\n"
        "The run's meta.yaml is empty | 1/b/meta.yaml |  | listed with what its params, metrics "
        "and tags say | Restore meta.yaml from a backup\n");
    EXPECT_EQ(m_model.count(core::Severity::Error), 1);
    EXPECT_EQ(m_model.count(core::Severity::Warning), 1);
    EXPECT_EQ(m_model.count(core::Severity::Info), 0);
    EXPECT_EQ(m_model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("Error: The run's meta.yaml is empty"));
}

TEST_F(ProblemsModelTest, TextOfAStoreIsNeverMarkup)
{
    m_model.setProblems(
        {problem(core::Rule::MetricLineUnreadable, "<b>x</b>", 1, {"<img src=x>\n%1"})});
    const QModelIndex index = m_model.index(0, ProblemsModel::Problem);
    EXPECT_EQ(index.data().toString(),
        QStringLiteral("Line cannot be read as a metric point: <img src=x> %1"));
    EXPECT_FALSE(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
    EXPECT_FALSE(m_model.index(0, ProblemsModel::Where)
                     .data(Qt::ToolTipRole)
                     .toString()
                     .contains(QStringLiteral("<b>")));
}

TEST_F(ProblemsModelTest, NamesTheStoreAndCounts)
{
    models::ProblemRow row = problem(core::Rule::MetricFileEmpty, "1/a", 0);
    row.storeName = QStringLiteral("lab.db");
    row.problem.count = 12;
    row.store = 3;
    m_model.setProblems({row});
    EXPECT_EQ(
        m_model.index(0, ProblemsModel::Where).data().toString(), QStringLiteral("lab.db: 1/a"));
    EXPECT_EQ(m_model.index(0, 0).data().toString(),
        QStringLiteral("Metric without a single point (12 times)"));
    EXPECT_EQ(m_model.index(0, 0).data(models::StoreRole).toInt(), 3);
}

TEST_F(ProblemsModelTest, SortsBySeverityAndLine)
{
    m_model.setProblems({problem(core::Rule::MetricFileEmpty, "a", 30),
        problem(core::Rule::RunMetaEmpty, "b", 2), problem(core::Rule::NotARunFolder, "c", 9)});
    const QPersistentModelIndex kept = m_model.index(0, 0);
    m_model.sort(ProblemsModel::Problem, Qt::AscendingOrder);
    EXPECT_EQ(m_model.index(0, ProblemsModel::Where).data().toString(), QStringLiteral("b"));
    EXPECT_EQ(m_model.index(2, ProblemsModel::Where).data().toString(), QStringLiteral("c"));
    EXPECT_EQ(kept.row(), 1);
    m_model.sort(ProblemsModel::Line, Qt::DescendingOrder);
    EXPECT_EQ(m_model.index(0, ProblemsModel::Line).data().toString(), QStringLiteral("30"));
    EXPECT_EQ(m_model.index(2, ProblemsModel::Line).data().toString(), QStringLiteral("2"));
}

TEST_F(ProblemsModelTest, EveryRuleHasItsTexts)
{
    for (int i = 0; i < core::kRuleCount; ++i) {
        const auto row = problem(static_cast<core::Rule>(i), "x", 0, {"A", "B", "C"});
        EXPECT_FALSE(models::problemText(row.problem).isEmpty());
        EXPECT_FALSE(models::problemText(row.problem).contains(QLatin1Char('%')))
            << models::problemText(row.problem).toStdString();
        EXPECT_FALSE(models::problemEffect(row.problem).isEmpty());
        EXPECT_FALSE(models::problemRemedy(row.problem).isEmpty());
    }
}

} // namespace runlane::tests
