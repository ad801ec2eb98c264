// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/layout.h"

#include "core/rules.h"
#include "stores/stamp.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <utility>

namespace runlane::stores::mlruns {

namespace {

constexpr std::int64_t kCopyMillis = 600'000;

constexpr std::array<std::pair<std::string_view, core::RunStatus>, 5> kStatuses{{
    {"RUNNING", core::RunStatus::Running},
    {"SCHEDULED", core::RunStatus::Scheduled},
    {"FINISHED", core::RunStatus::Finished},
    {"FAILED", core::RunStatus::Failed},
    {"KILLED", core::RunStatus::Killed},
}};

class RunBuilder
{
public:
    RunBuilder(Reader& reader, std::string path)
        : m_reader(reader)
        , m_path(std::move(path))
        , m_file(joined(m_path, "meta.yaml"))
    {
    }

    void takeMeta(const YamlNode& meta)
    {
        takeStatus(meta);
        const std::string_view stage = meta.textOf("lifecycle_stage");
        m_run.stage =
            stage == "deleted" ? core::LifecycleStage::Deleted : core::LifecycleStage::Active;
        m_run.startTimeMillis = time(meta, "start_time");
        m_run.endTimeMillis = time(meta, "end_time");
        m_run.userId = m_reader.internText(meta.textOf("user_id"), m_file);
        m_run.artifactUri = m_reader.keepText(meta.textOf("artifact_uri"), m_file);
    }

    // object tags of 0.1 stand in meta.yaml itself
    void takeInlineTags(const YamlNode& meta)
    {
        const YamlNode* tags = meta.find("tags");
        if (tags == nullptr || tags->kind != YamlKind::List) {
            return;
        }
        for (const YamlNode& tag : tags->items) {
            const bool isObject = tag.has("_key");
            const std::string_view key = tag.textOf(isObject ? "_key" : "key");
            if (!key.empty() && core::findKey(m_run.tags, key) == nullptr) {
                const std::string_view value = tag.textOf(isObject ? "_value" : "value");
                m_run.tags.push_back(
                    {m_reader.internText(key, m_file), m_reader.keepText(value, m_file)});
                std::sort(m_run.tags.begin(), m_run.tags.end(),
                    [](const auto& a, const auto& b) { return a.key < b.key; });
            }
        }
    }

    void takeName(const YamlNode& meta)
    {
        const core::KeyValue* tag = core::findKey(m_run.tags, "mlflow.runName");
        if (const std::string_view name = meta.textOf("run_name"); !name.empty()) {
            m_run.name = m_reader.keepText(name, m_file);
        } else if (tag != nullptr && !tag->value.empty()) {
            m_run.name = tag->value;
        } else {
            m_run.name = m_reader.keepText(meta.textOf("name"), m_file);
        }
    }

    [[nodiscard]] core::Run& run() { return m_run; }

private:
    void takeStatus(const YamlNode& meta)
    {
        const std::string_view text = meta.textOf("status");
        if (text.empty()) {
            return;
        }
        if (const auto number = meta.numberOf("status"); number && *number >= 1 && *number <= 5) {
            m_run.status = kStatuses[static_cast<std::size_t>(*number - 1)].second;
            return;
        }
        for (const auto& status : kStatuses) {
            if (status.first == text) {
                m_run.status = status.second;
                return;
            }
        }
        m_run.status = core::RunStatus::Unknown;
        m_run.statusText = m_reader.internText(text, m_file);
        m_reader.report(
            core::Rule::RunStatusUnknown, m_file, meta.find("status")->line, {std::string(text)});
    }

    std::optional<std::int64_t> time(const YamlNode& meta, std::string_view key)
    {
        const std::optional<std::int64_t> millis = meta.numberOf(key);
        const YamlNode* node = meta.find(key);
        if (!millis && node != nullptr && node->kind == YamlKind::Scalar) {
            m_reader.report(
                core::Rule::RunTimeUnreadable, m_file, node->line, {std::string(key), node->text});
        }
        return millis;
    }

