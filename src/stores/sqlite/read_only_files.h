// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace runlane::stores::sqlite {

// Name of a VFS of SQLite for files of others: opens nothing for writing, creates and removes
// nothing. Read-only connections of SQLite open a WAL for reading and writing and create a missing
// one; through this they get SQLITE_CANTOPEN instead. Registered at the first call, from any
// thread; null where SQLite has no VFS of its own.
[[nodiscard]] const char* readOnlyFiles();

} // namespace runlane::stores::sqlite
