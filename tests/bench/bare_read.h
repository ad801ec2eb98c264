// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

// The least any reader must do, as a yardstick.
namespace runlane::bench {

// Reads every byte below a store with two threads; gives the number of files.
[[nodiscard]] std::uint64_t readEveryFile(const std::string& root);
// Steps through the rows of runs, params, tags and latest_metrics; gives their number.
[[nodiscard]] std::uint64_t readEveryRow(const std::string& database);
// Changes a database made for a benchmark. False when that fails.
[[nodiscard]] bool executeSql(const std::string& database, const char* sql);

} // namespace runlane::bench
