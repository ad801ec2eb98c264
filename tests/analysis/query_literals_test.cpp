// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_parts.h"
#include "analysis/run_query.h"
#include "support/snapshot_builder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <string_view>

namespace runlane::analysis {
namespace {

const core::StoreSnapshot& sample()
{
    static const auto snapshot = tests::buildSnapshot({
        {.id = "1", .name = "ÄRGER Übung", .params = {{"lr", "0.1"}}, .metrics = {{"m", 0.5}}},
        {.id = "2", .name = "ärger ΣΟΦΌΣ", .params = {{"lr", "auto"}}, .metrics = {{"m", 0}}},
        {.id = "3",
            .name = "Arger Ёлка",
            .params = {{"lr", "NaN"}},
            .metrics = {{"m", std::nan("")}}},
        {.id = "4",
            .name = "한글 it''s",
            .metrics = {{"m", std::numeric_limits<double>::infinity()}}},
        {.id = "5", .name = "it's"},
    });
    return *snapshot;
}

// Ids of the matching runs; "error N: text" when the query is wrong.
std::string found(std::string_view text)
{
    const auto query = parseQueryOrError(text);
    if (!query) {
        return "error " + std::to_string(query.error().line) + ": " + query.error().detail;
    }
    std::string ids;
    for (const std::uint32_t row : matchingRows(sample(), tests::allRows(sample()), *query, {})) {
        ids += sample().runs[row].id;
    }
    return ids;
}

// <text> for every text in quotation marks, ! for one that does not end.
std::string texts(std::string_view query)
{
    std::string all;
    for (const Lexeme& lexeme : splitQuery(query)) {
        all += lexeme.kind == LexemeKind::Quoted  ? "<" + lexeme.text + ">"
            : lexeme.kind == LexemeKind::Unclosed ? "!"
                                                  : "";
    }
    return all;
}

// As MLflow 3.17 takes them: what is doubled or behind a backslash stays in the text as written.
TEST(QueryLiterals, QuotationMarksInTextsAreAsInMlflow)
{
    EXPECT_EQ(texts(R"('it''s')"), "<it''s>");
    EXPECT_EQ(texts(R"('it\'s' "a\"b" "c""d")"), R"(<it\'s><a\"b><c""d>)");
    EXPECT_EQ(texts(R"('' '''' "")"), "<><''><>");
    EXPECT_EQ(texts(R"('a\')"), R"(<a\>)");
    EXPECT_EQ(texts(R"('a\\')"), R"(<a\\>)");
    EXPECT_EQ(texts(R"('a\' = "x")"), R"(<a\><x>)");
    EXPECT_EQ(texts(R"('a\' = 'b')"), R"(<a\' = >!)");
    EXPECT_EQ(texts(R"(''x'')"), "<><>");
    EXPECT_EQ(texts(R"('x'')"), "<x>!");
    EXPECT_EQ(found("run_name LIKE '%it''s'"), "4");
    EXPECT_EQ(found("run_name = \"it's\""), "5");
    EXPECT_EQ(found("`params`.'lr' = '0.1'"), "1");
    EXPECT_EQ(found(R"(tags.note = 'a\' AND run_name = 'b')"),
        "error 34: Expected AND, OR or the end of the query; a quotation mark behind a backslash "
        "does not end a text");
}

TEST(QueryLiterals, NumbersBeyondDoublesAreInfinityAndZero)
{
    EXPECT_EQ(found("metrics.m >= 1e400"), "4");
    EXPECT_EQ(found("metrics.m < 1e400"), "12");
    EXPECT_EQ(found("metrics.m > -1E+400"), "124");
    EXPECT_EQ(found("metrics.m > 1e-400"), "14");
    EXPECT_EQ(found("metrics.m = -1e-400"), "2");
    EXPECT_EQ(found("metrics.m >= 1e99999999999999999999"), "4");
    EXPECT_EQ(found("metrics.m = 1e-99999999999999999999"), "2");
    EXPECT_EQ(found("metrics.m < 1" + std::string(400, '0')), "12");
    EXPECT_EQ(found("metrics.m = 0." + std::string(400, '0') + "1"), "2");
    EXPECT_EQ(found("metrics.m > 1e400x"), "error 13: Expected a number");
    EXPECT_EQ(found("start_time > 1e400"), "");
    EXPECT_EQ(found("duration < 1e400"), found("duration IS NOT NULL"));
}

TEST(QueryLiterals, NanIsAskedForByName)
{
    EXPECT_EQ(found("metrics.m IS NAN"), "3");
    EXPECT_EQ(found("metrics.m is not nan"), "124");
    EXPECT_EQ(found("NOT metrics.m IS NAN"), "1245");
    EXPECT_EQ(found("params.lr IS NAN"), "3");
    EXPECT_EQ(found("params.lr IS NOT NAN"), "1"); // auto is no number
    EXPECT_EQ(found("metrics.m != nan"),
        "error 14: Nothing equals NaN; write metrics.m IS NAN or metrics.m IS NOT NAN");
    EXPECT_EQ(found("metrics.m IN (1, NaN)").substr(0, 9), "error 18:");
    EXPECT_EQ(found("params.lr = 'NaN'"), "3");
    EXPECT_EQ(found("status IS NAN"), "error 11: Expected NULL or NOT NULL");
}

TEST(QueryLiterals, FunctionsAreKnownInAnyLetterCase)
{
    EXPECT_EQ(found("LAST(metrics.m) > 0.1"), "14");
    EXPECT_EQ(found("At_Step(metrics.a) > 1"),
        "error 18: Expected a comma and a step, at_step(metrics.acc, 100)");
    EXPECT_EQ(found("status = x AND mean(metrics.m) > 0.9"),
        "error 16: There is no function mean; there are min, max, first, last, best, at_step");
}

TEST(QueryLiterals, WordsIgnoreTheLetterCaseOfAllScripts)
{
    EXPECT_EQ(found("Ärger"), "12");
    EXPECT_EQ(found("äRGER"), "12");
    EXPECT_EQ(found("\"übung\""), "1");
    EXPECT_EQ(found("σοφός"), "2");
    EXPECT_EQ(found("ёЛКА"), "3");
    EXPECT_EQ(found("한글"), "4");
    EXPECT_EQ(found("ARGER"), "3");
    EXPECT_EQ(found("run_name ILIKE 'äRGER%'"), "2"); // SQLite's, as in MLflow
}

} // namespace
} // namespace runlane::analysis
