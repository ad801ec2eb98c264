// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/package_list.h"
#include "analysis/run_diff_parts.h"

#include <algorithm>
#include <map>

// Environment files beside the models of the runs, package by package.
namespace runlane::analysis::diffs {

namespace {

std::string fileName(const std::string& path)
{
    return path.substr(path.rfind('/') + 1);
}

// Names that some run has several files of.
std::map<std::string, bool> repeatedNames(const std::vector<DiffInput>& runs)
{
    std::map<std::string, bool> isRepeated;
    for (const DiffInput& input : runs) {
        std::map<std::string, int> counts;
        if (input.environment == nullptr) {
            continue;
        }
        for (const core::EnvironmentFile& file : *input.environment) {
            const std::string name = fileName(file.path);
            isRepeated[name] = isRepeated[name] || ++counts[name] > 1;
        }
    }
    return isRepeated;
}

CellParts packageParts(const core::EnvironmentFile& file)
{
    std::vector<PartText> parts;
    for (PackageEntry& entry : packagesOf(environmentKind(file.path), file.text)) {
        parts.push_back({std::move(entry.name), std::move(entry.version)});
    }
    return parts.empty() ? std::nullopt : CellParts(std::move(parts));
}

} // namespace

void addEnvironmentRows(RunDiff& diff, const std::vector<DiffInput>& runs, ValueDetail detail)
{
    const std::map<std::string, bool> isRepeated = repeatedNames(runs);
    std::map<std::string, std::vector<const core::EnvironmentFile*>> byKey;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].environment == nullptr) {
            continue;
        }
        for (const core::EnvironmentFile& file : *runs[i].environment) {
            const std::string name = fileName(file.path);
            auto& files = byKey[isRepeated.at(name) ? file.path : name];
            files.resize(runs.size());
            files[i] = &file;
        }
    }
    for (const auto& [key, files] : byKey) {
        DiffRow row = emptyRow(DiffSection::Environment, key, runs.size());
        std::vector<CellParts> parts(runs.size());
        for (std::size_t i = 0; i < runs.size(); ++i) {
            row.cells[i].isPending = runs[i].environment == nullptr;
            if (files[i] != nullptr) {
                const bool isRead = files[i]->problem.empty();
                setText(row.cells[i], isRead ? files[i]->text : files[i]->problem);
                parts[i] = isRead ? packageParts(*files[i]) : std::nullopt;
            }
        }
        const std::size_t owner = diff.rows.size();
        diff.rows.push_back(std::move(row));
        if (detail == ValueDetail::ByKey) {
            addParts(diff, parts);
        }
        for (std::size_t i = owner; i < diff.rows.size(); ++i) {
            for (std::size_t run = 0; run < runs.size(); ++run) {
                diff.rows[i].cells[run].isPending = runs[run].environment == nullptr;
            }
        }
    }
}

} // namespace runlane::analysis::diffs
