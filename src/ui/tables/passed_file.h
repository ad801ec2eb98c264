// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

namespace runlane::ui {

// Small files that colleagues pass on: views, named queries.

// One byte more than largest at most, so that its reader can tell. ReadFailed with the system's
// words. Worker pool.
[[nodiscard]] core::Expected<QByteArray> readPassedFile(const QString& path, qint64 largest);
// Whole or not at all; errors of session::saveFile. Any thread.
[[nodiscard]] core::Expected<void> writePassedFile(const QString& path, const QByteArray& content);
// "sort: not a list"; the words are those of the JSON file, in English.
[[nodiscard]] QString wrongPart(const core::Error& error);

} // namespace runlane::ui
