// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/location.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <memory>

#include "stores/files.h"
#include "stores/moved_folders.h"

namespace runlane::stores {

namespace {

bool isDriveLetter(std::string_view text)
{
    return text.size() >= 2 && std::isalpha(static_cast<unsigned char>(text[0])) != 0
        && text[1] == ':';
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char low = static_cast<char>(c | 0x20);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

// Scheme of a URI, empty for a path; a drive letter is no scheme.
std::string_view schemeOf(std::string_view uri)
{
    const std::size_t colon = uri.find(':');
    if (colon == uri.npos || colon < 2) {
        return {};
    }
    const std::string_view scheme = uri.substr(0, colon);
    const bool isScheme = std::all_of(scheme.begin(), scheme.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '-' || c == '.';
    });
    return isScheme ? scheme : std::string_view();
}

bool isFolder(const std::string& path)
{
    struct stat facts;
    return ::stat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

bool hasEntries(const std::string& path)
{
    return !listFolder(kHere, path.c_str()).entries.empty();
}

// Folders under which a tail may be found again.
std::vector<std::string> bases(const ArtifactQuestion& question, const std::string& root)
{
    static constexpr std::array<std::string_view, 5> kBelow{
        "", "mlruns", "mlartifacts", "artifacts", ".trash"};
    std::vector<std::string> found;
    const std::string above = question.base + "/..";
    for (const std::string& start : {question.base, above, question.root}) {
        for (const std::string_view below : kBelow) {
            std::string folder = below.empty() ? start : joined(start, below);
            if (!inside(folder, root) || !isFolder(folder)) {
                continue;
            }
            const std::string workspaces = joined(folder, "workspaces");
            found.push_back(std::move(folder));
            for (const Entry& entry : listFolder(kHere, workspaces.c_str()).entries) {
                if (entry.kind == EntryKind::Folder) {
                    found.push_back(joined(workspaces, entry.name));
                }
            }
        }
    }
    return found;
}

std::string withoutLast(const std::vector<std::string_view>& parts, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i + count < parts.size(); ++i) {
        text = joined(text, parts[i]);
    }
    return text;
}

class Search
{
public:
    Search(const ArtifactQuestion& question, const StoredPlace& place)
        : m_question(question)
        , m_place(place)
        , m_root(canonicalPath(question.root).value_or(question.root))
    {
    }

    void run()
    {
        if (!m_question.beside.empty() && tryFolder(m_question.beside, m_root)) {
            return;
        }
        static_cast<void>(tryMoved() || tryTails() || tryStored());
    }

    [[nodiscard]] ArtifactPlace result() const
    {
        if (!m_found.folder.empty()) {
            return m_found;
        }
        if (standsForBeside()) {
            return m_empty;
        }
        if (m_isOutside) {
            return {{}, {}, core::Rule::ArtifactsOutside};
        }
        const bool isProxied = m_place.scheme == "mlflow-artifacts";
        if (m_isHomeKnown && (m_place.isLocal() || isProxied)) {
            return m_empty;
        }
        if (!m_place.isLocal()) {
            return {{}, {}, core::Rule::ArtifactsRemote};
        }
        return m_empty.folder.empty() ? ArtifactPlace{{}, {}, core::Rule::ArtifactsNotFound}
                                      : m_empty;
    }

private:
    // True when the candidate holds something; an empty one is remembered.
    bool tryFolder(const std::string& candidate, const std::string& root)
    {
        if (!isFolder(candidate)) {
            return false;
        }
        const std::optional<std::string> folder = inside(candidate, root);
        if (!folder) {
            m_isOutside = true;
            return false;
        }
        if (m_empty.folder.empty()) {
            m_empty = {*folder, root, {}};
        }
        if (!hasEntries(*folder)) {
            return false;
        }
        m_found = {*folder, root, {}};
        return true;
    }

    bool tryMoved()
    {
        for (const MovedFolder& move : m_question.moved) {
            const std::optional<std::string> rest = pathBelow(m_place, parsePlace(move.from));
            const std::optional<std::string> root = canonicalPath(move.to);
            if (!rest || !root) {
                continue;
            }
            if (tryFolder(joined(*root, *rest), *root)) {
                return true;
            }
            m_isHomeKnown = m_isHomeKnown || isHome(joined(*root, homeOf(*rest)), *root);
        }
        return false;
    }

    bool tryTails()
    {
        const std::vector<std::string> tails = pathTails(m_place, m_question.id);
        const std::vector<std::string> starts = bases(m_question, m_root);
        for (const std::string& tail : tails) {
            const std::string home = homeOf(tail);
            for (const std::string& start : starts) {
                if (tryFolder(joined(start, tail), m_root)) {
                    return true;
                }
                m_isHomeKnown =
                    m_isHomeKnown || (!home.empty() && isHome(joined(start, home), m_root));
            }
        }
        return false;
    }

    bool tryStored()
    {
        if (!m_place.isLocal() || m_place.path.empty() || m_place.hasDrive()) {
            return false;
        }
        for (const std::string* path : {&m_place.path, &m_place.rawPath}) {
            if (m_place.isAbsolute() ? tryFolder(*path, m_root)
                                     : tryFolder(joined(m_question.base, *path), m_root)
                        || tryFolder(joined(m_question.base + "/..", *path), m_root)) {
                return true;
            }
        }
        return false;
    }

    // The part of a path above the folder of the run or model.
    [[nodiscard]] std::string homeOf(std::string_view path) const
    {
        const std::vector<std::string_view> parts = pathParts(path);
        const auto at = std::find(parts.begin(), parts.end(), m_question.id);
        return withoutLast(parts, static_cast<std::size_t>(parts.end() - at));
    }

