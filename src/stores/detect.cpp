// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/detect.h"

#include "stores/files.h"
#include "stores/location.h"
#include "stores/mlruns/yaml.h"
#include "stores/sqlite/journal_plan.h"
#include "stores/sqlite/sqlite_store.h"
#include "stores/store.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

namespace runlane::stores {

namespace {

enum class MetaKind { None, Experiment, Run, Other };

MetaKind metaKind(const std::string& folder)
{
    FileText text;
    const std::string path = joined(folder, "meta.yaml");
    if (readFile(kHere, path.c_str(), mlruns::kMetaLimitBytes, text) != ReadResult::Ok) {
        return MetaKind::None;
    }
    const mlruns::YamlNode root = mlruns::parseYaml(text.view()).root;
    if (root.has("run_id") || root.has("run_uuid")) {
        return root.has("model_id") || root.has("version") ? MetaKind::Other : MetaKind::Run;
    }
    return root.has("experiment_id") && root.has("artifact_location") && !root.has("model_id")
        ? MetaKind::Experiment
        : MetaKind::Other;
}

bool isRunLike(std::string_view name)
{
    return name.size() == 32 && name.find_first_not_of("0123456789abcdef") == name.npos;
}

// A child of an artifact root: <experiment>/<run>/artifacts without any metadata.
bool holdsArtifactFolders(const std::string& folder)
{
    for (const Entry& entry : listFolder(kHere, folder.c_str()).entries) {
        const std::string path = joined(folder, entry.name);
        if (entry.kind == EntryKind::Folder && isRunLike(entry.name)
            && exists(kHere, joined(path, "artifacts").c_str())) {
            return true;
        }
        const bool isModels = entry.name == "models" && entry.kind == EntryKind::Folder;
        if (isModels) {
            const Listing models = listFolder(kHere, path.c_str());
            const bool hasModel = std::any_of(models.entries.begin(), models.entries.end(),
                [](const Entry& model) { return model.name.substr(0, 2) == "m-"; });
            if (hasModel) {
                return true;
            }
        }
    }
    return false;
}

std::string parentOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos || slash == 0 ? "/" : path.substr(0, slash);
}

std::string nameOf(const std::string& path)
{
    return path.substr(path.rfind('/') + 1);
}

bool hasDatabaseName(std::string_view name)
{
    const auto endsWith = [&](std::string_view end) {
        return name.size() > end.size() && name.substr(name.size() - end.size()) == end;
    };
    return endsWith(".db") || endsWith(".sqlite") || endsWith(".sqlite3") || endsWith(".db3");
}

class Finder
{
public:
    explicit Finder(std::string place)
        : m_place(std::move(place))
    {
    }

    core::Expected<std::vector<StoreLocation>> find()
    {
        const std::string named = pathOfPlace(m_place);
        if (named.empty() && !m_place.empty()) {
            return core::makeError(core::ErrorCode::RemoteLocation, m_place);
        }
        const std::optional<std::string> path = canonicalPath(named);
        struct stat facts;
        if (!path || ::stat(path->c_str(), &facts) != 0) {
            return core::makeError(
                errno == EACCES ? core::ErrorCode::PermissionDenied : core::ErrorCode::NotFound,
                m_place, errno == ENOENT || errno == EACCES ? "" : errorText(errno));
        }
        if (S_ISDIR(facts.st_mode)) {
            return findInFolder(*path);
        }
        if (!S_ISREG(facts.st_mode)) {
            return core::makeError(core::ErrorCode::NotAStore, m_place, "not a regular file");
        }
        if (nameOf(*path) == "meta.yaml") {
            return findInFolder(parentOf(*path));
        }
        return findDatabase(*path);
    }

private:
    core::Expected<std::vector<StoreLocation>> findDatabase(const std::string& path)
    {
        const core::Expected<std::string> bytes = sqlite::readFirstBytes(path);
        if (!bytes) {
            return core::makeError(bytes.error().code, m_place, bytes.error().detail);
        }
        switch (sqlite::parseHeader(*bytes).kind) {
        case sqlite::HeaderKind::Empty:
            return core::makeError(core::ErrorCode::EmptyFile, m_place);
        case sqlite::HeaderKind::GitLfsPointer:
            return core::makeError(core::ErrorCode::GitLfsPointer, m_place);
        case sqlite::HeaderKind::Foreign:
            return core::makeError(core::ErrorCode::NotADatabase, m_place);
        case sqlite::HeaderKind::Database:
            break;
        }
        return std::vector<StoreLocation>{{core::StoreKind::Sqlite, path, parentOf(path), {}, {}}};
    }

    core::Expected<std::vector<StoreLocation>> findInFolder(const std::string& path)
    {
        const Listing listing = listFolder(kHere, path.c_str());
        if (listing.error == EACCES) {
            return core::makeError(core::ErrorCode::PermissionDenied, m_place);
        }
        const FolderKind kind = folderKind(path);
        if (kind == FolderKind::Run) {
            return partOfStore(parentOf(path), nameOf(path));
        }
        if (kind == FolderKind::Experiment) {
            return partOfStore(path, {});
        }
        takeFolder(path, path, kind);
        if (const std::optional<std::string> below = canonicalPath(joined(path, "mlruns"))) {
            takeFolder(*below, inside(*below, path) ? path : *below, folderKind(*below));
        }
        takeDatabases(path, listing);
        if (m_withRuns.empty() && m_withoutRuns.empty()) {
            return core::makeError(
                m_isArtifactsOnly ? core::ErrorCode::ArtifactsOnly : core::ErrorCode::NotAStore,
                m_place, m_isArtifactsOnly ? databaseNear(path) : std::string());
        }
        std::move(m_withoutRuns.begin(), m_withoutRuns.end(), std::back_inserter(m_withRuns));
        return std::move(m_withRuns);
    }

