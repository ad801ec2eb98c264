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
            // What the offscreen platform says of itself is no fault of ours.
            if (message.startsWith(QLatin1String("This plugin does not support"))) {
                return;
            }
            if (type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg) {
                ADD_FAILURE() << "Qt says: " << message.toStdString();
            }
        });
}

} // namespace runlane::tests
