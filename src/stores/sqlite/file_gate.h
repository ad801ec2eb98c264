// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "stores/sqlite/journal_plan.h"

#include <memory>
#include <stop_token>
#include <string>

// POSIX drops every lock a process holds on a file when the process closes any descriptor of that
// file. So plain reading of a database and SQLite connections to it must not overlap within this
// process; the gate sees to it.
namespace runlane::stores::sqlite {

// Held as long as a connection to the file is open.
using ConnectionPass = std::shared_ptr<void>;

[[nodiscard]] ConnectionPass enterConnection(const FileFacts& file);
// The first 100 bytes. While connections are open, through a descriptor that stays open as well.
[[nodiscard]] core::Expected<std::string> readFirstBytes(const std::string& path);

// Copies the database and its -wal or -journal into folder, unchanged in between. Waits for
// connections of this process to that file to close.
[[nodiscard]] core::Expected<void> copyDatabase(
    const std::string& path, const std::string& target, std::stop_token stop);

} // namespace runlane::stores::sqlite
