// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_clauses.h"
#include "analysis/query_vocabulary.h"

#include "support/snapshot_builder.h"

#include <gtest/gtest.h>

namespace runlane::analysis {
namespace {

std::string clause(const ColumnId& column, ClauseOperator comparison, std::string_view value)
{
    QueryContext seoul;
    seoul.utcOffsetSeconds = 9 * 3600;
    const auto text = clauseText(column, comparison, value, seoul);
    if (text) {
        EXPECT_TRUE(parseQuery(*text)) << *text;
    }
    return text.value_or("none");
}

TEST(QueryClauses, AreWrittenSoThatTheLanguageReadsThem)
{
    using enum ClauseOperator;
    const ColumnId acc{ColumnFamily::Metric, "val/acc"};
    const ColumnId rate{ColumnFamily::Param, "learning rate"};
    const ColumnId tag{ColumnFamily::Tag, "note`s"};
    EXPECT_EQ(clause(acc, AtLeast, "0.9"), "metrics.val/acc >= 0.9");
    EXPECT_EQ(clause(acc, Equal, "inf"), "metrics.val/acc = inf");
    EXPECT_EQ(clause(acc, AtMost, "nan"), "none");
    EXPECT_EQ(clause(acc, IsMissing, ""), "metrics.val/acc IS NULL");
    EXPECT_EQ(clause(rate, Equal, "4e-4"), "params.`learning rate` = '4e-4'");
    EXPECT_EQ(clause(rate, AtLeast, "4e-4"), "params.`learning rate` >= 4e-4");
    EXPECT_EQ(clause(rate, AtLeast, "auto"), "none");
    EXPECT_EQ(clause(tag, NotEqual, "it's"), "tags.\"note`s\" != \"it's\"");
    EXPECT_EQ(clause(tag, NotEqual, "it's \"so\""),
        "tags.\"note`s\" NOT MATCHES '^it\\x27s \\x22so\\x22$'");
    EXPECT_EQ(clause(tag, Equal, "C:\\runs\\"), "tags.\"note`s\" MATCHES '^C\\:\\\\runs\\\\$'");
    EXPECT_EQ(clause(tag, Equal, "C:\\runs"), "tags.\"note`s\" = 'C:\\runs'");
    EXPECT_EQ(clause(acc, Equal, "nan"), "metrics.val/acc IS NAN");
    EXPECT_EQ(clause(acc, NotEqual, "nan"), "metrics.val/acc IS NOT NAN");
    EXPECT_EQ(clause(tag, IsPresent, ""), "tags.\"note`s\" IS NOT NULL");
    EXPECT_EQ(clause({ColumnFamily::Attribute, "name"}, Equal, "s1"), "run_name = 's1'");
    EXPECT_EQ(
        clause({ColumnFamily::Attribute, "status"}, NotEqual, "FAILED"), "status != 'FAILED'");
    EXPECT_EQ(clause({ColumnFamily::Attribute, "status"}, AtLeast, "FAILED"), "none");
    EXPECT_EQ(clause({ColumnFamily::Attribute, "start_time"}, AtLeast, "1795252440123"),
        "start_time >= '2026-11-21 18:14:00'");
    EXPECT_EQ(
        clause({ColumnFamily::Attribute, "duration"}, AtMost, "7200000"), "duration <= 7200s");
    EXPECT_EQ(clause({ColumnFamily::Attribute, "duration"}, Equal, "1001"), "duration = 1001ms");
}

TEST(QueryClauses, AreAddedWithAnd)
{
    EXPECT_EQ(appendClause("", "a = 1"), "a = 1");
    EXPECT_EQ(appendClause("  ", "a = 1"), "a = 1");
    EXPECT_EQ(appendClause("status = x ", "name = 'y'"), "status = x AND name = 'y'");
    EXPECT_EQ(appendClause("status = x or status = y", "name = 'z'"),
        "(status = x or status = y) AND name = 'z'");
    EXPECT_EQ(appendClause("status = x AND name = 'y'", "name = 'y'"), "status = x AND name = 'y'");
    EXPECT_EQ(appendClause("name = 'y'", "name = 'y'"), "name = 'y'");
    EXPECT_EQ(appendClause("name = 'a\\'", "name != 'b'"), "name != 'b' AND name = 'a\\'");
    EXPECT_EQ(appendClause("first word", "name = 'y'"), "first word AND name = 'y'");
}

TEST(QueryVocabulary, CountsRunsRangesAndFrequentValues)
{
    const auto snapshot = tests::buildSnapshot({
        {.id = "a",
            .name = "x",
            .params = {{"lr", "0.1"}, {"opt", "sgd"}},
            .metrics = {{"acc", 0.5}}},
        {.id = "b",
            .name = "y",
            .params = {{"lr", "0.02"}, {"opt", "adam"}},
            .metrics = {{"acc", 0.7}}},
        {.id = "c", .name = "z", .params = {{"opt", "sgd"}}},
    });
    const auto rows = tests::allRows(*snapshot);
    const auto hints = fieldHints(*runSetOver(*snapshot), rows);
    const auto hint = [&](std::string_view field) {
        for (const FieldHint& one : hints) {
            if (one.field == field) {
                return one;
            }
        }
        return FieldHint();
    };
    EXPECT_EQ(hints.front().field, "run_name");
    EXPECT_EQ(hint("metrics.acc").runs, 2U);
    EXPECT_EQ(hint("metrics.acc").range, std::pair(0.5, 0.7));
    EXPECT_EQ(hint("params.lr").range, std::pair(0.02, 0.1));
    EXPECT_FALSE(hint("params.opt").range);
    using Counts = std::vector<std::pair<std::string, std::size_t>>;
    EXPECT_EQ(hint("params.opt").values, (Counts{{"sgd", 2}, {"adam", 1}}));
    EXPECT_EQ(hint("status").values, (Counts{{"FINISHED", 3}}));
}

} // namespace
} // namespace runlane::analysis
