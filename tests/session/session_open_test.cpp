// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"
#include "session/session.h"

#include "session/fake_computer.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace runlane::tests {

using session::OpenedStore;
using session::Session;
using session::StoreId;
using session::StoreState;

namespace {

bool waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, 20000);
}

bool waitUntilReady(const Session& session, StoreId id)
{
    return waitFor([&] {
        const OpenedStore* store = session.store(id);
        return store != nullptr && store->state == StoreState::Ready;
    });
}

QString place(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST(SessionOpen, ReadsAStoreAndSignals)
{
    FakeComputer computer;
    computer.focusRunId = "b";
    Session session(computer.readers());
    QSignalSpy added(&session, &Session::storeAdded);
    QSignalSpy changed(&session, &Session::storeChanged);
    const StoreId id = session.open(place("/lab"));
    ASSERT_EQ(added.size(), 1);
    EXPECT_EQ(added.front().front().toInt(), id);
    ASSERT_EQ(session.stores().size(), 1U);
    EXPECT_EQ(session.store(id)->state, StoreState::Reading);
    EXPECT_EQ(session.snapshot(id), nullptr);
    ASSERT_TRUE(waitUntilReady(session, id));
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(session.snapshot(id)->runs.size(), 2U);
    EXPECT_EQ(session.store(id)->focusRunId, "b");
    ASSERT_NE(session.run({id, "a"}), nullptr);
    EXPECT_EQ(session.run({id, "z"}), nullptr);
    EXPECT_EQ(session.run({id + 1, "a"}), nullptr);
}

TEST(SessionOpen, ShowsPartsWhileReading)
{
    FakeComputer computer;
    const auto gate = std::make_shared<Gate>();
    computer.at("/lab/mlruns").catalogueGate = gate;
    Session session(computer.readers());
    QSignalSpy progress(&session, &Session::progressChanged);
    const StoreId id = session.open(place("/lab"));
    ASSERT_TRUE(waitFor([&] { return session.snapshot(id) != nullptr; }));
    EXPECT_EQ(session.snapshot(id)->runs.size(), 1U);
    EXPECT_EQ(session.store(id)->state, StoreState::Reading);
    ASSERT_TRUE(waitFor([&] {
        return !progress.isEmpty()
            && progress.last() == QVariantList({place("Reading runs"), 1ULL, 2ULL});
    }));
    gate->open();
    ASSERT_TRUE(waitUntilReady(session, id));
    EXPECT_EQ(session.snapshot(id)->runs.size(), 2U);
    ASSERT_TRUE(waitFor([&] { return progress.last().front().toString().isEmpty(); }));
}

TEST(SessionOpen, OpensBothKindsOfOnePlace)
{
    FakeComputer computer;
    Session session(computer.readers());
    const StoreId first = session.open(place("/both"));
    ASSERT_TRUE(waitFor([&] {
        return session.stores().size() == 2 && session.stores()[0].state == StoreState::Ready
            && session.stores()[1].state == StoreState::Ready;
    }));
    EXPECT_EQ(session.stores()[0].id, first);
    EXPECT_EQ(session.stores()[0].snapshot->store.path, "/both/mlruns");
    EXPECT_EQ(session.stores()[1].snapshot->store.path, "/both/mlflow.db");
    EXPECT_EQ(session.stores()[1].place, place("/both"));
}

TEST(SessionOpen, SecondKindWithArtifactsOnlyGoesSilently)
{
    FakeComputer computer;
    computer.at("/both/mlflow.db").error =
        core::Error{core::ErrorCode::ArtifactsOnly, "/both/mlflow.db", {}, 0};
    Session session(computer.readers());
    QSignalSpy failed(&session, &Session::openFailed);
    QSignalSpy closed(&session, &Session::storeClosed);
    const StoreId first = session.open(place("/both"));
    ASSERT_TRUE(waitFor([&] { return !closed.isEmpty(); }));
    ASSERT_TRUE(waitUntilReady(session, first));
    EXPECT_EQ(session.stores().size(), 1U);
    EXPECT_TRUE(failed.isEmpty());
}

TEST(SessionOpen, FailureClosesTheEntryAndSaysWhy)
{
    FakeComputer computer;
    computer.at("/lab/mlruns").error =
        core::Error{core::ErrorCode::PermissionDenied, "/lab/mlruns", "denied", 0};
    Session session(computer.readers());
    std::vector<std::pair<QString, core::ErrorCode>> failures;
    QObject::connect(&session, &Session::openFailed, &session,
        [&](const QString& where, const core::Error& error) {
            EXPECT_TRUE(session.stores().empty());
            failures.emplace_back(where, error.code);
        });
    (void)session.open(place("/nowhere"));
    ASSERT_TRUE(waitFor([&] { return failures.size() == 1; }));
    (void)session.open(place("/lab"));
    ASSERT_TRUE(waitFor([&] { return failures.size() == 2; }));
    EXPECT_EQ(failures[0], std::make_pair(place("/nowhere"), core::ErrorCode::NotFound));
    EXPECT_EQ(failures[1], std::make_pair(place("/lab"), core::ErrorCode::PermissionDenied));
}

TEST(SessionOpen, PlaceAlreadyOpenIsReloadedAndShown)
{
    FakeComputer computer;
    FakeAnswers& answers = computer.at("/lab/mlruns");
    Session session(computer.readers());
    QSignalSpy focused(&session, &Session::storeFocused);
    const StoreId id = session.open(place("/lab"));
    ASSERT_TRUE(waitUntilReady(session, id));
    EXPECT_EQ(session.open(place("/lab")), id);
    ASSERT_TRUE(waitUntilReady(session, id));
    EXPECT_EQ(answers.catalogueReads, 2);
    EXPECT_EQ(focused.size(), 1);
    // Another way to name the same store.
    const StoreId other = session.open(place("/lab/mlruns"));
    EXPECT_NE(other, id);
    ASSERT_TRUE(waitFor([&] { return session.store(other) == nullptr; }));
    ASSERT_TRUE(waitUntilReady(session, id));
    EXPECT_EQ(focused.size(), 2);
    EXPECT_EQ(focused.last().front().toInt(), id);
    EXPECT_EQ(session.stores().size(), 1U);
    EXPECT_EQ(answers.catalogueReads, 3);
}

TEST(SessionOpen, ReloadKeepsTheOldUntilTheNewIsThere)
{
    FakeComputer computer;
    FakeAnswers& answers = computer.at("/lab/mlruns");
    Session session(computer.readers());
    const StoreId id = session.open(place("/lab"));
    ASSERT_TRUE(waitUntilReady(session, id));
    const auto gate = std::make_shared<Gate>();
    {
        const std::lock_guard lock(answers.mutex);
        answers.catalogueGate = gate;
        answers.runs = {{"b"}, {"c"}, {"d"}};
    }
    session.comparison().addAll({{id, "a"}, {id, "b"}});
    const core::SnapshotPtr old = session.snapshot(id);
    session.reload(id);
    EXPECT_EQ(session.store(id)->state, StoreState::Reading);
    ASSERT_TRUE(waitFor([&] { return answers.catalogueReads == 2; }));
    EXPECT_EQ(session.snapshot(id), old);
    gate->open();
    ASSERT_TRUE(waitUntilReady(session, id));
    EXPECT_EQ(session.snapshot(id)->runs.size(), 3U);
    ASSERT_EQ(session.comparison().runs().size(), 1U); // a is gone from the store
    EXPECT_EQ(session.comparison().runs().front().ref.runId, "b");
    EXPECT_EQ(session.comparison().runs().front().styleIndex, 1U);
}

TEST(SessionOpen, FailedReloadKeepsTheOld)
{
    FakeComputer computer;
    FakeAnswers& answers = computer.at("/lab/mlruns");
    Session session(computer.readers());
    const StoreId id = session.open(place("/lab"));
    ASSERT_TRUE(waitUntilReady(session, id));
    {
        const std::lock_guard lock(answers.mutex);
        answers.error = core::Error{core::ErrorCode::NotFound, "/lab/mlruns", {}, 0};
    }
    session.reloadAll();
    ASSERT_TRUE(waitFor([&] { return session.store(id)->state == StoreState::Failed; }));
    ASSERT_NE(session.snapshot(id), nullptr);
    EXPECT_EQ(session.snapshot(id)->runs.size(), 2U);
    ASSERT_TRUE(session.store(id)->error.has_value());
    EXPECT_EQ(session.store(id)->error->code, core::ErrorCode::NotFound);
    {
        const std::lock_guard lock(answers.mutex);
        answers.error.reset();
    }
    session.reload(id);
    ASSERT_TRUE(waitUntilReady(session, id));
    EXPECT_FALSE(session.store(id)->error.has_value());
}

TEST(SessionOpen, CancelKeepsWhatIsThere)
{
    FakeComputer computer;
    computer.at("/lab/mlruns").catalogueGate = std::make_shared<Gate>(); // never opened
    Session session(computer.readers());
    const StoreId id = session.open(place("/lab"));
    ASSERT_TRUE(waitFor([&] { return session.snapshot(id) != nullptr; }));
    session.cancelWork();
    ASSERT_TRUE(waitUntilReady(session, id));
    EXPECT_EQ(session.snapshot(id)->runs.size(), 1U);
    ASSERT_TRUE(session.store(id)->error.has_value());
    EXPECT_EQ(session.store(id)->error->code, core::ErrorCode::Cancelled);
}

TEST(SessionOpen, CloseForgetsTheStoreAndItsRuns)
{
    FakeComputer computer;
    computer.at("/both/mlruns").catalogueGate = std::make_shared<Gate>();
    Session session(computer.readers());
    QSignalSpy closed(&session, &Session::storeClosed);
    const StoreId lab = session.open(place("/lab"));
    ASSERT_TRUE(waitUntilReady(session, lab));
    const StoreId reading = session.open(place("/both"));
    session.comparison().add({lab, "a"});
    session.close(lab);
    EXPECT_EQ(session.store(lab), nullptr);
    EXPECT_TRUE(session.comparison().runs().empty());
    ASSERT_TRUE(waitFor([&] { return session.snapshot(reading) != nullptr; }));
    session.close(reading); // in the middle of its reading
    EXPECT_EQ(closed.size(), 2);
    session.close(reading);
    EXPECT_EQ(closed.size(), 2);
}

TEST(SessionOpen, MayBeDestroyedWhileReading)
{
    FakeComputer computer;
    computer.at("/lab/mlruns").catalogueGate = std::make_shared<Gate>();
    const auto answers = computer.answers.at("/lab/mlruns");
    {
        Session session(computer.readers());
        (void)session.open(place("/lab"));
        ASSERT_TRUE(waitFor([&] { return answers->catalogueReads == 1; }));
    }
    EXPECT_EQ(answers->catalogueReads, 1);
    QCoreApplication::sendPostedEvents();
}

} // namespace runlane::tests