    static std::vector<StoreLocation> partOfStore(
        const std::string& experiment, const std::string& run)
    {
        std::string root = parentOf(experiment);
        if (nameOf(root) == ".trash") {
            root = parentOf(root);
        }
        return {{core::StoreKind::Files, root, root, nameOf(experiment), run}};
    }

    void takeFolder(const std::string& path, const std::string& root, FolderKind kind)
    {
        m_isArtifactsOnly = m_isArtifactsOnly || kind == FolderKind::ArtifactsOnly;
        if (kind == FolderKind::Store) {
            add({core::StoreKind::Files, path, root, {}, {}}, holdsRuns(path));
        }
    }

    void takeDatabases(const std::string& path, const Listing& listing)
    {
        for (const Entry& entry : listing.entries) {
            const bool isCandidate = entry.kind == EntryKind::File || entry.kind == EntryKind::Link;
            const std::optional<std::string> file = isCandidate && hasDatabaseName(entry.name)
                ? canonicalPath(joined(path, entry.name))
                : std::nullopt;
            const sqlite::DatabaseContent content =
                file ? sqlite::contentOf(*file) : sqlite::DatabaseContent::Nothing;
            if (content != sqlite::DatabaseContent::Nothing) {
                add({core::StoreKind::Sqlite, *file, inside(*file, path) ? path : parentOf(*file),
                        {}, {}},
                    content == sqlite::DatabaseContent::TrackingStoreWithRuns);
            }
        }
    }

    void add(StoreLocation location, bool hasRuns)
    {
        (hasRuns ? m_withRuns : m_withoutRuns).push_back(std::move(location));
    }

    std::string m_place;
    std::vector<StoreLocation> m_withRuns;
    std::vector<StoreLocation> m_withoutRuns;
    bool m_isArtifactsOnly = false;
};

} // namespace

std::string databaseNear(const std::string& path)
{
    constexpr int kLevels = 2;
    std::string withoutRuns;
    std::string folder = path;
    for (int level = 0; level < kLevels && folder != "/"; ++level) {
        folder = parentOf(folder);
        for (const Entry& entry : listFolder(kHere, folder.c_str()).entries) {
            if (entry.kind != EntryKind::File || !hasDatabaseName(entry.name)) {
                continue;
            }
            std::string file = joined(folder, entry.name);
            const sqlite::DatabaseContent content = sqlite::contentOf(file);
            if (content == sqlite::DatabaseContent::TrackingStoreWithRuns) {
                return file;
            }
            if (withoutRuns.empty() && content != sqlite::DatabaseContent::Nothing) {
                withoutRuns = std::move(file);
            }
        }
    }
    return withoutRuns;
}

std::string pathOfPlace(std::string_view place)
{
    constexpr std::string_view kSqlite = "sqlite:///";
    if (place.substr(0, kSqlite.size()) == kSqlite) {
        const std::string_view rest = place.substr(kSqlite.size());
        return std::string(rest.substr(0, rest.find('?')));
    }
    const StoredPlace parsed = parsePlace(place);
    if (!parsed.isLocal()) {
        return parsed.scheme.empty() ? std::string(place) : std::string();
    }
    if (parsed.scheme.empty()) {
        const bool isHome = place.substr(0, 2) == "~/" && !exists(kHere, "~");
        return isHome ? parsed.path : std::string(place);
    }
    const bool isRaw = exists(kHere, parsed.rawPath.c_str()) && !exists(kHere, parsed.path.c_str());
    return isRaw ? parsed.rawPath : parsed.path;
}

FolderKind folderKind(const std::string& path)
{
    switch (metaKind(path)) {
    case MetaKind::Run:
        return FolderKind::Run;
    case MetaKind::Experiment:
        return FolderKind::Experiment;
    default:
        break;
    }
    bool hasArtifacts = false;
    for (const Entry& entry : listFolder(kHere, path.c_str()).entries) {
        const std::string child = joined(path, entry.name);
        if (entry.kind != EntryKind::Folder) {
            continue;
        }
        if (metaKind(child) == MetaKind::Experiment) {
            return FolderKind::Store;
        }
        const bool isHolder = entry.name == ".trash" || entry.name == "models";
        if (isHolder) {
            for (const Entry& inner : listFolder(kHere, child.c_str()).entries) {
                const MetaKind kind = metaKind(joined(child, inner.name));
                if (kind == MetaKind::Experiment
                    || (entry.name == "models" && kind == MetaKind::Other)) {
                    return FolderKind::Store;
                }
            }
        }
        hasArtifacts = hasArtifacts || holdsArtifactFolders(child);
    }
    return hasArtifacts ? FolderKind::ArtifactsOnly : FolderKind::Other;
}

bool holdsRuns(const std::string& path)
{
    for (const std::string& folder : {path, joined(path, ".trash")}) {
        for (const Entry& entry : listFolder(kHere, folder.c_str()).entries) {
            const std::string experiment = joined(folder, entry.name);
            if (entry.kind != EntryKind::Folder || entry.name == "models"
                || entry.name == ".trash") {
                continue;
            }
            for (const Entry& run : listFolder(kHere, experiment.c_str()).entries) {
                if (run.kind == EntryKind::Folder
                    && metaKind(joined(experiment, run.name)) == MetaKind::Run) {
                    return true;
                }
            }
        }
    }
    return false;
}

core::Expected<std::vector<StoreLocation>> findStores(const std::string& place)
{
    return Finder(place).find();
}

} // namespace runlane::stores
