// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

#include <functional>
#include <string_view>

class QIODevice;

namespace runlane::session {

// Writes a file whole or not at all: whatever happens while body writes, the file of that name is
// the old one until everything is on the disk. Errors: what body gives, WriteFailed with the
// system's words, StoreFile (core/store_guard.h). Any thread.
using FileBody = std::function<core::Expected<void>(QIODevice& file)>;
[[nodiscard]] core::Expected<void> saveFile(const QString& path, const FileBody& body);

// The same for a body that opens a file by its name, in a folder for temporary files.
using NamedFileBody = std::function<core::Expected<void>(const QString& temporaryPath)>;
[[nodiscard]] core::Expected<void> saveNamedFile(const QString& path, const NamedFileBody& body);

// A file name made from text of a store: letters A to Z, digits, dot, minus and underscore, at most
// 120 bytes with suffix, never hidden and never a device of Windows. fallback: where nothing is
// left.
[[nodiscard]] QString safeFileName(
    const QString& text, const QString& suffix, const QString& fallback);

} // namespace runlane::session
