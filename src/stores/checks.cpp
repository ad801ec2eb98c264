// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/checks.h"

#include "stores/canonical_form.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace runlane::stores {

namespace {

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](char c) { return isUpper(c) ? static_cast<char>(c + 32) : c; });
    return lower;
}

// Items are sorted by key; most stores have no upper case keys at all.
template <class Item>
void checkCase(const core::Run& run, const std::vector<Item>& items, core::DiagnosticSink& problems)
{
    std::set<std::string> seen;
    for (const Item& item : items) {
        if (!std::any_of(item.key.begin(), item.key.end(), isUpper)) {
            continue;
        }
        const std::string lower = lowered(item.key);
        if (core::findKey(items, lower) != nullptr || !seen.insert(lower).second) {
            problems.report(core::Rule::NamesDifferInCaseOnly, std::string(run.folder), 0,
                {std::string(item.key)}, std::string(run.id));
        }
    }
}

// Hardly any store has keys that are not ASCII.
template <class Item>
void checkForm(const core::Run& run, const std::vector<Item>& items, core::DiagnosticSink& problems)
{
    std::set<std::string> seen;
    for (const Item& item : items) {
        const bool isAscii = std::all_of(item.key.begin(), item.key.end(),
            [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (!isAscii && !seen.insert(canonicalForm(item.key)).second) {
            problems.report(core::Rule::NamesDifferInFormOnly, std::string(run.folder), 0,
                {std::string(item.key)}, std::string(run.id));
        }
    }
}

std::string howLong(std::int64_t millis)
{
    const std::int64_t hours = millis / 3'600'000;
    if (hours < 48) {
        return std::to_string(hours) + " h";
    }
    return std::to_string(hours / 24) + " days";
}

void checkSilence(const core::Run& run, core::DiagnosticSink& problems, std::int64_t nowMillis)
{
    if (core::isSilent(run, nowMillis)) {
        problems.report(core::Rule::RunSilent, std::string(run.folder), 0,
            {howLong(nowMillis - core::lastActivityMillis(run))}, std::string(run.id));
    }
}

void checkNames(const core::StoreSnapshot& snapshot, core::DiagnosticSink& problems)
{
    std::set<std::pair<std::string_view, std::string_view>> names;
    for (const core::Experiment& experiment : snapshot.experiments) {
        if (!names.emplace(experiment.workspace, experiment.name).second) {
            problems.report(core::Rule::DuplicateExperimentName, std::string(experiment.id), 0,
                {std::string(experiment.name)});
        }
    }
}

} // namespace

void checkSnapshot(
    const core::StoreSnapshot& snapshot, core::DiagnosticSink& problems, std::int64_t nowMillis)
{
    checkNames(snapshot, problems);
    std::unordered_set<std::string_view> datasets;
    for (const core::Dataset& dataset : snapshot.datasets) {
        datasets.insert(dataset.id);
    }
    for (std::size_t i = 0; i < snapshot.runs.size(); ++i) {
        const core::Run& run = snapshot.runs[i];
        if (snapshot.runOfId.at(run.id) != i) {
            problems.report(core::Rule::DuplicateRunId, std::string(run.folder), 0,
                {std::string(run.id)}, std::string(run.id));
        }
        for (const core::RunInput& input : run.inputs) {
            if (input.sourceType == "DATASET" && datasets.count(input.sourceId) == 0) {
                problems.report(core::Rule::InputTargetMissing, std::string(run.folder), 0,
                    {std::string(input.sourceId)}, std::string(run.id));
            }
        }
        checkCase(run, run.metrics, problems);
        checkCase(run, run.params, problems);
        checkForm(run, run.metrics, problems);
        checkForm(run, run.params, problems);
        checkSilence(run, problems, nowMillis);
    }
}

} // namespace runlane::stores
