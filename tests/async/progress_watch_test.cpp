// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/progress_watch.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace runlane::tests {

using async::ProgressWatch;
using core::Progress;

TEST(ProgressWatch, AddsUpWorkOfOneName)
{
    ProgressWatch watch;
    QSignalSpy spy(&watch, &ProgressWatch::changed);
    const auto first = std::make_shared<Progress>();
    const auto second = std::make_shared<Progress>();
    first->done = 3;
    first->total = 10;
    second->done = 4;
    second->total = 20;
    watch.add(QStringLiteral("Reading runs"), first);
    watch.add(QStringLiteral("Reading runs"), second);
    EXPECT_TRUE(spy.isEmpty());
    ASSERT_TRUE(spy.wait());
    EXPECT_EQ(spy.last(), QVariantList({QStringLiteral("Reading runs"), 7ULL, 30ULL}));
}

TEST(ProgressWatch, TotalIsUnknownWhenAPartOfItIs)
{
    ProgressWatch watch;
    QSignalSpy spy(&watch, &ProgressWatch::changed);
    const auto first = std::make_shared<Progress>();
    const auto second = std::make_shared<Progress>();
    first->done = 3;
    first->total = 10;
    second->done = 1;
    watch.add(QStringLiteral("Reading curves"), first);
    watch.add(QStringLiteral("Reading curves"), second);
    ASSERT_TRUE(spy.wait());
    EXPECT_EQ(spy.last(), QVariantList({QStringLiteral("Reading curves"), 4ULL, 0ULL}));
}

TEST(ProgressWatch, SaysNothingTwiceAndEndsWithSilence)
{
    ProgressWatch watch;
    QSignalSpy spy(&watch, &ProgressWatch::changed);
    const auto progress = std::make_shared<Progress>();
    progress->done = 1;
    progress->total = 2;
    watch.add(QStringLiteral("Reading runs"), progress);
    ASSERT_TRUE(spy.wait());
    EXPECT_FALSE(spy.wait(350));
    EXPECT_EQ(spy.size(), 1);
    progress->done = 2;
    ASSERT_TRUE(spy.wait());
    watch.remove(progress);
    EXPECT_TRUE(watch.isIdle());
    ASSERT_TRUE(spy.wait());
    EXPECT_EQ(spy.last(), QVariantList({QString(), 0ULL, 0ULL}));
    EXPECT_EQ(spy.size(), 3);
}

} // namespace runlane::tests
