// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"
#include "session/fake_computer.h"
#include "session/sample_comparison.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace runlane::tests {

using session::readSavedComparison;
using session::SampleComparison;
using session::Session;

namespace {

void write(const QString& file, const QByteArray& text)
{
    QFile device(file);
    ASSERT_TRUE(device.open(QIODevice::WriteOnly));
    device.write(text);
}

} // namespace

TEST(SampleComparison, ChoosesItsRunsOnceTheStoreIsRead)
{
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("comparison.json")),
        R"({"schema":"runlane.comparison/1","runs":["c","a","gone"],"baseline":"a"})");
    FakeComputer computer;
    computer.places[folder.path().toStdString()] = {"/sample/mlflow.db", "/sample/mlruns"};
    computer.at("/sample/mlflow.db").runs = {{"a"}, {"b"}, {"c"}};
    computer.at("/sample/mlruns").runs = {{"x"}};
    const auto gate = std::make_shared<Gate>();
    computer.at("/sample/mlflow.db").catalogueGate = gate;
    Session session(computer.readers());
    SampleComparison sample(session);
    QSignalSpy filled(&sample, &SampleComparison::filled);
    sample.open(folder.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.stores().size() == 2; }));
    EXPECT_TRUE(session.comparison().runs().empty());
    gate->open();
    ASSERT_TRUE(QTest::qWaitFor([&] { return filled.size() == 1; }));
    ASSERT_EQ(session.comparison().runs().size(), 2U);
    EXPECT_EQ(session.comparison().runs()[0].ref.runId, "c");
    EXPECT_EQ(session.comparison().runs()[1].ref.runId, "a");
    ASSERT_TRUE(session.comparison().baseline().has_value());
    EXPECT_EQ(session.comparison().baseline()->runId, "a");
    session.comparison().clear();
    session.reloadAll(); // must not fill it again
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return session.stores()[0].state == session::StoreState::Ready
            && session.stores()[1].state == session::StoreState::Ready;
    }));
    EXPECT_TRUE(session.comparison().runs().empty());
    EXPECT_EQ(filled.size(), 1);
}

TEST(SampleComparison, F100RefusesOtherFiles)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("comparison.json"));
    EXPECT_EQ(readSavedComparison(file).error().code, core::ErrorCode::NotFound);
    write(file, "{\"schema\":");
    EXPECT_EQ(readSavedComparison(file).error().code, core::ErrorCode::BadFormat);
    write(file, R"({"schema":"runlane.runs/1","runs":["a"]})");
    EXPECT_EQ(readSavedComparison(file).error().code, core::ErrorCode::BadFormat);
    write(file, R"({"schema":"runlane.comparison/1","runs":["a","b"]})");
    ASSERT_TRUE(readSavedComparison(file).has_value());
    EXPECT_EQ(readSavedComparison(file)->runIds, (std::vector<std::string>{"a", "b"}));
    EXPECT_TRUE(readSavedComparison(file)->baseline.empty());
}

TEST(SampleComparison, TheBundledOneNamesRunsAndABaselineAmongThem)
{
    const auto saved =
        readSavedComparison(QDir(QStringLiteral(RUNLANE_SOURCE_DIR))
                                .filePath(QStringLiteral("resources/sample/comparison.json")));
    ASSERT_TRUE(saved.has_value());
    EXPECT_GE(saved->runIds.size(), 2U);
    EXPECT_NE(std::find(saved->runIds.begin(), saved->runIds.end(), saved->baseline),
        saved->runIds.end());
}

} // namespace runlane::tests