    // A folder that would hold the run's artifacts had it left any. An experiment of a file store
    // is none: its runs are not those of a database. Nor is one in which the run leads elsewhere.
    [[nodiscard]] bool isHome(const std::string& folder, const std::string& root)
    {
        if (!isFolder(folder) || !inside(folder, root)
            || exists(kHere, joined(folder, "meta.yaml").c_str())) {
            return false;
        }
        const std::string own = joined(folder, m_question.id);
        const bool leadsOut = isFolder(own) && !inside(own, root);
        m_isOutside = m_isOutside || leadsOut;
        return !leadsOut;
    }

    // The stored place is what the folder beside the run was called before the store was moved, so
    // nothing was left when that is empty or (as in a clone by git) gone.
    [[nodiscard]] bool standsForBeside() const
    {
        constexpr std::size_t kSame = 3; // experiment, run, "artifacts"
        const std::vector<std::string_view> beside = pathParts(m_question.beside);
        const std::vector<std::string_view> stored = pathParts(m_place.path);
        return m_place.isLocal() && beside.size() >= kSame && stored.size() >= kSame
            && std::equal(beside.end() - kSame, beside.end(), stored.end() - kSame);
    }

    const ArtifactQuestion& m_question;
    const StoredPlace& m_place;
    std::string m_root;
    ArtifactPlace m_found;
    ArtifactPlace m_empty;
    bool m_isOutside = false;
    bool m_isHomeKnown = false;
};

} // namespace

bool StoredPlace::isLocal() const
{
    return (scheme.empty() || scheme == "file") && host.empty();
}

bool StoredPlace::isAbsolute() const
{
    return !path.empty() && path.front() == '/';
}

bool StoredPlace::hasDrive() const
{
    return isDriveLetter(path);
}

std::vector<std::string_view> pathParts(std::string_view path)
{
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (end > 0 && path.substr(0, end) != ".") {
            parts.push_back(path.substr(0, end));
        }
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return parts;
}

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            decoded += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

StoredPlace parsePlace(std::string_view uri)
{
    StoredPlace place;
    const std::string_view scheme = schemeOf(uri);
    std::string rest(uri);
    if (!scheme.empty()) {
        place.scheme = scheme;
        std::transform(place.scheme.begin(), place.scheme.end(), place.scheme.begin(),
            [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
        rest = rest.substr(scheme.size() + 1);
    }
    std::replace(rest.begin(), rest.end(), '\\', '/');
    if (rest.substr(0, 2) == "//") {
        const std::size_t end = std::min(rest.find('/', 2), rest.size());
        place.host = rest.substr(2, end - 2);
        rest = rest.substr(end);
        if (isDriveLetter(place.host)) {
            rest = place.host + rest;
            place.host.clear();
        } else if (place.host == "localhost" && place.scheme == "file") {
            place.host.clear();
        }
    }
    if (place.scheme == "dbfs") {
        place.scheme = "file";
        rest = "/dbfs" + rest;
    }
    if (!place.scheme.empty() && place.scheme != "file") {
        rest = rest.substr(0, rest.find('?'));
    }
    if (rest.size() > 3 && rest.front() == '/' && isDriveLetter(std::string_view(rest).substr(1))) {
        rest.erase(0, 1);
    }
    if (place.scheme.empty() && rest.substr(0, 2) == "~/") {
        const char* home = std::getenv("HOME");
        rest = (home != nullptr ? std::string(home) : std::string()) + rest.substr(1);
    }
    place.rawPath = rest;
    place.path = place.scheme.empty() ? rest : percentDecoded(rest);
    std::replace(place.path.begin(), place.path.end(), '\\', '/');
    for (std::string* path : {&place.path, &place.rawPath}) {
        if (path->find('\0') != path->npos) {
            path->clear();
        }
    }
    return place;
}

std::optional<std::string> canonicalPath(const std::string& path)
{
    const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), std::free);
    if (!real) {
        return std::nullopt;
    }
    return std::string(real.get());
}

std::optional<std::string> inside(const std::string& path, const std::string& canonicalRoot)
{
    std::optional<std::string> real = canonicalPath(path);
    if (!real) {
        return std::nullopt;
    }
    const bool isRoot = *real == canonicalRoot || canonicalRoot == "/";
    const bool isBelow = real->size() > canonicalRoot.size()
        && real->compare(0, canonicalRoot.size(), canonicalRoot) == 0
        && (*real)[canonicalRoot.size()] == '/';
    return isRoot || isBelow ? real : std::nullopt;
}

std::vector<std::string> pathTails(const StoredPlace& place, std::string_view id)
{
    std::vector<std::string> tails;
    for (const std::string* path : {&place.path, &place.rawPath}) {
        const std::vector<std::string_view> parts = pathParts(*path);
        const auto at = std::find(parts.begin(), parts.end(), id);
        if (id.empty() || at == parts.end()) {
            continue;
        }
        const auto climb = std::find(std::make_reverse_iterator(at), parts.rend(), "..").base();
        if (std::find(at, parts.end(), "..") != parts.end()) {
            continue;
        }
        for (auto start = climb; start <= at; ++start) {
            std::string tail;
            for (auto part = start; part != parts.end(); ++part) {
                tail = joined(tail, *part);
            }
            if (std::find(tails.begin(), tails.end(), tail) == tails.end()) {
                tails.push_back(std::move(tail));
            }
        }
    }
    return tails;
}

ArtifactPlace locateArtifacts(const ArtifactQuestion& question)
{
    const StoredPlace place = parsePlace(question.uri);
    Search search(question, place);
    search.run();
    return search.result();
}

} // namespace runlane::stores
