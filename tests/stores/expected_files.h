// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace runlane::tests {

// Unpacks an archive of stores and compares each with its expected file; folder: the archive's own
// top folder, fewest: how many stores there must be.
void compareArchive(
    const std::filesystem::path& archive, const std::string& folder, std::size_t fewest);

} // namespace runlane::tests
