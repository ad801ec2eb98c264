// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_unknown.h"

#include "support/snapshot_builder.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace runlane::analysis {
namespace {

using Names = std::vector<std::pair<std::string, std::string>>;

// Asks two stores about all of their runs.
Names unknownOf(std::string_view query)
{
    const auto one = tests::buildSnapshot(
        {{.id = "a", .params = {{"lr", "0.1"}}, .metrics = {{"test/acc", 0.9}, {"loss", 1}}},
            {.id = "b", .metrics = {{"test/accuracy_top5", 0.9}}}});
    const auto two = tests::buildSnapshot({{.id = "c", .params = {{"batch size", "8"}}}});
    const std::vector<std::uint32_t> first{0, 1};
    const std::vector<std::uint32_t> second{0};
    const std::vector<QueriedRuns> runs{{one.get(), first}, {two.get(), second}};
    const auto parsed = parseQuery(query);
    EXPECT_TRUE(parsed) << query;
    Names names;
    for (const UnknownName& name : unknownNames(*parsed, runs)) {
        names.emplace_back(name.written, name.nearest);
    }
    return names;
}

TEST(QueryUnknown, NamesWhatNoRunHasAndWhatIsNear)
{
    EXPECT_EQ(unknownOf("metrics.test/ac > 0.5"), (Names{{"metrics.test/ac", "metrics.test/acc"}}));
    EXPECT_EQ(unknownOf("metrics.Loss < 2"), (Names{{"metrics.Loss", "metrics.loss"}}));
    EXPECT_EQ(unknownOf("max(metrics.los) < 2"), (Names{{"metrics.los", "metrics.loss"}}));
    EXPECT_EQ(unknownOf("params.`batch sise` = '8'"),
        (Names{{"params.`batch sise`", "params.`batch size`"}}));
    EXPECT_EQ(unknownOf("metrics.lo < 2"), (Names{{"metrics.lo", "metrics.loss"}}));
    EXPECT_EQ(unknownOf("params.momentum = '8'"), (Names{{"params.momentum", ""}}));
    EXPECT_EQ(unknownOf("NOT (tags.team = 'x' OR tags.team = 'y')"), (Names{{"tags.team", ""}}));
}

TEST(QueryUnknown, SaysNothingOfWhatSomeRunHas)
{
    EXPECT_EQ(unknownOf("metrics.loss < 0 AND params.`batch size` = 'none'"), Names{});
    EXPECT_EQ(unknownOf("run_name = 'nobody' AND duration > 1h AND words"), Names{});
    EXPECT_EQ(unknownOf(""), Names{});
    EXPECT_TRUE(unknownNames(*parseQuery("metrics.x > 1"), {}).empty());
}

// MLflow stores statuses in capitals and compares them as they are.
TEST(QueryUnknown, NamesAStatusThatThereIsNot)
{
    EXPECT_EQ(unknownOf("status = 'finished'"), (Names{{"status 'finished'", "'FINISHED'"}}));
    EXPECT_EQ(unknownOf("status IN ('FAILED', 'KILED')"), (Names{{"status 'KILED'", "'KILLED'"}}));
    EXPECT_EQ(unknownOf("status = finished"), Names{});
    EXPECT_EQ(unknownOf("status LIKE '%end'"), Names{});
}

} // namespace
} // namespace runlane::analysis
