// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/query_checks.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace runlane::tests {
namespace {

constexpr std::array kPieces{"metrics.acc", "metrics.`val/loss`", "metric.\"a b\"", "params.lr",
    "params.opt", "tags.team", "attributes.status", "run_name", "start_time", "end_time",
    "duration", "run.parent", "datasets.name", "dataset", "model", "registered_model", "notes",
    "store", "min(", "max(metrics.acc)", "best(metrics.acc)", "at_step(metrics.acc, 3)", "=",
    "!=", ">", ">=", "<", "<=", "<>", "LIKE", "ILIKE", "MATCHES", "IN", "NOT IN", "NOT", "AND",
    "OR", "BETWEEN", "IS NULL", "IS NOT NULL", "(", ")", ",", "0.5", "-1e-3", "inf", "nan", "5",
    "2h30m", "now - 7d", "today", "'2026-11-01'", "'2026-02-30 25:61'", "'adam'", "\"it's\"",
    "'%a_'", "'(a|b)+$'", "'[z-a]'", "'", "\"", "`", "adam", "한글", "\xff\xc3", ".", "!", ";",
    "\n"};

std::string randomText(std::mt19937& random)
{
    std::string text;
    const std::size_t count = 1 + random() % 12;
    for (std::size_t i = 0; i < count; ++i) {
        text += kPieces[random() % kPieces.size()];
        text += random() % 8 == 0 ? "" : " ";
    }
    return text;
}

// A clause that the language has, of the kinds that may stand anywhere.
std::string randomClause(std::mt19937& random)
{
    constexpr std::array kClauses{"metrics.acc > 0", "params.lr BETWEEN 0.01 AND 1",
        "params.opt = 'adam'", "NOT run_name LIKE 'r%'", "status IN ('FAILED', 'KILLED')",
        "run.parent IS NULL", "duration >= 1h", "start_time < '2026-11-01'", "\"two words\"",
        "run_name MATCHES '^.e'", "(params.a IS NULL OR tags.x = 'y')", "resnet",
        "last(metrics.acc) = -1", "end_time IS NOT NULL", "dataset != 'x'"};
    return kClauses[random() % kClauses.size()];
}

// Fixed seeds: the same texts on every machine.
TEST(RandomQueries, BrokenTextsAreRefusedWithAPlace)
{
    const auto snapshot = oddRuns();
    std::mt19937 random(20261126);
    std::size_t parsed = 0;
    for (int i = 0; i < 25'000; ++i) {
        const std::string text = randomText(random);
        EXPECT_EQ(brokenPromise(*snapshot, text), "") << text;
        parsed += analysis::parseQuery(text).has_value() ? 1 : 0;
    }
    EXPECT_GT(parsed, 400U);
}

TEST(RandomQueries, RightTextsStayRightWhenTheyAreJoined)
{
    const auto snapshot = oddRuns();
    std::mt19937 random(4);
    for (int i = 0; i < 8'000; ++i) {
        std::string text = randomClause(random);
        for (std::size_t more = random() % 4; more > 0; --more) {
            text += (random() % 2 == 0 ? " AND " : " or ") + randomClause(random);
        }
        ASSERT_TRUE(analysis::parseQuery(text)) << text;
        EXPECT_EQ(brokenPromise(*snapshot, text), "") << text;
        text.erase(random() % text.size(), 1 + random() % 3);
        EXPECT_EQ(brokenPromise(*snapshot, text), "") << text;
    }
}

TEST(RandomQueries, ADeepTextIsRefusedNotFollowed)
{
    const auto snapshot = oddRuns();
    for (const char* piece : {"(", "NOT ", "(NOT ", "min(", "a AND (", "a OR "}) {
        std::string text;
        for (int i = 0; i < 20'000; ++i) {
            text += piece;
        }
        const auto query = analysis::parseQuery(text);
        ASSERT_FALSE(query) << piece;
        EXPECT_LE(query.error().position, text.size());
    }
}

// Keys of every kind are written so that they are read back.
TEST(RandomQueries, KeysAreReadBack)
{
    std::mt19937 random(7);
    constexpr std::string_view kLetters = "abZ09 ._-/:@(),'`<>=!%\t";
    for (int i = 0; i < 20'000; ++i) {
        std::string key;
        for (std::size_t n = 1 + random() % 8; n > 0; --n) {
            key += kLetters[random() % kLetters.size()];
        }
        const std::string text = "metrics." + analysis::quotedKey(key) + " > 0";
        EXPECT_TRUE(analysis::parseQuery(text)) << text;
    }
}

} // namespace
} // namespace runlane::tests
