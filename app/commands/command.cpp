// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "core/rules.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace runlane::app {

bool Output::write(std::string_view text)
{
    if (m_out.good()) {
        errno = 0;
        m_out.write(text.data(), static_cast<std::streamsize>(text.size()));
        note();
    }
    return m_out.good();
}

void Output::note()
{
    if (!m_out.good() && m_failure == 0) {
        m_failure = errno != 0 ? errno : EIO;
    }
}

int Output::finish(int exitCode)
{
    if (m_out.good()) {
        errno = 0;
        m_out.flush();
        note();
    }
    if (m_failure == 0 || m_failure == EPIPE) {
        return exitCode;
    }
    complain(core::Error{core::ErrorCode::WriteFailed, "standard output",
        std::generic_category().message(m_failure)});
    return kExitCannotWrite;
}

void Output::complain(const core::Error& error)
{
    complain(core::englishText(error));
}

void Output::complain(std::string_view sentence)
{
    m_err << "runlane: " << sentence << '\n';
}

exports::TextSink Output::sink()
{
    return [this](std::string_view text) { return write(text); };
}

core::Expected<LoadedStore> loadStore(const std::string& place, stores::HistoryDetail detail)
{
    const auto locations = stores::findStores(place);
    if (!locations) {
        return core::Unexpected(locations.error());
    }
    const stores::StoreLocation& location = locations->front();
    auto store = stores::openStore(location);
    if (!store) {
        return core::Unexpected(store.error());
    }
    core::Progress progress;
    core::DiagnosticSink problems;
    auto snapshot = (*store)->loadCatalogue({detail, {}}, {std::stop_token(), progress, problems});
    if (!snapshot) {
        return core::Unexpected(snapshot.error());
    }
    LoadedStore loaded{*store, *snapshot, location.onlyExperimentId, location.onlyRunId, {}};
    for (std::size_t i = 1; i < locations->size(); ++i) {
        loaded.otherPlaces.push_back((*locations)[i].path);
    }
    return loaded;
}

void complainOfOthers(const LoadedStore& loaded, Output& output)
{
    for (const std::string& place : loaded.otherPlaces) {
        output.complain("read " + loaded.snapshot->store.path + "; there is also " + place
            + ", name it to read it");
    }
    for (const core::Diagnostic& problem : loaded.snapshot->problems) {
        if (problem.rule == core::Rule::OtherStoreNearby) {
            output.complain(core::englishMessage(problem));
        }
    }
}

core::Expected<const core::Run*> findRun(const core::StoreSnapshot& snapshot, std::string_view word)
{
    if (const core::Run* run = snapshot.findRun(word); run != nullptr) {
        return run;
    }
    const core::Run* found = nullptr;
    int count = 0;
    for (const core::Run& run : snapshot.runs) {
        const bool startsSo = word.size() >= 4 && run.id.substr(0, word.size()) == word;
        if (startsSo || run.name == word) {
            found = &run;
            ++count;
        }
    }
    if (count == 1) {
        return found;
    }
    return core::makeError(
        count == 0 ? core::ErrorCode::NoSuchRun : core::ErrorCode::AmbiguousRun, std::string(word));
}

core::Expected<std::vector<const core::Run*>> findRuns(
    const core::StoreSnapshot& snapshot, const std::vector<std::string>& words)
{
    std::vector<const core::Run*> runs;
    for (const std::string& word : words) {
        const auto run = findRun(snapshot, word);
        if (!run) {
            return core::Unexpected(run.error());
        }
        if (std::find(runs.begin(), runs.end(), *run) == runs.end()) {
            runs.push_back(*run);
        }
    }
    return runs;
}

core::Expected<const core::Experiment*> findExperiment(
    const core::StoreSnapshot& snapshot, std::string_view word)
{
    if (const core::Experiment* experiment = snapshot.findExperiment(word); experiment != nullptr) {
        return experiment;
    }
    for (const core::Experiment& experiment : snapshot.experiments) {
        if (experiment.name == word) {
            return &experiment;
        }
    }
    return core::makeError(core::ErrorCode::NoSuchExperiment, std::string(word));
}

std::string missingArtifactsText(const core::Run& run, const stores::ArtifactListing& listing)
{
    if (!listing.problem) {
        return {};
    }
    return "artifacts of run " + std::string(core::displayName(run)) + " are not here ("
        + (listing.reason.empty() ? std::string(run.artifactUri) : listing.reason)
        + "); where they lie now can be said with --artifacts OLD=NEW";
}

int exitCodeOf(const core::Error& error)
{
    switch (error.code) {
    case core::ErrorCode::WriteFailed:
    case core::ErrorCode::StoreFile:
        return kExitCannotWrite;
    case core::ErrorCode::BadQuery:
    case core::ErrorCode::NoSuchRun:
    case core::ErrorCode::AmbiguousRun:
    case core::ErrorCode::NoSuchExperiment:
    case core::ErrorCode::NoSuchMetric:
        return kExitUsage;
    default:
        return kExitUnreadable;
    }
}

} // namespace runlane::app
