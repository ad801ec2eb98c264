// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace runlane::stores {

// What a folder is, judged by its own meta.yaml and its children.
enum class FolderKind { Other, Store, ArtifactsOnly, Experiment, Run };

[[nodiscard]] FolderKind folderKind(const std::string& path);
// True when any experiment of the store holds a run.
[[nodiscard]] bool holdsRuns(const std::string& path);
// A tracking database in the two folders above path, preferably one with runs; empty when there is
// none. Reads no more than the beginnings of files with a database's name.
[[nodiscard]] std::string databaseNear(const std::string& path);
// The path a user means: file: and sqlite:/// URIs taken apart, ~ expanded. Empty for a remote URI.
[[nodiscard]] std::string pathOfPlace(std::string_view place);

} // namespace runlane::stores
