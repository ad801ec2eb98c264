// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/reader.h"

#include "core/text.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace runlane::stores::mlruns {

namespace {

constexpr std::size_t kValueLimitBytes = 16UL * 1024 * 1024;
constexpr std::size_t kMetricLimitBytes = 2UL * 1024 * 1024 * 1024;
constexpr std::string_view kLfsPrefix = "version https://git-lfs";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::int64_t kSettledMillis = 5000;
constexpr std::int64_t kInTheMakingMillis = 2000;
constexpr int kDeepestKey = 32;

bool isAscii(std::string_view text)
{
    return std::all_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

template <class Item>
void sortByKey(std::vector<Item>& items)
{
    std::sort(
        items.begin(), items.end(), [](const Item& a, const Item& b) { return a.key < b.key; });
}

} // namespace

Reader::Reader(int root, core::TextPool& pool, core::DiagnosticSink& problems, std::stop_token stop)
    : m_root(root)
    , m_pool(pool)
    , m_problems(problems)
    , m_stop(std::move(stop))
{
}

void Reader::report(
    core::Rule rule, std::string path, std::int64_t line, std::vector<std::string> arguments)
{
    m_problems.report(rule, std::move(path), line, std::move(arguments), m_runId);
}

std::optional<std::string_view> Reader::metricText(
    int at, const Entry& entry, const std::string& path)
{
    return text(at, entry, path, kMetricLimitBytes);
}

std::optional<std::string_view> Reader::valueText(
    int at, const Entry& entry, const std::string& path)
{
    return text(at, entry, path, kValueLimitBytes);
}

std::optional<std::string_view> Reader::metricTextFrom(
    int at, const std::string& name, std::uint64_t offset)
{
    return readFileFrom(at, name.c_str(), offset, kMetricLimitBytes, m_file) == ReadResult::Ok
        ? std::optional<std::string_view>(m_file.view())
        : std::nullopt;
}

std::optional<std::string_view> Reader::text(
    int at, const Entry& entry, const std::string& path, std::size_t limitBytes)
{
    if (entry.kind == EntryKind::Link) {
        report(core::Rule::LinkNotFollowed, path);
        return std::nullopt;
    }
    if (entry.kind != EntryKind::File) {
        report(core::Rule::NotRegularFile, path);
        return std::nullopt;
    }
    if (isCloudPlaceholder(entry.name)) {
        report(core::Rule::CloudPlaceholder, path);
        return std::nullopt;
    }
    switch (readFile(at, entry.name.c_str(), limitBytes, m_file)) {
    case ReadResult::Ok:
        break;
    case ReadResult::Missing:
        return std::nullopt;
    case ReadResult::NotRegular:
        report(core::Rule::NotRegularFile, path);
        return std::nullopt;
    case ReadResult::TooLarge:
        report(core::Rule::FileTooLarge, path, 0,
            {limitBytes == kValueLimitBytes ? "16 MiB" : "2 GiB"});
        return std::nullopt;
    case ReadResult::Failed:
        report(core::Rule::FileUnreadable, path, 0, {errorText(m_file.error)});
        return std::nullopt;
    }
    std::string_view text = m_file.view();
    if (text.size() < 1024 && text.substr(0, kLfsPrefix.size()) == kLfsPrefix) {
        report(core::Rule::GitLfsPointer, path);
        return std::nullopt;
    }
    if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
        text.remove_prefix(kByteOrderMark.size());
    }
    return text;
}

std::string_view Reader::validated(std::string_view text, const std::string& path)
{
    if (isAscii(text)) {
        return text;
    }
    std::size_t bad = 0;
    m_repaired = core::validUtf8(text, &bad);
    if (bad > 0) {
        report(core::Rule::TextNotUtf8, path, 0, {std::to_string(bad)});
    }
    return m_repaired;
}

std::string_view Reader::keepText(std::string_view text, const std::string& path)
{
    return m_pool.keep(validated(text, path));
}

std::string_view Reader::internText(std::string_view text, const std::string& path)
{
    return m_pool.intern(validated(text, path));
}

