// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Where artifacts lie on this computer (mlflow-formats, section 3). Nothing outside the opened
// folder is ever read.
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
};

[[nodiscard]] StoredPlace parsePlace(std::string_view uri);
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
};

// folder: canonical, empty when there is none; then problem says why.
struct ArtifactPlace
{
    std::string folder;
    core::Rule problem = core::Rule::ArtifactsNotFound;
};

[[nodiscard]] ArtifactPlace locateArtifacts(const ArtifactQuestion& question);
// Suffixes of the stored path worth trying below another folder, longest first; each names the id
// and none climbs.
[[nodiscard]] std::vector<std::string> pathTails(const StoredPlace& place, std::string_view id);

} // namespace runlane::stores
