// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace runlane::stores {

// Versions of the libraries that read stores, one line each, as they are at run time:
// "SQLite 3.40.1 (2022-12-28 ... source id)".
[[nodiscard]] std::vector<std::string> libraryVersions();

} // namespace runlane::stores
