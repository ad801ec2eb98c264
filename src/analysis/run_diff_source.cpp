// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_cell.h"
#include "analysis/run_diff_parts.h"
#include "analysis/value_tree.h"

#include <algorithm>
#include <array>
#include <map>

// Where runs come from: data sets, source, models, note.
namespace runlane::analysis::diffs {

namespace {

struct TagKey
{
    std::string_view key;
    std::string_view tag;
};

constexpr std::array<std::string_view, 20> kSourceKeys{"store", "run_id", "experiment", "stage",
    "status", "start_time", "end_time", "duration", "user", "source", "source_type", "entry_point",
    "git_commit", "git_branch", "git_repo", "parent", "models", "model_versions", "artifact_uri",
    "note"};

bool isIdentity(std::string_view key)
{
    return key == "run_id" || key == "artifact_uri";
}

constexpr std::array<TagKey, 5> kTagKeys{{{"source_type", "mlflow.source.type"},
    {"entry_point", "mlflow.project.entryPoint"}, {"git_branch", "mlflow.source.git.branch"},
    {"git_repo", "mlflow.source.git.repoURL"}, {"note", "mlflow.note.content"}}};

void append(std::string& list, std::string_view text)
{
    list += list.empty() ? "" : ", ";
    list += text;
}

std::string modelsText(const DiffInput& input)
{
    std::string text;
    for (const core::LoggedModel& model : input.snapshot->loggedModels) {
        const bool isOutput = std::any_of(input.run->outputs.begin(), input.run->outputs.end(),
            [&](const core::RunOutput& output) { return output.destinationId == model.id; });
        if (isOutput || model.sourceRunId == input.run->id) {
            append(text, model.name.empty() ? model.id : model.name);
        }
    }
    return text;
}

// "leaf-net 3 (Production)"
std::string versionsText(const DiffInput& input)
{
    std::string text;
    for (const core::RegisteredModel& model : input.snapshot->registeredModels) {
        for (const core::ModelVersion& version : model.versions) {
            if (version.runId != input.run->id || version.runId.empty()) {
                continue;
            }
            append(text, model.name);
            text.append(" ").append(version.version);
            if (!version.stage.empty() && version.stage != "None") {
                text.append(" (").append(version.stage).append(")");
            }
        }
    }
    return text;
}

struct Cell
{
    std::string_view key;
    std::size_t run = 0;
};

std::string storeText(const std::vector<DiffInput>& runs, std::size_t run)
{
    std::vector<const core::StoreSnapshot*> stores;
    stores.reserve(runs.size());
    for (const DiffInput& input : runs) {
        stores.push_back(input.snapshot);
    }
    return storeLabel(*runs[run].snapshot, stores);
}

void fillSourceCell(
    RunDiff& diff, DiffCell& cell, const std::vector<DiffInput>& runs, const Cell& place)
{
    const DiffInput& input = runs[place.run];
    const core::Run& run = *input.run;
    const std::string_view key = place.key;
    const auto tag = std::find_if(kTagKeys.begin(), kTagKeys.end(),
        [&](const TagKey& candidate) { return candidate.key == key; });
    if (tag != kTagKeys.end()) {
        if (const core::KeyValue* found = core::findKey(run.tags, tag->tag); found != nullptr) {
            setText(cell, found->value);
        }
        return;
    }
    if (key == "store") {
        if (std::string text = storeText(runs, place.run); !text.empty()) {
            setText(cell, own(diff, std::move(text)));
        }
    } else if (key == "artifact_uri") {
        if (!run.artifactUri.empty()) {
            setText(cell, run.artifactUri);
        }
    } else if (key == "parent") {
        const core::Run* parent = input.snapshot->findRun(core::parentRunId(run));
        if (parent != nullptr) {
            setText(cell, core::displayName(*parent));
        }
    } else if (key == "models" || key == "model_versions") {
        std::string text = key == "models" ? modelsText(input) : versionsText(input);
        if (!text.empty()) {
            setText(cell, own(diff, std::move(text)));
        }
    } else {
        const RunCell found =
            runCell(*input.snapshot, run, {ColumnFamily::Attribute, std::string(key)});
        const bool isUnnamed = key == "experiment" && found.text.empty();
        cell.isPresent = found.kind != RunCell::Kind::Missing && !isUnnamed;
        cell.text = found.text;
        cell.millis = found.integer;
    }
}

bool isWanted(const std::vector<DiffInput>& runs, std::string_view key)
{
    return key != "stage" || std::any_of(runs.begin(), runs.end(), [](const DiffInput& input) {
        return input.run->stage == core::LifecycleStage::Deleted;
    });
}

DiffValue valueOf(std::string_view key)
{
    return key == "start_time" || key == "end_time" ? DiffValue::TimeMillis
        : key == "duration"                         ? DiffValue::DurationMillis
                                                    : DiffValue::Text;
}

const core::Dataset* datasetOf(const DiffInput& input, const core::RunInput& used)
{
    const auto& sets = input.snapshot->datasets;
    const auto at = std::find_if(sets.begin(), sets.end(),
        [&](const core::Dataset& set) { return set.id == used.sourceId; });
    return at == sets.end() ? nullptr : &*at;
}

std::string_view contextOf(const core::RunInput& used)
{
    const auto at = std::find_if(used.tags.begin(), used.tags.end(),
        [](const core::KeyValue& tag) { return tag.key == "mlflow.data.context"; });
    return at == used.tags.end() ? std::string_view() : at->value;
}

// Columns of {"mlflow_colspec": [{"name": …, "type": …}]}; other schemas and profiles by key.
void addSchema(std::vector<PartText>& parts, const std::string& name, std::string_view text)
{
    if (text.empty()) {
        return;
    }
    const auto value = parseValue(text);
    const bool isColumns = value && value->keys == std::vector<std::string>{"mlflow_colspec"};
    if (!value) {
        parts.push_back({name, std::string(text)});
        return;
    }
    if (!isColumns) {
        for (const ValueLeaf& leaf : valueLeaves(*value)) {
            parts.push_back({name + '.' + leaf.path, leaf.text});
        }
        return;
    }
    for (const ValueNode& column : value->items.front().items) {
        std::string columnName = std::to_string(parts.size());
        std::string type;
        for (std::size_t i = 0; i < column.keys.size(); ++i) {
            const std::string& item = column.items[i].text;
            if (column.keys[i] == "name") {
                columnName = item;
            } else if (column.keys[i] == "type") {
                type = item + type;
            } else if (column.keys[i] == "required" && item == "false") {
                type += ", optional";
            }
        }
        parts.push_back({name + '.' + columnName, type});
    }
}

std::vector<PartText> partsOf(const core::Dataset& set, std::string_view context)
{
    std::vector<PartText> parts{
        {"name", std::string(set.name)}, {"digest", std::string(set.digest)}};
    if (!context.empty()) {
        parts.push_back({"context", std::string(context)});
    }
    if (!set.sourceType.empty()) {
        parts.push_back({"source_type", std::string(set.sourceType)});
    }
    if (!set.source.empty()) {
        parts.push_back({"source", std::string(set.source)});
    }
    addSchema(parts, "schema", set.schema);
    addSchema(parts, "profile", set.profile);
    return parts;
}

struct UsedDataset
{
    std::size_t run = 0;
    const core::Dataset* set = nullptr;
    std::string_view context;
};

} // namespace

void addSourceRows(RunDiff& diff, const std::vector<DiffInput>& runs)
{
    for (const std::string_view key : kSourceKeys) {
        if (!isWanted(runs, key)) {
            continue;
        }
        DiffRow row = emptyRow(DiffSection::Source, std::string(key), runs.size());
        row.value = valueOf(key);
        row.isIdentity = isIdentity(key);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            fillSourceCell(diff, row.cells[i], runs, {key, i});
        }
        if (std::any_of(row.cells.begin(), row.cells.end(),
                [](const DiffCell& cell) { return cell.isPresent; })) {
            diff.rows.push_back(std::move(row));
        }
    }
}

