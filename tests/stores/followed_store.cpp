// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/followed_store.h"

#include "stores/store_facts.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace runlane::tests {

namespace {

// Ahead of the clock by enough that what is written meanwhile counts as settled, and by less than
// the ten minutes an active run may be silent.
constexpr std::int64_t kAheadMillis = 60'000;
constexpr std::int64_t kBetweenLooks = 10'000;

} // namespace

void FollowedStore::open(const std::string& place)
{
    m_place = place;
    const Loaded loaded = load(place, stores::HistoryDetail::LatestOnly);
    ASSERT_NE(loaded.snapshot, nullptr) << englishText(loaded.error);
    m_store = loaded.store;
    m_known = loaded.snapshot;
    m_follower = m_store->makeFollower();
    m_now = m_known->readAtMillis + kAheadMillis;
}

void FollowedStore::settle()
{
    for (int i = 0; i < 3; ++i) {
        (void)look();
    }
}

core::Expected<stores::FollowAnswer> FollowedStore::follow()
{
    m_now += kBetweenLooks;
    return m_follower->follow({m_known, m_shown, m_now}, {});
}

stores::FollowAnswer FollowedStore::look()
{
    core::Expected<stores::FollowAnswer> answer = follow();
    if (!answer) {
        ADD_FAILURE() << englishText(answer.error());
        return {};
    }
    if (answer->snapshot != nullptr) {
        m_known = answer->snapshot;
    }
    return *answer;
}

core::Error FollowedStore::lookInVain()
{
    const core::Expected<stores::FollowAnswer> answer = follow();
    if (answer) {
        ADD_FAILURE() << "the store was reached";
        return {};
    }
    return answer.error();
}

std::size_t FollowedStore::count(core::Rule rule) const
{
    return static_cast<std::size_t>(std::count_if(m_known->problems.begin(),
        m_known->problems.end(), [rule](const auto& problem) { return problem.rule == rule; }));
}

std::shared_ptr<const core::MetricSeries> FollowedStore::history(const std::string& run,
    const std::string& key, std::shared_ptr<const core::MetricSeries> known) const
{
    core::Progress progress;
    core::DiagnosticSink problems;
    auto read =
        m_store->loadHistories(*m_known, {{run, key, std::move(known)}}, {{}, progress, problems});
    if (!read || read->size() != 1) {
        ADD_FAILURE() << "no history";
        return std::make_shared<const core::MetricSeries>();
    }
    return std::make_shared<const core::MetricSeries>(std::move(read->front()));
}

void FollowedStore::expectLikeFresh() const
{
    const Loaded fresh = load(m_place, stores::HistoryDetail::LatestOnly);
    ASSERT_NE(fresh.snapshot, nullptr) << englishText(fresh.error);
    const std::vector<std::string> unlike =
        differences(factsOf(*fresh.snapshot, {}), factsOf(*m_known, {}));
    EXPECT_TRUE(unlike.empty()) << testing::PrintToString(unlike);
    std::vector<std::string> problems;
    const auto isOfTime = [](const core::Diagnostic& problem) {
        return problem.rule == core::Rule::RunSilent
            || problem.rule == core::Rule::MetricLastLineHeldBack;
    };
    for (const auto& snapshot : {fresh.snapshot, m_known}) {
        std::string text;
        for (const core::Diagnostic& problem : snapshot->problems) {
            if (!isOfTime(problem)) {
                text += std::string(core::ruleInfo(problem.rule).name) + " " + problem.path + "\n";
            }
        }
        problems.push_back(text);
    }
    EXPECT_EQ(problems.front(), problems.back());
}

} // namespace runlane::tests
