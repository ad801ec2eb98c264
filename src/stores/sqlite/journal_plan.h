// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

// What to know about a database before SQLite touches it (faults-and-hardening, section 3.2).
namespace runlane::stores::sqlite {

struct FileFacts
{
    bool exists = false;
    std::uint64_t bytes = 0;
    std::int64_t changedNanos = 0;
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

enum class HeaderKind { Database, Empty, GitLfsPointer, Foreign };

struct Header
{
    HeaderKind kind = HeaderKind::Foreign;
    bool isWal = false;
    std::uint32_t pageBytes = 0;
    std::uint32_t pageCount = 0; // 0 when the header does not say
};

struct DatabaseFacts
{
    FileFacts main;
    FileFacts wal;
    FileFacts shm;
    FileFacts journal;
    bool isRemote = false; // network, FUSE or portal file system: its locks cannot be trusted

    [[nodiscard]] std::uint64_t bytesToCopy() const
    {
        return main.bytes + wal.bytes + journal.bytes;
    }
    friend bool operator==(const DatabaseFacts&, const DatabaseFacts&) = default;
};

// ReadOnly: mode=ro. Immutable: no locks, no other files. SharedMemoryRead: WAL index read only.
// PrivateCopy: copy the set of files and open the copy.
enum class OpenWay { ReadOnly, Immutable, SharedMemoryRead, PrivateCopy };
enum class SharedMemorySupport { Works, Unknown };

// Larger databases are not copied.
inline constexpr std::uint64_t kLargestCopyBytes = 1024ULL * 1024 * 1024;

// By the type that statfs gives: NFS, SMB, FUSE (sshfs, document portal), AFS, Coda, 9P and such.
[[nodiscard]] bool isRemoteFileSystem(std::uint64_t type);
[[nodiscard]] DatabaseFacts lookAt(const std::string& path);
[[nodiscard]] Header parseHeader(std::string_view firstBytes);
// A journal with content may be hot; mode=ro says so without changing anything (see connection).
[[nodiscard]] OpenWay chooseWay(
    const DatabaseFacts& facts, const Header& header, SharedMemorySupport support);
// file: URI for SQLite with everything special percent-encoded.
[[nodiscard]] std::string databaseUri(const std::string& path, std::string_view query);

} // namespace runlane::stores::sqlite
