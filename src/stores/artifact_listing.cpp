// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifact_listing.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <set>

#include "core/text.h"
#include "stores/files.h"

namespace runlane::stores {

namespace {

constexpr int kDeepest = 32;
constexpr std::size_t kMostFiles = 100'000;

class Walk
{
public:
    Walk(std::string root, ArtifactListing& listing, Work& work, std::string runId)
        : m_root(std::move(root))
        , m_listing(listing)
        , m_work(work)
        , m_runId(std::move(runId))
    {
    }

    void run(const std::string& folder, const std::string& prefix, int depth = 0)
    {
        const Descriptor at = openFolder(kHere, folder.c_str());
        const Listing entries = listFolder(kHere, folder.c_str());
        if (!at.isOpen() || entries.error != 0) {
            m_work.problems.report(
                core::Rule::FileUnreadable, folder, 0, {errorText(entries.error)}, m_runId);
        }
        for (const Entry& entry : entries.entries) {
            if (m_work.stop.stop_requested() || m_listing.files.size() >= kMostFiles) {
                return;
            }
            take(at.get(), folder, prefix, entry, depth);
        }
    }

private:
    void take(
        int at, const std::string& folder, const std::string& prefix, const Entry& entry, int depth)
    {
        const std::string path = joined(folder, entry.name);
        const std::string name = joined(prefix, core::validUtf8(entry.name));
        struct stat facts;
        if (entry.kind == EntryKind::Folder && depth < kDeepest) {
            run(path, name, depth + 1);
        } else if (entry.kind == EntryKind::File
            && ::fstatat(at, entry.name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0) {
            m_listing.files.push_back({name, path, static_cast<std::uint64_t>(facts.st_size)});
        } else if (entry.kind == EntryKind::Link) {
            takeLink(path, name);
        } else if (entry.kind == EntryKind::Other) {
            m_work.problems.report(core::Rule::NotRegularFile, path, 0, {}, m_runId);
        }
    }

    void takeLink(const std::string& path, const std::string& name)
    {
        struct stat facts;
        const std::optional<std::string> real = inside(path, m_root);
        if (real && ::stat(real->c_str(), &facts) == 0 && S_ISREG(facts.st_mode)) {
            m_listing.files.push_back({name, *real, static_cast<std::uint64_t>(facts.st_size)});
            return;
        }
        m_work.problems.report(core::Rule::LinkNotFollowed, path, 0, {}, m_runId);
    }

    std::string m_root;
    ArtifactListing& m_listing;
    Work& m_work;
    std::string m_runId;
};

// Name of a model's folder in the listing: its name, made unique and free of separators.
std::string modelFolderName(const core::LoggedModel& model, std::set<std::string>& taken)
{
    std::string name(model.name.empty() ? model.id : model.name);
    std::replace(name.begin(), name.end(), '/', '_');
    if (name == "." || name == "..") {
        name = std::string(model.id);
    }
    if (!taken.insert(name).second) {
        name += " (" + std::string(model.id) + ")";
        taken.insert(name);
    }
    return name;
}

bool isMadeBy(const core::LoggedModel& model, const core::Run& run)
{
    return model.sourceRunId == run.id
        || std::any_of(run.outputs.begin(), run.outputs.end(),
            [&](const core::RunOutput& output) { return output.destinationId == model.id; });
}

std::string reasonText(std::optional<core::Rule> problem, std::string_view uri)
{
    const std::string place = core::validUtf8(uri);
    if (!problem) {
        return "the run left none";
    }
    switch (*problem) {
    case core::Rule::ArtifactsRemote:
        return "stored remotely at " + place;
    case core::Rule::ArtifactsOutside:
        return "outside the opened folder: " + place;
    default:
        return place.empty() ? "no place is stored" : "not found; the stored place is " + place;
    }
}

class RunLister
{
public:
    RunLister(const core::StoreSnapshot& snapshot, const core::Run& run,
        const ArtifactFolders& folders, Work& work)
        : m_snapshot(snapshot)
        , m_run(run)
        , m_folders(folders)
        , m_work(work)
    {
    }

    ArtifactListing list()
    {
        listOwn();
        std::set<std::string> taken;
        for (const ArtifactFile& file : m_listing.files) {
            taken.insert(file.path.substr(0, file.path.find('/')));
        }
        for (const core::LoggedModel& model : m_snapshot.loggedModels) {
            if (isMadeBy(model, m_run)) {
                listModel(model, taken);
            }
        }
        if (m_listing.root.empty()) {
            m_listing.reason = reasonText(m_listing.problem, m_run.artifactUri);
        }
        std::sort(m_listing.files.begin(), m_listing.files.end(),
            [](const ArtifactFile& a, const ArtifactFile& b) { return a.path < b.path; });
        return std::move(m_listing);
    }

private:
    [[nodiscard]] ArtifactQuestion question(std::string_view id, std::string_view uri) const
    {
        return {m_snapshot.store.root, m_folders.base, {}, std::string(id), std::string(uri),
            m_folders.moved};
    }

    void walk(const ArtifactPlace& place, const std::string& prefix)
    {
        Walk(place.root, m_listing, m_work, std::string(m_run.id)).run(place.folder, prefix);
    }

    void listOwn()
    {
        ArtifactQuestion own = question(m_run.id, m_run.artifactUri);
        if (!m_run.folder.empty()) {
            own.beside = joined(joined(m_folders.base, m_run.folder), "artifacts");
        }
        const ArtifactPlace place = locateArtifacts(own);
        m_listing.root = place.folder;
        m_listing.problem = place.problem;
        if (!place.folder.empty()) {
            walk(place, {});
        } else if (place.problem) {
            m_work.problems.report(*place.problem, std::string(m_run.folder), 0,
                {core::validUtf8(m_run.artifactUri)}, std::string(m_run.id));
        }
    }

    void listModel(const core::LoggedModel& model, std::set<std::string>& taken)
    {
        ArtifactQuestion ofModel = question(model.id, model.artifactLocation);
        if (!m_run.folder.empty()) {
            const std::string experiment(m_run.folder.substr(0, m_run.folder.rfind('/')));
            ofModel.beside = joined(
                m_folders.base, experiment + "/models/" + std::string(model.id) + "/artifacts");
        }
        const ArtifactPlace place = locateArtifacts(ofModel);
        if (!place.folder.empty()) {
            walk(place, modelFolderName(model, taken));
            m_listing.root = m_listing.root.empty() ? place.folder : m_listing.root;
        }
    }

    const core::StoreSnapshot& m_snapshot;
    const core::Run& m_run;
    const ArtifactFolders& m_folders;
    Work& m_work;
    ArtifactListing m_listing;
};

} // namespace

core::Expected<ArtifactListing> listRunArtifacts(const core::StoreSnapshot& snapshot,
    const core::Run& run, const ArtifactFolders& folders, Work& work)
{
    ArtifactListing listing = RunLister(snapshot, run, folders, work).list();
    if (work.stop.stop_requested()) {
        return core::makeError(core::ErrorCode::Cancelled, std::string(run.id));
    }
    return listing;
}

} // namespace runlane::stores