void addDatasetRows(RunDiff& diff, const std::vector<DiffInput>& runs, ValueDetail detail)
{
    std::map<std::string, std::vector<UsedDataset>> byContext;
    std::map<std::string, std::size_t> mostOfContext;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::map<std::string, std::size_t> ofRun;
        for (const core::RunInput& used : runs[i].run->inputs) {
            const core::Dataset* set = datasetOf(runs[i], used);
            if (set != nullptr) {
                const std::string context(contextOf(used));
                byContext[context].push_back({i, set, contextOf(used)});
                mostOfContext[context] = std::max(mostOfContext[context], ++ofRun[context]);
            }
        }
    }
    std::map<std::string, std::vector<UsedDataset>> byKey;
    for (const auto& [context, all] : byContext) {
        const std::string base = context.empty() ? "dataset" : context;
        std::map<std::pair<std::size_t, std::string_view>, int> repeats;
        for (const UsedDataset& used : all) {
            std::string key = base;
            if (mostOfContext[context] > 1) {
                key += '/' + std::string(used.set->name);
                const int repeat = ++repeats[{used.run, used.set->name}];
                key += repeat > 1 ? " (" + std::to_string(repeat) + ')' : "";
            }
            byKey[key].push_back(used);
        }
    }
    for (const auto& [key, all] : byKey) {
        DiffRow row = emptyRow(DiffSection::Datasets, key, runs.size());
        std::vector<CellParts> parts(runs.size());
        for (const UsedDataset& used : all) {
            const std::string text =
                std::string(used.set->name) + ' ' + std::string(used.set->digest);
            setText(row.cells[used.run], own(diff, text));
            parts[used.run] = partsOf(*used.set, used.context);
        }
        diff.rows.push_back(std::move(row));
        if (detail == ValueDetail::ByKey) {
            addParts(diff, parts);
        }
    }
}

} // namespace runlane::analysis::diffs