    Reader& m_reader;
    std::string m_path;
    std::string m_file;
    core::Run m_run;
};

template <class OnMeta>
void forEachMeta(Reader& reader, int run, const char* name, const std::string& path, OnMeta onMeta)
{
    const Descriptor parent = openFolder(run, name);
    const std::string parentPath = joined(path, name);
    for (const Entry& entry : reader.entries(run, name, parentPath)) {
        if (entry.kind != EntryKind::Folder || reader.isStopped()) {
            continue;
        }
        const std::string itemPath = joined(parentPath, entry.name);
        const Descriptor item = openFolder(parent.get(), entry.name.c_str());
        const std::optional<Reader::Meta> meta = reader.meta(item.get(), itemPath);
        if (!meta || meta->isEmpty || !meta->yaml.error.empty()) {
            reader.report(core::Rule::ModelMetaUnreadable, joined(itemPath, "meta.yaml"), 0,
                {!meta                  ? "missing"
                        : meta->isEmpty ? "empty"
                                        : meta->yaml.error});
            continue;
        }
        onMeta(meta->yaml.root, joined(itemPath, "meta.yaml"));
    }
}

void readInputs(Reader& reader, int folder, const std::string& path, core::Run& run)
{
    forEachMeta(reader, folder, "inputs", path, [&](const YamlNode& meta, const std::string& file) {
        core::RunInput input;
        input.sourceType = reader.internText(meta.textOf("source_type"), file);
        input.sourceId = reader.internText(meta.textOf("source_id"), file);
        if (const YamlNode* tags = meta.find("tags")) {
            for (const auto& [key, value] : tags->entries) {
                input.tags.push_back(
                    {reader.internText(key, file), reader.internText(value.text, file)});
            }
            std::sort(input.tags.begin(), input.tags.end(),
                [](const auto& a, const auto& b) { return a.key < b.key; });
        }
        run.inputs.push_back(std::move(input));
    });
    forEachMeta(
        reader, folder, "outputs", path, [&](const YamlNode& meta, const std::string& file) {
            core::RunOutput output;
            output.destinationType = reader.internText(meta.textOf("destination_type"), file);
            output.destinationId = reader.internText(meta.textOf("destination_id"), file);
            output.step = meta.numberOf("step").value_or(0);
            run.outputs.push_back(output);
        });
}

WriteTimes writeTimes(int folder)
{
    WriteTimes times;
    for (const char* part : {"meta.yaml", "metrics", "params", "tags"}) {
        const bool isMetric = part == std::string_view("metrics");
        stampBelow(folder, part, [&](const std::string&, const Stamp& stamp) {
            const std::int64_t millis = stamp.isFolder ? 0 : stamp.modifiedNanos / 1'000'000;
            times.newest = std::max(times.newest, millis);
            times.newestMetric = std::max(times.newestMetric, isMetric ? millis : 0);
        });
    }
    times.meta = stampOf(folder, "meta.yaml").modifiedNanos / 1'000'000;
    return times;
}

// True when the folder may be listed as a run of the experiment.
bool acceptMeta(Reader& reader, std::optional<Reader::Meta>& meta, const std::string& path,
    std::string_view experimentFolder, const std::string& name)
{
    const std::string file = joined(path, "meta.yaml");
    if (!meta && exists(reader.root(), joined(path, ".meta.yaml.icloud").c_str())) {
        reader.report(core::Rule::CloudPlaceholder, path);
        return false;
    }
    if (!meta) {
        const bool isRunLike =
            name.size() == 32 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
        reader.report(isRunLike ? core::Rule::RunMetaMissing : core::Rule::NotARunFolder, path, 0,
            {isRunLike ? "a folder named like a run" : "without meta.yaml"});
        return false;
    }
    const YamlNode& root = meta->yaml.root;
    if (meta->isWhole() && !root.has("run_id") && !root.has("run_uuid")) {
        meta->yaml.error = "run_id is missing";
    }
    reader.reportMeta(*meta, file, core::Rule::RunMetaEmpty, core::Rule::RunMetaUnreadable);
    const std::string_view id = root.textOf(root.has("run_id") ? "run_id" : "run_uuid");
    if (!id.empty() && id != name) {
        reader.report(core::Rule::RunIdDiffers, file, 0, {std::string(id)});
    }
    const std::string_view experiment = root.textOf("experiment_id");
    if (!experiment.empty() && experiment != experimentFolder) {
        reader.report(core::Rule::RunExperimentDiffers, file, 0, {std::string(experiment)});
    }
    return true;
}

} // namespace

std::optional<std::int64_t> trustedWriteMillis(const core::Run& run, const WriteTimes& times)
{
    std::int64_t logged = run.startTimeMillis.value_or(0);
    for (const core::MetricValue& metric : run.metrics) {
        logged = std::max(logged, metric.timestampMillis);
    }
    const std::int64_t written = run.metrics.empty() ? times.meta : times.newestMetric;
    const bool isTrusted = written > 0 && std::llabs(written - logged) < kCopyMillis;
    return isTrusted ? std::optional(times.newest) : std::nullopt;
}

std::optional<core::Run> readRun(Reader& reader, const ExperimentFolder& experiment,
    std::string_view experimentId, const std::string& name)
{
    const std::string path = joined(experiment.path, name);
    reader.concern(name);
    const Descriptor folder = openFolder(reader.root(), path.c_str());
    if (!folder.isOpen()) {
        if (errno != ENOENT) {
            reader.report(core::Rule::FileUnreadable, path, 0, {errorText(errno)});
        }
        return std::nullopt;
    }
    std::optional<Reader::Meta> meta = reader.meta(folder.get(), path);
    if (!acceptMeta(reader, meta, path, experiment.name, name)) {
        return std::nullopt;
    }
    RunBuilder builder(reader, path);
    core::Run& run = builder.run();
    const YamlNode& root = meta->yaml.root;
    run.id = reader.internText(name, path);
    run.experimentId = experimentId;
    run.folder = reader.keepText(path, path);
    builder.takeMeta(root);
    const bool isBefore07 = !meta->isEmpty && meta->yaml.error.empty()
        && !root.has("lifecycle_stage") && !root.has("run_id");
    const ValueEnd end = isBefore07 ? ValueEnd::DropOneNewline : ValueEnd::AsWritten;
    run.params = reader.keyValues(folder.get(), "params", path, end);
    run.tags = reader.keyValues(folder.get(), "tags", path, end);
    run.metrics = reader.metrics(folder.get(), "metrics", path, LineShape::Run);
    builder.takeInlineTags(root);
    builder.takeName(root);
    readInputs(reader, folder.get(), path, run);
    if (run.status == core::RunStatus::Running) {
        run.lastWriteMillis = trustedWriteMillis(run, writeTimes(folder.get()));
    }
    return std::move(run);
}

} // namespace runlane::stores::mlruns
