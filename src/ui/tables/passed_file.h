// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace runlane::ui {

// Small files that colleagues pass on: views, named queries.

inline constexpr qint64 kLargestPassedFile = qint64{1} << 20;

// One byte more than the largest at most, so that its reader can tell. ReadFailed with the system's
// words. Worker pool.
[[nodiscard]] core::Expected<QByteArray> readPassedFile(const QString& path);
// The JSON object that such a file is. TooLarge, BadFormat.
[[nodiscard]] core::Expected<QJsonObject> objectOfPassedFile(const QByteArray& content);
// Whole or not at all; errors of session::saveFile. Any thread.
[[nodiscard]] core::Expected<void> writePassedFile(const QString& path, const QByteArray& content);
// "sort: not a list"; the words are those of the JSON file, in English.
[[nodiscard]] QString wrongPart(const core::Error& error);

} // namespace runlane::ui
