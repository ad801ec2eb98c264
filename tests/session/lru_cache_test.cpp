// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lru_cache.h"

#include <gtest/gtest.h>

#include <string>

namespace runlane::tests {

using Cache = session::LruCache<std::string, int>;

TEST(LruCache, DropsTheLeastRecentlyUsedFirst)
{
    Cache cache(30);
    cache.insert("a", std::make_shared<int>(1), 10, 1);
    cache.insert("b", std::make_shared<int>(2), 10, 1);
    cache.insert("c", std::make_shared<int>(3), 10, 1);
    EXPECT_NE(cache.find("a").value, nullptr); // now the newest
    cache.insert("d", std::make_shared<int>(4), 10, 1);
    EXPECT_EQ(cache.find("b").value, nullptr);
    ASSERT_NE(cache.find("a").value, nullptr);
    EXPECT_EQ(*cache.find("a").value, 1);
    EXPECT_NE(cache.find("c").value, nullptr);
    EXPECT_NE(cache.find("d").value, nullptr);
    EXPECT_EQ(cache.byteCount(), 30U);
}

TEST(LruCache, KeepsWhatSomebodyHolds)
{
    Cache cache(10);
    const auto held = std::make_shared<const int>(1);
    cache.insert("a", held, 10, 1);
    cache.insert("b", std::make_shared<int>(2), 10, 1);
    cache.insert("c", std::make_shared<int>(3), 10, 1);
    EXPECT_NE(cache.find("a").value, nullptr);
    EXPECT_EQ(cache.find("b").value, nullptr);
    EXPECT_NE(cache.find("c").value, nullptr);
    EXPECT_EQ(cache.byteCount(), 20U);
}

TEST(LruCache, KeepsTheNewestWhateverItsSize)
{
    Cache cache(10);
    cache.insert("a", std::make_shared<int>(1), 5, 1);
    cache.insert("big", std::make_shared<int>(2), 1000, 1);
    EXPECT_EQ(cache.find("a").value, nullptr);
    EXPECT_NE(cache.find("big").value, nullptr);
    cache.insert("b", std::make_shared<int>(3), 5, 1);
    EXPECT_EQ(cache.find("big").value, nullptr);
    EXPECT_EQ(cache.byteCount(), 5U);
}

TEST(LruCache, InsertReplacesAndRemembersTheGeneration)
{
    Cache cache(100);
    cache.insert("a", std::make_shared<int>(1), 10, 1);
    cache.insert("a", std::make_shared<int>(2), 20, 5);
    EXPECT_EQ(*cache.find("a").value, 2);
    EXPECT_EQ(cache.find("a").generation, 5U);
    EXPECT_EQ(cache.byteCount(), 20U);
    EXPECT_EQ(cache.size(), 1U);
}

TEST(LruCache, ErasesByPredicate)
{
    Cache cache(100);
    cache.insert("a1", std::make_shared<int>(1), 10, 1);
    cache.insert("b1", std::make_shared<int>(2), 10, 1);
    cache.insert("a2", std::make_shared<int>(3), 10, 1);
    cache.eraseIf([](const std::string& key) { return key.front() == 'a'; });
    EXPECT_EQ(cache.size(), 1U);
    EXPECT_EQ(cache.byteCount(), 10U);
    EXPECT_NE(cache.find("b1").value, nullptr);
}

} // namespace runlane::tests
