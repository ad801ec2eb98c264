// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/private_copy.h"

#include "stores/files.h"
#include "stores/sqlite/file_gate.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <vector>

namespace runlane::stores::sqlite {

namespace {

constexpr std::uint64_t kLargestInMemoryBytes = 64ULL * 1024 * 1024;
constexpr std::string_view kPrefix = "runlane-copy-";

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value != nullptr && *value == '/' ? value : std::string();
}

// Folders that may hold copies, best first. The runtime folder lies in memory.
std::vector<std::string> parentFolders(std::uint64_t bytes)
{
    std::vector<std::string> parents;
    std::string runtime = environment("XDG_RUNTIME_DIR");
    if (!runtime.empty() && bytes <= kLargestInMemoryBytes) {
        parents.push_back(std::move(runtime));
    }
    std::string cache = environment("XDG_CACHE_HOME");
    if (cache.empty() && !environment("HOME").empty()) {
        cache = environment("HOME") + "/.cache";
    }
    if (!cache.empty()) {
        parents.push_back(std::move(cache));
    }
    parents.push_back(environment("TMPDIR").empty() ? "/tmp" : environment("TMPDIR"));
    return parents;
}

bool hasRoom(const std::string& folder, std::uint64_t bytes)
{
    std::error_code error;
    const std::filesystem::space_info room = std::filesystem::space(folder, error);
    return !error && room.available > bytes * 2 + 16ULL * 1024 * 1024;
}

void removeFolder(const std::string& folder)
{
    for (const Entry& entry : listFolder(kHere, folder.c_str()).entries) {
        ::unlink(joined(folder, entry.name).c_str());
    }
    ::rmdir(folder.c_str());
}

// Removes copies of processes that are gone.
void sweep(const std::string& parent)
{
    for (const Entry& entry : listFolder(kHere, parent.c_str()).entries) {
        const std::string_view name(entry.name);
        if (entry.kind != EntryKind::Folder || name.substr(0, kPrefix.size()) != kPrefix) {
            continue;
        }
        pid_t owner = 0;
        const std::string_view rest = name.substr(kPrefix.size());
        std::from_chars(rest.data(), rest.data() + rest.size(), owner);
        if (owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH) {
            removeFolder(joined(parent, entry.name));
        }
    }
}

std::optional<std::string> makeFolder(std::uint64_t bytes)
{
    for (const std::string& parent : parentFolders(bytes)) {
        ::mkdir(parent.c_str(), 0700);
        if (!hasRoom(parent, bytes)) {
            continue;
        }
        sweep(parent);
        std::string folder =
            joined(parent, std::string(kPrefix) + std::to_string(::getpid()) + "-XXXXXX");
        if (::mkdtemp(folder.data()) != nullptr) {
            return folder;
        }
    }
    return std::nullopt;
}

} // namespace

void PrivateCopy::sweepLeftovers()
{
    for (const std::string& parent : parentFolders(0)) {
        sweep(parent);
    }
}

PrivateCopy::PrivateCopy(std::string folder, const DatabaseFacts& original)
    : m_folder(std::move(folder))
    , m_path(joined(m_folder, "copy.db"))
    , m_original(original)
    , m_takenAtMillis(nowMillis())
{
}

PrivateCopy::~PrivateCopy()
{
    removeFolder(m_folder);
}

core::Expected<std::shared_ptr<const PrivateCopy>> PrivateCopy::make(
    const std::string& path, std::stop_token stop)
{
    const DatabaseFacts original = lookAt(path);
    const std::uint64_t bytes = original.bytesToCopy();
    if (bytes > kLargestCopyBytes) {
        return core::makeError(core::ErrorCode::TooLarge, path,
            "it needs a private copy of " + std::to_string(bytes) + " bytes");
    }
    const std::optional<std::string> folder = makeFolder(bytes);
    if (!folder) {
        return core::makeError(
            core::ErrorCode::WriteFailed, path, "no room for a private copy of the database");
    }
    std::shared_ptr<const PrivateCopy> copy(new PrivateCopy(*folder, original));
    if (const auto done = copyDatabase(path, copy->path(), std::move(stop)); !done) {
        return core::Unexpected(done.error());
    }
    return copy;
}

} // namespace runlane::stores::sqlite
