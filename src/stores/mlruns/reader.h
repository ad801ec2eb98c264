// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"
#include "core/run.h"
#include "core/text_pool.h"
#include "stores/files.h"
#include "stores/mlruns/metric_lines.h"
#include "stores/mlruns/yaml.h"

#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace runlane::stores::mlruns {

// How the values of params and tags are to be taken: until 0.6 MLflow wrote a line end behind them.
enum class ValueEnd { AsWritten, DropOneNewline };

// Reads single items of a file store for one thread: texts go to its pool, problems to the sink.
// Paths in problems are relative to the store.
class Reader
{
public:
    Reader(int root, core::TextPool& pool, core::DiagnosticSink& problems, std::stop_token stop);

    [[nodiscard]] int root() const { return m_root; }
    [[nodiscard]] core::TextPool& pool() { return m_pool; }
    [[nodiscard]] core::DiagnosticSink& problems() { return m_problems; }
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    // Run that the following problems concern, may be empty.
    void concern(std::string_view runId) { m_runId = runId; }
    void report(core::Rule rule, std::string path, std::int64_t line = 0,
        std::vector<std::string> arguments = {});

    // One file as text, without byte order mark; nothing and a problem when it cannot be had. Valid
    // until the next call.
    [[nodiscard]] std::optional<std::string_view> metricText(
        int at, const Entry& entry, const std::string& path);
    [[nodiscard]] std::optional<std::string_view> valueText(
        int at, const Entry& entry, const std::string& path);
    // What stands behind the first offset bytes of a metric file; nothing, without a problem, when
    // it cannot be had. Valid until the next call.
    [[nodiscard]] std::optional<std::string_view> metricTextFrom(
        int at, const std::string& name, std::uint64_t offset);
    // Of the file read last, with its byte order mark.
    [[nodiscard]] std::size_t fileBytes() const { return m_file.size; }
    // The text as valid UTF-8, kept or interned; one problem when bytes were replaced.
    [[nodiscard]] std::string_view keepText(std::string_view text, const std::string& path);
    [[nodiscard]] std::string_view internText(std::string_view text, const std::string& path);

    // meta.yaml of a folder. Missing: nothing. path: of the folder.
    struct Meta
    {
        YamlDocument yaml;
        bool isEmpty = false;
        bool isFile = true;

        [[nodiscard]] bool isWhole() const { return !isEmpty && yaml.error.empty(); }
    };
    [[nodiscard]] std::optional<Meta> meta(int folder, const std::string& path);

    // A meta.yaml that is not whole: empty or broken, unless it may still be in the making.
    void reportMeta(const Meta& meta, const std::string& file, core::Rule empty, core::Rule broken);
    // Entries of a folder; a problem when it is there and cannot be listed.
    [[nodiscard]] std::vector<Entry> entries(int at, const char* name, const std::string& path);

    // Files below at/name as sorted (key, value); the key is the relative path.
    [[nodiscard]] std::vector<core::KeyValue> keyValues(
        int at, const char* name, const std::string& path, ValueEnd end);
    // onText, when given, is called with the lines of each metric that has a point.
    using OnMetricText = std::function<void(std::string_view key, std::string_view text, TailAge)>;
    [[nodiscard]] std::vector<core::MetricValue> metrics(int at, const char* name,
        const std::string& path, LineShape shape, const OnMetricText& onText = {});
    void reportScan(const MetricScan& scan, const std::string& path);

    // Metric files whose times were not written in milliseconds, by unit.
    [[nodiscard]] const std::map<TimeUnit, std::uint64_t>& guessedUnits() const
    {
        return m_guessedUnits;
    }

private:
    using OnFile = std::function<void(int at, const Entry&, const std::string& key)>;
    void walk(int at, const char* name, const std::string& path, const OnFile& onFile,
        const std::string& prefix = {});
    void walkFolder(Descriptor folder, const std::string& path, const std::string& prefix,
        const OnFile& onFile);
    [[nodiscard]] std::optional<std::string_view> text(
        int at, const Entry& entry, const std::string& path, std::size_t limitBytes);
    [[nodiscard]] std::string_view validated(std::string_view text, const std::string& path);

    int m_root;
    core::TextPool& m_pool;
    core::DiagnosticSink& m_problems;
    std::stop_token m_stop;
    std::string m_runId;
    FileText m_file;
    std::string m_repaired;
    std::map<TimeUnit, std::uint64_t> m_guessedUnits;
};

[[nodiscard]] bool isLitter(std::string_view name);
// ".name.icloud": what iCloud leaves of a file it has not downloaded.
[[nodiscard]] bool isCloudPlaceholder(std::string_view name);
// "loss (1)", "meta 2.yaml", "x (conflicted copy)": the copy's original name, or nothing.
[[nodiscard]] bool looksLikeSyncDuplicate(std::string_view name);
[[nodiscard]] std::string_view timeUnitName(TimeUnit unit);

} // namespace runlane::stores::mlruns
