// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_links.h"

namespace runlane::analysis {

namespace {

void append(std::string& text, std::string_view part)
{
    const bool isThere =
        (", " + text + ", ").find(", " + std::string(part) + ", ") != std::string::npos;
    if (part.empty() || isThere) {
        return;
    }
    text += text.empty() ? "" : ", ";
    text += part;
}

std::string textOf(
    const std::unordered_map<std::string_view, std::string>& texts, std::string_view runId)
{
    const auto at = texts.find(runId);
    return at == texts.end() ? std::string() : at->second;
}

} // namespace

RunLinks::RunLinks(const core::StoreSnapshot& snapshot)
{
    for (const core::Dataset& dataset : snapshot.datasets) {
        m_datasetNames.emplace(dataset.id, dataset.name);
    }
    for (const core::LoggedModel& model : snapshot.loggedModels) {
        if (!model.sourceRunId.empty()) {
            append(m_loggedModels[model.sourceRunId], model.name.empty() ? model.id : model.name);
        }
    }
    for (const core::RegisteredModel& model : snapshot.registeredModels) {
        for (const core::ModelVersion& version : model.versions) {
            if (!version.runId.empty()) {
                append(m_registeredModels[version.runId],
                    std::string(model.name) + " " + std::string(version.version));
            }
        }
    }
}

std::string RunLinks::datasets(const core::Run& run) const
{
    std::string text;
    for (const core::RunInput& input : run.inputs) {
        const auto at = m_datasetNames.find(input.sourceId);
        if (at != m_datasetNames.end()) {
            append(text, at->second);
        }
    }
    return text;
}

std::string RunLinks::loggedModels(const core::Run& run) const
{
    return textOf(m_loggedModels, run.id);
}

std::string RunLinks::registeredModels(const core::Run& run) const
{
    return textOf(m_registeredModels, run.id);
}

} // namespace runlane::analysis
