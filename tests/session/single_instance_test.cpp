// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/single_instance.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <future>
#include <thread>

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

namespace runlane::tests {

using session::OpenRequest;
using session::SingleInstance;

namespace {

class SingleInstanceTest : public testing::Test
{
protected:
    // Hands over from another thread, as another process would, while this one serves.
    bool handOverMeanwhile(const OpenRequest& request) const
    {
        auto result = std::async(std::launch::async, [path = m_path, request] {
            const SingleInstance second(path);
            return second.handOver(request);
        });
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return result.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }));
        return result.get();
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("runlane.socket"));
};

} // namespace

TEST_F(SingleInstanceTest, FirstFindsNobody)
{
    const SingleInstance first(m_path);
    EXPECT_FALSE(first.handOver({}));
}

TEST_F(SingleInstanceTest, SecondHandsItsPlacesOver)
{
    SingleInstance first(m_path);
    ASSERT_TRUE(first.listen());
    std::vector<OpenRequest> requests;
    QObject::connect(&first, &SingleInstance::requested, &first,
        [&](const OpenRequest& request) { requests.push_back(request); });
    OpenRequest request;
    request.places = {QStringLiteral("/lab/mlruns"), QStringLiteral("/집/mlflow.db\nx")};
    request.activation = "token-1";
    request.wantsSample = true;
    EXPECT_TRUE(handOverMeanwhile(request));
    EXPECT_TRUE(handOverMeanwhile({}));
    ASSERT_EQ(requests.size(), 2U);
    EXPECT_EQ(requests[0], request);
    EXPECT_EQ(requests[1], OpenRequest{});
}

TEST_F(SingleInstanceTest, SocketLeftBehindIsReplaced)
{
    {
        // A program that dies without closing its socket file.
        const pid_t child = fork();
        if (child == 0) {
            QLocalServer server;
            const bool isListening = server.listen(m_path);
            _exit(isListening ? 0 : 1);
        }
        int status = 1;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        ASSERT_EQ(status, 0);
    }
    ASSERT_TRUE(QFile::exists(m_path));
    SingleInstance first(m_path);
    EXPECT_FALSE(first.handOver({}));
    ASSERT_TRUE(first.listen());
    EXPECT_TRUE(handOverMeanwhile({}));
}

TEST_F(SingleInstanceTest, LivingProgramIsNotReplaced)
{
    SingleInstance first(m_path);
    ASSERT_TRUE(first.listen());
    SingleInstance second(m_path);
    EXPECT_FALSE(second.listen());
    EXPECT_TRUE(handOverMeanwhile({}));
}

TEST_F(SingleInstanceTest, ForeignWordsAreRefused)
{
    SingleInstance first(m_path);
    ASSERT_TRUE(first.listen());
    QSignalSpy requested(&first, &SingleInstance::requested);
    QLocalSocket socket;
    socket.connectToServer(m_path);
    ASSERT_TRUE(socket.waitForConnected());
    socket.write("GET / HTTP/1.1\n");
    ASSERT_TRUE(QTest::qWaitFor([&] { return socket.canReadLine(); }));
    EXPECT_EQ(socket.readLine(), QByteArray("no\n"));
    EXPECT_TRUE(requested.isEmpty());
}

TEST_F(SingleInstanceTest, OneThatNeverAnswersIsNotWaitedForLong)
{
    QLocalServer silent;
    ASSERT_TRUE(silent.listen(m_path));
    const SingleInstance second(m_path);
    EXPECT_FALSE(second.handOver({}, 50));
}

} // namespace runlane::tests
