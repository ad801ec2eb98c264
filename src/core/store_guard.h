// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <string>

namespace runlane::core {

// Whether a file of this name may be written: never an SQLite database nor what SQLite keeps beside
// one (-wal, -shm, -journal), and nothing below an MLflow experiment or run folder or right beside
// experiments. Error: StoreFile with the path. Symbolic links are followed. Reads
// the disk; any thread.
[[nodiscard]] Expected<void> mayWriteFile(const std::string& path);

} // namespace runlane::core
