// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Where artifacts lie on this computer (mlflow-formats, section 3). Nothing outside the opened
// folder and the folders the user named is ever read.
namespace runlane::stores {

// A stored URI taken apart once: scheme in lower case (empty for plain paths), host, path decoded
// (slashes only) and as written.
struct StoredPlace
{
    std::string scheme;
    std::string host;
    std::string path;
    std::string rawPath;

    // A folder of some computer, as opposed to a remote service.
    [[nodiscard]] bool isLocal() const;
    [[nodiscard]] bool isAbsolute() const;
    // "C:/Users/..."
    [[nodiscard]] bool hasDrive() const;
};

[[nodiscard]] StoredPlace parsePlace(std::string_view uri);
// Parts between slashes, without empty ones and ".".
[[nodiscard]] std::vector<std::string_view> pathParts(std::string_view path);
// %41 to A, once. A broken escape stays as it is.
[[nodiscard]] std::string percentDecoded(std::string_view text);
// Canonical form of an existing path when it lies in canonicalRoot (or is it), else nothing.
[[nodiscard]] std::optional<std::string> inside(
    const std::string& path, const std::string& canonicalRoot);
// Canonical absolute path, or nothing when it does not exist.
[[nodiscard]] std::optional<std::string> canonicalPath(const std::string& path);

// root: opened folder. base: mlruns folder or folder of the database. id: run or model id, as it
// stands in the place. beside: folder to try first, may be empty.
struct ArtifactQuestion
{
    std::string root;
    std::string base;
    std::string beside;
    std::string id;
    std::string uri;
    std::vector<MovedFolder> moved;
};

// folder: canonical, empty when there is none. root: the folder the user opened or named in which
// it lies; links must not leave it. problem: why there is no folder; nothing when the place is
// known and nothing was ever put there.
struct ArtifactPlace
{
    std::string folder;
    std::string root;
    std::optional<core::Rule> problem;
};

// Order: beside, the moved folders, tails of the stored place below the opened folder, the stored
// place itself. The first that holds something; else the first that exists.
[[nodiscard]] ArtifactPlace locateArtifacts(const ArtifactQuestion& question);
// Suffixes of the stored path worth trying below another folder, longest first; each names the id
// and none climbs.
[[nodiscard]] std::vector<std::string> pathTails(const StoredPlace& place, std::string_view id);

} // namespace runlane::stores
