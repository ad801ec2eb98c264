// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/store_fingerprint.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <unordered_set>

namespace runlane::session {

namespace fs = std::filesystem;

namespace {

constexpr int kMaximumDepth = 8; // metric keys with slashes are folders

class Looker
{
public:
    explicit Looker(std::stop_token stop)
        : m_stop(std::move(stop))
    {
    }

    // Adds name, time and size of a file or folder; false when it is not there.
    bool lookAt(const fs::path& path)
    {
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (error || !fs::exists(status)) {
            mix(0);
            return false;
        }
        const fs::file_time_type time = fs::last_write_time(path, error);
        mix(std::hash<std::string>{}(path.native()));
        if (!error) {
            mix(static_cast<std::uint64_t>(time.time_since_epoch().count()));
            m_result.newest = std::max(m_result.newest, time);
        }
        if (fs::is_regular_file(status)) {
            mix(static_cast<std::uint64_t>(fs::file_size(path, error)));
        }
        return true;
    }

    void lookInto(const fs::path& folder, int depth)
    {
        if (!lookAt(folder) || depth > kMaximumDepth) {
            return;
        }
        std::error_code error;
        std::vector<fs::path> entries;
        for (fs::directory_iterator at(folder, error), end; !error && at != end;
             at.increment(error)) {
            entries.push_back(at->path());
        }
        std::sort(entries.begin(), entries.end()); // folders list in no fixed order
        for (const fs::path& entry : entries) {
            if (m_stop.stop_requested()) {
                return;
            }
            if (fs::is_directory(fs::symlink_status(entry, error))) {
                lookInto(entry, depth + 1);
            } else {
                lookAt(entry);
            }
        }
    }

    [[nodiscard]] StoreFingerprint result(bool isReachable)
    {
        m_result.isReachable = isReachable;
        return m_result;
    }

private:
    void mix(std::uint64_t value)
    {
        constexpr std::uint64_t kPrime = 1099511628211ULL; // FNV-1a, over whole words
        m_result.hash = (m_result.hash ^ value) * kPrime;
    }

    std::stop_token m_stop;
    StoreFingerprint m_result{14695981039346656037ULL};
};

std::unordered_set<std::string_view> silentRuns(const core::StoreSnapshot& snapshot)
{
    std::unordered_set<std::string_view> silent;
    for (const core::Diagnostic& problem : snapshot.problems) {
        if (problem.rule == core::Rule::RunSilent) {
            silent.insert(problem.runId);
        }
    }
    return silent;
}

} // namespace

bool hasActiveRuns(const core::StoreSnapshot& snapshot)
{
    const std::unordered_set<std::string_view> silent = silentRuns(snapshot);
    return std::any_of(snapshot.runs.begin(), snapshot.runs.end(), [&](const core::Run& run) {
        return run.status == core::RunStatus::Running && silent.count(run.id) == 0;
    });
}

StoreFingerprint storeFingerprint(const core::StoreSnapshot& snapshot, const std::stop_token& stop)
{
    Looker looker(stop);
    const fs::path path(snapshot.store.path);
    const bool isReachable = looker.lookAt(path);
    if (!isReachable || snapshot.store.kind == core::StoreKind::Sqlite) {
        looker.lookAt(fs::path(snapshot.store.path + "-wal"));
        return looker.result(isReachable);
    }
    looker.lookAt(path / ".trash");
    for (const core::Experiment& experiment : snapshot.experiments) {
        const fs::path folder = path / std::string(experiment.id);
        looker.lookAt(folder);
        looker.lookAt(folder / "meta.yaml");
    }
    for (const core::Run& run : snapshot.runs) {
        if (run.status != core::RunStatus::Running || run.folder.empty()) {
            continue;
        }
        if (stop.stop_requested()) {
            break;
        }
        const fs::path folder = path / std::string(run.folder);
        looker.lookAt(folder / "meta.yaml");
        looker.lookInto(folder / "metrics", 0);
        looker.lookAt(folder / "params");
        looker.lookInto(folder / "tags", kMaximumDepth);
    }
    return looker.result(true);
}

} // namespace runlane::session
