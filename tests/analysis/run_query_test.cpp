// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_query.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace runlane::analysis {
namespace {

const double kNan = std::nan("");
const double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::int64_t kMorning = 1795252440000; // 2026-11-21 09:14 UTC
constexpr std::int64_t kHour = 3600000;

core::MetricValue metric(std::string_view key, double value)
{
    core::MetricValue result;
    result.key = key;
    result.value = value;
    return result;
}

// Four runs: a is complete, b is sparse, c holds NaN and infinity, d has only an id.
core::StoreSnapshot makeSnapshot()
{
    core::StoreSnapshot snapshot;
    snapshot.experiments.push_back({});
    snapshot.experiments[0].id = "1";
    snapshot.experiments[0].name = "leaf-disease";
    core::Run a;
    a.id = "a0";
    a.name = "convnext-t-focal-s2";
    a.experimentId = "1";
    a.status = core::RunStatus::Finished;
    a.startTimeMillis = kMorning;
    a.endTimeMillis = kMorning + 2 * kHour;
    a.userId = "ana";
    a.params = {{"layers", "[1, 2]\nlast"}, {"loss", "focal"}, {"lr", "4e-4"}, {"seed", "2"}};
    a.tags = {{"mlflow.runName", "convnext-t-focal-s2"}, {"note", "it''s"}, {"team name", "leaf"}};
    a.metrics = {metric("loss", 0.25), metric("val/acc", 0.93)};
    a.inputs = {{"DATASET", "d1", {{"mlflow.data.context", "training"}}},
        {"DATASET", "d2", {{"mlflow.data.context", "eval"}}}};
    core::Run b;
    b.id = "b0";
    b.name = "잎사귀 실험";
    b.experimentId = "1";
    b.status = core::RunStatus::Failed;
    b.startTimeMillis = kMorning - 24 * kHour;
    b.params = {{"loss", "ce"}, {"lr", "auto"}, {"seed", "10"}};
    b.metrics = {metric("val/acc", 0.85)};
    core::Run c;
    c.id = "c0";
    c.experimentId = "1";
    c.metrics = {metric("loss", kNan), metric("val/acc", kInfinity)};
    core::Run d;
    d.id = "d0";
    d.experimentId = "1";
    snapshot.runs = {a, b, c, d};
    core::Dataset one;
    one.id = "d1";
    one.name = "leaf-v3";
    one.digest = "5d0c91";
    core::Dataset two;
    two.id = "d2";
    two.name = "leaf-v4";
    two.digest = "771";
    snapshot.datasets = {one, two};
    return snapshot;
}

const core::StoreSnapshot& sample()
{
    static const core::StoreSnapshot snapshot = makeSnapshot();
    return snapshot;
}

std::string letters(const std::vector<std::uint32_t>& rows)
{
    std::string ids;
    for (const std::uint32_t row : rows) {
        ids += sample().runs[row].id.front();
    }
    return ids;
}

const std::vector<std::uint32_t> kAllRows{0, 1, 2, 3};

// Ids of the matching runs, one letter each; "error N: text" when the query is wrong.
std::string found(std::string_view text, const QueryContext& context = {})
{
    const auto query = parseQueryOrError(text);
    if (!query) {
        return "error " + std::to_string(query.error().line) + ": " + query.error().detail;
    }
    return letters(matchingRows(sample(), kAllRows, *query, context));
}

TEST(RunQuery, EmptyQueriesMatchEverything)
{
    EXPECT_EQ(found(""), "abcd");
    EXPECT_EQ(found("  \n "), "abcd");
}

TEST(RunQuery, MlflowFiltersWorkUnchanged)
{
    EXPECT_EQ(found("metrics.`val/acc` > 0.9"), "ac");
    EXPECT_EQ(found("metric.\"val/acc\" <= 0.85"), "b");
    EXPECT_EQ(found("metrics.loss < 1 and params.loss = 'focal'"), "a");
    EXPECT_EQ(found("params.loss != \"focal\""), "b");
    EXPECT_EQ(found("parameters.loss LIKE 'f%'"), "a");
    EXPECT_EQ(found("params.loss ILIKE 'FOC_L'"), "a");
    EXPECT_EQ(found("tags.mlflow.runName = 'convnext-t-focal-s2'"), "a");
    EXPECT_EQ(found("tags.`team name` = 'leaf'"), "a");
    EXPECT_EQ(found("tag.note = 'it''s'"), "a"); // as written
    EXPECT_EQ(found("tag.note = \"it''s\""), "a");
    EXPECT_EQ(found("attributes.status = 'FINISHED'"), "a");
    EXPECT_EQ(found("status = 'FAILED'"), "b");
    EXPECT_EQ(found("run.run_id IN ('a0', 'd0')"), "ad");
    EXPECT_EQ(found("run_id NOT IN ('a0', 'd0')"), "bc");
    EXPECT_EQ(found("`Run name` = '잎사귀 실험'"), "b");
    EXPECT_EQ(found("attr.start_time >= 1795252440000"), "a");
    EXPECT_EQ(found("Created < 1795252440000"), "b");
    EXPECT_EQ(found("params.layers IS NULL"), "bcd");
    EXPECT_EQ(found("params.layers is not null"), "a");
    EXPECT_EQ(found("datasets.name = 'leaf-v3'"), "a");
    EXPECT_EQ(found("dataset.digest LIKE '5d%' AND datasets.context = 'eval'"), "a");
    EXPECT_EQ(found("tags.x = ''"), "");
    EXPECT_EQ(found("metrics.loss = 25e-2"), "a");
    EXPECT_EQ(found("metrics.loss > -1"), "a");
    EXPECT_EQ(found("`metrics`.`val/acc` > .9"), "ac");
}

TEST(RunQuery, MissingValuesMakeAComparisonFalse)
{
    EXPECT_EQ(found("tags.nokey != 'x'"), "");
    EXPECT_EQ(found("metrics.loss != 7"), "ac");
    EXPECT_EQ(found("params.loss NOT LIKE 'f%'"), "b");
    EXPECT_EQ(found("NOT params.loss LIKE 'f%'"), "bcd");
    EXPECT_EQ(found("NOT (tags.nokey != 'x')"), "abcd");
}

TEST(RunQuery, NanComparesByIeee)
{
    EXPECT_EQ(found("metrics.loss < 1"), "a");
    EXPECT_EQ(found("metrics.loss != 1"), "ac");
    EXPECT_EQ(found("metrics.`val/acc` > 1e308"), "c");
    EXPECT_EQ(found("metrics.val/acc = inf"), "c");
}

TEST(RunQuery, ConnectorsBindAsUsual)
{
    EXPECT_EQ(found("run_id = 'a0' OR run_id = 'b0' AND status = 'FINISHED'"), "a");
    EXPECT_EQ(found("(run_id = 'a0' OR run_id = 'b0') AND status = 'FAILED'"), "b");
    EXPECT_EQ(found("NOT run_id = 'a0' AND NOT run_id = 'b0'"), "cd");
    EXPECT_EQ(found("not not run_id = a0 or run_id = d0"), "ad");
}

TEST(RunQuery, ParamsCompareAsNumbersWhenAskedTo)
{
    EXPECT_EQ(found("params.lr > 0.0001"), "a");
    EXPECT_EQ(found("params.lr = 0.0004"), "a");
    EXPECT_EQ(found("params.lr = '0.0004'"), "");
    EXPECT_EQ(found("params.lr != 0.0004"), ""); // "auto" is not a number
    EXPECT_EQ(found("params.lr != '0.0004'"), "ab");
    EXPECT_EQ(found("params.seed BETWEEN 2 AND 10"), "ab");
    EXPECT_EQ(found("params.seed NOT BETWEEN 3 AND 10"), "a");
    EXPECT_EQ(found("params.seed IN (2, 3)"), "a");
    EXPECT_EQ(found("params.lr = auto"), "b");
}

TEST(RunQuery, TextsByPatternAndWord)
{
    EXPECT_EQ(found("name MATCHES '^conv.*s[0-9]$'"), "a");
    EXPECT_EQ(found("name MATCHES '[가-힣]+ 실'"), "b");
    EXPECT_EQ(found("name NOT MATCHES 'conv'"), "bcd");
    EXPECT_EQ(found("params.layers LIKE '[1%last'"), "a");
    EXPECT_EQ(found("name LIKE '잎__ %'"), "b");
    EXPECT_EQ(found("focal"), "a");
    EXPECT_EQ(found("FOCAL convnext"), "a");
    EXPECT_EQ(found("focal OR 잎사귀"), "ab");
    EXPECT_EQ(found("\"convnext-t-focal\" AND metrics.loss < 1"), "a");
    EXPECT_EQ(found("focal metrics.loss").substr(0, 5), "error");
    EXPECT_EQ(found("status = finished"), "a");
    EXPECT_EQ(found("status = 'finished'"), ""); // in quotes as MLflow has it
    EXPECT_EQ(found("\"leaf-disease\""), "");
    EXPECT_EQ(found("\"[1, 2]\""), "a");
    EXPECT_EQ(found("experiment = leaf-disease AND user_id = 'ana'"), "a");
}

TEST(RunQuery, TimesAndDurations)
{
    EXPECT_EQ(found("duration > 1h"), "a");
    EXPECT_EQ(found("duration >= 2 h 0 min"), "a");
    EXPECT_EQ(found("duration < '2 h'"), "");
    EXPECT_EQ(found("duration = 7200"), "a");
    EXPECT_EQ(found("start_time >= '2026-11-21'"), "a");
    EXPECT_EQ(found("start_time = 2026-11-20"), "b");
    EXPECT_EQ(found("start_time > '2026-11-20'"), "a");
    EXPECT_EQ(found("start_time BETWEEN 2026-11-20 AND 2026-11-21"), "ab");
    EXPECT_EQ(found("start_time = '2026-11-21 09:14'"), "a");
    EXPECT_EQ(found("start_time < 2026-11-21T09:14:00Z"), "b");
    EXPECT_EQ(found("start_time = '2026-11-21T18:14:00+09:00'"), "a");
    QueryContext seoul;
    seoul.utcOffsetSeconds = 9 * 3600;
    seoul.nowMillis = kMorning + 3 * kHour;
    EXPECT_EQ(found("start_time = '2026-11-21 18:14'", seoul), "a");
    EXPECT_EQ(found("start_time = today", seoul), "a");
    EXPECT_EQ(found("start_time = yesterday", seoul), "b");
    EXPECT_EQ(found("start_time > '4 h ago'", seoul), "a");
    EXPECT_EQ(found("start_time > 30 h ago", seoul), "ab");
    EXPECT_EQ(found("start_time < now", seoul), "ab");
    EXPECT_EQ(found("start_time > now - 4h", seoul), "a");
    EXPECT_EQ(found("start_time > now-30h", seoul), "ab");
    EXPECT_EQ(found("start_time > 'now - 1 d 4 h'", seoul), "ab");
    EXPECT_EQ(found("start_time < today + 18h 15min", seoul), "ab");
    EXPECT_EQ(found("start_time < today + 18h 14min", seoul), "b");
    EXPECT_EQ(found("start_time IN (today, 2026-11-01)", seoul), "a");
    EXPECT_EQ(found("start_time > now -").substr(0, 5), "error");
}

// The offset of a date is that of the date, not that of the day the query is asked.
TEST(RunQuery, DatesFollowTheTimeZoneThroughTheYear)
{
    QueryContext context;
    context.nowMillis = kMorning;
    context.utcOffsetSecondsAt = [](std::int64_t utcMillis) {
        return utcMillis < kMorning - 2 * kHour ? 7200 : 3600;
    };
    EXPECT_EQ(found("start_time = '2026-11-21 10:14'", context), "a");
    EXPECT_EQ(found("start_time = '2026-11-20 11:14'", context), "b");
}

// As SearchUtils.parse_search_filter of MLflow 3.17 reads them.
TEST(RunQuery, ComparisonsSideBySideAreJoinedByAnd)
{
    EXPECT_EQ(found("metrics.`val/acc` > 0.8 params.loss = 'focal'"), "a");
    EXPECT_EQ(found("metrics.`val/acc` > 0.8 status = 'FAILED' AND params.loss = 'ce'"), "b");
    EXPECT_EQ(found("params.'loss' = 'ce'"), "b");
    EXPECT_EQ(found("tags.'team name' = 'leaf'"), "a");
    EXPECT_EQ(found("focal metrics.`val/acc` > 0.8"), "a"); // Runlane's own: words before them
    EXPECT_EQ(found("params.loss = 'ce' OR params.loss = 'focal' metrics.loss > 0.2"), "ab");
}

TEST(RunQuery, ErrorsPointAtTheCharacter)
{
    EXPECT_EQ(found("metrics.acc >"), "error 14: Expected a number");
    EXPECT_EQ(found("metrics.acc > 'x'"), "error 15: Expected a number without quotation marks");
    EXPECT_EQ(found("metrics.acc"), "error 12: Expected an operator such as =, >, LIKE or IN");
    EXPECT_EQ(found("metrics.acc LIKE 'x'"),
        "error 13: Expected =, !=, >, >=, <, <=, IN or BETWEEN for a number");
    EXPECT_EQ(
        found("status > 'x'"), "error 8: Expected =, !=, LIKE, ILIKE, MATCHES or IN for a text");
    EXPECT_EQ(found("잎 AND AND"),
        "error 7: Expected a field such as metrics.acc, params.lr or status, or a word");
    EXPECT_EQ(found("metrics.a > 1 2"), "error 15: Expected AND, OR or the end of the query");
    EXPECT_EQ(found("(metrics.a > 1"), "error 15: Expected AND, OR or a closing parenthesis");
    EXPECT_EQ(found("name = 'x"), "error 8: Expected a closing quotation mark");
    EXPECT_EQ(found("val/acc > 1"),
        "error 1: val/acc is not an attribute; write metrics.val/acc, params.val/acc or "
        "tags.val/acc");
    EXPECT_EQ(found("datasets.x = 'y'"),
        "error 1: Expected datasets.name, datasets.digest or datasets.context");
    EXPECT_EQ(found("params.a BETWEEN 1 OR 2"), "error 20: Expected AND and the upper end");
    EXPECT_EQ(found("run_id IN 'a'"), "error 11: Expected a list in parentheses, ('a', 'b')");
    EXPECT_EQ(found("run_id IN ('a' 'b')"), "error 16: Expected a comma or a closing parenthesis");
    EXPECT_EQ(found("params.a IS 3"), "error 13: Expected NULL, NOT NULL, NAN or NOT NAN");
    EXPECT_EQ(found("duration > soon"), "error 12: Expected a duration such as 90 s or 2 h");
    EXPECT_EQ(found("start_time > 2026-13-01"),
        "error 14: Expected a time such as '2026-11-21', '2026-11-21 09:14' or now - 7d");
    EXPECT_EQ(found("name MATCHES '('"), "error 15: Expected a regular expression");
    EXPECT_EQ(found("name MATCHES 'a(?=b)'"),
        "error 16: Expected a regular expression of RE2, which has no such part (no back "
        "references, no look-around)");
    EXPECT_EQ(found("best(metrics.foo) > 1"),
        "error 6: It is not known whether more or less of foo is better; use min() or max()");
    EXPECT_EQ(found("at_step(metrics.a) > 1"),
        "error 18: Expected a comma and a step, at_step(metrics.acc, 100)");
    EXPECT_EQ(found("params.a = params.b"), "error 12: Expected a value such as 'text'");
    EXPECT_EQ(found("metrics.a ! 3"), "error 11: Expected an operator such as =, >, LIKE or IN");
    EXPECT_EQ(found("1 < metrics.a").substr(0, 8), "error 1:");
}

TEST(RunQuery, NoTextMakesItFail)
{
    const std::string whole =
        "NOT (max(metrics.`a b`) >= 1e-3 AND params.x IN ('a', 2)) OR tags.t "
        "NOT LIKE '%x_' OR start_time BETWEEN '2026-01-01' AND 7 d ago ,<>=!\"";
    for (std::size_t begin = 0; begin < whole.size(); ++begin) {
        for (std::size_t length = 0; begin + length <= whole.size(); length += 3) {
            const std::string text = whole.substr(begin, length);
            const auto query = parseQuery(text);
            if (!query) {
                EXPECT_LE(query.error().position + query.error().length, text.size());
                EXPECT_FALSE(query.error().message.isEmpty());
            }
            static_cast<void>(queryTokens(text));
            static_cast<void>(queryPlace(text, length / 2));
        }
    }
    EXPECT_EQ(found(std::string(100000, '(')).substr(0, 6), "error ");
    EXPECT_EQ(found("name MATCHES '(a+)+$' OR name MATCHES '(x*)*y'"), "");
}

TEST(RunQuery, TokensForColouring)
{
    const auto tokens = queryTokens("metrics.`val/acc` > 0.87 OR params.loss = 'focal' AND max(x)");
    std::vector<QueryTokenKind> kinds;
    for (const QueryToken& token : tokens) {
        kinds.push_back(token.kind);
    }
    using enum QueryTokenKind;
    EXPECT_EQ(kinds,
        (std::vector<QueryTokenKind>{Field, Operator, Number, Keyword, Field, Operator, Text,
            Keyword, Keyword, Operator, Word, Operator}));
    EXPECT_EQ(tokens[0].position, 0U);
    EXPECT_EQ(tokens[0].length, 17U);
    EXPECT_EQ(queryTokens("status = fin")[0].kind, Field);
    EXPECT_EQ(queryTokens("status = fin")[2].kind, Text);
    EXPECT_EQ(queryTokens("name = 'x")[2].kind, Unclosed);
}

TEST(RunQuery, PlaceForCompletion)
{
    const auto place = [](std::string_view text) { return queryPlace(text, text.size()); };
    EXPECT_EQ(place("").part, QueryPart::Field);
    EXPECT_EQ(place("metr").part, QueryPart::Field);
    EXPECT_EQ(place("metr").word, "metr");
    EXPECT_EQ(place("metr").position, 0U);
    EXPECT_EQ(place("metrics.acc ").part, QueryPart::Operator);
    EXPECT_EQ(place("params.loss = ").part, QueryPart::Value);
    EXPECT_EQ(place("params.loss = ").field, "params.loss");
    EXPECT_EQ(place("params.loss = 'fo").part, QueryPart::Value);
    EXPECT_EQ(place("params.loss = 'fo").word, "'fo");
    EXPECT_EQ(place("metrics.acc > 1 ").part, QueryPart::Connector);
    EXPECT_EQ(place("metrics.acc > 1 A").part, QueryPart::Connector);
    EXPECT_EQ(place("metrics.acc > 1 AND ").part, QueryPart::Field);
    EXPECT_EQ(place("NOT (").part, QueryPart::Field);
    EXPECT_EQ(queryPlace("status = x AND y", 3).length, 6U);
}

TEST(RunQuery, KeysAreQuotedOnlyWhenTheyMust)
{
    EXPECT_EQ(quotedKey("val/acc"), "val/acc");
    EXPECT_EQ(quotedKey("a b"), "`a b`");
    EXPECT_EQ(quotedKey("a`b"), "\"a`b\"");
    EXPECT_EQ(quotedKey(""), "``");
    EXPECT_EQ(quotedKey("a`\"b"), "'a`\"b'");
    EXPECT_EQ(quotedKey("a b\\"), "`a b\\`");
}

} // namespace
} // namespace runlane::analysis
