// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/moved_folders.h"

#include "stores/detect.h"
#include "stores/files.h"

#include <sys/stat.h>

#include <algorithm>
#include <cctype>

namespace runlane::stores {

namespace {

using Parts = std::vector<std::string_view>;

bool isFolder(const std::string& path)
{
    struct stat facts;
    return ::stat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

std::string schemeClass(const StoredPlace& place)
{
    return place.scheme == "file" ? std::string() : place.scheme;
}

bool isSamePart(std::string_view a, std::string_view b)
{
    const bool areDrives = a.size() == 2 && b.size() == 2 && a[1] == ':' && b[1] == ':';
    return a == b
        || (areDrives
            && std::tolower(static_cast<unsigned char>(a[0]))
                == std::tolower(static_cast<unsigned char>(b[0])));
}

std::optional<std::string> partsBelow(const std::string& path, const std::string& prefix)
{
    const Parts all = pathParts(path);
    const Parts head = pathParts(prefix);
    if (head.size() > all.size() || !std::equal(head.begin(), head.end(), all.begin(), isSamePart)
        || std::find(all.begin(), all.end(), "..") != all.end()) {
        return std::nullopt;
    }
    std::string rest;
    for (std::size_t i = head.size(); i < all.size(); ++i) {
        rest = joined(rest, all[i]);
    }
    return rest;
}

std::string joinedParts(const Parts& parts, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text = joined(text, parts[i]);
    }
    return text;
}

std::size_t sharedEnd(const Parts& a, const Parts& b)
{
    const auto ends = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    return static_cast<std::size_t>(ends.first - a.rbegin());
}

// The beginning of a stored place as a URI or path that parsePlace takes apart to the same.
std::string prefixText(const StoredPlace& place, std::size_t partCount)
{
    const bool isPath = place.scheme.empty() || place.scheme == "file";
    const std::string parts =
        joinedParts(pathParts(isPath ? place.path : place.rawPath), partCount);
    if (!isPath) {
        return place.scheme + ":" + (place.host.empty() ? "" : "//" + place.host) + "/" + parts;
    }
    if (!place.host.empty()) {
        return "//" + place.host + "/" + parts;
    }
    return place.isAbsolute() ? "/" + parts : parts;
}

// Of picked, and of what lies below it under the last parts of the stored place, the folder whose
// name agrees longest with the stored one.
std::string bestFolder(const Parts& stored, const std::string& picked)
{
    std::string best;
    std::size_t bestShared = 0;
    for (std::size_t below = 0; below <= stored.size(); ++below) {
        std::string folder = picked;
        for (std::size_t i = stored.size() - below; i < stored.size(); ++i) {
            folder = joined(folder, stored[i]);
        }
        const std::size_t shared = sharedEnd(stored, pathParts(folder));
        if (isFolder(folder) && (best.empty() || shared > bestShared)) {
            best = std::move(folder);
            bestShared = shared;
        }
    }
    return best;
}

// A folder with something in it that is neither a store nor a folder of runs.
bool mayBeOfOneRun(const std::string& folder)
{
    constexpr std::size_t kRunIdLength = 32;
    const Listing listing = listFolder(kHere, folder.c_str());
    const bool holdsRunFolders =
        std::any_of(listing.entries.begin(), listing.entries.end(), [](const Entry& entry) {
            return entry.kind == EntryKind::Folder && entry.name.size() == kRunIdLength
                && entry.name.find_first_not_of("0123456789abcdef") == entry.name.npos;
        });
    return !listing.entries.empty() && !holdsRunFolders && folderKind(folder) == FolderKind::Other;
}

} // namespace

std::optional<std::string> pathBelow(const StoredPlace& place, const StoredPlace& prefix)
{
    if (schemeClass(place) != schemeClass(prefix) || place.host != prefix.host
        || (place.isLocal() && place.isAbsolute() != prefix.isAbsolute())) {
        return std::nullopt;
    }
    const Parts decoded = pathParts(place.path);
    if (std::find(decoded.begin(), decoded.end(), "..") != decoded.end()) {
        return std::nullopt;
    }
    std::optional<std::string> rest = partsBelow(place.path, prefix.path);
    return rest ? rest : partsBelow(place.rawPath, prefix.path);
}

std::optional<MovedFolder> moveFromPick(const MovedRun& run, const std::string& picked)
{
    const StoredPlace place = parsePlace(run.artifactUri);
    const Parts stored = pathParts(place.path);
    if (stored.empty() || std::find(stored.begin(), stored.end(), "..") != stored.end()) {
        return std::nullopt;
    }
    const std::string folder = bestFolder(stored, picked);
    const Parts found = pathParts(folder);
    if (found.empty()) {
        return std::nullopt;
    }
    const auto id = std::find(stored.begin(), stored.end(), run.runId);
    auto most = static_cast<std::size_t>(stored.end() - id);
    if (most > 0 && id != stored.begin() && *(id - 1) == run.experimentId) {
        ++most;
    }
    const std::size_t shared = std::min({sharedEnd(stored, found), most, found.size() - 1});
    const bool namesRun = shared > 0 && shared >= static_cast<std::size_t>(stored.end() - id);
    if (!namesRun) {
        if (!mayBeOfOneRun(folder)) {
            return std::nullopt;
        }
        return MovedFolder{prefixText(place, stored.size()), folder};
    }
    return MovedFolder{
        prefixText(place, stored.size() - shared), "/" + joinedParts(found, found.size() - shared)};
}

std::optional<MovedFolder> parseMove(std::string_view text)
{
    for (std::size_t at = text.find('='); at != text.npos; at = text.find('=', at + 1)) {
        const std::string to(text.substr(at + 1));
        const std::optional<std::string> folder = canonicalPath(to);
        if (at > 0 && folder && isFolder(*folder)) {
            return MovedFolder{std::string(text.substr(0, at)), *folder};
        }
    }
    return std::nullopt;
}

} // namespace runlane::stores
