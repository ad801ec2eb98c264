// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/live.h"

#include "session/fake_computer.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace runlane::tests {

using namespace std::chrono_literals;
using session::Live;
using session::LiveMode;
using session::Session;
using session::WindowPresence;

TEST(Live, LooksOftenWhileRunsAreActiveAndSeldomWhenNobodyLooks)
{
    EXPECT_EQ(session::liveInterval({true, WindowPresence::Shown, 0ms}), 2s);
    EXPECT_EQ(session::liveInterval({false, WindowPresence::Shown, 0ms}), 10s);
    EXPECT_EQ(session::liveInterval({true, WindowPresence::Hidden, 0ms}), 60s);
    EXPECT_EQ(session::liveInterval({false, WindowPresence::Hidden, 0ms}), 60s);
}

TEST(Live, BacksOffWhenALookTakesMoreThanAFifthOfTheInterval)
{
    EXPECT_EQ(session::liveInterval({true, WindowPresence::Shown, 400ms}), 2s);
    EXPECT_EQ(session::liveInterval({true, WindowPresence::Shown, 401ms}), 3s);
    EXPECT_EQ(session::liveInterval({true, WindowPresence::Shown, 3000ms}), 15s);
    EXPECT_EQ(session::liveInterval({false, WindowPresence::Shown, 2000ms}), 10s);
}

TEST(Live, LooksAtOnceWhenItIsSwitchedOnAndNeverWhenOff)
{
    FakeComputer computer;
    std::atomic<int> looks{0};
    std::vector<std::string> close;
    computer.at("/lab/mlruns").follow =
        [&](const stores::FollowRequest& request) -> core::Expected<stores::FollowAnswer> {
        ++looks;
        close = request.closeRuns;
        return stores::FollowAnswer{};
    };
    Session session(computer.readers());
    const session::StoreId id = session.open(QStringLiteral("/lab"));
    Live live(session, [id] { return std::vector<session::RunRef>{{id, "a"}, {id + 1, "z"}}; });
    QSignalSpy changed(&live, &Live::changed);
    QSignalSpy followed(&session, &Session::followed);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return session.store(id)->state == session::StoreState::Ready; }, 20000));
    EXPECT_EQ(live.mode(), LiveMode::Off);
    EXPECT_EQ(live.interval(), 0ms);
    EXPECT_EQ(looks, 0);
    live.setMode(LiveMode::On);
    EXPECT_FALSE(changed.isEmpty());
    EXPECT_EQ(live.interval(), 10s);
    ASSERT_TRUE(followed.wait());
    EXPECT_EQ(looks, 1);
    EXPECT_EQ(close, std::vector<std::string>{"a"});
    live.setWindowPresence(WindowPresence::Hidden);
    EXPECT_EQ(live.interval(), 60s);
    live.setWindowPresence(WindowPresence::Shown);
    ASSERT_TRUE(followed.wait());
    EXPECT_EQ(looks, 2);
    live.setMode(LiveMode::Off);
    EXPECT_EQ(live.interval(), 0ms);
    live.setWindowPresence(WindowPresence::Hidden);
    live.setWindowPresence(WindowPresence::Shown);
    EXPECT_EQ(looks, 2);
}

TEST(Live, FollowsAStoreAsSoonAsItIsRead)
{
    FakeComputer computer;
    computer.at("/lab/mlruns").follow =
        [](const stores::FollowRequest&) -> core::Expected<stores::FollowAnswer> {
        return stores::FollowAnswer{};
    };
    Session session(computer.readers());
    Live live(session, [] { return std::vector<session::RunRef>(); });
    live.setMode(LiveMode::On);
    EXPECT_EQ(live.interval(), 0ms);
    const session::StoreId id = session.open(QStringLiteral("/lab"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return live.interval(id) == 10s; }, 20000));
    session.close(id);
    EXPECT_EQ(live.interval(), 0ms);
}

} // namespace runlane::tests