std::optional<Reader::Meta> Reader::meta(int folder, const std::string& path)
{
    const ReadResult result = readFile(folder, "meta.yaml", kMetaLimitBytes, m_file);
    const std::string file = joined(path, "meta.yaml");
    Meta meta;
    switch (result) {
    case ReadResult::Ok:
        break;
    case ReadResult::Missing:
        return std::nullopt;
    case ReadResult::TooLarge:
        meta.yaml.error = "larger than 1 MiB";
        return meta;
    case ReadResult::NotRegular:
        meta.yaml.error = "not a regular file";
        meta.isFile = false;
        return meta;
    case ReadResult::Failed:
        meta.yaml.error = errorText(m_file.error);
        return meta;
    }
    std::string_view text = m_file.view();
    if (text.find_first_not_of(" \t\r\n") == text.npos) {
        meta.isEmpty = true;
        return meta;
    }
    if (text.substr(0, kLfsPrefix.size()) == kLfsPrefix) {
        meta.yaml.error = "Git LFS pointer";
        return meta;
    }
    const std::string_view whole = validated(text, file);
    meta.yaml = parseYaml(whole);
    meta.isEmpty = meta.yaml.error.empty() && meta.yaml.root.kind == YamlKind::Null;
    if (!meta.yaml.ignoredTag.empty()) {
        report(core::Rule::YamlTagIgnored, file, meta.yaml.ignoredTagLine, {meta.yaml.ignoredTag});
    }
    return meta;
}

void Reader::reportMeta(
    const Meta& meta, const std::string& file, core::Rule empty, core::Rule broken)
{
    const std::int64_t age = meta.isWhole() || !meta.isFile ? -1 : ageMillis(m_root, file.c_str());
    if (age >= 0 && age < kInTheMakingMillis) {
        report(core::Rule::MetaInTheMaking, file, meta.yaml.errorLine);
    } else if (meta.isEmpty) {
        report(empty, file);
    } else if (!meta.yaml.error.empty()) {
        report(broken, file, meta.yaml.errorLine, {meta.yaml.error});
    }
}

std::vector<Entry> Reader::entries(int at, const char* name, const std::string& path)
{
    Listing listing = listFolder(at, name);
    if (listing.error == ELOOP) {
        report(core::Rule::LinkNotFollowed, path);
    } else if (listing.error == ENOTDIR) {
        report(core::Rule::NotRegularFile, path);
    } else if (listing.error != 0 && listing.error != ENOENT) {
        report(core::Rule::FileUnreadable, path, 0, {errorText(listing.error)});
    }
    return std::move(listing.entries);
}

void Reader::walk(int at, const char* name, const std::string& path, const OnFile& onFile,
    const std::string& prefix)
{
    Descriptor folder = openFolder(at, name);
    if (folder.isOpen()) {
        walkFolder(std::move(folder), joined(path, name), prefix, onFile);
        return;
    }
    const int error = errno;
    if (error == ELOOP || error == ENOTDIR) {
        const bool isLink = error == ELOOP;
        report(
            isLink ? core::Rule::LinkNotFollowed : core::Rule::NotRegularFile, joined(path, name));
    } else if (error != ENOENT) {
        report(core::Rule::FileUnreadable, joined(path, name), 0, {errorText(error)});
    }
}

void Reader::walkFolder(
    Descriptor folder, const std::string& path, const std::string& prefix, const OnFile& onFile)
{
    const int at = ::dup(folder.get());
    const Descriptor kept(at);
    const Listing listing = listFolder(std::move(folder));
    if (listing.error != 0) {
        report(core::Rule::FileUnreadable, path, 0, {errorText(listing.error)});
    }
    for (const Entry& entry : listing.entries) {
        if (isStopped()) {
            return;
        }
        if (isLitter(entry.name)) {
            continue;
        }
        const std::string key = prefix + entry.name;
        if (entry.kind != EntryKind::Folder) {
            onFile(at, entry, key);
        } else if (std::count(key.begin(), key.end(), '/') > kDeepestKey) {
            report(core::Rule::LinkNotFollowed, joined(path, entry.name));
        } else {
            walk(at, entry.name.c_str(), path, onFile, key + "/");
        }
    }
}

std::vector<core::KeyValue> Reader::keyValues(
    int at, const char* name, const std::string& path, ValueEnd end)
{
    std::vector<core::KeyValue> items;
    const std::string folder = joined(path, name);
    walk(at, name, path, [&](int in, const Entry& entry, const std::string& key) {
        const std::string file = joined(folder, key);
        std::optional<std::string_view> value = valueText(in, entry, file);
        if (!value) {
            return;
        }
        if (end == ValueEnd::DropOneNewline && !value->empty() && value->back() == '\n') {
            value->remove_suffix(1);
        }
        const std::string_view keptValue =
            value->size() <= 32 ? internText(*value, file) : keepText(*value, file);
        if (looksLikeSyncDuplicate(entry.name)) {
            report(core::Rule::SyncDuplicate, file);
        }
        items.push_back({internText(key, file), keptValue});
    });
    sortByKey(items);
    return items;
}

