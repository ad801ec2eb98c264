// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzzing.h"
#include "stores/location.h"

// Places of artifacts as stores write them.
namespace runlane::fuzz {

using namespace stores;

std::vector<std::string> seeds()
{
    return {"file:///home/ana/mlruns/0/id/artifacts", "file:///C:/Users/a%20b/mlruns/0/id",
        "./mlruns/1/id/artifacts", "s3://bucket/p/id?x=y#z",
        "mlflow-artifacts:/%2e%2e/id/artifacts", "\\\\srv\\share\\id", "dbfs:/databricks/id",
        "/a/../id/..%5cb", "file:///%00/id"};
}

void feed(std::string_view input)
{
    const StoredPlace place = parsePlace(input);
    require(place.path.find('\0') == place.path.npos, "no NUL in a path");
    require(place.path.find('\\') == place.path.npos, "slashes only");
    for (const std::string_view part : pathParts(place.path)) {
        require(!part.empty() && part != ".", "parts are names");
    }
    for (const std::string& tail : pathTails(place, "id")) {
        for (const std::string_view part : pathParts(tail)) {
            require(part != "..", "no tail climbs");
        }
    }
    require(percentDecoded(input).size() <= input.size(), "decoding shortens");
    static const std::string kRoot = std::filesystem::canonical("/usr/share").string();
    const ArtifactPlace found = locateArtifacts({kRoot, kRoot, {}, "id", std::string(input), {}});
    require(found.folder.empty() || inside(found.folder, kRoot).has_value(),
        "nothing outside the opened folder");
}

} // namespace runlane::fuzz
