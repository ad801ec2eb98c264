// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
// main() of the window's tests: an application on the offscreen platform, its own settings folders,
// and a failure for every Qt warning nobody expected.
#include "support/qt_messages.h"
#include "support/temporary_folder.h"

#include <QApplication>
#include <QLocale>

#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    const runlane::tests::TemporaryFolder home;
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(home.text() + "/config"));
    qputenv("XDG_STATE_HOME", QByteArray::fromStdString(home.text() + "/state"));
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(home.text() + "/cache"));
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("runlane-test"));
    QLocale::setDefault(QLocale::c());
    runlane::tests::failOnQtWarnings();
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
