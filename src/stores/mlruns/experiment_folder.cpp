// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/layout.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace runlane::stores::mlruns {

namespace {

constexpr std::array<std::string_view, 4> kReserved{"tags", "datasets", "traces", "models"};

bool isReserved(std::string_view name)
{
    return std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end();
}

bool isRunLike(std::string_view name)
{
    return name.size() == 32 && name.find_first_not_of("0123456789abcdef") == name.npos;
}

// What a folder without meta.yaml seems to be. True when it holds runs: it is an experiment then.
bool explainFolder(Reader& reader, const ExperimentFolder& folder)
{
    const Listing listing = listFolder(reader.root(), folder.path.c_str());
    const bool isSavedModel = std::any_of(listing.entries.begin(), listing.entries.end(),
        [](const Entry& entry) { return entry.name == "MLmodel"; });
    std::size_t runs = 0;
    std::size_t artifactFolders = 0;
    for (const Entry& entry : listing.entries) {
        if (entry.kind != EntryKind::Folder || !isRunLike(entry.name)) {
            continue;
        }
        const std::string path = joined(folder.path, entry.name);
        const bool hasMeta = exists(reader.root(), joined(path, "meta.yaml").c_str());
        const bool hasArtifacts = exists(reader.root(), joined(path, "artifacts").c_str());
        runs += hasMeta ? 1U : 0U;
        artifactFolders += !hasMeta && hasArtifacts ? 1U : 0U;
    }
    if (artifactFolders > 0 && runs == 0) {
        reader.report(core::Rule::ArtifactsOnlyFolder, folder.path);
        return false;
    }
    const bool isHidden = folder.name.front() == '.';
    if (isHidden || isLitter(folder.name)) {
        reader.report(core::Rule::NotARunFolder, folder.path, 0, {"hidden folder"});
        return false;
    }
    if (runs > 0 && !isSavedModel) {
        reader.report(core::Rule::ExperimentMetaLost, folder.path, 0, {std::to_string(runs)});
        return true;
    }
    const std::string what =
        isSavedModel ? "a saved model" : std::to_string(listing.entries.size()) + " entries";
    reader.report(core::Rule::ExperimentMetaMissing, folder.path, 0, {what});
    return false;
}

void takeMeta(
    Reader& reader, const ExperimentFolder& folder, Reader::Meta meta, core::Experiment& experiment)
{
    const std::string file = joined(folder.path, "meta.yaml");
    const YamlNode& root = meta.yaml.root;
    if (meta.isWhole() && !root.has("name")) {
        meta.yaml.error = "name is missing";
    }
    reader.reportMeta(
        meta, file, core::Rule::ExperimentMetaEmpty, core::Rule::ExperimentMetaUnreadable);
    const std::string_view id = root.textOf("experiment_id");
    if (!id.empty() && id != folder.name) {
        reader.report(core::Rule::ExperimentIdDiffers, file, 0, {std::string(id)});
    }
    experiment.id = reader.internText(folder.name, folder.path);
    experiment.name = reader.keepText(root.textOf("name"), file);
    if (experiment.name.empty() && !root.has("name")) {
        experiment.name = reader.keepText("experiment_" + folder.name, file);
    }
    experiment.artifactLocation = reader.keepText(root.textOf("artifact_location"), file);
    experiment.storedStage = reader.internText(root.textOf("lifecycle_stage"), file);
    const bool saysDeleted = experiment.storedStage == "deleted";
    const bool isTrash = folder.stage == core::LifecycleStage::Deleted;
    experiment.stage =
        isTrash || saysDeleted ? core::LifecycleStage::Deleted : core::LifecycleStage::Active;
    if (isTrash && !saysDeleted && !experiment.storedStage.empty()) {
        reader.report(
            core::Rule::ExperimentStageDiffers, file, 0, {std::string(experiment.storedStage)});
    }
    experiment.creationTimeMillis = root.numberOf("creation_time");
    experiment.lastUpdateTimeMillis = root.numberOf("last_update_time");
    experiment.workspace = reader.internText(root.textOf("workspace"), file);
}

void takeEntry(
    Reader& reader, const ExperimentFolder& folder, const Entry& entry, ExperimentContent& content)
{
    const std::string path = joined(folder.path, entry.name);
    const bool isRunName = isRunLike(entry.name);
    if (entry.kind == EntryKind::Link) {
        reader.report(core::Rule::LinkNotFollowed, path);
    } else if (isRunName && entry.kind == EntryKind::File) {
        reader.report(core::Rule::NotARunFolder, path, 0, {"a file"});
    } else if (entry.kind == EntryKind::Other) {
        reader.report(core::Rule::NotRegularFile, path);
    } else if (looksLikeSyncDuplicate(entry.name)
        || (entry.kind == EntryKind::File && entry.name.substr(0, 5) == "meta "
            && entry.name.substr(entry.name.size() - 5) == ".yaml")) {
        reader.report(core::Rule::SyncDuplicate, path);
    }
    if (entry.kind == EntryKind::Folder && !isReserved(entry.name)) {
        content.runFolders.push_back(entry.name);
    }
}

} // namespace

std::vector<ExperimentFolder> experimentFolders(Reader& reader, const std::string& only)
{
    std::vector<ExperimentFolder> folders;
    const auto add = [&](const std::string& parent, core::LifecycleStage stage) {
        const Listing listing = listFolder(reader.root(), parent.empty() ? "." : parent.c_str());
        if (listing.error != 0 && listing.error != ENOENT) {
            reader.report(core::Rule::FileUnreadable, parent, 0, {errorText(listing.error)});
        }
        for (const Entry& entry : listing.entries) {
            const std::string path = joined(parent, entry.name);
            const bool isSkipped =
                parent.empty() && (entry.name == ".trash" || entry.name == "models");
            if (isSkipped || (!only.empty() && entry.name != only)) {
                continue;
            }
            if (entry.kind == EntryKind::Folder) {
                folders.push_back({path, entry.name, stage});
            } else if (entry.kind == EntryKind::Link) {
                reader.report(core::Rule::LinkNotFollowed, path);
            } else if (entry.kind == EntryKind::Other) {
                reader.report(core::Rule::NotRegularFile, path);
            }
        }
    };
    add("", core::LifecycleStage::Active);
    add(".trash", core::LifecycleStage::Deleted);
    return folders;
}

bool readExperiment(Reader& reader, const ExperimentFolder& folder, ExperimentContent& content)
{
    const Descriptor at = openFolder(reader.root(), folder.path.c_str());
    if (!at.isOpen()) {
        reader.report(core::Rule::FileUnreadable, folder.path, 0, {errorText(errno)});
        return false;
    }
    std::optional<Reader::Meta> meta = reader.meta(at.get(), folder.path);
    core::Experiment& experiment = content.experiment;
    if (meta) {
        takeMeta(reader, folder, std::move(*meta), experiment);
    } else if (explainFolder(reader, folder)) {
        experiment.id = reader.internText(folder.name, folder.path);
        experiment.name = reader.keepText("experiment_" + folder.name, folder.path);
        experiment.stage = folder.stage;
    } else {
        return false;
    }
    experiment.tags = reader.keyValues(at.get(), "tags", folder.path, ValueEnd::AsWritten);
    for (const Entry& entry : reader.entries(reader.root(), folder.path.c_str(), folder.path)) {
        takeEntry(reader, folder, entry, content);
    }
    readExperimentExtras(reader, folder, at.get(), content);
    return true;
}

} // namespace runlane::stores::mlruns
