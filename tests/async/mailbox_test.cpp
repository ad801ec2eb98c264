// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/mailbox.h"

#include <QCoreApplication>
#include <QTest>

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace runlane::tests {

using async::Mailbox;

TEST(Mailbox, DeliversOnItsThreadInOrder)
{
    Mailbox mailbox;
    std::vector<int> seen;
    int onOtherThread = 0;
    const std::thread::id here = std::this_thread::get_id();
    std::jthread writer([&, address = mailbox.address()] {
        for (int i = 0; i < 1000; ++i) {
            address.post([&, i] {
                seen.push_back(i);
                onOtherThread += std::this_thread::get_id() == here ? 0 : 1;
            });
        }
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen.size() == 1000; }));
    EXPECT_EQ(onOtherThread, 0);
    for (int i = 0; i < 1000; ++i) {
        ASSERT_EQ(seen[static_cast<std::size_t>(i)], i);
    }
}

TEST(Mailbox, DeliversNothingBeforeTheEventLoopTurns)
{
    Mailbox mailbox;
    bool isDelivered = false;
    mailbox.post([&] { isDelivered = true; });
    EXPECT_FALSE(isDelivered);
    QCoreApplication::sendPostedEvents(&mailbox);
    EXPECT_TRUE(isDelivered);
}

TEST(Mailbox, LetterPostedWhileDeliveringArrivesLater)
{
    Mailbox mailbox;
    std::vector<int> seen;
    mailbox.post([&] {
        seen.push_back(1);
        mailbox.post([&] { seen.push_back(3); });
        seen.push_back(2);
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen.size() == 3; }));
    EXPECT_EQ(seen, (std::vector<int>{1, 2, 3}));
}

TEST(Mailbox, DropsLettersOnceItIsGone)
{
    auto mailbox = std::make_unique<Mailbox>();
    const Mailbox::Address address = mailbox->address();
    auto token = std::make_shared<int>(0);
    bool isDelivered = false;
    address.post([&, token] { isDelivered = true; });
    EXPECT_EQ(token.use_count(), 2);
    mailbox.reset();
    EXPECT_EQ(token.use_count(), 1);
    address.post([&, token] { isDelivered = true; });
    EXPECT_EQ(token.use_count(), 1);
    QCoreApplication::sendPostedEvents();
    EXPECT_FALSE(isDelivered);
}

TEST(Mailbox, LetterMayDestroyTheMailbox)
{
    auto mailbox = std::make_unique<Mailbox>();
    int seen = 0;
    mailbox->post([&] {
        ++seen;
        mailbox.reset();
    });
    mailbox->post([&] { ++seen; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen > 0; }));
    EXPECT_EQ(seen, 1);
    EXPECT_EQ(mailbox, nullptr);
}

TEST(Mailbox, MayGoWhileThreadsWrite)
{
    std::atomic<bool> isDone{false};
    auto mailbox = std::make_unique<Mailbox>();
    std::atomic<int> delivered{0};
    std::vector<std::jthread> writers;
    for (int t = 0; t < 3; ++t) {
        writers.emplace_back([&, address = mailbox->address()] {
            while (!isDone) {
                address.post([&] { ++delivered; });
                std::this_thread::yield();
            }
        });
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return delivered > 100; }));
    mailbox.reset();
    const int before = delivered;
    isDone = true;
    writers.clear();
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(delivered, before);
}

} // namespace runlane::tests
