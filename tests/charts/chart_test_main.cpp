// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/qt_messages.h"

#include <QApplication>
#include <QLocale>

#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("runlane-test"));
    QLocale::setDefault(QLocale::c());
    runlane::tests::failOnQtWarnings();
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
