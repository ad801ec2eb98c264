// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <gtest/gtest.h>

namespace runlane::tests {

// Turns every Qt warning into a failure of the running test.
inline void failOnQtWarnings()
{
    qInstallMessageHandler(
        [](QtMsgType type, const QMessageLogContext& /*context*/, const QString& message) {
            if (type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg) {
                ADD_FAILURE() << "Qt says: " << message.toStdString();
            }
        });
}

} // namespace runlane::tests
