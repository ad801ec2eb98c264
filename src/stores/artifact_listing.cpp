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

std::string reasonText(core::Rule problem, std::string_view uri)
{
    const std::string place = core::validUtf8(uri);
    switch (problem) {
    case core::Rule::ArtifactsRemote:
        return "stored remotely at " + place;
    case core::Rule::ArtifactsOutside:
        return "outside the opened folder: " + place;
    default:
        return place.empty() ? "no place is stored" : "not found; the stored place is " + place;
    }
}

} // namespace

core::Expected<ArtifactListing> listRunArtifacts(
    const core::StoreSnapshot& snapshot, const core::Run& run, const std::string& base, Work& work)
{
    const core::StoreInfo& store = snapshot.store;
    const std::string root = canonicalPath(store.root).value_or(store.root);
    ArtifactListing listing;
    ArtifactQuestion question{
        store.root, base, {}, std::string(run.id), std::string(run.artifactUri)};
    if (!run.folder.empty()) {
        question.beside = joined(joined(base, run.folder), "artifacts");
    }
    const ArtifactPlace place = locateArtifacts(question);
    Walk walk(root, listing, work, std::string(run.id));
    listing.root = place.folder;
    if (!place.folder.empty()) {
        walk.run(place.folder, {});
    }
    std::set<std::string> taken;
    for (const ArtifactFile& file : listing.files) {
        taken.insert(file.path.substr(0, file.path.find('/')));
    }
    for (const core::LoggedModel& model : snapshot.loggedModels) {
        if (!isMadeBy(model, run)) {
            continue;
        }
        ArtifactQuestion ofModel{
            store.root, base, {}, std::string(model.id), std::string(model.artifactLocation)};
        if (!run.folder.empty()) {
            const std::string experiment(run.folder.substr(0, run.folder.rfind('/')));
            ofModel.beside =
                joined(base, experiment + "/models/" + std::string(model.id) + "/artifacts");
        }
        const ArtifactPlace modelPlace = locateArtifacts(ofModel);
        if (!modelPlace.folder.empty()) {
            walk.run(modelPlace.folder, modelFolderName(model, taken));
            listing.root = listing.root.empty() ? modelPlace.folder : listing.root;
        }
    }
    if (work.stop.stop_requested()) {
        return core::makeError(core::ErrorCode::Cancelled, std::string(run.id));
    }
    if (listing.root.empty()) {
        listing.reason = reasonText(place.problem, run.artifactUri);
        work.problems.report(place.problem, std::string(run.folder), 0,
            {core::validUtf8(run.artifactUri)}, std::string(run.id));
    }
    std::sort(listing.files.begin(), listing.files.end(),
        [](const ArtifactFile& a, const ArtifactFile& b) { return a.path < b.path; });
    return listing;
}

} // namespace runlane::stores
