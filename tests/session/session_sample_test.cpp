// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"
#include "session/sample_comparison.h"
#include "session/session.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

// The session over the real readers and the bundled sample.
namespace runlane::tests {

using session::RunRef;
using session::Session;
using session::StoreState;

namespace {

bool waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, 60000);
}

QString sampleFolder()
{
    return QDir(QStringLiteral(RUNLANE_SOURCE_DIR)).filePath(QStringLiteral("resources/sample"));
}

std::vector<RunRef> comparedRuns(Session& session)
{
    std::vector<RunRef> refs;
    for (const auto& run : session.comparison().runs()) {
        refs.push_back(run.ref);
    }
    return refs;
}

} // namespace

TEST(SessionSample, OpensAsAFinishedComparison)
{
    Session session;
    session::SampleComparison sample(session);
    QSignalSpy filled(&sample, &session::SampleComparison::filled);
    sample.open(sampleFolder());
    ASSERT_TRUE(waitFor([&] { return !filled.isEmpty(); }));
    const std::vector<RunRef> refs = comparedRuns(session);
    ASSERT_GE(refs.size(), 2U);
    ASSERT_TRUE(session.comparison().baseline().has_value());

    session.requestEvaluations(refs);
    for (const RunRef& ref : refs) {
        const core::Run* run = session.run(ref);
        ASSERT_NE(run, nullptr);
        for (const core::MetricValue& metric : run->metrics) {
            session.requestSeries({ref}, {std::string(metric.key)});
        }
    }
    for (const RunRef& ref : refs) {
        ASSERT_TRUE(waitFor([&] { return session.evaluations(ref) != nullptr; }));
        EXPECT_FALSE(session.evaluations(ref)->empty()) << ref.runId;
        for (const core::MetricValue& metric : session.run(ref)->metrics) {
            const std::string key(metric.key);
            ASSERT_TRUE(waitFor([&] { return session.series(ref, key) != nullptr; }));
            const auto series = session.series(ref, key);
            ASSERT_GT(series->size(), 0U) << key;
            EXPECT_EQ(series->values[core::latestIndex(*series)], metric.value) << key;
        }
    }
}

TEST(SessionSample, SaysWhyAPlaceIsNoStore)
{
    const QTemporaryDir empty;
    Session session;
    std::vector<core::ErrorCode> codes;
    QObject::connect(&session, &Session::openFailed, &session,
        [&](const QString&, const core::Error& error) { codes.push_back(error.code); });
    (void)session.open(empty.path());
    (void)session.open(QStringLiteral("/nowhere/at/all"));
    ASSERT_TRUE(waitFor([&] { return codes.size() == 2; }));
    EXPECT_NE(std::find(codes.begin(), codes.end(), core::ErrorCode::NotFound), codes.end());
    EXPECT_TRUE(session.stores().empty());
}

} // namespace runlane::tests