std::vector<core::MetricValue> Reader::metrics(
    int at, const char* name, const std::string& path, LineShape shape, const OnMetricText& onText)
{
    std::vector<core::MetricValue> items;
    const std::string folder = joined(path, name);
    walk(at, name, path, [&](int in, const Entry& entry, const std::string& key) {
        const std::string file = joined(folder, key);
        const std::optional<std::string_view> lines = metricText(in, entry, file);
        if (!lines) {
            return;
        }
        const bool isFresh =
            hasOpenTail(*lines) && ageMillis(in, entry.name.c_str()) < kSettledMillis;
        const TailAge tail = isFresh ? TailAge::Fresh : TailAge::Settled;
        core::MetricValue value;
        const MetricScan scan = readLatest(*lines, shape, tail, value);
        reportScan(scan, file);
        if (looksLikeSyncDuplicate(entry.name)) {
            report(core::Rule::SyncDuplicate, file);
        }
        if (value.points > 0) {
            value.key = internText(key, file);
            items.push_back(value);
            if (onText) {
                onText(value.key, *lines, tail);
            }
        }
    });
    sortByKey(items);
    return items;
}

void Reader::reportScan(const MetricScan& scan, const std::string& path)
{
    for (const UnreadableLine& line : scan.unreadable) {
        report(core::Rule::MetricLineUnreadable, path, line.line, {core::validUtf8(line.excerpt)});
    }
    if (scan.unreadableCount > scan.unreadable.size()) {
        core::Diagnostic rest;
        rest.rule = core::Rule::MetricLinesUnreadable;
        rest.path = path;
        rest.runId = m_runId;
        rest.count = scan.unreadableCount - scan.unreadable.size();
        rest.arguments = {std::to_string(rest.count)};
        m_problems.report(std::move(rest));
    }
    if (scan.heldBackLine > 0) {
        report(core::Rule::MetricLastLineHeldBack, path, scan.heldBackLine);
    }
    if (scan.bytesAfterNul > 0) {
        report(core::Rule::LineTailCut, path, static_cast<std::int64_t>(scan.lineCount),
            {std::to_string(scan.bytesAfterNul)});
    }
    if (scan.lineCount == 0) {
        report(core::Rule::MetricFileEmpty, path);
    }
    if (scan.guessedUnit != TimeUnit::Milliseconds) {
        ++m_guessedUnits[scan.guessedUnit];
    }
}

bool isLitter(std::string_view name)
{
    static constexpr std::array<std::string_view, 4> kNames{
        "Thumbs.db", "desktop.ini", "__pycache__", "Icon\r"};
    const bool isSwap = name.size() > 1 && name.back() == '~';
    const bool isKnownDotFile = name == ".DS_Store" || name == ".ipynb_checkpoints"
        || name.substr(0, 2) == "._" || name.substr(0, 4) == ".nfs"
        || name.substr(0, 7) == ".~lock." || name == ".gitkeep" || name == ".gitignore"
        || name == ".directory"
        || (name.front() == '.' && name.size() > 4 && name.substr(name.size() - 4) == ".swp");
    return isSwap || isKnownDotFile
        || std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool isCloudPlaceholder(std::string_view name)
{
    constexpr std::string_view kEnd = ".icloud";
    return name.size() > kEnd.size() + 1 && name.front() == '.'
        && name.substr(name.size() - kEnd.size()) == kEnd;
}

bool looksLikeSyncDuplicate(std::string_view name)
{
    if (name.find("conflicted copy") != name.npos || name.find(".sync-conflict-") != name.npos) {
        return true;
    }
    const std::size_t open = name.rfind(" (");
    if (open == name.npos || open == 0 || name.back() != ')') {
        return false;
    }
    const std::string_view number = name.substr(open + 2, name.size() - open - 3);
    return !number.empty() && number.size() < 4
        && number.find_first_not_of("0123456789") == number.npos;
}

std::string_view timeUnitName(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Seconds:
        return "seconds";
    case TimeUnit::Microseconds:
        return "microseconds";
    case TimeUnit::Nanoseconds:
        return "nanoseconds";
    case TimeUnit::Milliseconds:
        break;
    }
    return "milliseconds";
}

} // namespace runlane::stores::mlruns
