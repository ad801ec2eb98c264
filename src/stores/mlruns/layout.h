// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"
#include "stores/mlruns/reader.h"

#include <string>
#include <vector>

// The folders of a file store: experiments, their runs, models and data sets.
namespace runlane::stores::mlruns {

struct ExperimentFolder
{
    std::string path; // relative to the root, ".trash/5"
    std::string name;
    core::LifecycleStage stage = core::LifecycleStage::Active;
};

// Folders that may be experiments; only: the one wanted, or empty for all.
[[nodiscard]] std::vector<ExperimentFolder> experimentFolders(
    Reader& reader, const std::string& only);

// Everything of one experiment but its runs. False when the folder is no experiment.
struct ExperimentContent
{
    core::Experiment experiment;
    std::vector<core::Dataset> datasets;
    std::vector<std::string> runFolders;
    std::vector<std::string> modelFolders; // logged models
};
[[nodiscard]] bool readExperiment(
    Reader& reader, const ExperimentFolder& folder, ExperimentContent& content);

// Data sets, folders of logged models and the number of traces; at: the experiment's open folder.
void readExperimentExtras(
    Reader& reader, const ExperimentFolder& folder, int at, ExperimentContent& content);

[[nodiscard]] std::vector<core::RegisteredModel> readRegistry(Reader& reader);

// One logged model of the experiment. Nothing and a problem when it cannot be read.
[[nodiscard]] std::optional<core::LoggedModel> readLoggedModel(Reader& reader,
    const ExperimentFolder& experiment, std::string_view experimentId, const std::string& id);

// One run of the experiment. Nothing and a problem when it is no run of that experiment.
[[nodiscard]] std::optional<core::Run> readRun(Reader& reader, const ExperimentFolder& experiment,
    std::string_view experimentId, const std::string& name);

// When the files of a run were written, in milliseconds; 0: there is none.
struct WriteTimes
{
    std::int64_t meta = 0;
    std::int64_t newestMetric = 0;
    std::int64_t newest = 0;
};
// The newest write, where the files' times agree with the logged ones; a copy of a store has the
// times of the copying.
[[nodiscard]] std::optional<std::int64_t> trustedWriteMillis(
    const core::Run& run, const WriteTimes& times);

} // namespace runlane::stores::mlruns
