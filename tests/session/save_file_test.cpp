// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/save_file.h"

#include "support/temporary_folder.h"

#include <QDir>
#include <QFile>
#include <QIODevice>

#include <gtest/gtest.h>

namespace runlane::session {

namespace {

std::string contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string("none");
}

core::Expected<void> writeHello(QIODevice& file)
{
    file.write("hello");
    return {};
}

} // namespace

TEST(SaveFile, AFailureInTheMiddleLeavesTheOldFile)
{
    const tests::TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.text() + "/a.csv");
    EXPECT_TRUE(saveFile(path, writeHello).has_value());
    const auto failed = saveFile(path, [](QIODevice& file) -> core::Expected<void> {
        file.write("half");
        return core::makeError(core::ErrorCode::Cancelled, {});
    });
    EXPECT_EQ(failed.error().code, core::ErrorCode::Cancelled);
    EXPECT_EQ(failed.error().where, path.toStdString());
    EXPECT_EQ(contentOf(path), "hello");
    EXPECT_EQ(QDir(QString::fromStdString(folder.text())).entryList(QDir::Files).size(), 1);
    EXPECT_EQ(saveFile(path + QStringLiteral("/b"), writeHello).error().code,
        core::ErrorCode::WriteFailed);
    EXPECT_EQ(saveFile(QString::fromStdString(folder.text()), writeHello).error().code,
        core::ErrorCode::WriteFailed);
}

TEST(SaveFile, ABodyMayWriteByName)
{
    const tests::TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.text() + "/a.xlsx");
    const auto done = saveNamedFile(path, [](const QString& temporary) -> core::Expected<void> {
        QFile file(temporary);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("by name");
        return {};
    });
    EXPECT_TRUE(done.has_value());
    EXPECT_EQ(contentOf(path), "by name");
}

TEST(SaveFile, F98NamesAreMadeOfHarmlessLettersOnly)
{
    const auto name = [](const QString& text) {
        return safeFileName(text, QStringLiteral("csv"), QStringLiteral("runs")).toStdString();
    };
    EXPECT_EQ(name(QStringLiteral("leaf disease/2")), "leaf-disease-2.csv");
    EXPECT_EQ(name(QStringLiteral("../../x")), "x.csv");
    EXPECT_EQ(name(QStringLiteral("CON")), "runs.csv");
    EXPECT_EQ(name(QStringLiteral("a\nb")), "a-b.csv");
    EXPECT_EQ(name(QStringLiteral("실행")), "runs.csv");
    EXPECT_EQ(name(QStringLiteral(".hidden")), "hidden.csv");
    EXPECT_EQ(name(QString(300, QLatin1Char('x'))).size(), 120U);
}

} // namespace runlane::session
